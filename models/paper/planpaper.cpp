#include "planpaper.h"

#include "domain/outputfile.h"
#include "plancolumn.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

namespace storybank {

using namespace paper;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::PlanPaper)
};

constexpr double widestColumn = 250, columnGap = 16, bodyTop = 40, footRoom = 16;
constexpr int pdfResolution = 1200;

/// Places the columns of a plan on pages.
class Press
{
public:
    Press(const Library &library, const Loop &loop, const Plan &plan, Paper paper, const QLocale &locale)
        : m_loop(loop), m_plan(plan), m_locale(locale), m_columns(library, loop, plan, m_measure)
    {
        m_size = paper == Paper::A4 ? QSizeF(841.89, 595.276) : QSizeF(792, 612);
        m_inner = QRectF(tokens::marginX, tokens::marginY, m_size.width() - 2 * tokens::marginX,
                         m_size.height() - 2 * tokens::marginY);
    }

    PlanPaper print()
    {
        PlanPaper paper;
        paper.heading = Words::tr("%1, plan").arg(m_loop.company);
        const qsizetype rounds = m_loop.rounds.size();
        const qsizetype sheets = rounds > planRoundsOnAPage ? 2 : 1;
        const qsizetype each = std::max<qsizetype>(1, (rounds + sheets - 1) / sheets);
        for (qsizetype first = 0; first < std::max<qsizetype>(1, rounds); first += each)
            addRounds(first, std::min(first + each, rounds), paper);
        for (qsizetype page = 0; page < paper.pages.size(); ++page)
            addFrame(paper.pages[page], page, paper.pages.size());
        return paper;
    }

private:
    double room() const { return m_inner.height() - bodyTop - footRoom; }

    static double heightOf(const QList<PlanLine> &lines)
    {
        double height = 0;
        for (qsizetype i = 0; i < lines.size(); ++i)
            height += lines.at(i).height() + (i > 0 ? lines.at(i).before : 0);
        return height;
    }

    /// The rounds beside each other in the largest size in which they fit; what does not fit even in the
    /// smallest goes on on further pages.
    void addRounds(qsizetype first, qsizetype last, PlanPaper &paper)
    {
        const auto count = static_cast<double>(std::max<qsizetype>(1, last - first));
        const double width = std::min(widestColumn, (m_inner.width() - (count - 1) * columnGap) / count);
        QList<QList<PlanLine>> columns;
        for (const double points : {12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.6}) {
            columns.clear();
            bool fits = true;
            for (qsizetype round = first; round < last; ++round) {
                columns.append(m_columns.lines(round, width, points));
                fits = fits && heightOf(columns.constLast()) <= room();
            }
            if (fits)
                break;
        }
        do {
            SheetPage page;
            page.size = m_size;
            page.inner = m_inner;
            for (qsizetype i = 0; i < columns.size(); ++i)
                columns[i] =
                    placeColumn(columns.at(i), m_inner.left() + double(i) * (width + columnGap), width, page);
            paper.pages.append(page);
        } while (
            std::any_of(columns.begin(), columns.end(), [](const auto &rest) { return !rest.isEmpty(); }));
    }

    /// Puts as many of the lines on the page as fit; gives the rest.
    QList<PlanLine> placeColumn(const QList<PlanLine> &lines, double left, double width, SheetPage &page)
    {
        double y = m_inner.top() + bodyTop;
        const double bottom = y + room();
        for (qsizetype i = 0; i < lines.size(); ++i) {
            // What belongs together moves on together, unless it is longer than a page.
            qsizetype end = i + 1;
            double needed = lines.at(i).height() + (i > 0 ? lines.at(i).before : 0);
            while (end < lines.size() && lines.at(end).together) {
                needed += lines.at(end).height() + lines.at(end).before;
                ++end;
            }
            const bool starts = !lines.at(i).together;
            const double least = starts && needed <= room() ? needed : lines.at(i).height();
            if (i > 0 && y + least > bottom + 0.01)
                return lines.mid(i);
            y += i > 0 ? lines.at(i).before : 0;
            placeLine(lines.at(i), left, y, width, page);
            y += lines.at(i).height();
        }
        return {};
    }

    void placeLine(const PlanLine &line, double left, double y, double width, SheetPage &page)
    {
        const double points = line.points;
        if (line.rule)
            page.shapes.append({SheetShape::Kind::Rule,
                                QRectF(left, y - line.before / 2, width, tokens::thinRule), tokens::rule});
        const double side = points * 0.72;
        const QRectF beside(left + line.indent - 10, y + (line.height() - side) / 2, side, side);
        if (line.mark >= 0)
            page.shapes.append(
                {SheetShape::Kind::Mark, beside,
                 tokens::competency.at(static_cast<size_t>(line.mark) % tokens::competency.size()),
                 line.mark % 8, true});
        if (line.box)
            page.shapes.append({SheetShape::Kind::Mark, beside, tokens::text2, 4, false});
        if (line.gap)
            page.shapes.append({SheetShape::Kind::GapMark, beside, tokens::gap});
        if (line.number > 0)
            placeNumber(line, left, y, page);
        placeText(line.text, line.role, points, left + line.indent, y, line.height(), page);
    }

