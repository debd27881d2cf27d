#pragma once

#include "items/versionmodel.h"

#include <QWidget>

class QCheckBox;
class QListView;
class QPushButton;
class QStackedLayout;

namespace storybank {

class ChoiceBox;
class CompareBar;
class DifferenceView;
class EmptyState;
class PlainLabel;
class SegmentedControl;
class VersionPane;

/// The versions of one story, the chosen one compared with another, and the ways to bring it back.
class HistoryView : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryView(Session &session, QWidget *parent = nullptr);

    /// Shows the history of another story with the version before the present one chosen.
    void setStory(StoryId id);
    StoryId story() const { return m_versions.story(); }

    /// "Comparing 2 of 9 versions".
    QString summary() const;

    const VersionModel &versions() const { return m_versions; }
    QListView *list() const;
    DifferenceView *differences() const { return m_differences; }
    ChoiceBox *against() const;
    QPushButton *restoreButton() const;
    SegmentedControl *look() const { return m_look; }
    QCheckBox *changesOnly() const { return m_changesOnly; }

Q_SIGNALS:
    /// Back to the story: asked for, or the story is gone.
    void closeRequested();
    /// summary() says something else now.
    void summaryChanged();
    void messageRequested(const QString &text, bool offersUndo);

private:
    QWidget *buildComparison();
    QWidget *buildHead();
    void buildKeys();
    void refreshed();
    void choose();
    void fillAgainst();
    void compare();
    void restore();
    void bringBack(const QStringList &fields);
    /// The version at the left; null without versions.
    const StoryVersion *chosen() const;
    const StoryVersion *numbered(qint64 sequence) const;
    QString momentOf(const StoryVersion &version) const;

    Session &m_session;
    VersionModel m_versions;
    VersionPane *m_pane;
    PlainLabel *m_title = nullptr;
    SegmentedControl *m_look = nullptr;
    QCheckBox *m_changesOnly = nullptr;
    CompareBar *m_bar = nullptr;
    DifferenceView *m_differences = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_none = nullptr;
    qint64 m_chosen = -1;  ///< number of the version at the left
    qint64 m_against = -1; ///< number of the version at the right; −1 = the story as it is now
    qint64 m_wished = -1;  ///< what the user chose for the right; not every version can be compared with it
};

} // namespace storybank
