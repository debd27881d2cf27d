#pragma once

#include "items/board.h"
#include "views/common/theme.h"

#include <QFrame>

class QHBoxLayout;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace storybank {

/// The strip over the board: what the plan is worth in a few facts, and the way to the whole of it in words.
class PlanStrip : public QFrame
{
    Q_OBJECT

public:
    explicit PlanStrip(QWidget *parent = nullptr);

    /// `name` gives the short name of the weakest link's prompt.
    void tell(const Board &board, const QString &weakestName);
    QPushButton *explainButton() const { return m_explain; }
    /// The facts as they are read out.
    QString facts() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void add(QStringView iconName, Token tone, const QString &words);

    QHBoxLayout *m_facts;
    QPushButton *m_explain;
    QStringList m_words;
};

/// The plan explained, a line for each thing to know; a line leads to the prompt or the story it is about.
class PlanLines : public QFrame
{
    Q_OBJECT

public:
    explicit PlanLines(QWidget *parent = nullptr);

    void setLines(const QList<BoardLine> &lines);
    QListView *list() const { return m_list; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void lineChosen(const storybank::BoardLine &line);
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(int row);

    QList<BoardLine> m_lines;
    QStandardItemModel *m_model;
    QListView *m_list;
};

} // namespace storybank
