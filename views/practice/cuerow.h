#pragma once

#include "views/common/rowbutton.h"

namespace storybank {

/// What is to be said in a section: hidden until it is asked for by its letter or a click.
class CueRow : public RowButton
{
    Q_OBJECT

public:
    CueRow(int section, QWidget *parent = nullptr);
    /// `text` of the cue; `current`: one is telling this section.
    void show(const QString &text, bool revealed, bool current);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintHidden(QPainter *painter, const QRect &room) const;

    int m_section;
    QString m_text;
    bool m_revealed = false;
    bool m_current = false;
};

} // namespace storybank
