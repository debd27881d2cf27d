#include "historyview.h"

#include "differenceview.h"
#include "historyparts.h"
#include "items/storycard.h"
#include "items/storydifference.h"
#include "items/versionwords.h"
#include "views/common/choicebox.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/common/segmentedcontrol.h"
#include "views/common/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

// At a width of 1440: versions 284, two columns of 540.
constexpr int headHeight = 52;

} // namespace

HistoryView::HistoryView(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_versions(session), m_pane(new VersionPane(m_versions, this))
{
    auto *right = new QWidget(this);
    setSurface(right, Surface::Base);
    m_stack = new QStackedLayout(right);
    m_stack->addWidget(buildComparison());
    m_none = new EmptyState(u"history", tr("The first version is kept when you change something."), right);
    connect(m_none->addButton(tr("Back to the story")), &QPushButton::clicked, this,
            &HistoryView::closeRequested);
    m_stack->addWidget(m_none);
    layPanes(this, {{m_pane, 284, 220}, {right, 1080, 400}}, 1);
    buildKeys();
    connect(m_pane, &VersionPane::closeRequested, this, &HistoryView::closeRequested);
    connect(m_pane, &VersionPane::currentChanged, this, &HistoryView::choose);
    connect(&m_versions, &VersionModel::refreshed, this, &HistoryView::refreshed);
}

QWidget *HistoryView::buildComparison()
{
    auto *comparison = new QWidget(this);
    auto *column = new QVBoxLayout(comparison);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_bar = new CompareBar(comparison);
    column->addWidget(m_bar);
    m_differences = new DifferenceView(comparison);
    column->addWidget(m_differences, 1);
    column->addWidget(new DifferenceLegend(
        tr("Restoring keeps the present text as a version. Ctrl+Z takes it back."), comparison));
    connect(m_differences, &DifferenceView::roomChanged, m_bar, &CompareBar::setRoom);
    connect(m_differences, &DifferenceView::bringBackRequested, this, &HistoryView::bringBack);
    connect(m_bar->restore(), &QPushButton::clicked, this, &HistoryView::restore);
    connect(m_bar->against(), &QComboBox::activated, this, [this] {
        m_wished = m_against = m_bar->against()->currentData().toLongLong();
        compare();
    });
    connect(m_differences, &DifferenceView::focusLeft, this,
            [this] { list()->setFocus(Qt::OtherFocusReason); });
    return comparison;
}

QWidget *HistoryView::buildHead()
{
    const Theme &theme = themeOf(this);
    auto *head = new QWidget(this);
    head->setFixedHeight(theme.px(headHeight));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.px(20), 0, theme.px(16), 0);
    row->setSpacing(theme.px(12));
    m_title = new PlainLabel({}, FontRole::Title, &Theme::text, head);
    row->addWidget(m_title, 1);
    m_look = new SegmentedControl(head);
    m_look->addSegment(tr("Side by side"), u"columns-2");
    m_look->addSegment(tr("Inline"), u"text-align-start");
    m_look->setAccessibleName(tr("How the versions are shown"));
    row->addWidget(m_look);
    m_changesOnly = new QCheckBox(tr("Changes only"), head);
    m_changesOnly->setChecked(true);
    row->addWidget(m_changesOnly);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(theme.px(6));
    for (const int by : {-1, 1}) {
        auto *button = new QToolButton(head);
        button->setIcon(icon(by < 0 ? u"chevron-up" : u"chevron-down"));
        setButtonRole(button, ButtonRole::Standard);
        const QString words = by < 0 ? tr("Previous difference") : tr("Next difference");
        button->setToolTip(u"%1 (%2)"_s.arg(words, by < 0 ? tr("Alt+Up") : tr("Alt+Down")));
        button->setAccessibleName(words);
        connect(button, &QToolButton::clicked, this, [this, by] { m_differences->step(by); });
        steps->addWidget(button);
    }
    row->addLayout(steps);
    connect(m_look, &SegmentedControl::currentChanged, this,
            [this](int index) { m_differences->setInlined(index == 1); });
    connect(m_changesOnly, &QCheckBox::toggled, this,
            [this](bool only) { m_differences->setChangesOnly(only); });
    return head;
}

