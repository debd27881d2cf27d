#include "storyuses.h"

#include "domain/text.h"
#include "storycard.h"

namespace storybank {

using namespace Qt::StringLiterals;

StoryUses::StoryUses(Session &session, What what, QObject *parent)
    : RowSync(parent), m_session(session), m_what(what)
{
    connect(&session, &Session::closed, this, [this] { setStory({}); });
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        const bool mine = m_what == What::Answers
                              ? edit.touches<Answer>() || edit.touches<Prompt>()
                              : edit.touches<Telling>() || edit.touches<Rehearsal>() || edit.touches<Loop>();
        if (mine)
            refresh();
    });
}

void StoryUses::setStory(StoryId id)
{
    beginResetModel();
    m_story = id;
    m_rows = wanted();
    endResetModel();
}

QList<StoryUses::Row> StoryUses::wanted() const
{
    if (m_story.isNull())
        return {};
    QList<Row> rows = m_what == What::Answers ? answers() : tellings();
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        const int byOrder = a.order.compare(b.order);
        return byOrder != 0 ? byOrder < 0 : a.id < b.id;
    });
    return rows;
}

QList<StoryUses::Row> StoryUses::answers() const
{
    QList<Row> rows;
    for (const Answer &answer : m_session.library().answers()) {
        const Prompt *prompt = answer.story == m_story ? m_session.library().find(answer.prompt) : nullptr;
        if (!prompt || answer.fit == 0)
            continue;
        Row row;
        row.id = answer.id.uuid();
        row.prompt = prompt->id.uuid();
        row.text = prompt->displayName();
        row.fit = answer.fit.value_or(-1);
        row.tail = answer.fit ? QString::number(*answer.fit) : u"?"_s;
        row.chosen = answer.chosen;
        row.spoken = answer.fit ? tr("%1, fit %2 of 5").arg(row.text).arg(*answer.fit)
                                : tr("%1, not judged").arg(row.text);
        row.order = u"%1 %2"_s.arg(5 - answer.fit.value_or(0)).arg(row.text);
        rows.append(row);
    }
    return rows;
}

QList<StoryUses::Row> StoryUses::tellings() const
{
    const QLocale locale;
    const auto day = [&locale](QDate date) {
        return locale.toString(date,
                               date.year() == QDate::currentDate().year() ? u"d MMM"_s : u"d MMM yyyy"_s);
    };
    const auto order = [](QDate date) {
        return u"%1"_s.arg(9999999 - date.toJulianDay(), 8, 10, QChar(u'0'));
    };
    QList<Row> rows;
    for (const Telling &telling : m_session.library().tellings()) {
        if (telling.story != m_story)
            continue;
        Row row;
        row.id = telling.id.uuid();
        row.prompt = telling.prompt.uuid();
        row.text = telling.company.isEmpty() ? tr("Told") : telling.company;
        row.icon = u"mic"_s;
        const bool whole = telling.day.day > 0;
        row.tail = whole ? day(telling.day.firstDay()) : dateText(telling.day, locale);
        row.spoken = tr("Told at %1, %2").arg(row.text, row.tail);
        row.order = order(telling.day.firstDay());
        rows.append(row);
    }
    for (const Rehearsal &rehearsal : m_session.library().rehearsals()) {
        if (rehearsal.story != m_story)
            continue;
        Row row;
        row.id = rehearsal.id.uuid();
        row.prompt = rehearsal.prompt.uuid();
        row.text =
            rehearsal.reactionMillis > 0
                ? tr("Recall drill, %1 s").arg(QLocale().toString(rehearsal.reactionMillis / 1000.0, 'f', 1))
            : rehearsal.seconds > 0 ? tr("Practice run, %1").arg(formatDuration(rehearsal.seconds))
                                    : tr("Practice run, not timed");
        row.icon = u"timer"_s;
        row.tail = day(rehearsal.at.toLocalTime().date());
        row.spoken = u"%1, %2"_s.arg(row.text, row.tail);
        row.order = order(rehearsal.at.toLocalTime().date());
        rows.append(row);
    }
    return rows;
}

void StoryUses::refresh()
{
    syncRows(m_rows, wanted());
}

int StoryUses::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StoryUses::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.spoken;
    case IdRole:
        return row.prompt;
    case FitRole:
        return row.fit;
    case ChosenRole:
        return row.chosen;
    case IconRole:
        return row.icon;
    case TailRole:
        return row.tail;
    default:
        return {};
    }
}

} // namespace storybank
