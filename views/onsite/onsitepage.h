#pragma once

#include "views/pages.h"

class QStackedLayout;
class QVBoxLayout;

namespace storybank {

struct Loop;
struct Round;

/// The onsites of the bank with their rounds, for looking: who asks what, and which story is planned for it.
class OnsitePage : public Page
{
    Q_OBJECT

public:
    explicit OnsitePage(const PageContext &context, QWidget *parent = nullptr);

    QString summary() const override;
    QList<PageState> states() override;

private:
    void rebuild();
    QWidget *roundCard(const Round &round, int number);

    Session &m_session;
    QStackedLayout *m_stack;
    QVBoxLayout *m_column;
};

} // namespace storybank
