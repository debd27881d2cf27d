#include "daystorycard.h"

#include "items/plaintip.h"
#include "items/storycard.h"
#include "views/common/marks.h"
#include "views/common/stylepainter.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardHeight = 96;
constexpr int boxSide = 22;
constexpr int textLeft = 51;
constexpr int rightPadding = 18;
constexpr int narrowCard = 460; ///< px below which the words need the room more than the number

} // namespace

DayStoryCard::DayStoryCard(QWidget *parent) : TickButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setCorner(this, size::CornerCard);
}

void DayStoryCard::setCard(const DayCard &card, const Library &library, const QLocale &locale)
{
    m_card = card;
    const Prompt *prompt = library.find(card.prompt);
    const Story *story = library.find(card.story);
    const Competency *competency =
        prompt && !prompt->competencies.isEmpty() ? library.find(prompt->competencies.first()) : nullptr;
    m_prompt = prompt ? prompt->displayName() : tr("Told besides");
    m_hue = competency ? competency->hue : -1;
    m_title = story ? shownTitle(*story) : tr("Nothing is left for this one");
    m_hook = story ? story->hook : prompt ? prompt->bridge : QString();
    const Metric *metric = story ? story->headline() : nullptr;
    m_number = metric ? formatMetric(*metric, locale) : QString();
    m_numberName = metric && !m_number.isEmpty() ? metric->name : QString();
    const auto told = metric ? change(*metric) : std::nullopt;
    m_better = !told || told->better;
    setTicked(!card.telling.isNull());
    setToolTip(plainTip(prompt ? prompt->text : QString()));
    speak();
    updateGeometry();
    update();
}

void DayStoryCard::speak()
{
    QStringList parts{m_prompt, m_title};
    if (!m_number.isEmpty())
        parts.append(m_numberName + u' ' + m_number);
    parts.append(isChecked() ? tr("told") : tr("not told yet"));
    setText(m_title);
    setAccessibleName(parts.join(u", "_s));
    setAccessibleDescription(m_hook);
}

void DayStoryCard::setNext(bool next)
{
    m_next = next;
    update();
}

QSize DayStoryCard::sizeHint() const
{
    return {themeOf(this).px(360), themeOf(this).px(cardHeight)};
}

QSize DayStoryCard::minimumSizeHint() const
{
    return {themeOf(this).px(240), sizeHint().height()};
}

void DayStoryCard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        Q_EMIT moveRequested(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

/// The number and its name at the right end, as large as half of the card allows; gives how wide they are.
int DayStoryCard::paintNumber(QPainter &painter) const
{
    if (m_number.isEmpty())
        return 0;
    const Theme &theme = themeOf(this);
    const int most = width() < theme.px(narrowCard) ? width() / 3 : width() * 2 / 5;
    QFont font = theme.font(FontRole::DayNumber);
    for (const FontRole role : {FontRole::DayNumber, FontRole::Title, FontRole::CardHeading}) {
        font = theme.font(role);
        if (QFontMetrics(font).horizontalAdvance(m_number) <= most)
            break;
    }
    const QFont nameFont = theme.font(FontRole::Secondary);
    const int wide = std::min(most, std::max(QFontMetrics(font).horizontalAdvance(m_number),
                                             QFontMetrics(nameFont).horizontalAdvance(m_numberName)) +
                                        2);
    const QRect number(width() - theme.px(rightPadding) - wide, theme.px(30), wide, theme.px(34));
    const QColor tone = isChecked() ? theme.text3 : m_better ? theme.ok : theme.text;
    marks::text(&painter, number, m_number, font, tone, Qt::AlignRight | Qt::AlignVCenter);
    marks::text(&painter, QRect(number.left(), theme.px(64), wide, theme.px(17)), m_numberName, nameFont,
                isChecked() ? theme.text3 : theme.text2, Qt::AlignRight | Qt::AlignVCenter);
    return wide + theme.px(rightPadding + 14);
}

void DayStoryCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    marks::RowState state;
    state.selected = m_next;
    state.hovered = underMouse();
    marks::card(&painter, rect(), state, theme);
    QStyle::State box = QStyle::State_Enabled;
    box |= isChecked() ? QStyle::State_On : QStyle::State_Off;
    if (underMouse())
        box |= QStyle::State_MouseOver;
    if (!m_card.story.isNull()) {
        paint::checkIndicator(
            &painter, QRect(theme.px(15), theme.px(16), theme.px(boxSide), theme.px(boxSide)), box, this);
    }
    const int right = width() - std::max(paintNumber(painter), theme.px(rightPadding));
    const int left = theme.px(textLeft);
    int promptLeft = left;
    if (m_hue >= 0) {
        marks::competency(&painter, QPointF(left + theme.px(4), theme.px(23.5)), 10, m_hue, true, theme);
        promptLeft += theme.px(16);
    }
    const bool told = isChecked();
    marks::text(&painter, QRect(promptLeft, theme.px(14), right - promptLeft, theme.px(18)), m_prompt,
                theme.font(FontRole::Secondary), told ? theme.text3 : theme.text2);
    const QColor title = m_card.story.isNull() ? theme.gap : told ? theme.text2 : theme.text;
    marks::text(&painter, QRect(left, theme.px(33), right - left, theme.px(22)), m_title,
                theme.font(FontRole::PanelPrompt), title);
    marks::text(&painter, QRect(left, theme.px(55), right - left, theme.px(21)), m_hook,
                theme.font(FontRole::DayHook), told ? theme.text3 : theme.text);
}

} // namespace storybank
