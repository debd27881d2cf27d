#pragma once

#include "dayline.h"
#include "wording/day.h"

#include <QWidget>

class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace storybank {

class LinkButton;
class PlainLabel;
class SegmentedControl;

/// The right pane of the day: what this person has heard, what to ask them, and what was told so far with how
/// it landed.
class DayPane : public QWidget
{
    Q_OBJECT

public:
    explicit DayPane(QWidget *parent = nullptr);

    void setDay(const Day &day, const Library &library, const Loop &loop, QDate today, const QLocale &locale);

    QList<DayLine *> heard() const { return m_heard; }
    QList<DayQuestion *> questions() const { return m_questions; }
    QList<DayLine *> told() const { return m_told; }
    SegmentedControl *landing() const { return m_landing; }
    /// The telling that the choice under it is about; null = none.
    TellingId asked() const { return m_asked; }

Q_SIGNALS:
    void questionTicked(const QString &question, bool asked);
    void questionAdded(const QString &question);
    void landed(storybank::TellingId telling, storybank::Landing landing);
    /// The menu of a telling should open.
    void tellingMenuRequested(storybank::TellingId telling, const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *addSection(QVBoxLayout *column, const QString &title, const QString &tail = {});
    void setHeard(const Day &day, const Library &library, const DayWords &words, QDate today,
                  const QLocale &locale);
    void setQuestions(const Day &day, const Loop &loop);
    void setTold(const Day &day, const Library &library, const DayWords &words);
    DayLine *toldLine(qsizetype place);

    QVBoxLayout *m_heardColumn, *m_questionColumn, *m_toldColumn;
    PlainLabel *m_nothingHeard, *m_nothingTold;
    QList<DayLine *> m_heard;
    QList<DayQuestion *> m_questions;
    QList<DayLine *> m_told;
    QList<TellingId> m_tellings; ///< of m_told
    LinkButton *m_addQuestion;
    QLineEdit *m_newQuestion;
    SegmentedControl *m_landing;
    QScrollArea *m_area;
    TellingId m_asked;
};

} // namespace storybank
