#include "practiceparts.h"

#include "domain/bullets.h"
#include "domain/text.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/style.h"
#include "views/common/stylepainter.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <cmath>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int digitCell = 45, colonCell = 20;
constexpr int barHeight = 22, barGap = 3, labelsTop = 29;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Practice)
};

QString nameOf(int section)
{
    return sectionName(toldSections.at(static_cast<size_t>(section)));
}

QString letterOf(int section)
{
    return nameOf(section).left(1);
}

QList<QRectF> partsOf(double width, const PracticeSession &run, double gap, double height)
{
    QList<QRectF> parts;
    const double free = width - 3 * gap;
    double left = 0;
    for (int section = 0; section < 4; ++section) {
        const double wide = free * run.targetOf(section) / run.target();
        parts.append(QRectF(left, 0, wide, height));
        left += wide + gap;
    }
    return parts;
}

} // namespace

StoryLine::StoryLine(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void StoryLine::show(const QString &title, std::optional<int> fit)
{
    m_title = title;
    m_fit = fit.value_or(0);
    setAccessibleName(m_fit > 0 ? tr("Your story: %1, %2").arg(title, fitName(fit))
                                : tr("Your story: %1").arg(title));
    setToolTip(accessibleName());
    update();
}

QSize StoryLine::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(200), theme.px(20)};
}

void StoryLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QString words = tr("Your story:");
    const QFont plain = theme.font(FontRole::Body), strong = theme.font(FontRole::BodyStrong);
    const int ball = m_fit > 0 ? theme.px(21) : 0, gap = theme.px(5);
    const int before = paint::labelWidth(plain, words) + gap;
    const int title = std::min(paint::labelWidth(strong, m_title) + 1, width() - ball - before);
    int left = (width() - ball - before - title) / 2;
    if (m_fit > 0)
        marks::ball(&painter, QPointF(left + theme.px(7), height() / 2.0), theme.px(14), m_fit, theme.safe);
    left += ball;
    marks::text(&painter, QRect(left, 0, before, height()), words, plain, theme.text2);
    marks::text(&painter, QRect(left + before, 0, title, height()), m_title, strong, theme.text);
}

TimerFace::TimerFace(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Time told"));
}

void TimerFace::show(int seconds, PracticeSession::Nudge nudge)
{
    if (seconds == m_seconds && nudge == m_nudge)
        return;
    m_seconds = seconds;
    m_nudge = nudge;
    setAccessibleDescription(formatDuration(seconds));
    update();
}

QSize TimerFace::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(3 * digitCell + colonCell), theme.lineHeight(FontRole::Timer)};
}

void TimerFace::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setFont(theme.font(FontRole::Timer));
    painter.setPen(m_nudge == PracticeSession::Nudge::Red     ? theme.bad
                   : m_nudge == PracticeSession::Nudge::Amber ? theme.warn
                                                              : theme.text);
    const QString text = formatDuration(std::max(0, m_seconds));
    const auto cell = [&theme](QChar sign) { return theme.px(sign.isDigit() ? digitCell : colonCell); };
    int wide = 0;
    for (const QChar sign : text)
        wide += cell(sign);
    int left = (width() - wide) / 2;
    for (const QChar sign : text) {
        // The colon of the typeface stands on the line; between digits it belongs in their middle.
        const int up = sign.isDigit() ? 0 : theme.px(6);
        painter.drawText(QRect(left, -up, cell(sign), height()), Qt::AlignCenter | Qt::TextDontClip, sign);
        left += cell(sign);
    }
}

PracticeBar::PracticeBar(const PracticeSession &run, QWidget *parent) : QWidget(parent), m_run(run)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Sections and their targets"));
}

void PracticeBar::refresh()
{
    QStringList parts;
    for (int section = 0; section < 4; ++section)
        parts << tr("%1 %2 of %3")
                     .arg(nameOf(section), formatDuration(static_cast<int>(m_run.secondsIn(section))),
                          formatDuration(m_run.targetOf(section)));
    setAccessibleDescription(parts.join(u", "_s));
    update();
}

