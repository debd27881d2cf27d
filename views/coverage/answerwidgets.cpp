#include "answerwidgets.h"

#include "levelmarks.h"

#include "wording/names.h"
#include "wording/reasons.h"

#include "views/common/choicegroup.h"
#include "views/common/iconlabel.h"
#include "views/common/icons.h"
#include "views/common/plainlabel.h"
#include "views/common/style.h"
#include "views/common/stylepainter.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace storybank {

namespace {

/// One part of the FitPicker.
class FitButton : public QAbstractButton
{
public:
    FitButton(int fit, QWidget *parent) : QAbstractButton(parent), m_fit(fit)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAccessibleName(FitPicker::tr("Fit %1 of 5").arg(fit));
        setToolTip(FitPicker::tr("Fit %1 of 5 (%1)").arg(fit));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {themeOf(this).px(44), themeOf(this).px(30)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        const QColor ink = isChecked() ? theme.onAccent : theme.text;
        if (isChecked())
            painter.fillRect(rect(), theme.accent);
        else if (underMouse() && isEnabled())
            painter.fillRect(rect(), theme.hover);
        painter.setOpacity(isEnabled() ? 1 : 0.5);
        const QPointF centre(width() / 2.0 - theme.px(9), height() / 2.0);
        marks::ball(&painter, centre, theme.px(13), m_fit, isChecked() ? ink : theme.text2);
        marks::text(&painter, QRect(width() / 2 + theme.px(4), 0, theme.px(16), height()),
                    QString::number(m_fit), theme.font(FontRole::BodyMedium), ink);
        if (showsKeyboardFocus(this)) {
            painter.setPen(QPen(isChecked() ? theme.onAccent : theme.accentFg, 2));
            painter.drawRect(rect().adjusted(2, 2, -2, -2));
        }
    }

private:
    int m_fit;
};

} // namespace

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

ReasonLines::ReasonLines(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themeOf(this).px(3));
}

QString ReasonLines::spoken(const QList<Reason> &reasons)
{
    QStringList lines;
    for (const Reason &reason : reasons)
        lines.append(
            (reason.speaksFor ? tr("for it: %1") : tr("against it: %1")).arg(reasonSentence(reason)));
    return lines.join(tr("; "));
}

void ReasonLines::setReasons(const QList<Reason> &reasons, int limit)
{
    clearLayout(layout());
    const Theme &theme = themeOf(this);
    QList<Reason> sorted = reasons;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Reason &a, const Reason &b) { return a.speaksFor > b.speaksFor; });
    for (const Reason &reason : std::as_const(sorted).mid(0, limit)) {
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(theme.px(8));
        line->addWidget(new IconLabel(reason.speaksFor ? QStringLiteral("plus") : QStringLiteral("minus"),
                                      reason.speaksFor ? &Theme::ok : &Theme::warnMark, 13,
                                      FontRole::Secondary, row),
                        0, Qt::AlignTop);
        auto *text = new PlainLabel(reasonSentence(reason), FontRole::Secondary, &Theme::text2, row);
        text->setWordWrap(true);
        line->addWidget(text, 1);
        layout()->addWidget(row);
    }
    setAccessibleName(spoken(sorted.mid(0, limit)));
}

FitPicker::FitPicker(QWidget *parent) : QWidget(parent), m_group(new ChoiceGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(1);
    for (int fit = 1; fit <= 5; ++fit) {
        auto *button = new FitButton(fit, this);
        m_group->addButton(button, fit);
        row->addWidget(button);
    }
    setAccessibleName(tr("Fit"));
    connect(m_group, &ChoiceGroup::chosen, this, &FitPicker::fitPicked);
}

void FitPicker::setFit(int fit)
{
    m_group->setCurrent(fit);
}

void FitPicker::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::box(&painter, rect(), size::CornerControl, theme.raised, theme.ctl);
    for (int i = 1; i < 5; ++i) {
        const int x = m_group->button(i)->geometry().right() + 1;
        painter.fillRect(QRect(x, 1, 1, height() - 2), theme.line2);
    }
}

GradeTag::GradeTag(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void GradeTag::setGrade(Grade grade)
{
    m_grade = grade;
    setVisible(grade != Grade::None);
    setAccessibleName(tr("Grade: %1").arg(gradeName(grade).toLower()));
    updateGeometry();
    update();
}

QSize GradeTag::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {marks::gradeTagWidth(gradeName(m_grade), theme), theme.px(19)};
}

void GradeTag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_grade != Grade::None)
        marks::gradeTag(&painter, rect(), markOf(m_grade), gradeName(m_grade), themeOf(this));
}

FitLine::FitLine(const QString &name, std::optional<int> fit, QWidget *parent)
    : RowButton(parent), m_name(name), m_fit(fit)
{
    const QString said = !fit        ? tr("not judged")
                         : *fit == 0 ? tr("does not fit")
                                     : tr("fit %1 of 5").arg(*fit);
    setAccessibleName(tr("%1, %2").arg(name, said));
    setToolTip(accessibleName());
}

QSize FitLine::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(120), theme.px(26)};
}

QSize FitLine::minimumSizeHint() const
{
    return {themeOf(this).px(40), sizeHint().height()};
}

void FitLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QPointF centre(theme.px(7), height() / 2.0);
    if (m_fit.value_or(0) > 0)
        marks::ball(&painter, centre, theme.px(14), *m_fit, theme.safe);
    QFont font = theme.font(FontRole::Body);
    font.setUnderline(underMouse() || showsKeyboardFocus(this));
    marks::text(&painter, rect().adjusted(theme.px(23), 0, -theme.px(40), 0), m_name, font, theme.text);
    const QString tail = !m_fit ? tr("?") : *m_fit == 0 ? QStringLiteral("–") : QString::number(*m_fit);
    marks::text(&painter, rect(), tail, theme.font(FontRole::Body), theme.text2,
                Qt::AlignRight | Qt::AlignVCenter);
}

CompetencyLabel::CompetencyLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void CompetencyLabel::setCompetency(const QString &name, int hue)
{
    m_name = name;
    m_hue = hue;
    setAccessibleName(name);
    update();
}

QSize CompetencyLabel::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(120), theme.px(20)};
}

QSize CompetencyLabel::minimumSizeHint() const
{
    return {themeOf(this).px(30), sizeHint().height()};
}

void CompetencyLabel::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    if (m_hue >= 0)
        marks::competency(&painter, QPointF(theme.px(5), height() / 2.0), theme.px(10), m_hue, true, theme);
    marks::text(&painter, rect().adjusted(m_hue >= 0 ? theme.px(17) : 0, 0, 0, 0), m_name,
                theme.font(FontRole::Secondary), theme.text2);
}

} // namespace storybank
