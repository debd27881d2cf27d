#pragma once

#include "items/storyuses.h"

#include <QWidget>

class QListView;
class QTimer;

namespace storybank {

class CoachBlock;
class LinkButton;
class PlainLabel;
class StarBar;
class StoryEditor;

/// The panel beside a story: how long it takes to tell and how the parts share that time, which prompts it
/// answers, and when it was told.
class StoryPanel : public QWidget
{
    Q_OBJECT

public:
    StoryPanel(Session &session, const StoryEditor &editor, QWidget *parent = nullptr);

    void setStory(StoryId id);
    /// Looks again at what stands in the editor.
    void refresh();

    QListView *answers() const { return m_answerList; }
    CoachBlock *coach() const { return m_coach; }

Q_SIGNALS:
    void promptChosen(QUuid prompt);
    void mapRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    void refreshCoach();
    QListView *makeList(StoryUses &model, const QString &name);
    void fit();

    Session &m_session;
    const StoryEditor &m_editor;
    StoryUses m_answers;
    StoryUses m_tellings;
    PlainLabel *m_time;
    PlainLabel *m_target;
    StarBar *m_bar;
    CoachBlock *m_coach;
    QTimer *m_coachPause;
    PlainLabel *m_answerTitle;
    LinkButton *m_map;
    QListView *m_answerList;
    QWidget *m_rule;
    PlainLabel *m_toldTitle;
    LinkButton *m_ledger;
    QListView *m_tellingList;
};

} // namespace storybank
