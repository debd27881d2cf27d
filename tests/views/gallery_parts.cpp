#include "gallery.h"

#include "views/common/chipbutton.h"
#include "views/common/controls.h"
#include "views/common/emptystate.h"
#include "views/common/fieldmessage.h"
#include "views/common/filterrow.h"
#include "views/common/growingtextedit.h"
#include "views/common/icons.h"
#include "views/common/inlinebar.h"
#include "views/common/linkbutton.h"
#include "views/common/marks.h"
#include "views/common/railbutton.h"
#include "views/common/searchfield.h"
#include "views/common/segmentedcontrol.h"
#include "views/common/starbar.h"

#include <QFrame>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace storybank::gallery {

namespace {

void addCards(Page &page)
{
    page.onPaint([](QPainter &painter, const Theme &t) {
        const marks::RowState states[] = {{}, {.hovered = true}, {.selected = true}};
        for (int i = 0; i < 3; ++i) {
            const QRect card(28 + 306 * i, 1268, 292, 108);
            marks::card(&painter, card, states[i], t);
            const QRect in = card.adjusted(13, 0, -13, 0);
            marks::text(&painter, in.adjusted(0, 12, 0, -78), u"The labelling pipeline nobody owned"_s,
                        t.font(FontRole::BodyStrong), t.text);
            marks::text(&painter, in.adjusted(0, 32, 0, -59), u"Label error rate"_s,
                        t.font(FontRole::Secondary), t.text2);
            marks::change(&painter, in.adjusted(0, 32, 0, -59), u"−88 %"_s, marks::Change::Better, t);
            const marks::Chip chip{.text = u"Ownership"_s, .slot = 0};
            marks::chip(&painter, QRect(in.topLeft() + QPoint(0, 57), marks::chipSize(chip, t)), chip, t);
            marks::iconAndWord(&painter, QRect(in.left(), in.top() + 86, 100, 14), u"circle-dot", u"Ready"_s,
                               t.accentFg, FontRole::Secondary, 13, t);
            marks::strength(&painter, QPointF(in.left() + 72, in.top() + 93), 4, t);
        }
    });
}

void addFilters(Page &page)
{
    auto *view = new QListView(&page);
    auto *model = new QStandardItemModel(view);
    const auto add = [&](const QString &text, int slot, const QString &iconName, int count) {
        auto *item = new QStandardItem(text);
        if (slot >= 0)
            item->setData(slot, FilterSlotRole);
        else
            item->setData(iconName, FilterIconRole);
        item->setData(count, FilterCountRole);
        model->appendRow(item);
        return item;
    };
    auto *heading = new QStandardItem(u"Library"_s);
    heading->setData(true, FilterHeadingRole);
    heading->setFlags(Qt::NoItemFlags);
    model->appendRow(heading);
    add(u"All stories"_s, -1, u"layers"_s, 16);
    add(u"Polished"_s, -1, u"circle-check"_s, 8);
    add(u"Ownership"_s, 0, {}, 7);
    add(u"Cross-functional trust"_s, 4, {}, 6);
    view->setModel(model);
    view->setItemDelegate(new FilterRowDelegate(view));
    view->setFrameShape(QFrame::NoFrame);
    view->setCurrentIndex(model->index(1, 0));
    page.place(view, 28, 1400, 230, 160);
}

void addTables(Page &page)
{
    auto *table = new QTableWidget(3, 3, &page);
    table->setHorizontalHeaderLabels({u"Metric"_s, u"Baseline"_s, u"Result"_s});
    const QStringList cells{u"Label error rate"_s, u"15 %"_s,   u"1.8 %"_s,
                            u"Recall on fraud"_s,  u"91.2 %"_s, u"95.3 %"_s,
                            u"Weekly rework"_s,    u"—"_s,      u"6 h"_s};
    for (int i = 0; i < cells.size(); ++i)
        table->setItem(i / 3, i % 3, new QTableWidgetItem(cells[i]));
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->selectRow(1);
    table->setSortingEnabled(true);
    page.place(table, 280, 1400, 330, 116);
    auto *tree = new QTreeWidget(&page);
    tree->setHeaderHidden(true);
    auto *set = new QTreeWidgetItem({u"First call"_s});
    set->addChild(new QTreeWidgetItem({u"A problem that was not yours"_s}));
    tree->addTopLevelItem(set);
    tree->addTopLevelItem(new QTreeWidgetItem({u"Screen"_s}));
    set->setExpanded(true);
    page.place(tree, 640, 1400, 290, 116);
    auto *tabs = new QTabBar(&page);
    tabs->addTab(u"General"_s);
    tabs->addTab(u"Keys"_s);
    page.place(tabs, 640, 1525);
}

} // namespace

