#include "followupfields.h"

#include "views/common/controls.h"
#include "views/common/fieldbox.h"
#include "views/common/icons.h"
#include "views/common/linkbutton.h"
#include "views/common/prose.h"
#include "views/common/undoguard.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace storybank {

FollowUpFields::FollowUpFields(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout)
{
    const Theme &theme = themeOf(this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(theme.px(4));
    m_column->setSpacing(theme.px(10));
    whole->addLayout(m_column);
    auto *add = new LinkButton(u"plus", tr("Add follow-up"), this);
    whole->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &LinkButton::clicked, this, [this] {
        addBlock({});
        m_blocks.last().question->setFocus();
    });
}

void FollowUpFields::setFollowUps(const QList<FollowUp> &followUps)
{
    if (followUps == this->followUps() && m_blocks.size() == followUps.size())
        return;
    while (!m_blocks.isEmpty())
        delete m_blocks.takeLast().widget;
    for (const FollowUp &followUp : followUps)
        addBlock(followUp);
}

QList<FollowUp> FollowUpFields::followUps() const
{
    QList<FollowUp> list;
    for (const Block &block : m_blocks) {
        const FollowUp followUp{block.question->text().trimmed(), block.reply->edit()->text(),
                                block.ready->isChecked()};
        if (!followUp.question.isEmpty() || !followUp.reply.isEmpty())
            list.append(followUp);
    }
    return list;
}

void FollowUpFields::addBlock(const FollowUp &followUp)
{
    const Theme &theme = themeOf(this);
    Block block;
    block.widget = new QWidget(this);
    auto *column = new QVBoxLayout(block.widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    auto *top = new QHBoxLayout;
    top->setSpacing(theme.px(4));
    block.question = new QLineEdit(followUp.question, block.widget);
    block.question->setPlaceholderText(tr("What they may ask next"));
    block.question->setAccessibleName(tr("Follow-up"));
    leaveUndoToTheBank(block.question);
    setProse(block.question);
    top->addWidget(block.question, 1);
    auto *remove = new QToolButton(block.widget);
    remove->setIcon(icon(u"x"));
    remove->setToolTip(tr("Remove this follow-up"));
    remove->setAccessibleName(remove->toolTip());
    top->addWidget(remove);
    column->addLayout(top);
    block.reply = new FieldBox(tr("Reply"), tr("Your reply"), 1, block.widget);
    block.reply->edit()->setText(followUp.reply);
    column->addWidget(block.reply);
    block.ready = new QCheckBox(tr("Reply is ready"), block.widget);
    block.ready->setChecked(followUp.ready);
    column->addWidget(block.ready);
    m_column->addWidget(block.widget);
    m_blocks.append(block);

    connect(block.question, &QLineEdit::textEdited, this, &FollowUpFields::edited);
    connect(block.question, &QLineEdit::editingFinished, this, &FollowUpFields::leftField);
    connect(block.reply->edit(), &QTextEdit::textChanged, this, &FollowUpFields::edited);
    connect(block.ready, &QCheckBox::toggled, this, &FollowUpFields::edited);
    connect(remove, &QToolButton::clicked, this, [this, widget = block.widget] { removeBlock(widget); });
    block.widget->show();
}

void FollowUpFields::removeBlock(QWidget *widget)
{
    m_blocks.removeIf([widget](const Block &block) { return block.widget == widget; });
    widget->hide();
    widget->deleteLater();
    Q_EMIT edited();
    Q_EMIT leftField();
}

} // namespace storybank
