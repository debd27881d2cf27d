#include "coverageexport.h"

#include "domain/delimited.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QLocale>

namespace storybank {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::MatrixExport)
};

/// The classes of a cell; tone and frame are told by them.
QString classOf(const CoverageCell &cell, bool struck)
{
    QStringList classes;
    if (cell.state == CellState::Proposed)
        classes.append(QStringLiteral("proposed"));
    else if (cell.state != CellState::Nothing && cell.state != CellState::DoesNotFit)
        classes.append(cell.grade == Grade::None ? QStringLiteral("uncounted") : QString(toCode(cell.grade)));
    if (cell.chosen)
        classes.append(QStringLiteral("chosen"));
    if (struck)
        classes.append(QStringLiteral("struck"));
    return classes.join(u' ');
}

QString style(const MatrixInk &ink)
{
    QString css =
        QStringLiteral("body{font:13px/1.4 Inter,'Noto Sans',sans-serif;color:%1;background:%2;margin:24px}"
                       "h1{font-size:20px;margin:0 0 4px}p{color:%3;margin:0 0 12px}"
                       "table{border-collapse:separate;border-spacing:2px}"
                       "thead th{position:sticky;top:0;background:%2;vertical-align:bottom;border-bottom:1px "
                       "solid %4;font-weight:400}"
                       "th{text-align:left}.story "
                       "span{display:inline-block;writing-mode:vertical-rl;transform:rotate(180deg);"
                       "max-height:190px;white-space:normal}");
    css = css.arg(ink.text.name(), ink.paper.name(), ink.text2.name(), ink.rule.name());
    css += QStringLiteral("th[scope=row]{font-weight:400;padding:2px 8px 2px 12px;white-space:nowrap}"
                          "th[scope=rowgroup]{padding:10px 4px 2px}th[scope=rowgroup] small{font-weight:400;"
                          "color:%1}td{min-width:26px;height:19px;text-align:center;border-radius:4px;"
                          "border:1.5px solid transparent;font-size:12px}"
                          "td.level{text-align:left;padding-right:8px;color:%1}")
               .arg(ink.text2.name());
    css += QStringLiteral("td.strong{background:%1;color:%2}td.workable{background:%3;color:%4}")
               .arg(ink.strong.name(), ink.onStrong.name(), ink.workable.name(), ink.onWorkable.name());
    css += QStringLiteral("td.stretch{background:%1;color:%2}td.proposed{border:1px dashed %3}"
                          "td.uncounted{border:1px solid %3;color:%4}")
               .arg(ink.stretch.name(), ink.onStretch.name(), ink.frame.name(), ink.text3.name());
    css +=
        QStringLiteral(
            "td.chosen{outline:1.5px solid %1}.struck{opacity:.45}.struck span{text-decoration:line-through}"
            "tr.thin th{color:%2}tr.gap th{color:%3;font-weight:600;background:%4;border-left:"
            "3px solid %3}tr.gap .level{color:%3;font-weight:600}")
            .arg(ink.text.name(), ink.warn.name(), ink.gap.name(), ink.gapGround.name());
    return css + QStringLiteral(".said{position:absolute;width:1px;height:1px;overflow:hidden;"
                                "clip-path:inset(50%)}.legend td{min-width:26px}.legend th{font-weight:400;"
                                "padding:0 16px 0 4px}"
                                "@media print{body{margin:0;print-color-adjust:exact;"
                                "-webkit-print-color-adjust:exact}thead{display:table-header-group}"
                                "tr{break-inside:avoid}}");
}

QString cellHtml(const CoverageRow &row, const CoverageColumn &column, const CoverageCell &cell)
{
    if (cell.state == CellState::Nothing && !cell.chosen)
        return QStringLiteral("<td></td>");
    const QString number = cell.state == CellState::Judged ? QString::number(cell.fit) : QString();
    return QStringLiteral("<td class=\"%1\" title=\"%2\"><span aria-hidden=\"true\">%3%4</span>"
                          "<span class=\"said\">%5</span></td>")
        .arg(classOf(cell, column.struck), cellSentence(row, column, cell).toHtmlEscaped(), cellSign(cell),
             number, cellLabel(cell).toHtmlEscaped());
}

