#include "growingtextedit.h"

#include "boldhighlighter.h"
#include "domain/bullets.h"
#include "undoguard.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QWheelEvent>
#include <QtMath>

#include <memory>

using namespace Qt::StringLiterals;

namespace storybank {

namespace {

bool isWave(const QTextEdit::ExtraSelection &selection)
{
    return selection.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline;
}

} // namespace

GrowingTextEdit::GrowingTextEdit(QWidget *parent) : QTextEdit(parent), m_bold(new BoldHighlighter(document()))
{
    setFrameShape(QFrame::NoFrame);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    leaveUndoToTheBank(this);
    applyFormat();
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingTextEdit::fitHeight);
    connect(this, &QTextEdit::cursorPositionChanged, this, &GrowingTextEdit::showCursor);
}

QString GrowingTextEdit::text() const
{
    QString raw = document()->toRawText();
    // The document keeps paragraphs and line breaks as characters of its own.
    raw.replace(QChar::ParagraphSeparator, u'\n');
    raw.replace(QChar::LineSeparator, u'\n');
    return raw;
}

void GrowingTextEdit::setText(const QString &text)
{
    if (text == this->text())
        return;
    const int position = textCursor().position();
    setPlainText(text);
    applyFormat();
    QTextCursor cursor = textCursor();
    cursor.setPosition(qMin(position, document()->characterCount() - 1));
    setTextCursor(cursor);
}

void GrowingTextEdit::setRole(FontRole role, int lineHeight)
{
    m_role = role;
    m_lineHeight = lineHeight;
    applyFormat();
}

void GrowingTextEdit::setMinimumLines(int lines)
{
    m_minimumLines = lines;
    fitHeight();
}

void GrowingTextEdit::setPlaceholder(const QString &text)
{
    setPlaceholderText(text);
    fitHeight();
}

void GrowingTextEdit::setMarks(const QList<TextRange> &marks, Mark reason)
{
    m_marks[static_cast<size_t>(reason)] = marks;
    showMarks();
}

void GrowingTextEdit::showMarks()
{
    const Theme &theme = themeOf(this);
    const std::array grounds{theme.warnBg, theme.tint};
    const std::array lines{theme.warnMark, theme.accentFg};
    QList<ExtraSelection> selections = waves();
    for (size_t reason = 0; reason < m_marks.size(); ++reason) {
        for (const TextRange &mark : m_marks[reason]) {
            ExtraSelection selection;
            selection.cursor = cursorOver(mark);
            selection.format.setBackground(grounds[reason]);
            selection.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            selection.format.setUnderlineColor(lines[reason]);
            selections.append(selection);
        }
    }
    setExtraSelections(selections);
}

void GrowingTextEdit::setMisspelt(const QList<TextRange> &words)
{
    QList<ExtraSelection> selections = extraSelections();
    selections.removeIf(isWave);
    ExtraSelection wave;
    wave.format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wave.format.setUnderlineColor(themeOf(this).bad);
    for (const TextRange &word : words) {
        wave.cursor = cursorOver(word);
        selections.append(wave);
    }
    setExtraSelections(selections);
}

QList<TextRange> GrowingTextEdit::misspelt() const
{
    QList<TextRange> words;
    for (const ExtraSelection &wave : waves()) {
        if (wave.cursor.hasSelection())
            words.append(
                {wave.cursor.selectionStart(), wave.cursor.selectionEnd() - wave.cursor.selectionStart()});
    }
    return words;
}

void GrowingTextEdit::dropMisspelt(const TextRange &touched)
{
    QList<ExtraSelection> selections = extraSelections();
    const auto dropped = selections.removeIf([&touched](const ExtraSelection &selection) {
        return isWave(selection) && selection.cursor.selectionStart() <= touched.end() &&
               selection.cursor.selectionEnd() >= touched.start;
    });
    if (dropped > 0)
        setExtraSelections(selections);
}

