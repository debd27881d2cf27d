#include "storyeditor.h"

#include "depthblock.h"
#include "metricblock.h"
#include "sectionfield.h"
#include "views/common/theme.h"

#include <QTableView>

// Where a finding of the coach stands in the editor.

namespace storybank {

namespace {

/// What is selected for a finding: its words. Where it means the whole text the caret goes behind it, so that
/// nobody types over all of it.
TextRange selectionFor(const TextRange &range, const QString &text)
{
    const bool whole = range.start == 0 && range.length >= text.trimmed().size();
    return whole ? TextRange{text.size(), 0} : range;
}

/// The section in Depth that a place is; none for the others.
std::optional<Section> depthSection(Place place)
{
    switch (place) {
    case Place::Stakeholders:
        return Section::Stakeholders;
    case Place::Risks:
        return Section::Risks;
    case Place::Alternatives:
        return Section::Alternatives;
    case Place::Criteria:
        return Section::Criteria;
    case Place::Attribution:
        return Section::Attribution;
    default:
        return std::nullopt;
    }
}

} // namespace

SectionField *StoryEditor::fieldOf(Place place) const
{
    if (place == Place::NinetySeconds)
        return m_ninety;
    if (place == Place::ThirtySeconds)
        return m_thirty;
    return place <= Place::Learning ? m_sections.value(static_cast<qsizetype>(place)) : nullptr;
}

void StoryEditor::setFindings(const QList<Finding> &findings)
{
    QSet<Section> sections;
    for (const Finding &finding : findings) {
        if (const auto section = depthSection(finding.place))
            sections.insert(*section);
    }
    m_depth->setWarned(sections);
}

void StoryEditor::mark(const Finding *finding)
{
    const QList<TextRange> words = finding ? finding->marks : QList<TextRange>();
    const SectionField *marked = finding ? fieldOf(finding->place) : nullptr;
    for (SectionField *field : m_sections + QList{m_ninety, m_thirty}) {
        GrowingTextEdit *edit = field->edit();
        edit->setMarks(field == marked ? words : QList<TextRange>());
    }
}

void StoryEditor::goTo(const Finding &finding)
{
    if (SectionField *field = fieldOf(finding.place)) {
        showLength(field == m_ninety ? 1 : field == m_thirty ? 2 : 0);
        field->edit()->setFocus(Qt::ShortcutFocusReason);
        if (finding.range.length > 0)
            field->edit()->select(selectionFor(finding.range, field->text()));
        showPlace(field);
        return;
    }
    if (const auto section = depthSection(finding.place)) {
        showPlace(m_depth->enter(*section, finding.item));
        return;
    }
    enterPart(5);
    if (finding.item >= 0)
        m_metrics->table()->setCurrentIndex(m_metrics->model().index(finding.item, MetricModel::Name));
}

void StoryEditor::showPlace(QWidget *widget)
{
    // What was just unfolded has its place after the next layout.
    QMetaObject::invokeMethod(
        this, [this, widget] { ensureWidgetVisible(widget, 0, themeOf(this).px(60)); }, Qt::QueuedConnection);
}

} // namespace storybank
