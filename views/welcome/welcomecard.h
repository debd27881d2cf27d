#pragma once

#include "welcomepicture.h"

#include <QStringList>

class QAction;
class QPushButton;

namespace storybank {

/// One way to begin: a picture, what it is, two reasons, and the button that does it.
class WelcomeCard : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString title;
        QString text;
        QStringList points;
        QString button;
        QString icon;
    };

    /// `recommended` frames the card and fills its button.
    WelcomeCard(WelcomePicture::Subject subject, const Words &words, QAction *action, bool recommended,
                QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_recommended;
    int m_pictureHeight = 0;
};

} // namespace storybank
