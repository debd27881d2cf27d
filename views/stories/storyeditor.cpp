#include "storyeditor.h"

#include "actions/shorttelling.h"
#include "actions/templates.h"
#include "depthblock.h"
#include "domain/text.h"
#include "findbar.h"
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

// In designed px.
constexpr int leftPadding = 26;
constexpr int rightPadding = 34;
/// Longer lines are hard to read.
constexpr int widestText = 820;

} // namespace

StoryEditor::StoryEditor(Session &session, QWidget *parent)
    : QScrollArea(parent),
      m_session(session),
      m_autosave(session, [this] { return save(); }),
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
    m_find = new FindBar([this] { return findTexts(); }, this);
    connect(m_find, &FindBar::openedOrClosed, this, &StoryEditor::layFindBar);
    connect(this, &StoryEditor::textChanged, m_find, &FindBar::refresh);

    const Result<QList<Template>> templates = builtInTemplates();
    m_templates = templates ? *templates : QList<Template>();
    connect(&session, &Session::changed, this, &StoryEditor::follow);
    connect(&session, &Session::stepTaken, this, &StoryEditor::reveal);
    connect(&session, &Session::closed, this, [this] { setStory({}); });
    setStory({});
}

void StoryEditor::setStory(StoryId id)
{
    if (id == m_story && !id.isNull())
        return;
    // Text that cannot be written stays with its story, which offers it when it is opened again.
    if (!m_story.isNull() && !settle())
        m_session.unsavedTexts().leave(m_story);
    for (Field &field : m_fields)
        field.dirty = false;
    m_story = id;
    const Story *story = m_session.library().find(id);
    m_page->setVisible(story != nullptr);
    Q_EMIT storyChanged();
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
    m_metrics->look(story);
    m_ninety->setProposal(shortTelling(story, 90, m_session.settings()));
    m_thirty->setProposal(shortTelling(story, 30, m_session.settings()));
    showGuidance(story);
    updateHead();
}

void StoryEditor::showGuidance(const Story &story)
{
    const Template *from = templateOf(story, m_session.library(), m_templates);
    for (qsizetype i = 0; i < m_sections.size(); ++i)
        m_sections.at(i)->setGuidance(guidance(from, static_cast<Section>(i)));
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

Story StoryEditor::shownStory() const
{
    const Story *held = m_session.library().find(m_story);
    Story story = held ? *held : Story();
    for (const Field &field : std::as_const(m_fields)) {
        if (held && field.dirty)
            field.take(story);
    }
    return story;
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
    }
    return written;
}

Result<void> StoryEditor::save()
{
    const Result<void> written = write();
    const Story *held = m_session.library().find(m_story);
    if (held && written)
        m_session.unsavedTexts().forget(m_story);
    else if (held)
        m_session.unsavedTexts().keep(*held, shownStory());
    return written;
}

void StoryEditor::type(const Story &story)
{
    const Story *held = m_session.library().find(m_story);
    if (!held || story.id != m_story)
        return;
    const Story before = *held;
    for (Field &field : m_fields) {
        Story onScreen = before;
        field.take(onScreen);
        field.show(story);
        Story typed = before;
        field.take(typed);
        field.dirty = field.dirty || !(typed == onScreen);
    }
    m_autosave.touched();
    (void)settle();
    updateHead();
    Edit shown;
    reveal(shown.replace(before, story));
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
    if (m_find)
        m_find->refresh();
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
        showPlace(m_depth);
    }
}

void StoryEditor::addTag()
{
    m_tags->pick();
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
    layFindBar();
}

} // namespace storybank
