#pragma once

#include "items/queryhelp.h"
#include "items/session.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace storybank {

/// What can be asked for in a search, one example a line with how many stories it finds. Choosing one puts it
/// into the field that the help was opened for.
class QueryHelpPopup : public QFrame
{
    Q_OBJECT

public:
    enum Role {
        MeaningRole = Qt::UserRole, ///< QString
        CountRole,                  ///< int, stories
    };

    QueryHelpPopup(const Session &session, const CountedStories &counted, QWidget *parent);

    QListView *list() const { return m_list; }

    /// Opens the help for `field`, under it or where it has room; it goes away by itself. `counted`: the
    /// stories among which the field looks, see queryHelp().
    static QueryHelpPopup *openFor(QLineEdit *field, const Session &session,
                                   const CountedStories &counted = {});

Q_SIGNALS:
    void chosen(const QString &example);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QListView *m_list;
};

} // namespace storybank
