#pragma once

#include "storyproxy.h"

#include <QAbstractListModel>

namespace storybank {

/// The filter pane of the stories: headings and, under them, the scopes of the list with how many stories
/// each holds. Rows come and go one by one as competencies and saved searches do.
class StoryShelves : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class RowKind { Heading, Filter };
    /// What the `+` of a heading adds.
    enum class Section { Library, Competencies, Own, Needs, Saved, Shelf };
    /// The first four have the numbers that views/common/filterrow.h reads.
    enum Role {
        IconRole = Qt::UserRole + 700, ///< QString, icon of the resources; empty where there is a marker
        HueRole,                       ///< int, slot of a competency's marker; invalid = none
        CountRole,                     ///< int; invalid on headings
        HeadingRole,                   ///< bool
        KeyRole = Qt::UserRole,        ///< QString, stable name of the row
        SectionRole,                   ///< int, Section
    };

    /// What an instance shows: the scopes, or the shelves at the pane's foot (retired, trash).
    enum class Part { Scopes, Foot };

    StoryShelves(Session &session, StoryListModel &stories, Part part, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Stories can be dropped on a competency, on a status and on the shelves at the foot.
    QStringList mimeTypes() const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    /// The scope of a filter row.
    StoryScope scopeAt(const QModelIndex &index) const;
    /// The row of that stable name; invalid when there is none.
    QModelIndex indexOf(const QString &key) const;

private:
    struct Row
    {
        QString key;
        RowKind kind = RowKind::Filter;
        Section section = Section::Library;
        QString text;
        QString icon;
        int hue = -1;
        int count = -1;
        StoryScope scope;
        friend bool operator==(const Row &, const Row &) = default;
    };

    static bool takesStories(const Row &row);
    Edit drop(const QList<StoryId> &stories, const StoryScope &scope) const;
    QList<Row> wanted() const;
    QList<Row> wantedScopes() const;
    QList<Row> wantedFoot() const;
    void count(QList<Row> &rows) const;
    void reload();
    void refresh();

    Session &m_session;
    StoryListModel &m_stories;
    Part m_part;
    QList<Row> m_rows;
};

} // namespace storybank
