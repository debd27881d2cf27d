#pragma once

#include "views/common/theme.h"

#include <QWidget>

namespace storybank {

class ChoiceGroup;

/// The appearances as small pictures of the window, one of which is chosen. Arrow keys choose.
class ThemePicker : public QWidget
{
    Q_OBJECT

public:
    explicit ThemePicker(QWidget *parent = nullptr);

    /// Chooses without emitting.
    void setCurrent(ThemeChoice choice);

Q_SIGNALS:
    void chosen(storybank::ThemeChoice choice);

private:
    ChoiceGroup *m_group;
};

} // namespace storybank
