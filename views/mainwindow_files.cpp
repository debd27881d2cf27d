#include "mainwindow_p.h"

#include "actions/builtin.h"
#include "actions/stories.h"
#include "views/settings/preferences.h"

#include <QDir>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QStandardPaths>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

/// Gives every file the same icon: Qt's own looks into the file for its type, and closing that second handle
/// would drop SQLite's locks on an open bank.
class BlindIcons : public QFileIconProvider
{
public:
    QIcon icon(const QFileInfo &info) const override
    {
        return QFileIconProvider::icon(info.isDir() ? Folder : File);
    }
    QString type(const QFileInfo &info) const override { return info.isDir() ? QString() : info.suffix(); }
};

QString chooseFile(QWidget *parent, const QString &title, QFileDialog::AcceptMode mode, const QString &start)
{
    BlindIcons icons;
    QFileDialog dialog(parent, title, start);
    dialog.setIconProvider(&icons);
    dialog.setNameFilters({MainWindow::tr("Story banks (*.storybank)"), MainWindow::tr("All files (*)")});
    dialog.setAcceptMode(mode);
    dialog.setFileMode(mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog.setDefaultSuffix(u"storybank"_s);
    // A bank is made under a new name; it never takes another file's place.
    dialog.setOption(QFileDialog::DontConfirmOverwrite);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
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
    const QString path =
        chooseFile(this, tr("New bank"), QFileDialog::AcceptSave, documents() + u"/interviews.storybank"_s);
    if (!path.isEmpty())
        createBank(path, newLibrary());
}

void MainWindow::chooseBank()
{
    const QString path = chooseFile(this, tr("Open a bank"), QFileDialog::AcceptOpen, documents());
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
    const QString path = chooseFile(this, tr("New bank with starter prompts"), QFileDialog::AcceptSave,
                                    documents() + u"/interviews.storybank"_s);
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
        runImport({m_session, m_facts, m_suggestions, m_preferences}, this);
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
