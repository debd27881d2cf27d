#include "unsavedbar.h"

#include <QPushButton>

namespace storybank {

using namespace Qt::StringLiterals;

UnsavedBar::UnsavedBar(Session &session, QWidget *parent) : InlineBar(parent), m_session(session)
{
    connect(&session.unsavedTexts(), &UnsavedTexts::offersChanged, this, &UnsavedBar::look);
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        // The bank may hold the same text by now, or another again.
        edit.forEach<Story>([this](const Change<Story> &change) {
            if (change.id() == m_story)
                look();
        });
    });
}

void UnsavedBar::setStory(StoryId id)
{
    m_story = id;
    m_text.reset();
    hide();
    look();
}

void UnsavedBar::look()
{
    const auto text = m_session.unsavedTexts().offer(m_session.library(), m_story);
    const QString before = m_text ? m_text->file : QString();
    m_text = text;
    if (!text) {
        hide();
        return;
    }
    if (text->file == before)
        return;
    showMessage(Kind::Warning, tr("Unsaved text"),
                unsavedMoment(text->at.toLocalTime(), QDate::currentDate(), locale()));
    const auto offer = [this](const QString &words, const QString &tip, void (UnsavedBar::*asked)()) {
        QPushButton *button = addButton(words);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, asked);
        return button;
    };
    offer(tr("Compare"), tr("Show what differs from the saved story"), &UnsavedBar::compareRequested);
    QPushButton *use = offer(tr("Use it"), tr("Put this text into the story; this can be undone"),
                             &UnsavedBar::useRequested);
    use->setEnabled(!m_session.isReadOnly());
    offer(tr("Discard"), tr("Delete this text and leave the story as it is saved"),
          &UnsavedBar::discardRequested);
}

QString unsavedMoment(const QDateTime &at, const QDate &today, const QLocale &locale)
{
    const QString time = at.time().toString(u"HH:mm"_s);
    if (at.date() == today)
        return UnsavedBar::tr("from today, %1").arg(time);
    const QString date =
        locale.toString(at.date(), at.date().year() == today.year()
                                       ? UnsavedBar::tr("d MMMM", "format of a date: 28 May")
                                       : UnsavedBar::tr("d MMMM yyyy", "format of a date: 9 June 2025"));
    return UnsavedBar::tr("from %1, %2", "date, time").arg(date, time);
}

} // namespace storybank
