#pragma once

#include "paper/sheet.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QVBoxLayout;

namespace storybank {

class HiddenLine;
class LayoutHint;
class SegmentedControl;
class TrimList;

/// The wishes for the sheet: which stories, paper, columns, size, what to include.
class SheetOptionsPane : public QWidget
{
    Q_OBJECT

public:
    explicit SheetOptionsPane(QWidget *parent = nullptr);

    /// What is wished now; without date and language, which the page adds.
    SheetOptions options() const;

    /// Fills the list of sources: every loop of the library, then all stories. The choice stays where it can.
    void setLibrary(const Library &library);

    /// Adds these stories to the list of sources and chooses them; none takes them off it again.
    void chooseStories(const QList<StoryId> &stories, const Library &library);

    /// Shows what had to go so that the page of these wishes fits, by the printed number, which stories were
    /// left out, what was hidden, and what the layout lacks.
    void setPage(const SheetPage &page, const SheetOptions &options, const Library &library);

    /// The row at the foot, for the page's buttons.
    void setFoot(QWidget *foot);

Q_SIGNALS:
    void optionsChanged();
    /// These are to stay on the page (true), or may be trimmed again.
    void keepRequested(const QList<storybank::SheetKeep> &what, bool keep);
    /// An onsite should be planned, since the layout needs one.
    void onsiteRequested();

private:
    QWidget *makeChoices();
    QWidget *makeIncludes();
    void takeLayout();
    void chooseLoop(LoopId loop);
    QCheckBox *addInclude(const QString &text, bool checked);

    QComboBox *m_source = nullptr;
    QComboBox *m_layoutChoice = nullptr;
    SegmentedControl *m_paper = nullptr;
    SegmentedControl *m_orientation = nullptr;
    SegmentedControl *m_columns = nullptr;
    QDoubleSpinBox *m_size = nullptr;
    QVBoxLayout *m_includes = nullptr;
    QCheckBox *m_hook = nullptr;
    QCheckBox *m_situation = nullptr;
    QCheckBox *m_bullets = nullptr;
    QCheckBox *m_numbers = nullptr;
    QCheckBox *m_prompts = nullptr;
    QCheckBox *m_learning = nullptr;
    QCheckBox *m_competencies = nullptr;
    QCheckBox *m_redact = nullptr;
    LayoutHint *m_hint = nullptr;
    HiddenLine *m_hidden = nullptr;
    TrimList *m_trims = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QList<StoryId> m_chosen; ///< of the source "chosen stories"; empty = it is not offered
};

} // namespace storybank
