#include "coveragepage.h"

#include "frameworkmenu.h"
#include "frameworkstrip.h"

#include "views/common/choicebox.h"
#include "views/common/controls.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/inlinebar.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/common/segmentedcontrol.h"
#include "views/common/style.h"
#include "views/settings/preferences.h"

#include <QCheckBox>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

// What stands on the coverage page between its panes.

namespace storybank {

QWidget *CoveragePage::buildCentre()
{
    const Theme &theme = themeOf(this);
    auto *centre = new QWidget(this);
    setSurface(centre, Surface::Base);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildStrip());
    m_frameworks = new FrameworkStrip(m_session, m_model, centre);
    connect(m_frameworks, &FrameworkStrip::editRequested, this, &CoveragePage::editFramework);
    m_frameworks->hide();
    column->addWidget(m_frameworks);
    auto *line = new QFrame(centre);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    column->addWidget(line);

    m_beginBar = new InlineBar(centre);
    m_beginBar->setClosable(false);
    column->addWidget(m_beginBar);
    m_struckBar = new InlineBar(centre);
    m_struckBar->setClosable(false);
    column->addWidget(m_struckBar);
    m_stack = new QStackedWidget(centre);
    auto *holder = new QWidget(m_stack);
    auto *inset = new QHBoxLayout(holder);
    inset->setContentsMargins(theme.px(size::PanePadding), 0, 0, 0);
    m_matrix = new MatrixView(m_model, holder);
    inset->addWidget(m_matrix);
    m_stack->addWidget(holder);
    buildEmptyStates();
    column->addWidget(m_stack, 1);
    return centre;
}

/// What stands in place of the matrix when there is nothing to show, and what leads on.
void CoveragePage::buildEmptyStates()
{
    m_noPrompts = new EmptyState(u"message-circle-question", tr("No prompts to cover yet."), m_stack);
    connect(m_noPrompts->addButton(tr("Go to Prompts"), ButtonRole::Main), &QPushButton::clicked, this,
            [this] { Q_EMIT pageRequested(PageId::Prompts); });
    m_noStories = new EmptyState(u"book-open", tr("No stories to answer with yet."), m_stack);
    connect(m_noStories->addButton(tr("New story"), ButtonRole::Main), &QPushButton::clicked, this,
            &Page::newStoryRequested);
    connect(m_noStories->addButton(tr("Import…")), &QPushButton::clicked, this, &Page::importRequested);
    m_noGaps = new EmptyState(u"shield-check", tr("No gaps here: every prompt has an answer."), m_stack);
    connect(m_noGaps->addButton(tr("Show all rows")), &QPushButton::clicked, this,
            [this] { m_gapsOnly->setChecked(false); });
    m_noFramework = new EmptyState(
        u"building-2",
        tr("See your stories through a company’s own list of principles; the tags stay as they are."),
        m_stack);
    auto *add = m_noFramework->addButton(tr("Add a framework…"), ButtonRole::Main);
    auto *offers = new QMenu(add);
    add->setMenu(offers);
    connect(offers, &QMenu::aboutToShow, this, [this, offers] {
        fillFrameworkMenu(offers, m_session, [this](FrameworkId id, bool own) {
            m_model.setFramework(id);
            if (own)
                editFramework(id, true);
        });
    });
    m_noPrinciples = new EmptyState(u"list-filter", tr("This framework has no principles yet."), m_stack);
    connect(m_noPrinciples->addButton(tr("Edit the framework…"), ButtonRole::Main), &QPushButton::clicked,
            this, [this] {
                if (const auto shown = m_model.framework())
                    editFramework(shown->id, false);
            });
    for (QWidget *empty : {m_noPrompts, m_noStories, m_noGaps, m_noFramework, m_noPrinciples})
        m_stack->addWidget(empty);
}

QWidget *CoveragePage::buildStrip()
{
    const Theme &theme = themeOf(this);
    auto *strip = new QWidget(this);
    strip->setFixedHeight(theme.px(48));
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(theme.px(size::PanePadding), 0, theme.px(size::PanePadding), 0);
    row->setSpacing(theme.px(10));
    m_rows = new SegmentedControl(strip);
    m_rows->addSegment(tr("Prompts"));
    m_rows->addSegment(tr("Competencies"));
    m_rows->addSegment(tr("Framework"));
    m_rows->setAccessibleName(tr("Rows of the matrix"));
    m_rows->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed); // the boxes give way before it
    row->addWidget(m_rows);
    auto *across = new PlainLabel(tr("× Stories"), FontRole::Body, &Theme::text2, strip);
    across->setMinimumWidth(1); // gives way first where the strip is narrow, as it is what stretches
    row->addWidget(across, 1);
    m_grouping = new ChoiceBox(tr("Group"), strip);
    m_grouping->addItem(tr("Competency"), static_cast<int>(PromptGrouping::Competency));
    m_grouping->addItem(tr("Question set"), static_cast<int>(PromptGrouping::Set));
    m_grouping->addItem(tr("Company"), static_cast<int>(PromptGrouping::Company));
    m_grouping->addItem(tr("Round"), static_cast<int>(PromptGrouping::Round));
    row->addWidget(m_grouping);
    m_scope = new ChoiceBox(tr("For"), strip);
    row->addWidget(m_scope);
    m_gapsOnly = new QCheckBox(tr("Gaps only"), strip);
    row->addWidget(m_gapsOnly);
    m_viewButton = new QToolButton(strip);
    m_viewButton->setIcon(icon(u"arrow-down-up"));
    buildViewMenu(m_viewButton);
    row->addWidget(m_viewButton);
    m_exportButton = new QToolButton(strip);
    m_exportButton->setIcon(icon(u"file-output"));
    buildExportMenu(m_exportButton);
    row->addWidget(m_exportButton);

    connect(m_rows, &SegmentedControl::currentChanged, this, &CoveragePage::turnTo);
    connect(m_grouping, &QComboBox::activated, this, [this] {
        const auto grouping = static_cast<PromptGrouping>(m_grouping->currentData().toInt());
        m_model.setGrouping(grouping);
        m_preferences.setViewChoice(QStringLiteral("coverage/grouping"), toCode(grouping));
    });
    connect(m_scope, &QComboBox::activated, this,
            [this](int index) { m_model.setScope(m_scopes.at(index)); });
    connect(m_gapsOnly, &QCheckBox::toggled, this, [this](bool on) { m_model.setGapsOnly(on); });
    return strip;
}

} // namespace storybank
