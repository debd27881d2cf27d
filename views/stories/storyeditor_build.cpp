#include "storyeditor.h"

#include "depthblock.h"
#include "domain/text.h"
#include "items/storytiming.h"
#include "metricblock.h"
#include "sectionfield.h"
#include "storymenus.h"
#include "tagrow.h"
#include "views/common/controls.h"
#include "views/common/prose.h"
#include "views/common/segmentedcontrol.h"
#include "views/common/style.h"
#include "views/common/undoguard.h"
#include "wording/names.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

// What the editor consists of.

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int sectionGap = 12;

} // namespace

QWidget *StoryEditor::buildHead()
{
    const Theme &theme = themeOf(this);
    auto *head = new QWidget(m_page);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.px(8));

    auto *first = new QHBoxLayout;
    first->setSpacing(theme.px(12));
    m_title = new QLineEdit(head);
    m_title->setFrame(false);
    m_title->setFont(theme.font(FontRole::Title));
    m_title->setPlaceholderText(tr("Title of the story"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setTextMargins(-2, 0, 0, 0);
    m_title->setFixedHeight(theme.px(32));
    leaveUndoToTheBank(m_title);
    setProse(m_title);
    first->addWidget(m_title, 1);
    buildStatus();
    first->addWidget(m_status);
    rows->addLayout(first);

    auto *second = new QHBoxLayout;
    second->setSpacing(theme.px(12));
    m_tags = new TagRow(m_session, head);
    second->addWidget(m_tags, 1, Qt::AlignVCenter);
    m_lengths = new SegmentedControl(head);
    m_lengths->addSegment(tr("Full"));
    m_lengths->addSegment(tr("90 s"));
    m_lengths->addSegment(tr("30 s"));
    m_lengths->setAccessibleName(tr("Length of the telling"));
    second->addWidget(m_lengths, 0, Qt::AlignTop);
    rows->addLayout(second);
    connect(m_lengths, &SegmentedControl::currentChanged, this, &StoryEditor::showLength);

    addField({tr("Title"),
              m_title,
              [this](const Story &story) {
                  if (m_title->text() != story.title)
                      m_title->setText(story.title);
              },
              [this](Story &story) { story.title = cleanText(m_title->text()).simplified(); },
              {}});
    connect(m_title, &QLineEdit::textEdited, this, [this] { touched(0); });
    connect(m_title, &QLineEdit::editingFinished, this, [this] { settle(); });
    return head;
}

void StoryEditor::buildStatus()
{
    m_status = new QToolButton(m_page);
    setButtonRole(m_status, ButtonRole::Standard);
    m_status->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_status->setPopupMode(QToolButton::InstantPopup);
    m_status->setFocusPolicy(Qt::TabFocus);
    m_status->setAccessibleName(tr("Status"));
    auto *menu = new QMenu(m_status);
    m_status->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        if (m_story.isNull())
            return;
        fillStatusMenu(*menu, m_session, {m_story});
        menu->addSection(tr("Strength"));
        fillStrengthMenu(*menu, m_session, {m_story});
    });
}

void StoryEditor::addField(const Field &field)
{
    m_fields.append(field);
}

void StoryEditor::addSection(SectionField *field, const QString &label, QString Story::*text)
{
    const int index = static_cast<int>(m_fields.size());
    addField({label, field, [field, text](const Story &story) { field->setText(story.*text); },
              [field, text](Story &story) { story.*text = cleanText(field->text()); },
              [field] { return field->isTooLong(); }});
    connect(field, &SectionField::edited, this, [this, index] { touched(index); });
    connect(field, &SectionField::left, this, [this] { settle(); });
}

void StoryEditor::buildSections(QVBoxLayout *column)
{
    const Theme &theme = themeOf(this);
    m_full = new QWidget(m_page);
    auto *full = new QVBoxLayout(m_full);
    full->setContentsMargins(0, 0, 0, 0);
    full->setSpacing(theme.px(sectionGap));
    struct Part
    {
        Section section;
        QString letter, name, asks;
        QString Story::*text;
    };
    const QList<Part> parts{
        {Section::Situation, u"S"_s, tr("Situation"), tr("Where were you, and what was wrong?"),
         &Story::situation},
        {Section::Task, u"T"_s, tr("Task"), tr("What was yours to do, and by when?"), &Story::task},
        {Section::Action, u"A"_s, tr("Action"), tr("What did you do, step by step? Say “I”."),
         &Story::action},
        {Section::Result, u"R"_s, tr("Result"), tr("What changed, in numbers?"), &Story::result},
        {Section::Learning, u"L"_s, tr("Learning"), tr("What would you do again, or differently?"),
         &Story::learning},
    };
    for (const Part &part : parts) {
        auto *field =
            new SectionField(part.letter, part.name, part.asks, targetSeconds(part.section), m_full);
        m_sections.append(field);
        addSection(field, part.name, part.text);
        if (part.section == Section::Learning) {
            m_metrics = new MetricBlock(m_session, m_full);
            connect(m_metrics, &MetricBlock::calculationRequested, this, &StoryEditor::calculate);
            full->addWidget(m_metrics);
        }
        full->addWidget(field);
    }
    column->addWidget(m_full);

    m_ninety = new SectionField(u"90"_s, tr("In 90 seconds"), tr("How you tell it in a minute and a half."),
                                90, m_page);
    m_thirty =
        new SectionField(u"30"_s, tr("In 30 seconds"), tr("How you tell it in half a minute."), 30, m_page);
    addSection(m_ninety, tr("90 seconds"), &Story::ninetySeconds);
    addSection(m_thirty, tr("30 seconds"), &Story::thirtySeconds);
    column->addWidget(m_ninety);
    column->addWidget(m_thirty);

    column->addSpacing(theme.px(sectionGap));
    m_depth = new DepthBlock(m_page);
    column->addWidget(m_depth);
    const int first = static_cast<int>(m_fields.size());
    for (const DepthBlock::Field &field : m_depth->fields())
        addField({field.label, field.widget, field.show, field.take, field.isWrong});
    connect(m_depth, &DepthBlock::edited, this, [this, first](int index) { touched(first + index); });
    connect(m_depth, &DepthBlock::left, this, [this] { settle(); });
    connect(m_depth, &DepthBlock::toggled, this, &StoryEditor::depthToggled);
    showLength(0);
}

} // namespace storybank
