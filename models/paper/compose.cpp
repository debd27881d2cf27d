#include "choice.h"
#include "domain/emphasis.h"
#include "domain/text.h"
#include "frame.h"
#include "numbers.h"
#include "redaction.h"
#include "routes.h"
#include "shorten.h"

#include <QCoreApplication>

namespace storybank {

using namespace paper;

namespace {

// A page never holds more stories than this; the rest is not looked at further.
constexpr qsizetype storiesAtMost = 96;

// Characters that a glance takes in; what is longer is shortened.
constexpr int titleLimit = 80, shortTitleLimit = 24, hookLimit = 80, nameLimit = 32, promptLimit = 48;
constexpr int wordsOnAStrip = 10; // more are not read while one speaks
constexpr qsizetype numbersAtMost = 12;

/// What fits on the lines of a column: the wider it is, the more is kept of each sentence.
struct Budget
{
    int situation, task, bullet, learning;
    qsizetype prompts;

    explicit Budget(const SheetOptions &options)
    {
        // Inter at 9 pt takes 4.55 pt for a character; the text stands 17 pt in from the column's edge.
        const int line = static_cast<int>((Frame(options).columnWidth() - 17) / 4.55);
        situation = std::clamp(line * 58 / 100, 46, 90);
        task = std::clamp(line * 42 / 100, 36, 70);
        bullet = std::clamp(line - 8, 44, 76);
        learning = std::clamp(line - 8, 60, 90);
        prompts = line > 100 ? 3 : 2;
    }
};

class Composer
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Sheet)

public:
    Composer(const Library &library, const SheetOptions &options)
        : m_library(library),
          m_options(options),
          m_budget(options),
          m_redactor(options.redact ? Redactor(library) : Redactor())
    {
        if (options.layout != SheetLayout::Cards)
            m_options.situationAndTask = m_options.learning = m_options.prompts = false;
        if (options.layout == SheetLayout::Strip)
            m_options.bullets = false;
    }

    SheetContent content();

private:
    SheetStory story(const SheetChoice &choice, int number);
    /// A text of the story as the sheet may say it: without marks for bold words and without hidden names.
    QString told(const QString &text) const { return hidden(withoutBoldMarks(text)); }
    QString hidden(const QString &text) const { return m_redactor(text, m_replaced); }
    QString hook(const Story &story) const;
    void bullets(const Story &story, SheetStory &sheet) const;
    QString lowered(const QString &name) const;
    QString promptName(PromptId id) const;
    QString heading() const;
    QString subheading() const;
    bool isOnsitePage() const;
    QString madeOn() const;
    QString ownWords() const;

    const Library &m_library;
    SheetOptions m_options; ///< without what the layout has no place for
    const Budget m_budget;
    const Redactor m_redactor;
    mutable QStringList m_replaced; ///< what was hidden so far
};

SheetContent Composer::content()
{
    SheetContent content;
    content.heading = heading();
    content.subheading = subheading();
    content.footerLeft = m_options.redact ? tr("Names hidden") : QString();
    content.footerMiddle = madeOn();
    const QList<SheetChoice> choices = chosenStories(m_library, m_options, storiesAtMost, content.beyond);
    for (const SheetChoice &choice : choices)
        content.stories.append(story(choice, static_cast<int>(content.stories.size()) + 1));
    for (const PromptId gap : gapsOf(m_library, m_options.loop))
        content.gaps.append(promptName(gap));
    if (m_options.layout != SheetLayout::Cards && m_options.layout != SheetLayout::Strip)
        addRoutes(content, m_library, m_options, [this](const QString &text) { return told(text); });
    content.hidden = m_redactor.without(ownWords());
    std::sort(m_replaced.begin(), m_replaced.end());
    content.hiddenNames = m_replaced;
    return content;
}

