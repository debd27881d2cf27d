#pragma once

#include "items/metricmodel.h"

#include <QWidget>

class QTableView;

namespace storybank {

class FoundNumbers;
class LinkButton;

/// The numbers of a story: a table that is edited in place, and a link that adds one.
class MetricBlock : public QWidget
{
    Q_OBJECT

public:
    explicit MetricBlock(Session &session, QWidget *parent = nullptr);

    void setStory(StoryId id);
    /// Offers what the text of the story, as it stands on screen, tells and no metric holds.
    void look(const Story &story);
    /// Adds a metric and opens its name for writing.
    void add();
    QTableView *table() const { return m_table; }
    MetricModel &model() { return m_model; }

Q_SIGNALS:
    /// The person wants to work out a number: a new one (−1), or the metric in a row that was worked out
    /// before.
    void calculationRequested(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void clicked(const QModelIndex &index);
    void showMenu(const QPoint &at);

    Session &m_session;
    MetricModel m_model;
    QTableView *m_table;
    QWidget *m_links;
    LinkButton *m_calculate;
    LinkButton *m_add;
    LinkButton *m_addFirst;
    FoundNumbers *m_found;
};

} // namespace storybank
