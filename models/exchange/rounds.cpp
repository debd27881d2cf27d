#include "rounds.h"

#include "domain/text.h"
#include "marks.h"
#include "metadata.h"

#include <QRegularExpression>
#include <QSet>

namespace storybank {

namespace {

enum class ListOf { Nothing, Prompts, Questions };

/// "in 6 days" counts from `today`.
std::optional<PartialDate> loopDate(const QString &value, QDate today)
{
    static const QRegularExpression ahead(QStringLiteral("^in\\s+(\\d{1,4})\\s+days?$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = ahead.match(value.trimmed());
    if (!match.hasMatch())
        return dateOf(value);
    const QDate day = today.addDays(match.captured(1).toInt());
    if (!day.isValid())
        return std::nullopt;
    return PartialDate{day.year(), day.month(), day.day()};
}

/// "A short name => A story, locked; backup: Another story"
NamedSlot slotFrom(const QString &text)
{
    static const QRegularExpression backup(QStringLiteral(";\\s*backup:\\s*(.+)$"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression locked(QStringLiteral(",\\s*locked\\s*$"),
                                           QRegularExpression::CaseInsensitiveOption);
    NamedSlot slot;
    const qsizetype arrow = text.indexOf(QStringLiteral("=>"));
    slot.prompt = text.left(arrow < 0 ? text.size() : arrow).trimmed();
    QString planned = arrow < 0 ? QString() : text.mid(arrow + 2).trimmed();
    const auto match = backup.match(planned);
    if (match.hasMatch()) {
        slot.backup = match.captured(1).trimmed();
        planned.truncate(match.capturedStart());
    }
    slot.locked = locked.match(planned).hasMatch();
    slot.story = planned.remove(locked).trimmed();
    return slot;
}

class LoopReader
{
public:
    LoopReader(Reading &reading, QDate today) : m_reading(reading), m_today(today) {}
    void read(const QString &company, QList<SourceLine> &lines);

private:
    void startRound(SourceLine &line);
    bool readPair(const SourceLine &line);
    bool readLoopPair(const QString &key, const QString &value);
    bool readRoundPair(const QString &key, const QString &value);
    bool readItem(const SourceLine &line);
    InterviewerId interviewerNamed(const QString &name);

    Reading &m_reading;
    QDate m_today;
    Loop m_loop;
    QSet<QString> m_seen; ///< keys of the loop or of the current round: what comes twice is not understood
    ListOf m_list = ListOf::Nothing;
};

void LoopReader::startRound(SourceLine &line)
{
    static const QRegularExpression number(QStringLiteral("^round\\s+\\d+\\s*[:.–—-]\\s*"),
                                           QRegularExpression::CaseInsensitiveOption);
    Round round;
    round.id = RoundId::create();
    round.name = QString(line.text).remove(number);
    m_loop.rounds.append(round);
    m_seen.clear();
    m_reading.rounds.append({round.id.uuid(), {line.number, line.number}, {}, {}, m_reading.source});
    m_list = ListOf::Nothing;
    line.taken = true;
    mark(m_reading, MarkKind::Metadata, line, 0, static_cast<int>(line.text.size()));
}

InterviewerId LoopReader::interviewerNamed(const QString &name)
{
    for (const Interviewer &known : m_reading.content.interviewers()) {
        if (foldedKey(known.name) == foldedKey(name) &&
            (known.company.isEmpty() || foldedKey(known.company) == foldedKey(m_loop.company)))
            return known.id;
    }
    Interviewer interviewer;
    interviewer.id = InterviewerId::create();
    interviewer.name = name;
    interviewer.company = m_loop.company;
    m_reading.content.table<Interviewer>().put(interviewer);
    return interviewer.id;
}

bool LoopReader::readLoopPair(const QString &key, const QString &value)
{
    if (key == QStringLiteral("role"))
        m_loop.role = value;
    else if (key == QStringLiteral("level"))
        m_loop.level = value;
    else if (key == QStringLiteral("notes"))
        m_loop.notes = value;
    else if (key == QStringLiteral("debrief"))
        m_loop.debrief = value;
    else if (key == QStringLiteral("past"))
        m_loop.past = isYes(value);
    else if (key == QStringLiteral("date") && loopDate(value, m_today))
        m_loop.date = *loopDate(value, m_today);
    else
        return false;
    return true;
}

bool LoopReader::readRoundPair(const QString &key, const QString &value)
{
    Round &round = m_loop.rounds.last();
    if (key == QStringLiteral("interviewer")) {
        round.interviewer = interviewerNamed(value);
        return true;
    }
    if (key == QStringLiteral("start")) {
        round.start = QTime::fromString(value, QStringLiteral("H:mm"));
        return round.start.isValid();
    }
    if (key == QStringLiteral("minutes")) {
        bool ok = false;
        const int minutes = value.toInt(&ok);
        if (ok && minutes > 0)
            round.minutes = minutes;
        return ok && minutes > 0;
    }
    if (key == QStringLiteral("focus")) {
        m_reading.rounds.last().primary = namesOf(value);
        return true;
    }
    if (key == QStringLiteral("notes")) {
        round.notes = value;
        return true;
    }
    return false;
}

bool LoopReader::readPair(const SourceLine &line)
{
    const qsizetype colon = line.text.indexOf(u':');
    if (colon <= 0)
        return false;
    const QString key = foldedKey(line.text.left(colon));
    const QString value = line.text.mid(colon + 1).trimmed();
    if (value.isEmpty()) {
        m_list = key == QStringLiteral("prompts")            ? ListOf::Prompts
                 : key == QStringLiteral("questions to ask") ? ListOf::Questions
                                                             : ListOf::Nothing;
        if (m_list != ListOf::Nothing)
            mark(m_reading, MarkKind::PartLabel, line, 0, static_cast<int>(line.text.size()));
        return m_list != ListOf::Nothing;
    }
    m_list = ListOf::Nothing;
    if (m_seen.contains(key))
        return false;
    const bool known = m_loop.rounds.isEmpty() ? readLoopPair(key, value) : readRoundPair(key, value);
    if (known)
        m_seen.insert(key);
    if (known)
        mark(m_reading, MarkKind::Metadata, line, 0, static_cast<int>(colon) + 1);
    return known;
}

bool LoopReader::readItem(const SourceLine &line)
{
    if (m_loop.rounds.isEmpty() || m_list == ListOf::Nothing)
        return false;
    if (m_list == ListOf::Questions) {
        m_loop.rounds.last().questionsToAsk.append(line.text);
        return true;
    }
    NamedSlot slot = slotFrom(line.text);
    slot.loop = m_loop.id;
    slot.round = m_loop.rounds.last().id;
    slot.place = {{line.number, line.number}, line.text, m_reading.source};
    m_reading.namedSlots.append(slot);
    mark(m_reading, MarkKind::Prompt, line, 0, static_cast<int>(slot.prompt.size()));
    return true;
}

void LoopReader::read(const QString &company, QList<SourceLine> &lines)
{
    m_loop.id = LoopId::create();
    m_loop.company = company;
    for (SourceLine &line : lines) {
        if (line.isBlank())
            continue;
        if (line.isHeading() && line.level == 2)
            startRound(line);
        else
            line.taken = line.isItem() ? readItem(line) : readPair(line);
        if (!m_reading.rounds.isEmpty() && !m_loop.rounds.isEmpty() && line.taken)
            m_reading.rounds.last().lines.last = line.number;
    }
    m_reading.content.table<Loop>().put(m_loop);
}

} // namespace

void readLoop(const QString &company, QList<SourceLine> &lines, Reading &reading, QDate today)
{
    LoopReader(reading, today).read(company, lines);
}

} // namespace storybank
