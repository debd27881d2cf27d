#pragma once

#include "insight/practicehistory.h"

#include <QWidget>

namespace storybank {

/// Runs of each of the last fourteen days as bars; today's stands out.
class DaysChart : public QWidget
{
    Q_OBJECT

public:
    explicit DaysChart(QWidget *parent = nullptr);
    void show(const PracticeHabit &habit, QDate today);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PracticeHabit m_habit;
    QDate m_today;
};

/// The time of each of the last runs of a story in one length as a line, over the range that is aimed at.
class TimesChart : public QWidget
{
    Q_OBJECT

public:
    static constexpr int shown = 8; ///< the last runs

    explicit TimesChart(QWidget *parent = nullptr);
    void show(const QList<Rehearsal> &runs, Length length);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Rehearsal> m_runs;
    Length m_length = Length::Full;
};

/// The sections of the last runs as bars below each other, the newest on top, on one scale.
class SectionsChart : public QWidget
{
    Q_OBJECT

public:
    static constexpr int shown = 3;

    explicit SectionsChart(QWidget *parent = nullptr);
    void show(const QList<Rehearsal> &runs);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Rehearsal> m_runs; ///< newest first
};

/// A competency and the letters of its last ratings.
class RatingsRow : public QWidget
{
    Q_OBJECT

public:
    RatingsRow(const QString &name, int hue, const QList<int> &last, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_hue;
    QList<int> m_last;
};

} // namespace storybank
