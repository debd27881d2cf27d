#pragma once

#include "insight/coverage.h"
#include "insight/reason.h"
#include "views/common/rowbutton.h"

#include <QWidget>

class QLayout;

namespace storybank {

class ChoiceGroup;

/// Reasons, one under the other: a plus for what speaks for it, a minus for what speaks against it.
class ReasonLines : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonLines(QWidget *parent = nullptr);
    /// At most `limit` of them; what speaks for it comes first.
    void setReasons(const QList<Reason> &reasons, int limit = 6);

    /// The reasons as one text, for a screen reader.
    static QString spoken(const QList<Reason> &reasons);
};

/// The choice of a fit from 1 to 5, each with its ball; or none.
class FitPicker : public QWidget
{
    Q_OBJECT

public:
    explicit FitPicker(QWidget *parent = nullptr);
    /// 1–5, or anything else for none.
    void setFit(int fit);

Q_SIGNALS:
    void fitPicked(int fit);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChoiceGroup *m_group;
};

/// The grade as a label.
class GradeTag : public QWidget
{
    Q_OBJECT

public:
    explicit GradeTag(QWidget *parent = nullptr);
    /// Grade::None hides it.
    void setGrade(Grade grade);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Grade m_grade = Grade::None;
};

/// A story's fit as a ball with the story's name and the number; can be pressed.
class FitLine : public RowButton
{
    Q_OBJECT

public:
    FitLine(const QString &name, std::optional<int> fit, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    std::optional<int> m_fit;
};

/// A line with a competency's marker and its name, elided.
class CompetencyLabel : public QWidget
{
    Q_OBJECT

public:
    explicit CompetencyLabel(QWidget *parent = nullptr);
    void setCompetency(const QString &name, int hue);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_hue = -1;
};

/// Takes all widgets out of a layout and deletes them when the event that asks for it is over.
void clearLayout(QLayout *layout);

} // namespace storybank