QString rowHtml(const MatrixTable &table, const CoverageRow &row)
{
    if (row.kind == CoverageRow::Kind::Group) {
        return QStringLiteral("<tr><th scope=\"rowgroup\" colspan=\"%1\" dir=\"auto\">%2 <small>%3</small>"
                              "</th></tr>\n")
            .arg(table.columns.size() + 2)
            .arg(row.name.toHtmlEscaped(), groupStanding(row).toHtmlEscaped());
    }
    const QString level = levelName(row.level).toLower();
    const bool marked = row.level == Level::Thin || row.level == Level::Gap;
    QString html =
        QStringLiteral("<tr%1><th scope=\"row\" dir=\"auto\">%2</th><td class=\"level\">%3%4</td>")
            .arg(marked ? QStringLiteral(" class=\"%1\"").arg(toCode(row.level)) : QString(),
                 row.name.toHtmlEscaped(), row.level == Level::Gap ? QStringLiteral("▲ ") : QString(),
                 row.sharesStory ? ExportText::tr("%1, shares its story").arg(level) : level);
    for (const CoverageColumn &column : table.columns)
        html += cellHtml(row, column, row.cell(column));
    return html + QStringLiteral("</tr>\n");
}

/// The signs of this kind of matrix with what they mean.
QList<std::pair<CoverageCell, QString>> legendOf(const MatrixTable &table)
{
    const auto judged = [](quint8 fit, Grade grade, bool chosen = false) {
        return CoverageCell{CellState::Judged, fit, grade, Cap::NoCap, chosen};
    };
    const auto state = [](CellState value, Grade grade) {
        return CoverageCell{value, 0, grade, Cap::NoCap, false};
    };
    if (table.kind != CoverageView::Rows::Prompts)
        return {{state(CellState::Primary, Grade::Strong), ExportText::tr("Primary tag, strong")},
                {state(CellState::Primary, Grade::Workable), ExportText::tr("Primary tag, workable")},
                {state(CellState::Primary, Grade::Stretch), ExportText::tr("Primary tag, stretch")},
                {state(CellState::Secondary, Grade::Stretch), ExportText::tr("Secondary tag")}};
    return {{judged(5, Grade::Strong), ExportText::tr("Strong")},
            {judged(3, Grade::Workable), ExportText::tr("Workable")},
            {judged(2, Grade::Stretch), ExportText::tr("Stretch")},
            {judged(5, Grade::Strong, true), ExportText::tr("Chosen")},
            {state(CellState::Imported, Grade::Workable), ExportText::tr("From an import, not judged")},
            {state(CellState::NotJudged, Grade::None), ExportText::tr("Not judged")},
            {state(CellState::Proposed, Grade::None), ExportText::tr("Suggested")},
            {state(CellState::DoesNotFit, Grade::None), ExportText::tr("Does not fit")}};
}

QString legendHtml(const MatrixTable &table)
{
    QString html = QStringLiteral("<h2 style=\"font-size:13px;margin:20px 0 4px\">%1</h2>\n"
                                  "<table class=\"legend\"><tr>")
                       .arg(ExportText::tr("Legend"));
    for (const auto &[cell, meaning] : legendOf(table))
        html += QStringLiteral("<td class=\"%1\" aria-hidden=\"true\">%2%3</td><th>%4</th>")
                    .arg(classOf(cell, false), cellSign(cell),
                         cell.state == CellState::Judged ? QString::number(cell.fit) : QString(), meaning);
    html += QStringLiteral("</tr></table>\n");
    if (table.kind == CoverageView::Rows::Prompts)
        html += QStringLiteral("<p>%1</p>\n")
                    .arg(ExportText::tr("The ball and the number say how well a story fits, 1 to 5; the tone "
                                        "says how strong an answer it is."));
    return html;
}

