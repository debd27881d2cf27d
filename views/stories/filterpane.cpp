#include "filterpane.h"

#include "actions/competencies.h"
#include "domain/removal.h"
#include "views/common/controls.h"
#include "views/common/filterrow.h"
#include "views/common/icons.h"
#include "views/common/style.h"

#include <QInputDialog>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

// The models stand below the views and cannot name the roles of a delegate.
static_assert(static_cast<int>(StoryShelves::IconRole) == static_cast<int>(FilterIconRole) &&
              static_cast<int>(StoryShelves::HueRole) == static_cast<int>(FilterSlotRole) &&
              static_cast<int>(StoryShelves::CountRole) == static_cast<int>(FilterCountRole) &&
              static_cast<int>(StoryShelves::HeadingRole) == static_cast<int>(FilterHeadingRole));

namespace {

/// The rows of the pane with a `+` on the headings that can grow.
class ShelfDelegate : public FilterRowDelegate
{
public:
    ShelfDelegate(QObject *parent, std::function<void(const QModelIndex &)> add)
        : FilterRowDelegate(parent), m_add(std::move(add))
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        FilterRowDelegate::paint(painter, option, index);
        if (!grows(index))
            return;
        const Theme &theme = themeOf(option.widget);
        drawIconIn(painter, plusRect(option.rect, theme), u"plus", theme.text2, theme.px(14));
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        if (event->type() == QEvent::MouseButtonRelease && grows(index)) {
            const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
            if (plusRect(option.rect, themeOf(option.widget)).contains(at)) {
                m_add(index);
                return true;
            }
        }
        return FilterRowDelegate::editorEvent(event, model, option, index);
    }

private:
    static bool grows(const QModelIndex &index)
    {
        const auto section =
            static_cast<StoryShelves::Section>(index.data(StoryShelves::SectionRole).toInt());
        return index.data(StoryShelves::HeadingRole).toBool() &&
               (section == StoryShelves::Section::Competencies || section == StoryShelves::Section::Saved);
    }
    static QRect plusRect(const QRect &row, const Theme &theme)
    {
        const int side = theme.px(24);
        return {row.right() - side - theme.px(10),
                row.top() + theme.px(8) + (row.height() - theme.px(8) - side) / 2, side, side};
    }

    std::function<void(const QModelIndex &)> m_add;
};

} // namespace

FilterPane::FilterPane(Session &session, StoryListModel &stories, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_scopes(session, stories, StoryShelves::Part::Scopes),
      m_foot(session, stories, StoryShelves::Part::Foot),
      m_list(new QListView(this)),
      m_footList(new QListView(this)),
      m_key(u"all"_s)
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 8);
    column->setSpacing(0);
    prepare(m_list, m_scopes);
    prepare(m_footList, m_foot);
    m_list->setAccessibleName(tr("Which stories the list shows"));
    m_footList->setAccessibleName(tr("Retired stories and trash"));
    column->addWidget(m_list, 1);
    column->addWidget(m_footList);
    setMinimumWidth(theme.px(168));
    follow();
    choose(u"all"_s);
}

void FilterPane::prepare(QListView *view, StoryShelves &model)
{
    view->setModel(&model);
    view->setItemDelegate(new ShelfDelegate(view, [this](const QModelIndex &heading) { add(heading); }));
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->setDragDropMode(QAbstractItemView::DropOnly);
    setSurface(view->viewport(), Surface::Pane);
    connect(view, &QListView::customContextMenuRequested, this,
            [this, view](QPoint at) { showMenu(view, at); });
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, view](const QModelIndex &index) {
                if (index.isValid() && view->selectionModel()->isSelected(index))
                    choose(view, index);
            });
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this, view](const QItemSelection &selected) {
                if (!selected.isEmpty())
                    choose(view, selected.indexes().first());
            });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &FilterPane::follow);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &FilterPane::follow);
    connect(&model, &QAbstractItemModel::modelReset, this, &FilterPane::follow);
}

void FilterPane::choose(const QString &key)
{
    for (QListView *view : {m_list, m_footList}) {
        const auto &model = view == m_list ? m_scopes : m_foot;
        if (const QModelIndex index = model.indexOf(key); index.isValid()) {
            view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
            choose(view, index);
            return;
        }
    }
    if (key != u"all"_s)
        choose(u"all"_s);
}

