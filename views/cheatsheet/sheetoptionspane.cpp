#include "sheetoptionspane.h"

#include "hiddenline.h"
#include "layouthint.h"
#include "trimlist.h"

#include "views/common/controls.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/common/segmentedcontrol.h"
#include "views/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace storybank {

namespace {

/// What the sheet is made from: a loop (its id) with at most so many stories, a competency, or everything.
struct Source
{
    QString name;
    LoopId loop;
    int most = 0;
    CompetencyId competency;
    bool chosen = false; ///< the stories that were chosen in their list
};

QString chosenText(qsizetype count)
{
    return count == 1 ? SheetOptionsPane::tr("1 chosen story")
                      : SheetOptionsPane::tr("%n chosen stories", nullptr, static_cast<int>(count));
}

QList<Source> sourcesOf(const Library &library, qsizetype chosen)
{
    QList<Source> sources;
    for (const Loop &loop : library.loops()) {
        sources.append({SheetOptionsPane::tr("%1 plan, best 8").arg(loop.company), loop.id, 8, {}, false});
        sources.append(
            {SheetOptionsPane::tr("%1 plan, every story").arg(loop.company), loop.id, 0, {}, false});
    }
    std::sort(sources.begin(), sources.end(),
              [](const Source &a, const Source &b) { return a.name < b.name; });
    if (chosen > 0)
        sources.prepend({chosenText(chosen), {}, 0, {}, true});
    sources.append({SheetOptionsPane::tr("Best 8 stories"), {}, 8, {}, false});
    sources.append({SheetOptionsPane::tr("Best 12 stories"), {}, 12, {}, false});
    sources.append({SheetOptionsPane::tr("All stories"), {}, 0, {}, false});
    for (const Competency &competency : library.table<Competency>()) {
        const auto tagged = [&competency](const Story &story) { return story.hasTag(competency.id); };
        if (std::any_of(library.stories().begin(), library.stories().end(), tagged))
            sources.append(
                {SheetOptionsPane::tr("Stories of %1").arg(competency.name), {}, 0, competency.id, false});
    }
    return sources;
}

constexpr int loopRole = Qt::UserRole;
constexpr int mostRole = Qt::UserRole + 1;
constexpr int competencyRole = Qt::UserRole + 2;
constexpr int chosenRole = Qt::UserRole + 3;

} // namespace

SheetOptionsPane::SheetOptionsPane(QWidget *parent) : QWidget(parent)
{
    setSurface(this, Surface::Pane);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(size::PanePadding, 12, size::PanePadding, 12);
    column->setSpacing(10);
    column->addWidget(new PlainLabel(tr("Cheat sheet"), FontRole::BodyStrong));
    column->addWidget(makeChoices());
    m_hint = new LayoutHint;
    connect(m_hint, &LayoutHint::loopRequested, this, &SheetOptionsPane::chooseLoop);
    connect(m_hint, &LayoutHint::onsiteRequested, this, &SheetOptionsPane::onsiteRequested);
    column->addWidget(m_hint);
    column->addWidget(makeIncludes());
    column->addStretch();

    m_layout->addWidget(scrolled(content, Surface::Pane, this), 1);

    m_trims = new TrimList;
    connect(m_trims, &TrimList::keepRequested, this, &SheetOptionsPane::keepRequested);
    auto *trimFrame = new QWidget;
    auto *trimLayout = new QVBoxLayout(trimFrame);
    trimLayout->setContentsMargins(size::PanePadding, 8, size::PanePadding, 8);
    trimLayout->addWidget(m_trims);
    m_layout->addWidget(trimFrame);
}

QWidget *SheetOptionsPane::makeChoices()
{
    auto *choices = new QWidget;
    auto *form = new QFormLayout(choices);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    m_source = new QComboBox;
    m_layoutChoice = new QComboBox;
    // In the order of SheetLayout.
    m_layoutChoice->addItems({tr("Cards, hook first"), tr("Router, question to story"),
                              tr("Rounds, a box for each"), tr("Matrix of the onsite"),
                              tr("Strip for a video call")});
    for (QComboBox *box : {m_source, m_layoutChoice}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12); // long names are elided, the pane keeps its width
    }
    m_paper = new SegmentedControl;
    m_paper->addSegment(tr("A4"));
    m_paper->addSegment(tr("Letter"));
    m_orientation = new SegmentedControl;
    m_orientation->addSegment(tr("Portrait"), u"rectangle-vertical");
    m_orientation->addSegment(tr("Landscape"), u"rectangle-horizontal");
    m_orientation->setCurrentIndex(1);
    m_columns = new SegmentedControl;
    for (int columns = 1; columns <= 3; ++columns)
        m_columns->addSegment(QString::number(columns));
    m_columns->setCurrentIndex(1);
    m_size = new QDoubleSpinBox;
    m_size->setRange(smallestSheetPt, largestSheetPt);
    m_size->setSingleStep(0.5);
    m_size->setDecimals(1);
    m_size->setValue(9);
    m_size->setSuffix(tr(" pt"));
    m_size->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    const auto add = [form](const QString &label, QWidget *field) {
        field->setAccessibleName(label);
        form->addRow(label, field);
    };
    add(tr("Stories"), m_source);
    add(tr("Layout"), m_layoutChoice);
    add(tr("Paper"), m_paper);
    add(tr("Page"), m_orientation);
    add(tr("Columns"), m_columns);
    add(tr("Text size"), m_size);

    connect(m_source, &QComboBox::currentIndexChanged, this, &SheetOptionsPane::optionsChanged);
    connect(m_layoutChoice, &QComboBox::currentIndexChanged, this, &SheetOptionsPane::takeLayout);
    connect(m_size, &QDoubleSpinBox::valueChanged, this, &SheetOptionsPane::optionsChanged);
    for (SegmentedControl *control : {m_paper, m_orientation, m_columns})
        connect(control, &SegmentedControl::currentChanged, this, &SheetOptionsPane::optionsChanged);
    return choices;
}

