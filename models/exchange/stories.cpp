#include "stories.h"

#include "domain/numbers.h"
#include "domain/text.h"
#include "marks.h"
#include "metadata.h"
#include "partitems.h"
#include "questions.h"

#include <QRegularExpression>
#include <QSet>

namespace storybank {

namespace {

constexpr qsizetype longestDerivedTitle = 60;

/// "DISAGREEMENT WITH A PEER" as a person would write it; what may be an abbreviation stays.
QString sentenceCase(const QString &title)
{
    if (!isAllCapitals(title) || title.split(u' ').size() < 2)
        return title;
    static const QStringList abbreviations =
        QStringLiteral(
            "AI API BI CEO CFO CTO COO CRM CSV DS ERP ETL EU GM HR IT KPI LTV ML MVP NPS OKR PM QA ROI SLA "
            "SLO SQL TL UI UK US UX VP")
            .split(u' ');
    static const QRegularExpression vowel(QStringLiteral("[AEIOUYÄÖÜ]"));
    QStringList words;
    for (const QString &word : title.split(u' ')) {
        const bool abbreviation = abbreviations.contains(word) || (word.size() <= 4 && !word.contains(vowel));
        words.append(abbreviation ? word : word.toLower());
    }
    QString cased = words.join(u' ');
    cased[0] = cased.at(0).toUpper();
    return cased;
}

class Builder
{
public:
    Builder(QList<SourceLine> &lines, const StoryBlock &block, Reading &reading)
        : m_lines(lines), m_block(block), m_reading(reading)
    {
        m_read.block = block;
        m_read.story.id = StoryId::create();
        m_read.story.source = reading.source;
    }

    ReadStory build();

private:
    void readMetadata(int index);
    bool applyMetadata(const Metadata &data);
    QString *fieldOf(Key key);
    void applyCompetencies(const QString &value);
    bool applyTold(const QString &value);
    void readPiece(const Piece &piece);
    void readTold(const Piece &piece);
    void readList(const Piece &piece);
    bool addItem(Part part, const QString &item);
    QString &textOf(Part part);
    bool addMetric(const QString &item);
    void take(const Piece &piece);
    void markPiece(const Piece &piece);

    Story &story() { return m_read.story; }

