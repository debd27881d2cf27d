#include "filedialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QStandardPaths>

namespace storybank {

namespace {

/// Gives every file the same icon without looking into it.
class BlindIcons : public QFileIconProvider
{
public:
    QIcon icon(const QFileInfo &info) const override
    {
        return QFileIconProvider::icon(info.isDir() ? Folder : File);
    }
    QString type(const QFileInfo &info) const override { return info.isDir() ? QString() : info.suffix(); }
};

QString ask(QWidget *parent, const FileWish &wish, QFileDialog::AcceptMode mode)
{
    BlindIcons icons;
    QFileDialog dialog(parent, wish.title, wish.start);
    dialog.setIconProvider(&icons);
    dialog.setNameFilters(wish.filters);
    dialog.setAcceptMode(mode);
    dialog.setFileMode(mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog.setDefaultSuffix(wish.ending);
    dialog.setOption(QFileDialog::DontConfirmOverwrite, !wish.confirmOverwrite);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace

QString askFileToOpen(QWidget *parent, const FileWish &wish)
{
    return ask(parent, wish, QFileDialog::AcceptOpen);
}

QString askFileToSave(QWidget *parent, const FileWish &wish)
{
    return ask(parent, wish, QFileDialog::AcceptSave);
}

QString documentsFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo::exists(documents) ? documents : QDir::homePath();
}

} // namespace storybank
