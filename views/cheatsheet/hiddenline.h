#pragma once

#include "paper/sheet.h"

#include <QWidget>

namespace storybank {

class LinkButton;
class PlainLabel;

/// "3 names replaced, 2 numbers blurred": the list stands in the tooltip and unfolds on a click. Hidden while
/// nothing was replaced or blurred.
class HiddenLine : public QWidget
{
    Q_OBJECT

public:
    explicit HiddenLine(QWidget *parent = nullptr);

    void setPage(const SheetPage &page);

    /// "3 names replaced, 2 numbers blurred"; empty when it is hidden.
    QString text() const;

private:
    void unfold();

    LinkButton *m_summary = nullptr;
    PlainLabel *m_list = nullptr;
    bool m_open = false;
};

} // namespace storybank