QList<QTextEdit::ExtraSelection> GrowingTextEdit::waves() const
{
    QList<ExtraSelection> selections = extraSelections();
    selections.removeIf([](const ExtraSelection &selection) { return !isWave(selection); });
    return selections;
}

void GrowingTextEdit::select(const TextRange &words)
{
    setTextCursor(cursorOver(words));
}

QTextCursor GrowingTextEdit::cursorOver(const TextRange &words) const
{
    const qsizetype last = document()->characterCount() - 1;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(std::clamp<qsizetype>(words.start, 0, last)));
    cursor.setPosition(static_cast<int>(std::clamp<qsizetype>(words.end(), 0, last)),
                       QTextCursor::KeepAnchor);
    return cursor;
}

QSize GrowingTextEdit::sizeHint() const
{
    return {themeOf(this).px(240), height()};
}

QSize GrowingTextEdit::minimumSizeHint() const
{
    return {themeOf(this).px(60), minimumHeight()};
}

void GrowingTextEdit::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        applyFormat();
        setMisspelt(misspelt());
        showMarks();
    }
}

void GrowingTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (isEnter && isPlain && !isReadOnly() && continueBullet())
        return;
    QTextEdit::keyPressEvent(event);
}

/// Enter behind the text of a list's line begins the next one; in a line without text it ends the list.
bool GrowingTextEdit::continueBullet()
{
    QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    const std::optional<Bullet> bullet = bulletOf(line);
    if (!bullet || cursor.hasSelection() || cursor.positionInBlock() < bullet->mark.size())
        return false;
    if (line.size() == bullet->mark.size()) {
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    } else {
        cursor.insertText(u'\n' + bullet->next);
    }
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
}

void GrowingTextEdit::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu(event->pos()));
    removeUndo(*menu);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuOpened(menu.get(), (byKey ? textCursor() : cursorForPosition(event->pos())).position());
    menu->exec(event->globalPos());
}

void GrowingTextEdit::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    Q_EMIT focusChanged(true);
}

void GrowingTextEdit::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    Q_EMIT focusChanged(false);
}

void GrowingTextEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

bool GrowingTextEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml();
}

void GrowingTextEdit::insertFromMimeData(const QMimeData *source)
{
    // A fragment has no layout, so nothing that the HTML names is ever loaded.
    QString text =
        source->hasText() ? source->text() : QTextDocumentFragment::fromHtml(source->html()).toPlainText();
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').remove(QChar::Null);
    const qsizetype kept = document()->characterCount() - 1 - textCursor().selectedText().size();
    if (kept + text.size() > m_limit) {
        Q_EMIT pasteRefused(text.size());
        return;
    }
    textCursor().insertText(text);
    ensureCursorVisible();
}

void GrowingTextEdit::applyFormat()
{
    const Theme &t = themeOf(this);
    setFont(t.font(m_role));
    m_bold->setInk(t.text3);
    QTextBlockFormat format;
    format.setLineHeight(t.px(m_lineHeight), QTextBlockFormat::FixedHeight);
    // Formatting is no change of the text.
    const QSignalBlocker blocker(this);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
    fitHeight();
}

void GrowingTextEdit::fitHeight()
{
    const int least = m_minimumLines * themeOf(this).px(m_lineHeight);
    double high = document()->size().height();
    if (document()->isEmpty() && !placeholderText().isEmpty()) {
        const QRectF room(0, 0, viewport()->width(), QWIDGETSIZE_MAX);
        high = qMax(high,
                    QFontMetricsF(font()).boundingRect(room, Qt::TextWordWrap, placeholderText()).height());
    }
    setFixedHeight(qMax(least, qCeil(high)));
}

void GrowingTextEdit::showCursor()
{
    if (!hasFocus())
        return;
    for (QWidget *widget = parentWidget(); widget; widget = widget->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(widget);
        if (!area || !area->widget())
            continue;
        const QPoint at = viewport()->mapTo(area->widget(), cursorRect().center());
        area->ensureVisible(at.x(), at.y(), 0, themeOf(this).px(m_lineHeight * 2));
        return;
    }
}

} // namespace storybank