void FilterPane::choose(QListView *view, const QModelIndex &index)
{
    const auto &model = view == m_list ? m_scopes : m_foot;
    QListView *other = view == m_list ? m_footList : m_list;
    other->selectionModel()->clear();
    m_key = index.data(StoryShelves::KeyRole).toString();
    Q_EMIT scopeChosen(model.scopeAt(index), index.data().toString());
}

void FilterPane::follow()
{
    m_footList->setFixedHeight(m_foot.rowCount() * themeOf(this).px(size::Row));
    // After a reset, or when the chosen row went: the same key again, else all stories.
    for (const QListView *view : {m_list, m_footList}) {
        const QModelIndex current = view->currentIndex();
        if (current.isValid() && current.data(StoryShelves::KeyRole).toString() == m_key)
            return;
    }
    choose(m_key);
}

void FilterPane::add(const QModelIndex &heading)
{
    const auto section = static_cast<StoryShelves::Section>(heading.data(StoryShelves::SectionRole).toInt());
    if (section == StoryShelves::Section::Saved) {
        Q_EMIT saveSearchRequested();
        return;
    }
    QMenu menu(this);
    menu.addAction(icon(u"plus"), tr("New competency…"), this, &FilterPane::addCompetency);
    QAction *wider =
        menu.addAction(icon(u"library"), tr("Add the wider set"), this, &FilterPane::addWiderSet);
    wider->setEnabled(!addWiderCompetencies(m_session.library()).isEmpty());
    menu.exec(QCursor::pos());
}

void FilterPane::addCompetency()
{
    const QString name =
        QInputDialog::getText(this, tr("New competency"), tr("What does it test?")).simplified();
    if (name.isEmpty())
        return;
    const NewCompetency made = storybank::addCompetency(m_session.library(), name);
    if (made.edit.isEmpty())
        choose(u"competency/"_s + made.id.toString()); // what it would repeat
    (void)m_session.submit(made.edit);
}

void FilterPane::addWiderSet()
{
    (void)m_session.submit(addWiderCompetencies(m_session.library()));
}

void FilterPane::showMenu(QListView *view, const QPoint &at)
{
    const QString key = view->indexAt(at).data(StoryShelves::KeyRole).toString();
    if (!key.startsWith(u"competency/"_s) && !key.startsWith(u"saved/"_s))
        return;
    QMenu menu(this);
    menu.addAction(icon(u"pencil"), tr("Rename…"), this, [this, key] { rename(key); });
    menu.addAction(icon(u"trash-2"), tr("Remove"), this, [this, key] { remove(key); });
    menu.exec(view->viewport()->mapToGlobal(at));
}

void FilterPane::rename(const QString &key)
{
    const QString id = key.section(u'/', 1);
    const Library &library = m_session.library();
    const auto ask = [this](const QString &old) {
        return QInputDialog::getText(this, tr("Rename"), tr("New name:"), QLineEdit::Normal, old)
            .simplified();
    };
    Edit edit;
    if (const Competency *held = library.find(CompetencyId::fromString(id))) {
        Competency after = *held;
        after.name = ask(held->name);
        edit.label = tr("Rename “%1”").arg(held->name);
        if (!after.name.isEmpty())
            edit.replace(*held, after);
    } else if (const SavedSearch *search = library.find(SavedSearchId::fromString(id))) {
        SavedSearch after = *search;
        after.name = ask(search->name);
        edit.label = tr("Rename “%1”").arg(search->name);
        if (!after.name.isEmpty())
            edit.replace(*search, after);
    }
    (void)m_session.submit(edit);
}

void FilterPane::remove(const QString &key)
{
    const QString id = key.section(u'/', 1);
    const Library &library = m_session.library();
    Edit edit = key.startsWith(u"saved/"_s) ? removal(library, SavedSearchId::fromString(id))
                                            : removal(library, CompetencyId::fromString(id));
    const Competency *competency = library.find(CompetencyId::fromString(id));
    edit.label =
        competency ? tr("Remove the competency “%1”").arg(competency->name) : tr("Remove a saved search");
    (void)m_session.submit(edit);
}

void FilterPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), themeOf(this).pane);
}

} // namespace storybank
