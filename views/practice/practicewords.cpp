#include "practicewords.h"

#include "domain/bullets.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Practice)
};

} // namespace

QString toldName(int section)
{
    return sectionName(toldSections.at(static_cast<size_t>(section)));
}

QString toldLetter(int section)
{
    return toldName(section).left(1);
}

QString ratingName(int rating)
{
    switch (rating) {
    case 1:
        return Words::tr("Again");
    case 2:
        return Words::tr("Hard");
    case 3:
        return Words::tr("Good");
    case 4:
        return Words::tr("Easy");
    default:
        return {};
    }
}

Token ratingToken(int rating)
{
    switch (rating) {
    case 1:
        return &Theme::bad;
    case 2:
        return &Theme::warnMark;
    case 3:
        return &Theme::ok;
    default:
        return &Theme::easy;
    }
}

QString distanceText(QDate today, QDate day)
{
    const int days = static_cast<int>(today.daysTo(day));
    if (days <= 0)
        return Words::tr("today");
    if (days == 1)
        return Words::tr("tomorrow");
    if (days < 60)
        return Words::tr("%1 days").arg(days);
    if (days < 365)
        return Words::tr("%1 months").arg(qRound(days / 30.4));
    return days < 547 ? Words::tr("1 year") : Words::tr("%1 years").arg(qRound(days / 365.25));
}

QString cueOf(const Story &story, int section)
{
    const QString text = story.text(toldSections.at(static_cast<size_t>(section))).trimmed();
    QStringList points;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (const auto bullet = bulletOf(line))
            points << line.mid(bullet->mark.size()).trimmed();
    }
    if (!points.isEmpty())
        return points.join(u" · "_s).remove(u"**"_s);
    const QString first = text.section(u'\n', 0, 0);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, first);
    const qsizetype end = finder.toNextBoundary();
    return (end > 0 ? first.left(end) : first).trimmed().remove(u"**"_s);
}

} // namespace storybank
