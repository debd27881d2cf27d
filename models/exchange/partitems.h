#pragma once

#include "domain/story.h"
#include "storyblocks.h"

namespace storybank {

/// One item of a part that is a list, with the lines it came from.
struct PartItem
{
    QString text;
    QList<int> lines;
};

/// The items of a list part: one a bullet; what stands on the label's own line is split at `;`, else at `,`.
QList<PartItem> partItems(const QList<SourceLine> &lines, const Piece &piece);

/// The text of a told part: bullets and numbers as typed, nested by two spaces, soft line breaks joined.
QString partText(const QList<SourceLine> &lines, const Piece &piece);

Stakeholder parseStakeholder(const QString &item);
Risk parseRisk(const QString &item);
Alternative parseAlternative(const QString &item);

/// Alternatives that the Action lists under a line of its own ("Options I weighed:"); their lines stay in the
/// text.
QList<Alternative> alternativesInside(const QList<SourceLine> &lines, const Piece &action);

/// The metrics told in the Result, else the pairs told in the Action.
QList<Metric> toldMetrics(const Story &story);

} // namespace storybank
