#pragma once

#include "items/practicesession.h"
#include "views/common/rowbutton.h"
#include "views/common/theme.h"

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
    void paintPlayhead(QPainter *painter, const QRectF &part) const;

    const PracticeSession &m_run;
};

/// What is to be said in a section: hidden until it is asked for by its letter or a click.
class CueRow : public RowButton
{
    Q_OBJECT

public:
    CueRow(int section, QWidget *parent = nullptr);
    /// `text` of the cue; `current`: one is telling this section.
    void show(const QString &text, bool revealed, bool current);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintHidden(QPainter *painter, const QRect &room) const;

    int m_section;
    QString m_text;
    bool m_revealed = false;
    bool m_current = false;
};

/// A button that shows its key: an icon and a word, or a word over a second line with a coloured bottom edge
/// (a rating).
class KeyButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit KeyButton(QWidget *parent = nullptr);
    void setIconName(const QString &name);
    void setKey(const QString &key); ///< as on the cap
    void setDetail(const QString &detail);
    void setEdge(Token edge);    ///< 52 high with a bottom edge of 3
    void setChosen(bool chosen); ///< this rating was given
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_iconName, m_key, m_detail;
    Token m_edge = nullptr;
    bool m_chosen = false;
};

/// "Again", "Hard", "Good", "Easy", and the colour of each; `rating` 1–4.
QString ratingName(int rating);
Token ratingToken(int rating);

/// "tomorrow", "5 days", "3 months": how far `day` is from `today`, as short as it can be read.
QString distanceText(QDate today, QDate day);

/// What to say in a told section, in one line: its points, else its first sentence; empty when nothing is
/// written.
QString cueOf(const Story &story, int section);

} // namespace storybank
