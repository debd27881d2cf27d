#include "answercards.h"

#include "domain/answer.h"
#include "domain/story.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/coverage/answerwidgets.h"
#include "views/coverage/fitdelegate.h"
#include "wording/coverage.h"
#include "wording/names.h"

#include <QContextMenuEvent>
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace storybank {

namespace {

/// The ball of a fit, or the sign of what is not judged, in a box of 18 x 16.
class FitMark : public QWidget
{
public:
    FitMark(const CoverageCell &cell, QWidget *parent) : QWidget(parent), m_cell(cell)
    {
        const Theme &theme = themeOf(this);
        setFixedSize(theme.px(18), theme.px(18));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        if (m_cell.state == CellState::Judged)
            marks::ball(&painter, QPointF(theme.px(7), height() / 2.0), theme.px(14), m_cell.fit, theme.safe);
        else
            paintMark(&painter, rect().adjusted(0, 1, -1, -1), m_cell, -1, false, false, theme);
    }

private:
    CoverageCell m_cell;
};

/// The key that accepts the current suggestion.
class KeyMark : public QWidget
{
public:
    KeyMark(const QString &key, QWidget *parent) : QWidget(parent), m_key(key)
    {
        const Theme &theme = themeOf(this);
        setFixedSize(marks::keyCapWidth(key, theme), theme.px(18));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        marks::keyCap(&painter, rect(), m_key, themeOf(this));
    }

private:
    QString m_key;
};

CoverageCell cellOf(const Answer &answer, const Graded &graded)
{
    CoverageCell cell;
    cell.grade = graded.grade;
    if (!answer.fit)
        cell.state = graded.provisional ? CellState::Imported : CellState::NotJudged;
    else
        cell.state = *answer.fit == 0 ? CellState::DoesNotFit : CellState::Judged;
    cell.fit = static_cast<quint8>(answer.fit.value_or(0));
    return cell;
}

void addRow(QGridLayout *grid, const QString &label, QWidget *value)
{
    const int row = grid->rowCount();
    auto *name = new PlainLabel(label, FontRole::Secondary, &Theme::text3, grid->parentWidget());
    grid->addWidget(name, row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1);
}

PlainLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, FontRole::Secondary, &Theme::text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

AnswerCard::AnswerCard(const Story &story, const Answer &answer, const Graded &graded, QWidget *parent)
    : CardFrame(parent)
{
    const Theme &theme = themeOf(this);
    setPressable(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(10), theme.px(9), theme.px(10), theme.px(10));
    column->setSpacing(theme.px(4));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.px(6));
    head->addWidget(new FitMark(cellOf(answer, graded), this));
    head->addWidget(new PlainLabel(story.title, FontRole::BodyStrong, &Theme::text, this), 1);
    column->addLayout(head);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.px(8));
    grid->setVerticalSpacing(theme.px(3));
    grid->setColumnMinimumWidth(0, theme.px(54));
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    auto *fit = new QWidget(this);
    auto *line = new QHBoxLayout(fit);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.px(7));
    auto *tag = new GradeTag(fit);
    tag->setGrade(graded.grade);
    line->addWidget(tag);
    const QString words = answer.fit.value_or(0) > 0 ? tr("%1 of 5").arg(*answer.fit) : fitName(answer.fit);
    line->addWidget(new PlainLabel(words, FontRole::Secondary, &Theme::text2, fit), 1);
    if (answer.chosen)
        line->addWidget(new PlainLabel(tr("chosen"), FontRole::CaptionStrong, &Theme::text2, fit));
    addRow(grid, tr("Fit"), fit);
    if (graded.cap != Cap::NoCap)
        addRow(grid, tr("Held back"), wrapped(capText(graded.cap), this));
    if (!answer.angle.isEmpty())
        addRow(grid, tr("Angle"), wrapped(answer.angle, this));
    if (!answer.opening.isEmpty())
        addRow(grid, tr("Opening"), wrapped(answer.opening, this));
    setAccessibleName(
        tr("%1, %2, %3").arg(story.title, fitName(answer.fit).toLower(), gradeName(graded.grade).toLower()));
    setToolTip(tr("Double-click opens the story; the menu has more."));
}

void AnswerCard::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->globalPos());
}

SuggestionCard::SuggestionCard(const QString &title, const Suggestion &suggestion, bool current,
                               QWidget *parent)
    : CardFrame(parent)
{
    const Theme &theme = themeOf(this);
    setPressable(true);
    setDashed(!current);
    setCurrent(current);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(10), theme.px(8), theme.px(10), theme.px(9));
    column->setSpacing(theme.px(4));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.px(8));
    CoverageCell proposed;
    proposed.state = CellState::Proposed;
    head->addWidget(new FitMark(proposed, this));
    head->addWidget(new PlainLabel(title, FontRole::BodyStrong, &Theme::text, this), 1);
    if (current)
        head->addWidget(new KeyMark(u"A"_s, this));
    column->addLayout(head);
    auto *reasons = new ReasonLines(this);
    reasons->setReasons(suggestion.reasons, current ? 4 : 2);
    column->addWidget(reasons);
    setAccessibleName(tr("Suggested: %1. %2").arg(title, ReasonLines::spoken(suggestion.reasons)));
}

SuggestionKeys::SuggestionKeys(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(
        tr("A accepts the suggestion, 1 to 5 accept it with that fit, 0 says that it does not fit"));
}

QSize SuggestionKeys::sizeHint() const
{
    return {100, themeOf(this).px(40)};
}

void SuggestionKeys::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    int x = theme.px(size::PanePadding);
    const QFont font = theme.font(FontRole::Secondary);
    const auto key = [&](const QString &text) {
        const int wide = marks::keyCapWidth(text, theme);
        marks::keyCap(&painter, QRect(x, 0, wide, height()), text, theme);
        x += wide + theme.px(5);
    };
    const auto words = [&](const QString &text, int space) {
        const int wide = QFontMetrics(font).horizontalAdvance(text) + 2;
        marks::text(&painter, QRect(x, 0, wide, height()), text, font, theme.text2);
        x += wide + theme.px(space);
    };
    key(u"A"_s);
    words(tr("accept"), 12);
    key(u"1"_s);
    words(u"–"_s, 4);
    key(u"5"_s);
    words(tr("with fit"), 12);
    key(u"0"_s);
    words(tr("does not fit"), 0);
}

} // namespace storybank
