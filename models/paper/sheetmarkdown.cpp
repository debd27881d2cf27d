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

} // namespace

QByteArray sheetMarkdown(const SheetPage &page)
{
    const SheetContent &content = page.content;
    QString out = QStringLiteral("# ") + escaped(content.heading) + QStringLiteral("\n\n");
    paragraph(out, escaped(content.subheading));
    paragraph(out, escaped(content.summary()));
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
