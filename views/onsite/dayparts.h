#pragma once

#include "wording/day.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace storybank {

class LinkButton;
class PlainLabel;

/// The head of the day: whether it is next, who it is, when and how, and the minutes to go.
class DayHead : public QWidget
{
    Q_OBJECT

public:
    explicit DayHead(QWidget *parent = nullptr);

    void setDay(const Day &day, const Library &library, const Loop &loop, const QDateTime &now,
                const QLocale &locale);
    /// What the countdown says as one sentence; empty when none is shown.
    QString countdownText() const;
    QString title() const;
    QString about() const;
    QToolButton *more() const { return m_more; }
    LinkButton *onwards() const { return m_onwards; }

Q_SIGNALS:
    void menuRequested(const QPoint &globalPosition);
    /// The person wants to see another round, or the next one (null).
    void roundRequested(storybank::RoundId round);

private:
    void setOnwards(const Day &day, const DayWords &words);

    PlainLabel *m_caption, *m_title, *m_about, *m_number, *m_unit, *m_direction;
    QToolButton *m_more;
    LinkButton *m_onwards;
    QWidget *m_countdown;
    RoundId m_target;
};

/// The stories in reserve, with a ball for the fit, and the link to what else they may ask.
class DayReserveLine : public QWidget
{
    Q_OBJECT

public:
    explicit DayReserveLine(QWidget *parent = nullptr);

    void setDay(const Day &day, const Library &library, const DayWords &words);
    LinkButton *other() const { return m_other; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        QString title;
        QString told;
        int fit = 0;
    };
    QList<Entry> m_entries;
    LinkButton *m_other;
};

/// The foot of the day: what is left, and what the last plan changed.
class DayFoot : public QWidget
{
    Q_OBJECT

public:
    explicit DayFoot(QWidget *parent = nullptr);

    void setDay(const Day &day, const QString &note);
    QString left() const;
    QString note() const;
    LinkButton *explain() const { return m_explain; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_over, *m_caption, *m_rounds, *m_prompts, *m_stories, *m_note;
    QWidget *m_line, *m_wand;
    LinkButton *m_explain;
};

} // namespace storybank
