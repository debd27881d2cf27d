#include "practicesession.h"

#include "actions/rehearsals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace storybank {

namespace {

constexpr double redShare = 0.2;

PracticeSession::Nudge nudgeFor(double seconds, int target)
{
    if (target <= 0 || seconds <= target)
        return PracticeSession::Nudge::None;
    return seconds > target * (1 + redShare) ? PracticeSession::Nudge::Red : PracticeSession::Nudge::Amber;
}

} // namespace

PracticeSession::PracticeSession(Session &bank, Clock clock, QObject *parent)
    : QObject(parent), m_bank(bank), m_clock(std::move(clock))
{
    connect(&bank, &Session::closed, this, &PracticeSession::clear);
}

void PracticeSession::load(const PracticeItem &item, Length length)
{
    const bool same = m_state != State::Empty && m_item.pair == item.pair && m_length == length;
    if (same) { // only its dates are new
        m_item = item;
        Q_EMIT progressed();
        return;
    }
    keep();
    m_item = item;
    m_length = length;
    m_rating = 0;
    const auto kept = m_kept.constFind(keyOf(item.pair, length));
    m_run = kept == m_kept.cend() ? Run() : *kept;
    m_kept.remove(keyOf(item.pair, length));
    m_state = m_run.begun ? State::Paused : State::Ready;
    Q_EMIT stateChanged();
}

void PracticeSession::clear()
{
    keep();
    m_run = {};
    m_item = {};
    setState(State::Empty);
}

void PracticeSession::keep()
{
    tick();
    m_kept = withCurrent();
}

QHash<PracticeSession::Key, PracticeSession::Run> PracticeSession::withCurrent() const
{
    QHash<Key, Run> runs = m_kept;
    if (m_run.begun && m_state != State::Empty && m_state != State::Rated)
        runs.insert(keyOf(m_item.pair, m_length), m_run);
    return runs;
}

void PracticeSession::toggle()
{
    switch (m_state) {
    case State::Empty:
        return;
    case State::Telling:
        tick();
        if (isRunning())
            setState(State::Paused);
        return;
    case State::Rated:
        m_run = {};
        m_rating = 0;
        [[fallthrough]];
    case State::Ready:
    case State::Paused:
    case State::Stopped:
        m_run.begun = true;
        m_lastTick = m_clock();
        setState(State::Telling);
    }
}

void PracticeSession::restart()
{
    if (m_state == State::Empty)
        return;
    m_run = {};
    m_rating = 0;
    m_state = State::Ready;
    Q_EMIT stateChanged();
}

void PracticeSession::stop()
{
    tick();
    if (m_state == State::Telling || m_state == State::Paused)
        setState(State::Stopped);
}

void PracticeSession::reveal(int section)
{
    if (m_state == State::Empty || m_state == State::Rated)
        return;
    tick();
    m_run.section = section;
    m_run.revealed.at(static_cast<size_t>(section)) = true;
    Q_EMIT progressed();
}

void PracticeSession::setRevealed(int section, bool on)
{
    m_run.revealed.at(static_cast<size_t>(section)) = on;
    Q_EMIT progressed();
}

void PracticeSession::tick()
{
    if (m_state != State::Telling)
        return;
    const QDateTime now = m_clock();
    const qint64 passed = m_lastTick.msecsTo(now);
    m_lastTick = now;
    if (passed > longestTickMillis) {
        setState(State::Paused);
        Q_EMIT slept(passed / 1000);
        return;
    }
    if (passed > 0) // a clock that is set back counts nothing
        count(passed);
}

void PracticeSession::count(qint64 millis)
{
    const Nudge whole = nudge(), part = nudgeOf(section());
    m_run.millis.at(static_cast<size_t>(m_run.section)) += millis;
    if (nudgeOf(section()) != part)
        Q_EMIT nudged(section(), nudgeOf(section()));
    if (nudge() != whole)
        Q_EMIT nudged(-1, nudge());
    Q_EMIT progressed();
}

