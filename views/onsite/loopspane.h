#pragma once

#include "actions/plans.h"
#include "items/autosave.h"
#include "items/loopmodel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QListView;
class QSlider;
class QToolButton;

namespace storybank {

class FieldBox;
class PlainLabel;

/// The left pane of the page: the loops, and for the one that is shown the rules of its planning and its
/// notes.
class LoopsPane : public QWidget
{
    Q_OBJECT

public:
    LoopsPane(Session &session, LoopModel &model, QWidget *parent = nullptr);

    /// Shows the rules and notes of this loop; null = none.
    void setLoop(LoopId loop);
    /// Writes what is typed into the notes. False when it could not be written.
    bool settle();

    QListView *list() const { return m_list; }
    QToolButton *newButton() const { return m_new; }
    QSlider *spreadSlider() const { return m_spread; }
    QCheckBox *keepLockedBox() const { return m_keepLocked; }
    QCheckBox *readyOnlyBox() const { return m_readyOnly; }
    FieldBox *notes() const { return m_notes; }

Q_SIGNALS:
    void loopChosen(storybank::LoopId loop);
    void menuRequested(storybank::LoopId loop, const QPoint &global);
    void deleteRequested(storybank::LoopId loop);

private:
    QWidget *buildRules();
    void fitList();
    void refresh();
    void storeRules();
    Result<void> writeNotes();

    Session &m_session;
    LoopModel &m_model;
    LoopId m_loop;
    QListView *m_list;
    QToolButton *m_new;
    QWidget *m_rules = nullptr;
    QCheckBox *m_keepLocked = nullptr;
    QCheckBox *m_readyOnly = nullptr;
    QComboBox *m_told = nullptr;
    QSlider *m_spread = nullptr;
    FieldBox *m_notes = nullptr;
    PlainLabel *m_debriefCaption = nullptr;
    PlainLabel *m_debrief = nullptr;
    Autosave m_autosave;
    QTimer m_spreadRests; ///< a slider that is moved by keys is one step when it rests
};

} // namespace storybank
