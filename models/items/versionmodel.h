#pragma once

#include "actions/storyhistory.h"
#include "rowsync.h"
#include "session.h"

#include <QAbstractListModel>

namespace storybank {

/// The versions of one story, newest first, under headings that say the day; what stays keeps its row.
class VersionModel : public RowSync<QAbstractListModel>
{
    Q_OBJECT

public:
    /// Qt::DisplayRole is the time of a version ("22:18") or the words of a heading ("Today").
    enum Role {
        HeadingRole = Qt::UserRole, ///< bool: a heading, which cannot be chosen
        WhatRole,                   ///< QString, "Task, Action, 1 number"
        IconRole,                   ///< QString, name of an icon
        RemovedRole,                ///< int, words that went since the version before
        AddedRole,                  ///< int, words that came
        NowRole,                    ///< bool: the story is so now
    };

    explicit VersionModel(Session &session, QObject *parent = nullptr);

    /// Shows the versions of another story; a null id shows none.
    void setStory(StoryId id);
    StoryId story() const { return m_story; }

    /// Newest first; empty also when the history cannot be read.
    const QList<StoryVersion> &versions() const { return m_versions; }
    /// The version in a row; null for a heading.
    const StoryVersion *version(const QModelIndex &index) const;
    /// The row of the version with that number in the history; invalid when it is not there.
    QModelIndex indexOf(qint64 sequence) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// versions() was read anew, after an edit of the story, undo included.
    void refreshed();

private:
    struct Row
    {
        qint64 sequence = -1; ///< −1 = a heading
        QString text;
        QString what;
        QString icon;
        QString label;
        DifferenceSize size;
        bool now = false;
        bool isHeading() const { return sequence < 0; }
        friend bool operator==(const Row &, const Row &) = default;
    };
    void refresh();
    QList<Row> rows() const;

    Session &m_session;
    StoryId m_story;
    QList<StoryVersion> m_versions;
    QList<Row> m_rows;
};

} // namespace storybank
