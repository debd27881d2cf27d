#pragma once

#include "domain/library.h"
#include "domain/result.h"

#include <QList>
#include <QString>

namespace storybank {

/// A stretch of lines of a source, counted from 1, both ends included.
struct LineSpan
{
    int first = 0;
    int last = 0;
};

/// What a mark in the source means, for the preview of an import.
enum class MarkKind { Prompt, StoryTitle, PartLabel, Number, Metadata, NotRecognised };

/// A place in the source: line from 1, columns from 0 in UTF-16 units, end excluded.
struct SourceMark
{
    MarkKind kind = MarkKind::Prompt;
    int line = 0;
    int start = 0;
    int end = 0;
};

/// A text that the reader could not place.
struct Unrecognised
{
    LineSpan lines;
    QString text;
    QString source; ///< the file it stood in
};

/// Where an item of the reading stood, and by which names it carries competencies (they may not exist yet).
struct ItemSource
{
    QUuid id; ///< of the story, prompt or round in `content`
    LineSpan lines;
    QStringList
        primary; ///< competencies by name: primary tags of a story, those of a prompt, focus of a round
    QStringList secondary; ///< competencies by name: secondary tags of a story
    QString source;        ///< the file it stood in
};

/// An answer whose story is known by its title only, because it stands in another source or in the bank.
struct NamedAnswer
{
    Answer answer; ///< all but id and story
    QString story; ///< its title
    Unrecognised place;
};

/// A line of a round: the prompt by its short name or text, the stories by their titles.
struct NamedSlot
{
    LoopId loop;
    RoundId round;
    QString prompt;
    QString story;  ///< empty = nothing planned
    QString backup; ///< empty = none
    bool locked = false;
    Unrecognised place;
};

/// What was understood of a source. Readers are pure: bytes in, Reading out. The ids in `content` are new;
/// what is already in a bank, and which competency a name means, is found later (actions/importing).
struct Reading
{
    QString source;  ///< file name or "pasted text"
    QString text;    ///< the source as text, cleaned, for the preview; line numbers refer to it
    Library content; ///< stories, prompts, sets, answers (links), interviewers, loops, tellings, notes; tags
                     ///< left empty
    bool complete =
        false; ///< `content` is a whole bank as exported (our own JSON): ids and tags are the bank's own
    QList<ItemSource> stories;       ///< in the order of the source
    QList<ItemSource> prompts;       ///< in the order of the source
    QList<ItemSource> rounds;        ///< the rounds of `content`'s loops, with the names of their focus
    QList<NamedAnswer> namedAnswers; ///< not yet in `content`, see resolveNames()
    QList<NamedSlot> namedSlots;     ///< not yet in `content`, see resolveNames()
    QList<Unrecognised> unrecognised;
    QList<SourceMark> marks;

    bool isEmpty() const { return stories.isEmpty() && prompts.isEmpty() && !complete; }
};

/// What the person expects to find.
enum class ReadAs { Auto, Stories, Prompts };

/// What the readers need from outside; they have no clock of their own.
struct ReadOptions
{
    QString source;
    ReadAs as = ReadAs::Auto;
    QDate today; ///< for "in 6 days"
};

/// Reads plain text or Markdown as people paste it, and the program's own Markdown dialect.
/// Errors: BadInput (not text), TooLarge (over 50 MB).
Result<Reading> readText(const QByteArray &bytes, const ReadOptions &options);

/// Reads the program's own JSON export, or a bare list of story or prompt objects.
Result<Reading> readJson(const QByteArray &bytes, const ReadOptions &options);

/// Several sources as one reading, in their order, so that one may name what stands in another. The text and
/// the marks are those of the first.
Reading merge(const QList<Reading> &readings);

/// Puts the named answers and slots into `content`: looks each name up in the reading itself, then in `bank`.
/// A name that neither knows becomes unrecognised. To be called once, when all sources are merged; a reading
/// without named answers and slots is left as it is.
void resolveNames(Reading &reading, const Library &bank = {});

/// Chooses the reader by the name's ending and the first bytes.
Result<Reading> readAny(const QByteArray &bytes, const QString &fileName, const ReadOptions &options);

} // namespace storybank
