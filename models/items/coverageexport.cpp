#include "coverageexport.h"

#include "domain/delimited.h"
#include "wording/coverage.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::MatrixExport)
};

QString summaryOf(const Coverage &coverage)
{
    return ExportText::tr(
               "%1 of %2 answered: %3 safe, %4 covered, %5 thin, %6 gaps; %7 with distinct stories")
        .arg(coverage.answered())
        .arg(promptCount(static_cast<int>(coverage.prompts.size())))
        .arg(coverage.safe)
        .arg(coverage.covered)
        .arg(coverage.thin)
        .arg(coverage.gaps)
        .arg(coverage.distinct);
}

/// Why the grade is no better, in a word or two.
QString capWord(Cap cap)
{
    switch (cap) {
    case Cap::NoCap:
        return {};
    case Cap::Retired:
        return ExportText::tr("retired");
    case Cap::Draft:
        return ExportText::tr("draft");
    case Cap::Weak:
        return ExportText::tr("weak story");
    case Cap::Strength3:
        return ExportText::tr("strength 3");
    case Cap::NoPrimaryTag:
        return ExportText::tr("no primary tag");
    case Cap::Spent:
        return ExportText::tr("spent");
    }
    return {};
}

QString stateWord(const CoverageCell &cell)
{
    const QString grade = cell.grade == Grade::None || cell.cap == Cap::Spent
                              ? ExportText::tr("not counted")
                              : gradeName(cell.grade).toLower();
    switch (cell.state) {
    case CellState::Nothing:
        return {};
    case CellState::Proposed:
        return ExportText::tr("suggested");
    case CellState::NotJudged:
        return ExportText::tr("not judged");
    case CellState::Imported:
        return ExportText::tr("imported, %1").arg(grade);
    case CellState::DoesNotFit:
        return ExportText::tr("does not fit");
    case CellState::Judged:
        return ExportText::tr("%1 %2", "fit and grade").arg(cell.fit).arg(grade);
    case CellState::Primary:
        return ExportText::tr("primary, %1").arg(grade);
    case CellState::Secondary:
        return ExportText::tr("secondary, %1").arg(grade);
    }
    return {};
}

/// The table line by line: heads first, then a line for each row, with the group named in each.
QList<QStringList> linesOf(const MatrixTable &table)
{
    const bool grouped = table.hasGroups();
    QStringList heads;
    if (grouped)
        heads.append(ExportText::tr("Group"));
    heads.append(rowsName(table.kind));
    heads.append(ExportText::tr("Level"));
    for (const CoverageColumn &column : table.columns)
        heads.append(column.title);
    QList<QStringList> lines{heads};
    QString group;
    for (const CoverageRow &row : table.rows) {
        const bool isGroup = row.kind == CoverageRow::Kind::Group;
        if (isGroup)
            group = row.name;
        if (isGroup && !row.collapsed)
            continue; // its prompts follow and name it
        QStringList line;
        if (grouped)
            line.append(group);
        line.append(isGroup ? groupStanding(row) : row.name);
        line.append(isGroup ? QString() : levelName(row.level).toLower());
        for (const CoverageColumn &column : table.columns)
            line.append(cellLabel(row.cell(column)));
        lines.append(line);
    }
    return lines;
}

} // namespace

QString rowsName(CoverageView::Rows kind)
{
    switch (kind) {
    case CoverageView::Rows::Prompts:
        return ExportText::tr("Prompt");
    case CoverageView::Rows::Competencies:
        return ExportText::tr("Competency");
    case CoverageView::Rows::Framework:
        return ExportText::tr("Principle");
    }
    return {};
}

bool MatrixTable::hasGroups() const
{
    return std::any_of(rows.begin(), rows.end(),
                       [](const CoverageRow &row) { return row.kind == CoverageRow::Kind::Group; });
}

MatrixTable wholeMatrix(const CoverageModel &model, const QString &scope)
{
    return {scope.isEmpty() ? ExportText::tr("Coverage") : ExportText::tr("Coverage: %1").arg(scope),
            summaryOf(model.coverage()), model.view().rows, model.rows(), model.columns()};
}

MatrixTable partOfMatrix(const CoverageModel &model, const QModelIndexList &cells)
{
    QMap<int, QSet<StoryId>> byRow;
    QSet<int> columns;
    for (const QModelIndex &index : cells) {
        if (index.column() >= model.draftColumn() ||
            model.rows().at(index.row()).kind == CoverageRow::Kind::Group)
            continue;
        byRow[index.row()].insert(model.columns().at(index.column()).story);
        columns.insert(index.column());
    }
    QList<int> sorted(columns.begin(), columns.end());
    std::sort(sorted.begin(), sorted.end());

    MatrixTable part{ExportText::tr("Coverage"), {}, model.view().rows, {}, {}};
    for (const int column : std::as_const(sorted))
        part.columns.append(model.columns().at(column));
    for (auto it = byRow.cbegin(); it != byRow.cend(); ++it) {
        CoverageRow row = model.rows().at(it.key());
        row.cells.removeIf(
            [&](const std::pair<const StoryId &, CoverageCell &> cell) { return !it->contains(cell.first); });
        part.rows.append(row);
    }
    return part;
}

QString cellLabel(const CoverageCell &cell)
{
    QString label = stateWord(cell);
    const QString cap = capWord(cell.cap);
    if (!label.isEmpty() && !cap.isEmpty())
        label = ExportText::tr("%1 (%2)").arg(label, cap);
    return cell.chosen ? ExportText::tr("%1, chosen").arg(label) : label;
}

QString cellSign(const CoverageCell &cell)
{
    static const QString balls = QStringLiteral("○◔◑◕●");
    switch (cell.state) {
    case CellState::Nothing:
        return {};
    case CellState::Proposed:
    case CellState::NotJudged:
    case CellState::Imported:
        return QStringLiteral("?");
    case CellState::DoesNotFit:
        return QStringLiteral("–");
    case CellState::Judged:
        return balls.at(std::clamp<int>(cell.fit, 1, 5) - 1);
    case CellState::Primary:
        return balls.at(4);
    case CellState::Secondary:
        return balls.at(0);
    }
    return {};
}

QByteArray matrixCsv(const MatrixTable &table)
{
    // The mark tells spreadsheets that the text is UTF-8; without it they take it for the machine's own.
    QString text(QChar::ByteOrderMark);
    for (const QStringList &line : linesOf(table))
        text += csvLine(line);
    return text.toUtf8();
}

QString matrixTsv(const MatrixTable &table)
{
    QString text;
    for (const QStringList &line : linesOf(table))
        text += tsvLine(line);
    return text;
}

} // namespace storybank
