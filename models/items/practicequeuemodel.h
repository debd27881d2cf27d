#pragma once

#include "insight/practicequeue.h"
#include "session.h"

#include <QAbstractListModel>

namespace storybank {

/// The practice queue under its headings: due today, tomorrow, before the onsite or later, not rehearsed yet.
/// It follows the bank; rows are put in and taken out one by one where the rest keeps its order.
class PracticeQueueModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;
    enum Role {
        HeadingRole = Qt::UserRole + 1, ///< bool
        CountRole,                      ///< int, of a heading
        StoryRole,                      ///< QString, the title
        HueRole,                        ///< int, slot of the competency; -1 = none
        DueRole,                        ///< QString: "now", "2 d late", "today", "3 d", "new"
        LateRole,                       ///< bool
    };

    PracticeQueueModel(Session &session, Clock clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The loop whose plan is practised; null = the whole bank.
    void setLoop(LoopId loop);
    LoopId loop() const { return m_loop; }
    /// Shows only rows whose prompt or story has this text in it.
    void setFilter(const QString &text);
    /// Leaves out the stories' titles, which the recall drill asks for.
    void setStoriesHidden(bool hidden);
    /// Puts a pair first, as due now, until it is rehearsed; null story = none.
    void setFirst(const PracticePair &pair);
    /// Works the queue out anew, as when the day has changed.
    void refresh();

    /// The whole queue, whatever is filtered.
    const QList<PracticeItem> &queue() const { return m_queue; }
    int due() const; ///< how many are due today or before
    const PracticeItem *itemAt(const QModelIndex &index) const;
    const PracticeItem *find(const PracticePair &pair) const;
    QModelIndex indexOf(const PracticePair &pair) const;

Q_SIGNALS:
    /// What is due, or how many, may be another now.
    void refreshed();

private:
    struct Row
    {
        int heading = -1; ///< Heading; -1 = an item
        int count = 0;    ///< of the heading
        PracticeItem item;
    };

    QList<Row> wantedRows() const;
    bool isFound(const PracticeItem &item) const;
    QString dueText(const PracticeItem &item) const;
    QString headingText(int heading) const;
    int headingOf(const PracticeItem &item) const;
    void sync(const QList<Row> &wanted);
    void reorder(const QList<qsizetype> &from);
    QString spoken(const Row &row) const;

    Session &m_session;
    Clock m_clock;
    LoopId m_loop;
    QString m_filter;
    bool m_storiesHidden = false;
    PracticePair m_first;
    QDate m_today;
    QList<PracticeItem> m_queue;
    QList<Row> m_rows;
};

/// The words of a pair: the full prompt; the title of a story that is practised on its own.
QString practiceTitle(const Library &library, const PracticePair &pair);
/// As above, short, for a row.
QString practiceName(const Library &library, const PracticePair &pair);

} // namespace storybank
