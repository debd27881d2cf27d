#pragma once

#include <QPushButton>

namespace storybank {

/// A button that looks like a link, with an icon before it when `iconName` is given.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
    LinkButton(QStringView iconName, const QString &text, QWidget *parent = nullptr);
};

} // namespace storybank
