#pragma once

#include <benchmark/benchmark.h>

/// What a person waits for in the window: from an input to the end of the paint that shows what it did.
namespace storybank {

void searchKeyToRepaint(benchmark::State &state);
/// Five queries of words and conditions over 10,000 stories.
void searchWithConditions(benchmark::State &state);
void typingKeyToRepaint(benchmark::State &state);
/// The same in a text of 19,000 characters without a break.
void typingWithoutABreak(benchmark::State &state);
/// The longest event while a sentence is typed, with what the coach and autosave do after it; in manual time.
void typingLongestEvent(benchmark::State &state);
void filterKeyToRepaint(benchmark::State &state);
/// From a click on Coverage until the matrix is painted, then until its panes are; in manual time.
void matrixFirstPaint(benchmark::State &state);
void matrixWithItsPanes(benchmark::State &state);
void plainTableFirstPaint(benchmark::State &state);
void matrixScrollStep(benchmark::State &state);
void plainTableScrollStep(benchmark::State &state);

/// A click on a story of the day, until the day as it is planned then is painted, in manual time: the longest
/// of the sample's day. The second in the processor time of the window's thread, without the writing to disk.
void dayTickToRepaint(benchmark::State &state);
void dayTickProcessorTime(benchmark::State &state);
/// A lock on the board of 30 prompts and 60 stories, and of 200 and 500.
void boardEditToRepaint(benchmark::State &state);
void largeBoardEditToRepaint(benchmark::State &state);

} // namespace storybank
