#include "longestcommon.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <span>
#include <vector>

namespace storybank {

namespace {

using Span = std::span<const int>;
using Row =
    std::vector<quint64>; // bit j is clear where the common length grows from j to j + 1 elements of a

constexpr qsizetype bits = 64;
constexpr size_t rowsInMemory = 1 << 17; // words of 8 bytes that may be kept to walk back through

/// Where each element stands in a list: by word of bits.
class Places
{
public:
    explicit Places(Span a)
    {
        for (size_t i = 0; i < a.size(); ++i) {
            auto &list = m_places[a[i]];
            const size_t word = i / bits;
            if (list.empty() || list.back().first != word)
                list.emplace_back(word, 0);
            list.back().second |= quint64(1) << (i % bits);
        }
    }
    const std::vector<std::pair<size_t, quint64>> *of(int element) const
    {
        const auto found = m_places.constFind(element);
        return found == m_places.constEnd() ? nullptr : &*found;
    }

private:
    QHash<int, std::vector<std::pair<size_t, quint64>>> m_places;
};

/// One more element of b: row = (row + matches) | (row & ~matches), where a word without a match and without
/// a carry stays as it is.
void advance(Row &row, const std::vector<std::pair<size_t, quint64>> *matches)
{
    if (!matches)
        return;
    bool carry = false;
    size_t next = 0; // the word that the carry goes to
    const auto add = [&](size_t word, quint64 places) {
        const quint64 held = row[word];
        const quint64 common = held & places;
        const quint64 sum = held + common;
        const quint64 carried = sum + (carry ? 1 : 0);
        carry = sum < held || carried < sum;
        row[word] = carried | (held & ~common);
        next = word + 1;
    };
    for (const auto &[word, places] : *matches) {
        while (carry && next < word)
            add(next, 0);
        carry = carry && next == word;
        add(word, places);
    }
    while (carry && next < row.size())
        add(next, 0);
}

Row emptyRow(size_t size)
{
    return Row(size / bits + 1, ~quint64(0));
}

bool isClear(const Row &row, size_t place)
{
    return !(row[place / bits] >> (place % bits) & 1);
}

/// The common length of all of b with each beginning of a.
std::vector<int> lengths(Span a, Span b)
{
    const Places places(a);
    Row row = emptyRow(a.size());
    for (const int element : b)
        advance(row, places.of(element));
    std::vector<int> all(a.size() + 1, 0);
    for (size_t i = 0; i < a.size(); ++i)
        all[i + 1] = all[i] + (isClear(row, i) ? 1 : 0);
    return all;
}

class Search
{
public:
    QList<std::pair<qsizetype, qsizetype>> run(Span a, Span b)
    {
        find(a, b, 0, 0);
        return std::move(m_found);
    }

private:
    void find(Span a, Span b, qsizetype atA, qsizetype atB)
    {
        const auto [headEndA, headEndB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
        const qsizetype head = headEndA - a.begin();
        for (qsizetype i = 0; i < head; ++i)
            m_found.append({atA + i, atB + i});
        a = a.subspan(static_cast<size_t>(head));
        b = b.subspan(static_cast<size_t>(head));
        const auto [tailA, tailB] = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
        const qsizetype tail = tailA - a.rbegin();
        a = a.first(a.size() - static_cast<size_t>(tail));
        b = b.first(b.size() - static_cast<size_t>(tail));
        findUnlike(a, b, atA + head, atB + head);
        const qsizetype endA = atA + head + static_cast<qsizetype>(a.size());
        const qsizetype endB = atB + head + static_cast<qsizetype>(b.size());
        for (qsizetype i = 0; i < tail; ++i)
            m_found.append({endA + i, endB + i});
    }

    void findUnlike(Span a, Span b, qsizetype atA, qsizetype atB)
    {
        if (a.empty() || b.empty())
            return;
        if (b.size() == 1 || b.size() * (a.size() / bits + 1) <= rowsInMemory) {
            walkBack(a, b, atA, atB);
            return;
        }
        const size_t half = b.size() / 2;
        const size_t split = bestSplit(a, b.first(half), b.subspan(half));
        find(a.first(split), b.first(half), atA, atB);
        find(a.subspan(split), b.subspan(half), atA + static_cast<qsizetype>(split),
             atB + static_cast<qsizetype>(half));
    }

    /// Where to cut a so that the common lengths of the parts are longest together.
    static size_t bestSplit(Span a, Span upper, Span lower)
    {
        const std::vector<int> reversedA(a.rbegin(), a.rend());
        const std::vector<int> reversedLower(lower.rbegin(), lower.rend());
        const std::vector<int> first = lengths(a, upper);
        const std::vector<int> last = lengths(reversedA, reversedLower);
        size_t best = 0;
        for (size_t i = 0; i <= a.size(); ++i) {
            if (first[i] + last[a.size() - i] > first[best] + last[a.size() - best])
                best = i;
        }
        return best;
    }

    void walkBack(Span a, Span b, qsizetype atA, qsizetype atB)
    {
        const Places places(a);
        std::vector<Row> rows{emptyRow(a.size())};
        rows.reserve(b.size() + 1);
        for (const int element : b) {
            rows.push_back(rows.back());
            advance(rows.back(), places.of(element));
        }
        const qsizetype from = m_found.size();
        size_t i = a.size();
        size_t j = b.size();
        while (i > 0 && j > 0) {
            if (!isClear(rows[j], i - 1)) {
                --i;
            } else if (isClear(rows[j - 1], i - 1)) {
                --j;
            } else {
                --i;
                --j;
                m_found.append({atA + static_cast<qsizetype>(i), atB + static_cast<qsizetype>(j)});
            }
        }
        std::reverse(m_found.begin() + from, m_found.end());
    }

    QList<std::pair<qsizetype, qsizetype>> m_found;
};

} // namespace

QList<std::pair<qsizetype, qsizetype>> longestCommon(const QList<int> &a, const QList<int> &b)
{
    const auto spanOf = [](const QList<int> &list) {
        return Span(list.constData(), static_cast<size_t>(list.size()));
    };
    return Search().run(spanOf(a), spanOf(b));
}

} // namespace storybank
