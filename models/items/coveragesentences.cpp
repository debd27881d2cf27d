#include "counts.h"
#include "coveragerows.h"

#include "wording/coverage.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct CoverageText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::CoverageText)
};

QString whole(const QStringList &parts)
{
    return parts.join(CoverageText::tr(", "));
}

/// The grade as it counts: that of a spent story is only what it would be.
QString gradeWord(const CoverageCell &cell)
{
    return cell.grade == Grade::None || cell.cap == Cap::Spent ? CoverageText::tr("not counted")
                                                               : gradeName(cell.grade).toLower();
}

/// "Ownership", "Ownership or Mentoring", "Ownership, Mentoring or Hiring".
QString alternatives(const QList<MappedCompetency> &mapped)
{
    QStringList names;
    for (const MappedCompetency &one : mapped)
        names.append(one.name);
    const QString last = names.takeLast();
    return names.isEmpty() ? last : CoverageText::tr("%1 or %2").arg(whole(names), last);
}

/// Why no story can stand for the principle; empty when one can, or when the row is none.
QString unmappedWords(const CoverageRow &row)
{
    if (row.kind != CoverageRow::Kind::Principle || !row.mapped.isEmpty())
        return {};
    return row.onlyRetired ? CoverageText::tr("its competencies are retired")
                           : CoverageText::tr("no competency stands for it");
}

/// What the cell says beyond prompt and story.
QStringList cellWords(const CoverageRow &row, const CoverageCell &cell)
{
    switch (cell.state) {
    case CellState::Nothing:
        return {unmappedWords(row).isEmpty() ? CoverageText::tr("nothing yet") : unmappedWords(row)};
    case CellState::Proposed:
        return {CoverageText::tr("suggested, not judged")};
    case CellState::NotJudged:
        return {CoverageText::tr("not judged")};
    case CellState::Imported:
        return {CoverageText::tr("not judged, from an import"),
                cell.cap == Cap::Spent ? gradeWord(cell)
                                       : CoverageText::tr("%1 for now").arg(gradeWord(cell))};
    case CellState::DoesNotFit:
        return {CoverageText::tr("does not fit")};
    case CellState::Judged:
        return {CoverageText::tr("fit %1 of 5").arg(cell.fit), gradeWord(cell)};
    case CellState::Primary:
        return {cell.via < 0 ? CoverageText::tr("primary tag")
                             : CoverageText::tr("primary tag “%1”").arg(row.mapped.at(cell.via).name),
                gradeWord(cell)};
    case CellState::Secondary:
        return {cell.via < 0 ? CoverageText::tr("secondary tag")
                             : CoverageText::tr("secondary tag “%1”").arg(row.mapped.at(cell.via).name),
                gradeWord(cell)};
    }
    return {};
}

} // namespace

QString cellSentence(const CoverageRow &row, const CoverageColumn &column, const CoverageCell &cell)
{
    QStringList parts{row.name, column.title};
    parts += cellWords(row, cell);
    if (cell.chosen)
        parts.append(CoverageText::tr("chosen"));
    if (cell.state != CellState::Nothing && !column.told.isEmpty())
        parts.append(column.told);
    const QString why = capText(cell.cap);
    return why.isEmpty() ? whole(parts) : CoverageText::tr("%1. %2").arg(whole(parts), why);
}

QString columnSentence(const CoverageColumn &column)
{
    QStringList parts{column.title};
    if (column.retired)
        parts.append(CoverageText::tr("retired"));
    else if (column.draft)
        parts.append(CoverageText::tr("draft"));
    if (column.spent)
        parts.append(CoverageText::tr("kept as spent"));
    else if (column.struck)
        parts.append(CoverageText::tr("struck out"));
    if (!column.told.isEmpty())
        parts.append(column.told);
    return whole(parts);
}

QString groupStanding(const CoverageRow &group)
{
    QStringList parts{CoverageText::tr("%1 of %2 answered").arg(group.answered()).arg(group.total)};
    if (group.gaps > 0)
        parts.append(gapCount(group.gaps));
    if (group.thin > 0)
        parts.append(CoverageText::tr("%1 thin").arg(group.thin));
    return whole(parts);
}

QString rowSentence(const CoverageRow &row)
{
    QStringList parts{row.name};
    switch (row.kind) {
    case CoverageRow::Kind::Group:
        parts.append(groupStanding(row));
        break;
    case CoverageRow::Kind::Principle:
        parts.append(row.mapped.isEmpty() ? unmappedWords(row) : alternatives(row.mapped));
        [[fallthrough]];
    case CoverageRow::Kind::Competency:
        parts.append(storyCount(row.stories));
        parts.append(CoverageText::tr("%1 wanted").arg(row.total));
        parts.append(levelName(row.level).toLower());
        break;
    case CoverageRow::Kind::Prompt:
        if (row.sharesStory)
            parts.append(CoverageText::tr("must share its story with another prompt"));
        parts.append(levelName(row.level).toLower());
        break;
    }
    return whole(parts);
}

} // namespace storybank