SheetStory Composer::story(const SheetChoice &choice, int number)
{
    const Story &source = *m_library.find(choice.story);
    SheetStory sheet;
    sheet.story = source.id;
    sheet.number = number;
    sheet.worth = choice.worth;
    sheet.seconds = speakingSeconds(measure(source), m_library.settings());
    const QString title = plainLine(told(source.title));
    sheet.title = title.isEmpty() ? tr("Untitled story") : shortenedName(title, titleLimit);
    sheet.shortTitle = shortTitle(sheet.title, shortTitleLimit);
    if (m_options.hook)
        sheet.hook =
            m_options.layout == SheetLayout::Strip ? firstWords(hook(source), wordsOnAStrip) : hook(source);
    if (m_options.situationAndTask) {
        sheet.situation = shortenedSituation(told(source.situation), m_budget.situation);
        const QString task = told(source.task);
        const QString goal = goalIn(task, m_budget.task);
        sheet.task = goal.isEmpty() ? shortenedSituation(task, m_budget.task) : tr("Goal: %1").arg(goal);
    }
    if (m_options.bullets)
        bullets(source, sheet);
    if (m_options.learning)
        sheet.learning = shortened(told(source.learning), m_budget.learning);
    if (m_options.numbers) {
        Story safe = source; // units are shortened, which must not leave half a name
        for (Metric &metric : safe.metrics) {
            for (QString *text : {&metric.name, &metric.unit, &metric.baselineUnit})
                *text = hidden(*text);
        }
        sheet.numbers = toldNumbers(safe, m_options.locale);
        sheet.numbers.resize(std::min(sheet.numbers.size(), numbersAtMost));
        for (SheetStory::Number &told : sheet.numbers) {
            told.value = hidden(told.value);
            told.name = shortenedName(lowered(told.name), nameLimit);
        }
    }
    for (const AnsweredPrompt &answer : choice.answers) {
        if (m_options.prompts && sheet.prompts.size() < m_budget.prompts)
            sheet.prompts.append(promptName(answer.prompt));
    }
    for (const TagRank rank : {TagRank::Primary, TagRank::Secondary}) {
        for (const Tag &tag : source.tags) {
            const Competency *competency = m_library.find(tag.competency);
            if (m_options.competencies && competency && tag.rank == rank)
                sheet.competencies.append({shortenedName(hidden(competency->name), nameLimit),
                                           competency->hue, rank == TagRank::Primary});
        }
    }
    return sheet;
}

/// The owner's line; else the first clause of the task, since the title already stands above it; else of what
/// was done or of the situation.
QString Composer::hook(const Story &story) const
{
    for (const QString *text : {&story.hook, &story.task, &story.action, &story.situation}) {
        const QString clause = firstClause(told(*text), hookLimit);
        if (!clause.isEmpty())
            return clause;
    }
    return {};
}

/// How much a sentence of the Action tells: what the teller did, with a number, before the rest.
int telling(const QString &sentence)
{
    const bool hasNumber = std::any_of(sentence.begin(), sentence.end(), [](QChar c) { return c.isDigit(); });
    const bool isMine =
        sentence.startsWith(QLatin1StringView("I ")) || sentence.contains(QLatin1StringView(" I "));
    return (hasNumber ? 2 : 0) + (isMine ? 1 : 0);
}

void Composer::bullets(const Story &story, SheetStory &sheet) const
{
    const QString action = told(story.action);
    const QStringList lines = bulletLinesOf(action);
    const QStringList parts = lines.isEmpty() ? sentencesIn(action) : lines;
    sheet.bulletsWritten = static_cast<int>(lines.size());
    QList<qsizetype> order;
    for (qsizetype i = 0; i < parts.size(); ++i)
        order.append(i);
    // Whoever wrote bullets has put the most telling ones first.
    if (lines.isEmpty())
        std::stable_sort(order.begin(), order.end(), [&parts](qsizetype a, qsizetype b) {
            return telling(parts.at(a)) > telling(parts.at(b));
        });
    if (!m_options.keeps(story.id, SheetTrim::What::Bullets))
        order.resize(std::min<qsizetype>(order.size(), std::max(0, m_options.bulletsAtMost)));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const qsizetype rank = order.indexOf(i);
        const QString text = rank < 0 ? QString() : shortenedBullet(parts.at(i), m_budget.bullet);
        if (!text.isEmpty())
            sheet.bullets.append({text, static_cast<int>(rank)});
    }
}

/// "Label error rate" as it stands after a number; a name such as "AUC" stays.
QString Composer::lowered(const QString &name) const
{
    const bool english = m_library.settings().language.startsWith(QLatin1StringView("en"));
    if (!english || name.size() < 2 || !name.at(0).isUpper() || !name.at(1).isLower())
        return name;
    return name.at(0).toLower() + name.mid(1);
}

QString Composer::promptName(PromptId id) const
{
    const Prompt *prompt = m_library.find(id);
    return prompt ? shortenedName(hidden(prompt->displayName()), promptLimit) : QString();
}

/// Whether the page is about the day, not about the stories.
bool Composer::isOnsitePage() const
{
    const Loop *loop = m_library.find(m_options.loop);
    return m_options.layout != SheetLayout::Cards && loop && loop->date.day > 0;
}

QString Composer::heading() const
{
    if (!m_options.heading.isEmpty())
        return hidden(m_options.heading).simplified();
    return isOnsitePage()
               ? tr("Onsite, %1", "date")
                     .arg(m_options.locale.toString(m_library.find(m_options.loop)->date.firstDay(),
                                                    QStringLiteral("dddd d MMMM")))
               : tr("Story cheat sheet");
}

