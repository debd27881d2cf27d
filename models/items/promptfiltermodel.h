#pragma once

#include "promptfilter.h"

#include <QAbstractListModel>

namespace storybank {

/// The filter pane of the prompts: sections with what can be asked for and how many prompts there are of it.
class PromptFilterModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// A row of the pane.
    struct Row
    {
        enum class Kind { Heading, Fold, Entry };
        Kind kind = Kind::Entry; ///< Fold: a heading that opens and closes its section
        QString key;
        QString text;
        QString icon; ///< a file of resources/icons; empty for a competency
        int hue = -1;
        int count = 0;
        bool open = true; ///< of a Fold
        PromptFilter filter;
        friend bool operator==(const Row &, const Row &) = default;
    };
    enum Role { CountRole = Qt::UserRole, SortRole };

    PromptFilterModel(Session &session, PromptModel &prompts, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const Row &row(int row) const { return m_rows.at(row); }
    int rowOf(const PromptFilter &filter) const;
    /// Opens or closes the section of this Fold.
    void toggle(int row);

private:
    using Rows = QList<Row>;

    void refresh();
    Rows build() const;
    void addLibrary(Rows &rows, const QList<const PromptRow *> &prompts) const;
    void addLevels(Rows &rows, const QList<const PromptRow *> &prompts) const;
    void addSets(Rows &rows, const QList<const PromptRow *> &prompts) const;
    void addCompetencies(Rows &rows, const QList<const PromptRow *> &prompts) const;
    void addTexts(Rows &rows, const QList<const PromptRow *> &prompts, PromptFilter::Kind kind,
                  const QString &title, const QString &icon, const QString &nameless,
                  QString PromptRow::*member) const;
    void addDifficulties(Rows &rows, const QList<const PromptRow *> &prompts) const;
    bool addFold(Rows &rows, PromptFilter::Kind kind, const QString &title) const;
    QList<const PromptRow *> allPrompts() const;

    Session &m_session;
    PromptModel &m_prompts;
    QSet<PromptFilter::Kind> m_open{PromptFilter::Kind::Company};
    Rows m_rows;
};

} // namespace storybank
