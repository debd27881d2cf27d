#pragma once

#include "items/session.h"

#include <QWidget>

namespace storybank {

class ChipButton;
class FlowLayout;

/// The competencies of a story as chips: a click chooses primary or secondary, the cross takes one off, the
/// plus adds one.
class TagRow : public QWidget
{
    Q_OBJECT

public:
    explicit TagRow(Session &session, QWidget *parent = nullptr);

    void setStory(StoryId id);
    /// Opens the list of competencies under the plus.
    void pick();

private:
    void rebuild();
    void changeRank(ChipButton *chip, CompetencyId competency, bool primary);
    void put(CompetencyId competency, TagRank rank);
    void take(CompetencyId competency);

    Session &m_session;
    StoryId m_story;
    FlowLayout *m_flow;
    ChipButton *m_plus;
    QList<ChipButton *> m_chips;
};

} // namespace storybank