Result<void> PracticeSession::rate(int rating)
{
    if (m_state == State::Empty || m_state == State::Rated || rating < 1 || rating > 4)
        return {};
    stop();
    Rehearsal run;
    run.id = RehearsalId::create();
    run.story = m_item.pair.story;
    run.prompt = m_item.pair.prompt;
    run.at = m_clock().toUTC();
    run.length = m_length;
    run.sectionSeconds = wholeSeconds();
    run.seconds = std::accumulate(run.sectionSeconds.begin(), run.sectionSeconds.end(), 0);
    run.rating = rating;
    const Edit edit = rehearsed(m_bank.library(), run);
    if (edit.isEmpty()) // its story or prompt has gone
        return {};
    const State before = m_state;
    m_state = State::Rated; // what follows the edit must not take it for one that has still to be told
    m_rating = rating;
    const Result<void> written = m_bank.submit(edit);
    if (!written) {
        m_state = before;
        m_rating = 0;
        return written;
    }
    m_item.reviews.append({localDay(run.at, day().zone), rating});
    Q_EMIT stored(run.id);
    Q_EMIT stateChanged();
    return {};
}

double PracticeSession::seconds() const
{
    return static_cast<double>(std::accumulate(m_run.millis.begin(), m_run.millis.end(), qint64(0))) / 1000;
}

double PracticeSession::secondsIn(int section) const
{
    return static_cast<double>(m_run.millis.at(static_cast<size_t>(section))) / 1000;
}

/// The sections in whole seconds that add up to the whole, rounded once.
QList<int> PracticeSession::wholeSeconds() const
{
    QList<int> whole;
    qint64 millis = 0;
    int before = 0;
    for (const qint64 of : m_run.millis) {
        millis += of;
        const int until = static_cast<int>((millis + 500) / 1000);
        whole.append(until - before);
        before = until;
    }
    return whole;
}

PracticeSession::Nudge PracticeSession::nudge() const
{
    return nudgeFor(seconds(), target());
}

PracticeSession::Nudge PracticeSession::nudgeOf(int section) const
{
    return nudgeFor(secondsIn(section), targetOf(section));
}

QDate PracticeSession::dueAfterRating(int rating) const
{
    QList<Review> reviews = m_item.reviews;
    reviews.append({day().today, rating});
    return dueOf(reviews, m_item.planned);
}

PracticeDay PracticeSession::day() const
{
    const QDateTime now = m_clock();
    return {now.date(), now.timeZone()};
}

bool PracticeSession::isKept(const PracticePair &pair, Length length) const
{
    return m_kept.contains(keyOf(pair, length));
}

QByteArray PracticeSession::begun() const
{
    const QHash<Key, Run> runs = withCurrent();
    QJsonArray list;
    for (auto run = runs.begin(); run != runs.end(); ++run) {
        QJsonArray millis, revealed;
        for (size_t section = 0; section < run->millis.size(); ++section) {
            millis.append(run->millis.at(section));
            revealed.append(run->revealed.at(section));
        }
        const auto &[pair, length] = run.key();
        list.append(QJsonObject{{u"story"_s, pair.story.toString()},
                                {u"prompt"_s, pair.prompt.toString()},
                                {u"length"_s, toCode(static_cast<Length>(length))},
                                {u"section"_s, run->section},
                                {u"millis"_s, millis},
                                {u"revealed"_s, revealed}});
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

void PracticeSession::takeUp(const QByteArray &begun)
{
    const QJsonArray list = QJsonDocument::fromJson(begun).array();
    for (const QJsonValue &entry : list) {
        const PracticePair pair{StoryId::fromString(entry["story"_L1].toString()),
                                PromptId::fromString(entry["prompt"_L1].toString())};
        const auto length = fromCode<Length>(entry["length"_L1].toString());
        if (pair.story.isNull() || !length)
            continue;
        Run run;
        run.begun = true;
        run.section = std::clamp(entry["section"_L1].toInt(), 0, static_cast<int>(run.millis.size()) - 1);
        for (size_t section = 0; section < run.millis.size(); ++section) {
            const auto at = static_cast<qsizetype>(section);
            run.millis.at(section) = std::max<qint64>(0, entry["millis"_L1][at].toInteger());
            run.revealed.at(section) = entry["revealed"_L1][at].toBool();
        }
        m_kept.insert(keyOf(pair, *length), run);
    }
}

void PracticeSession::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace storybank
