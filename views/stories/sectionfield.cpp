#include "sectionfield.h"

#include "domain/text.h"
#include "items/storytiming.h"
#include "views/common/icons.h"
#include "views/common/linkbutton.h"
#include "views/common/marks.h"
#include "views/common/style.h"

#include <QPainter>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

// In designed px.
constexpr int headHeight = 20;
constexpr int textTop = 23;
constexpr int textLeft = 26;
constexpr int ruleLeft = 8;

} // namespace

SectionField::SectionField(const QString &letter, const QString &name, const QString &placeholder, int target,
                           QWidget *parent)
    : QWidget(parent),
      m_letter(letter),
      m_name(name),
      m_asks(placeholder),
      m_target(target),
      m_edit(new GrowingTextEdit(this)),
      m_takeOver(new LinkButton(u"corner-down-right", tr("Start from this"), this))
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(textLeft), theme.px(textTop), 0, 0);
    column->addWidget(m_edit);
    m_edit->setPlaceholder(placeholder);
    m_edit->setAccessibleName(name);
    connect(m_edit, &QTextEdit::textChanged, this, [this] {
        count();
        Q_EMIT edited();
    });
    m_takeOver->hide();
    connect(m_takeOver, &LinkButton::clicked, this, [this] {
        m_edit->setText(m_proposal);
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    m_edit->setLimit(sectionLimit);
    connect(m_edit, &GrowingTextEdit::pasteRefused, this, [this](qsizetype characters) {
        m_offTarget = true;
        say(tr("%L1 characters are too many to paste: at most %L2").arg(characters).arg(sectionLimit));
    });
    connect(m_edit, &GrowingTextEdit::focusChanged, this, [this](bool focused) {
        update();
        if (!focused)
            Q_EMIT left();
    });
    count();
}

void SectionField::setText(const QString &text)
{
    const QString old = m_edit->text();
    if (old == text)
        return;
    const QSignalBlocker blocker(m_edit);
    m_edit->setText(text);
    // The caret goes where the eye looks: behind the last letter that is not as it was.
    const qsizetype shorter = std::min(old.size(), text.size());
    qsizetype head = 0;
    while (head < shorter && old.at(head) == text.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && old.at(old.size() - 1 - tail) == text.at(text.size() - 1 - tail))
        ++tail;
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(static_cast<int>(text.size() - tail));
    m_edit->setTextCursor(cursor);
    count();
}

void SectionField::setSettings(const BankSettings &settings)
{
    m_settings = settings;
    count();
}

void SectionField::setGuidance(const QString &guidance)
{
    m_edit->setPlaceholder(guidance.isEmpty() ? m_asks : guidance);
}

void SectionField::setProposal(const QString &text)
{
    m_proposal = text;
    m_edit->setPlaceholder(text.isEmpty() ? m_asks : text);
    offer();
}

/// The link stands at the right end of the head, where the counter is once something is written.
void SectionField::offer()
{
    m_takeOver->setVisible(!m_proposal.isEmpty() && !m_edit->isReadOnly() && m_edit->document()->isEmpty());
    m_takeOver->adjustSize();
    m_takeOver->move(width() - m_takeOver->width(),
                     (themeOf(this).px(headHeight) - m_takeOver->height()) / 2);
}

void SectionField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    offer();
}

void SectionField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    offer();
}

bool SectionField::isTooLong() const
{
    return m_edit->document()->characterCount() - 1 > sectionLimit;
}

void SectionField::count()
{
    const QString text = m_edit->text();
    m_offTarget = isOffTarget(text, m_target, m_settings) || isTooLong();
    say(isTooLong() ? tr("%1 of at most %2 characters: not saved").arg(text.size()).arg(sectionLimit)
                    : counterText(text, m_target, m_settings));
}

void SectionField::say(const QString &words)
{
    m_counter = words;
    m_edit->setAccessibleDescription(words);
    offer();
    update();
}

void SectionField::mousePressEvent(QMouseEvent *)
{
    m_edit->setFocus(Qt::MouseFocusReason);
}

void SectionField::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool active = m_edit->hasFocus();
    const int head = theme.px(headHeight);
    const int badge = theme.px(18);
    marks::badge(&painter, QRect(0, (head - badge) / 2, badge, badge), m_letter, active, theme);
    if (active)
        painter.fillRect(
            QRect(theme.px(ruleLeft), theme.px(textTop), theme.px(2), height() - theme.px(textTop)),
            theme.accentFg);
    const QRect line(theme.px(textLeft), 0, width() - theme.px(textLeft), head);
    marks::text(&painter, line, m_name, theme.font(FontRole::SecondaryStrong),
                active ? theme.accentFg : theme.text2);
    const QFont counterFont = theme.font(FontRole::Secondary);
    if (m_takeOver->isHidden())
        marks::text(&painter, line, m_counter, counterFont, m_offTarget ? theme.warn : theme.text3,
                    Qt::AlignRight | Qt::AlignVCenter);
    if (m_offTarget) {
        const int wide = QFontMetrics(counterFont).horizontalAdvance(m_counter);
        drawIconIn(&painter, QRectF(line.right() - wide - theme.px(20), 0, theme.px(16), head),
                   u"triangle-alert", theme.warnMark, theme.px(13));
    }
}

} // namespace storybank
