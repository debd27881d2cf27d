#include "reviewlines.h"

#include "factline.h"

#include "views/common/plainlabel.h"
#include "wording/health.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace storybank {

ReviewLines::ReviewLines(Session &session, CoverageModel &model, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(model),
      m_toDo(new PlainLabel(tr("To do"), FontRole::CaptionStrong, &Theme::text3, this)),
      m_column(new QVBoxLayout(this)),
      m_health(new FactLine(u"chevron-right"_s, &Theme::text2, this)),
      m_healthColumn(new QVBoxLayout)
{
    const Theme &theme = themeOf(this);
    m_column->setContentsMargins(0, theme.px(8), 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_toDo);
    m_column->addSpacing(theme.px(4));
    addTask(ToDo::Judge, u"circle-help"_s, &Theme::text2);
    addTask(ToDo::Thin, u"circle-alert"_s, &Theme::warn);
    addTask(ToDo::OnOneStory, u"anchor"_s, &Theme::text2);
    m_column->addSpacing(theme.px(6));
    m_column->addWidget(m_health);
    m_column->addLayout(m_healthColumn);
    m_healthColumn->setSpacing(0);
    m_health->setPressable(true);
    connect(m_health, &FactLine::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        m_facts.clear();
        refreshHealth();
    });
}

void ReviewLines::addTask(ToDo toDo, const QString &icon, Token tone)
{
    Task &task = m_tasks.at(static_cast<size_t>(toDo));
    task.line = new FactLine(icon, tone, this);
    task.line->setPressable(true);
    m_column->addWidget(task.line);
    connect(task.line, &FactLine::clicked, this, [this, toDo, &task] {
        const QList<Pair> pairs = pairsOf(toDo);
        if (pairs.isEmpty())
            return;
        const Pair pair = pairs.at(task.next++ % pairs.size());
        Q_EMIT pairRequested(pair.prompt, pair.story);
    });
}

void ReviewLines::refresh()
{
    const Coverage &coverage = m_model.coverage();
    const int open = m_model.toJudgeCount();
    const int single = static_cast<int>(coverage.onOneStory.size());
    setTask(ToDo::Judge, open, tr("%n pairs to judge", nullptr, open),
            tr("Say how well each story fits. Press to go to the next one."));
    setTask(ToDo::Thin, coverage.thin, tr("%n thin prompts", nullptr, coverage.thin),
            tr("Their best story is only a stretch. Press to go to the next one."));
    setTask(ToDo::OnOneStory, single, tr("%n prompts rest on one story", nullptr, single),
            tr("If that story is told already, nothing is left. Press to go to the next one."));
    m_toDo->setVisible(open > 0 || coverage.thin > 0 || single > 0);
    refreshHealth();
}

QList<ReviewLines::Pair> ReviewLines::pairsOf(ToDo toDo) const
{
    QList<Pair> pairs;
    switch (toDo) {
    case ToDo::Judge:
        return notJudged();
    case ToDo::Thin:
        for (const PromptCoverage &row : m_model.coverage().prompts) {
            if (row.level == Level::Thin)
                pairs.append({row.prompt, {}});
        }
        break;
    case ToDo::OnOneStory:
        for (const PromptId prompt : m_model.coverage().onOneStory)
            pairs.append({prompt, {}});
        break;
    }
    return pairs;
}

QList<ReviewLines::Pair> ReviewLines::notJudged() const
{
    QHash<StoryId, qsizetype> columnOf;
    for (const CoverageColumn &column : m_model.columns())
        columnOf.insert(column.story, columnOf.size());
    QList<Pair> pairs;
    for (const CoverageRow &row : m_model.rows()) {
        if (row.kind != CoverageRow::Kind::Prompt)
            continue;
        const qsizetype first = pairs.size();
        for (auto cell = row.cells.begin(); cell != row.cells.end(); ++cell) {
            const CellState state = cell->state;
            if (state == CellState::Proposed || state == CellState::NotJudged || state == CellState::Imported)
                pairs.append({row.prompt, cell.key()});
        }
        std::sort(pairs.begin() + first, pairs.end(), [&columnOf](const Pair &a, const Pair &b) {
            return columnOf.value(a.story) < columnOf.value(b.story);
        });
    }
    return pairs;
}

void ReviewLines::setTask(ToDo toDo, int count, const QString &words, const QString &reason)
{
    FactLine *line = m_tasks.at(static_cast<size_t>(toDo)).line;
    line->setSpans({{words}});
    line->setToolTip(reason);
    line->setVisible(count > 0);
}

void ReviewLines::refreshHealth()
{
    // An empty bank is not ill; the page says how to begin.
    const Library &library = m_session.library();
    const QList<HealthFact> facts =
        library.stories().isEmpty() ? QList<HealthFact>() : bankHealth(library, QDate::currentDate());
    m_health->setVisible(!facts.isEmpty());
    if (facts == m_facts)
        return;
    m_facts = facts;
    qDeleteAll(m_factLines);
    m_factLines.clear();
    int good = 0;
    for (const HealthFact &fact : facts) {
        good += fact.good ? 1 : 0;
        if (m_showsAll || !fact.good)
            showFact(fact);
    }
    const QString words = m_showsAll ? tr("Show only what needs work")
                                     : tr("Health: %1 of %2 in order").arg(good).arg(facts.size());
    m_health->setSpans({{words}});
    m_health->setToolTip(m_showsAll ? QString() : tr("Show what is in order, and why it matters."));
}

void ReviewLines::showFact(const HealthFact &fact)
{
    auto *line =
        new FactLine(fact.good ? u"check"_s : u"circle-alert"_s, fact.good ? &Theme::ok : &Theme::warn, this);
    line->setSpans({{healthText(fact)}});
    line->setToolTip(healthReason(fact));
    line->setAccessibleDescription(healthReason(fact));
    line->setPressable(!fact.good && !fact.stories.isEmpty());
    if (!fact.stories.isEmpty())
        connect(line, &FactLine::clicked, this,
                [this, story = fact.stories.first()] { Q_EMIT storyRequested(story); });
    m_healthColumn->addWidget(line);
    m_factLines.append(line);
    line->show();
}

} // namespace storybank
