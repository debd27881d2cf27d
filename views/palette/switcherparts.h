#pragma once

#include "domain/entities.h"

#include <QAbstractButton>
#include <QList>

#include <optional>

namespace storybank {

class ChoiceGroup;

class PlainLabel;

/// The line of keys at the foot of a pop-up, and what each does.
class KeyRow : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QStringList keys;
        QString word;
    };
    explicit KeyRow(const QList<Entry> &entries, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Entry> m_entries;
};

/// The kinds of what was found, of which one is shown, or everything; each with its count.
class KindTabs : public QWidget
{
    Q_OBJECT

public:
    explicit KindTabs(QWidget *parent);

    struct Tab
    {
        std::optional<Kind> kind; ///< none = everything
        QString name;
        int count = 0;
    };
    void setTabs(const QList<Tab> &tabs, std::optional<Kind> current);

Q_SIGNALS:
    void chosen(std::optional<storybank::Kind> kind);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class TabButton;
    QList<TabButton *> m_buttons;
    ChoiceGroup *m_group; ///< by the places of the buttons
};

/// The keys of the conditions that a search can be narrowed with, and the way to the help with all of them.
class SyntaxRow : public QWidget
{
    Q_OBJECT

public:
    explicit SyntaxRow(QWidget *parent);

    /// The keys in `used` stand out; `remark` is said in their place when it is not empty.
    void say(const QStringList &used, const QString &remark);
    QString remark() const;

Q_SIGNALS:
    void helpRequested();
    /// "tag:".
    void keyChosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class KeyChip;
    QList<KeyChip *> m_chips;
    QWidget *m_keys;
    PlainLabel *m_remark;
};

} // namespace storybank