void HistoryView::buildKeys()
{
    const auto key = [this](const QString &name, const QString &keys, const std::function<void()> &run) {
        auto *action = new QAction(name, this);
        action->setShortcut(QKeySequence(keys));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    key(tr("Back to the story"), u"Esc"_s, [this] { Q_EMIT closeRequested(); });
    key(tr("Previous difference"), u"Alt+Up"_s, [this] { m_differences->step(-1); });
    key(tr("Next difference"), u"Alt+Down"_s, [this] { m_differences->step(1); });
}

QListView *HistoryView::list() const
{
    return m_pane->list();
}

ChoiceBox *HistoryView::against() const
{
    return m_bar->against();
}

QPushButton *HistoryView::restoreButton() const
{
    return m_bar->restore();
}

void HistoryView::setStory(StoryId id)
{
    m_chosen = -1;
    m_wished = -1;
    m_versions.setStory(id);
}

void HistoryView::refreshed()
{
    if (story().isNull())
        return;
    const Story *now = m_session.library().find(story());
    if (!now) {
        Q_EMIT closeRequested();
        return;
    }
    m_title->setText(shownTitle(*now));
    const QList<StoryVersion> &all = m_versions.versions();
    m_stack->setCurrentIndex(all.isEmpty() ? 1 : 0);
    if (!numbered(m_chosen))
        m_chosen = all.isEmpty() ? -1 : all.at(std::min<qsizetype>(1, all.size() - 1)).sequence;
    // The rows may have moved under the current one.
    const QSignalBlocker blocker(m_pane);
    list()->setCurrentIndex(m_versions.indexOf(m_chosen));
    fillAgainst();
    compare();
}

void HistoryView::choose()
{
    const StoryVersion *version = m_versions.version(list()->currentIndex());
    if (!version || version->sequence == m_chosen)
        return;
    m_chosen = version->sequence;
    fillAgainst();
    compare();
}

void HistoryView::fillAgainst()
{
    const QList<StoryVersion> &all = m_versions.versions();
    ChoiceBox *box = m_bar->against();
    box->clear();
    // The newest version is what the story is now: it is compared with the one before it.
    const bool isNow = !all.isEmpty() && m_chosen == all.constFirst().sequence;
    if (!isNow || all.size() == 1)
        box->addItem(tr("Now"), QVariant::fromValue<qint64>(-1));
    for (qsizetype i = 1; i < all.size(); ++i) {
        if (all.at(i).sequence != m_chosen)
            box->addItem(momentOf(all.at(i)), QVariant::fromValue(all.at(i).sequence));
    }
    box->setCurrentIndex(std::max(0, box->findData(QVariant::fromValue(m_wished))));
    m_against = box->currentData().toLongLong();
}

void HistoryView::compare()
{
    const StoryVersion *left = chosen();
    const Story *now = m_session.library().find(story());
    Q_EMIT summaryChanged();
    if (!left || !now)
        return;
    const StoryVersion *version = numbered(m_against);
    const Story &right = version ? version->story : *now;
    // Versions stand newest first: the later in the list is the older.
    const bool leftIsOlder = !version || left > version;
    const Story &older = leftIsOlder ? left->story : right;
    const Story &newer = leftIsOlder ? right : left->story;
    const bool differsFromNow = !changedFields(left->story, *now).isEmpty();
    const bool canRestore = differsFromNow && !m_session.isReadOnly();
    m_bar->setLeft(momentOf(*left), versionSize(left->story, m_session.settings()));
    m_bar->setRight(version ? momentOf(*version) : tr("Now"), versionSize(right, m_session.settings()));
    m_bar->restore()->setEnabled(canRestore);
    m_differences->compare(partDifferences(older, newer, m_session.library()),
                           {.leftIsOlder = leftIsOlder, .canBringBack = canRestore},
                           version ? tr("The two versions are the same.")
                                   : tr("The story is now as it was in this version."));
}

QString HistoryView::summary() const
{
    const qsizetype count = m_versions.versions().size();
    return count < 2 ? QString() : tr("Comparing 2 of %1 versions").arg(count);
}

void HistoryView::restore()
{
    const StoryVersion *version = chosen();
    if (!version)
        return;
    // The edit makes the versions anew, so what is said is put together first.
    const QString said = tr("Restored: %1").arg(momentOf(*version));
    const Edit edit = restoreVersion(m_session.library(), version->story, QDateTime::currentDateTimeUtc());
    if (!edit.isEmpty() && m_session.submit(edit))
        Q_EMIT messageRequested(said, true);
}

void HistoryView::bringBack(const QStringList &fields)
{
    const StoryVersion *version = chosen();
    if (!version)
        return;
    (void)m_session.submit(
        restoreFields(m_session.library(), version->story, fields, QDateTime::currentDateTimeUtc()));
}

const StoryVersion *HistoryView::chosen() const
{
    return numbered(m_chosen);
}

const StoryVersion *HistoryView::numbered(qint64 sequence) const
{
    const QList<StoryVersion> &all = m_versions.versions();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const StoryVersion &one) { return one.sequence == sequence; });
    return found == all.end() ? nullptr : &*found;
}

QString HistoryView::momentOf(const StoryVersion &version) const
{
    return versionMoment(versionSaved(version), QDate::currentDate(), locale());
}

} // namespace storybank
