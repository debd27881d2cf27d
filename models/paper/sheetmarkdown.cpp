#include "sheetwriters.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Sheet)
};

QString escaped(const QString &text)
{
    static const QString marks = QStringLiteral("\\`*_[]<>#|~&");
    QString safe;
    for (const QChar c : text) {
        if (marks.contains(c))
            safe += u'\\';
        safe += c;
    }
    // At the start of a line these would begin a list.
    if (safe.startsWith(u'-') || safe.startsWith(u'+'))
        safe.prepend(u'\\');
    return safe;
}

QString marksOf(const SheetStory &story)
{
    QStringList names;
    for (const SheetStory::Mark &mark : story.competencies)
        names.append(mark.primary ? escaped(mark.name) : Words::tr("%1 (secondary)").arg(escaped(mark.name)));
    return names.join(QStringLiteral(", "));
}

void paragraph(QString &out, const QString &text)
{
    if (!text.isEmpty())
        out += text + QStringLiteral("\n\n");
}

QString labelled(const QString &label, const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("**%1** ").arg(label) + text;
}

void writeStory(QString &out, const SheetStory &story)
{
    out += QStringLiteral("## %1. ").arg(story.number) + escaped(story.title) + QStringLiteral("\n\n");
    paragraph(out, story.hook.isEmpty() ? QString() : u'*' + escaped(story.hook) + u'*');
    paragraph(out, marksOf(story));
    QStringList scene;
    if (!story.situation.isEmpty())
        scene.append(escaped(story.situation));
    if (!story.task.isEmpty())
        scene.append(escaped(story.task));
    paragraph(out, labelled(Words::tr("S/T", "situation and task"), scene.join(u' ')));
    for (const SheetStory::Bullet &bullet : story.bullets)
        out += QStringLiteral("- ") + escaped(bullet.text) + u'\n';
    out += story.bullets.isEmpty() ? QString() : QStringLiteral("\n");
    paragraph(out, labelled(Words::tr("Learned"), escaped(story.learning)));
    QStringList numbers;
    for (const SheetStory::Number &number : story.numbers)
        numbers.append(
            QStringLiteral("**%1** %2").arg(escaped(number.value), escaped(number.name)).trimmed());
    paragraph(out, numbers.join(QStringLiteral(" · ")));
    QStringList prompts;
    for (const QString &prompt : story.prompts)
        prompts.append(escaped(prompt));
    paragraph(out, labelled(Words::tr("Answers"), prompts.join(QStringLiteral(" · "))));
}

QString numberOf(const SheetContent &content, StoryId id)
{
    const SheetStory *story = content.find(id);
    return story ? QStringLiteral("%1 %2").arg(story->number).arg(escaped(story->shortTitle)) : QString();
}

void writeRoutes(QString &out, const SheetContent &content)
{
    if (!content.routes.isEmpty())
        out += QStringLiteral("## ") + Words::tr("They ask, you tell") + QStringLiteral("\n\n");
    for (const SheetRouteGroup &group : content.routes) {
        paragraph(out, group.mark.name.isEmpty() ? QString()
                                                 : QStringLiteral("**%1**").arg(escaped(group.mark.name)));
        for (const SheetRoute &route : group.routes) {
            QStringList known;
            for (const StoryId id : route.stories) {
                if (content.find(id))
                    known.append(numberOf(content, id));
            }
            QString told = known.isEmpty() ? Words::tr("gap", "a question without a story") : known.first();
            if (known.size() > 1)
                told += Words::tr(" (backup %1)").arg(known.at(1));
            if (route.bridge >= 0)
                told += QStringLiteral(": ") + escaped(content.bridges.at(route.bridge).text);
            out += QStringLiteral("- ") + escaped(route.question) + QStringLiteral(" → ") + told + u'\n';
        }
        out += u'\n';
    }
}

void writeRounds(QString &out, const SheetContent &content)
{
    for (const SheetRound &round : content.rounds) {
        out += QStringLiteral("## ") + escaped(round.name) + QStringLiteral(", ") + escaped(round.when) +
               QStringLiteral("\n\n");
        for (const SheetRound::Planned &planned : round.planned)
            out += QStringLiteral("- ") + escaped(planned.question) + QStringLiteral(": ") +
                   numberOf(content, planned.story) + u'\n';
        QStringList again;
        for (const StoryId id : round.notAgain)
            again.append(numberOf(content, id));
        again.removeAll(QString());
        if (!again.isEmpty())
            out += QStringLiteral("- **%1** ").arg(Words::tr("Not again")) +
                   again.join(QStringLiteral(", ")) + u'\n';
        for (const QString &question : round.questions)
            out += QStringLiteral("- [ ] ") + escaped(question) + u'\n';
        out += u'\n';
    }
}

} // namespace

QByteArray sheetMarkdown(const SheetPage &page)
{
    const SheetContent &content = page.content;
    QString out = QStringLiteral("# ") + escaped(content.heading) + QStringLiteral("\n\n");
    paragraph(out, escaped(content.subheading));
    paragraph(out, escaped(content.summary()));
    writeRoutes(out, content);
    writeRounds(out, content);
    for (const SheetStory &story : content.stories)
        writeStory(out, story);
    if (!content.gaps.isEmpty()) {
        out += QStringLiteral("## ") + Words::tr("No story yet") + QStringLiteral("\n\n");
        for (const QString &gap : content.gaps)
            out += QStringLiteral("- ") + escaped(gap) + u'\n';
        out += u'\n';
    }
    QStringList foot;
    for (const QString &part : {content.footerLeft, content.footerMiddle}) {
        if (!part.isEmpty())
            foot.append(escaped(part));
    }
    out += foot.join(QStringLiteral(" · ")) + u'\n';
    return out.toUtf8();
}

} // namespace storybank
