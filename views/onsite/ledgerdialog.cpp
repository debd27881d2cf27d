#include "ledgerdialog.h"

#include "actions/tellings.h"
#include "items/storycard.h"
#include "tellingdialog.h"
#include "views/common/choicebox.h"
#include "views/common/controls.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "wording/day.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace storybank {

namespace {

/// A row of the ledger; how it landed has its icon, a story told too often a mark.
class TellingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        marks::RowState state;
        state.selected = bool(option.state & QStyle::State_Selected);
        marks::row(painter, option.rect, state, theme);
        QRect words = option.rect.adjusted(theme.px(8), 0, -theme.px(8), 0);
        const auto landing = static_cast<Landing>(index.data(TellingModel::LandingRole).toInt());
        if (index.column() == TellingModel::LandingColumn && landing != Landing::Unknown) {
            const QColor tone = landing == Landing::Well    ? theme.ok
                                : landing == Landing::Badly ? theme.warn
                                                            : theme.text2;
            drawIconIn(painter, QRect(words.left(), words.top(), theme.px(14), words.height()),
                       landingIcon(landing), tone, theme.px(13));
            words.setLeft(words.left() + theme.px(20));
        }
        if (index.column() == TellingModel::StoryColumn && index.data(TellingModel::OftenRole).toBool()) {
            drawIconIn(painter,
                       QRect(words.right() - theme.px(14), words.top(), theme.px(14), words.height()),
                       u"repeat-2", theme.warnMark, theme.px(13));
            words.setRight(words.right() - theme.px(20));
        }
        const bool strong = index.column() == TellingModel::StoryColumn;
        marks::text(painter, words, index.data().toString(),
                    theme.font(strong ? FontRole::BodyMedium : FontRole::Body),
                    marks::rowText(state, theme, strong ? &Theme::text : &Theme::text2));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme.line);
        painter->restore();
    }
};

} // namespace

LedgerDialog::LedgerDialog(Session &session, QDate today, StoryId story, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_today(today),
      m_model(session),
      m_companies(new ChoiceBox(tr("At"), this)),
      m_stories(new ChoiceBox(tr("Story"), this)),
      m_table(new QTableView(this)),
      m_none(new EmptyState(u"mic", tr("Nothing was told yet."), this)),
      m_count(new PlainLabel({}, FontRole::Secondary, &Theme::text2, this)),
      m_add(new QPushButton(icon(u"plus"), tr("Add a telling…"), this)),
      m_edit(new QPushButton(tr("Edit…"), this)),
      m_delete(new QPushButton(tr("Delete"), this))
{
    setWindowTitle(tr("Tellings"));
    build();
    fillFilters(story);
    for (QComboBox *box : {m_companies, m_stories})
        connect(box, &QComboBox::currentIndexChanged, this, &LedgerDialog::filter);
    connect(m_add, &QPushButton::clicked, this, &LedgerDialog::add);
    connect(m_edit, &QPushButton::clicked, this, &LedgerDialog::edit);
    connect(m_delete, &QPushButton::clicked, this, &LedgerDialog::remove);
    connect(m_table, &QTableView::activated, this, &LedgerDialog::edit);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LedgerDialog::refresh);
    for (const auto &signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &LedgerDialog::refresh);
    auto *keys = new QShortcut(QKeySequence::Delete, m_table);
    keys->setContext(Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &LedgerDialog::remove);
    filter();
}

void LedgerDialog::build()
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    column->setSpacing(theme.px(10));
    auto *top = new QHBoxLayout;
    top->addWidget(m_companies);
    top->addWidget(m_stories);
    top->addStretch();
    top->addWidget(m_count);
    column->addLayout(top);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new TellingDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme.px(size::TableRow));
    QHeaderView *head = m_table->horizontalHeader();
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setHighlightSections(false);
    head->setSectionResizeMode(TellingModel::StoryColumn, QHeaderView::Stretch);
    head->setSectionResizeMode(TellingModel::PromptColumn, QHeaderView::Stretch);
    for (const auto &[section, width] : {std::pair{TellingModel::DayColumn, 96},
                                         {TellingModel::CompanyColumn, 130},
                                         {TellingModel::HearerColumn, 130},
                                         {TellingModel::LandingColumn, 84}})
        head->resizeSection(section, theme.px(width));
    m_table->setAccessibleName(tr("Tellings, latest first"));
    column->addWidget(m_table, 1);
    column->addWidget(m_none, 1);
    auto *foot = new QHBoxLayout;
    auto *close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    for (QPushButton *button : {m_add, m_edit, m_delete, close})
        button->setAutoDefault(false);
    foot->addWidget(m_add);
    foot->addWidget(m_edit);
    foot->addWidget(m_delete);
    foot->addStretch();
    foot->addWidget(close);
    column->addLayout(foot);
    resize(theme.px(880), theme.px(480));
}

void LedgerDialog::fillFilters(StoryId story)
{
    m_companies->addItem(tr("Everywhere"), QString());
    for (const QString &company : ledgerCompanies(m_session.library()))
        m_companies->addItem(company, company);
    m_stories->addItem(tr("All"), QUuid());
    for (const Story &one : m_session.library().storiesByTitle())
        m_stories->addItem(shownTitle(one), one.id.uuid());
    m_stories->setCurrentIndex(std::max(0, m_stories->findData(story.uuid())));
}

void LedgerDialog::filter()
{
    m_model.setFilter({m_companies->currentData().toString(), StoryId(m_stories->currentData().toUuid())});
    refresh();
}

void LedgerDialog::refresh()
{
    const int rows = m_model.rowCount();
    m_count->setText(tr("%n tellings", nullptr, rows));
    m_table->setVisible(rows > 0);
    m_none->setVisible(rows == 0);
    const bool narrowed = m_companies->currentIndex() > 0 || m_stories->currentIndex() > 0;
    m_none->setSentence(narrowed ? tr("Nothing like this was told yet.") : tr("Nothing was told yet."));
    m_edit->setEnabled(selected().size() == 1);
    m_delete->setEnabled(!selected().isEmpty());
}

QList<TellingId> LedgerDialog::selected() const
{
    QList<TellingId> tellings;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        tellings.append(m_model.telling(index.row()));
    return tellings;
}

void LedgerDialog::add()
{
    Telling telling;
    telling.day = {m_today.year(), m_today.month(), m_today.day()};
    telling.company = m_companies->currentData().toString();
    TellingDialog dialog(m_session.library(), telling, this);
    dialog.story()->setCurrentIndex(m_stories->currentIndex());
    if (dialog.exec() == QDialog::Accepted)
        (void)m_session.submit(recordTelling(m_session.library(), dialog.telling()));
}

void LedgerDialog::edit()
{
    const QList<TellingId> tellings = selected();
    const Telling *held = tellings.isEmpty() ? nullptr : m_session.library().find(tellings.first());
    if (!held)
        return;
    TellingDialog dialog(m_session.library(), *held, this);
    if (dialog.exec() == QDialog::Accepted)
        (void)m_session.submit(editTelling(m_session.library(), dialog.telling()));
}

void LedgerDialog::remove()
{
    (void)m_session.submit(deleteTellings(m_session.library(), selected()));
}

} // namespace storybank
