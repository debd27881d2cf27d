#pragma once

#include "views/common/rowbutton.h"
#include "wording/day.h"

#include <QWidget>

namespace storybank {

/// One round among the steps of the day: a disc that says done, next, later or cancelled, the name and the
/// start.
class DayStepButton : public RowButton
{
    Q_OBJECT

public:
    explicit DayStepButton(QWidget *parent = nullptr);

    void setStep(const DayStep &step, int number, const QString &name, const QString &time,
                 const QString &spoken);
    void setShown(bool shown);
    /// Shows the disc alone.
    void setCompact(bool compact);
    RoundId round() const { return m_step.round; }
    [[nodiscard]] int fullWidth() const;
    [[nodiscard]] int compactWidth() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintDisc(QPainter &painter, const QRectF &disc) const;

    DayStep m_step;
    int m_number = 0;
    QString m_name;
    QString m_time;
    bool m_shown = false;
    bool m_compact = false;
};

/// The rounds of a day as steps, joined by lines. Where they do not fit, those furthest from the shown one
/// give up their words.
class DaySteps : public QWidget
{
    Q_OBJECT

public:
    explicit DaySteps(QWidget *parent = nullptr);

    void setDay(const Day &day, const Loop &loop, const DayWords &words, const QLocale &locale);
    QList<DayStepButton *> buttons() const { return m_buttons; }
    DayStepButton *button(RoundId round) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(storybank::RoundId round);
    void menuRequested(storybank::RoundId round, const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void addStep();

    QList<DayStepButton *> m_buttons;
    qsizetype m_shown = 0;
};

} // namespace storybank
