#pragma once

#include "domain/library.h"
#include "items/session.h"

#include <QTemporaryDir>
#include <QTest>

/// A bank in a folder of its own: three stories, one prompt, the default competencies.
class SampleBank
{
public:
    SampleBank()
    {
        using namespace storybank;
        for (const Competency &competency : defaultCompetencies())
            content.table<Competency>().put(competency);
        for (const auto &[title, status] : {std::pair{QStringLiteral("Alpha"), StoryStatus::Ready},
                                            std::pair{QStringLiteral("Beta"), StoryStatus::Draft},
                                            std::pair{QStringLiteral("Gamma"), StoryStatus::Retired}}) {
            Story story;
            story.id = StoryId::fromName(title);
            story.title = title;
            story.status = status;
            story.createdAt = story.editedAt = QDateTime(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC);
            content.table<Story>().put(story);
        }
        Prompt prompt;
        prompt.id = PromptId::fromName(QStringLiteral("prompt"));
        prompt.text = QStringLiteral("Tell me about a failure.");
        prompt.createdAt = prompt.editedAt = QDateTime(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC);
        content.table<Prompt>().put(prompt);
    }

    QString path(const QString &name = QStringLiteral("test.storybank")) const
    {
        return folder.filePath(name);
    }

    /// Makes the file and opens it in `session`.
    bool openIn(storybank::Session &session)
    {
        const auto made = session.create(path(), content);
        if (!made)
            qWarning() << made.error().what << made.error().why;
        return made.ok();
    }

    static storybank::StoryId alpha() { return storybank::StoryId::fromName(QStringLiteral("Alpha")); }
    static storybank::StoryId beta() { return storybank::StoryId::fromName(QStringLiteral("Beta")); }
    static storybank::StoryId gamma() { return storybank::StoryId::fromName(QStringLiteral("Gamma")); }
    static storybank::PromptId prompt() { return storybank::PromptId::fromName(QStringLiteral("prompt")); }

    QTemporaryDir folder;
    storybank::Library content;
};

/// The edit that sets the title of a story.
inline storybank::Edit retitled(const storybank::Library &library, storybank::StoryId id,
                                const QString &title)
{
    storybank::Edit edit{QStringLiteral("Title"), {}};
    const storybank::Story *story = library.find(id);
    storybank::Story after = *story;
    after.title = title;
    return edit.replace(*story, after);
}
