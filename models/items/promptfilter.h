#pragma once

#include "promptmodel.h"

#include <QSortFilterProxyModel>

namespace storybank {

/// One thing a prompt can be asked for in the filter pane.
struct PromptFilter
{
    enum class Kind { All, Loop, ToJudge, Level, Set, Competency, Company, Round, Difficulty, Category };
    Kind kind = Kind::All;
    QString value; ///< a code, an id, or the folded text
    friend bool operator==(const PromptFilter &, const PromptFilter &) = default;
};

/// Whether the prompt passes; `library` is asked for the prompts of a loop only.
bool passes(const PromptRow &row, const PromptFilter &filter, const Library &library);

/// The table's prompts that are asked for, sorted within their headings; a heading without any is hidden.
class PromptProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    PromptProxy(Session &session, PromptModel &model, QObject *parent = nullptr);

    /// Filters of one kind widen each other, those of different kinds narrow. Empty = all.
    void setFilters(const QList<PromptFilter> &filters);
    const QList<PromptFilter> &filters() const { return m_filters; }

    /// Every word has to stand somewhere in the prompt, in any case and without accents.
    void setFilterText(const QString &text);
    bool isFiltering() const { return !m_words.isEmpty() || !m_filters.isEmpty(); }

    /// The prompts that are shown.
    int shownCount() const;
    /// All prompts.
    int totalCount() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool accepts(const PromptRow &row) const;

    Session &m_session;
    PromptModel &m_model;
    QList<PromptFilter> m_filters;
    QStringList m_words;
};

} // namespace storybank
