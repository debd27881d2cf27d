#pragma once

// Pieces of the gallery program: every control in every state on one page, to be laid beside the design.

#include "views/common/theme.h"

#include <QStyleOption>
#include <QWidget>

namespace storybank::gallery {

/// States a control is shown in without a mouse or a keyboard.
enum class Shown { Normal, Hover, Focus, Pressed, Disabled };

/// A widget of class Base that believes in the state it is given.
template<typename Base, typename Option>
class Posed : public Base
{
public:
    Posed(Shown shown, QWidget *parent) : Base(parent), m_shown(shown)
    {
        this->setEnabled(shown != Shown::Disabled);
    }

protected:
    void initStyleOption(Option *option) const override
    {
        Base::initStyleOption(option);
        option->state.setFlag(QStyle::State_MouseOver, m_shown == Shown::Hover || m_shown == Shown::Pressed);
        option->state.setFlag(QStyle::State_HasFocus, m_shown == Shown::Focus);
        if (m_shown == Shown::Pressed)
            option->state |= QStyle::State_Sunken;
    }

private:
    Shown m_shown;
};

/// The page of one theme, 960 wide; it takes the theme that is on when it paints.
class Page : public QWidget
{
public:
    explicit Page(const QString &name);

    /// Places `widget` with its top left at (x, y) in its own size, or `width` wide when that is not 0.
    void place(QWidget *widget, int x, int y, int width = 0, int height = 0);
    void heading(int y, const QString &title, const QString &note = {});
    void caption(int x, int y, const QString &text, Token token = &Theme::text3);
    /// Paints a focus ring round `control` when the page is painted.
    void ring(QWidget *control, int radius = 6);
    /// Calls `paint` whenever the page is painted.
    void onPaint(std::function<void(QPainter &, const Theme &)> paint);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<std::function<void(QPainter &, const Theme &)>> m_paints;
};

void addButtons(Page &page);
void addSegments(Page &page);
void addFields(Page &page);
void addChoices(Page &page);
void addMarks(Page &page);
void addLists(Page &page);
void addMessages(Page &page);
void addMenus(Page &page);

} // namespace storybank::gallery
