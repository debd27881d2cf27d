#include "banks.h"
#include "document.h"
#include "domain/json.h"
#include "domain/text.h"
#include "exchange/shapes.h"
#include "lookup.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct ShowText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::ShowText)
};

/// A page of text with headings.
class Page
{
public:
    explicit Page(const Terminal &terminal) : m_terminal(terminal) {}

    void title(const QString &text) { m_text += m_terminal.tinted(oneLine(text), Tone::Heading) + u'\n'; }

    /// A short line "name: value"; nothing when the value is empty.
    void line(const QString &name, const QString &value)
    {
        if (!value.trimmed().isEmpty())
            m_text += m_terminal.tinted(name + u':', Tone::Quiet) + u' ' + oneLine(value) + u'\n';
    }

    /// A heading and running text; nothing when the text is empty.
    void section(const QString &heading, const QString &text)
    {
        if (!text.trimmed().isEmpty())
            m_text += u'\n' + m_terminal.tinted(heading, Tone::Heading) + u'\n' +
                      wrapped(text, m_terminal.textWidth(), 2);
    }

    QByteArray bytes() const { return m_text.toUtf8(); }

private:
    const Terminal &m_terminal;
    QString m_text;
};

QString followUpText(const QList<FollowUp> &followUps)
{
    QStringList lines;
    for (const FollowUp &followUp : followUps)
        lines.append(followUp.reply.isEmpty() ? followUp.question
                                              : followUp.question + QStringLiteral(" — ") + followUp.reply);
    return lines.join(u'\n');
}

QString metricText(const Story &story)
{
    QStringList lines;
    for (const Metric &metric : story.metrics) {
        const QString change = formatChange(metric, QLocale());
        lines.append(metric.name + QStringLiteral(": ") + formatMetric(metric, QLocale()) +
                     (change.isEmpty() || metric.kind == MetricKind::Delta ? QString() : u' ' + change));
    }
    return lines.join(u'\n');
}

QString tagText(const Library &library, const Story &story)
{
    QStringList names;
    for (const Tag &tag : story.tags) {
        if (const Competency *competency = library.find(tag.competency))
            names.append(tag.rank == TagRank::Primary ? competency->name
                                                      : ShowText::tr("%1 (secondary)").arg(competency->name));
    }
    return names.join(QStringLiteral("; "));
}

/// One line for each answer that `titleOf` names.
template<typename TitleOf>
QString answerText(const Library &library, TitleOf titleOf)
{
    QStringList lines;
    for (const Answer &answer : library.answers()) {
        const QString title = titleOf(answer);
        if (title.isEmpty())
            continue;
        const QString chosen = answer.chosen ? ShowText::tr(", chosen") : QString();
        lines.append(title + QStringLiteral(" (") + fitName(answer.fit) + chosen + u')');
    }
    lines.sort();
    return lines.join(u'\n');
}

QByteArray page(const Library &library, const Story &story, const Terminal &terminal)
{
    Page page(terminal);
    page.title(story.title);
    page.line(ShowText::tr("Id"), story.id.toString());
    page.line(ShowText::tr("Status"), statusName(story.status));
    page.line(ShowText::tr("Strength"), story.strength > 0 ? QString::number(story.strength) : QString());
    page.line(ShowText::tr("Company"), story.company);
    page.line(ShowText::tr("Role"), story.role);
    page.line(ShowText::tr("When"), story.from.toString());
    page.line(ShowText::tr("Competencies"), tagText(library, story));
    page.line(ShowText::tr("Hook"), story.hook);
    page.line(ShowText::tr("Length"), formatDuration(speakingSeconds(measure(story), library.settings())));
    for (size_t i = 0; i < Codes<Section>::names.size(); ++i) {
        const auto section = static_cast<Section>(i);
        page.section(sectionName(section), sectionText(story, section));
    }
    page.section(ShowText::tr("Numbers"), metricText(story));
    page.section(ShowText::tr("Follow-ups"), followUpText(story.followUps));
    page.section(ShowText::tr("Answers"), answerText(library, [&](const Answer &answer) {
                     const Prompt *prompt = answer.story == story.id ? library.find(answer.prompt) : nullptr;
                     return prompt ? prompt->displayName() : QString();
                 }));
    return page.bytes();
}