void addSegments(Page &page)
{
    page.caption(28, 416, u"Segmented"_s, &Theme::text2);
    for (int i = 0; i < 5; ++i) {
        auto *control = new SegmentedControl(&page);
        for (int n = 1; n <= 3; ++n)
            control->addSegment(QString::number(n));
        control->setCurrentIndex(i == 3 ? 1 : 0);
        control->setEnabled(i < 4);
        page.place(control, 146 + 160 * i, 398);
        auto *search = new SearchField(u"Filter"_s, u"Ctrl+F"_s, &page);
        if (i == 4)
            search->setText(u"zzz"_s);
        search->setEnabled(i != 3);
        page.place(search, 146 + 160 * i, 562, 146);
    }
    auto *message = new FieldMessage(new QWidget(&page), &page);
    message->setMessage(FieldState::Wrong, u"Give it a name."_s);
    page.place(message, 786, 535);
}

void addLists(Page &page)
{
    page.heading(1256, u"Lists"_s, u"one selection colour: tint, accent text, never white on accent"_s);
    addCards(page);
    addFilters(page);
    addTables(page);
    int x = 280;
    for (const QStringView name : {u"book-open", u"layout-grid", u"timer"}) {
        auto *rail = new RailButton(name, u"Coverage"_s, &page);
        rail->setChecked(x == 280);
        rail->setCount(x == 280 ? 0 : 5);
        page.place(rail, x, 1530);
        x += 80;
    }
    auto *star = new StarBar(&page);
    star->setSeconds({22, 18, 66, 24});
    page.place(star, 640, 1570, 226);
    auto *text = new GrowingTextEdit(&page);
    text->setText(
        u"Our fraud team retrained its model every week on labels from an outside vendor. When I joined, "
        "15 % of those labels were wrong."_s);
    page.place(text, 28, 1600, 330);
    auto *chip = new ChipButton(u"Tag"_s, -1, true, &page);
    chip->setAdds(true);
    chip->setLarge(true);
    page.place(chip, 530, 1540);
    auto *round = new ChipButton(&page);
    round->setAdds(true);
    round->setLarge(true);
    page.place(round, 600, 1540);
    page.place(new LinkButton(u"plus", u"Add metric"_s, &page), 530, 1580);
}

void addMessages(Page &page)
{
    page.heading(1741, u"Messages"_s);
    struct Message
    {
        InlineBar::Kind kind;
        QString lead, sentence;
        QStringList buttons;
    };
    const Message messages[] = {
        {InlineBar::Kind::Info,
         u"Read-only:"_s,
         u"the folder does not allow writing."_s,
         {u"Save a copy…"_s}},
        {InlineBar::Kind::Warning,
         u"Changed on disk"_s,
         u"by another program."_s,
         {u"Reload"_s, u"Compare"_s}},
        {InlineBar::Kind::Error,
         u"Not saved:"_s,
         u"the disk is full. Your text is still here."_s,
         {u"Try again"_s}},
        {InlineBar::Kind::Done, u"6 items read"_s, u"from notes.md."_s, {u"Show them"_s, u"Undo"_s}},
    };
    int y = 1766;
    for (const Message &message : messages) {
        auto *bar = new InlineBar(&page);
        bar->showMessage(message.kind, message.lead, message.sentence);
        for (const QString &text : message.buttons)
            bar->addButton(text, text == u"Compare"_s ? ButtonRole::Main : ButtonRole::Standard);
        page.place(bar, 28, y, 904);
        y += 40;
    }
}

void addMenus(Page &page)
{
    page.heading(2018, u"Menus and dialogs"_s);
    auto *menu = new QMenu(&page);
    menu->addAction(icon(u"book-open"), u"Open"_s)->setShortcut(Qt::Key_Return);
    QAction *active = menu->addAction(icon(u"timer"), u"Practise"_s);
    active->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    menu->addAction(icon(u"copy"), u"Duplicate"_s);
    menu->addSeparator();
    QAction *checked = menu->addAction(u"Show in coverage"_s);
    checked->setCheckable(true);
    checked->setChecked(true);
    menu->addAction(u"Merge with…"_s)->setEnabled(false);
    menu->addMenu(u"More"_s);
    menu->setActiveAction(active);
    menu->setWindowFlags(Qt::Widget);
    page.place(menu, 28, 2043);
    menu->show();
    auto *cancel = new QPushButton(u"Cancel"_s, &page);
    page.place(cancel, 560, 2060);
    page.ring(cancel);
    auto *remove = new QPushButton(u"Delete 3 stories"_s, &page);
    setButtonRole(remove, ButtonRole::Destructive);
    page.place(remove, 650, 2060);
    page.heading(2298, u"Empty states"_s);
    struct Empty
    {
        QStringView name;
        QString sentence, first, second;
    };
    const Empty empties[] = {{u"book-open", u"No stories yet."_s, u"New story"_s, u"Import…"_s},
                             {u"search", u"Nothing matches “zzz”."_s, {}, u"Clear search"_s}};
    int x = 28;
    for (const Empty &empty : empties) {
        auto *frame = new QFrame(&page);
        frame->setFrameShape(QFrame::StyledPanel);
        page.place(frame, x, 2324, 216, 156);
        auto *state = new EmptyState(empty.name, empty.sentence, frame);
        if (!empty.first.isEmpty())
            state->addButton(empty.first, ButtonRole::Main);
        state->addButton(empty.second);
        state->setGeometry(frame->rect());
        x += 230;
    }
}

} // namespace storybank::gallery
