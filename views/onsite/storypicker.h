#pragma once

#include "items/storychoices.h"

#include <QDialog>

class QListView;
class QStandardItemModel;

namespace storybank {

class SearchField;

/// The stories that could answer one prompt, the best first, each with what speaks for and against it; typing
/// narrows them down.
class StoryPicker : public QDialog
{
    Q_OBJECT

public:
    StoryPicker(const QString &prompt, const QList<StoryChoice> &choices, QWidget *parent = nullptr);

    /// The story that was chosen; null when none was.
    StoryId story() const { return m_story; }

    SearchField *field() const { return m_field; }
    QListView *list() const { return m_list; }

private:
    void fill();
    void choose(const QModelIndex &index);

    QList<StoryChoice> m_choices;
    StoryId m_story;
    SearchField *m_field;
    QStandardItemModel *m_model;
    QListView *m_list;
};

} // namespace storybank
