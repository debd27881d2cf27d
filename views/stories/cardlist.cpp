#include "cardlist.h"

#include "views/common/marks.h"
#include "views/common/stylepainter.h"

#include <QDrag>
#include <QPainter>

namespace storybank {

namespace {

constexpr int widest = 220;
constexpr int padding = 10;

} // namespace

void CardList::startDrag(Qt::DropActions actions)
{
    QModelIndexList dragged = selectedIndexes();
    dragged.removeIf([](const QModelIndex &index) { return !(index.flags() & Qt::ItemIsDragEnabled); });
    if (dragged.isEmpty())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(model()->mimeData(dragged));
    drag->setPixmap(labelFor(dragged));
    drag->setHotSpot({-8, -12}); // right under the pointer, beside what it points at
    drag->exec(actions, Qt::CopyAction);
}

QPixmap CardList::labelFor(const QModelIndexList &dragged) const
{
    const Theme &theme = themeOf(this);
    const QString words = dragged.size() == 1 ? dragged.constFirst().data().toString()
                                              : tr("%n stories", nullptr, static_cast<int>(dragged.size()));
    const QFont font = theme.font(FontRole::BodyMedium);
    const QSize room(std::min(theme.px(widest), paint::labelWidth(font, words) + 2 * theme.px(padding)),
                     theme.px(size::Row));
    QPixmap label(room * devicePixelRatioF());
    label.setDevicePixelRatio(devicePixelRatioF());
    label.fill(Qt::transparent);
    QPainter painter(&label);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box(QPoint(), room);
    paint::box(&painter, box, theme.px(size::CornerControl), theme.raised, theme.accentFg);
    marks::text(&painter, box.adjusted(theme.px(padding), 0, -theme.px(padding), 0), words, font, theme.text);
    return label;
}

} // namespace storybank
