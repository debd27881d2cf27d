#include "itemlist.h"

#include "views/common/icons.h"
#include "views/common/linkbutton.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/prose.h"
#include "views/common/style.h"
#include "views/common/undoguard.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineHeight = 22;

/// A field without a frame in a tone of the theme, as wide as its words when it does not stretch.
class BareField : public QLineEdit
{
public:
    BareField(const QString &asks, Token tone, bool hugs, QWidget *parent)
        : QLineEdit(parent), m_tone(tone), m_hugs(hugs)
    {
        setFrame(false);
        setPlaceholderText(asks);
        setAccessibleName(asks);
        setTextMargins(-2, 0, 0, 0);
        leaveUndoToTheBank(this);
        setProse(this);
        dress();
        connect(this, &QLineEdit::textChanged, this, [this] { updateGeometry(); });
    }

    QSize sizeHint() const override
    {
        QSize hint = QLineEdit::sizeHint();
        if (m_hugs) {
            const QString shown = text().isEmpty() ? placeholderText() : text();
            hint.setWidth(fontMetrics().horizontalAdvance(shown) + 6);
        }
        hint.setHeight(themeOf(this).px(lineHeight));
        return hint;
    }
    QSize minimumSizeHint() const override { return {20, themeOf(this).px(lineHeight)}; }

protected:
    void changeEvent(QEvent *event) override
    {
        QLineEdit::changeEvent(event);
        if (event->type() == QEvent::StyleChange)
            dress();
    }
    /// A line that is not being written ends in an ellipsis rather than in half a letter.
    void paintEvent(QPaintEvent *event) override
    {
        const bool cut = fontMetrics().horizontalAdvance(text()) > width() - 2;
        if (cut == toolTip().isEmpty())
            setToolTip(cut ? text() : QString());
        if (hasFocus() || hasSelectedText() || !cut) {
            QLineEdit::paintEvent(event);
            return;
        }
        QPainter painter(this);
        marks::text(&painter, rect().adjusted(0, 0, -2, 0), text(), font(), themeOf(this).*m_tone);
    }

private:
    void dress()
    {
        const Theme &theme = themeOf(this);
        setFont(theme.font(FontRole::Body));
        QPalette colours = paletteFor(theme);
        colours.setColor(QPalette::Text, theme.*m_tone);
        colours.setColor(QPalette::Base, Qt::transparent);
        setPalette(colours);
    }

    Token m_tone;
    bool m_hugs;
};

/// The mark before a follow-up: ready, or no reply yet.
class ReadyMark : public QAbstractButton
{
public:
    explicit ReadyMark(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAccessibleName(ItemList::tr("The reply is ready"));
        setToolTip(ItemList::tr("Tick when the reply is ready."));
        setFixedSize(themeOf(this).px(20), themeOf(this).px(lineHeight));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        drawIconIn(&painter, QRectF(0, 0, theme.px(15), height()),
                   isChecked() ? u"circle-check" : u"circle-dashed", isChecked() ? theme.ok : theme.text3,
                   theme.px(14));
    }
};

} // namespace

/// One item.
class ItemList::Line : public QWidget
{
public:
    Line(ItemList *list, const Words &words, const Item &item) : QWidget(list)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(themeOf(this).px(4));
        if (words.checks) {
            mark = new ReadyMark(this);
            row->addWidget(mark);
        }
        text = new BareField(words.text, &Theme::text, !words.detail.isEmpty() && !words.columns, this);
        row->addWidget(text, words.detail.isEmpty() || words.columns ? 1 : 0);
        if (!words.detail.isEmpty()) {
            detail = new BareField(words.detail, &Theme::text3, false, this);
            row->addWidget(detail, 1);
        }
        show(item);
    }

    void show(const Item &item)
    {
        put(text, item.text);
        if (detail)
            put(detail, item.detail);
        if (mark) {
            const QSignalBlocker blocker(mark);
            mark->setChecked(item.checked);
            mark->update();
        }
    }
    Item item() const
    {
        return {text->text().trimmed(), detail ? detail->text().trimmed() : QString(),
                mark && mark->isChecked()};
    }
    bool isEmpty() const { return item().text.isEmpty() && item().detail.isEmpty(); }
    bool hasFocusInside() const { return text->hasFocus() || (detail && detail->hasFocus()); }

    QLineEdit *text = nullptr;
    QLineEdit *detail = nullptr;
    ReadyMark *mark = nullptr;

private:
    static void put(QLineEdit *field, const QString &words)
    {
        if (field->text() == words)
            return;
        field->setText(words);
        field->setCursorPosition(field->hasFocus() ? static_cast<int>(words.size()) : 0);
    }
};

ItemList::ItemList(const Words &words, QWidget *parent)
    : QWidget(parent),
      m_words(words),
      m_column(new QVBoxLayout(this)),
      m_add(new LinkButton(u"plus", words.add, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(new PlainLabel(words.heading, FontRole::Caption, &Theme::text2, this));
    m_column->addSpacing(4);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_column->addStretch();
    setAccessibleName(words.heading);
    m_add->setAccessibleName(tr("Add: %1").arg(words.add));
    connect(m_add, &LinkButton::clicked, this, &ItemList::add);
}

QList<ItemList::Item> ItemList::items() const
{
    QList<Item> found;
    for (const Line *line : m_lines) {
        if (!line->isEmpty())
            found.append(line->item());
    }
    return found;
}

void ItemList::setItems(const QList<Item> &items)
{
    if (items == this->items())
        return;
    while (m_lines.size() > items.size())
        drop(m_lines.last());
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (i < m_lines.size())
            m_lines.at(i)->show(items.at(i));
        else
            append(items.at(i));
    }
}

void ItemList::enter(int item)
{
    QWidget *target =
        item >= 0 && item < m_lines.size() ? m_lines.at(item)->text : static_cast<QWidget *>(m_add);
    target->setFocus(Qt::ShortcutFocusReason);
}

void ItemList::append(const Item &item)
{
    auto *line = new Line(this, m_words, item);
    // Before the link and the stretch.
    m_column->insertWidget(m_column->count() - 2, line);
    m_lines.append(line);
    for (QLineEdit *field : {line->text, line->detail}) {
        if (!field)
            continue;
        field->setReadOnly(m_readOnly);
        connect(field, &QLineEdit::textEdited, this, &ItemList::edited);
        connect(field, &QLineEdit::editingFinished, this, [this, line] {
            if (line->isEmpty() && !line->hasFocusInside())
                drop(line);
            Q_EMIT left();
        });
        connect(field, &QLineEdit::returnPressed, this, [this, line] {
            if (!line->isEmpty() && line == m_lines.last())
                add();
        });
    }
    if (line->mark) {
        line->mark->setEnabled(!m_readOnly);
        connect(line->mark, &QAbstractButton::toggled, this, [this] {
            Q_EMIT edited();
            Q_EMIT left();
        });
    }
}

void ItemList::drop(Line *line)
{
    if (!m_lines.removeOne(line))
        return;
    m_column->removeWidget(line);
    line->hide();
    line->deleteLater();
}

void ItemList::add()
{
    if (m_readOnly)
        return;
    if (m_lines.isEmpty() || !m_lines.last()->isEmpty())
        append({});
    m_lines.last()->show({});
    m_lines.last()->text->setFocus(Qt::OtherFocusReason);
}

void ItemList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
    for (Line *line : std::as_const(m_lines)) {
        line->text->setReadOnly(readOnly);
        if (line->detail)
            line->detail->setReadOnly(readOnly);
    }
}

} // namespace storybank