QSize PracticeBar::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(400), theme.px(8 + labelsTop + 16)};
}

void PracticeBar::paintEvent(QPaintEvent *)
{
    if (m_run.state() == PracticeSession::State::Empty)
        return;
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, theme.px(8)); // room for the head of the playhead
    const QList<QRectF> parts = partsOf(width(), m_run, theme.px(barGap), theme.px(barHeight));
    for (int section = 0; section < 4; ++section)
        paintPart(&painter, parts.at(section), section);
    if (m_run.seconds() > 0 || m_run.isRunning())
        paintPlayhead(&painter, parts.at(m_run.section()));
}

void PracticeBar::paintPart(QPainter *painter, const QRectF &part, int section) const
{
    const Theme &theme = themeOf(this);
    const QColor hue = theme.star.at(static_cast<size_t>(section));
    const double done = std::min(1.0, m_run.secondsIn(section) / m_run.targetOf(section));
    paint::box(painter, part, 3, faded(hue, 0.22), theme.fills() ? QColor(Qt::transparent) : theme.line);
    if (done > 0) {
        painter->save();
        painter->setClipRect(QRectF(part.left(), part.top(), part.width() * done, part.height()));
        paint::box(painter, part, 3, hue);
        painter->restore();
    }
    const bool onHue = part.width() * done > theme.px(20);
    marks::text(painter, part.toRect().adjusted(theme.px(8), 0, 0, 0), letterOf(section),
                theme.font(FontRole::CaptionStrong), onHue ? theme.onStar : theme.text2);

    const bool current = section == m_run.section();
    const auto nudge = m_run.nudgeOf(section);
    const QFont nameFont = theme.font(current ? FontRole::SecondaryStrong : FontRole::Secondary);
    const QColor ink = nudge == PracticeSession::Nudge::Red     ? theme.bad
                       : nudge == PracticeSession::Nudge::Amber ? theme.warn
                       : current                                ? theme.accentFg
                                                                : theme.text2;
    QString words = u"%1  %2"_s.arg(nameOf(section), formatDuration(m_run.targetOf(section)));
    if (nudge != PracticeSession::Nudge::None)
        words = u"%1  +%2"_s.arg(
            nameOf(section),
            formatDuration(static_cast<int>(std::ceil(m_run.secondsIn(section))) - m_run.targetOf(section)));
    QRect line(qRound(part.left()), theme.px(labelsTop), std::max(qRound(part.width()), theme.px(66)),
               theme.px(16));
    if (section == 3 && line.right() > width())
        line.moveRight(width() - 1);
    // A narrow part shows its time only; the letter stands above it.
    const int mark = nudge == PracticeSession::Nudge::None ? 0 : theme.px(18);
    if (paint::labelWidth(nameFont, words) + mark > line.width())
        words = words.section(u"  "_s, 1);
    if (nudge != PracticeSession::Nudge::None) {
        marks::iconAndWord(painter, line,
                           nudge == PracticeSession::Nudge::Red ? QStringView(u"triangle-alert")
                                                                : u"circle-alert",
                           words, ink, current ? FontRole::SecondaryStrong : FontRole::Secondary, 12, theme);
    } else {
        marks::text(painter, line, words, nameFont, ink);
    }
}

void PracticeBar::paintPlayhead(QPainter *painter, const QRectF &part) const
{
    const Theme &theme = themeOf(this);
    const double done = std::min(1.0, m_run.secondsIn(m_run.section()) / m_run.targetOf(m_run.section()));
    const double x = part.left() + part.width() * done;
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.text);
    painter->drawRect(QRectF(x - theme.px(2) / 2.0, -theme.px(4), theme.px(2), part.height() + theme.px(8)));
    const double half = theme.px(10) / 2.0, high = theme.px(8);
    painter->drawPolygon(QPolygonF{{x - half, -high}, {x + half, -high}, {x, half - high}});
}

