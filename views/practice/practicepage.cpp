#include "practicepage.h"

#include "domain/text.h"
#include "items/session.h"
#include "views/common/controls.h"
#include "views/common/emptystate.h"
#include "views/common/style.h"

#include <QListView>
#include <QPushButton>
#include <QStackedLayout>
#include <QStandardItemModel>

namespace storybank {

using namespace Qt::StringLiterals;

PracticePage::PracticePage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_session(context.session),
      m_stack(new QStackedLayout(this)),
      m_list(new QListView(this)),
      m_runs(new QStandardItemModel(this))
{
    setSurface(this, Surface::Base);
    m_list->setModel(m_runs);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Practice runs"));
    auto *empty = new EmptyState(u"timer", tr("No practice run is in this bank yet."), this);
    connect(empty->addButton(tr("Show the stories")), &QPushButton::clicked, this,
            [this] { Q_EMIT pageRequested(PageId::Stories); });
    m_stack->addWidget(m_list);
    m_stack->addWidget(empty);
    for (const auto &signal : {&Session::opened, &Session::closed})
        connect(&m_session, signal, this, &PracticePage::rebuild);
    connect(&m_session, &Session::changed, this, [this](const Edit &edit) {
        if (edit.touches<Rehearsal>() || edit.touches<Story>())
            rebuild();
    });
    rebuild();
}

void PracticePage::rebuild()
{
    m_runs->clear();
    QList<Rehearsal> runs(m_session.library().rehearsals().begin(), m_session.library().rehearsals().end());
    std::stable_sort(runs.begin(), runs.end(),
                     [](const Rehearsal &a, const Rehearsal &b) { return a.at > b.at; });
    for (const Rehearsal &run : std::as_const(runs)) {
        const Story *story = m_session.library().find(run.story);
        if (!story)
            continue;
        const QString day = QLocale().toString(run.at.toLocalTime(), QLocale::ShortFormat);
        m_runs->appendRow(
            new QStandardItem(tr("%1 – %2, %3").arg(story->title, formatDuration(run.seconds), day)));
    }
    m_stack->setCurrentIndex(m_runs->rowCount() > 0 ? 0 : 1);
}

QList<PageState> PracticePage::states()
{
    return {{u"practice"_s, [] {}}};
}

} // namespace storybank
