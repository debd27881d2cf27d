#pragma once

#include "views/common/theme.h"

#include <QWidget>

class QButtonGroup;

namespace storybank {

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
    QButtonGroup *m_group;
};

} // namespace storybank
