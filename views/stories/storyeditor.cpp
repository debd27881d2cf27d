#include "storyeditor.h"

#include "actions/stories.h"
#include "depthblock.h"
#include "domain/text.h"
#include "items/storycard.h"
#include "items/storyedits.h"
#include "items/storytiming.h"
#include "metricblock.h"
#include "sectionfield.h"
#include "tagrow.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/segmentedcontrol.h"
#include "views/common/style.h"
#include "views/common/undoguard.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

// STYLE.md section 4: editor 26 left and 34 right, section gap 12.
constexpr int leftPadding = 26;
constexpr int rightPadding = 34;
constexpr int sectionGap = 12;
/// Longer lines are hard to read.
constexpr int widestText = 820;

} // namespace

StoryEditor::StoryEditor(Session &session, QWidget *parent)
    : QScrollArea(parent),
      m_session(session),
      m_autosave(session, [this] { return write(); }),
      m_page(new QWidget(this))
{
    const Theme &theme = themeOf(this);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSurface(this, Surface::Base);
    setSurface(viewport(), Surface::Base);
    setSurface(m_page, Surface::Base);
    setAccessibleName(tr("Story"));

    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(theme.px(leftPadding), theme.px(13), theme.px(rightPadding), theme.px(24));
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addSpacing(theme.px(10));
    buildSections(column);
    column->addStretch();
    setWidget(m_page);
    setMinimumWidth(theme.px(420));

    connect(&session, &Session::changed, this, &StoryEditor::follow);
    connect(&session, &Session::stepTaken, this, &StoryEditor::reveal);
    connect(&session, &Session::closed, this, [this] { setStory({}); });
    setStory({});
}

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
        const Story *story = m_session.library().find(m_story);
        if (!story)
            return;
        for (const StoryStatus status :
             {StoryStatus::Draft, StoryStatus::Ready, StoryStatus::Polished, StoryStatus::Retired}) {
            QAction *action = menu->addAction(statusName(status));
            action->setCheckable(true);
            action->setChecked(story->status == status);
            connect(action, &QAction::triggered, this, [this, status] {
                (void)m_session.submit(
                    setStatus(m_session.library(), m_story, status, QDateTime::currentDateTimeUtc()));
            });
        }
        menu->addSection(tr("Strength"));
        for (int strength = 0; strength <= 5; ++strength) {
            QAction *action = menu->addAction(strength == 0 ? tr("Not judged") : tr("%1 of 5").arg(strength));
            action->setCheckable(true);
            action->setChecked(story->strength == strength);
            connect(action, &QAction::triggered, this, [this, strength] {
                (void)m_session.submit(
                    setStrength(m_session.library(), m_story, strength, QDateTime::currentDateTimeUtc()));
            });
        }
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
            full->addWidget(m_metrics);
        }
        full->addWidget(field);
    }
    column->addWidget(m_full);

    m_ninety = new SectionField(
        u"90"_s, tr("In 90 seconds"),
        tr("How you tell it in a minute and a half. While this is empty, take it from the full story."), 90,
        m_page);
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

void StoryEditor::setStory(StoryId id)
{
    if (id == m_story && !id.isNull())
        return;
    // Text that cannot be written stays with its story: the person sees why in the window's bar.
    if (!m_story.isNull())
        (void)settle();
    for (Field &field : m_fields)
        field.dirty = false;
    m_story = id;
    const Story *story = m_session.library().find(id);
    m_page->setVisible(story != nullptr);
    m_tags->setStory(id);
    m_metrics->setStory(id);
    verticalScrollBar()->setValue(0);
    if (!story)
        return;
    for (SectionField *field : m_sections + QList{m_ninety, m_thirty}) {
        field->setSettings(m_session.settings());
        field->setReadOnly(m_session.isReadOnly());
    }
    m_title->setReadOnly(m_session.isReadOnly());
    m_depth->setReadOnly(m_session.isReadOnly());
    show(*story, true);
}

void StoryEditor::show(const Story &story, bool all)
{
    for (Field &field : m_fields) {
        if (all || !field.dirty)
            field.show(story);
    }
    m_depth->setCounts(story);
    updateHead();
}

void StoryEditor::updateHead()
{
    const Story *story = m_session.library().find(m_story);
    if (!story)
        return;
    const auto status = static_cast<marks::Status>(story->status);
    m_status->setText(statusName(story->status));
    m_status->setIcon(icon(marks::iconOf(status), marks::tokenOf(status)));
    m_status->setEnabled(!m_session.isReadOnly());
    m_status->setAccessibleDescription(story->strength ? tr("Strength %1 of 5").arg(story->strength)
                                                       : QString());
    TextSize told;
    for (qsizetype i = 0; i < 4; ++i)
        told += measure(m_sections.at(i)->text());
    m_lengths->setSegmentText(0,
                              tr("Full %1").arg(formatDuration(speakingSeconds(told, m_session.settings()))));
    Q_EMIT textChanged();
}

