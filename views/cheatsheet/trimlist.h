#pragma once

#include "paper/sheet.h"

#include <QWidget>

namespace storybank {

/// What had to go so that the page fits: one line a trim, with the story's printed number, then what was left
/// out.
class TrimList : public QWidget
{
    Q_OBJECT

public:
    explicit TrimList(QWidget *parent = nullptr);

    /// Shows the trims of `page`; hides itself when there are none.
    void setPage(const SheetPage &page, const Library &library);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line
    {
        QString number; ///< empty for a story that was left out
        QString text;
    };

    QList<Line> m_lines;
    int m_more = 0; ///< lines that have no place
};

} // namespace storybank
