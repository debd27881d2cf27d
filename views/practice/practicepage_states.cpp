#include "practicepage.h"

#include "drillcard.h"
#include "laddercard.h"

#include <utility>

// The looks of the practice page that are photographed, made as a person would make them.

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

/// A number below `limit` that depends on `seed` only.
int pick(int seed, int limit)
{
    return static_cast<int>((static_cast<quint32>(seed) * 2654435761U >> 8U) % static_cast<quint32>(limit));
}

} // namespace

/// Runs on the days before today, as two weeks of practice leave them.
QList<Rehearsal> PracticePage::sampleRuns(int days) const
{
    QList<Rehearsal> runs;
    const QList<PracticeItem> queue = m_model.queue();
    const QDateTime now = m_clock();
    int seed = 1;
    for (int ago = days; ago > 0 && !queue.isEmpty(); --ago) {
        for (int n = ago == 11 ? 0 : 1 + pick(seed, 3); n > 0; --n, ++seed) {
            const PracticeItem &item =
                queue.at(pick(seed * 7, std::min<int>(7, static_cast<int>(queue.size()))));
            Rehearsal run;
            run.id = RehearsalId::fromName(u"shown run %1"_s.arg(seed));
            run.story = item.pair.story;
            run.prompt = item.pair.prompt;
            run.at = now.addDays(-ago).addSecs(seed * 60).toUTC();
            run.sectionSeconds = {18 + pick(seed, 9), 12 + pick(seed + 1, 8), 60 + 2 * ago + pick(seed, 12),
                                  24 + pick(seed + 2, 10)};
            for (const int seconds : std::as_const(run.sectionSeconds))
                run.seconds += seconds;
            run.rating = ago > 9 ? 2 + pick(seed, 2) : 2 + pick(seed + 3, 3);
            runs.append(run);
        }
    }
    return runs;
}

void PracticePage::pass(double seconds)
{
    for (int i = 0; i < qRound(seconds * 4); ++i) {
        m_stateNow = m_stateNow.addMSecs(250);
        tick();
    }
}

void PracticePage::prepareState()
{
    if (std::exchange(m_emptied, false)) {
        m_session.undo();
        bankOpened();
    }
    if (m_stateNow.isNull()) {
        m_stateNow = QDateTime(m_clock().date(), QTime(19, 0));
        setClock([this] { return m_stateNow; });
        Edit edit{tr("Practice"), {}};
        for (const Rehearsal &run : sampleRuns(13))
            edit.add(run);
        (void)m_session.submit(edit);
    }
    m_anyway = false;
    m_skipped.clear();
    setMode(Mode::Tell);
    m_pair = {};
    goOn();
    // One that was told before has a history to show.
    const QList<PracticeItem> &queue = m_model.queue();
    const auto told = std::max_element(
        queue.begin(), queue.begin() + m_model.due(),
        [](const PracticeItem &a, const PracticeItem &b) { return a.reviews.size() < b.reviews.size(); });
    if (m_model.due() > 0)
        show(told->pair);
    m_run.restart();
}

QList<PageState> PracticePage::states()
{
    const auto tell = [this](double situation, double task, double action) {
        prepareState();
        m_run.toggle();
        m_run.reveal(0);
        pass(situation);
        m_run.reveal(1);
        pass(task);
        m_run.reveal(2);
        pass(action);
    };
    return {{u"practice-none"_s,
             [this] {
                 Edit edit{tr("Empty"), {}};
                 for (const Story &story : m_session.library().stories()) {
                     Story after = story;
                     after.trashedAt = m_clock().toUTC();
                     edit.replace(story, after);
                 }
                 m_emptied = m_session.submit(edit).ok();
                 m_model.setLoop({});
                 goOn();
             }},
            {u"practice"_s, [this, tell] { tell(20, 15, 49); }},
            {u"practice-ready"_s, [this] { prepareState(); }},
            {u"practice-over"_s,
             [this, tell] {
                 tell(24, 19, 88);
                 m_run.reveal(3);
                 pass(8);
             }},
            {u"practice-rated"_s,
             [this, tell] {
                 tell(21, 14, 66);
                 m_run.reveal(3);
                 pass(27);
                 (void)m_run.rate(3);
             }},
            {u"practice-recall"_s,
             [this] {
                 prepareState();
                 setMode(Mode::Recall);
                 m_drill.ask();
                 pass(4);
             }},
            {u"practice-recall-wrong"_s,
             [this] {
                 prepareState();
                 setMode(Mode::Recall);
                 m_drill.ask();
                 pass(3.5);
                 for (const Story &story : m_session.library().storiesByTitle()) {
                     if (story.id != m_pair.story) {
                         (void)m_drill.name(story.id);
                         break;
                     }
                 }
             }},
            {u"practice-followups"_s,
             [this] {
                 prepareState();
                 for (const PracticeItem &item : m_model.queue()) {
                     if (!followUpsFor(m_session.library(), item.pair.story, item.pair.prompt).isEmpty()) {
                         show(item.pair);
                         break;
                     }
                 }
                 setMode(Mode::FollowUps);
                 m_ladder->goOn();
             }},
            {u"practice-done"_s, [this] {
                 prepareState();
                 const QDateTime held = m_stateNow;
                 for (int i = 0; i < 60 && m_pair != PracticePair(); ++i) {
                     m_run.toggle();
                     pass(1);
                     (void)m_run.rate(3);
                     goOn();
                 }
                 m_stateNow = held;
             }}};
}

} // namespace storybank
