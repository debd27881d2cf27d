#pragma once

#include <QWidget>

class QCheckBox;
class QHBoxLayout;

namespace storybank {

class ChipButton;
class Preferences;

/// Whether spelling is looked at, and the languages as chips, of those that have a dictionary here.
class SpellingControl : public QWidget
{
    Q_OBJECT

public:
    explicit SpellingControl(Preferences &preferences, QWidget *parent = nullptr);

    /// Shows what holds now.
    void refresh();
    bool isStandard() const;
    void reset();

private:
    void addChip(const QString &language, const QStringList &chosen);
    void pick();

    Preferences &m_preferences;
    QCheckBox *m_on;
    QHBoxLayout *m_chips;
    ChipButton *m_add;
};

} // namespace storybank
