#include "calculatordialog.h"

#include "equationview.h"
#include "formulalist.h"
#include "inputrow.h"
#include "items/metricmodel.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/plainlabel.h"
#include "views/common/searchfield.h"
#include "views/common/segmentedcontrol.h"
#include "wording/impact.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace storybank {

namespace {

constexpr QSize designed(1000, 668);
constexpr int listWidth = 252;
constexpr int margin = 22;
constexpr int amountWidth = 150;
constexpr int shareWidth = 112;

QFrame *line(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setFrameShape(QFrame::HLine);
    return frame;
}

} // namespace

CalculatorDialog::CalculatorDialog(const QList<Formula> &formulas, const QList<Metric> &told, QWidget *parent)
    : QDialog(parent), m_formulas(formulas), m_told(told), m_list(new FormulaList(formulas, this))
{
    setWindowTitle(tr("Impact calculator"));
    const Theme &theme = themeOf(this);
    setSurface(this, Surface::Base);
    setSurface(m_list, Surface::Pane);
    m_list->setFixedWidth(theme.px(listWidth));
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_list);
    body->addWidget(makeContent(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(body, 1);
    column->addWidget(line(this));
    column->addWidget(makeFoot());
    resize(theme.px(designed.width()), theme.px(designed.height()));
    connect(m_list, &FormulaList::currentChanged, this, &CalculatorDialog::showFormula);
    showFormula(m_list->current());
}

QWidget *CalculatorDialog::makeContent()
{
    const Theme &theme = themeOf(this);
    auto *content = new QWidget;
    setSurface(content, Surface::Base);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme.px(margin), theme.px(14), theme.px(margin), theme.px(14));
    column->setSpacing(theme.px(10));
    column->addWidget(makeHead());
    m_equation = new EquationView(content);
    column->addWidget(m_equation);
    m_resultWarning = new PlainLabel({}, FontRole::Secondary, &Theme::warn, content);
    m_resultWarning->setWordWrap(true);
    column->addWidget(m_resultWarning);
    column->addWidget(new PlainLabel(tr("Inputs"), FontRole::CaptionStrong, &Theme::text3, content));
    m_rowColumn = new QVBoxLayout;
    m_rowColumn->setSpacing(0);
    column->addLayout(m_rowColumn);
    column->addWidget(line(content));
    column->addWidget(makeOutcome());
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

QWidget *CalculatorDialog::makeHead()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themeOf(this).px(3));
    m_title = new PlainLabel({}, FontRole::PanelPrompt, &Theme::text, head);
    m_purpose = new PlainLabel({}, FontRole::Body, &Theme::text, head);
    m_when = new PlainLabel({}, FontRole::Secondary, &Theme::text2, head);
    m_purpose->setWordWrap(true);
    m_when->setWordWrap(true);
    for (QWidget *label : std::initializer_list<QWidget *>{m_title, m_purpose, m_when})
        column->addWidget(label);
    return head;
}

QWidget *CalculatorDialog::makeOutcome()
{
    const Theme &theme = themeOf(this);
    auto *outcome = new QWidget;
    auto *grid = new QGridLayout(outcome);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme.px(8));
    grid->setColumnStretch(1, 1);
    m_name = new QLineEdit(outcome);
    m_name->setAccessibleName(tr("Name of the metric"));
    m_amount = new QLineEdit(outcome);
    m_amount->setReadOnly(true);
    m_amount->setFocusPolicy(Qt::NoFocus);
    m_amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_amount->setFixedWidth(theme.px(amountWidth));
    m_share = new QComboBox(outcome);
    for (const ShareLevel share : {ShareLevel::Say, ShareLevel::Blur, ShareLevel::Never})
        m_share->addItem(shareName(share));
    m_share->setFixedWidth(theme.px(shareWidth));
    m_share->setAccessibleName(tr("Whether the number may be said"));
    m_rounding = new SegmentedControl(outcome);
    m_rounding->setAccessibleName(tr("How exactly the sentence tells it"));
    for (int i = 0; i < 3; ++i)
        m_rounding->addSegment({});
    m_rounding->setCurrentIndex(static_cast<int>(Rounding::About));
    m_certainty = new PlainLabel({}, FontRole::Secondary, &Theme::text2, outcome);
    m_sentence = new QLineEdit(outcome);
    m_sentence->setAccessibleName(tr("Sentence"));
    m_putSentence = new QCheckBox(tr("Put the sentence at the end of Result"), outcome);
    m_putSentence->setChecked(true);
    const auto label = [outcome](const QString &text) {
        return new PlainLabel(text, FontRole::Body, &Theme::text2, outcome);
    };
    grid->addWidget(
        new PlainLabel(tr("Goes into the story"), FontRole::CaptionStrong, &Theme::text3, outcome), 0, 0, 1,
        4);
    grid->addWidget(label(tr("Metric")), 1, 0);
    grid->addWidget(m_name, 1, 1);
    grid->addWidget(m_amount, 1, 2);
    grid->addWidget(m_share, 1, 3);
    grid->addWidget(label(tr("Rounding")), 2, 0);
    grid->addWidget(m_rounding, 2, 1, Qt::AlignLeft);
    grid->addWidget(m_certainty, 2, 2, 1, 2, Qt::AlignRight);
    grid->addWidget(label(tr("Sentence")), 3, 0);
    grid->addWidget(m_sentence, 3, 1, 1, 3);
    grid->addWidget(m_putSentence, 4, 1);
    grid->addWidget(label(tr("The formula stays with the metric.")), 4, 2, 1, 2, Qt::AlignRight);
    connect(m_rounding, &SegmentedControl::currentChanged, this, &CalculatorDialog::showOutcome);
    connect(m_sentence, &QLineEdit::textEdited, this, [this](const QString &text) { m_edited = text; });
    return outcome;
}

