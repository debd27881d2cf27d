#include "snapshotdialog.h"

#include "actions/sheets.h"
#include "actions/snapshots.h"
#include "insight/day.h"
#include "items/storycard.h"
#include "views/cheatsheet/sheetexport.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/inlinebar.h"
#include "views/common/plainlabel.h"
#include "views/common/segmentedcontrol.h"
#include "wording/day.h"
#include "wording/names.h"
#include "wording/snapshots.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

enum { IdRole = Qt::UserRole };

QString momentText(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    return u"%1, %2"_s.arg(locale.toString(local.date(), u"d MMMM yyyy"_s), timeText(local.time(), locale));
}

/// The story as it was, section by section.
QString wholeText(const Story &story)
{
    QStringList parts{shownTitle(story)};
    if (!story.hook.isEmpty())
        parts.append(story.hook);
    for (size_t i = 0; i < Codes<Section>::names.size(); ++i) {
        const auto section = static_cast<Section>(i);
        if (const QString text = sectionText(story, section).trimmed(); !text.isEmpty())
            parts.append(sectionName(section) + u'\n' + text);
    }
    QStringList numbers;
    for (const Metric &metric : story.metrics)
        numbers.append(metric.name + u": "_s + formatMetric(metric, QLocale()));
    if (!numbers.isEmpty())
        parts.append(numbers.join(u'\n'));
    return parts.join(u"\n\n"_s);
}

} // namespace

SnapshotDialog::SnapshotDialog(Session &session, LoopId loop, Clock clock, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_loop(loop),
      m_clock(std::move(clock)),
      m_list(new QListWidget(this)),
      m_bar(new InlineBar(this)),
      m_choice(new SegmentedControl(this)),
      m_pages(new QStackedWidget(this)),
      m_plan(new QTreeWidget(this)),
      m_story(new QPlainTextEdit(this)),
      m_changes(new QListWidget(this)),
      m_take(new QPushButton(icon(u"lock"), tr("Take a snapshot"), this)),
      m_export(new QPushButton(icon(u"file-down"), tr("Export the sheet…"), this)),
      m_delete(new QPushButton(tr("Delete"), this))
{
    const Loop *held = session.library().find(loop);
    setWindowTitle(held ? tr("Snapshots for %1").arg(held->company) : tr("Snapshots"));
    build();
    connect(m_list, &QListWidget::currentItemChanged, this, [this] { showSnapshot(current()); });
    connect(m_plan, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        showStory(item ? StoryId(item->data(0, IdRole).toUuid()) : StoryId());
    });
    connect(m_choice, &SegmentedControl::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_take, &QPushButton::clicked, this, [this] {
        (void)m_session.submit(takeSnapshot(m_session.library(), m_loop, {}, m_clock().toUTC()));
    });
    connect(m_delete, &QPushButton::clicked, this,
            [this] { (void)m_session.submit(deleteSnapshot(m_session.library(), current())); });
    connect(m_export, &QPushButton::clicked, this, &SnapshotDialog::exportSheetFile);
    connect(&m_session, &Session::closed, this, &QDialog::reject);
    connect(&m_session, &Session::changed, this, [this](const Edit &edit) {
        if (edit.touches<Snapshot>())
            fill();
        else
            fillChanges(m_frozen);
    });
    fill();
}

void SnapshotDialog::build()
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    column->setSpacing(theme.px(10));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(theme.px(14));
    m_list->setFixedWidth(theme.px(220));
    m_list->setAccessibleName(tr("Snapshots, latest first"));
    middle->addWidget(m_list);
    auto *right = new QVBoxLayout;
    right->setSpacing(theme.px(10));
    m_bar->setClosable(false);
    right->addWidget(m_bar);
    m_choice->addSegment(tr("As it was"));
    m_choice->addSegment(tr("Compare with today"));
    right->addWidget(m_choice, 0, Qt::AlignLeft);
    m_plan->setHeaderLabels({tr("Prompt"), tr("Story"), tr("Backup")});
    m_plan->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_plan->setAccessibleName(tr("The plan as it was"));
    m_story->setReadOnly(true);
    m_story->setAccessibleName(tr("The story as it was"));
    auto *both = new QSplitter(Qt::Vertical, this);
    both->addWidget(m_plan);
    both->addWidget(m_story);
    both->setSizes({theme.px(240), theme.px(170)});
    m_changes->setWordWrap(true);
    m_changes->setAccessibleName(tr("What has changed since"));
    m_pages->addWidget(both);
    m_pages->addWidget(m_changes);
    right->addWidget(m_pages, 1);
    middle->addLayout(right, 1);
    column->addLayout(middle, 1);
    auto *foot = new QHBoxLayout;
    auto *close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    for (QPushButton *button : {m_take, m_export, m_delete, close})
        button->setAutoDefault(false);
    foot->addWidget(m_take);
    foot->addWidget(m_export);
    foot->addWidget(m_delete);
    foot->addStretch();
    foot->addWidget(close);
    column->addLayout(foot);
    resize(theme.px(940), theme.px(600));
}

