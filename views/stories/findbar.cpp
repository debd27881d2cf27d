#include "findbar.h"

#include "views/common/icons.h"
#include "views/common/plainlabel.h"
#include "views/common/searchfield.h"
#include "views/common/style.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace storybank {

using namespace Qt::StringLiterals;

FindBar::FindBar(std::function<QList<FindText>()> texts, QWidget *parent)
    : QFrame(parent),
      m_read(std::move(texts)),
      m_field(new SearchField(tr("Find in this story"), {}, this)),
      m_counter(new PlainLabel({}, FontRole::Secondary, &Theme::text2, this))
{
    const Theme &theme = themeOf(this);
    setAccessibleName(tr("Find in this story"));
    setFixedHeight(theme.px(size::InlineBar));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(26), 0, theme.px(10), 1);
    row->setSpacing(theme.px(6));
    m_field->setFixedWidth(theme.px(280));
    row->addWidget(m_field);
    m_previous = addButton(u"chevron-up"_s, tr("Previous match (Shift+F3)"), [this] { step(-1); });
    m_next = addButton(u"chevron-down"_s, tr("Next match (F3)"), [this] { step(1); });
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_counter);
    row->addStretch();
    row->addWidget(addButton(u"x"_s, tr("Close (Esc)"), [this] { close(); }));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::look);
    hide();
}

QToolButton *FindBar::addButton(const QString &iconName, const QString &name,
                                const std::function<void()> &run)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, run);
    return button;
}

QLineEdit *FindBar::field() const
{
    return m_field;
}

QString FindBar::counter() const
{
    return m_counter->text();
}

void FindBar::open(const QString &wanted)
{
    // Looking begins where the person is.
    m_origin = {};
    m_texts = m_read();
    for (int i = 0; i < m_texts.size(); ++i) {
        if (m_texts.at(i).caret >= 0)
            m_origin = {i, {m_texts.at(i).caret, 0}};
    }
    if (QWidget *focused = QApplication::focusWidget(); focused && !isAncestorOf(focused))
        m_before = focused;
    const bool opened = isHidden();
    show();
    if (opened)
        Q_EMIT openedOrClosed();
    if (!wanted.isEmpty()) {
        const QSignalBlocker blocker(m_field);
        m_field->setText(wanted);
    }
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    look();
}

void FindBar::close()
{
    if (isHidden())
        return;
    const int current = m_current;
    m_texts = m_read();
    for (const FindText &text : std::as_const(m_texts))
        text.mark({});
    const QWidget *focusWidget = QApplication::focusWidget();
    const bool focused = focusWidget && isAncestorOf(focusWidget);
    hide();
    Q_EMIT openedOrClosed();
    if (focused && m_matches.isEmpty() && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    if (focused && current >= 0 && current < m_matches.size() &&
        m_matches.at(current).text < m_texts.size()) {
        const FindText &text = m_texts.at(m_matches.at(current).text);
        text.enter();
        text.show(m_matches.at(current).place);
    }
    m_matches.clear();
    m_current = -1;
}

void FindBar::step(int by)
{
    if (isHidden()) {
        open({});
        return;
    }
    const int count = static_cast<int>(m_matches.size());
    if (count > 0)
        goTo(m_current < 0 ? (by > 0 ? 0 : count - 1) : (m_current + by + count) % count);
}

void FindBar::refresh()
{
    if (isHidden())
        return;
    // What is written meanwhile must not be jumped away from: marks and counter follow, the caret stays.
    m_texts = m_read();
    m_matches.clear();
    m_current = -1;
    for (int i = 0; i < m_texts.size(); ++i) {
        const QList<TextRange> found = occurrences(m_texts.at(i).text, m_field->text());
        m_texts.at(i).mark(found);
        for (const TextRange &place : found) {
            if (m_current < 0 &&
                (i > m_origin.text || (i == m_origin.text && place.start >= m_origin.place.start)))
                m_current = static_cast<int>(m_matches.size());
            m_matches.append({i, place});
        }
    }
    if (m_current < 0 && !m_matches.isEmpty())
        m_current = 0;
    showCounter();
}

void FindBar::look()
{
    refresh();
    if (m_current >= 0) {
        goTo(m_current);
    } else if (m_origin.place.length > 0 && m_origin.text < m_texts.size()) {
        m_origin.place.length = 0; // the beginning of a word that is not there is no match any more
        m_texts.at(m_origin.text).show(m_origin.place);
    }
}

void FindBar::goTo(int match)
{
    m_current = match;
    m_origin = m_matches.at(match);
    showCounter();
    m_texts.at(m_origin.text).show(m_origin.place);
}

void FindBar::showCounter()
{
    const bool any = !m_matches.isEmpty();
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
    m_counter->setText(any                         ? tr("%1 of %2").arg(m_current + 1).arg(m_matches.size())
                       : m_field->text().isEmpty() ? QString()
                                                   : tr("Nothing found"));
    m_field->setAccessibleDescription(m_counter->text());
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.pane);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace storybank
