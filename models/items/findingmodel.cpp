#include "findingmodel.h"

#include "actions/builtin.h"
#include "wording/coach.h"

#include <QSet>

namespace storybank {

FindingModel::FindingModel(Session &session, QObject *parent) : RowSync(parent), m_session(session) {}

void FindingModel::setStory(const Story &story)
{
    if (!m_words) {
        const Result<CoachWords> read = builtInCoachWords();
        m_words = read ? *read : CoachWords();
    }
    CoachSettings settings;
    settings.bank = m_session.settings();
    const QList<Finding> findings = coach(story, m_session.library(), *m_words, settings);
    QSet<CoachRule> found;
    for (const Finding &finding : findings)
        found.insert(finding.rule);
    int on = 0;
    for (const CoachRule rule : coachRules())
        on += isRuleOn(rule, story, settings.bank) ? 1 : 0;
    m_passed = on - static_cast<int>(found.size());
    m_score = coachScore(story, findings);
    show(findings);
}

void FindingModel::clear()
{
    m_passed = 0;
    m_score = 0;
    show({});
}

void FindingModel::show(const QList<Finding> &findings)
{
    syncRows(m_findings, findings);
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_findings.size())
        return {};
    const Finding &finding = m_findings.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return findingTitle(finding);
    case Qt::ToolTipRole:
        return QStringList{findingText(finding), ruleReason(finding.rule), ruleRemedy(finding.rule)}.join(
            QStringLiteral("\n\n"));
    case Qt::AccessibleTextRole:
        return tr("%1: %2. %3. %4")
            .arg(severityName(finding.severity), findingTitle(finding), findingPlace(finding),
                 ruleRemedy(finding.rule));
    case SeverityRole:
        return static_cast<int>(finding.severity);
    case PlaceRole:
        return findingPlace(finding);
    case RemedyRole:
        return ruleRemedy(finding.rule);
    case RuleRole:
        return static_cast<int>(finding.rule);
    default:
        return {};
    }
}

} // namespace storybank
