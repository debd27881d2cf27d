#pragma once

#include "domain/library.h"

#include <QWidget>

class QVBoxLayout;

namespace storybank {

class SegmentedControl;

/// The competencies that stand for a principle, each with the choice of how one story is tagged with it.
class PrincipleTags : public QWidget
{
    Q_OBJECT

public:
    explicit PrincipleTags(QWidget *parent = nullptr);

    void setTags(const QList<Competency> &competencies, const Story &story);

Q_SIGNALS:
    /// No rank = no tag.
    void tagRequested(storybank::CompetencyId competency, std::optional<storybank::TagRank> rank);

private:
    void rebuild();

    QVBoxLayout *m_column;
    QList<Competency> m_competencies;
    QList<SegmentedControl *> m_choices;
};

} // namespace storybank
