#pragma once

#include "pages.h"

#include <QHash>

class QButtonGroup;

namespace storybank {

class RailButton;

/// The column of buttons at the left that leads to the pages; Settings stands at its foot.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const QList<PageEntry> &entries, QWidget *parent = nullptr);

    void setCurrent(PageId page);
    void setBadge(PageId page, int count, const QString &meaning);
    /// Without a bank only Stories (the welcome page) and Settings can be reached.
    void setBankOpen(bool open);

Q_SIGNALS:
    void pageChosen(storybank::PageId page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
    QHash<PageId, RailButton *> m_buttons;
};

} // namespace storybank
