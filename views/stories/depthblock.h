#pragma once

#include "domain/story.h"
#include "itemlist.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <functional>

class QLayout;
class QLineEdit;

namespace storybank {

class DepthHeader;
class GrowingTextEdit;

/// What stands behind a story when somebody asks further: stakeholders, alternatives, criteria, risks, how
/// one knows, follow-ups, and where and when it was. It opens and closes under a header that counts what is
/// there.
class DepthBlock : public QWidget
{
    Q_OBJECT

public:
    /// One field of the block: how it takes its value from a story, and writes it into one.
    struct Field
    {
        QString label; ///< "Risks", for the name of the undo step
        QWidget *widget;
        std::function<void(const Story &)> show;
        std::function<void(Story &)> take;
        std::function<bool()> isWrong; ///< what is written cannot be kept
    };

    explicit DepthBlock(QWidget *parent = nullptr);

    const QList<Field> &fields() const { return m_fields; }
    /// The counts of the header.
    void setCounts(const Story &story);
    /// The sections in which the coach has found something; their counts are marked.
    void setWarned(const QSet<Section> &sections);

    bool isOpen() const;
    void setOpen(bool open);
    void setReadOnly(bool readOnly);
    /// Opens the block and puts the focus into it.
    void enter();
    /// Opens the block and puts the focus into that list, at an item when it has it; gives the widget, null
    /// for a section that does not stand here.
    QWidget *enter(Section section, int item);

Q_SIGNALS:
    void toggled(bool open);
    void edited(int field);
    void left();

private:
    void buildLists();
    void buildPlace();
    QLayout *addAttribution();
    ItemList *addCriteria();
    /// A list of values with two texts, and perhaps a mark; what else a value holds stays with it.
    template<typename T>
    ItemList *addListOf(const ItemList::Words &words, QList<T> Story::*values, QString T::*text,
                        QString T::*detail, bool T::*checked = nullptr);
    void addList(ItemList *list, const QString &label, std::function<void(const Story &)> show,
                 std::function<void(Story &)> take);
    QLineEdit *addLine(const QString &label, std::function<QString(const Story &)> read,
                       std::function<void(Story &, const QString &)> write,
                       std::function<bool(const QString &)> isRight = {});
    QLineEdit *addText(const QString &label, QString Story::*text);
    QLineEdit *addDate(const QString &label, PartialDate Story::*date);
    /// Puts a line under its name into the grid below the lists.
    void place(QLineEdit *field, int row, int column, int span = 1);

    DepthHeader *m_header;
    QWidget *m_body;
    QList<Field> m_fields;
    QList<ItemList *> m_lists;
    QHash<Section, ItemList *> m_sections;
    QSet<Section> m_warned;
    GrowingTextEdit *m_attribution = nullptr;
};

} // namespace storybank
