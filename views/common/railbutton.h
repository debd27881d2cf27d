#pragma once

#include <QToolButton>

namespace storybank {

/// A button of the rail: the icon with its name below, and a count on the icon's shoulder when there is one.
class RailButton : public QToolButton
{
    Q_OBJECT

public:
    RailButton(QStringView iconName, const QString &text, QWidget *parent = nullptr);

    /// What waits behind the button; 0 shows nothing. `meaning` is read out, "5 gaps".
    void setCount(int count, const QString &meaning = {});
    [[nodiscard]] int count() const { return m_count; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
};

} // namespace storybank
