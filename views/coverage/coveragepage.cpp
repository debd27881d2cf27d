#include "coveragepage.h"

#include "answerpanel.h"
#include "coveragesummary.h"
#include "frameworkdialog.h"
#include "frameworkstrip.h"

#include "actions/frameworks.h"
#include "actions/prompts.h"
#include "insight/frameworkcoverage.h"
#include "items/counts.h"
#include "views/common/choicebox.h"
#include "views/common/controls.h"
#include "views/common/emptystate.h"
#include "views/common/inlinebar.h"
#include "views/common/panes.h"
#include "views/common/prose.h"
#include "views/common/segmentedcontrol.h"
#include "views/settings/preferences.h"
#include "wording/coverage.h"

#include "domain/text.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace storybank {

namespace {

/// The place of a pane.
QWidget *emptyPane(QWidget *parent)
{
    auto *place = new QWidget(parent);
    setSurface(place, Surface::Pane);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    return place;
}

} // namespace

CoveragePage::CoveragePage(const PageContext &context)
    : m_session(context.session),
      m_suggestions(context.suggestions),
      m_preferences(context.preferences),
      m_model(context.session, context.facts, m_suggestions),
      m_left(emptyPane(this)),
      m_right(emptyPane(this))
{
    m_centre = buildCentre();
    // At 270 the words of the panel's two buttons still stand in full.
    layPanes(this, {{m_left, 248, 220}, {m_centre, 832}, {m_right, 284, 270}}, 1);

    checkProse(context.speller, m_right);
    // People come for the matrix: it is painted first, and what stands beside it a moment later. A timer of
    // its own, as QTimer::singleShot(0, …) posts an event, which comes before the paint.
    m_fill.setSingleShot(true);
    m_fill.setInterval(0);
    connect(&m_fill, &QTimer::timeout, this, &CoveragePage::fillPanes);
    connectMatrix();
    connect(&m_model, &CoverageModel::summaryChanged, this, [this] {
        fillScopes();
        showEmptiness();
        showStruck();
        if (isVisible() && !m_matrix->currentIndex().isValid())
            placeCursor();
        Q_EMIT statusChanged();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_scopes.clear();
        fillScopes();
        if (isVisible())
            placeCursor();
    });
    fillScopes();
    showEmptiness();
    restoreView();
}

void CoveragePage::turnTo(int index)
{
    const StoryId story = m_matrix->currentPair().story;
    m_grouping->setEnabled(index == 0);
    m_model.setRows(static_cast<CoverageView::Rows>(index));
    placeCursor(story);
}

void CoveragePage::connectMatrix()
{
    connect(m_matrix, &MatrixView::currentPairChanged, this, &CoveragePage::showCurrent);
    connect(m_matrix, &MatrixView::fitRequested, this, [this](std::optional<int> fit) {
        if (m_model.view().rows == CoverageView::Rows::Prompts)
            setFits(fit);
        else
            setTags(fit == 1   ? std::optional(TagRank::Primary)
                    : fit == 2 ? std::optional(TagRank::Secondary)
                               : std::nullopt);
    });
    connect(m_matrix, &MatrixView::chooseRequested, this, &CoveragePage::choose);
    connect(m_matrix, &MatrixView::strikeRequested, this, &CoveragePage::toggleStruck);
    connect(m_matrix, &MatrixView::putBackRequested, this, &CoveragePage::putStruckBack);
    connect(m_matrix, &MatrixView::copyRequested, this, &CoveragePage::copySelection);
    connect(m_matrix, &MatrixView::zoomChanged, this, [this](int percent) {
        m_preferences.setViewChoice(QStringLiteral("coverage/zoom"), QString::number(percent));
    });
    connect(m_matrix, &MatrixView::storyRequested, this, &CoveragePage::openStory);
    connect(m_matrix, &MatrixView::draftRequested, this, &CoveragePage::startDraft);
    connect(m_matrix, &MatrixView::draftAboutRequested, this,
            [this](const QString &name, CompetencyId competency) {
                openDraft(draftAbout(m_session.library(), name, competency, QDateTime::currentDateTimeUtc()));
            });
    connect(m_matrix, &MatrixView::menuRequested, this, &CoveragePage::showMenu);
}

void CoveragePage::fillPanes()
{
    m_summary = new CoverageSummary(m_session, m_model, m_left);
    m_panel = new AnswerPanel(m_session, m_suggestions, m_right);
    connectPanes();
    m_left->layout()->addWidget(m_summary);
    m_right->layout()->addWidget(m_panel);
    orderTabs({m_left, m_centre, m_right});
    showCurrent();
}

