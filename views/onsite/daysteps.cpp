#include "daysteps.h"

#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/stylepainter.h"

#include <QKeyEvent>
#include <QPainter>

namespace storybank {

namespace {

constexpr int discSide = 22;
constexpr int discToWords = 8;
constexpr int stepHeight = 40;
constexpr int leastLine = 10;
constexpr int longestLine = 22;
constexpr int lineGap = 8;

} // namespace

DayStepButton::DayStepButton(QWidget *parent) : RowButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setCorner(this, size::CornerControl);
}

void DayStepButton::setStep(const DayStep &step, int number, const QString &name, const QString &time,
                            const QString &spoken)
{
    m_step = step;
    m_number = number;
    m_name = name;
    m_time = time;
    setAccessibleName(spoken);
    setToolTip(spoken);
    update();
}

void DayStepButton::setShown(bool shown)
{
    m_shown = shown;
    update();
}

void DayStepButton::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

int DayStepButton::compactWidth() const
{
    return themeOf(this).px(discSide) + 4;
}

int DayStepButton::fullWidth() const
{
    const Theme &theme = themeOf(this);
    const int words = std::max(QFontMetrics(theme.font(FontRole::SecondaryStrong)).horizontalAdvance(m_name),
                               QFontMetrics(theme.font(FontRole::Caption)).horizontalAdvance(m_time));
    return theme.px(discSide + discToWords) + words + 6;
}

QSize DayStepButton::sizeHint() const
{
    return {m_compact ? compactWidth() : fullWidth(), themeOf(this).px(stepHeight)};
}

void DayStepButton::keyPressEvent(QKeyEvent *event)
{
    const bool menu = event->key() == Qt::Key_Menu ||
                      (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (menu)
        Q_EMIT customContextMenuRequested(rect().bottomLeft());
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        focusNextPrevChild(event->key() == Qt::Key_Right);
    else
        RowButton::keyPressEvent(event);
}

void DayStepButton::paintDisc(QPainter &painter, const QRectF &disc) const
{
    const Theme &theme = themeOf(this);
    const double radius = disc.width() / 2;
    const QFont font = theme.font(FontRole::CaptionStrong);
    switch (m_step.state) {
    case StepState::Done:
        paint::box(&painter, disc, radius, theme.okBg, theme.fills() ? Qt::transparent : theme.ok);
        drawIconIn(&painter, disc, u"check", theme.ok, theme.px(13));
        return;
    case StepState::Cancelled:
        paint::box(&painter, disc, radius, Qt::transparent, theme.line2);
        drawIconIn(&painter, disc, u"x", theme.text3, theme.px(12));
        return;
    case StepState::Now:
        paint::box(&painter, disc, radius, theme.accent);
        marks::text(&painter, disc.toRect(), QString::number(m_number), font, theme.onAccent,
                    Qt::AlignCenter);
        return;
    case StepState::Later:
        paint::box(&painter, disc, radius, Qt::transparent, theme.ctl);
        marks::text(&painter, disc.toRect(), QString::number(m_number), font, theme.text2, Qt::AlignCenter);
        return;
    }
}

void DayStepButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = theme.px(discSide);
    paintDisc(painter, QRectF(2, (height() - side) / 2.0, side, side));
    if (m_compact)
        return;
    const int left = theme.px(discSide + discToWords) + 2;
    const int middle = height() / 2;
    QFont name = theme.font(FontRole::SecondaryStrong);
    name.setStrikeOut(m_step.state == StepState::Cancelled);
    name.setUnderline(underMouse() && !m_shown);
    const QColor tone = m_step.state == StepState::Cancelled ? theme.text3
                        : m_shown                            ? theme.accentFg
                                                             : theme.text2;
    const int nameHeight = theme.px(16);
    const int top = m_time.isEmpty() ? middle - nameHeight / 2 : middle - nameHeight + 1;
    marks::text(&painter, QRect(left, top, width() - left, nameHeight), m_name, name, tone);
    marks::text(&painter, QRect(left, middle + 1, width() - left, theme.px(14)), m_time,
                theme.font(FontRole::Caption), m_shown ? theme.text2 : theme.text3);
}