QWidget *CalculatorDialog::makeFoot()
{
    const Theme &theme = themeOf(this);
    auto *foot = new QWidget;
    setSurface(foot, Surface::Chrome);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.px(16), theme.px(13), theme.px(16), theme.px(13));
    row->setSpacing(theme.px(8));
    m_copy = new QPushButton(icon(u"copy"), tr("Copy"), foot);
    m_copy->setToolTip(tr("Copy the sentence"));
    m_copy->setAutoDefault(false);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setAutoDefault(false);
    m_add = new QPushButton(tr("Add to story"), foot);
    setButtonRole(m_add, ButtonRole::Main);
    m_add->setDefault(true);
    row->addWidget(m_copy);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_add);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_sentence->text()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
    return foot;
}

void CalculatorDialog::showFormula(const QString &id)
{
    const Formula *formula = formulaOf(m_formulas, id);
    if (!formula)
        return;
    m_formula = id;
    m_edited = QString();
    if (!m_inputs.contains(id))
        m_inputs.insert(id, startInputs(*formula));
    const FormulaWords words = formulaWords(id);
    m_title->setText(words.title);
    m_purpose->setText(words.purpose);
    m_when->setText(words.when);
    m_name->setText(m_base.formula == id ? m_base.name : words.metric);
    qDeleteAll(std::exchange(m_rows, {}));
    QWidget *before = m_list;
    for (const FormulaInput &input : formula->inputs) {
        auto *row = new InputRow(*formula, input);
        for (const MetricInput &value : std::as_const(m_inputs[id])) {
            if (value.name == input.name)
                row->setValue(value);
        }
        m_rowColumn->addWidget(row);
        m_rows.append(row);
        setTabOrder(before, row);
        before = row;
        connect(row, &InputRow::changed, this, &CalculatorDialog::recompute);
        connect(row, &InputRow::fixRequested, this, [this, row] { mend(row->name()); });
    }
    setTabOrder(before, m_name);
    recompute();
}

InputRow *CalculatorDialog::row(const QString &input) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [&input](const InputRow *row) { return row->name() == input; });
    return found == m_rows.cend() ? nullptr : *found;
}

void CalculatorDialog::recompute()
{
    const Formula &formula = *formulaOf(m_formulas, m_formula);
    QList<MetricInput> inputs;
    for (const InputRow *row : std::as_const(m_rows)) {
        if (const auto value = row->value())
            inputs.append(*value);
    }
    m_inputs[m_formula] = inputs;
    m_impact = evaluate(formula, inputs, m_told);
    for (InputRow *row : std::as_const(m_rows)) {
        const FormulaInput &input = *formula.input(row->name());
        row->setEnabled(!isLeftOut(formula, row->name(), inputs));
        row->setSharedUnit(unitOfInput(formula, input, inputs));
    }
    showWarnings();
    showEquation();
    showOutcome();
}

void CalculatorDialog::showWarnings()
{
    const Formula &formula = *formulaOf(m_formulas, m_formula);
    m_resultWarning->setText({});
    for (InputRow *row : std::as_const(m_rows))
        row->setWarning({}, {}, false);
    for (const ImpactWarning &warning : std::as_const(m_impact.warnings)) {
        const QString text = impactWarningText(warning, formula, locale());
        if (InputRow *of = row(warning.input))
            of->setWarning(text, impactFixText(warning, m_impact, locale()), warning.impossible);
        else
            m_resultWarning->setText(text);
    }
    m_resultWarning->setVisible(!m_resultWarning->text().isEmpty());
}

