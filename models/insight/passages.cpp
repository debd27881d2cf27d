#include "passages.h"

namespace storybank {

namespace {

constexpr double laterSentences = 0.8; ///< of a prompt: "What did you do?", but also what is truly meant

double weightOf(Section section)
{
    switch (section) {
    case Section::Task:
    case Section::Learning: // say most plainly what the story is about
        return 1.4;
    case Section::Action:
        return 1.0;
    case Section::Situation:
    case Section::Result:
        return 0.8;
    case Section::Stakeholders:
    case Section::Risks:
    case Section::Alternatives:
        return 0.5;
    case Section::Criteria:
    case Section::Attribution:
        return 0.4;
    }
    return 0;
}

QString questions(const QList<FollowUp> &followUps)
{
    QStringList lines;
    for (const FollowUp &followUp : followUps)
        lines.append(followUp.question);
    return lines.join(u'\n');
}

QString names(const QList<Metric> &metrics)
{
    QStringList lines;
    for (const Metric &metric : metrics)
        lines.append(metric.name);
    return lines.join(u'\n');
}

/// What follows the question proper: withoutLeadIn() ends with the first sentence.
QString afterwards(const QString &text, const QString &asked)
{
    const QString whole = text.simplified();
    const qsizetype at = whole.indexOf(asked.mid(1));
    return at < 0 ? QString() : whole.mid(at + asked.size() - 1);
}

void add(QList<Passage> &passages, const char *code, const QString &text, double weight)
{
    if (!text.isEmpty())
        passages.append({QLatin1StringView(code), text, weight});
}

} // namespace

QList<ReadPassage> readPassages(const QList<Passage> &passages, WordReader &reader)
{
    QList<ReadPassage> read;
    read.reserve(passages.size());
    for (const Passage &passage : passages)
        read.append({passage, reader.read(passage.text)});
    return read;
}

QList<Passage> passagesOf(const Story &story)
{
    QList<Passage> passages;
    add(passages, "title", story.title, 2.5);
    add(passages, "hook", story.hook, 1.2);
    for (size_t i = 0; i < Codes<Section>::names.size(); ++i) {
        const auto section = static_cast<Section>(i);
        add(passages, Codes<Section>::names[i], sectionText(story, section), weightOf(section));
    }
    add(passages, "metrics", names(story.metrics), 0.5);
    add(passages, "follow_ups", questions(story.followUps), 0.4);
    return passages;
}

QList<Passage> passagesOf(const Prompt &prompt)
{
    QList<Passage> passages;
    add(passages, "title", prompt.shortName, 1);
    const QString asked = withoutLeadIn(prompt.text);
    add(passages, "text", asked, 1);
    add(passages, "text", afterwards(prompt.text, asked), laterSentences);
    add(passages, "text", prompt.parts.join(u'\n'), 1);
    add(passages, "hint", prompt.hint, 0.3);
    add(passages, "follow_ups", questions(prompt.followUps), 0.3);
    return passages;
}

} // namespace storybank