DaySteps::DaySteps(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Rounds of the day"));
}

DayStepButton *DaySteps::button(RoundId round) const
{
    const auto found = std::find_if(m_buttons.begin(), m_buttons.end(), [round](const DayStepButton *button) {
        return button->round() == round;
    });
    return found == m_buttons.end() ? nullptr : *found;
}

void DaySteps::addStep()
{
    auto *button = new DayStepButton(this);
    connect(button, &DayStepButton::clicked, this, [this, button] { Q_EMIT chosen(button->round()); });
    connect(button, &QWidget::customContextMenuRequested, this, [this, button](const QPoint &at) {
        Q_EMIT menuRequested(button->round(), button->mapToGlobal(at));
    });
    button->show();
    m_buttons.append(button);
}

void DaySteps::setDay(const Day &day, const Loop &loop, const DayWords &words, const QLocale &locale)
{
    while (m_buttons.size() > day.steps.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < day.steps.size())
        addStep();
    m_shown = 0;
    for (qsizetype i = 0; i < day.steps.size(); ++i) {
        const DayStep &step = day.steps.at(i);
        const Round *round = roundOf(loop, step.round);
        const QString time = round ? timeText(round->start, locale) : QString();
        m_buttons.at(i)->setStep(step, static_cast<int>(i) + 1, words.roundName(step.round), time,
                                 words.step(step, locale));
        m_buttons.at(i)->setShown(step.round == day.shown);
        if (step.round == day.shown)
            m_shown = i;
    }
    place();
}

QSize DaySteps::sizeHint() const
{
    return {themeOf(this).px(400), themeOf(this).px(stepHeight)};
}

QSize DaySteps::minimumSizeHint() const
{
    const auto count = static_cast<int>(m_buttons.size());
    const int disc = m_buttons.isEmpty() ? 0 : m_buttons.first()->compactWidth();
    return {count * (disc + 4), themeOf(this).px(stepHeight)};
}

/// Words are kept by the shown step first, then by those nearest to it.
void DaySteps::place()
{
    const Theme &theme = themeOf(this);
    const qsizetype count = m_buttons.size();
    QList<qsizetype> nearest(count);
    std::iota(nearest.begin(), nearest.end(), qsizetype(0));
    std::stable_sort(nearest.begin(), nearest.end(), [this](qsizetype a, qsizetype b) {
        return std::abs(a - m_shown) < std::abs(b - m_shown);
    });
    const int gaps = static_cast<int>(std::max<qsizetype>(0, count - 1));
    int room = width() - gaps * theme.px(leastLine + 2 * lineGap);
    for (const DayStepButton *button : std::as_const(m_buttons))
        room -= button->compactWidth();
    for (const qsizetype i : std::as_const(nearest)) {
        DayStepButton *button = m_buttons.at(i);
        const int more = button->fullWidth() - button->compactWidth();
        button->setCompact(more > room);
        room -= more > room ? room : more; // after one that does not fit, none further away keeps its words
    }
    const int line = theme.px(leastLine) +
                     std::min(gaps > 0 ? std::max(0, room) / gaps : 0, theme.px(longestLine - leastLine));
    int x = 0;
    for (DayStepButton *button : std::as_const(m_buttons)) {
        const QSize size = button->sizeHint();
        button->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
        x += size.width() + line + 2 * theme.px(lineGap);
    }
    update();
}

void DaySteps::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    for (qsizetype i = 1; i < m_buttons.size(); ++i) {
        const int from = m_buttons.at(i - 1)->geometry().right() + theme.px(lineGap);
        const int to = m_buttons.at(i)->geometry().left() - theme.px(lineGap);
        painter.fillRect(QRect(from, height() / 2, to - from, 1), theme.line2);
    }
}

void DaySteps::resizeEvent(QResizeEvent *)
{
    place();
}

void DaySteps::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        place();
    QWidget::changeEvent(event);
}

} // namespace storybank