void CalculatorDialog::showEquation()
{
    const Formula &formula = *formulaOf(m_formulas, m_formula);
    const QList<MetricInput> &inputs = m_inputs[m_formula];
    const auto isDoubtful = [this](const QString &input) {
        return std::any_of(m_impact.warnings.cbegin(), m_impact.warnings.cend(),
                           [&input](const ImpactWarning &warning) { return warning.input == input; });
    };
    QList<EquationView::Part> parts;
    const QStringList shown = shownParts(formula, inputs);
    for (const QString &part : shown) {
        if (formula.input(part))
            parts.append({inputAmount(formula, part, inputs, locale()), inputWords(formula.id, part).caption,
                          isDoubtful(part)});
        else
            parts.append({part, {}, false});
    }
    QString note = periodName(m_impact.period);
    const auto doubtful = std::find_if(m_impact.warnings.cbegin(), m_impact.warnings.cend(),
                                       [](const ImpactWarning &warning) { return !warning.input.isEmpty(); });
    const bool warns = doubtful != m_impact.warnings.cend();
    if (warns) {
        const QString look = tr("check “%1”").arg(inputWords(formula.id, doubtful->input).name);
        note = note.isEmpty() ? look : tr("%1, %2").arg(note, look);
    }
    const QString result =
        m_impact.value ? impactAmount(*m_impact.value, m_impact.unit, locale()) : QString();
    m_equation->showResult(parts, result, note, warns);
}

void CalculatorDialog::showOutcome()
{
    const Formula &formula = *formulaOf(m_formulas, m_formula);
    const QList<MetricInput> &inputs = m_inputs[m_formula];
    const bool hasResult = m_impact.value.has_value();
    m_amount->setText(m_equation->result() + (m_impact.period.isEmpty() || !hasResult
                                                  ? QString()
                                                  : u' ' + periodName(m_impact.period)));
    const bool isPair = formula.metricKind == MetricKind::Pair; // tells its two numbers as they are
    m_rounding->setEnabled(hasResult && !isPair);
    const auto told = [this](Rounding rounding, const QString &otherwise) {
        const QString amount = roundedAmount(m_impact, rounding, locale());
        return amount.isEmpty() ? otherwise : amount.at(0).toUpper() + amount.mid(1);
    };
    m_rounding->setSegmentText(0, tr("Exact"));
    m_rounding->setSegmentText(1, told(Rounding::About, tr("About")));
    m_rounding->setSegmentText(2, told(Rounding::MoreThan, tr("More than")));
    m_certainty->setText({});
    if (hasResult && m_impact.certainty == Certainty::Estimated)
        m_certainty->setText(tr("Estimated, because one input is."));
    else if (hasResult && m_impact.certainty == Certainty::CannotConfirm)
        m_certainty->setText(tr("Cannot be confirmed, because one input cannot."));
    if (m_edited.isNull())
        m_sentence->setText(impactSentence(formula, inputs, m_impact, rounding(), locale()));
    m_copy->setEnabled(!m_sentence->text().isEmpty());
    m_add->setEnabled(hasResult);
}

Rounding CalculatorDialog::rounding() const
{
    return static_cast<Rounding>(m_rounding->currentIndex());
}

void CalculatorDialog::mend(const QString &input)
{
    for (const ImpactWarning &warning : std::as_const(m_impact.warnings)) {
        if (warning.input == input && warning.otherUnit) {
            row(input)->chooseUnit(*warning.otherUnit);
            return;
        }
    }
}

void CalculatorDialog::setMetric(const Metric &metric)
{
    if (!formulaOf(m_formulas, metric.formula))
        return;
    m_base = metric;
    m_inputs.insert(metric.formula, metric.inputs);
    m_list->setCurrent(metric.formula);
    m_share->setCurrentIndex(static_cast<int>(metric.share));
    m_putSentence->setChecked(false); // the story has it already
    m_add->setText(tr("Change metric"));
    showFormula(metric.formula);
}

std::optional<CalculatorResult> CalculatorDialog::outcome() const
{
    const Formula *formula = formulaOf(m_formulas, m_formula);
    auto metric = formula ? impactMetric(*formula, m_inputs.value(m_formula), m_impact) : std::nullopt;
    if (!metric)
        return std::nullopt;
    metric->name = m_name->text().simplified();
    metric->share = static_cast<ShareLevel>(m_share->currentIndex());
    metric->headline = m_base.headline;
    metric->sample = m_base.sample;
    return CalculatorResult{*metric, m_putSentence->isChecked() ? m_sentence->text().trimmed() : QString()};
}

void CalculatorDialog::accept()
{
    const auto done = outcome();
    if (!done)
        return;
    Q_EMIT inserted(*done);
    QDialog::accept();
}

} // namespace storybank
