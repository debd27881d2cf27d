#pragma once

#include <QList>

namespace storybank {

/// One story that a place can be given.
struct AssignmentChoice
{
    int story = 0; ///< counted from 0
    qint64 cost = 0;
};

/// One place to fill: a prompt that somebody will ask.
struct AssignmentPlace
{
    int hearer = 0;                  ///< who listens, counted from 0; nobody hears a story twice
    QList<AssignmentChoice> choices; ///< by story, each at most once
};

/// Places, the stories they can be given, and what it costs to tell a story often. The sum of all costs must
/// stay below 2^60.
struct AssignmentProblem
{
    QList<AssignmentPlace> places;
    QList<int> told;       ///< for each story how often it is told besides
    qint64 repetition = 0; ///< the k-th telling of a story costs k − 1 times this
    qint64 reward = 0;     ///< what a filled place earns; greater than all costs together
};

/// The story of each place, -1 for none: as many places filled as can be, then the least cost. Of all the
/// solutions that are equally good it is the one that gives the first place its first story, then the second
/// place, and so on, so that the result depends on nothing but the problem.
QList<int> bestAssignment(const AssignmentProblem &problem);

} // namespace storybank
