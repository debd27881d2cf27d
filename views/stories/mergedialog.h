#pragma once

#include "mergerow.h"

#include <QDialog>

class QPushButton;

namespace storybank {

class Session;

/// Two stories part by part, and what becomes of them when they are merged. The left one stays; the right one
/// goes to the trash as it was.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both stories must be in the library of the session.
    MergeDialog(Session &session, StoryId kept, StoryId other, QWidget *parent);

    /// The merge as chosen, as one step; empty when it cannot be done.
    const Edit &edit() const { return m_edit; }
    const QList<MergeRow *> &rows() const { return m_rows; }
    QPushButton *mergeButton() const { return m_merge; }

private:
    QWidget *buildHeads();
    QWidget *buildRows();
    QWidget *buildFoot();
    MergeChoices choices() const;
    void refresh();

    Session &m_session;
    Story m_kept;
    Story m_other;
    QList<PartDifference> m_parts; ///< that differ, one a row
    QList<MergeRow *> m_rows;
    PlainLabel *m_wrong = nullptr;
    QPushButton *m_merge = nullptr;
    Edit m_edit;
};

} // namespace storybank
