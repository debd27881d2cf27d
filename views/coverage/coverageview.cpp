#include "coveragepage.h"

#include "views/common/choicebox.h"
#include "views/common/controls.h"
#include "views/settings/preferences.h"

#include <QActionGroup>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>

// How the matrix is shown: order, retired stories, zoom. Remembered on this machine.

namespace storybank {

namespace {

const QString rowsKey = QStringLiteral("coverage/rows");
const QString columnsKey = QStringLiteral("coverage/columns");
const QString retiredKey = QStringLiteral("coverage/retired");
const QString zoomKey = QStringLiteral("coverage/zoom");
const QString groupingKey = QStringLiteral("coverage/grouping");

/// Adds a choice to the group; its code is the action's data.
QAction *addChoice(QMenu *menu, QActionGroup *group, const QString &text, QLatin1StringView code)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setData(QString(code));
    group->addAction(action);
    return action;
}

void check(const QActionGroup *group, QLatin1StringView code)
{
    for (QAction *action : group->actions())
        action->setChecked(action->data().toString() == code);
}

} // namespace

void CoveragePage::buildViewMenu(QToolButton *button)
{
    setButtonRole(button, ButtonRole::Plain);
    button->setToolTip(tr("Order, retired stories, zoom (Ctrl+Shift+O)"));
    button->setAccessibleName(tr("View of the matrix"));
    m_viewMenu = new QMenu(this);

    m_viewMenu->addSection(tr("Prompts"));
    auto *rows = new QActionGroup(m_viewMenu);
    addChoice(m_viewMenu, rows, tr("In their &order"), toCode(RowOrder::AsTheyCame));
    addChoice(m_viewMenu, rows, tr("&Worst first"), toCode(RowOrder::WorstFirst));
    connect(rows, &QActionGroup::triggered, this, [this](QAction *action) {
        m_model.setRowOrder(*fromCode<RowOrder>(action->data().toString()));
        m_preferences.setViewChoice(rowsKey, action->data().toString());
    });

    m_viewMenu->addSection(tr("Stories"));
    auto *columns = new QActionGroup(m_viewMenu);
    addChoice(m_viewMenu, columns, tr("As they &came"), toCode(ColumnOrder::AsTheyCame));
    addChoice(m_viewMenu, columns, tr("&Strongest first"), toCode(ColumnOrder::StrongestFirst));
    addChoice(m_viewMenu, columns, tr("By &title"), toCode(ColumnOrder::ByTitle));
    connect(columns, &QActionGroup::triggered, this, [this](QAction *action) {
        m_model.setColumnOrder(*fromCode<ColumnOrder>(action->data().toString()));
        m_preferences.setViewChoice(columnsKey, action->data().toString());
    });
    QAction *retired = m_viewMenu->addAction(tr("Show &retired stories"));
    retired->setCheckable(true);
    connect(retired, &QAction::triggered, this, [this](bool on) {
        m_model.setShowRetired(on);
        m_preferences.setViewChoice(retiredKey, on ? QStringLiteral("yes") : QStringLiteral("no"));
    });

    m_viewMenu->addSection(tr("Zoom"));
    // The matrix takes these keys itself; here they only stand beside the words.
    m_viewMenu->addAction(tr("&Larger\tCtrl++"), this, [this] { m_matrix->zoomBy(1); });
    m_viewMenu->addAction(tr("S&maller\tCtrl+−"), this, [this] { m_matrix->zoomBy(-1); });
    QAction *usual = m_viewMenu->addAction(QString(), this, [this] { m_matrix->setZoom(100); });
    connect(m_viewMenu, &QMenu::aboutToShow, this, [this, rows, columns, retired, usual] {
        check(rows, toCode(m_model.view().rowOrder));
        check(columns, toCode(m_model.view().columnOrder));
        retired->setChecked(m_model.view().showRetired);
        usual->setText(tr("&Usual size (now %1 %)\tCtrl+0").arg(m_matrix->zoom()));
        usual->setEnabled(m_matrix->zoom() != 100);
    });

    const auto open = [this] {
        m_viewMenu->popup(m_viewButton->mapToGlobal(QPoint(0, m_viewButton->height())));
    };
    connect(button, &QToolButton::clicked, this, open);
    auto *shortcut = new QShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+O")), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, open);
}

void CoveragePage::restoreView()
{
    const Preferences &kept = m_preferences;
    CoverageView view = m_model.view();
    view.rowOrder = fromCode<RowOrder>(kept.viewChoice(rowsKey)).value_or(view.rowOrder);
    view.columnOrder = fromCode<ColumnOrder>(kept.viewChoice(columnsKey)).value_or(view.columnOrder);
    view.showRetired = kept.viewChoice(retiredKey) == QLatin1StringView("yes");
    view.grouping = fromCode<PromptGrouping>(kept.viewChoice(groupingKey)).value_or(view.grouping);
    m_grouping->setCurrentIndex(m_grouping->findData(static_cast<int>(view.grouping)));
    m_model.setView(view);
    m_matrix->setZoom(kept.viewChoice(zoomKey, QStringLiteral("100")).toInt());
}

} // namespace storybank
