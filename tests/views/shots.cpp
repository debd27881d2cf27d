// Pictures of every page of the window and its states, light and dark, 1440 x 900, for laying beside the
// design: storybank_shots FOLDER.

#include "coverageshots.h"
#include "dayshots.h"
#include "windowfixture.h"

#include "views/coverage/coveragepage.h"
#include "views/coverage/frameworkdialog.h"
#include "views/importing/importdialog.h"
#include "views/pages.h"
#include "views/palette/switcher.h"
#include "views/stories/calculatordialog.h"
#include "views/stories/findbar.h"
#include "views/stories/formulalist.h"
#include "views/stories/inputrow.h"
#include "views/stories/storiespage.h"
#include "views/stories/storyeditor.h"
#include "views/stories/storylistpane.h"
#include "views/stories/unsaveddialog.h"

#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QTimer>

using namespace storybank;

namespace {

/// Lets everything that was put off happen: layouts, zero timers, queued calls.
void settleEvents()
{
    for (int i = 0; i < 20; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

bool shoot(QWidget &window, const QString &file)
{
    settleEvents();
    // An open popup is a window of its own; it is painted over the picture where it stands.
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    QWidgetList tops = QApplication::topLevelWidgets();
    if (QWidget *front = QApplication::activePopupWidget(); front && tops.removeOne(front))
        tops.append(front);
    for (QWidget *top : std::as_const(tops)) {
        if (top != &window && top->isVisible() &&
            (top->windowType() == Qt::Popup || top->windowType() == Qt::Dialog))
            painter.drawPixmap(top->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()), top->grab());
    }
    painter.end();
    return picture.save(file);
}

/// The search with a condition, its help, and words found inside the open story.
bool shootSearch(WindowFixture &fixture, const QDir &folder, const QString &ending)
{
    settleEvents();
    fixture.window->search(QStringLiteral("label -status:retired "));
    bool ok = shoot(*fixture.window, folder.filePath(QStringLiteral("search") + ending));
    auto *switcher = fixture.window->findChild<Switcher *>();
    QTest::keyClick(switcher->field(), Qt::Key_F1);
    ok = shoot(*fixture.window, folder.filePath(QStringLiteral("search-help") + ending)) && ok;
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    auto *page = static_cast<StoriesPage *>(fixture.window->page(PageId::Stories));
    page->editor()->find();
    QTest::keyClicks(page->editor()->findBar()->field(), QStringLiteral("label"));
    ok = shoot(*fixture.window, folder.filePath(QStringLiteral("find") + ending)) && ok;
    page->editor()->findBar()->close();
    page->list()->focusFilter();
    QTest::keyClicks(page->list()->filter(), QStringLiteral("status:ready,polished tag:Zebras"));
    ok = shoot(*fixture.window, folder.filePath(QStringLiteral("filter") + ending)) && ok;
    page->list()->filter()->clear();
    page->list()->clearFilter();
    return ok;
}

/// The import dialog over the Stories page, on notes that are partly in the bank already.
bool shootImport(WindowFixture &fixture, const QString &file)
{
    ImportDialog dialog(fixture.session, fixture.window.get());
    dialog.openFile(QStringLiteral(STORYBANK_SOURCE_DIR "/tests/exchange/data/recruiter_notes.md"));
    dialog.show();
    while (dialog.isReading())
        settleEvents();
    return shoot(*fixture.window, file);
}

/// The calculator over the Stories page, with the numbers of an example.
bool shootCalculator(WindowFixture &fixture, const QString &file)
{
    const auto formulas = builtInFormulas();
    const Story &story = *fixture.session.library().stories().begin();
    CalculatorDialog dialog(formulas ? *formulas : QList<Formula>(), story.metrics, fixture.window.get());
    const QString formula = QStringLiteral("extra_revenue");
    dialog.formulas()->setCurrent(formula);
    Q_EMIT dialog.formulas()->currentChanged(formula);
    for (const auto &[input, typed] : {std::pair{"traffic", "10,000,000"}, std::pair{"rate", "8"},
                                       std::pair{"lift", "1.8"}, std::pair{"order", "35"}}) {
        if (InputRow *row = dialog.row(QString::fromLatin1(input)))
            QTest::keyClicks(row->field(), QString::fromLatin1(typed));
    }
    dialog.show();
    return shoot(*fixture.window, file);
}

/// The framework of the Coverage page's last state: the choice of a tag, and being edited.
bool shootFramework(WindowFixture &fixture, const QDir &folder, const QString &ending)
{
    fixture.window->showPage(PageId::Coverage);
    auto *page = static_cast<CoveragePage *>(fixture.window->page(PageId::Coverage));
    page->states().last().show();
    page->matrix()->setCurrentIndex(page->model().index(10, 5));
    QTest::keyClick(page->matrix(), Qt::Key_1);
    bool ok = shoot(*fixture.window, folder.filePath(QStringLiteral("framework-tags") + ending));
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    FrameworkDialog dialog(fixture.session, fixture.session.library().frameworks().begin()->id, false,
                           fixture.window.get());
    dialog.principles()->setCurrentRow(10);
    dialog.show();
    return shoot(*fixture.window, folder.filePath(QStringLiteral("framework-edit") + ending)) && ok;
}

/// Text of the first story as a crash leaves it: offered over the editor, and compared.
bool shootUnsaved(WindowFixture &fixture, const QDir &folder, const QString &ending)
{
    fixture.window->page(PageId::Stories)->states().first().show();
    UnsavedTexts &texts = fixture.session.unsavedTexts();
    const auto *page = static_cast<StoriesPage *>(fixture.window->page(PageId::Stories));
    const Story *held = fixture.session.library().find(page->editor()->story());
    Story typed = *held;
    typed.result = typed.result.section(QStringLiteral(". "), 0, 0) + u'.';
    typed.learning += QStringLiteral(" I would ask for the numbers first.");
    texts.keep(*held, typed);
    texts.leave(typed.id);
    bool ok = shoot(*fixture.window, folder.filePath(QStringLiteral("stories-unsaved") + ending));
    const UnsavedText left = texts.offers(fixture.session.library()).constFirst();
    UnsavedDialog dialog(fixture.session, left, fixture.window.get());
    dialog.show();
    ok = shoot(*fixture.window, folder.filePath(QStringLiteral("unsaved-compare") + ending)) && ok;
    texts.discard(left);
    return ok;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (application.arguments().size() != 2) {
        qWarning("storybank_shots FOLDER");
        return 2;
    }
    const QDir folder(application.arguments().at(1));
    if (!folder.mkpath(QStringLiteral(".")))
        return 5;
    bool ok = true;
    for (const auto &[choice, suffix] :
         {std::pair{ThemeChoice::Light, "light"}, std::pair{ThemeChoice::Dark, "dark"}}) {
        const QString ending = QStringLiteral("-%1.png").arg(QLatin1StringView(suffix));
        WindowFixture fixture;
        installTheme(application, choice);
        for (const PageEntry &entry : pageEntries()) {
            fixture.window->showPage(entry.id);
            for (const PageState &state : fixture.window->page(entry.id)->states()) {
                state.show();
                ok = shoot(*fixture.window, folder.filePath(state.name + ending)) && ok;
            }
        }
        ok = shootFramework(fixture, folder, ending) && ok;
        fixture.window->showPage(PageId::Stories);
        fixture.window->page(PageId::Stories)->states().first().show();
        ok = shootSearch(fixture, folder, ending) && ok;
        ok = shootImport(fixture, folder.filePath(QStringLiteral("import") + ending)) && ok;
        ok = shootCalculator(fixture, folder.filePath(QStringLiteral("calculator") + ending)) && ok;
        ok = shootUnsaved(fixture, folder, ending) && ok;
        ok = shootCoverage([&](MainWindow &window, const QString &name) {
                 return shoot(window, folder.filePath(name + ending));
             }) &&
             ok;
        ok = shootDay([&](QWidget &widget, const QString &name) {
                 return shoot(widget, folder.filePath(name + ending));
             }) &&
             ok;
        fixture.session.close();
        ok = shoot(*fixture.window, folder.filePath(QStringLiteral("first-run") + ending)) && ok;
    }
    return ok ? 0 : 1;
}
