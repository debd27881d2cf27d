#include "sheetwriters.h"
#include "tokens.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Sheet)
};

QString element(const char *tag, const char *kind, const QString &inner)
{
    if (inner.isEmpty())
        return {};
    const QString name = QLatin1StringView(tag);
    return QStringLiteral("<%1 class=\"%2\" dir=\"auto\">%3</%1>\n")
        .arg(name, QLatin1StringView(kind), inner);
}

/// Colours and sizes of the printed page, for a browser.
QString style(const SheetPage &page)
{
    QString css =
        QStringLiteral("@page{size:%1pt %2pt;margin:21pt 28pt}"
                       "body{font:%3pt/1.42 Inter,'Noto "
                       "Sans',sans-serif;color:%4;background:%5;max-width:%6pt;margin:21pt auto}"
                       "h1{font-size:13pt;margin:0 0 4pt}header{border-bottom:1pt solid %4;margin-bottom:8pt}"
                       "header p,.scene,.name,.marks{color:%7;margin:0 0 3pt}"
                       "main{columns:%8;column-gap:21pt}article{break-inside:avoid;border-bottom:.75pt solid "
                       "%9;padding:5pt 0}");
    css = css.arg(page.size.width()).arg(page.size.height()).arg(page.fontPt);
    css = css.arg(tokens::text.name(), tokens::paper.name()).arg(page.inner.width());
    css = css.arg(tokens::text2.name())
              .arg(std::max<qsizetype>(1, qRound(page.inner.width() / 400)))
              .arg(tokens::rule.name());
    return css +
           QStringLiteral(
               "h2{font-size:1.22em;margin:0}p,ul{margin:2pt 0}ul{padding-left:14pt}.hook{font-style:italic}"
               ".number{font-size:1.28em}.pair{white-space:nowrap;margin-right:14pt}"
               "table{border-collapse:collapse}td,th{text-align:start;padding:1pt 12pt 1pt 0}"
               ".quiet,footer{font-size:.91em;color:%1}.gaps{color:%2}")
               .arg(tokens::text3.name(), tokens::gap.name());
}

QString joined(const QStringList &texts)
{
    QStringList safe;
    for (const QString &text : texts)
        safe.append(text.toHtmlEscaped());
    return safe.join(QStringLiteral(" · "));
}

QString labelled(const QString &label, const QString &inner)
{
    return inner.isEmpty() ? QString() : QStringLiteral("<b>%1</b> ").arg(label) + inner;
}

QString marksOf(const SheetStory &story)
{
    QStringList marks;
    for (const SheetStory::Mark &mark : story.competencies)
        marks.append((mark.primary ? QStringLiteral("● ") : QStringLiteral("○ ")) + mark.name);
    return joined(marks);
}

QString article(const SheetStory &story)
{
    QString inner = element(
        "h2", "title", QString::number(story.number) + QStringLiteral(". ") + story.title.toHtmlEscaped());
    inner += element("p", "hook", story.hook.toHtmlEscaped());
    inner += element("p", "marks", marksOf(story));
    QStringList scene;
    if (!story.situation.isEmpty())
        scene.append(story.situation);
    if (!story.task.isEmpty())
        scene.append(story.task);
    inner += element("p", "scene",
                     labelled(Words::tr("S/T", "situation and task"), scene.join(u' ').toHtmlEscaped()));
    QString bullets;
    for (const SheetStory::Bullet &bullet : story.bullets)
        bullets += QStringLiteral("<li>") + bullet.text.toHtmlEscaped() + QStringLiteral("</li>");
    inner += element("ul", "bullets", bullets);
    inner += element("p", "learning", labelled(Words::tr("Learned"), story.learning.toHtmlEscaped()));
    QString numbers;
    for (const SheetStory::Number &number : story.numbers)
        numbers += QStringLiteral("<span class=\"pair\"><b class=\"number\">") +
                   number.value.toHtmlEscaped() + QStringLiteral("</b> <span class=\"name\">") +
                   number.name.toHtmlEscaped() + QStringLiteral("</span></span> ");
    inner += element("p", "numbers", numbers);
    inner += element("p", "quiet", labelled(Words::tr("Answers"), joined(story.prompts)));
    return QStringLiteral("<article>\n") + inner + QStringLiteral("</article>\n");
}

