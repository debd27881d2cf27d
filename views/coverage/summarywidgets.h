#pragma once

#include "insight/coverage.h"
#include "views/common/rowbutton.h"

#include <QWidget>

namespace storybank {

/// Safe, covered, thin and gap as parts of one bar.
class LevelBar : public QWidget
{
    Q_OBJECT

public:
    explicit LevelBar(QWidget *parent = nullptr);
    /// Safe, covered, thin, gaps.
    void setCounts(const std::array<int, 4> &counts);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::array<int, 4> m_counts{};
};

/// A competency with one small cell for each of its prompts and how many of them are answered.
class CompetencyLine : public RowButton
{
    Q_OBJECT

public:
    explicit CompetencyLine(QWidget *parent = nullptr);
    void setCompetency(const QString &name, int hue, const QList<Level> &levels);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_hue = -1;
    QList<Level> m_levels;
};

/// What the signs of the matrix mean.
class MatrixLegend : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixLegend(QWidget *parent = nullptr);
    /// The signs of tags in place of those of fits.
    void setTags(bool on);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_tags = false;
};

} // namespace storybank
