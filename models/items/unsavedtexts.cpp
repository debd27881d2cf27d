#include "unsavedtexts.h"

#include "actions/storyhistory.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

/// A path as it is compared with another.
QString settled(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(path) : canonical;
}

/// What a crash in the middle of writing leaves beside the files.
void removeHalves(const QDir &folder)
{
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-60);
    const QFileInfoList halves = folder.entryInfoList({u"*.json.??????"_s}, QDir::Files | QDir::Hidden);
    for (const QFileInfo &half : halves) {
        if (half.lastModified() < old)
            QFile::remove(half.filePath());
    }
}

} // namespace

UnsavedTexts::UnsavedTexts(const QString &folder, QObject *parent) : QObject(parent), m_folder(folder)
{
    m_writer.setMaxThreadCount(1);
}

UnsavedTexts::~UnsavedTexts()
{
    m_writer.waitForDone();
}

void UnsavedTexts::open(const QString &bankId, const QString &path, const Library &library)
{
    close();
    m_bankFolder = m_folder + u'/' + QUuid::createUuidV5(QUuid(), bankId).toString(QUuid::WithoutBraces);
    m_bank = settled(path);
    m_writer.waitForDone();
    const QDir folder(m_bankFolder);
    removeHalves(folder);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files))
        read(folder.filePath(name), library);
    std::stable_sort(m_offers.begin(), m_offers.end(),
                     [](const UnsavedText &a, const UnsavedText &b) { return a.at > b.at; });
    if (!m_offers.isEmpty())
        Q_EMIT offersChanged();
}

void UnsavedTexts::read(const QString &path, const Library &library)
{
    const auto text = readUnsaved(path);
    if (!text) {
        const QString aside = path + u".damaged"_s;
        QFile::remove(aside);
        QFile::rename(path, aside);
        return;
    }
    // Another file with the same identity is a copy: as long as the one that was typed into is there, the
    // text is offered there.
    if (text->bank != m_bank && QFileInfo::exists(text->bank))
        return;
    if (library.find(text->story()) && !withUnsaved(library, *text))
        remove(path);
    else
        m_offers.append(*text);
}

void UnsavedTexts::close()
{
    m_bankFolder.clear();
    m_bank.clear();
    m_kept.clear();
    if (!std::exchange(m_offers, {}).isEmpty())
        Q_EMIT offersChanged();
}

void UnsavedTexts::keep(const Story &before, const Story &typed)
{
    if (m_bankFolder.isEmpty())
        return;
    UnsavedText &text = m_kept[typed.id];
    if (!m_failing && text.before == before && text.typed == typed)
        return;
    text.at = QDateTime::currentDateTimeUtc();
    if (text.file.isEmpty()) {
        text.file = u"%1/%2-%3.json"_s.arg(m_bankFolder, typed.id.toString(),
                                           text.at.toString(u"yyyyMMddTHHmmsszzz"_s));
    }
    text.bank = m_bank;
    text.before = before;
    text.typed = typed;
    m_writer.start([this, text] {
        const Result<void> result = writeUnsaved(text);
        QMetaObject::invokeMethod(
            this, [this, result] { written(result); }, Qt::QueuedConnection);
    });
}

void UnsavedTexts::written(const Result<void> &result)
{
    if (!std::exchange(m_failing, !result.ok()) && !result)
        Q_EMIT failed(result.error());
}

void UnsavedTexts::forget(StoryId story)
{
    const auto kept = m_kept.constFind(story);
    if (kept == m_kept.cend())
        return;
    remove(kept->file);
    m_kept.erase(kept);
}

void UnsavedTexts::leave(StoryId story)
{
    const auto kept = m_kept.constFind(story);
    if (kept == m_kept.cend())
        return;
    m_offers.prepend(*kept);
    m_kept.erase(kept);
    Q_EMIT offersChanged();
}

void UnsavedTexts::remove(const QString &file)
{
    m_writer.start([file] { QFile::remove(file); });
}

QList<UnsavedText> UnsavedTexts::offers(const Library &library) const
{
    QList<UnsavedText> found;
    std::copy_if(m_offers.begin(), m_offers.end(), std::back_inserter(found),
                 [&](const UnsavedText &text) { return withUnsaved(library, text).has_value(); });
    return found;
}

std::optional<UnsavedText> UnsavedTexts::offer(const Library &library, StoryId story) const
{
    const auto found = std::find_if(m_offers.begin(), m_offers.end(), [&](const UnsavedText &text) {
        return text.story() == story && withUnsaved(library, text);
    });
    return found == m_offers.end() ? std::nullopt : std::optional(*found);
}

void UnsavedTexts::discard(const UnsavedText &text)
{
    if (m_offers.removeIf([&](const UnsavedText &one) { return one.file == text.file; }) == 0)
        return;
    remove(text.file);
    Q_EMIT offersChanged();
}

void UnsavedTexts::takeUp(const UnsavedText &text)
{
    if (m_offers.removeIf([&](const UnsavedText &one) { return one.file == text.file; }) == 0)
        return;
    m_kept.insert(text.story(), text);
    Q_EMIT offersChanged();
}

std::optional<Story> withUnsaved(const Library &library, const UnsavedText &text)
{
    const Edit edit = restoreFields(library, text.typed, changedFields(text.before, text.typed), text.at);
    std::optional<Story> story;
    edit.forEach<Story>([&story](const Change<Story> &change) { story = change.after; });
    return story;
}

} // namespace storybank