CueRow::CueRow(int section, QWidget *parent) : RowButton(parent), m_section(section)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void CueRow::show(const QString &text, bool revealed, bool current)
{
    m_text = text;
    m_revealed = revealed;
    m_current = current;
    const QString said = text.isEmpty() ? tr("nothing is written here yet") : text;
    setAccessibleName(revealed ? tr("%1: %2").arg(nameOf(m_section), said)
                               : tr("%1, hidden").arg(nameOf(m_section)));
    setToolTip(revealed
                   ? tr("Hide the cue (%1)").arg(letterOf(m_section))
                   : tr("Reveal the cue, and count the time from here for it (%1)").arg(letterOf(m_section)));
    update();
}

QSize CueRow::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(400), theme.px(42)};
}

void CueRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_current)
        painter.fillRect(rect(), theme.fills() ? theme.tint : theme.base);
    else if (underMouse())
        painter.fillRect(rect(), theme.hover);
    if (m_current && !theme.fills())
        paint::box(&painter, rect(), 0, Qt::transparent, theme.accentFg, 2);
    const int badge = theme.px(18);
    marks::badge(&painter, QRect(theme.px(12), (height() - badge) / 2, badge, badge), letterOf(m_section),
                 m_current, theme);
    const QColor ink = m_current ? theme.tintFg : theme.text2;
    marks::text(&painter, QRect(theme.px(40), 0, theme.px(72), height()), nameOf(m_section),
                theme.font(m_current ? FontRole::BodyStrong : FontRole::BodyMedium), ink);
    const QRect room(theme.px(116), 0, width() - theme.px(116), height());
    if (!m_revealed) {
        paintHidden(&painter, room);
        return;
    }
    const QRect line = room.adjusted(0, 0, -theme.px(44), 0);
    marks::text(&painter, line, m_text.isEmpty() ? tr("Nothing is written here yet.") : m_text,
                theme.font(m_current ? FontRole::BodyMedium : FontRole::Body),
                m_text.isEmpty() ? theme.text3
                : m_current      ? theme.text
                                 : theme.text2);
    drawIconIn(&painter, QRectF(width() - theme.px(34), 0, theme.px(20), height()), u"eye-off", theme.text2,
               theme.px(16));
    if (showsKeyboardFocus(this))
        paint::box(&painter, rect(), 4, Qt::transparent, theme.accentFg, 2);
}

void CueRow::paintHidden(QPainter *painter, const QRect &room) const
{
    const Theme &theme = themeOf(this);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.line);
    int left = room.left();
    for (const int wide : {46, 46, 46, 72}) {
        painter->drawRoundedRect(QRectF(left, room.center().y() - theme.px(4), theme.px(wide), theme.px(9)),
                                 3, 3);
        left += theme.px(wide + 6);
    }
    const int wide = theme.px(108), high = theme.px(size::SmallButton);
    const QRect button(width() - theme.px(10) - wide, (height() - high) / 2, wide, high);
    paint::box(painter, button, size::CornerControl, underMouse() ? theme.hover : theme.raised, theme.line2);
    const int end = marks::iconAndWord(painter, button.adjusted(theme.px(10), 0, 0, 0), u"eye", tr("Reveal"),
                                       theme.text, FontRole::SecondaryMedium, 15, theme);
    marks::keyCap(painter, QRect(end + theme.px(8), button.top(), theme.px(24), high), letterOf(m_section),
                  theme);
    if (showsKeyboardFocus(this))
        paint::box(painter, rect(), 4, Qt::transparent, theme.accentFg, 2);
}

KeyButton::KeyButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCorner(this, size::CornerControl);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyButton::setIconName(const QString &name)
{
    m_iconName = name;
    update();
}

void KeyButton::setKey(const QString &key)
{
    m_key = key;
    updateGeometry();
}

void KeyButton::setDetail(const QString &detail)
{
    m_detail = detail;
    setAccessibleName(detail.isEmpty() ? text() : tr("%1, due next: %2").arg(text(), detail));
    update();
}