    QList<SourceLine> &m_lines;
    const StoryBlock &m_block;
    Reading &m_reading;
    ReadStory m_read;
    QSet<int> m_given; ///< metadata keys
    bool m_statusGiven = false;
    bool m_metricsGiven = false;
};

bool Builder::applyTold(const QString &value)
{
    const QStringList parts = value.split(u',');
    const auto day = dateOf(parts.first());
    if (!day || parts.size() < 2)
        return false;
    Telling telling;
    telling.id = TellingId::create();
    telling.story = story().id;
    telling.day = *day;
    telling.company = parts.at(1).trimmed();
    if (parts.size() > 2) {
        const auto landing = fromCode<Landing>(parts.at(2).trimmed());
        telling.landing = landing.value_or(Landing::Unknown);
        telling.notes = landing ? parts.mid(3).join(u',').trimmed() : parts.mid(2).join(u',').trimmed();
    }
    m_read.tellings.append(telling);
    return true;
}

QString *Builder::fieldOf(Key key)
{
    switch (key) {
    case Key::Company:
        return &story().company;
    case Key::Role:
        return &story().role;
    case Key::Project:
        return &story().project;
    case Key::Hook:
        return &story().hook;
    case Key::Source:
        return &story().source;
    default:
        return nullptr;
    }
}

void Builder::applyCompetencies(const QString &value)
{
    static const QRegularExpression secondary(QStringLiteral("\\s*\\(secondary\\)$"));
    for (QString name : namesOf(value)) {
        const bool isSecondary = secondary.match(name).hasMatch();
        (isSecondary ? m_read.source.secondary : m_read.source.primary).append(name.remove(secondary));
    }
}

bool Builder::applyMetadata(const Metadata &data)
{
    if (QString *field = fieldOf(data.key)) {
        *field = data.value;
        return true;
    }
    switch (data.key) {
    case Key::Title:
        return data.value == m_block.title;
    case Key::Told:
        return applyTold(data.value);
    case Key::Competencies:
        applyCompetencies(data.value);
        return true;
    case Key::Status:
        m_statusGiven = statusOf(data.value).has_value();
        story().status = statusOf(data.value).value_or(story().status);
        return m_statusGiven;
    case Key::Strength:
        story().strength = strengthOf(data.value).value_or(0);
        return strengthOf(data.value).has_value();
    case Key::When: {
        const auto period = periodOf(data.value);
        story().from = period ? period->from : PartialDate();
        story().until = period ? period->until : PartialDate();
        return period.has_value();
    }
    default:
        return false;
    }
}

void Builder::readMetadata(int index)
{
    SourceLine &line = m_lines[index];
    const auto data = matchMetadata(line.text);
    const bool mayRepeat = data && (data->key == Key::Told || data->key == Key::Competencies);
    if (!data || data->value.isEmpty() || (!mayRepeat && m_given.contains(static_cast<int>(data->key))))
        return;
    if (data->key == Key::Question)
        m_read.prompts.append({index, data->value});
    if (!applyMetadata(*data))
        return;
    m_given.insert(static_cast<int>(data->key));
    line.taken = true;
    mark(m_reading, MarkKind::Metadata, line, 0, data->length);
}

QString &Builder::textOf(Part part)
{
    switch (part) {
    case Part::Situation:
        return story().situation;
    case Part::Task:
        return story().task;
    case Part::Action:
        return story().action;
    case Part::Result:
        return story().result;
    case Part::Learning:
        return story().learning;
    case Part::NinetySeconds:
        return story().ninetySeconds;
    case Part::ThirtySeconds:
        return story().thirtySeconds;
    default:
        return story().attribution;
    }
}

void Builder::take(const Piece &piece)
{
    m_lines[piece.labelLine].taken = true;
    for (const int index : piece.lines)
        m_lines[index].taken = true;
}

void Builder::markPiece(const Piece &piece)
{
    const SourceLine &labelLine = m_lines.at(piece.labelLine);
    mark(m_reading, MarkKind::PartLabel, labelLine, 0, piece.label.length);
    if (piece.part > Part::Result && piece.part != Part::Metrics)
        return;
    markNumbers(m_reading, labelLine, piece.label.restAt);
    for (const int index : piece.lines)
        markNumbers(m_reading, m_lines.at(index), 0);
}

void Builder::readTold(const Piece &piece)
{
    QString &field = textOf(piece.part);
    const QString text = partText(m_lines, piece);
    const QString whole =
        field.isEmpty() || text.isEmpty() ? field + text : field + QStringLiteral("\n\n") + text;
    if (whole.size() > sectionLimit) {
        m_lines[piece.labelLine].taken = false; // listed as not recognised with the rest
        return;
    }
    field = whole;
    take(piece);
    if (piece.part != Part::Action)
        return;
    for (const Alternative &alternative : alternativesInside(m_lines, piece))
        story().alternatives.append(alternative);
}

bool Builder::addMetric(const QString &item)
{
    if (const auto metric = parseMetricLine(item)) {
        story().metrics.append(*metric);
        return true;
    }
    const QList<Metric> found = metricsIn(item);
    story().metrics.append(found);
    // Several numbers on a line, or words around them, would not all be kept by the metrics.
    return false;
}

bool Builder::addItem(Part part, const QString &item)
{
    if (item.size() > sectionLimit)
        return false;
    switch (part) {
    case Part::Stakeholders:
        story().stakeholders.append(parseStakeholder(item));
        return true;
    case Part::Risks:
        story().risks.append(parseRisk(item));
        return true;
    case Part::Alternatives:
        story().alternatives.append(parseAlternative(item));
        return true;
    case Part::Criteria:
        story().criteria.append(item);
        return true;
    case Part::FollowUps:
        story().followUps.append(parseFollowUp(item));
        return true;
    case Part::Metrics:
        return addMetric(item);
    default:
        return false;
    }
}

void Builder::readList(const Piece &piece)
{
    m_lines[piece.labelLine].taken = true;
    for (const PartItem &item : partItems(m_lines, piece)) {
        const bool kept = addItem(piece.part, item.text);
        for (const int index : item.lines)
            m_lines[index].taken = kept && (m_lines.at(index).taken || index != piece.labelLine);
    }
    m_metricsGiven = m_metricsGiven || piece.part == Part::Metrics;
}

void Builder::readPiece(const Piece &piece)
{
    const bool isText = piece.part <= Part::Learning || piece.part == Part::Attribution ||
                        piece.part == Part::NinetySeconds || piece.part == Part::ThirtySeconds;
    markPiece(piece);
    isText ? readTold(piece) : readList(piece);
}

ReadStory Builder::build()
{
    story().title = sentenceCase(m_block.title);
    if (m_block.titleLine >= 0) {
        SourceLine &line = m_lines[m_block.titleLine];
        line.taken = true;
        mark(m_reading, MarkKind::StoryTitle, line, 0, static_cast<int>(line.text.size()));
    }
    for (const int index : m_block.metadata)
        readMetadata(index);
    for (const Piece &piece : m_block.pieces)
        readPiece(piece);
    if (!m_metricsGiven)
        story().metrics = toldMetrics(story());
    const bool whole = !story().situation.isEmpty() && !story().task.isEmpty() && !story().action.isEmpty() &&
                       !story().result.isEmpty();
    if (!m_statusGiven)
        story().status = whole ? StoryStatus::Ready : StoryStatus::Draft;
    m_read.source.id = story().id.uuid();
    m_read.source.source = m_reading.source;
    m_read.source.lines = {m_lines.at(m_block.first).number, m_lines.at(m_block.last).number};
    return m_read;
}

} // namespace

QString titleFrom(const QString &text)
{
    QString title = plainWords(sentencesOf(text.section(u'\n', 0, 0)).first());
    while (!title.isEmpty() && QStringLiteral(".:;,").contains(title.back()))
        title.chop(1);
    if (title.size() <= longestDerivedTitle)
        return title;
    const qsizetype space = title.lastIndexOf(u' ', longestDerivedTitle - 1);
    return title.left(space > 20 ? space : longestDerivedTitle - 1) + QChar(0x2026);
}

ReadStory buildStory(QList<SourceLine> &lines, const StoryBlock &block, Reading &reading)
{
    return Builder(lines, block, reading).build();
}

} // namespace storybank