QByteArray page(const Library &library, const Prompt &prompt, const Terminal &terminal)
{
    const QuestionSet *set = library.find(prompt.set);
    Page page(terminal);
    page.title(prompt.displayName());
    page.line(ShowText::tr("Id"), prompt.id.toString());
    page.line(ShowText::tr("Set"), set ? set->name : QString());
    page.line(ShowText::tr("Company"), prompt.company);
    page.line(ShowText::tr("Role"), prompt.role);
    page.line(ShowText::tr("Category"), prompt.category);
    page.line(ShowText::tr("Difficulty"), difficultyName(prompt.difficulty));
    page.line(ShowText::tr("Round"), prompt.round);
    page.line(ShowText::tr("Rarity"), prompt.rarity);
    QStringList names;
    for (const CompetencyId id : prompt.competencies) {
        if (const Competency *competency = library.find(id))
            names.append(competency->name);
    }
    page.line(ShowText::tr("Competencies"), names.join(QStringLiteral("; ")));
    page.section(ShowText::tr("Question"), prompt.text + u'\n' + prompt.parts.join(u'\n'));
    page.section(ShowText::tr("Hint"), prompt.hint);
    page.section(ShowText::tr("Bridge"), prompt.bridge);
    page.section(ShowText::tr("Follow-ups"), followUpText(prompt.followUps));
    page.section(ShowText::tr("Stories"), answerText(library, [&](const Answer &answer) {
                     const Story *story = answer.prompt == prompt.id ? library.find(answer.story) : nullptr;
                     return story ? story->title : QString();
                 }));
    return page.bytes();
}

Result<Outcome> showStory(const Bank &bank, const Arguments &arguments, const Terminal &terminal)
{
    const Library &library = bank.library();
    const Result<Story> story = findStory(library, arguments.words().at(2));
    if (!story)
        return story.error();
    if (!arguments.json())
        return Outcome{page(library, *story, terminal), 0, {}};
    const Result<QList<HistoryEntry>> entries = bank.history(Kind::Story, story->id.uuid());
    if (!entries)
        return entries.error();
    QJsonArray history;
    for (const HistoryEntry &entry : *entries)
        history.append(QJsonObject{{QStringLiteral("at"), fieldToJson(entry.at)},
                                   {QStringLiteral("what"), entry.label}});
    QJsonObject object = storyShape(library, *story, Detail::Whole);
    object.insert(QStringLiteral("history"), history);
    return Outcome{document(object), 0, {}};
}

Result<Outcome> showPrompt(const Bank &bank, const Arguments &arguments, const Terminal &terminal)
{
    const Library &library = bank.library();
    const Result<Prompt> prompt = findPrompt(library, arguments.words().at(2));
    if (!prompt)
        return prompt.error();
    return Outcome{arguments.json() ? document(promptShape(library, *prompt, Detail::Whole))
                                    : page(library, *prompt, terminal),
                   0,
                   {}};
}

Result<Outcome> run(const Arguments &arguments, const Terminal &terminal)
{
    const QString kind = arguments.words().at(1);
    const bool story = kind == QLatin1StringView("story");
    if (!story && kind != QLatin1StringView("prompt"))
        return badUsage(kind, ShowText::tr("this cannot be shown"), ShowText::tr("use “story” or “prompt”"));
    const Result<std::unique_ptr<Bank>> bank = openToRead(arguments.bank());
    if (!bank)
        return bank.error();
    return story ? showStory(**bank, arguments, terminal) : showPrompt(**bank, arguments, terminal);
}

} // namespace

Command showCommand()
{
    Syntax syntax;
    syntax.positionals = QStringLiteral("BANK story|prompt ID");
    syntax.least = syntax.most = 3;
    syntax.summary = ShowText::tr("Show one story or prompt, whole.");
    syntax.details = ShowText::tr("ID is an id, its first eight or more characters, or a title.");
    syntax.options = {jsonOption()};
    return {QStringLiteral("show"), syntax, run};
}

} // namespace storybank
