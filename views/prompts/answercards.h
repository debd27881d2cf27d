#pragma once

#include "insight/coverage.h"
#include "insight/suggestion.h"
#include "views/common/cardframe.h"

namespace storybank {

/// An answer of a prompt: the story, its fit and grade, the angle and the first sentence.
class AnswerCard : public CardFrame
{
    Q_OBJECT

public:
    AnswerCard(const Story &story, const Answer &answer, const Graded &graded, QWidget *parent = nullptr);

Q_SIGNALS:
    void menuRequested(const QPoint &global);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
};

/// A story that the program proposes, with what speaks for and against it. The current one shows the key that
/// accepts it.
class SuggestionCard : public CardFrame
{
    Q_OBJECT

public:
    SuggestionCard(const QString &title, const Suggestion &suggestion, bool current,
                   QWidget *parent = nullptr);
};

/// The keys of the suggestions, at the foot of the panel.
class SuggestionKeys : public QWidget
{
    Q_OBJECT

public:
    explicit SuggestionKeys(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace storybank
