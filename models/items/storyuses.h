#pragma once

#include "rowsync.h"
#include "session.h"

#include <QAbstractListModel>

namespace storybank {

/// What one story is used for, for the panel beside it: the prompts that it answers, or when it was told and
/// rehearsed. Rows follow the bank one by one; another story resets it.
class StoryUses : public RowSync<QAbstractListModel>
{
    Q_OBJECT

public:
    enum class What {
        Answers, ///< prompts, best fit first, then by name
        Tellings ///< tellings and rehearsals, newest first
    };
    enum Role {
        IdRole = Qt::UserRole, ///< QUuid of the prompt; of a telling its prompt or null
        FitRole,               ///< int, 0–5; −1 = not judged
        ChosenRole,            ///< bool
        IconRole,              ///< QString
        TailRole,              ///< QString, at the right end: the fit or the day
    };

    StoryUses(Session &session, What what, QObject *parent = nullptr);

    void setStory(StoryId id);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QUuid id;
        QUuid prompt;
        QString text;
        QString tail;
        QString icon;
        QString spoken;
        int fit = -1;
        bool chosen = false;
        QString order; ///< rows stand in its order
        friend bool operator==(const Row &, const Row &) = default;
    };

    QList<Row> wanted() const;
    QList<Row> answers() const;
    QList<Row> tellings() const;
    void refresh();

    Session &m_session;
    What m_what;
    StoryId m_story;
    QList<Row> m_rows;
};

} // namespace storybank
