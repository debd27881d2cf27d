#include "coveragesummary.h"

#include "factline.h"
#include "reviewlines.h"
#include "summarywidgets.h"

#include "items/counts.h"
#include "items/plaintip.h"
#include "wording/coverage.h"

#include "views/common/cardframe.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace storybank {

namespace {

/// "A, B and C", the first three and how many more.
QString listed(const QStringList &names)
{
    if (names.size() == 1)
        return names.first();
    if (names.size() == 2)
        return CoverageSummary::tr("%1 and %2").arg(names.at(0), names.at(1));
    if (names.size() == 3)
        return CoverageSummary::tr("%1, %2 and %3").arg(names.at(0), names.at(1), names.at(2));
    return CoverageSummary::tr("%1, %2 and %n more", nullptr, static_cast<int>(names.size()) - 2)
        .arg(names.at(0), names.at(1));
}

QString openCount(const NextStory &next)
{
    return next.gaps > 0 ? gapCount(next.gaps) : CoverageSummary::tr("%1 thin").arg(next.thin);
}

} // namespace

CoverageSummary::CoverageSummary(Session &session, CoverageModel &model, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(model)
{
    setSurface(this, Surface::Pane);
    const Theme &theme = themeOf(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *title = new PlainLabel(tr("Coverage"), FontRole::BodyStrong, &Theme::text, this);
    title->setContentsMargins(theme.px(size::PanePadding), 0, 0, 0);
    title->setFixedHeight(theme.px(size::PaneTitle));
    outer->addWidget(title);

    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    const int padding = theme.px(size::PanePadding);
    column->setContentsMargins(padding, 0, padding, padding);
    column->setSpacing(0);
    buildCounts(column);
    column->addSpacing(theme.px(14));
    m_byCompetency = new PlainLabel(tr("By competency"), FontRole::CaptionStrong, &Theme::text3, body);
    column->addWidget(m_byCompetency);
    column->addSpacing(theme.px(4));
    m_competencies = new QVBoxLayout;
    m_competencies->setSpacing(0);
    column->addLayout(m_competencies);
    column->addSpacing(theme.px(14));
    buildNextStory(column);
    m_review = new ReviewLines(session, model, body);
    column->addWidget(m_review);
    connect(m_review, &ReviewLines::pairRequested, this, &CoverageSummary::pairRequested);
    connect(m_review, &ReviewLines::storyRequested, this, &CoverageSummary::storyRequested);
    column->addStretch(1);
    column->addSpacing(theme.px(12));
    m_legend = new MatrixLegend(body);
    column->addWidget(m_legend);
    outer->addWidget(scrolled(body, Surface::Pane, this), 1);

    connect(&model, &CoverageModel::summaryChanged, this, &CoverageSummary::refresh);
    refresh();
}

void CoverageSummary::buildCounts(QVBoxLayout *column)
{
    const Theme &theme = themeOf(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(8));
    m_number = new PlainLabel(QString(), FontRole::BigNumber, &Theme::text, this);
    m_numberWords = new PlainLabel(QString(), FontRole::Body, &Theme::text2, this);
    m_numberWords->setContentsMargins(0, theme.px(10), 0, 0);
    row->addWidget(m_number);
    row->addWidget(m_numberWords, 1);
    column->addLayout(row);
    column->addSpacing(theme.px(8));
    m_bar = new LevelBar(this);
    column->addWidget(m_bar);
    column->addSpacing(theme.px(8));

    auto *grid = new QGridLayout;
    grid->setSpacing(0);
    const std::array icons{QStringLiteral("shield-check"), QStringLiteral("check"),
                           QStringLiteral("circle-alert"), QStringLiteral("triangle-alert")};
    const std::array tones{&Theme::safe, &Theme::safe, &Theme::warn, &Theme::gap};
    for (int i = 0; i < 4; ++i) {
        const auto at = static_cast<size_t>(i);
        m_levels[at] = new FactLine(icons[at], tones[at], this);
        grid->addWidget(m_levels[at], i / 2, i % 2);
        grid->setColumnStretch(i % 2, 1);
    }
    column->addLayout(grid);
    m_distinct = new FactLine(QStringLiteral("repeat-2"), &Theme::text2, this);
    m_critical = new FactLine(QStringLiteral("anchor"), &Theme::text2, this);
    m_critical->setPressable(true);
    connect(m_critical, &FactLine::clicked, this, [this] {
        const QList<CriticalStory> &critical = m_model.coverage().critical;
        if (!critical.isEmpty())
            Q_EMIT storyRequested(critical.first().story);
    });
    column->addWidget(m_distinct);
    column->addWidget(m_critical);
}

void CoverageSummary::buildNextStory(QVBoxLayout *column)
{
    const Theme &theme = themeOf(this);
    m_card = new CardFrame(this);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(12));
    inside->setSpacing(theme.px(4));
    auto *head = new FactLine(QStringLiteral("target"), &Theme::accentFg, m_card);
    head->setSpans({{tr("Next story to write"), true, &Theme::accentFg}});
    inside->addWidget(head);
    m_nextTitle = new PlainLabel(QString(), FontRole::BodyStrong, &Theme::text, m_card);
    m_nextTitle->setWordWrap(true);
    inside->addWidget(m_nextTitle);
    m_nextText = new PlainLabel(QString(), FontRole::Secondary, &Theme::text2, m_card);
    m_nextText->setWordWrap(true);
    inside->addWidget(m_nextText);
    inside->addSpacing(theme.px(4));
    auto *start = new QPushButton(icon(u"plus"), tr("Start a draft"), m_card);
    setButtonRole(start, ButtonRole::Main, ControlSize::Small);
    inside->addWidget(start, 0, Qt::AlignLeft);
    connect(start, &QPushButton::clicked, this, [this] {
        const QList<NextStory> &next = m_model.coverage().nextStories;
        if (!next.isEmpty())
            Q_EMIT draftRequested(next.first().prompts.first());
    });
    column->addWidget(m_card);
    column->addSpacing(theme.px(6));
    for (size_t i = 0; i < m_others.size(); ++i) {
        m_others[i] = new FactLine(QString(), &Theme::text2, this);
        m_others[i]->setPressable(true);
        connect(m_others[i], &FactLine::clicked, this, [this, i] {
            const QList<NextStory> &next = m_model.coverage().nextStories;
            const auto at = static_cast<qsizetype>(i) + 1;
            if (at < next.size())
                Q_EMIT promptRequested(next.at(at).prompts.first());
        });
        column->addWidget(m_others[i]);
    }
}

void CoverageSummary::refresh()
{
    const Coverage &coverage = m_model.coverage();
    refreshCounts(coverage);
    refreshCompetencies(coverage);
    refreshNextStory(coverage);
    m_review->refresh();
    m_legend->setTags(m_model.view().rows != CoverageView::Rows::Prompts);
}

void CoverageSummary::refreshCounts(const Coverage &coverage)
{
    m_number->setText(QString::number(coverage.answered()));
    m_numberWords->setText(tr("of %1 answered").arg(promptCount(static_cast<int>(coverage.prompts.size()))));
    const std::array counts{coverage.safe, coverage.covered, coverage.thin, coverage.gaps};
    m_bar->setCounts(counts);
    const std::array words{tr("safe"), tr("covered"), tr("thin"), tr("gaps")};
    for (size_t i = 0; i < counts.size(); ++i)
        m_levels[i]->setSpans({{QString::number(counts[i]), true,
                                i == 2   ? &Theme::warn
                                : i == 3 ? &Theme::gap
                                         : &Theme::text},
                               {u"  "_s + words[i]}});
    const int shared = coverage.answered() - coverage.distinct;
    QList<FactLine::Span> distinct{{QString::number(coverage.distinct), true, &Theme::text},
                                   {u' ' + tr("with distinct stories")}};
    if (shared > 0)
        distinct.append({tr(", %1 share").arg(shared)});
    m_distinct->setSpans(distinct);
    m_critical->setVisible(!coverage.critical.isEmpty());
    if (!coverage.critical.isEmpty()) {
        const Story *story = m_session.library().find(coverage.critical.first().story);
        const QString title = story ? story->title : QString();
        m_critical->setSpans({{tr("Critical:") + u' '}, {shortTitle(title), true, &Theme::text}});
        m_critical->setToolTip(plainTip(title + u": "_s + criticalText(coverage.critical.first())));
    }
}

void CoverageSummary::refreshCompetencies(const Coverage &coverage)
{
    QList<PromptGroup> groups =
        groupPrompts(m_session.library(), coverage.prompts, PromptGrouping::Competency);
    groups.removeIf([](const PromptGroup &group) { return group.prompts.isEmpty(); });
    m_byCompetency->setVisible(!groups.isEmpty());
    while (m_lines.size() > groups.size())
        delete m_lines.takeLast();
    while (m_lines.size() < groups.size()) {
        auto *line = new CompetencyLine(this);
        m_competencies->addWidget(line);
        m_lines.append(line);
    }
    for (qsizetype i = 0; i < groups.size(); ++i) {
        QList<Level> levels;
        PromptId worst = groups.at(i).prompts.first();
        Level lowest = Level::Safe;
        for (const PromptId prompt : groups.at(i).prompts) {
            const Level level = coverage.find(prompt)->level;
            levels.append(level);
            if (level < lowest) {
                lowest = level;
                worst = prompt;
            }
        }
        m_lines.at(i)->setCompetency(groups.at(i).name, groups.at(i).hue, levels);
        m_lines.at(i)->disconnect(this);
        connect(m_lines.at(i), &CompetencyLine::clicked, this,
                [this, worst] { Q_EMIT promptRequested(worst); });
    }
}

void CoverageSummary::refreshNextStory(const Coverage &coverage)
{
    const QList<NextStory> &next = coverage.nextStories;
    m_card->setVisible(!next.isEmpty());
    const Library &library = m_session.library();
    const auto nameOf = [&library](PromptId id) {
        const Prompt *prompt = library.find(id);
        return prompt ? prompt->displayName() : QString();
    };
    const auto titleOf = [&](const NextStory &story) {
        const Competency *competency = library.find(story.competency);
        return story.prompts.size() == 1 || !competency ? nameOf(story.prompts.first())
                                                        : tr("A strong story of %1").arg(competency->name);
    };
    if (!next.isEmpty()) {
        const NextStory &first = next.first();
        m_nextTitle->setText(titleOf(first));
        QStringList names;
        for (const PromptId prompt : first.prompts)
            names.append(nameOf(prompt));
        QString effect = first.gaps > 0 ? tr("Closes %1").arg(gapCount(first.gaps)) : QString();
        const QString thin =
            first.thin == 1 ? tr("1 thin prompt") : tr("%n thin prompts", nullptr, first.thin);
        if (first.thin > 0)
            effect = effect.isEmpty() ? tr("Strengthens %1").arg(thin)
                                      : tr("%1 and strengthens %2").arg(effect, thin);
        m_nextText->setText(first.prompts.size() == 1 ? effect + u'.'
                                                      : tr("%1: %2.").arg(effect, listed(names)));
    }
    for (size_t i = 0; i < m_others.size(); ++i) {
        const auto at = static_cast<qsizetype>(i) + 1;
        m_others[i]->setVisible(at < next.size());
        if (at >= next.size())
            continue;
        m_others[i]->setSpans({{QString::number(at + 1) + u"   "_s, false, &Theme::text3},
                               {titleOf(next.at(at)), false, &Theme::text}});
        m_others[i]->setTail(openCount(next.at(at)), next.at(at).gaps > 0 ? &Theme::gap : &Theme::warn);
    }
}

} // namespace storybank
