#pragma once

#include "domain/library.h"

#include <QJsonObject>

namespace storybank {

/// How much of an entity a shape holds: what `list` prints, or all that `show` and `export` print.
enum class Detail { List, Whole };

// JSON as the command line prints it and the export writes it. A whole shape holds every stored field, so
// that it can be read back without loss, and beside them what a reader wants ready made: names for ids, the
// sections as text, the computed change of a metric, words and seconds.

QJsonObject storyShape(const Library &library, const Story &story, Detail detail);
QJsonObject promptShape(const Library &library, const Prompt &prompt, Detail detail);
QJsonObject loopShape(const Library &library, const Loop &loop, Detail detail);
QJsonObject competencyShape(const Library &library, const Competency &competency, Detail detail);
QJsonObject answerShape(const Answer &answer);

/// Takes out of a whole shape what is only derived, and puts stored fields back in their places, so that
/// fromJson() can read it. Names that stand without ids stay where they are.
QJsonObject storedStory(QJsonObject shape);
QJsonObject storedPrompt(QJsonObject shape);
QJsonObject storedLoop(QJsonObject shape);

} // namespace storybank
