#include "competencies.h"

#include "domain/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct CompetencyText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::CompetencyText)
};

constexpr qsizetype shortestSlip = 6;

int nextPosition(const Library &library)
{
    int next = 0;
    for (const Competency &competency : library.competencies())
        next = std::max(next, competency.position + 1);
    return next;
}

/// The words of a name in a fixed order.
QStringList wordsOf(const QString &name)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{N}]+"_s);
    QStringList words = foldedKey(name).split(between, Qt::SkipEmptyParts);
    words.removeAll(u"and"_s);
    words.sort();
    return words;
}

/// Whether one letter more, one less, another one, or two that changed places turn `a` into `b`.
bool isOneSlipAway(const QString &a, const QString &b)
{
    if (a.size() > b.size())
        return isOneSlipAway(b, a);
    if (b.size() - a.size() > 1)
        return false;
    const qsizetype at = std::distance(a.begin(), std::mismatch(a.begin(), a.end(), b.begin()).first);
    const QStringView restA = QStringView(a).mid(at);
    const QStringView restB = QStringView(b).mid(at);
    if (a.size() < b.size())
        return restA == restB.mid(1);
    const bool swapped = restA.size() > 1 && restA[0] == restB[1] && restA[1] == restB[0];
    return restA.mid(1) == restB.mid(1) || (swapped && restA.mid(2) == restB.mid(2));
}

} // namespace

NewCompetency addCompetency(const Library &library, const QString &name)
{
    Edit edit{CompetencyText::tr("Add a competency"), {}};
    if (const Competency *held = repeatedCompetency(library, name))
        return {held->id, edit};
    Competency competency;
    competency.id = CompetencyId::create();
    competency.name = name.simplified();
    competency.position = nextPosition(library);
    competency.hue = competency.position;
    edit.add(competency);
    return {competency.id, edit};
}

Edit addWiderCompetencies(const Library &library)
{
    Edit edit{CompetencyText::tr("Add the wider set of competencies"), {}};
    int position = nextPosition(library);
    for (Competency competency : widerCompetencies()) {
        if (library.find(competency.id) || library.competencyNamed(competency.name))
            continue;
        competency.position = competency.hue = position++;
        edit.add(competency);
    }
    return edit;
}

Edit setTarget(const Library &library, CompetencyId competency, std::optional<int> target)
{
    Edit edit{CompetencyText::tr("Change the target"), {}};
    const Competency *held = library.find(competency);
    if (!held)
        return edit;
    Competency after = *held;
    after.target = target ? std::optional(std::clamp(*target, 1, 9)) : std::nullopt;
    return edit.replace(*held, after);
}

const Competency *repeatedCompetency(const Library &library, const QString &name)
{
    const QStringList words = wordsOf(name);
    const QString letters = words.join(QString());
    const auto repeats = [&](const Competency &held) {
        const QStringList heldWords = wordsOf(held.name);
        const QString heldLetters = heldWords.join(QString());
        return heldWords == words || heldLetters == letters ||
               (std::min(letters.size(), heldLetters.size()) >= shortestSlip &&
                isOneSlipAway(letters, heldLetters));
    };
    if (const Competency *held = library.competencyNamed(name))
        return held;
    const auto &all = library.competencies();
    const auto found = std::find_if(all.begin(), all.end(), repeats);
    return found == all.end() ? nullptr : &*found;
}

} // namespace storybank
