#pragma once

#include "views/pages.h"

namespace storybank {

/// What stands in the window before a bank is open: three ways to begin and two links.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(const Beginnings &beginnings, QWidget *parent = nullptr);

private:
    QWidget *makeCards(const Beginnings &beginnings);
    QWidget *makeLinks(const Beginnings &beginnings);
    QWidget *makeFootnote();
};

} // namespace storybank
