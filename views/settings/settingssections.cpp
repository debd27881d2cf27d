#include "settingssections.h"

#include "views/common/controls.h"
#include "views/common/filterrow.h"
#include "views/common/icons.h"
#include "views/common/plainlabel.h"
#include "views/common/searchfield.h"
#include "views/common/stylepainter.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int footHeight = 74;

void dot(QPainter *painter, QPointF centre, const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.accentFg);
    painter->drawEllipse(centre, theme.px(3), theme.px(3));
    painter->restore();
}

/// A group with a dot before the number of settings that differ.
class SectionDelegate : public FilterRowDelegate
{
public:
    using FilterRowDelegate::FilterRowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        FilterRowDelegate::paint(painter, option, index);
        const QString count = index.data(FilterCountRole).toString();
        if (count.isEmpty())
            return;
        const Theme &theme = themeOf(option.widget);
        const double wide = paint::labelWidth(theme.font(FontRole::Secondary), count);
        dot(painter, {option.rect.right() - theme.px(26) - wide, option.rect.center().y() + 0.5}, theme);
    }
};

} // namespace

SettingsSections::SettingsSections(QWidget *parent)
    : QWidget(parent), m_search(new SearchField(tr("Search settings"), {}, this)), m_list(new QListView(this))
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *title = new PlainLabel(tr("Settings"), FontRole::BodyStrong, &Theme::text, this);
    title->setContentsMargins(theme.px(14), 0, theme.px(14), 0);
    title->setFixedHeight(theme.px(size::PaneTitle));
    column->addWidget(title);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(theme.px(8), 0, theme.px(8), theme.px(4));
    m_search->setAccessibleName(tr("Search settings"));
    field->addWidget(m_search);
    column->addLayout(field);
    m_list->setModel(&m_items);
    m_list->setItemDelegate(new SectionDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Groups of settings"));
    setSurface(m_list->viewport(), Surface::Pane);
    column->addWidget(m_list, 1);
    buildFoot(column);
    setMinimumWidth(theme.px(180));
    connect(m_search, &SearchField::textChanged, this, &SettingsSections::searched);
    connect(m_search, &SearchField::listRequested, this, [this] { m_list->setFocus(); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    Q_EMIT chosen(index.row());
            });
}

void SettingsSections::buildFoot(QVBoxLayout *column)
{
    const Theme &theme = themeOf(this);
    auto *foot = new QWidget(this);
    foot->setFixedHeight(theme.px(footHeight));
    auto *rows = new QVBoxLayout(foot);
    rows->setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10));
    rows->setSpacing(theme.px(6));
    m_changed = new PlainLabel({}, FontRole::Secondary, &Theme::text2, foot);
    rows->addWidget(m_changed);
    m_reset = new QPushButton(icon(u"rotate-ccw"), tr("Reset…"), foot);
    setButtonRole(m_reset, ButtonRole::Standard, ControlSize::Small);
    m_reset->setToolTip(tr("Take every setting back to its default"));
    rows->addWidget(m_reset, 0, Qt::AlignLeft);
    column->addWidget(foot);
    connect(m_reset, &QPushButton::clicked, this, &SettingsSections::resetRequested);
}

void SettingsSections::setSections(const QList<SettingsForm::Section> &sections)
{
    const QSignalBlocker blocker(m_list->selectionModel());
    m_items.setRowCount(static_cast<int>(sections.size()));
    int changed = 0;
    for (int row = 0; row < m_items.rowCount(); ++row) {
        const SettingsForm::Section &section = sections.at(row);
        changed += section.changed;
        auto *item = new QStandardItem(section.name);
        item->setData(section.icon, FilterIconRole);
        if (section.changed > 0)
            item->setData(QString::number(section.changed), FilterCountRole);
        item->setAccessibleDescription(tr("%n differ from the default", nullptr, section.changed));
        item->setEnabled(section.found);
        m_items.setItem(row, item);
    }
    m_changed->setText(changed == 0 ? tr("All as they come")
                                    : tr("%n differ from the default", nullptr, changed));
    m_reset->setEnabled(changed > 0);
}

void SettingsSections::setCurrent(int section)
{
    const QSignalBlocker blocker(m_list->selectionModel());
    m_list->setCurrentIndex(m_items.index(section, 0));
    m_list->viewport()->update();
}

void SettingsSections::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.pane);
    painter.fillRect(0, height() - theme.px(footHeight), width(), 1, theme.line);
}

} // namespace storybank
