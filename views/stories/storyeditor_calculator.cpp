#include "storyeditor.h"

#include "actions/builtin.h"
#include "calculatordialog.h"
#include "items/storyedits.h"
#include "metricblock.h"

// The impact calculator and what its result does to the story.

namespace storybank {

void StoryEditor::calculate(int row)
{
    const Story *story = m_session.library().find(m_story);
    const Result<QList<Formula>> formulas = builtInFormulas();
    if (!story || !formulas || m_session.isReadOnly() || !settle())
        return;
    CalculatorDialog dialog(*formulas, story->metrics, this);
    if (row >= 0 && row < story->metrics.size())
        dialog.setMetric(story->metrics.at(row));
    connect(&dialog, &CalculatorDialog::inserted, this,
            [this, row](const CalculatorResult &result) { insert(result, row); });
    dialog.exec();
}

void StoryEditor::insert(const CalculatorResult &result, int row)
{
    const Edit edit =
        storyedits::changed(m_session.library(), m_story, tr("Calculated number in “%1”"),
                            QDateTime::currentDateTimeUtc(), [&](Story &story) {
                                if (row >= 0 && row < story.metrics.size())
                                    story.metrics[row] = result.metric;
                                else
                                    story.metrics.append(result.metric);
                                if (!result.sentence.isEmpty() && !story.result.contains(result.sentence))
                                    story.result += (story.result.isEmpty() || story.result.endsWith(u'\n')
                                                         ? QString()
                                                         : QStringLiteral(" ")) +
                                                    result.sentence;
                            });
    if (m_session.submit(edit))
        ensureWidgetVisible(m_metrics, 0, 60);
}

} // namespace storybank
