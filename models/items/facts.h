#pragma once

#include "insight/coverage.h"
#include "session.h"

#include <QTimer>

namespace storybank {

/// The coverage of the open bank, worked out once for every view that shows it: badges, filters, matrix.
/// It is worked out when it is asked for, and again after an edit that can change it.
class Facts : public QObject
{
    Q_OBJECT

public:
    explicit Facts(Session &session, QObject *parent = nullptr);

    /// The coverage over all prompts, up to date.
    const Coverage &coverage() const;

    /// Whether an edit can change the coverage: typing into a section cannot.
    static bool touchesCoverage(const Edit &edit);

Q_SIGNALS:
    /// coverage() may say something else now; once for all edits of one turn of the event loop.
    void coverageChanged();

private:
    void invalidate();

    Session &m_session;
    QTimer m_announce;
    mutable Coverage m_coverage;
    mutable bool m_valid = false;
};

} // namespace storybank
