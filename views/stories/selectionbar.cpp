#include "selectionbar.h"

#include "competencypicker.h"
#include "items/session.h"
#include "storymenus.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/plainlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace storybank {

using namespace Qt::StringLiterals;

SelectionBar::SelectionBar(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_count(new PlainLabel({}, FontRole::SecondaryStrong, &Theme::text2, this))
{
    const Theme &theme = themeOf(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(12), 0, theme.px(8), 0);
    row->setSpacing(theme.px(2));
    row->addWidget(m_count, 1);
    setFixedHeight(theme.px(size::InlineBar));
    m_tag = new QToolButton(this);
    m_tag->setIcon(icon(u"plus"));
    m_tag->setText(tr("Tag"));
    m_tag->setToolTip(tr("Competencies of the chosen stories (Ctrl+T)"));
    m_tag->setAccessibleName(tr("Competencies of the chosen stories"));
    m_tag->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tag->setFocusPolicy(Qt::TabFocus);
    setButtonRole(m_tag, ButtonRole::Plain, ControlSize::Small);
    row->addWidget(m_tag);
    connect(m_tag, &QToolButton::clicked, this, &SelectionBar::pickCompetencies);
    addMenu(u"circle-dot"_s, tr("Status of the chosen stories"), fillStatusMenu);
    addMenu(u"star"_s, tr("Strength of the chosen stories"), fillStrengthMenu);
    auto *remove = new QToolButton(this);
    remove->setIcon(icon(u"trash-2"));
    remove->setToolTip(tr("Move the chosen stories to the trash (Del)"));
    remove->setAccessibleName(tr("Move the chosen stories to the trash"));
    setButtonRole(remove, ButtonRole::Plain, ControlSize::Small);
    row->addWidget(remove);
    connect(remove, &QToolButton::clicked, this, &SelectionBar::deleteRequested);
    hide();
}

void SelectionBar::addMenu(const QString &iconName, const QString &text, Fill fill)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    setButtonRole(button, ButtonRole::Plain, ControlSize::Small);
    auto *menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        fill(*menu, m_session, m_stories);
    });
    layout()->addWidget(button);
}

void SelectionBar::setStories(const QList<StoryId> &stories)
{
    m_stories = stories;
    m_count->setText(tr("%n chosen", nullptr, static_cast<int>(stories.size())));
    setVisible(stories.size() > 1 && m_session.isOpen() && !m_session.isReadOnly());
}

void SelectionBar::pickCompetencies()
{
    if (isVisible())
        (new CompetencyPicker(m_session, m_stories, this))->openUnder(m_tag);
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.chrome);
    painter.fillRect(0, 0, width(), 1, theme.line);
}

} // namespace storybank
