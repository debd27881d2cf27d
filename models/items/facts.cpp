#include "facts.h"

namespace storybank {

namespace {

bool sameForCoverage(const Story &a, const Story &b)
{
    return a.status == b.status && a.strength == b.strength && a.tags == b.tags &&
           a.isTrashed() == b.isTrashed();
}

bool sameForCoverage(const Prompt &a, const Prompt &b)
{
    return a.competencies == b.competencies && a.set == b.set && a.company == b.company &&
           a.position == b.position && a.text == b.text;
}

template<Entity T>
bool changesMatter(const Edit &edit)
{
    bool matters = false;
    edit.forEach<T>([&matters](const Change<T> &change) {
        matters =
            matters || !change.before || !change.after || !sameForCoverage(*change.before, *change.after);
    });
    return matters;
}

} // namespace

Facts::Facts(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_announce.setSingleShot(true);
    m_announce.setInterval(0);
    connect(&m_announce, &QTimer::timeout, this, &Facts::coverageChanged);
    connect(&session, &Session::opened, this, &Facts::invalidate);
    connect(&session, &Session::closed, this, &Facts::invalidate);
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        if (touchesCoverage(edit))
            invalidate();
    });
}

const Coverage &Facts::coverage() const
{
    if (!m_valid) {
        m_coverage = storybank::coverage(m_session.library());
        m_valid = true;
    }
    return m_coverage;
}

bool Facts::touchesCoverage(const Edit &edit)
{
    return edit.touches<Answer>() || edit.touches<Competency>() || edit.touches<QuestionSet>() ||
           edit.touches<Loop>() || edit.touches<BankSettings>() || changesMatter<Story>(edit) ||
           changesMatter<Prompt>(edit);
}

void Facts::invalidate()
{
    m_valid = false;
    m_announce.start();
}

} // namespace storybank
