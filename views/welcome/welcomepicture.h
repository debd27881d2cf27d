#pragma once

#include <QWidget>

namespace storybank {

/// The drawing at the top of a card of the welcome page, painted from the theme's tokens.
class WelcomePicture : public QWidget
{
    Q_OBJECT

public:
    enum class Subject { Sample, Import, Template };

    explicit WelcomePicture(Subject subject, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Subject m_subject;
};

} // namespace storybank