QString Composer::subheading() const
{
    const Loop *loop = m_library.find(m_options.loop);
    if (!loop)
        return {};
    const QString role = hidden(loop->role).simplified();
    const QString company = m_options.redact ? QString() : loop->company.simplified();
    const QString who = role.isEmpty()      ? company
                        : company.isEmpty() ? role
                                            : tr("%1, %2", "role, company").arg(role, company);
    const PartialDate &date = loop->date;
    if (isOnsitePage()) {
        const QString rounds = tr("%n rounds", nullptr, static_cast<int>(loop->rounds.size()));
        return role.isEmpty() ? rounds : role + QStringLiteral(", ") + rounds;
    }
    if (date.isNull())
        return who;
    const QString pattern = date.day > 0     ? QStringLiteral("d MMMM")
                            : date.month > 0 ? QStringLiteral("MMMM yyyy")
                                             : QStringLiteral("yyyy");
    const QString when = tr("onsite %1", "date").arg(m_options.locale.toString(date.firstDay(), pattern));
    return who.isEmpty() ? when : who + QStringLiteral(", ") + when;
}

/// What the program itself says on a page; a name among it is nobody's secret.
QString Composer::ownWords() const
{
    QStringList words{madeOn(),
                      tr("Story cheat sheet"),
                      tr("Names hidden"),
                      tr("No story yet"),
                      tr("Answers"),
                      tr("Learned"),
                      tr("S/T", "situation and task"),
                      tr("They ask, you tell"),
                      tr("Bridges over the gaps"),
                      tr("Stories"),
                      tr("Rounds"),
                      tr("Round"),
                      tr("How well each story serves"),
                      tr("Other questions"),
                      tr("black number: tell this, grey: backup"),
                      tr("fuller ball: fits better, ring: planned"),
                      tr("gap", "a question without a story"),
                      tr("gap, bridge %1"),
                      tr("not on this page"),
                      tr("no story yet"),
                      tr("Not again"),
                      tr("Short: %n minutes", nullptr, 2),
                      tr("%n min", nullptr, 2),
                      tr("1 of 1", "page number"),
                      tr("about 1 minute"),
                      tr("about %n minutes", nullptr, 2),
                      tr("1 story"),
                      tr("%n stories", nullptr, 2),
                      tr("%n rounds", nullptr, 2),
                      tr("and %n more", nullptr, 2),
                      tr("Question"),
                      tr("Story"),
                      tr("Backup or bridge"),
                      tr("Untitled story"),
                      tr("about %1"),
                      tr("Goal: %1")};
    if (const Loop *loop = m_library.find(m_options.loop)) {
        const QString day =
            m_options.locale.toString(loop->date.firstDay(), QStringLiteral("dddd d MMMM yyyy"));
        words += {tr("Onsite, %1", "date").arg(day), tr("onsite %1", "date").arg(day)};
    }
    return words.join(u'\n');
}

QString Composer::madeOn() const
{
    return m_options.today.isValid()
               ? tr("Made with Story Bank, %1")
                     .arg(m_options.locale.toString(m_options.today, QStringLiteral("d MMMM")))
               : tr("Made with Story Bank");
}

} // namespace

QString SheetContent::summary() const
{
    int seconds = 0;
    for (const SheetStory &story : stories)
        seconds += story.seconds;
    const int count = static_cast<int>(stories.size());
    const int minutes = std::max(1, qRound(seconds / 60.0));
    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(storybank::Sheet)
    };
    const QString told = count == 1 ? Words::tr("1 story") : Words::tr("%n stories", nullptr, count);
    const QString time =
        minutes == 1 ? Words::tr("about 1 minute") : Words::tr("about %n minutes", nullptr, minutes);
    return told + QStringLiteral(" · ") + time;
}

QStringList SheetContent::roughNumbers() const
{
    QStringList rough;
    for (const SheetStory &story : stories) {
        for (const SheetStory::Number &number : story.numbers) {
            if (number.rough)
                rough.append(Composer::tr("%1: %2 %3", "title of a story, number, its name")
                                 .arg(story.title, number.value, number.name));
        }
    }
    return rough;
}

const SheetStory *SheetContent::find(StoryId story) const
{
    const auto found = std::find_if(stories.begin(), stories.end(),
                                    [story](const SheetStory &known) { return known.story == story; });
    return found == stories.end() ? nullptr : &*found;
}

SheetContent compose(const Library &library, const SheetOptions &options)
{
    return Composer(library, options).content();
}

} // namespace storybank
