#pragma once

#include "domain/story.h"
#include "itemlist.h"

#include <functional>

#include <QWidget>

class QLineEdit;

namespace storybank {

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

    bool isOpen() const;
    void setOpen(bool open);
    void setReadOnly(bool readOnly);
    /// Opens the block and puts the focus into it.
    void enter();

Q_SIGNALS:
    void toggled(bool open);
    void edited(int field);
    void left();

private:
    class Header;
    void buildLists();
    void buildPlace();
    void addList(ItemList *list, const QString &label,
                 std::function<QList<ItemList::Item>(const Story &)> read,
                 std::function<void(Story &, const QList<ItemList::Item> &)> write);
    QLineEdit *addLine(const QString &label, std::function<QString(const Story &)> read,
                       std::function<void(Story &, const QString &)> write,
                       std::function<bool(const QString &)> isRight = {});

    Header *m_header;
    QWidget *m_body;
    QList<Field> m_fields;
    QList<ItemList *> m_lists;
};

} // namespace storybank
