#pragma once

#include "session.h"

#include "insight/coach/coach.h"
#include "rowsync.h"

#include <QAbstractListModel>

#include <optional>

namespace storybank {

/// What the coach says of one story as it stands on screen, in the order of its page.
class FindingModel : public RowSync<QAbstractListModel>
{
    Q_OBJECT

public:
    enum Role {
        SeverityRole = Qt::UserRole, ///< int, Severity
        PlaceRole,                   ///< QString, "Action"
        RemedyRole,                  ///< QString, what would mend it
        RuleRole,                    ///< int, CoachRule
    };

    explicit FindingModel(Session &session, QObject *parent = nullptr);

    /// Looks at the story; findings that stay keep their rows.
    void setStory(const Story &story);
    void clear();

    const QList<Finding> &findings() const { return m_findings; }
    /// How many of the rules that may speak found nothing.
    int passed() const { return m_passed; }
    /// 0–100, see coachScore().
    int score() const { return m_score; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void show(const QList<Finding> &findings);

    Session &m_session;
    std::optional<CoachWords> m_words; ///< read when a story is first looked at
    QList<Finding> m_findings;
    int m_passed = 0;
    int m_score = 0;
};

} // namespace storybank