void CoveragePage::connectPanes()
{
    connect(m_summary, &CoverageSummary::storyRequested, this, &CoveragePage::openStory);
    connect(m_summary, &CoverageSummary::draftRequested, this, &CoveragePage::startDraft);
    const auto goTo = [this](PromptId prompt, StoryId story) {
        showPrompt(prompt, story);
        m_matrix->setFocus();
    };
    connect(m_summary, &CoverageSummary::promptRequested, this,
            [goTo](PromptId prompt) { goTo(prompt, {}); });
    connect(m_summary, &CoverageSummary::pairRequested, this, goTo);
    connect(m_panel, &AnswerPanel::fitRequested, this, [this](std::optional<int> fit) {
        const MatrixPair pair = m_matrix->currentPair();
        (void)m_session.submit(setFit(m_session.library(), pair.story, pair.prompt, fit));
    });
    connect(m_panel, &AnswerPanel::tagRequested, this, &CoveragePage::setTags);
    connect(m_panel, &AnswerPanel::principleTagRequested, this, &CoveragePage::setTag);
    connect(m_panel, &AnswerPanel::chooseRequested, this, &CoveragePage::choose);
    connect(m_panel, &AnswerPanel::storyRequested, this, &CoveragePage::openStory);
    connect(m_panel, &AnswerPanel::pairRequested, this,
            [this](PromptId prompt, StoryId story) { m_matrix->select(prompt, story); });
}

bool CoveragePage::showPrompt(PromptId prompt, StoryId story)
{
    if (m_model.view().rows != CoverageView::Rows::Prompts) {
        m_rows->setCurrentIndex(0);
        turnTo(0);
    }
    return m_matrix->select(prompt, story);
}

void CoveragePage::fillScopes()
{
    const Library &library = m_session.library();
    QStringList names{tr("Any loop")};
    QList<CoverageScope> scopes{CoverageScope()};
    QMap<QString, QString> companies;
    for (const Loop &loop : library.loops()) {
        names.append(tr("%1 onsite").arg(loop.company));
        scopes.append({{}, loop.id});
    }
    for (const Prompt &prompt : library.prompts()) {
        const QString company = askingCompany(library, prompt);
        if (!company.isEmpty())
            companies.insert(foldedKey(company), company);
    }
    for (const QString &company : std::as_const(companies)) {
        names.append(company);
        scopes.append({company, {}});
    }
    QStringList shown;
    for (int i = 0; i < m_scope->count(); ++i)
        shown.append(m_scope->itemText(i));
    if (shown == names && m_scopes.size() == scopes.size())
        return;
    m_scopes = scopes;
    m_scope->clear();
    m_scope->addItems(names);
    const CoverageScope &current = m_model.scope();
    for (int i = 0; i < scopes.size(); ++i) {
        if (scopes.at(i).company == current.company && scopes.at(i).loop == current.loop)
            m_scope->setCurrentIndex(i);
    }
    m_scope->updateGeometry();
}

void CoveragePage::showEmptiness()
{
    QWidget *shown = m_stack->widget(0);
    const CoverageView::Rows rows = m_model.view().rows;
    const std::optional<Framework> framework =
        rows == CoverageView::Rows::Framework ? m_model.framework() : std::nullopt;
    m_frameworks->setVisible(framework.has_value());
    if (m_session.library().prompts().isEmpty() && rows == CoverageView::Rows::Prompts)
        shown = m_noPrompts;
    else if (rows == CoverageView::Rows::Framework && !framework)
        shown = m_noFramework;
    else if (framework && framework->principles.isEmpty())
        shown = m_noPrinciples;
    else if (m_model.columns().isEmpty())
        shown = m_noStories;
    else if (m_model.rows().isEmpty() && m_model.view().gapsOnly)
        shown = m_noGaps;
    m_noGaps->setSentence(
        rows == CoverageView::Rows::Prompts        ? tr("No gaps here: every prompt has an answer.")
        : rows == CoverageView::Rows::Competencies ? tr("No gaps here: every competency has a story.")
                                                   : tr("No gaps here: every principle has a story."));
    m_stack->setCurrentWidget(shown);
    showBeginning();
}

void CoveragePage::showBeginning()
{
    // A matrix of dots says nothing by itself.
    const Coverage &coverage = m_model.coverage();
    const bool begins = m_stack->currentIndex() == 0 && m_model.view().rows == CoverageView::Rows::Prompts &&
                        coverage.judged + coverage.notJudged == 0;
    if (!begins) {
        m_beginBar->hide();
        return;
    }
    if (m_beginBar->isVisibleTo(this))
        return;
    m_beginBar->showMessage(InlineBar::Kind::Info, {}, tr("Judge a pair to begin."));
    connect(m_beginBar->addButton(tr("Next suggestion")), &QPushButton::clicked, m_matrix,
            &MatrixView::goToNextSuggestion);
}