    void placeNumber(const PlanLine &line, double left, double y, SheetPage &page)
    {
        constexpr double disc = 14;
        const QRectF box(left, y + (line.height() - disc) / 2, disc, disc);
        page.shapes.append({SheetShape::Kind::Disc, box, tokens::text2});
        const QString number = QString::number(line.number);
        const double wide = m_measure.width(number, tokens::discNumber, 8);
        placeText(number, tokens::discNumber, 8, box.center().x() - wide / 2, box.top(), disc, page);
    }

    void placeText(const QString &text, const tokens::Role &role, double points, double left, double top,
                   double height, SheetPage &page)
    {
        if (text.isEmpty())
            return;
        const double baseline = top + height / 2 + points * 0.36;
        const double wide = m_measure.width(text, role, points);
        page.texts.append({QPointF(left, baseline), text, sheetFont(role, points), role.colour,
                           QRectF(left, top, wide, height)});
    }

    void addFrame(SheetPage &page, qsizetype number, qsizetype count)
    {
        QStringList facts{m_loop.role, m_loop.date.day > 0
                                           ? m_locale.toString(m_loop.date.firstDay(), QLocale::LongFormat)
                                           : m_loop.date.toString()};
        facts.removeAll(QString());
        const double right = m_inner.right();
        QString answered =
            m_plan.answered == m_plan.prompts
                ? Words::tr("every prompt answered")
                : Words::tr("%1 of %2 prompts answered").arg(m_plan.answered).arg(m_plan.prompts);
        const double wide = m_measure.width(answered, tokens::subheading, 9);
        placeText(answered, tokens::subheading, 9, right - wide, m_inner.top() + 4, 14, page);
        const QString company = m_measure.elided(m_loop.company, tokens::heading, 14, m_inner.width() * 0.45);
        const double after = m_measure.width(company, tokens::heading, 14) + 10;
        placeText(company, tokens::heading, 14, m_inner.left(), m_inner.top(), 20, page);
        const double free = right - wide - 14 - m_inner.left() - after;
        placeText(m_measure.elided(facts.join(QStringLiteral(", ")), tokens::subheading, 9, free),
                  tokens::subheading, 9, m_inner.left() + after, m_inner.top() + 4, 14, page);
        page.shapes.append({SheetShape::Kind::Rule,
                            QRectF(m_inner.left(), m_inner.top() + 27, m_inner.width(), tokens::headRule),
                            tokens::text});
        if (count > 1) {
            const QString place = Words::tr("Page %1 of %2").arg(number + 1).arg(count);
            const double width = m_measure.width(place, tokens::foot, 8.2);
            placeText(place, tokens::foot, 8.2, right - width, m_inner.bottom() - 11, 11, page);
        }
        page.content.heading = Words::tr("%1, plan").arg(m_loop.company);
    }

    const Loop &m_loop;
    const Plan &m_plan;
    QLocale m_locale;
    TextMeasure m_measure;
    PlanColumn m_columns;
    QSizeF m_size;
    QRectF m_inner;
};

} // namespace

PlanPaper planPaper(const Library &library, const Loop &loop, const Plan &plan, Paper paper,
                    const QLocale &locale)
{
    return Press(library, loop, plan, paper, locale).print();
}

QString planPagesText(const PlanPaper &paper, const Loop &loop)
{
    const auto pages = static_cast<int>(paper.pages.size());
    const bool many = loop.rounds.size() > planRoundsOnAPage;
    if (pages == 1)
        return Words::tr("The plan takes one page.");
    if (pages == 2 && many)
        return Words::tr("The plan takes two pages, since there are more than five rounds.");
    return Words::tr("The plan takes %1 pages, since a round has more prompts than fit on one.").arg(pages);
}

Result<void> writePlan(const PlanPaper &paper, const QString &path)
{
    const Error notDrawn{ErrorCode::OutputFailed, path, Words::tr("the page cannot be drawn"),
                         Words::tr("close other programs and try again")};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(
            QPageSize(paper.pages.constFirst().size, QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins({});
        writer.setResolution(pdfResolution);
        writer.setTitle(paper.heading);
        writer.setCreator(QStringLiteral("Story Bank"));
        QPainter painter;
        if (!painter.begin(&writer))
            return notDrawn;
        for (qsizetype i = 0; i < paper.pages.size(); ++i) {
            if (i > 0 && !writer.newPage())
                return notDrawn;
            painter.save();
            painter.scale(pdfResolution / 72.0, pdfResolution / 72.0);
            paint(painter, paper.pages.at(i));
            painter.restore();
        }
        if (!painter.end())
            return notDrawn;
    }
    return writeOutputFile(path, bytes);
}

} // namespace storybank
