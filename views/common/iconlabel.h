#pragma once

#include "theme.h"

#include <QWidget>

namespace storybank {

/// An icon that stands by words, always in the colour of the theme in use.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    /// `name` as for icon(); `side` in designed px. The widget is `lineHeight` high, so that it stands beside
    /// the first line of a text of that role.
    IconLabel(const QString &name, Token tone, int side, FontRole beside, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Token m_tone;
    int m_side;
    FontRole m_beside;
};

} // namespace storybank
