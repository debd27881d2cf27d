#include "segmentedcontrol.h"

#include "choicegroup.h"
#include "controls.h"
#include "icons.h"
#include "stylepainter.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace storybank {

SegmentedControl::SegmentedControl(QWidget *parent) : QFrame(parent), m_group(new ChoiceGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(2);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_group, &ChoiceGroup::chosen, this, &SegmentedControl::currentChanged);
}

int SegmentedControl::addSegment(const QString &text, QStringView iconName)
{
    const int index = count();
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setCheckable(true);
    button->setChecked(index == 0);
    button->setToolButtonStyle(iconName.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    button->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    setButtonRole(button, ButtonRole::Segment);
    m_group->addButton(button, index);
    layout()->addWidget(button);
    return index;
}

void SegmentedControl::setSegmentText(int index, const QString &text)
{
    if (QToolButton *button = segment(index))
        button->setText(text);
}

void SegmentedControl::setSegmentToolTip(int index, const QString &text)
{
    if (QToolButton *button = segment(index))
        button->setToolTip(text);
}

int SegmentedControl::count() const
{
    return int(m_group->buttons().size());
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (segment(index))
        m_group->setCurrent(index);
}

void SegmentedControl::clearCurrent()
{
    m_group->setCurrent(-1);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    if (!isEnabled())
        painter.setOpacity(0.5);
    paint::box(&painter, rect(), 7, t.track, t.line2);
}

QToolButton *SegmentedControl::segment(int index) const
{
    return qobject_cast<QToolButton *>(m_group->button(index));
}

} // namespace storybank
