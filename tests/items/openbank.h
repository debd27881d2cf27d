#pragma once

#include "actions/builtin.h"
#include "items/facts.h"
#include "items/session.h"
#include "items/suggestions.h"
#include "resources/resources.h"

#include <QTemporaryDir>

namespace storybank::testing {

/// A session on a bank of its own in a folder that goes with it.
struct OpenBank
{
    QTemporaryDir folder;
    Session session;
    Facts facts{session};
    Suggestions suggestions{session};

    /// Opens a new bank that holds `content`; an empty text when it worked.
    QString open(const Library &content, const QString &name = QStringLiteral("bank.storybank"))
    {
        const Result<void> made = session.create(folder.filePath(name), content);
        return made ? QString() : made.error().what + QStringLiteral(": ") + made.error().why;
    }

    /// The sample as of one day, so that every run sees the same.
    static Library sample()
    {
        initData();
        const QDateTime now(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC);
        const Result<Library> library = sampleLibrary(now.date(), now);
        return library ? *library : Library();
    }

    const Library &library() const { return session.library(); }
    PromptId promptNamed(const QString &name) const
    {
        for (const Prompt &prompt : library().prompts()) {
            if (prompt.displayName() == name)
                return prompt.id;
        }
        return {};
    }
    StoryId storyNamed(const QString &title) const
    {
        for (const Story &story : library().stories()) {
            if (story.title == title)
                return story.id;
        }
        return {};
    }
};

} // namespace storybank::testing