SnapshotId SnapshotDialog::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? SnapshotId(item->data(IdRole).toUuid()) : SnapshotId();
}

void SnapshotDialog::fill()
{
    const SnapshotId kept = current();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = 0;
    for (const Snapshot &snapshot : snapshotsOf(m_session.library(), m_loop)) {
        auto *item = new QListWidgetItem(icon(u"lock"), momentText(snapshot.takenAt), m_list);
        item->setData(IdRole, snapshot.id.uuid());
        item->setToolTip(snapshot.name.toHtmlEscaped());
        if (snapshot.id == kept)
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row);
    showSnapshot(current());
}

void SnapshotDialog::showSnapshot(SnapshotId id)
{
    m_frozen = Library();
    const Snapshot *snapshot = m_session.library().find(id);
    if (!snapshot) {
        m_bar->showMessage(InlineBar::Kind::Info, {},
                           tr("No snapshot yet. One keeps stories, plan and sheet as they are now."));
    } else if (const Result<Library> frozen = frozenLibrary(*snapshot); frozen) {
        m_frozen = *frozen;
        m_bar->showMessage(InlineBar::Kind::Info, tr("Frozen on %1.").arg(momentText(snapshot->takenAt)),
                           tr("This is how it was; nothing here can be changed."));
    } else {
        m_bar->showMessage(InlineBar::Kind::Error, {},
                           frozen.error().what + u": "_s + frozen.error().why + u". "_s +
                               frozen.error().help);
    }
    fillPlan(m_frozen);
    fillChanges(m_frozen);
    const bool open = m_frozen.find(m_loop);
    m_choice->setEnabled(open);
    m_export->setEnabled(open);
    m_delete->setEnabled(snapshot);
}

void SnapshotDialog::fillPlan(const Library &frozen)
{
    m_plan->clear();
    m_story->clear();
    const Loop *loop = frozen.find(m_loop);
    if (!loop)
        return;
    const DayWords words(frozen, *loop);
    const auto title = [&frozen](StoryId id) {
        const Story *story = frozen.find(id);
        return story ? shownTitle(*story) : QString();
    };
    for (const qsizetype place : roundsInTime(*loop)) {
        const Round &round = loop->rounds.at(place);
        const QString start = timeText(round.start, QLocale());
        auto *head = new QTreeWidgetItem(m_plan, {start.isEmpty()
                                                      ? words.roundName(round.id)
                                                      : tr("%1, %2").arg(words.roundName(round.id), start)});
        head->setFirstColumnSpanned(true);
        for (const Slot &slot : round.expected) {
            const Prompt *prompt = frozen.find(slot.prompt);
            auto *item = new QTreeWidgetItem(head, {prompt ? prompt->displayName() : QString(),
                                                    slot.story.isNull() ? tr("open") : title(slot.story),
                                                    title(slot.backup)});
            item->setData(0, IdRole, slot.story.uuid());
        }
    }
    m_plan->expandAll();
    if (m_plan->topLevelItemCount() > 0 && m_plan->topLevelItem(0)->childCount() > 0)
        m_plan->setCurrentItem(m_plan->topLevelItem(0)->child(0));
}

void SnapshotDialog::fillChanges(const Library &frozen)
{
    m_changes->clear();
    if (!frozen.find(m_loop))
        return;
    const Library &today = m_session.library();
    const QList<SnapshotChange> changes = changesSince(frozen, today, m_loop);
    for (const SnapshotChange &change : changes)
        m_changes->addItem(snapshotChangeText(change, frozen, today, m_loop));
    if (changes.isEmpty())
        m_changes->addItem(tr("Nothing has changed since."));
}

void SnapshotDialog::showStory(StoryId id)
{
    const Story *story = m_frozen.find(id);
    m_story->setPlainText(story ? wholeText(*story) : QString());
}

void SnapshotDialog::exportSheetFile()
{
    const QString path = askSheetPath(this, SheetFormat::Pdf);
    if (path.isEmpty())
        return;
    SheetOptions options;
    options.loop = m_loop;
    options.locale = QLocale();
    if (const Snapshot *snapshot = m_session.library().find(current()))
        options.today = snapshot->takenAt.toLocalTime().date();
    const Result<SheetPage> written = exportSheet(m_frozen, options, path, SheetFormat::Pdf);
    if (!written)
        showSheetError(this, written.error());
}

} // namespace storybank
