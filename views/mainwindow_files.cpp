#include "mainwindow_p.h"

#include "actions/builtin.h"
#include "actions/stories.h"
#include "domain/outputfile.h"
#include "exchange/jsonwriter.h"
#include "statusstrip.h"
#include "views/common/filedialogs.h"
#include "views/settings/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

QStringList bankFilters()
{
    return {MainWindow::tr("Story banks (*.storybank)"), MainWindow::tr("All files (*)")};
}

/// Asks where a new bank goes. It is made under a new name; it never takes another file's place.
QString askNewBank(QWidget *parent, const QString &title)
{
    return askFileToSave(parent, {title, bankFilters(), documentsFolder() + u"/interviews.storybank"_s,
                                  u"storybank"_s, false});
}

/// The sample's own file, in the program's folder: the person need not choose a place to look around.
QString samplePath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    return folder + u"/sample.storybank"_s;
}

} // namespace

void MainWindow::newBank()
{
    const QString path = askNewBank(this, tr("New bank"));
    if (!path.isEmpty())
        createBank(path, newLibrary());
}

void MainWindow::chooseBank()
{
    const QString path = askFileToOpen(this, {tr("Open a bank"), bankFilters(), documentsFolder(), {}});
    if (!path.isEmpty())
        openBank(path);
}

void MainWindow::openSample()
{
    const QString path = samplePath();
    if (QFileInfo::exists(path))
        openBank(path);
    else
        createBank(path, sampleLibrary(QDate::currentDate(), QDateTime::currentDateTimeUtc()));
}

void MainWindow::startFromTemplate()
{
    const QString path = askNewBank(this, tr("New bank with starter prompts"));
    if (path.isEmpty())
        return;
    Library library = newLibrary();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Competency &competency : library.competenciesInOrder()) {
        const Result<Edit> starter = addStarterSet(library, competency.id, now);
        const Result<void> added = starter ? apply(*starter, library) : Result<void>(starter.error());
        if (!added) {
            showError(added.error());
            return;
        }
    }
    createBank(path, library);
    if (m_session.isOpen())
        newStory();
}

void MainWindow::createBank(const QString &path, const Result<Library> &content)
{
    if (!settlePages())
        return;
    const Result<void> made = content ? m_session.create(QFileInfo(path).absoluteFilePath(), *content)
                                      : Result<void>(content.error());
    if (!made)
        showError(made.error());
}

void MainWindow::importText()
{
    if (!m_session.isOpen())
        newBank();
    if (m_session.isOpen() && settlePages())
        runImport({m_session, m_facts, m_suggestions, m_preferences, m_speller}, this);
}

void MainWindow::exportEverything()
{
    if (!settlePages())
        return;
    const QString name = u"/%1.json"_s.arg(QFileInfo(m_session.path()).completeBaseName());
    const QString path = askFileToSave(
        this,
        {tr("Export everything"), {tr("Story Bank JSON (*.json)")}, documentsFolder() + name, u"json"_s});
    if (path.isEmpty())
        return;
    if (const Result<void> written = writeOutputFile(path, exportJson(m_session.library())); !written)
        showError(written.error());
    else
        m_status->say(tr("Saved %1").arg(QFileInfo(path).fileName()), false);
}

void MainWindow::putOnPaper(bool (Page::*way)())
{
    if ((page(m_current)->*way)())
        return;
    showPage(PageId::CheatSheet);
    (page(PageId::CheatSheet)->*way)();
}

void MainWindow::fillRecent()
{
    QMenu *menu = m_actions->recentMenu;
    menu->clear();
    for (const QString &path : m_preferences.recentBanks()) {
        QAction *open = menu->addAction(QFileInfo(path).fileName(), this, [this, path] { openBank(path); });
        open->setToolTip(path);
        open->setEnabled(path != m_session.path());
    }
    if (menu->isEmpty())
        menu->addAction(tr("No bank was opened yet"))->setEnabled(false);
}

void MainWindow::newStory()
{
    if (!m_session.isOpen() || !settlePages())
        return;
    const NewStory made = storybank::newStory({}, QDateTime::currentDateTimeUtc());
    if (m_session.submit(made.edit))
        openEntity(Kind::Story, made.id.uuid());
}

} // namespace storybank
