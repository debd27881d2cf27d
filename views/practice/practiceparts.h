#pragma once

#include "items/practicesession.h"

#include <QWidget>

namespace storybank {

/// "Your story:" and its title, with the ball of its fit.
class StoryLine : public QWidget
{
    Q_OBJECT

public:
    explicit StoryLine(QWidget *parent = nullptr);
    /// `fit` 1–5; none = not judged.
    void show(const QString &title, std::optional<int> fit);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    int m_fit = 0;
};

/// The time told, in digits of one width so that nothing moves. Its colour says when it is over the target;
/// the words below it say so, too.
class TimerFace : public QWidget
{
    Q_OBJECT

public:
    explicit TimerFace(QWidget *parent = nullptr);
    void show(int seconds, PracticeSession::Nudge nudge);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_seconds = -1;
    PracticeSession::Nudge m_nudge = PracticeSession::Nudge::None;
};

} // namespace storybank
