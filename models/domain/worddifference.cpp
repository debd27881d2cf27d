#include "worddifference.h"

#include "longestcommon.h"
#include "text.h"

#include <QHash>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace storybank {

namespace {

struct Token
{
    qsizetype start = 0;
    qsizetype end = 0;
};

char32_t firstPoint(QStringView cluster)
{
    const QChar first = cluster.at(0);
    return first.isHighSurrogate() && cluster.size() > 1 && cluster.at(1).isLowSurrogate()
               ? QChar::surrogateToUcs4(first, cluster.at(1))
               : first.unicode();
}

/// The words, signs and unspaced characters of a text; white space stands between them.
QList<Token> tokensOf(const QString &text)
{
    QList<Token> tokens;
    bool inWord = false;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > start; end = finder.toNextBoundary()) {
        const char32_t point = firstPoint(QStringView(text).mid(start, end - start));
        const bool isSpace = QChar::isSpace(point);
        const bool isLetter = !isUnspaced(point) && QChar::isLetterOrNumber(point);
        if (isLetter && inWord)
            tokens.last().end = end;
        else if (!isSpace)
            tokens.append({start, end});
        inWord = isLetter;
        start = end;
    }
    return tokens;
}

/// Equal texts as equal numbers.
class Numbering
{
public:
    QList<int> of(const QString &text, const QList<Token> &tokens)
    {
        QList<int> numbers;
        numbers.reserve(tokens.size());
        for (const Token &token : tokens) {
            const QStringView word = QStringView(text).mid(token.start, token.end - token.start);
            const auto known = m_numbers.constFind(word);
            const int number = known == m_numbers.constEnd() ? static_cast<int>(m_numbers.size()) : *known;
            m_numbers.insert(word, number);
            numbers.append(number);
        }
        return numbers;
    }

private:
    QHash<QStringView, int> m_numbers;
};

class Pieces
{
public:
    void append(PieceKind kind, QStringView text)
    {
        if (text.isEmpty())
            return;
        if (!m_all.isEmpty() && m_all.constLast().kind == kind)
            m_all.last().text += text;
        else
            m_all.append({kind, text.toString()});
    }

    /// What stands between two common words; the white space that both sides begin or end with stays.
    void appendGap(QStringView before, QStringView after)
    {
        const qsizetype shorter = std::min(before.size(), after.size());
        qsizetype head = 0;
        while (head < shorter && before.at(head) == after.at(head) && before.at(head).isSpace())
            ++head;
        qsizetype tail = 0;
        while (tail < shorter - head &&
               before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail) &&
               before.at(before.size() - 1 - tail).isSpace())
            ++tail;
        append(PieceKind::Same, before.first(head));
        append(PieceKind::Removed, before.mid(head, before.size() - head - tail));
        append(PieceKind::Added, after.mid(head, after.size() - head - tail));
        append(PieceKind::Same, before.last(tail));
    }

    QList<DifferencePiece> all() const { return m_all; }

private:
    QList<DifferencePiece> m_all;
};

} // namespace

QList<DifferencePiece> wordDifference(const QString &before, const QString &after)
{
    const QList<Token> left = tokensOf(before);
    const QList<Token> right = tokensOf(after);
    Numbering numbering;
    const QList<int> leftNumbers = numbering.of(before, left);
    const QList<int> rightNumbers = numbering.of(after, right);
    Pieces pieces;
    qsizetype doneLeft = 0;
    qsizetype doneRight = 0;
    for (const auto &[i, j] : longestCommon(leftNumbers, rightNumbers)) {
        const Token &a = left.at(i);
        const Token &b = right.at(j);
        pieces.appendGap(QStringView(before).mid(doneLeft, a.start - doneLeft),
                         QStringView(after).mid(doneRight, b.start - doneRight));
        pieces.append(PieceKind::Same, QStringView(before).mid(a.start, a.end - a.start));
        doneLeft = a.end;
        doneRight = b.end;
    }
    pieces.appendGap(QStringView(before).mid(doneLeft), QStringView(after).mid(doneRight));
    return pieces.all();
}

DifferenceSize &DifferenceSize::operator+=(const DifferenceSize &other)
{
    removed += other.removed;
    added += other.added;
    return *this;
}

DifferenceSize sizeOf(const QList<DifferencePiece> &pieces)
{
    DifferenceSize size;
    for (const DifferencePiece &piece : pieces) {
        if (piece.kind == PieceKind::Removed)
            size.removed += measure(piece.text).count();
        else if (piece.kind == PieceKind::Added)
            size.added += measure(piece.text).count();
    }
    return size;
}

} // namespace storybank
