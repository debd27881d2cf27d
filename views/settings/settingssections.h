#pragma once

#include "settingsform.h"

#include <QStandardItemModel>

class QListView;
class QPushButton;
class QVBoxLayout;

namespace storybank {

class PlainLabel;
class SearchField;

/// The pane at the left of the settings: a field that searches them, their groups with how many settings of
/// each differ from the default, and the way back to all defaults.
class SettingsSections : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsSections(QWidget *parent = nullptr);

    /// Shows the groups; those without a row that was found are greyed.
    void setSections(const QList<SettingsForm::Section> &sections);
    /// Marks the group as the one on screen; nothing is emitted.
    void setCurrent(int section);

    SearchField *searchField() const { return m_search; }
    QListView *list() const { return m_list; }
    QPushButton *resetButton() const { return m_reset; }

Q_SIGNALS:
    void chosen(int section);
    void searched(const QString &typed);
    void resetRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildFoot(QVBoxLayout *column);

    QStandardItemModel m_items;
    SearchField *m_search;
    QListView *m_list;
    PlainLabel *m_changed = nullptr;
    QPushButton *m_reset = nullptr;
};

} // namespace storybank