/// Ground and ink of a cell on the clipboard, where no sheet of styles is taken along.
QString clipStyle(const CoverageCell &cell, const MatrixInk &ink)
{
    const bool toned = cell.state != CellState::Nothing && cell.state != CellState::DoesNotFit;
    if (!toned || cell.grade == Grade::None)
        return {};
    const QColor ground = cell.grade == Grade::Strong     ? ink.strong
                          : cell.grade == Grade::Workable ? ink.workable
                                                          : ink.stretch;
    const QColor on = cell.grade == Grade::Strong     ? ink.onStrong
                      : cell.grade == Grade::Workable ? ink.onWorkable
                                                      : ink.onStretch;
    return QStringLiteral(" style=\"background:%1;color:%2\"").arg(ground.name(), on.name());
}

QString clipText(const QString &text)
{
    return guardedCell(text).toHtmlEscaped();
}

} // namespace

QByteArray matrixHtml(const MatrixTable &table, const MatrixInk &ink)
{
    const QString heading = table.heading.toHtmlEscaped();
    QString out = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">"
                                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                                 "style-src 'unsafe-inline'\"><title>%2</title>\n<style>")
                      .arg(QLocale().bcp47Name(), heading) +
                  style(ink) + QStringLiteral("</style></head>\n<body>\n<h1 dir=\"auto\">") + heading +
                  QStringLiteral("</h1>\n<p>") + table.summary.toHtmlEscaped() +
                  QStringLiteral("</p>\n<table>\n<thead><tr><th scope=\"col\">") + rowsName(table.kind) +
                  QStringLiteral("</th><th scope=\"col\">") + ExportText::tr("Level") +
                  QStringLiteral("</th>");
    for (const CoverageColumn &column : table.columns)
        out += QStringLiteral("<th scope=\"col\" class=\"story%1\" title=\"%2\"><span>%3</span></th>")
                   .arg(column.struck ? QStringLiteral(" struck") : QString(),
                        columnSentence(column).toHtmlEscaped(), column.title.toHtmlEscaped());
    out += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const CoverageRow &row : table.rows)
        out += rowHtml(table, row);
    out += QStringLiteral("</tbody></table>\n") + legendHtml(table) + QStringLiteral("</body></html>\n");
    return out.toUtf8();
}

QString matrixClip(const MatrixTable &table, const MatrixInk &ink)
{
    QString out =
        QStringLiteral("<meta charset=\"utf-8\"><table border=\"1\"><thead><tr><th>%1</th><th>%2</th>")
            .arg(rowsName(table.kind), ExportText::tr("Level"));
    for (const CoverageColumn &column : table.columns)
        out += QStringLiteral("<th>%1</th>").arg(clipText(column.title));
    out += QStringLiteral("</tr></thead><tbody>");
    for (const CoverageRow &row : table.rows) {
        if (row.kind == CoverageRow::Kind::Group) {
            out += QStringLiteral("<tr><th colspan=\"%1\" align=\"left\">%2</th></tr>")
                       .arg(table.columns.size() + 2)
                       .arg(clipText(row.name));
            continue;
        }
        out += QStringLiteral("<tr><th align=\"left\">%1</th><td>%2</td>")
                   .arg(clipText(row.name), levelName(row.level).toLower());
        for (const CoverageColumn &column : table.columns) {
            const CoverageCell &cell = row.cell(column);
            out += QStringLiteral("<td%1>%2</td>").arg(clipStyle(cell, ink), clipText(cellLabel(cell)));
        }
        out += QStringLiteral("</tr>");
    }
    return out + QStringLiteral("</tbody></table>");
}

} // namespace storybank
