#pragma once

#include <QAbstractButton>

namespace storybank {

/// A button with a tick that the bank decides on: a click, a key or a screen reader, which toggles without a
/// click, only ask for the other state, by clicked().
class TickButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TickButton(QWidget *parent = nullptr);

protected:
    void setTicked(bool on);
    void nextCheckState() override {}

private:
    bool m_setting = false; ///< the tick, by the button itself
};

} // namespace storybank
