#include "metricmodel.h"

#include "domain/numbers.h"
#include "quantity.h"
#include "storyedits.h"

namespace storybank {

using namespace Qt::StringLiterals;

QString certaintyName(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Measured:
        return MetricModel::tr("measured");
    case Certainty::Estimated:
        return MetricModel::tr("estimated");
    case Certainty::CannotConfirm:
        return MetricModel::tr("cannot confirm");
    }
    return {};
}

QString shareName(ShareLevel share)
{
    switch (share) {
    case ShareLevel::Say:
        return MetricModel::tr("say it");
    case ShareLevel::Blur:
        return MetricModel::tr("blur it");
    case ShareLevel::Never:
        return MetricModel::tr("never say it");
    }
    return {};
}

MetricModel::MetricModel(Session &session, QObject *parent) : RowSync(parent), m_session(session)
{
    connect(&session, &Session::changed, this, &MetricModel::follow);
    connect(&session, &Session::closed, this, [this] { setStory({}); });
}

void MetricModel::setStory(StoryId id)
{
    beginResetModel();
    m_story = id;
    const Story *story = m_session.library().find(id);
    m_rows = story ? story->metrics : QList<Metric>();
    endResetModel();
}

bool MetricModel::isCalculated(int row) const
{
    return row >= 0 && row < m_rows.size() && !m_rows.at(row).formula.isEmpty();
}

int MetricModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MetricModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MetricModel::text(const Metric &metric, int column) const
{
    const QLocale locale;
    switch (column) {
    case Name:
        return metric.name;
    case Baseline:
        if (!metric.baseline)
            return {};
        return formatQuantity(*metric.baseline,
                              metric.baselineUnit.isEmpty() ? metric.unit : metric.baselineUnit, locale);
    case Result:
        if (!metric.result)
            return {};
        return metric.kind == MetricKind::Delta ? formatChange(metric, locale)
                                                : formatQuantity(*metric.result, metric.unit, locale);
    case Change:
        return formatChange(metric, locale);
    case Certain:
        return certaintyName(metric.certainty);
    case Share:
        return shareName(metric.share);
    default:
        return {};
    }
}

QVariant MetricModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Metric &metric = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(metric, column);
    case Qt::AccessibleTextRole: {
        if (column == Star)
            return metric.headline ? tr("Headline") : tr("Not the headline");
        const QString shown = text(metric, column);
        return u"%1: %2"_s.arg(headerData(column, Qt::Horizontal).toString(),
                               shown.isEmpty() ? tr("none") : shown);
    }
    case Qt::ToolTipRole:
        if (column == Change)
            return metric.betterWhen == BetterWhen::Lower ? tr("Lower is better.") : tr("Higher is better.");
        if (column == Star)
            return metric.headline ? tr("The headline number of this story.")
                                   : tr("Make this the headline number.");
        return text(metric, column);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (column >= Baseline && column <= Change ? Qt::AlignRight : Qt::AlignLeft));
    case BetterRole: {
        const auto told = change(metric);
        return !told || told->better || told->none;
    }
    case MissingRole:
        return column == Baseline && !metric.baseline && metric.kind != MetricKind::Delta;
    case CodeRole:
        return column == Star      ? QVariant(metric.headline)
               : column == Certain ? QVariant(static_cast<int>(metric.certainty))
               : column == Share   ? QVariant(static_cast<int>(metric.share))
                                   : QVariant(static_cast<int>(metric.betterWhen));
    default:
        return {};
    }
}

QVariant MetricModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (section >= Baseline && section <= Change ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Metric");
    case Baseline:
        return tr("Baseline");
    case Result:
        return tr("Result");
    case Change:
        return tr("Change");
    case Certain:
        return tr("Certainty");
    case Share:
        return tr("Share");
    default:
        return QString();
    }
}

Qt::ItemFlags MetricModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowSync::flags(index);
    if (!index.isValid() || m_session.isReadOnly())
        return flags;
    const bool ofDelta = index.column() == Baseline && m_rows.at(index.row()).kind == MetricKind::Delta;
    return index.column() == Star || ofDelta ? flags : flags | Qt::ItemIsEditable;
}

bool MetricModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.row() >= m_rows.size() || (role != Qt::EditRole && role != CodeRole))
        return false;
    Metric after = m_rows.at(index.row());
    const QString typed = value.toString().trimmed();
    if (typed == text(after, index.column()) && index.column() <= Result && index.column() != Star)
        return true;
    const auto quantity = readQuantity(typed, QLocale());
    switch (index.column()) {
    case Star:
        return write(tr("Headline of “%1”"), [&](QList<Metric> &metrics) {
            for (qsizetype i = 0; i < metrics.size(); ++i)
                metrics[i].headline = i == index.row() && value.toBool();
        });
    case Name:
        if (after.name.isEmpty()) // what it is called first says which side is better
            after.betterWhen = betterWhenOf(typed);
        after.name = typed;
        break;
    case Baseline:
        if (typed.isEmpty()) {
            after.baseline.reset();
            after.baselineUnit.clear();
            after.kind = MetricKind::Level;
            break;
        }
        if (!quantity)
            return false;
        after.kind = MetricKind::Pair;
        after.baseline = quantity->value;
        // A number without a unit is meant in the unit of the result.
        after.baselineUnit = quantity->unit == after.unit ? QString() : quantity->unit;
        if (after.unit.isEmpty() && !after.result)
            after.unit = std::exchange(after.baselineUnit, {});
        break;
    case Result:
        if (!quantity)
            return false;
        after.result = quantity->value;
        after.unit = quantity->unit;
        if (after.baselineUnit == after.unit)
            after.baselineUnit.clear();
        if (!after.baseline)
            after.kind = quantity->isSigned ? MetricKind::Delta : MetricKind::Level;
        break;
    case Change:
        after.betterWhen = static_cast<BetterWhen>(value.toInt());
        break;
    case Certain:
        after.certainty = static_cast<Certainty>(value.toInt());
        break;
    case Share:
        after.share = static_cast<ShareLevel>(value.toInt());
        break;
    default:
        return false;
    }
    return write(tr("Metric of “%1”"), [&](QList<Metric> &metrics) { metrics[index.row()] = after; });
}

int MetricModel::add(Metric metric)
{
    const bool written = write(tr("New metric of “%1”"), [&](QList<Metric> &metrics) {
        metric.headline = metrics.isEmpty();
        metrics.append(metric);
    });
    return written ? rowCount() - 1 : -1;
}

void MetricModel::remove(int row)
{
    if (row >= 0 && row < m_rows.size())
        (void)write(tr("Remove a metric of “%1”"), [row](QList<Metric> &metrics) { metrics.removeAt(row); });
}

bool MetricModel::write(const QString &label, const std::function<void(QList<Metric> &)> &change)
{
    return m_session
        .submit(storyedits::changed(m_session.library(), m_story, label, QDateTime::currentDateTimeUtc(),
                                    [&change](Story &story) { change(story.metrics); }))
        .ok();
}

void MetricModel::follow(const Edit &edit)
{
    bool mine = false;
    edit.forEach<Story>([&](const storybank::Change<Story> &c) { mine = mine || c.id() == m_story; });
    if (!mine)
        return;
    const Story *story = m_session.library().find(m_story);
    const QList<Metric> next = story ? story->metrics : QList<Metric>();
    syncRows(m_rows, next);
}

} // namespace storybank
