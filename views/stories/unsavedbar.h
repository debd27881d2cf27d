#pragma once

#include "items/session.h"
#include "views/common/inlinebar.h"

#include <QDate>
#include <QLocale>

namespace storybank {

/// Over the editor: that there is text of the story which never reached the bank, and what to do with it.
/// Hidden while there is none. Putting it away keeps the text; it is offered when the story is opened again.
class UnsavedBar : public InlineBar
{
    Q_OBJECT

public:
    explicit UnsavedBar(Session &session, QWidget *parent = nullptr);

    /// Offers what there is for another story.
    void setStory(StoryId id);

    /// What is offered now.
    const std::optional<UnsavedText> &text() const { return m_text; }

Q_SIGNALS:
    void compareRequested();
    void useRequested();
    void discardRequested();

private:
    void look();

    Session &m_session;
    StoryId m_story;
    std::optional<UnsavedText> m_text;
};

/// When it was kept, `at` in local time: "from today, 14:05", "from 12 June, 14:05", with the year when it is
/// another one.
QString unsavedMoment(const QDateTime &at, const QDate &today, const QLocale &locale);

} // namespace storybank
