#pragma once

#include "views/common/theme.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace storybank {

class LinkButton;
class PlainLabel;

/// A short list that is written in place: one line for each item, with what belongs to it in a quieter tone
/// behind, and a link that adds one. A line that is emptied goes when it is left.
class ItemList : public QWidget
{
    Q_OBJECT

public:
    struct Item
    {
        QString text;
        QString detail;
        bool checked = false;
        friend bool operator==(const Item &, const Item &) = default;
    };
    struct Words
    {
        QString heading;
        QString add;          ///< "Stakeholder"
        QString text;         ///< what the first field asks for
        QString detail;       ///< what the second asks for; empty = there is none
        bool checks = false;  ///< each line begins with a mark that can be ticked
        bool columns = false; ///< text and detail stand in two columns, else one behind the other
    };

    explicit ItemList(const Words &words, QWidget *parent = nullptr);

    /// The items, without those that are empty.
    QList<Item> items() const;
    /// Shows `items`; not reported as an edit. A line that is being written stays what it is.
    void setItems(const QList<Item> &items);
    void setReadOnly(bool readOnly);
    void add();
    /// Puts the focus into the text of an item, or onto the link that adds one when there is no such item.
    void enter(int item);

Q_SIGNALS:
    void edited();
    void left();

private:
    class Line;
    void append(const Item &item);
    void drop(Line *line);

    Words m_words;
    QVBoxLayout *m_column;
    LinkButton *m_add;
    QList<Line *> m_lines;
    bool m_readOnly = false;
};

} // namespace storybank
