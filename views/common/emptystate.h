#pragma once

#include "controls.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace storybank {

class PlainLabel;

/// What stands where a list would be: an icon, one sentence and up to two buttons, at 40 % of the height.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(QStringView iconName, const QString &sentence, QWidget *parent = nullptr);

    void setIcon(QStringView iconName);
    void setSentence(const QString &sentence);
    /// Adds a small button after the others; Main for the one that goes on from here.
    QPushButton *addButton(const QString &text, ButtonRole role = ButtonRole::Standard);

private:
    class Picture;
    Picture *m_picture;
    PlainLabel *m_sentence;
    QHBoxLayout *m_buttons;
};

} // namespace storybank
