#pragma once

#include "domain/story.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace storybank {

class FieldBox;

/// Follow-up questions with their replies, one block each, and a link that adds one.
class FollowUpFields : public QWidget
{
    Q_OBJECT

public:
    explicit FollowUpFields(QWidget *parent = nullptr);

    void setFollowUps(const QList<FollowUp> &followUps);
    /// What stands in the fields; blocks without a question and a reply are left out.
    QList<FollowUp> followUps() const;

Q_SIGNALS:
    void edited();
    void leftField();

private:
    struct Block
    {
        QWidget *widget = nullptr;
        QLineEdit *question = nullptr;
        FieldBox *reply = nullptr;
        QCheckBox *ready = nullptr;
    };

    void addBlock(const FollowUp &followUp);
    void removeBlock(QWidget *widget);

    QVBoxLayout *m_column;
    QList<Block> m_blocks;
};

} // namespace storybank
