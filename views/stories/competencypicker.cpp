#include "competencypicker.h"

#include "actions/competencies.h"
#include "actions/stories.h"
#include "items/session.h"
#include "views/common/icons.h"
#include "views/common/listkeys.h"
#include "views/common/markicons.h"
#include "views/common/plainlabel.h"
#include "views/common/stylepainter.h"

#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int wide = 280;
constexpr int mostRows = 10;

} // namespace

CompetencyPicker::CompetencyPicker(Session &session, const QList<StoryId> &stories, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_session(session),
      m_stories(stories),
      m_field(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_hint(new PlainLabel({}, FontRole::Secondary, &Theme::text2, this))
{
    const Theme &theme = themeOf(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(theme.px(wide));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8));
    column->setSpacing(theme.px(6));
    m_field->setPlaceholderText(tr("Find or add a competency"));
    m_field->setAccessibleName(m_field->placeholderText());
    column->addWidget(m_field);
    m_list->setModel(&m_items);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Competencies"));
    setSurface(m_list->viewport(), Surface::Raised);
    column->addWidget(m_list);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &CompetencyPicker::fill);
    connect(m_list, &QListView::clicked, this, &CompetencyPicker::activate);
    connect(new ListKeys(m_field, m_list), &ListKeys::taken, this, &CompetencyPicker::activate);
    connect(&m_session, &Session::changed, this, &CompetencyPicker::fill);
    connect(&m_session, &Session::closed, this, &QWidget::close);
    fill();
}

void CompetencyPicker::fill()
{
    const int kept = std::max(0, m_list->currentIndex().row());
    const QString typed = m_field->text().simplified();
    m_items.clear();
    for (const Competency &competency : m_session.library().competenciesInOrder()) {
        if (competency.name.contains(typed, Qt::CaseInsensitive))
            addRow(competency);
    }
    const Competency *repeated = repeatedCompetency(m_session.library(), typed);
    const bool shown = m_items.rowCount() > 0;
    m_hint->hide();
    if (!typed.isEmpty() && !repeated) {
        m_items.appendRow(new QStandardItem(icon(u"plus"), tr("Add “%1”").arg(typed)));
    } else if (!typed.isEmpty() && !shown) {
        addRow(*repeated);
        m_hint->setText(tr("“%1” would repeat this one.").arg(typed));
        m_hint->show();
    }
    const Theme &theme = themeOf(this);
    m_list->setFixedHeight(std::clamp(m_items.rowCount(), 1, mostRows) * theme.px(size::Row) + 4);
    m_list->setCurrentIndex(m_items.index(std::min(kept, m_items.rowCount() - 1), 0));
    place();
}

void CompetencyPicker::addRow(const Competency &competency)
{
    const auto tagged = std::count_if(m_stories.begin(), m_stories.end(), [&](const StoryId &id) {
        const Story *story = m_session.library().find(id);
        return story && story->hasTag(competency.id);
    });
    const bool all = tagged == m_stories.size();
    auto *item = new QStandardItem(competencyIcon(competency.hue, this), competency.name);
    item->setCheckState(all ? Qt::Checked : tagged > 0 ? Qt::PartiallyChecked : Qt::Unchecked);
    if (tagged > 0 && !all) {
        item->setText(tr("%1 (%2 of %3)").arg(competency.name).arg(tagged).arg(m_stories.size()));
    }
    item->setData(competency.id.uuid(), CompetencyRole);
    item->setData(all, AllRole);
    item->setCheckable(false); // shown, and changed as a whole row only
    m_items.appendRow(item);
}

void CompetencyPicker::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Library &library = m_session.library();
    const CompetencyId id(index.data(CompetencyRole).toUuid());
    if (!id.isNull()) {
        const bool all = index.data(AllRole).toBool();
        (void)m_session.submit(all ? removeTag(library, m_stories, id, now)
                                   : addTag(library, m_stories, id, std::nullopt, now));
    } else {
        NewCompetency made = addCompetency(library, m_field->text());
        Library with = library;
        if (!apply(made.edit, with))
            return;
        made.edit.changes += addTag(with, m_stories, made.id, std::nullopt, now).changes;
        (void)m_session.submit(made.edit);
    }
    m_field->clear();
}

void CompetencyPicker::openUnder(const QWidget *anchor)
{
    m_anchor = anchor;
    place();
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

/// Under what it belongs to, or over it where the screen ends; also when the list has become shorter.
void CompetencyPicker::place()
{
    layout()->activate();
    adjustSize();
    if (!m_anchor)
        return;
    QPoint at = m_anchor->mapToGlobal(QPoint(0, m_anchor->height() + 2));
    const QRect room = m_anchor->screen()->availableGeometry();
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    if (at.y() + height() > room.bottom())
        at.setY(m_anchor->mapToGlobal(QPoint()).y() - height() - 2);
    move(at);
}

void CompetencyPicker::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.raised);
    paint::box(&painter, rect(), 0, Qt::transparent, theme.line2);
}

} // namespace storybank
