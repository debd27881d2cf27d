#pragma once

#include "views/common/inlinebar.h"

#include <functional>

class QVBoxLayout;

namespace storybank {

/// The place above a page for what the person has to know now: at most two bars, the most severe on top, each
/// until it is closed.
class InlineBars : public QWidget
{
    Q_OBJECT

public:
    explicit InlineBars(QWidget *parent = nullptr);

    /// Shows `text`; the same text is not shown twice. With `button` the bar has a button that closes it and
    /// calls `act`.
    void add(InlineBar::Kind kind, const QString &text, const QString &button = {},
             const std::function<void()> &act = {});
    /// Takes the bar with this text away, when it is there.
    void drop(const QString &text);
    void clear();

    /// The texts in the order in which they stand.
    QStringList texts() const;

private:
    void remove(InlineBar *bar);

    QVBoxLayout *m_column;
    QList<InlineBar *> m_bars; ///< as they stand
};

} // namespace storybank
