#pragma once

#include "items/practicesession.h"

#include <QWidget>

namespace storybank {

/// Situation, Task, Action and Result as wide as their targets, filled as far as they are told, with a
/// playhead, and their names and targets below.
class PracticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit PracticeBar(const PracticeSession &run, QWidget *parent = nullptr);
    void refresh();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintPart(QPainter *painter, const QRectF &part, int section) const;
    void paintWords(QPainter *painter, const QRectF &part, int section) const;
    void paintPlayhead(QPainter *painter, const QRectF &part) const;

    const PracticeSession &m_run;
};

} // namespace storybank
