#pragma once

#include <QWidget>

#include <array>

namespace storybank {

/// How the telling time of a story spreads over Situation, Task, Action and Result.
class StarBar : public QWidget
{
    Q_OBJECT

public:
    explicit StarBar(QWidget *parent = nullptr);

    /// Seconds of the four parts, each 0 or more.
    void setSeconds(const std::array<double, 4> &seconds);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::array<double, 4> m_seconds{};
};

} // namespace storybank
