#pragma once

#include "views/pages.h"

class QListView;
class QStackedLayout;
class QStandardItemModel;

namespace storybank {

/// What was rehearsed so far, newest first.
class PracticePage : public Page
{
    Q_OBJECT

public:
    explicit PracticePage(const PageContext &context, QWidget *parent = nullptr);

    QList<PageState> states() override;

private:
    void rebuild();

    Session &m_session;
    QStackedLayout *m_stack;
    QListView *m_list;
    QStandardItemModel *m_runs;
};

} // namespace storybank
