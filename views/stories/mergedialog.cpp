#include "mergedialog.h"

#include "items/session.h"
#include "items/storycard.h"
#include "views/common/controls.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/common/segmentedcontrol.h"
#include "wording/errors.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace storybank {

namespace {

constexpr int wide = 1040;
constexpr int high = 680;
constexpr int padding = 18;

/// What is proposed for a part of several fields: one side if all fields agree on it, else the left one.
MergeSide proposed(const PartDifference &part, const QHash<QString, MergeSide> &proposals)
{
    std::optional<MergeSide> side;
    for (const QString &field : part.fields) {
        const auto found = proposals.constFind(field);
        if (found == proposals.constEnd())
            continue;
        if (side && *side != *found)
            return MergeSide::Left;
        side = *found;
    }
    return side.value_or(MergeSide::Left);
}

} // namespace

MergeDialog::MergeDialog(Session &session, StoryId kept, StoryId other, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_kept(*session.library().find(kept)),
      m_other(*session.library().find(other)),
      m_parts(partDifferences(m_kept, m_other, session.library()))
{
    setWindowTitle(tr("Merge two stories"));
    m_parts.removeIf([](const PartDifference &part) { return part.same; });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeads());
    column->addWidget(buildRows(), 1);
    column->addWidget(buildFoot());
    const Theme &theme = themeOf(this);
    resize(theme.px(wide), theme.px(high));
    refresh();
}

QWidget *MergeDialog::buildHeads()
{
    const Theme &theme = themeOf(this);
    auto *heads = new QWidget(this);
    setSurface(heads, Surface::Pane);
    auto *row = new QHBoxLayout(heads);
    row->setContentsMargins(0, theme.px(12), 0, theme.px(12));
    row->setSpacing(0);
    const auto add = [&](const QString &title, const QString &fate, Token tone) {
        auto *words = new QVBoxLayout;
        words->setContentsMargins(theme.px(padding), 0, theme.px(padding), 0);
        words->setSpacing(theme.px(2));
        words->addWidget(new PlainLabel(title, FontRole::BodyStrong, tone, heads));
        words->addWidget(new PlainLabel(fate, FontRole::Secondary, &Theme::text2, heads));
        row->addLayout(words, 1);
    };
    add(shownTitle(m_kept), tr("stays, and becomes the merged story"), &Theme::text);
    add(tr("Merged"), tr("what the story will say"), &Theme::accentFg);
    add(shownTitle(m_other), tr("goes to the trash as it was"), &Theme::text);
    return heads;
}

QWidget *MergeDialog::buildRows()
{
    QHash<QString, MergeSide> proposals;
    for (const auto &[field, side] : mergeProposals(m_kept, m_other))
        proposals.insert(field, side);
    const auto of = [this](const QString &field, MergeSide side) {
        return mergedStory(m_kept, m_other, {{field, side}});
    };
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const PartDifference &part : std::as_const(m_parts)) {
        const bool canJoin = std::any_of(part.fields.begin(), part.fields.end(), [&](const QString &field) {
            const Story both = of(field, MergeSide::Both);
            return both != of(field, MergeSide::Left) && both != of(field, MergeSide::Right);
        });
        const MergeSide side = proposed(part, proposals);
        auto *row =
            new MergeRow(part, side == MergeSide::Both && !canJoin ? MergeSide::Left : side, canJoin, body);
        connect(row, &MergeRow::sideChosen, this, &MergeDialog::refresh);
        column->addWidget(row);
        m_rows.append(row);
    }
    if (m_rows.isEmpty()) {
        auto *same = new PlainLabel(tr("The two stories say the same."), FontRole::Body, &Theme::text2, body);
        same->setAlignment(Qt::AlignCenter);
        column->addWidget(same, 1);
    }
    column->addStretch();
    return scrolled(body, Surface::Base, this);
}

QWidget *MergeDialog::buildFoot()
{
    const Theme &theme = themeOf(this);
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.px(padding), theme.px(12), theme.px(padding), theme.px(12));
    row->setSpacing(theme.px(8));
    m_wrong = new PlainLabel({}, FontRole::Secondary, &Theme::text2, foot);
    row->addWidget(m_wrong, 1);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    m_merge = new QPushButton(tr("Merge"), foot);
    setButtonRole(m_merge, ButtonRole::Main);
    m_merge->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(m_merge);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_merge, &QPushButton::clicked, this, &QDialog::accept);
    return foot;
}

MergeChoices MergeDialog::choices() const
{
    MergeChoices choices;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        for (const QString &field : m_parts.at(i).fields)
            choices.insert(field, m_rows.at(i)->side());
    }
    return choices;
}

void MergeDialog::refresh()
{
    const Story merged = mergedStory(m_kept, m_other, choices());
    QHash<QString, QString> texts;
    for (const PartDifference &part : partDifferences(merged, merged, m_session.library()))
        texts.insert(part.name, part.pieces.value(0).text);
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setMerged(texts.value(m_parts.at(i).name));
    const Result<Edit> edit =
        mergeStories(m_session.library(), m_kept.id, m_other.id, choices(), QDateTime::currentDateTimeUtc());
    m_edit = edit ? *edit : Edit();
    m_merge->setEnabled(!m_edit.isEmpty());
    m_wrong->setText(edit ? tr("Answers, tellings and rehearsals of both go with the merged story.")
                          : errorText(edit.error()));
    m_wrong->setTone(edit ? &Theme::text2 : &Theme::bad);
}

} // namespace storybank
