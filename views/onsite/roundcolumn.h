#pragma once

#include "slotlist.h"

#include <QFrame>

class QToolButton;

namespace storybank {

struct BoardRound;

/// What stands over the prompts of a round: number, name, time, what it looks for, how full it is.
class RoundHead : public QWidget
{
    Q_OBJECT

public:
    RoundHead(RoundModel &model, QWidget *parent = nullptr);

    void setNumber(int number);
    QToolButton *menuButton() const { return m_menu; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void editRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void retell();
    void paintFocus(QPainter &painter, const QRect &line, const BoardRound &round) const;

    RoundModel &m_model;
    QToolButton *m_menu;
    int m_number = 0;
};

/// A round of the board: its head, its prompts, and the way to add one.
class RoundColumn : public QFrame
{
    Q_OBJECT

public:
    explicit RoundColumn(RoundModel &model, QWidget *parent = nullptr);

    RoundHead *head() const { return m_head; }
    SlotList *list() const { return m_list; }
    QToolButton *addButton() const { return m_add; }

Q_SIGNALS:
    void menuRequested(const QPoint &global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    RoundHead *m_head;
    SlotList *m_list;
    QToolButton *m_add;
    bool m_aimed = false;
};

} // namespace storybank
