#include "plancolumn.h"

#include <QCoreApplication>

namespace storybank::paper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::PlanPaper)
};

const tokens::Role roundName{11, QFont::Bold};
const tokens::Role promptText{9, QFont::Normal};
const tokens::Role storyTitle{9.6, QFont::Bold};
constexpr double markIndent = 10, discIndent = 19, storyIndent = 10, roomyGap = 7, closeGap = 1.5;

} // namespace

/// Breaks texts into the lines of one column.
struct PlanColumn::Ink
{
    TextMeasure &measure;
    double width;
    double scale; ///< of the sizes, which are designed for text of 9
    QList<PlanLine> lines;

    /// Adds `text` on as many lines as it takes; what `first` says stands beside the first of them.
    void add(const QString &text, const tokens::Role &role, PlanLine first)
    {
        first.role = role;
        first.points = std::max(smallestSheetPt, role.size * scale);
        const double room = width - first.indent;
        bool isFirst = true;
        for (const QString &line : broken(text.simplified(), role, first.points, room)) {
            PlanLine next = first;
            next.text = line;
            if (!isFirst) {
                next.before = 0;
                next.number = 0;
                next.mark = -1;
                next.box = next.gap = next.rule = false;
                next.together = true;
            }
            lines.append(next);
            isFirst = false;
        }
    }

    QStringList broken(const QString &text, const tokens::Role &role, double points, double room) const
    {
        QStringList all;
        QString line;
        double used = 0;
        const double space = measure.width(QStringLiteral(" "), role, points);
        const auto end = [&] {
            if (!line.isEmpty())
                all.append(line);
            line.clear();
            used = 0;
        };
        for (const Atom &atom : *measure.atoms(text, role)) {
            QString word = atom.text;
            const double gap = atom.spaceBefore && !line.isEmpty() ? space : 0;
            if (used + gap + atom.width * points > room)
                end();
            // A word that is longer than the column is broken where it must be.
            while (line.isEmpty() && measure.width(word, role, points) > room && word.size() > 1) {
                const qsizetype fits = measure.fittingLength(word, role, points, room);
                if (fits <= 0 || fits >= word.size())
                    break;
                all.append(word.left(fits));
                word = word.mid(fits);
            }
            if (!line.isEmpty() && atom.spaceBefore) {
                line += u' ';
                used += space;
            }
            line += word;
            used += measure.width(word, role, points);
        }
        end();
        return all;
    }
};

QString PlanColumn::alsoTold(SlotPlace place) const
{
    const StoryId story = m_plan.at(place).story;
    QStringList numbers;
    for (qsizetype r = 0; r < m_plan.rounds.size(); ++r) {
        const QList<PlannedSlot> &expected = m_plan.rounds.at(r).expected;
        const auto tells = [story](const PlannedSlot &slot) { return slot.story == story; };
        if (r != place.round && std::any_of(expected.begin(), expected.end(), tells))
            numbers.append(QString::number(r + 1));
    }
    return numbers.isEmpty() ? QString()
                             : Words::tr("also told in round %1").arg(numbers.join(QStringLiteral(", ")));
}

void PlanColumn::addHead(qsizetype index, Ink &ink) const
{
    const Round &round = m_loop.rounds.at(index);
    const Interviewer *person = m_library.find(round.interviewer);
    const QString met = person ? person->name : QString();
    const QString name = !round.name.isEmpty() ? round.name
                         : !met.isEmpty()      ? met
                                               : Words::tr("Round %1").arg(index + 1);
    PlanLine head;
    head.indent = discIndent;
    head.number = static_cast<int>(index) + 1;
    ink.add(name, roundName, head);
    PlanLine fact;
    fact.indent = discIndent;
    fact.together = true;
    QStringList when;
    if (round.start.isValid())
        when.append(round.start.toString(QStringLiteral("HH:mm")));
    const int planned = qRound(m_plan.rounds.at(index).seconds / 60.0);
    when.append(Words::tr("%1 min").arg(round.minutes));
    when.append(planned > round.minutes
                    ? Words::tr("%1 planned, %2 too many").arg(planned).arg(planned - round.minutes)
                    : Words::tr("%1 planned").arg(planned));
    ink.add(when.join(QStringLiteral(", ")), tokens::quiet, fact);
    if (!met.isEmpty() && met != name)
        ink.add(met, tokens::quiet, fact);
    for (const CompetencyId id : round.focus) {
        if (const Competency *focus = m_library.find(id)) {
            PlanLine line = fact;
            line.mark = focus->hue;
            line.indent = discIndent + markIndent;
            ink.add(focus->name, tokens::mark, line);
        }
    }
}

void PlanColumn::addSlot(SlotPlace place, Ink &ink) const
{
    const PlannedSlot &slot = m_plan.at(place);
    const Prompt *prompt = m_library.find(slot.prompt);
    if (!prompt)
        return;
    PlanLine asked;
    asked.indent = markIndent;
    asked.before = roomyGap;
    asked.rule = place.slot == 0;
    if (const Competency *first = m_library.find(prompt->competencies.value(0)))
        asked.mark = first->hue;
    ink.add(prompt->displayName(), promptText, asked);
    PlanLine answer;
    answer.indent = storyIndent;
    answer.before = closeGap;
    answer.together = true;
    const Story *story = m_library.find(slot.story);
    if (!story) {
        answer.gap = true;
        ink.add(Words::tr("Stays open"), tokens::gapLabel, answer);
        answer.gap = false;
        if (!prompt->bridge.isEmpty())
            ink.add(Words::tr("Say: %1").arg(prompt->bridge), tokens::body, answer);
        return;
    }
    ink.add(story->title, storyTitle, answer);
    answer.before = 0;
    QStringList facts{slot.fit ? Words::tr("fit %1 of 5").arg(*slot.fit) : Words::tr("not judged")};
    if (slot.told)
        facts.append(Words::tr("told"));
    facts.append(alsoTold(place));
    facts.removeAll(QString());
    ink.add(facts.join(QStringLiteral(", ")), tokens::quiet, answer);
    if (const Story *backup = m_library.find(slot.backup))
        ink.add(Words::tr("or: %1").arg(backup->title), tokens::quiet, answer);
}

void PlanColumn::addQuestions(const Round &round, Ink &ink) const
{
    PlanLine line;
    line.before = roomyGap + 2;
    line.rule = true;
    for (const QString &question : round.questionsToAsk) {
        if (line.rule) {
            ink.add(Words::tr("Ask them"), tokens::label, line);
            line.rule = false;
        }
        line.before = 2;
        line.box = true;
        line.indent = markIndent;
        ink.add(question, tokens::body, line);
    }
}

QList<PlanLine> PlanColumn::lines(qsizetype round, double width, double points) const
{
    Ink ink{m_measure, width, points / 9, {}};
    addHead(round, ink);
    for (qsizetype slot = 0; slot < m_plan.rounds.at(round).expected.size(); ++slot)
        addSlot({round, slot}, ink);
    addQuestions(m_loop.rounds.at(round), ink);
    return ink.lines;
}

} // namespace storybank::paper
