#pragma once

#include "ids.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace storybank {

/// What a question tests.
struct Competency
{
    CompetencyId id;
    QString key; ///< stable word for what comes with the program ("ownership"); empty for the owner's own
    QString name;
    QString description;
    int hue = 0; ///< slot of colour and shape, see views/common/theme
    int position = 0;
    std::optional<int> target; ///< stories wanted; none = the bank's default
    bool retired = false;
    QJsonObject extra;
    friend bool operator==(const Competency &, const Competency &) = default;
};

/// One line of a company's own list.
struct Principle
{
    QString name;
    QString description;
    QList<CompetencyId> competencies; ///< the crosswalk
    friend bool operator==(const Principle &, const Principle &) = default;
};

/// A company's own list of values or principles, mapped to competencies.
struct Framework
{
    FrameworkId id;
    QString key;
    QString name;
    QString company;
    QList<Principle> principles;
    QJsonObject extra;
    friend bool operator==(const Framework &, const Framework &) = default;
};

} // namespace storybank
