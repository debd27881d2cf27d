#include "rail.h"

#include "views/common/railbutton.h"
#include "views/common/theme.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace storybank {

Rail::Rail(const QList<PageEntry> &entries, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(tr("Pages"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(5, 8, 5, 8);
    column->setSpacing(2);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const PageEntry &entry = entries.at(i);
        auto *button = new RailButton(entry.icon, entry.name, this);
        const bool isLast = i + 1 == entries.size();
        if (isLast)
            column->addStretch();
        button->setToolTip(isLast ? entry.name
                                  : tr("%1 (Ctrl+%2)").arg(entry.name).arg(static_cast<int>(entry.id) + 1));
        column->addWidget(button, 0, Qt::AlignHCenter);
        m_group->addButton(button);
        m_buttons.insert(entry.id, button);
        // A screen reader toggles a button without a click.
        connect(button, &RailButton::toggled, this, [this, id = entry.id](bool on) {
            if (on)
                Q_EMIT pageChosen(id);
        });
    }
    setFixedWidth(themeOf(this).px(76));
}

void Rail::setCurrent(PageId page)
{
    if (RailButton *button = m_buttons.value(page)) {
        const QSignalBlocker silent(button); // nobody has chosen it
        button->setChecked(true);
    }
}

void Rail::setBadge(PageId page, int count, const QString &meaning)
{
    if (RailButton *button = m_buttons.value(page))
        button->setCount(count, meaning);
}

void Rail::setBankOpen(bool open)
{
    for (auto it = m_buttons.begin(); it != m_buttons.end(); ++it)
        it.value()->setEnabled(open || it.key() == PageId::Stories || it.key() == PageId::Settings);
}

void Rail::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.chrome);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.line);
}

} // namespace storybank
