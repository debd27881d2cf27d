#pragma once

#include "items/findingmodel.h"

#include <QWidget>

class QListView;
class QMenu;

namespace storybank {

class PlainLabel;

/// The findings of the coach for the story on screen: activating one leads to its words, its menu mutes the
/// rule here or switches it off for the bank.
class CoachBlock : public QWidget
{
    Q_OBJECT

public:
    explicit CoachBlock(Session &session, QWidget *parent = nullptr);

    /// Looks at the story as it stands on screen; a story without an id clears the block.
    void setStory(const Story &story);

    /// The finding that is chosen; null = none.
    const Finding *current() const;
    /// Chooses the next (1) or the previous (-1) finding, round the end, and goes there.
    void step(int by);
    /// Puts what is muted in this story and switched off in the bank into `menu`, to be brought back.
    void fillMenu(QMenu *menu);

    /// Silences the rule in this story, or in the bank, or lets it speak again: one step of undo.
    void setMuted(CoachRule rule, bool muted);
    void setOff(CoachRule rule, bool off);

    QListView *list() const { return m_list; }

    const QList<Finding> &findings() const { return m_model.findings(); }

Q_SIGNALS:
    /// The story was looked at.
    void looked();
    /// current() is another one, or its words stand elsewhere now.
    void currentChanged();
    /// The person wants to be where the finding stands.
    void activated(const storybank::Finding &finding);

private:
    void showCount();
    void showMenu(const QPoint &at);

    Session &m_session;
    Story m_story;
    FindingModel m_model;
    PlainLabel *m_title;
    QListView *m_list;
    QWidget *m_passed;
    PlainLabel *m_passedText;
};

} // namespace storybank
