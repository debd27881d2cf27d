#pragma once

#include "domain/library.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace storybank {

class ChoiceBox;
class SearchField;

/// Which prompts to expect in a round: those of the bank by search, question set or competency, several at
/// once, and new ones as they are typed.
class PromptsDialog : public QDialog
{
    Q_OBJECT

public:
    PromptsDialog(const Library &library, const Loop &loop, qsizetype round, QWidget *parent = nullptr);

    /// The prompts of the bank that were ticked, in the order of the list.
    QList<PromptId> prompts() const;
    /// The texts of those that are new.
    QStringList typed() const;

    SearchField *field() const { return m_field; }
    ChoiceBox *source() const { return m_source; }
    QListWidget *list() const { return m_list; }
    QPushButton *acceptButton() const { return m_accept; }

private:
    struct Offer
    {
        PromptId id;
        QString name, text;
        QList<CompetencyId> competencies;
        QuestionSetId set;
        QString where; ///< the rounds that expect it too
        bool ticked = false;
    };

    void readOffers(const Library &library, const Loop &loop, qsizetype round);
    void fillSources(const Library &library);
    void fill();
    bool isOffered(const Offer &offer) const;
    void toggled(int row);
    /// Ticks what was looked for; with an empty field, adds what is ticked.
    void enter();
    void updateButton();

    Library m_library;
    QList<Offer> m_offers;
    QStringList m_typed;
    SearchField *m_field;
    ChoiceBox *m_source;
    QListWidget *m_list;
    QPushButton *m_accept = nullptr;
    bool m_filling = false;
};

} // namespace storybank
