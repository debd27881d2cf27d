#pragma once

#include "domain/ids.h"

#include <QList>
#include <QWidget>

class QMenu;
class QToolButton;

namespace storybank {

class PlainLabel;
class Session;

/// What can be done to several chosen stories at once, under their list; hidden while one or none is chosen.
class SelectionBar : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(Session &session, QWidget *parent = nullptr);

    void setStories(const QList<StoryId> &stories);
    /// Opens the list of competencies, while the bar is shown.
    void pickCompetencies();

Q_SIGNALS:
    void deleteRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using Fill = void (*)(QMenu &, Session &, const QList<StoryId> &);
    void addMenu(const QString &iconName, const QString &text, Fill fill);

    Session &m_session;
    QList<StoryId> m_stories;
    PlainLabel *m_count;
    QToolButton *m_tag = nullptr;
};

} // namespace storybank
