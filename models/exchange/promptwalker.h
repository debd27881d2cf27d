#pragma once

#include "headings.h"
#include "metadata.h"
#include "prompts.h"

namespace storybank {

/// What metadata above a group of prompts says of each of them.
struct PromptDefaults
{
    QString company;
    QString role;
    QString category;
    QString round;
    QString rarity;
    QString source;
    Difficulty difficulty = Difficulty::Unknown;
    QStringList competencies;
    QHash<int, int> lines; ///< by metadata key the index of the line that gave the value
};

/// Walks over the lines outside the stories once and collects prompts. It knows where it stands: below which
/// headings, in which kind of list, under which prompt.
class PromptWalker
{
public:
    PromptWalker(QList<SourceLine> &lines, const QList<StoryBlock> &blocks, Reading &reading, ReadAs as);
    ReadPrompts read();

private:
    struct Scope
    {
        int level = 0;
        QString category;
        int line = -1; ///< index of the heading
        PromptDefaults defaults;
    };

    // promptwalker.cpp: where we are
    void findTitle();
    void step(int index);
    bool readSetHeading(int index);
    void readHeading(int index);
    void enter(HeadingRole role, int level);
    bool readMetadata(int index);
    bool belongsToNext(int index) const;
    bool explains() const;
    bool leadsAStory(int index) const { return m_leading.contains(index); }
    void finishSets();

    // promptlines.cpp: what a line is there
    void readItem(int index);
    void readParagraph(int index);
    bool readLabelled(int index, const QString &text);
    bool readIntro(int index, const QString &text);
    void leaveListAt(const SourceLine &line);
    bool isPromptItem(int index) const;
    bool isQuestionList(int index) const;
    bool nestsBelowPrompt(int index) const;
    void readNested(int index);
    QString joinedText(int index, QList<int> *used) const;

    // promptparts.cpp: what is made of it
    void addPrompt(const QString &text, const QList<int> &used);
    void addPart(int index);
    int partedPrompt() const;
    void addFollowUps(int index, const QString &text);
    void addHint(int index, const QString &text, bool toRun);
    void addAnswer(int index);
    void applyDefaults(ReadPrompt &read) const;
    bool applyMetadata(ReadPrompt &read, const Metadata &data, int index) const;
    bool setField(ReadPrompt &read, const Metadata &data) const;
    bool applyMetadata(PromptDefaults &defaults, const Metadata &data, int index);
    void takeMetadata();
    int followUpTarget() const;
    void take(const QList<int> &used);
    QuestionSet &pageSet();

    QList<SourceLine> &m_lines;
    const QList<StoryBlock> &m_blocks;
    QSet<int> m_leading; ///< lines of questions that stand in the place of a story's title
    Reading &m_reading;
    ReadAs m_as;
    ReadPrompts m_read;
    QString m_title;
    int m_titleLine = -1;
    bool m_titleWasPrompt = false;
    QList<Scope> m_scopes;
    PromptDefaults m_next; ///< metadata in front of a "Question:" line
    HeadingRole m_region = HeadingRole::Other;
    int m_regionLevel = 0;
    std::optional<HeadingRole> m_listRole; ///< what the list below an introducing line holds
    LineKind m_listKind = LineKind::Blank;
    int m_listIndent = -1;
    QString m_lastHeading;
    int m_group = -1; ///< index of the first prompt of the current line; -1 = none is open
    int m_run = 0;    ///< index of the first prompt below the last heading of questions
    int m_list = 0;
    bool m_distinct = false;
    int m_explicitSet = -1; ///< index in m_read.sets
};

} // namespace storybank
