#include "versionmodel.h"

#include "versionwords.h"

#include "domain/text.h"

#include <QLocale>

namespace storybank {

namespace {

/// The first version came with all its words.
DifferenceSize wholeSize(const Story &story)
{
    DifferenceSize size;
    for (const SectionDifference &section : sectionDifferences(Story(), story))
        size += section.size;
    return size;
}

} // namespace

VersionModel::VersionModel(Session &session, QObject *parent) : RowSync(parent), m_session(session)
{
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        bool touched = false;
        edit.forEach<Story>([&](const Change<Story> &change) { touched |= change.id() == m_story; });
        if (touched && !m_story.isNull())
            refresh();
    });
    connect(&session, &Session::closed, this, [this] { setStory({}); });
}

void VersionModel::setStory(StoryId id)
{
    m_story = id;
    refresh();
}

void VersionModel::refresh()
{
    m_versions.clear();
    if (!m_story.isNull()) {
        if (const auto history = m_session.history(Kind::Story, m_story.uuid()))
            m_versions = versionsOf(*history);
    }
    syncRows(m_rows, rows());
    Q_EMIT refreshed();
}

QList<VersionModel::Row> VersionModel::rows() const
{
    const QLocale locale;
    const QDate today = QDate::currentDate();
    QList<Row> rows;
    QString heading;
    for (qsizetype i = 0; i < m_versions.size(); ++i) {
        const StoryVersion &version = m_versions.at(i);
        const StoryVersion *before = i + 1 < m_versions.size() ? &m_versions.at(i + 1) : nullptr;
        const QDateTime at = versionSaved(version);
        const QString words = versionHeading(at, today, locale);
        if (words != heading) {
            heading = words;
            rows.append({-1, heading, {}, {}, {}, {}, false});
        }
        rows.append({version.sequence, versionTime(at, today, locale), versionWhat(version, before),
                     versionIcon(version, before), version.label,
                     before ? version.size : wholeSize(version.story), i == 0});
    }
    return rows;
}

const StoryVersion *VersionModel::version(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || m_rows.at(index.row()).isHeading())
        return nullptr;
    const auto found = std::find_if(m_versions.begin(), m_versions.end(), [&](const StoryVersion &version) {
        return version.sequence == m_rows.at(index.row()).sequence;
    });
    return found == m_versions.end() ? nullptr : &*found;
}

QModelIndex VersionModel::indexOf(qint64 sequence) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (sequence >= 0 && m_rows.at(row).sequence == sequence)
            return index(row);
    }
    return {};
}

int VersionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant VersionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case HeadingRole:
        return row.isHeading();
    case WhatRole:
        return row.what;
    case IconRole:
        return row.icon;
    case RemovedRole:
        return row.size.removed;
    case AddedRole:
        return row.size.added;
    case NowRole:
        return row.now;
    case Qt::ToolTipRole:
        return row.label.isEmpty() ? QVariant() : row.label;
    case Qt::AccessibleTextRole:
        if (row.isHeading())
            return row.text;
        return (row.now ? tr("%1, now: %2, %3 words removed, %4 added")
                        : tr("%1: %2, %3 words removed, %4 added"))
            .arg(row.text, row.what)
            .arg(row.size.removed)
            .arg(row.size.added);
    default:
        return {};
    }
}

Qt::ItemFlags VersionModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).isHeading())
        return Qt::NoItemFlags;
    return RowSync::flags(index) | Qt::ItemNeverHasChildren;
}

} // namespace storybank
