#pragma once

#include "insight/coach/coach.h"
#include "items/autosave.h"

#include <QScrollArea>

class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace storybank {

struct CalculatorResult;
struct FindText;
class DepthBlock;
class FindBar;
class MetricBlock;
class SectionField;
class SegmentedControl;
class TagRow;

/// Everything of one story, to be read and written. What is typed is saved by itself as one step of undo for
/// each pause; only the fields that were touched are written, so nothing else is ever overwritten.
class StoryEditor : public QScrollArea
{
    Q_OBJECT

public:
    explicit StoryEditor(Session &session, QWidget *parent = nullptr);

    /// Shows another story; what was typed into the last one is saved first.
    void setStory(StoryId id);
    StoryId story() const { return m_story; }

    /// Saves what is typed. False when it could not be and stays in its field.
    bool settle() { return m_autosave.settle(); }
    Autosave &autosave() { return m_autosave; }

    void setDepthOpen(bool open);
    bool isDepthOpen() const;

    /// Puts the focus into a part, 1 Situation … 4 Result, 5 Metrics, 6 Depth; 0 the title.
    void enterPart(int part);
    void addTag();
    void addMetric();
    /// Opens the impact calculator for a new number, or for the metric in `row` that it made.
    void calculate(int row = -1);

    /// The story as it stands on screen, with what is typed and not written yet; without an id while none is
    /// open.
    Story shownStory() const;
    /// Puts what `story`, a state of the open one, holds into the fields as if it were typed, saves it and
    /// shows where it stands.
    void type(const Story &story);
    /// The findings of the coach, for the counts of Depth.
    void setFindings(const QList<Finding> &findings);
    /// Marks the words that a finding means; null takes the marks away.
    void mark(const Finding *finding);
    /// Puts the focus where a finding stands and selects its words.
    void goTo(const Finding &finding);

    /// Opens the bar that finds words in this story, with those that are selected.
    void find();
    FindBar *findBar() const { return m_find; }

    QLineEdit *title() const { return m_title; }
    SectionField *section(Section section) const;
    SegmentedControl *lengths() const { return m_lengths; }
    MetricBlock *metrics() const { return m_metrics; }
    DepthBlock *depth() const { return m_depth; }

Q_SIGNALS:
    /// Another story is open, or none.
    void storyChanged();
    /// What is on screen changed: the counters should look again.
    void textChanged();
    void depthToggled(bool open);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Field
    {
        QString label;
        QWidget *widget = nullptr;
        std::function<void(const Story &)> show;
        std::function<void(Story &)> take;
        std::function<bool()> isWrong;
        bool dirty = false;
    };

    QWidget *buildHead();
    void buildStatus();
    void buildSections(QVBoxLayout *column);
    void addSection(SectionField *field, const QString &label, QString Story::*text);
    void addField(const Field &field);
    void touched(int index);
    Result<void> write();
    Result<void> save();
    void show(const Story &story, bool all);
    void follow(const Edit &edit);
    void reveal(const Edit &edit);
    void showLength(int length);
    SectionField *fieldOf(Place place) const;
    void showPlace(QWidget *widget);
    void showGuidance(const Story &story);
    void insert(const CalculatorResult &result, int row);
    void updateHead();
    QList<FindText> findTexts();
    void deselectAll();
    void layFindBar();

    Session &m_session;
    StoryId m_story;
    Autosave m_autosave;
    QWidget *m_page;
    FindBar *m_find = nullptr;
    QLineEdit *m_title = nullptr;
    QToolButton *m_status = nullptr;
    TagRow *m_tags = nullptr;
    SegmentedControl *m_lengths = nullptr;
    QWidget *m_full = nullptr;
    QList<SectionField *> m_sections; ///< in the order of the told sections, then Learning
    SectionField *m_ninety = nullptr;
    SectionField *m_thirty = nullptr;
    MetricBlock *m_metrics = nullptr;
    DepthBlock *m_depth = nullptr;
    QList<Field> m_fields;
    QList<Template> m_templates; ///< of the program
};

} // namespace storybank
