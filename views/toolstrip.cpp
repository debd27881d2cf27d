#include "toolstrip.h"

#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/style.h"
#include "views/common/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchWidth = 340;

/// A gap of a toolbar; `wide` ones share the free room.
QWidget *gap(QWidget *parent, int width, bool wide)
{
    auto *widget = new QWidget(parent);
    widget->setSizePolicy(wide ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Preferred);
    widget->setFixedHeight(1);
    if (!wide)
        widget->setFixedWidth(width);
    return widget;
}

/// The upright line between groups.
class Rule : public QWidget
{
public:
    explicit Rule(QWidget *parent) : QWidget(parent) { setFixedSize(17, themeOf(this).px(size::Button)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(QRect(width() / 2, (height() - 20) / 2, 1, 20), themeOf(this).line2);
    }
};

} // namespace

SearchOpener::SearchOpener(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setAccessibleName(tr("Search stories, prompts and notes"));
    setToolTip(tr("Search everything (Ctrl+K)"));
    setFixedSize(sizeHint());
}

QSize SearchOpener::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(searchWidth), theme.px(size::Button)};
}

void SearchOpener::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = hasFocus();
    const double width = focused ? 2 : 1;
    QColor border = focused ? theme.accentFg : underMouse() ? theme.text2 : theme.ctl;
    QColor quiet = theme.text3;
    if (!isEnabled()) {
        border = theme.line2;
        quiet = blended(theme.text3, theme.base, 0.6);
    }
    const double inset = width / 2;
    painter.setPen(QPen(border, width));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), size::CornerControl,
                            size::CornerControl);
    drawIconIn(&painter, QRectF(theme.px(8), 0, theme.px(20), height()), u"search"_s,
               isEnabled() ? theme.text2 : quiet, theme.px(16));

    painter.setFont(theme.font(FontRole::Caption));
    const QString key = u"Ctrl+K"_s;
    const int keyWidth = painter.fontMetrics().horizontalAdvance(key) + theme.px(11);
    const QRectF cap(rect().right() - keyWidth - theme.px(6), (height() - theme.px(18)) / 2.0, keyWidth,
                     theme.px(18));
    painter.setPen(QPen(theme.line2, 1));
    painter.setBrush(theme.pane);
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(quiet);
    painter.drawText(cap, Qt::AlignCenter, key);

    painter.setFont(theme.font(FontRole::Body));
    painter.drawText(QRectF(theme.px(34), 0, cap.left() - theme.px(40), height()),
                     Qt::AlignVCenter | Qt::AlignLeft, tr("Search stories, prompts, notes"));
}

void SearchOpener::mousePressEvent(QMouseEvent *)
{
    Q_EMIT searchRequested({});
}

void SearchOpener::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter || event->key() == Qt::Key_Down)
        Q_EMIT searchRequested({});
    else if (!text.isEmpty() && text.at(0).isPrint())
        Q_EMIT searchRequested(text);
    else
        QWidget::keyPressEvent(event);
}

void SearchOpener::enterEvent(QEnterEvent *)
{
    update();
}

void SearchOpener::leaveEvent(QEvent *)
{
    update();
}

ToolStrip::ToolStrip(const Actions &actions, QWidget *parent)
    : QToolBar(tr("Toolbar"), parent),
      m_actions(actions),
      m_main(new QToolButton(this)),
      m_search(new SearchOpener(this)),
      m_onsite(new QToolButton(this)),
      m_panel(new QToolButton(this))
{
    setObjectName(u"toolStrip"_s);
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize({17, 17});
    setFixedHeight(themeOf(this).px(size::ToolBar));
    setContentsMargins(6, 0, 6, 0);

    const auto toolButton = [this](QAction *action, Qt::ToolButtonStyle look) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(look);
        button->setFocusPolicy(Qt::TabFocus);
        addWidget(button);
    };
    m_main->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_main->setFocusPolicy(Qt::TabFocus);
    addWidget(m_main);
    addWidget(gap(this, 6, false));
    toolButton(actions.import, Qt::ToolButtonTextBesideIcon);
    addWidget(new Rule(this));
    toolButton(actions.undo, Qt::ToolButtonIconOnly);
    addWidget(gap(this, 4, false));
    toolButton(actions.redo, Qt::ToolButtonIconOnly);
    addWidget(gap(this, 0, true));
    addWidget(m_search);
    addWidget(gap(this, 0, true));

    m_onsite->setIcon(icon(u"calendar-clock"));
    m_onsite->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_onsite->setFocusPolicy(Qt::TabFocus);
    connect(m_onsite, &QToolButton::clicked, this, &ToolStrip::onsiteChosen);
    m_onsiteItem = addWidget(m_onsite);
    m_panelRule = addWidget(new Rule(this));
    m_panel->setDefaultAction(actions.panel);
    m_panel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_panel->setFocusPolicy(Qt::TabFocus);
    m_panelItem = addWidget(m_panel);
    setMain(nullptr);
    setOnsite({}, {});
}

void ToolStrip::setMain(QAction *action)
{
    QAction *shown = action ? action : m_actions.newStory;
    if (m_main->defaultAction() == shown &&
        buttonRole(m_main) == (action ? ButtonRole::Main : ButtonRole::Plain))
        return;
    for (QAction *old : m_main->actions())
        m_main->removeAction(old);
    m_main->setDefaultAction(shown);
    m_main->setPopupMode(shown->menu() ? QToolButton::MenuButtonPopup : QToolButton::DelayedPopup);
    setButtonRole(m_main, action ? ButtonRole::Main : ButtonRole::Plain);
}

void ToolStrip::setOnsite(const QString &text, const QString &toolTip)
{
    m_onsite->setText(text);
    m_onsite->setAccessibleName(text.isEmpty() ? tr("Next onsite") : text);
    m_onsite->setToolTip(toolTip);
    m_onsiteItem->setVisible(!text.isEmpty());
}

void ToolStrip::setPanelName(const QString &name)
{
    m_actions.panel->setText(name);
    m_panelItem->setVisible(!name.isEmpty());
    m_panelRule->setVisible(!name.isEmpty());
}

void ToolStrip::setNarrow(bool narrow)
{
    m_onsite->setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void ToolStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.chrome);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace storybank
