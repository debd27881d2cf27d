#pragma once

#include <QString>

#include <functional>

class QWidget;

/// Pictures of the day, the ledger and the snapshots on the sample loop, in windows as large as the page has
/// in a main window of 1080 x 680. `shoot` gets the widget and the name of the picture.
bool shootDay(const std::function<bool(QWidget &, const QString &)> &shoot);
