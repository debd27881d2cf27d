#pragma once

#include "paper/sheet.h"

#include <QWidget>

namespace storybank {

class LinkButton;
class PlainLabel;

/// What a layout that is made of an onsite's rounds or questions lacks while none is chosen, with a link that
/// helps; hidden otherwise.
class LayoutHint : public QWidget
{
    Q_OBJECT

public:
    explicit LayoutHint(QWidget *parent = nullptr);

    /// Says what these wishes lack; they have the date of today, by which the next onsite is found.
    void setOptions(const SheetOptions &options, const Library &library);

Q_SIGNALS:
    /// The sheet should be made from this loop.
    void loopRequested(storybank::LoopId loop);
    /// There is no loop yet: one should be planned.
    void onsiteRequested();

private:
    PlainLabel *m_text = nullptr;
    LinkButton *m_help = nullptr;
    LoopId m_loop; ///< that the link offers; null = there is none
};

} // namespace storybank
