#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace storybank {

/// What a person is asked for.
struct FileWish
{
    QString title;
    QStringList filters;
    QString start;                ///< folder, or folder with a proposed name
    QString ending;               ///< put on a name without one, no dot; empty = none
    bool confirmOverwrite = true; ///< when saving
};

/// The files that people are asked for, never opened by the dialog itself: Qt's own icons look into each file
/// for its type, and closing such a second handle would drop SQLite's locks on an open bank. Empty when the
/// person cancels.
QString askFileToOpen(QWidget *parent, const FileWish &wish);
QString askFileToSave(QWidget *parent, const FileWish &wish);

/// The folder of the person's documents, the home folder where there is none.
QString documentsFolder();

} // namespace storybank
