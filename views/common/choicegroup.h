#pragma once

#include <QButtonGroup>

namespace storybank {

/// Buttons of which one is chosen. Tells what a person chooses, be it by a click, a key or a screen reader,
/// which checks a button without a click; never what the program sets.
class ChoiceGroup : public QButtonGroup
{
    Q_OBJECT

public:
    explicit ChoiceGroup(QObject *parent);

    /// Checks the button with the id, or none when no button has it.
    void setCurrent(int id);

Q_SIGNALS:
    void chosen(int id);

private:
    bool m_setting = false; ///< by the program, which tells nobody
    bool m_told = false;    ///< of a choice, since a button was pressed
};

} // namespace storybank
