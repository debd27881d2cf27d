#pragma once

#include <QSet>
#include <QString>

namespace storybank {

/// The words of a text that carry meaning, cut to their stems: without short and common ones.
QSet<QString> meaningfulWords(const QString &text);

/// The share of the meaningful words of the shorter text that the longer one has too, 0–1.
double sharedWords(const QString &a, const QString &b);
double sharedWords(const QSet<QString> &a, const QSet<QString> &b);

} // namespace storybank
