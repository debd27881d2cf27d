#include "switcherparts.h"

#include "views/common/choicegroup.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/style.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

int widthOf(const QString &text, const QFont &font)
{
    return QFontMetrics(font).horizontalAdvance(text);
}

} // namespace

KeyRow::KeyRow(const QList<Entry> &entries, QWidget *parent) : QWidget(parent), m_entries(entries)
{
    setFixedHeight(themeOf(this).px(36));
}

void KeyRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.pane);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    const QFont font = theme.font(FontRole::Secondary);
    const auto wide = [&](const Entry &entry) {
        int sum = widthOf(entry.word, font) + 2;
        for (const QString &key : entry.keys)
            sum += marks::keyCapWidth(key, theme) + theme.px(6);
        return sum;
    };
    int x = theme.px(16);
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries.at(i);
        // The last one, which leads out, stands at the right end.
        if (i + 1 == m_entries.size())
            x = std::max(x, width() - theme.px(16) - wide(entry));
        for (const QString &key : entry.keys) {
            const int cap = marks::keyCapWidth(key, theme);
            marks::keyCap(&painter, QRect(x, 0, cap, height()), key, theme);
            x += cap + theme.px(6);
        }
        const int word = widthOf(entry.word, font) + 2;
        marks::text(&painter, QRect(x, 0, word, height()), entry.word, font, theme.text3);
        x += word + theme.px(14);
    }
}

class KindTabs::TabButton : public QAbstractButton
{
public:
    explicit TabButton(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::NoFocus); // Tab goes on to the next kind while the field keeps the focus
        setAttribute(Qt::WA_Hover);
    }

    void show(const Tab &tab)
    {
        kind = tab.kind;
        setText(tab.name);
        m_count = QString::number(tab.count);
        setAccessibleName(u"%1, %2"_s.arg(tab.name, m_count));
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const Theme &theme = themeOf(this);
        return {widthOf(text(), theme.font(FontRole::BodyMedium)) +
                    widthOf(m_count, theme.font(FontRole::Secondary)) + theme.px(24),
                theme.px(26)};
    }

    std::optional<Kind> kind;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool current = isChecked();
        if (current || underMouse()) {
            painter.setPen(current && !theme.fills() ? QPen(theme.accentFg, 2) : QPen(Qt::NoPen));
            painter.setBrush(current ? theme.tint : theme.hover);
            painter.drawRoundedRect(rect(), size::CornerControl, size::CornerControl);
        }
        const QFont font = theme.font(current ? FontRole::BodyStrong : FontRole::Body);
        const QRect line = rect().adjusted(theme.px(8), 0, -theme.px(8), 0);
        marks::text(&painter, line, text(), font, current ? theme.tintFg : theme.text2);
        marks::text(&painter, line, m_count, theme.font(FontRole::Secondary),
                    current ? theme.tintFg : theme.text3, Qt::AlignRight | Qt::AlignVCenter);
    }

private:
    QString m_count;
};

KindTabs::KindTabs(QWidget *parent) : QWidget(parent), m_group(new ChoiceGroup(this))
{
    connect(m_group, &ChoiceGroup::chosen, this,
            [this](int place) { Q_EMIT chosen(m_buttons.at(place)->kind); });
    const Theme &theme = themeOf(this);
    setFixedHeight(theme.px(38));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(12), 0, theme.px(16), 0);
    row->setSpacing(theme.px(4));
    row->addStretch();
}

void KindTabs::setTabs(const QList<Tab> &tabs, std::optional<Kind> current)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    while (m_buttons.size() < tabs.size()) {
        auto *button = new TabButton(this);
        m_group->addButton(button, static_cast<int>(m_buttons.size()));
        row->insertWidget(static_cast<int>(m_buttons.size()), button);
        m_buttons.append(button);
    }
    int chosen = -1;
    for (qsizetype i = 0; i < tabs.size(); ++i) {
        m_buttons.at(i)->show(tabs.at(i));
        if (tabs.at(i).kind == current)
            chosen = static_cast<int>(i);
    }
    m_group->setCurrent(chosen);
}

void KindTabs::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    const QFont font = theme.font(FontRole::Secondary);
    const QString key = u"Tab"_s, word = tr("next kind");
    int x = width() - theme.px(16) - widthOf(word, font) - 2;
    marks::text(&painter, QRect(x, 0, width() - x, height()), word, font, theme.text3);
    const int cap = marks::keyCapWidth(key, theme);
    x -= cap + theme.px(6);
    marks::keyCap(&painter, QRect(x, 0, cap, height()), key, theme);
}

/// One key, "tag:", on a small ground.
class SyntaxRow::KeyChip : public QAbstractButton
{
public:
    KeyChip(const QString &key, QWidget *parent) : QAbstractButton(parent)
    {
        setText(key);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setToolTip(SyntaxRow::tr("Put “%1” into the search").arg(key));
    }
    void setUsed(bool used)
    {
        m_used = used;
        update();
    }
    QSize sizeHint() const override
    {
        const Theme &theme = themeOf(this);
        return {marks::tagWidth(text(), theme), theme.px(18)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(underMouse() ? QPen(theme.line2, 1) : QPen(Qt::NoPen));
        painter.setBrush(m_used ? theme.tint : theme.hover);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), size::CornerTag,
                                size::CornerTag);
        marks::text(&painter, rect(), text(), theme.font(FontRole::Caption),
                    m_used ? theme.tintFg : theme.text2, Qt::AlignCenter);
    }

private:
    bool m_used = false;
};

SyntaxRow::SyntaxRow(QWidget *parent)
    : QWidget(parent),
      m_keys(new QWidget(this)),
      m_remark(new PlainLabel({}, FontRole::Secondary, &Theme::warn, this))
{
    const Theme &theme = themeOf(this);
    setFixedHeight(theme.px(38));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(10), 1, theme.px(16), 0);
    row->setSpacing(theme.px(6));
    auto *help = new QToolButton(this);
    help->setIcon(icon(u"circle-help"));
    help->setToolTip(tr("What you can search for (F1)"));
    help->setAccessibleName(tr("What you can search for"));
    help->setFocusPolicy(Qt::TabFocus);
    connect(help, &QAbstractButton::clicked, this, &SyntaxRow::helpRequested);
    row->addWidget(help);
    auto *keys = new QHBoxLayout(m_keys);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->setSpacing(theme.px(6));
    keys->addWidget(new PlainLabel(tr("Narrow with"), FontRole::Secondary, &Theme::text3, m_keys));
    for (const auto &key : {u"tag:"_s, u"status:"_s, u"company:"_s, u"told:"_s, u"has:"_s, u"no:"_s,
                            u"before:"_s, u"after:"_s, u"age:"_s, u"due:"_s}) {
        auto *chip = new KeyChip(key, m_keys);
        connect(chip, &QAbstractButton::clicked, this, [this, key] { Q_EMIT keyChosen(key); });
        keys->addWidget(chip);
        m_chips.append(chip);
    }
    keys->addWidget(new PlainLabel(tr("and - for “not”"), FontRole::Secondary, &Theme::text3, m_keys));
    row->addWidget(m_keys);
    row->addWidget(m_remark, 1);
    row->addStretch();
    m_remark->hide();
}

QString SyntaxRow::remark() const
{
    return m_remark->text();
}

void SyntaxRow::say(const QStringList &used, const QString &remark)
{
    for (KeyChip *chip : std::as_const(m_chips))
        chip->setUsed(used.contains(chip->text().chopped(1)));
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_keys->setVisible(remark.isEmpty());
}

void SyntaxRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace storybank
