#pragma once

#include "examined.h"

namespace storybank {

// One function a rule: it looks at a story that was read once and adds what it finds. Rules that look for
// words are silent in a language without those words.

void findPartMissing(const Examined &story, QList<Finding> &findings);
void findPartTooLong(const Examined &story, QList<Finding> &findings);
void findActionTooShort(const Examined &story, QList<Finding> &findings);
void findResultShort(const Examined &story, QList<Finding> &findings);
void findOverTime(const Examined &story, QList<Finding> &findings);
void findTooManyBullets(const Examined &story, QList<Finding> &findings);

void findResultWithoutNumber(const Examined &story, QList<Finding> &findings);
void findNumberWithoutBaseline(const Examined &story, QList<Finding> &findings);
void findNumberWithoutUnit(const Examined &story, QList<Finding> &findings);
void findNumberWithoutPeriod(const Examined &story, QList<Finding> &findings);

void findWeOverI(const Examined &story, QList<Finding> &findings);
void findBlame(const Examined &story, QList<Finding> &findings);
void findConflictOneSided(const Examined &story, QList<Finding> &findings);

void findRiskWithoutMitigation(const Examined &story, QList<Finding> &findings);
void findRiskMissing(const Examined &story, QList<Finding> &findings);
void findAlternativesMissing(const Examined &story, QList<Finding> &findings);
void findFailureWithoutLearning(const Examined &story, QList<Finding> &findings);
void findFailureWithoutPrevention(const Examined &story, QList<Finding> &findings);

void findClaimWithoutAttribution(const Examined &story, QList<Finding> &findings);
void findNoGuardrail(const Examined &story, QList<Finding> &findings);

void findVagueWords(const Examined &story, QList<Finding> &findings);
void findUnexplainedJargon(const Examined &story, QList<Finding> &findings);

} // namespace storybank
