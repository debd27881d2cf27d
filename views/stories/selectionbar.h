#pragma once

#include "domain/ids.h"

#include <QList>
#include <QWidget>

class QMenu;
class QToolButton;

namespace storybank {

class PlainLabel;
class Session;

/// What can be done to the chosen stories, under their list: to several at once, or to those in the trash.
/// Hidden when there is nothing to do.
class SelectionBar : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(Session &session, QWidget *parent = nullptr);

    /// The chosen stories; they are all in the trash, or none is.
    void setStories(const QList<StoryId> &stories);
    /// Opens the list of competencies, while the bar is shown.
    void pickCompetencies();

Q_SIGNALS:
    void deleteRequested();
    void restoreRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using Fill = void (*)(QMenu &, Session &, const QList<StoryId> &);
    QToolButton *addButton(const QString &iconName, const QString &text);
    void addMenu(const QString &iconName, const QString &text, Fill fill);

    Session &m_session;
    QList<StoryId> m_stories;
    PlainLabel *m_count;
    QToolButton *m_tag = nullptr;
    QToolButton *m_restore = nullptr;
    QList<QToolButton *> m_forSeveral; ///< all but the way out of the trash
};

} // namespace storybank
