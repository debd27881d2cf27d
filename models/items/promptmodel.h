#pragma once

#include "facts.h"
#include "promptgroups.h"
#include "suggestions.h"

#include <QAbstractItemModel>

namespace storybank {

/// A prompt as the table shows it.
struct PromptRow
{
    PromptId id;
    QString name;
    QString text;
    Level level = Level::Gap;
    bool sharesStory = false;
    QString competency; ///< the first one's name
    int hue = -1;
    QList<CompetencyId> competencies;
    QuestionSetId set;
    QString company;
    QString round;
    QString category;
    Difficulty difficulty = Difficulty::Unknown;
    StoryId bestStory; ///< the chosen answer's if it is graded, else the best one's; null = none
    QString bestTitle;
    std::optional<int> bestFit;
    int repliesReady = 0;
    int replies = 0;
    int toJudge = 0; ///< answers without a judgement and likely proposals
    friend bool operator==(const PromptRow &, const PromptRow &) = default;
};

/// The heading of prompts that stand together.
struct PromptHead
{
    QString key;
    QString name;
    int hue = -1;
    QuestionSetId set;
    CompetencyId competency;
    int answered = 0;
    bool wantsDistinct = false; ///< the set asks for a story of its own for each prompt
    int distinct = 0;           ///< how many of them can have one
    QList<Level> levels;        ///< of its prompts, in order
    friend bool operator==(const PromptHead &, const PromptHead &) = default;
};

/// All prompts in two levels: sets (or competencies, companies, rounds), and under them their prompts.
class PromptModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        LevelColumn,
        NameColumn,
        CompetencyColumn,
        CompanyColumn,
        RoundColumn,
        DifficultyColumn,
        StoryColumn,
        RepliesColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, ///< QUuid of a prompt; invalid for a heading
        SortRole,
        FilterRole, ///< everything the filter field looks into
    };

    PromptModel(Session &session, Facts &facts, Suggestions &suggestions, QObject *parent = nullptr);
    ~PromptModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The prompt at the index; null for a heading.
    const PromptRow *promptAt(const QModelIndex &index) const;
    /// The heading at the index; null for a prompt.
    const PromptHead *headAt(const QModelIndex &index) const;
    /// The first column of the prompt; invalid when it is not there.
    QModelIndex indexOf(PromptId prompt) const;

    PromptGrouping grouping() const { return m_grouping; }
    void setGrouping(PromptGrouping grouping);

Q_SIGNALS:
    /// Rows are going to come, go or change; refreshed() follows.
    void aboutToRefresh();
    /// Rows, levels or proposals are other than they were.
    void refreshed();

private:
    struct Group
    {
        PromptHead head;
        QList<PromptRow> rows;
    };
    using Groups = std::vector<std::unique_ptr<Group>>;

    void reset();
    void refresh();
    Groups build() const;
    void syncGroups(Groups &target);
    void syncRows(int group, const QList<PromptRow> &target);
    void reorderGroups(const QList<qsizetype> &from);
    void reorderRows(int group, const QList<qsizetype> &from);
    QVariant headData(const Group &group, int column, int role) const;
    static bool matters(const Edit &edit);

    Session &m_session;
    Facts &m_facts;
    Suggestions &m_suggestions;
    PromptGrouping m_grouping = PromptGrouping::Set;
    Groups m_groups;
    QTimer m_refresh;
};

/// "Prompt, Ownership, Fennmark Energy, best story …, covered": what a screen reader says of a row.
QString promptSentence(const PromptRow &row);

} // namespace storybank
