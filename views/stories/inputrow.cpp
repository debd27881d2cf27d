#include "inputrow.h"

#include "items/metricmodel.h"
#include "items/quantity.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/plainlabel.h"
#include "views/common/stylepainter.h"
#include "wording/impact.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <limits>

namespace storybank {

namespace {

constexpr int fieldWidth = 112;
constexpr int unitWidth = 94;
constexpr int certaintyWidth = 112;
constexpr int rowHeight = 38;
constexpr int stripHeight = 40;

/// The ground of a warning, with its sign at the left.
class WarningStrip : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paint::box(&painter, rect(), size::CornerControl, theme.warnBg,
                   theme.fills() ? QColor(Qt::transparent) : theme.warn, 1);
        drawIconIn(&painter, QRectF(theme.px(10), 0, theme.px(16), height()), u"triangle-alert", theme.warn,
                   theme.px(15));
    }
};

} // namespace

InputRow::InputRow(const Formula &formula, const FormulaInput &input, QWidget *parent)
    : QWidget(parent), m_input(input)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeFields(formula));
    column->addWidget(makeStrip());
    connect(m_number, &QLineEdit::textEdited, this, [this] {
        takeTypedUnit();
        Q_EMIT changed();
    });
    connect(m_unit, &QComboBox::currentTextChanged, this, &InputRow::changed);
    connect(m_certainty, &QComboBox::currentIndexChanged, this, &InputRow::changed);
    connect(m_fix, &QPushButton::clicked, this, &InputRow::fixRequested);
}

QWidget *InputRow::makeFields(const Formula &formula)
{
    const Theme &theme = themeOf(this);
    const InputWords words = inputWords(formula.id, m_input.name);
    auto *fields = new QWidget(this);
    fields->setFixedHeight(theme.px(rowHeight));
    auto *row = new QHBoxLayout(fields);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(8));
    auto *label = new PlainLabel(words.name, FontRole::BodyMedium, &Theme::text, fields);
    m_number = new QLineEdit(fields);
    m_number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_number->setFixedWidth(theme.px(fieldWidth));
    m_number->setAccessibleName(tr("%1, %2").arg(words.name, words.hint));
    label->setBuddy(m_number);
    m_unit = new QComboBox(fields);
    const QStringList units = unitsOf(m_input.kind);
    for (const QString &unit : units)
        m_unit->addItem(unitName(m_input.kind, unit), unit);
    m_unit->setEditable(m_input.kind == InputKind::Value);
    if (m_unit->isEditable()) {
        m_unit->addItems({QStringLiteral("%"), QStringLiteral("ms"), QStringLiteral("s"),
                          QStringLiteral("min"), QStringLiteral("h"), QStringLiteral("$")});
        m_unit->setEditText(m_input.unit);
    } else {
        m_unit->setCurrentIndex(m_unit->findData(m_input.unit));
    }
    m_unit->setFixedWidth(theme.px(unitWidth));
    m_unit->setAccessibleName(tr("Unit of “%1”").arg(words.name));
    m_shared = new PlainLabel({}, FontRole::Body, &Theme::text2, fields);
    m_shared->setFixedWidth(theme.px(unitWidth));
    const bool hasUnit = !units.isEmpty() || m_unit->isEditable();
    m_unit->setVisible(hasUnit);
    m_shared->setVisible(!hasUnit);
    m_certainty = new QComboBox(fields);
    for (const Certainty certainty : {Certainty::Measured, Certainty::Estimated, Certainty::CannotConfirm})
        m_certainty->addItem(certaintyName(certainty));
    m_certainty->setFixedWidth(theme.px(certaintyWidth));
    m_certainty->setAccessibleName(tr("Certainty of “%1”").arg(words.name));
    row->addWidget(label);
    row->addWidget(new PlainLabel(words.hint, FontRole::Secondary, &Theme::text2, fields), 1);
    for (QWidget *field : std::initializer_list<QWidget *>{m_number, m_unit, m_shared, m_certainty})
        row->addWidget(field);
    return fields;
}

QWidget *InputRow::makeStrip()
{
    const Theme &theme = themeOf(this);
    m_strip = new WarningStrip(this);
    m_strip->setMinimumHeight(theme.px(stripHeight));
    auto *row = new QHBoxLayout(m_strip);
    row->setContentsMargins(theme.px(36), theme.px(5), theme.px(8), theme.px(5));
    m_warning = new PlainLabel({}, FontRole::Secondary, &Theme::text, m_strip);
    m_warning->setWordWrap(true);
    m_fix = new QPushButton(m_strip);
    setButtonRole(m_fix, ButtonRole::Standard, ControlSize::Small);
    m_fix->setAutoDefault(false);
    row->addWidget(m_warning, 1);
    row->addWidget(m_fix);
    m_strip->hide();
    return m_strip;
}

std::optional<MetricInput> InputRow::value() const
{
    const QString text = m_number->text().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    const auto quantity = readQuantity(text, locale());
    const QString unit =
        m_unit->isEditable() ? m_unit->currentText().trimmed() : m_unit->currentData().toString();
    return MetricInput{m_input.name, quantity ? quantity->value : std::numeric_limits<double>::quiet_NaN(),
                       unit, static_cast<Certainty>(m_certainty->currentIndex())};
}

void InputRow::setValue(const MetricInput &value)
{
    const QSignalBlocker units(m_unit);
    const QSignalBlocker certainties(m_certainty);
    QLocale exact = locale();
    exact.setNumberOptions(QLocale::DefaultNumberOptions);
    m_number->setText(exact.toString(value.value, 'f', QLocale::FloatingPointShortest));
    if (m_unit->isEditable())
        m_unit->setEditText(value.unit);
    else
        m_unit->setCurrentIndex(m_unit->findData(value.unit));
    m_certainty->setCurrentIndex(static_cast<int>(value.certainty));
}

void InputRow::chooseUnit(const QString &unit)
{
    m_unit->setCurrentIndex(m_unit->findData(unit));
}

/// A unit typed behind the number ("4.1 pp") chooses that unit.
void InputRow::takeTypedUnit()
{
    const auto quantity = readQuantity(m_number->text(), locale());
    if (!quantity || quantity->unit.isEmpty())
        return;
    const QSignalBlocker blocker(m_unit);
    if (const int known = m_unit->findData(quantity->unit); known >= 0)
        m_unit->setCurrentIndex(known);
    else if (m_unit->isEditable())
        m_unit->setEditText(quantity->unit);
}

void InputRow::setWarning(const QString &text, const QString &fix, bool impossible)
{
    m_warning->setText(text);
    m_fix->setText(fix);
    m_fix->setVisible(!fix.isEmpty());
    m_strip->setVisible(!text.isEmpty());
    m_number->setAccessibleDescription(text);
    const FieldState state = impossible ? FieldState::Wrong : FieldState::Warned;
    setFieldState(m_number, text.isEmpty() ? FieldState::Plain : state);
}

void InputRow::setSharedUnit(const QString &unit)
{
    m_shared->setText(unit);
}

QString InputRow::warning() const
{
    return m_warning->text();
}

} // namespace storybank
