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
    m_tag = addButton(u"plus"_s, tr("Competencies of the chosen stories (Ctrl+T)"));
    m_tag->setText(tr("Tag"));
    connect(m_tag, &QToolButton::clicked, this, &SelectionBar::pickCompetencies);
    addMenu(u"circle-dot"_s, tr("Status of the chosen stories"), fillStatusMenu);
    addMenu(u"star"_s, tr("Strength of the chosen stories"), fillStrengthMenu);
    connect(addButton(u"trash-2"_s, tr("Move the chosen stories to the trash (Del)")), &QToolButton::clicked,
            this, &SelectionBar::deleteRequested);
    m_restore = addButton(u"archive-restore"_s, tr("Take the chosen stories out of the trash"));
    m_restore->setText(tr("Put back"));
    m_forSeveral.removeLast();
    connect(m_restore, &QToolButton::clicked, this, &SelectionBar::restoreRequested);
    hide();
}

QToolButton *SelectionBar::addButton(const QString &iconName, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    setButtonRole(button, ButtonRole::Plain, ControlSize::Small);
    layout()->addWidget(button);
    m_forSeveral.append(button);
    return button;
}

void SelectionBar::addMenu(const QString &iconName, const QString &text, Fill fill)
{
    QToolButton *button = addButton(iconName, text);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        fill(*menu, m_session, m_stories);
    });
}

void SelectionBar::setStories(const QList<StoryId> &stories)
{
    m_stories = stories;
    const Story *first = stories.isEmpty() ? nullptr : m_session.library().find(stories.constFirst());
    const bool inTrash = first && first->isTrashed();
    m_count->setText(tr("%n chosen", nullptr, static_cast<int>(stories.size())));
    for (QToolButton *button : std::as_const(m_forSeveral))
        button->setVisible(!inTrash);
    m_restore->setVisible(inTrash);
    const bool writable = m_session.isOpen() && !m_session.isReadOnly();
    setVisible(writable && (stories.size() > 1 || inTrash));
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