void StoryEditor::touched(int index)
{
    if (m_story.isNull())
        return;
    m_fields[index].dirty = true;
    m_autosave.touched();
    updateHead();
}

Result<void> StoryEditor::write()
{
    const Library &library = m_session.library();
    QStringList labels;
    for (const Field &field : std::as_const(m_fields)) {
        if (field.dirty && field.isWrong && field.isWrong())
            return Error{ErrorCode::TooLarge, field.label, tr("it cannot be kept as it is"), {}};
        if (field.dirty)
            labels << field.label;
    }
    const QString label =
        labels.size() == 1 ? tr("%2 of “%1”").replace(u"%2"_s, labels.first()) : tr("Edit “%1”");
    const Edit edit =
        storyedits::changed(library, m_story, label, QDateTime::currentDateTimeUtc(), [this](Story &story) {
            for (const Field &field : std::as_const(m_fields)) {
                if (field.dirty)
                    field.take(story);
            }
        });
    const Result<void> written = m_session.submit(edit, Session::WhenLocked::CallerRetries);
    if (written) {
        for (Field &field : m_fields)
            field.dirty = false;
        if (const Story *story = library.find(m_story))
            m_depth->setCounts(*story);
    }
    return written;
}

void StoryEditor::follow(const Edit &edit)
{
    if (edit.touches<BankSettings>()) {
        for (SectionField *field : m_sections + QList{m_ninety, m_thirty})
            field->setSettings(m_session.settings());
        updateHead();
    }
    bool mine = false;
    edit.forEach<Story>([&](const Change<Story> &change) { mine = mine || change.id() == m_story; });
    const Story *story = m_session.library().find(m_story);
    if (mine && story)
        show(*story, false);
    else if (mine)
        setStory({});
}

void StoryEditor::reveal(const Edit &edit)
{
    edit.forEach<Story>([this](const Change<Story> &change) {
        if (change.id() != m_story || !change.before || !change.after)
            return;
        // What a field takes from the screen is what it holds, so the fields themselves say what came back.
        for (const Field &field : std::as_const(m_fields)) {
            Story asBefore = *change.before;
            field.take(asBefore);
            if (asBefore == *change.before)
                continue;
            if (m_depth->isAncestorOf(field.widget))
                m_depth->setOpen(true);
            if (field.widget == m_ninety || field.widget == m_thirty)
                showLength(field.widget == m_ninety ? 1 : 2);
            if (auto *section = qobject_cast<SectionField *>(field.widget))
                section->edit()->setFocus(Qt::OtherFocusReason);
            ensureWidgetVisible(field.widget, 0, 60);
            return;
        }
    });
}

void StoryEditor::showLength(int length)
{
    m_lengths->setCurrentIndex(length);
    m_full->setVisible(length == 0);
    m_ninety->setVisible(length == 1);
    m_thirty->setVisible(length == 2);
}

SectionField *StoryEditor::section(Section section) const
{
    return m_sections.value(static_cast<qsizetype>(section));
}

void StoryEditor::setDepthOpen(bool open)
{
    m_depth->setOpen(open);
}

bool StoryEditor::isDepthOpen() const
{
    return m_depth->isOpen();
}

void StoryEditor::enterPart(int part)
{
    if (m_story.isNull())
        return;
    showLength(0);
    if (part == 0) {
        m_title->setFocus(Qt::ShortcutFocusReason);
        m_title->selectAll();
        verticalScrollBar()->setValue(0);
    } else if (part <= 4) {
        SectionField *field = m_sections.at(part - 1);
        field->edit()->setFocus(Qt::ShortcutFocusReason);
        ensureWidgetVisible(field, 0, 60);
    } else if (part == 5) {
        m_metrics->table()->setFocus(Qt::ShortcutFocusReason);
        ensureWidgetVisible(m_metrics, 0, 60);
    } else {
        m_depth->enter();
        QMetaObject::invokeMethod(
            this, [this] { ensureWidgetVisible(m_depth, 0, 60); }, Qt::QueuedConnection);
    }
}

void StoryEditor::addTag()
{
    m_tags->openMenu();
}

void StoryEditor::addMetric()
{
    if (m_story.isNull() || m_session.isReadOnly())
        return;
    showLength(0);
    ensureWidgetVisible(m_metrics, 0, 60);
    m_metrics->add();
}

void StoryEditor::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const Theme &theme = themeOf(this);
    // The scroll bar stands in the padding, so that the lines are as long without it.
    const int padding = theme.px(rightPadding) - (width() - viewport()->width());
    const int spare = viewport()->width() - theme.px(widestText + leftPadding) - padding;
    QMargins margins = m_page->layout()->contentsMargins();
    margins.setRight(padding + std::max(0, spare));
    m_page->layout()->setContentsMargins(margins);
}

} // namespace storybank
