#pragma once

#include "domain/occurrences.h"

#include <QFrame>
#include <QPointer>

#include <functional>

class QLineEdit;
class QToolButton;

namespace storybank {

class PlainLabel;
class SearchField;

/// One text that can be looked through, and what is done with what is found in it.
struct FindText
{
    QString text;
    int caret = -1;                                     ///< where the person is; −1 = elsewhere
    std::function<void(const QList<TextRange> &)> mark; ///< in place of those marked before
    std::function<void(const TextRange &)> show;        ///< selects it and brings it into sight
    std::function<void()> enter;                        ///< takes the focus
};

/// A slim bar that finds words in several texts: which match of how many, previous and next. Escape closes it
/// and leaves the caret at the match.
class FindBar : public QFrame
{
    Q_OBJECT

public:
    /// `texts` gives the texts as they stand now, in the order in which they are read.
    explicit FindBar(std::function<QList<FindText>()> texts, QWidget *parent = nullptr);

    /// Opens the bar, or takes the focus to it; an empty `wanted` leaves what was looked for last.
    void open(const QString &wanted);
    void close();
    /// Goes to the next match (1) or the previous (−1), over the ends; opens the bar when it is closed.
    void step(int by);
    /// Looks again: the texts have changed, or they are those of another story.
    void refresh();

    QLineEdit *field() const;
    /// "3 of 7".
    QString counter() const;

Q_SIGNALS:
    void openedOrClosed();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Match
    {
        int text = 0; ///< of m_texts
        TextRange place;
    };

    QToolButton *addButton(const QString &icon, const QString &name, const std::function<void()> &run);
    void look();
    void goTo(int match);
    void showCounter();

    std::function<QList<FindText>()> m_read;
    QList<FindText> m_texts;
    QList<Match> m_matches;
    int m_current = -1;
    Match m_origin;             ///< where looking begins: where the person was, then the last match gone to
    QPointer<QWidget> m_before; ///< what had the focus when the bar was opened
    SearchField *m_field;
    PlainLabel *m_counter;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace storybank