void KeyButton::setEdge(Token edge)
{
    m_edge = edge;
    setCorner(this, size::CornerCard);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KeyButton::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

QSize KeyButton::sizeHint() const
{
    const Theme &theme = themeOf(this);
    if (m_edge)
        return {theme.px(120), theme.px(52)};
    const int cap = m_key.isEmpty() ? 0 : marks::keyCapWidth(m_key, theme) + theme.px(8);
    const int mark = m_iconName.isEmpty() ? 0 : theme.px(22);
    return {theme.px(26) + mark + paint::labelWidth(theme.font(FontRole::BodyMedium), text()) + cap,
            theme.px(size::Button)};
}

void KeyButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void KeyButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void KeyButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled())
        painter.setOpacity(0.5);
    const QColor ground = m_chosen && theme.fills()     ? theme.tint
                          : isDown()                    ? theme.line
                          : isEnabled() && underMouse() ? theme.hover
                                                        : theme.raised;
    const int radius = m_edge ? size::CornerCard : size::CornerControl;
    paint::box(&painter, rect(), radius, ground,
               m_chosen   ? theme.accentFg
               : isDown() ? theme.ctl
                          : theme.line2,
               m_chosen ? 2 : 1);
    const int cap = m_key.isEmpty() ? 0 : marks::keyCapWidth(m_key, theme);
    const QRect inner = rect().adjusted(theme.px(m_edge ? 14 : 13), 0, -theme.px(m_edge ? 12 : 9), 0);
    if (m_edge) {
        painter.save();
        painter.setClipRect(0, height() - theme.px(3), width(), theme.px(3));
        paint::box(&painter, rect(), radius, theme.*m_edge);
        painter.restore();
        const QRect upper(inner.left(), theme.px(7), inner.width() - cap, theme.px(18));
        marks::text(&painter, upper, text(), theme.font(FontRole::BodyStrong), theme.text);
        marks::text(&painter, upper.translated(0, theme.px(18)), m_detail, theme.font(FontRole::Secondary),
                    theme.text2);
    } else {
        const QColor ink = theme.text;
        int left = inner.left();
        if (!m_iconName.isEmpty()) {
            drawIconIn(&painter, QRectF(left, 0, theme.px(16), height()), m_iconName, theme.text2,
                       theme.px(16));
            left += theme.px(22);
        }
        marks::text(&painter, QRect(left, 0, inner.right() - left - cap, height()), text(),
                    theme.font(FontRole::BodyMedium), ink);
    }
    if (cap > 0)
        marks::keyCap(&painter, QRect(inner.right() - cap, 0, cap, height() - (m_edge ? theme.px(3) : 0)),
                      m_key, theme);
}

QString ratingName(int rating)
{
    switch (rating) {
    case 1:
        return Words::tr("Again");
    case 2:
        return Words::tr("Hard");
    case 3:
        return Words::tr("Good");
    case 4:
        return Words::tr("Easy");
    default:
        return {};
    }
}

Token ratingToken(int rating)
{
    switch (rating) {
    case 1:
        return &Theme::bad;
    case 2:
        return &Theme::warnMark;
    case 3:
        return &Theme::ok;
    default:
        return &Theme::easy;
    }
}

QString distanceText(QDate today, QDate day)
{
    const int days = static_cast<int>(today.daysTo(day));
    if (days <= 0)
        return Words::tr("today");
    if (days == 1)
        return Words::tr("tomorrow");
    if (days < 60)
        return Words::tr("%1 days").arg(days);
    if (days < 365)
        return Words::tr("%1 months").arg(qRound(days / 30.4));
    return days < 547 ? Words::tr("1 year") : Words::tr("%1 years").arg(qRound(days / 365.25));
}

QString cueOf(const Story &story, int section)
{
    const QString text = story.text(toldSections.at(static_cast<size_t>(section))).trimmed();
    QStringList points;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (const auto bullet = bulletOf(line))
            points << line.mid(bullet->mark.size()).trimmed();
    }
    if (!points.isEmpty())
        return points.join(u" · "_s).remove(u"**"_s);
    const QString first = text.section(u'\n', 0, 0);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, first);
    const qsizetype end = finder.toNextBoundary();
    return (end > 0 ? first.left(end) : first).trimmed().remove(u"**"_s);
}

} // namespace storybank
