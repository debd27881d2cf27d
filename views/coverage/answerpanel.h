#pragma once

#include "items/autosave.h"
#include "items/suggestions.h"
#include "matrixview.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace storybank {

class CardFrame;
class CompetencyLabel;
class EmptyState;
class FieldBox;
class FitPicker;
class GradeTag;
class LinkButton;
class PlainLabel;
class PrincipleTags;
class ReasonLines;
class SegmentedControl;

/// The panel beside the matrix: how one story answers one prompt, why, with which angle and first sentence;
/// or by which tags it stands for a competency or a principle.
class AnswerPanel : public QWidget
{
    Q_OBJECT

public:
    AnswerPanel(Session &session, Suggestions &suggestions, QWidget *parent = nullptr);

    /// Shows the pair as it stands in the bank; `coverage` gives the prompt's other answers.
    void showPair(const MatrixPair &pair, const Coverage &coverage);

    /// Writes what is typed. False when it could not be written.
    bool settle() { return m_autosave.settle(); }

Q_SIGNALS:
    void fitRequested(std::optional<int> fit);
    void chooseRequested();
    void tagRequested(std::optional<storybank::TagRank> rank);
    /// A tag of the pair's story, chosen among those of a principle.
    void principleTagRequested(storybank::CompetencyId competency, std::optional<storybank::TagRank> rank);
    void storyRequested(storybank::StoryId story);
    void pairRequested(storybank::PromptId prompt, storybank::StoryId story);

private:
    void buildBody();
    void buildJudgement(QVBoxLayout *column);
    void buildFields(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *outer);
    void showHead(const MatrixPair &pair);
    void showStory(const Story &story);
    void showJudgement(const MatrixPair &pair, const Coverage &coverage);
    void showTags(const MatrixPair &pair, const Story &story, const Coverage &coverage);
    const Principle *principleOf(const MatrixPair &pair) const;
    void showTexts(const Answer *answer);
    void showOthers(const MatrixPair &pair, const Coverage &coverage);
    Result<void> write();

    Session &m_session;
    Suggestions &m_suggestions;
    MatrixPair m_pair;
    Autosave m_autosave;

    EmptyState *m_empty;
    QWidget *m_content;
    CompetencyLabel *m_competency;
    PlainLabel *m_prompt;
    PlainLabel *m_description;
    CardFrame *m_storyCard;
    PlainLabel *m_storyTitle;
    QWidget *m_storyNumber;
    PlainLabel *m_fitLabel;
    GradeTag *m_grade;
    FitPicker *m_fit;
    SegmentedControl *m_tag;
    PrincipleTags *m_principleTags;
    PlainLabel *m_cap;
    LinkButton *m_doesNotFit;
    PlainLabel *m_why;
    ReasonLines *m_reasons;
    PlainLabel *m_angleLabel;
    FieldBox *m_angle;
    PlainLabel *m_openingLabel;
    FieldBox *m_opening;
    PlainLabel *m_othersLabel;
    QVBoxLayout *m_others;
    QPushButton *m_use;
    QPushButton *m_open;
};

} // namespace storybank
