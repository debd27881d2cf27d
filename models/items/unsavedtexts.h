#pragma once

#include "domain/library.h"
#include "unsavedfile.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

namespace storybank {

/// The unsaved text of the open bank: keeps what an editor could not write, one small file a story in the
/// state folder, and offers what an earlier run left there. The files are written in the background, in the
/// order in which it was asked, so that typing never waits for a disk; nothing is written for text that
/// reaches its bank.
class UnsavedTexts : public QObject
{
    Q_OBJECT

public:
    /// Keeps its files below `folder`.
    explicit UnsavedTexts(const QString &folder = stateFolder() + QStringLiteral("/unsaved"),
                          QObject *parent = nullptr);
    /// Waits until everything is written.
    ~UnsavedTexts() override;

    /// Turns to the bank at `path`, which holds `library`. `bankId` is the same in every copy of a bank: text
    /// is offered where it was typed, or, when there is no file any more, in the copy that is opened. What
    /// the bank holds by now is dropped; a file that cannot be read is put aside (".damaged").
    void open(const QString &bankId, const QString &path, const Library &library);
    /// Turns away from the bank; the files stay.
    void close();

    /// Keeps the story `typed`, which stands in the bank as `before`, in place of what was kept for it in
    /// this run. Does nothing when that is the same text.
    void keep(const Story &before, const Story &typed);
    /// The story was saved: drops what was kept for it in this run.
    void forget(StoryId story);
    /// The editor lets go of the story: what was kept for it is offered from now on.
    void leave(StoryId story);

    /// What is offered and differs from the bank, newest first; only stories that `library` holds.
    QList<UnsavedText> offers(const Library &library) const;
    /// The newest for one story.
    std::optional<UnsavedText> offer(const Library &library, StoryId story) const;

    /// The person does not want it: the file goes.
    void discard(const UnsavedText &text);
    /// An editor takes the text up: its file stays until the text is saved (forget) or left again.
    void takeUp(const UnsavedText &text);

Q_SIGNALS:
    void offersChanged();
    /// Text cannot be kept; said once until it works again.
    void failed(const storybank::Error &error);

private:
    void read(const QString &path, const Library &library);
    void remove(const QString &file);
    void written(const Result<void> &result);

    QString m_folder;
    QString m_bankFolder; ///< empty while no bank is open
    QString m_bank;
    QHash<StoryId, UnsavedText> m_kept; ///< by editors of this run
    QList<UnsavedText> m_offers;        ///< newest first
    bool m_failing = false;
    QThreadPool m_writer; ///< one thread
};

/// The story of `library` with the fields that were typed; none when the library does not hold the story or
/// holds that text already.
std::optional<Story> withUnsaved(const Library &library, const UnsavedText &text);

} // namespace storybank