void CoveragePage::showCurrent()
{
    if (m_panel)
        m_panel->showPair(m_matrix->currentPair(), m_model.coverage());
}

void CoveragePage::placeCursor(StoryId story)
{
    // To the first answer there is, of that story if it is named, so that the panel has something to say.
    const int wanted = m_model.columnOf(story);
    int fallback = -1;
    for (int row = 0; row < m_model.rows().size(); ++row) {
        if (m_model.rows().at(row).kind == CoverageRow::Kind::Group)
            continue;
        fallback = fallback < 0 ? row : fallback;
        int column = std::max(0, wanted);
        const int last = wanted < 0 ? m_model.draftColumn() : wanted + 1;
        while (column < last && m_model.cell(row, column).state == CellState::Nothing)
            ++column;
        if (column < last) {
            m_matrix->setCurrentIndex(m_model.index(row, column));
            return;
        }
    }
    if (fallback >= 0)
        m_matrix->setCurrentIndex(m_model.index(fallback, std::max(0, wanted)));
    showCurrent();
}

void CoveragePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_suggestions.wake();
    if (!m_matrix->currentIndex().isValid())
        placeCursor();
    m_matrix->setFocus(Qt::OtherFocusReason);
    if (!m_panel)
        m_fill.start();
}

void CoveragePage::setFits(std::optional<int> fit)
{
    Edit all;
    const QList<MatrixPair> pairs = m_matrix->selectedPairs();
    for (const MatrixPair &pair : pairs) {
        const Edit one = setFit(m_session.library(), pair.story, pair.prompt, fit);
        all.label = pairs.size() == 1 ? one.label : tr("%1, %2 cells").arg(one.label).arg(pairs.size());
        all.changes += one.changes;
    }
    (void)m_session.submit(all);
}

void CoveragePage::choose()
{
    if (const QList<MatrixPair> pairs = m_matrix->selectedPairs(); pairs.size() > 1)
        return chooseForEach(pairs);
    const MatrixPair pair = m_matrix->currentPair();
    const Answer *held = m_session.library().answer(pair.story, pair.prompt);
    (void)m_session.submit(
        chooseAnswer(m_session.library(), pair.story, pair.prompt, !(held && held->chosen)));
}

void CoveragePage::startDraft(PromptId prompt)
{
    openDraft(draftForPrompt(m_session.library(), prompt, QDateTime::currentDateTimeUtc()));
}

void CoveragePage::openDraft(const NewDraft &draft)
{
    if (m_session.submit(draft.edit))
        openStory(draft.id);
}

void CoveragePage::openStory(StoryId story)
{
    if (!story.isNull())
        Q_EMIT openRequested(Kind::Story, story.uuid());
}

QString CoveragePage::panelName() const
{
    return tr("Answer");
}

QWidget *CoveragePage::panel() const
{
    return m_right;
}

QWidget *CoveragePage::filterPane() const
{
    return m_left;
}

QList<QWidget *> CoveragePage::panes() const
{
    return {m_left, m_matrix, m_right};
}

bool CoveragePage::open(Kind kind, QUuid id)
{
    if (kind == Kind::Prompt)
        return showPrompt(PromptId(id));
    if (kind != Kind::Story || m_model.columnOf(StoryId(id)) < 0)
        return false;
    m_matrix->selectStory(StoryId(id));
    return true;
}

QString CoveragePage::summary() const
{
    return tr("%1 × %2").arg(promptCount(static_cast<int>(m_model.coverage().prompts.size())),
                             storyCount(static_cast<int>(m_model.columns().size())));
}

QString CoveragePage::statusText() const
{
    const std::optional<Framework> framework = m_model.framework();
    if (framework && m_model.view().rows == CoverageView::Rows::Framework) {
        const QList<PrincipleCoverage> levels =
            principleLevels(m_session.library(), *framework, m_model.coverage().spent);
        const auto covered = std::count_if(levels.begin(), levels.end(), [](const PrincipleCoverage &one) {
            return one.level >= Level::Covered;
        });
        return tr("%1 of %2 principles covered").arg(covered).arg(levels.size());
    }
    return tr("%1 judged, %2 to judge")
        .arg(m_model.coverage().judged)
        .arg(suggestionCount(m_model.proposedCount()));
}

void CoveragePage::editFramework(FrameworkId framework, bool own)
{
    auto *dialog = new FrameworkDialog(m_session, framework, own, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, m_matrix, [this] { m_matrix->setFocus(); });
    dialog->open();
}

bool CoveragePage::settle()
{
    return !m_panel || m_panel->settle();
}

} // namespace storybank