QString numberOf(const SheetContent &content, StoryId id)
{
    const SheetStory *story = content.find(id);
    return story ? QStringLiteral("%1. ").arg(story->number) + story->shortTitle : QString();
}

QString cell(const QString &text)
{
    return QStringLiteral("<td dir=\"auto\">") + text.toHtmlEscaped() + QStringLiteral("</td>");
}

/// The questions with the story to tell and the backup; gaps with what to say over them.
QString routesTable(const SheetContent &content)
{
    QString rows;
    for (const SheetRouteGroup &group : content.routes) {
        for (const SheetRoute &route : group.routes) {
            QStringList known;
            for (const StoryId id : route.stories) {
                if (content.find(id))
                    known.append(numberOf(content, id));
            }
            const bool bridged = route.bridge >= 0;
            const QString told =
                route.stories.isEmpty() ? Words::tr("gap", "a question without a story") : known.value(0);
            const QString other = bridged ? content.bridges.at(route.bridge).text : known.value(1);
            rows += QStringLiteral("<tr>") + cell(route.question) + cell(told) + cell(other) +
                    QStringLiteral("</tr>\n");
        }
    }
    return rows.isEmpty() ? QString()
                          : QStringLiteral("<h2>%1</h2>\n<table><tr><th>%2</th><th>%3</th><th>%4</th></tr>\n")
                                    .arg(Words::tr("They ask, you tell"), Words::tr("Question"),
                                         Words::tr("Story"), Words::tr("Backup or bridge")) +
                                rows + QStringLiteral("</table>\n");
}

QString roundsList(const SheetContent &content)
{
    QString out;
    for (const SheetRound &round : content.rounds) {
        out += element("h2", "round", (round.name + QStringLiteral(", ") + round.when).toHtmlEscaped());
        QString rows;
        for (const SheetRound::Planned &planned : round.planned)
            rows +=
                QStringLiteral("<li>%1: %2</li>")
                    .arg(planned.question.toHtmlEscaped(), numberOf(content, planned.story).toHtmlEscaped());
        out += element("ul", "planned", rows);
        QStringList again;
        for (const StoryId id : round.notAgain)
            again.append(numberOf(content, id));
        again.removeAll(QString());
        out += element("p", "gaps", labelled(Words::tr("Not again"), joined(again)));
        QString asked;
        for (const QString &question : round.questions)
            asked += QStringLiteral("<li>☐ ") + question.toHtmlEscaped() + QStringLiteral("</li>");
        out += element("ul", "ask", asked);
    }
    return out;
}

} // namespace

QByteArray sheetHtml(const SheetPage &page)
{
    const SheetContent &content = page.content;
    const QString heading = content.heading.toHtmlEscaped();
    QString out = QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                                 "style-src 'unsafe-inline'\"><title>") +
                  heading + QStringLiteral("</title>\n<style>") + style(page) +
                  QStringLiteral("</style></head>\n<body>\n<header>\n");
    out += element("h1", "heading", heading) + element("p", "sub", joined({content.subheading}));
    out += element("p", "summary", content.summary().toHtmlEscaped()) + QStringLiteral("</header>\n");
    out += routesTable(content) + roundsList(content) + QStringLiteral("<main>\n");
    for (const SheetStory &story : content.stories)
        out += article(story);
    out += QStringLiteral("</main>\n");
    out += element("p", "gaps", labelled(Words::tr("No story yet"), joined(content.gaps)));
    QStringList foot;
    for (const QString &part : {content.footerLeft, content.footerMiddle}) {
        if (!part.isEmpty())
            foot.append(part);
    }
    out += element("footer", "foot", joined(foot)) + QStringLiteral("</body></html>\n");
    return out.toUtf8();
}

} // namespace storybank