QWidget *SheetOptionsPane::makeIncludes()
{
    auto *includes = new QWidget;
    m_includes = new QVBoxLayout(includes);
    m_includes->setContentsMargins(0, 2, 0, 0);
    m_includes->setSpacing(8);
    m_includes->addWidget(new PlainLabel(tr("Include"), FontRole::CaptionStrong, &Theme::text3));
    m_hook = addInclude(tr("Hook line"), true);
    m_situation = addInclude(tr("Situation and task"), true);
    m_bullets = addInclude(tr("Action bullets, up to 3"), true);
    m_numbers = addInclude(tr("Result numbers"), true);
    m_prompts = addInclude(tr("Prompts it answers"), true);
    m_learning = addInclude(tr("Learning"), false);
    m_competencies = addInclude(tr("Competency marks"), true);
    m_includes->addSpacing(4);
    m_includes->addWidget(new PlainLabel(tr("Redact"), FontRole::CaptionStrong, &Theme::text3));
    m_redact = addInclude(tr("Company and project names"), false);
    m_hidden = new HiddenLine;
    m_includes->addWidget(m_hidden);
    return includes;
}

QCheckBox *SheetOptionsPane::addInclude(const QString &text, bool checked)
{
    auto *box = new QCheckBox(text);
    box->setChecked(checked);
    m_includes->addWidget(box);
    connect(box, &QCheckBox::toggled, this, &SheetOptionsPane::optionsChanged);
    return box;
}

SheetOptions SheetOptionsPane::options() const
{
    SheetOptions options;
    options.paper = m_paper->currentIndex() == 0 ? Paper::A4 : Paper::Letter;
    options.landscape = m_orientation->currentIndex() == 1;
    options.columns = m_columns->currentIndex() + 1;
    options.fontPt = m_size->value();
    options.loop = LoopId(m_source->currentData(loopRole).toUuid());
    options.most = m_source->currentData(mostRole).toInt();
    if (m_source->currentData(chosenRole).toBool())
        options.stories = m_chosen;
    options.competency = CompetencyId(m_source->currentData(competencyRole).toUuid());
    options.layout = SheetLayout(m_layoutChoice->currentIndex());
    options.hook = m_hook->isChecked();
    options.situationAndTask = m_situation->isChecked();
    options.bullets = m_bullets->isChecked();
    options.numbers = m_numbers->isChecked();
    options.prompts = m_prompts->isChecked();
    options.learning = m_learning->isChecked();
    options.competencies = m_competencies->isChecked();
    options.redact = m_redact->isChecked();
    return options;
}

void SheetOptionsPane::setLibrary(const Library &library)
{
    const QSignalBlocker quiet(m_source);
    const QString chosen = m_source->currentText();
    m_source->clear();
    for (const Source &source : sourcesOf(library, m_chosen.size())) {
        m_source->addItem(source.name);
        m_source->setItemData(m_source->count() - 1, source.loop.uuid(), loopRole);
        m_source->setItemData(m_source->count() - 1, source.most, mostRole);
        m_source->setItemData(m_source->count() - 1, source.competency.uuid(), competencyRole);
        m_source->setItemData(m_source->count() - 1, source.chosen, chosenRole);
    }
    m_source->setCurrentIndex(std::max(0, m_source->findText(chosen)));
}

void SheetOptionsPane::chooseStories(const QList<StoryId> &stories, const Library &library)
{
    m_chosen = stories;
    setLibrary(library);
    if (!stories.isEmpty())
        m_source->setCurrentIndex(m_source->findData(true, chosenRole));
    Q_EMIT optionsChanged();
}

void SheetOptionsPane::chooseLoop(LoopId loop)
{
    for (int i = 0; i < m_source->count(); ++i) {
        if (LoopId(m_source->itemData(i, loopRole).toUuid()) == loop && m_source->itemData(i, mostRole) == 0)
            m_source->setCurrentIndex(i);
    }
}

void SheetOptionsPane::takeLayout()
{
    m_orientation->setCurrentIndex(isUsuallyLandscape(SheetLayout(m_layoutChoice->currentIndex())) ? 1 : 0);
    Q_EMIT optionsChanged();
}

void SheetOptionsPane::setPage(const SheetPage &page, const SheetOptions &options, const Library &library)
{
    m_trims->setPage(page, options.keep, library);
    m_hint->setOptions(options, library);
    m_hidden->setPage(page);
}

void SheetOptionsPane::setFoot(QWidget *foot)
{
    m_layout->addWidget(foot);
}

} // namespace storybank
