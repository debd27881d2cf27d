#include "likeness.h"

#include "domain/text.h"

#include <QSet>

namespace storybank {

namespace {

/// The words of a text, folded, without marks; unspaced characters stand alone.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty())
            words.append(std::exchange(word, QString()));
    };
    const QList<uint> points = foldedKey(text).toUcs4();
    for (const char32_t c : points) {
        const QString letter = QString::fromUcs4(&c, 1);
        if (isUnspaced(c)) {
            finish();
            words.append(letter);
        } else if (QChar::isLetterOrNumber(c)) {
            word += letter;
        } else {
            finish();
        }
    }
    finish();
    return words;
}

QSet<size_t> shinglesOf(const QString &text)
{
    QSet<size_t> shingles;
    const QStringList words = wordsOf(text);
    for (qsizetype i = 0; i < words.size(); ++i) {
        shingles.insert(qHash(words.at(i)));
        if (i > 0)
            shingles.insert(qHash(words.at(i - 1) + u' ' + words.at(i)));
    }
    return shingles;
}

/// What is told, as one text.
QString bodyOf(const Story &story)
{
    QStringList told;
    for (const Section section : toldSections)
        told.append(story.text(section));
    return (told << story.learning).join(u'\n');
}

/// Equal for stories that tell the same; stories that tell nothing go by their titles.
QString exactKey(const Story &story)
{
    const QString body = wordsOf(bodyOf(story)).join(u' ');
    return body.isEmpty() ? QStringLiteral("title ") + wordsOf(story.title).join(u' ')
                          : QStringLiteral("body ") + body;
}

QString exactKey(const Prompt &prompt)
{
    return wordsOf(prompt.text + u' ' + prompt.parts.join(u' ')).join(u' ');
}

/// Keeps the greater likeness; of equals the smaller id, which is the same on every machine.
void keepBetter(std::optional<Likeness> &best, QUuid id, double value)
{
    if (!best || value > best->value || (value == best->value && id < best->id))
        best = Likeness{id, value, false};
}

} // namespace

void ShingleIndex::add(QUuid id, const QString &text)
{
    const QSet<size_t> shingles = shinglesOf(text);
    m_sizes.insert(id, shingles.size());
    for (const size_t shingle : shingles)
        m_holders[shingle].append(id);
}

QHash<QUuid, double> ShingleIndex::likenesses(const QString &text) const
{
    const QSet<size_t> shingles = shinglesOf(text);
    QHash<QUuid, qsizetype> shared;
    for (const size_t shingle : shingles) {
        const auto holders = m_holders.constFind(shingle);
        if (holders == m_holders.constEnd())
            continue;
        for (const QUuid &id : *holders)
            ++shared[id];
    }
    QHash<QUuid, double> likenesses;
    for (auto it = shared.cbegin(); it != shared.cend(); ++it) {
        const auto both = static_cast<double>(shingles.size() + m_sizes.value(it.key()));
        likenesses.insert(it.key(), 2.0 * static_cast<double>(it.value()) / both);
    }
    return likenesses;
}

void StoryLikeness::add(const Story &story)
{
    m_titles.add(story.id.uuid(), story.title);
    m_bodies.add(story.id.uuid(), bodyOf(story));
    const QString key = exactKey(story);
    if (!m_exact.contains(key))
        m_exact.insert(key, story.id.uuid());
}

std::optional<Likeness> StoryLikeness::closest(const Story &story) const
{
    if (const auto exact = m_exact.constFind(exactKey(story)); exact != m_exact.constEnd())
        return Likeness{*exact, 1, true};
    const QString body = bodyOf(story);
    const bool blank = body.trimmed().isEmpty();
    const QHash<QUuid, double> titles = m_titles.likenesses(story.title);
    const QHash<QUuid, double> bodies = m_bodies.likenesses(body);
    std::optional<Likeness> best;
    for (auto it = titles.cbegin(); it != titles.cend(); ++it) {
        const bool titleOnly = blank || m_bodies.isBlank(it.key());
        keepBetter(best, it.key(), titleOnly ? it.value() : 0.3 * it.value() + 0.7 * bodies.value(it.key()));
    }
    for (auto it = bodies.cbegin(); it != bodies.cend(); ++it)
        keepBetter(best, it.key(), 0.3 * titles.value(it.key()) + 0.7 * it.value());
    return best && best->value >= sameStoryThreshold ? best : std::nullopt;
}

void PromptLikeness::add(const Prompt &prompt)
{
    m_texts.add(prompt.id.uuid(), withoutLeadIn(prompt.text) + u' ' + prompt.parts.join(u' '));
    m_companies.insert(prompt.id.uuid(), foldedKey(prompt.company));
    m_exact[exactKey(prompt)].append(prompt.id.uuid());
}

bool PromptLikeness::mayBeSame(QUuid id, const QString &company) const
{
    const QString other = m_companies.value(id);
    return company.isEmpty() || other.isEmpty() || company == other;
}

std::optional<Likeness> PromptLikeness::closest(const Prompt &prompt) const
{
    const QString company = foldedKey(prompt.company);
    for (const QUuid &id : m_exact.value(exactKey(prompt))) {
        if (mayBeSame(id, company))
            return Likeness{id, 1, true};
    }
    const QHash<QUuid, double> texts =
        m_texts.likenesses(withoutLeadIn(prompt.text) + u' ' + prompt.parts.join(u' '));
    std::optional<Likeness> best;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        if (mayBeSame(it.key(), company))
            keepBetter(best, it.key(), it.value());
    }
    return best && best->value >= samePromptThreshold ? best : std::nullopt;
}

} // namespace storybank
