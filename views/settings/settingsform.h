#pragma once

#include "settingrow.h"

class QVBoxLayout;

namespace storybank {

/// All settings, each group a card under its heading.
class SettingsForm : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsForm(QWidget *parent = nullptr);

    /// Begins a group; the settings added next belong to it.
    void addSection(const QString &icon, const QString &name);
    void add(const Setting &setting);

    /// Shows what holds now, in every row.
    void refresh();
    /// Hides the rows that do not hold the words typed, and groups without rows.
    void search(const QString &typed);
    /// Takes every setting back to its default.
    void reset();

    struct Section
    {
        QString icon;
        QString name;
        int changed = 0; ///< settings that differ from their default
        int top = 0;     ///< where the group begins, in px of the form
        bool found = true;
    };
    QList<Section> sections() const;

private:
    struct Group
    {
        QString icon;
        QWidget *whole = nullptr;
        QString name;
        QVBoxLayout *rows = nullptr;
        QList<SettingRow *> settings;
    };
    static void rule(const Group &group);

    QVBoxLayout *m_column;
    QList<Group> m_groups;
};

} // namespace storybank
