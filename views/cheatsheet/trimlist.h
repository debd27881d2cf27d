#pragma once

#include "paper/sheet.h"

#include <QWidget>

class QVBoxLayout;

namespace storybank {

class LinkButton;
class PlainLabel;

/// What had to go so that the page fits: one line a trim, with the story's printed number, then what was left
/// out; each can be kept. Then what is kept although it would have gone.
class TrimList : public QWidget
{
    Q_OBJECT

public:
    explicit TrimList(QWidget *parent = nullptr);

    /// Shows the trims of `page` and the `kept` ones; hides itself when there are none.
    void setPage(const SheetPage &page, const QList<SheetKeep> &kept, const Library &library);

Q_SIGNALS:
    /// These are to stay on the page (true), or may be trimmed again.
    void keepRequested(const QList<storybank::SheetKeep> &what, bool keep);

private:
    struct Line
    {
        QString number; ///< empty for a story that does not stand on the page
        QString text;
        SheetKeep keep;
        bool kept = false;
    };
    QList<Line> linesOf(const SheetPage &page, const QList<SheetKeep> &kept, const Library &library) const;
    QWidget *makeRow(const Line &line);

    PlainLabel *m_title = nullptr;
    LinkButton *m_all = nullptr;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_rowLayout = nullptr;
    QWidget *m_scroll = nullptr;
    QList<SheetKeep> m_trimmed;
};

} // namespace storybank
