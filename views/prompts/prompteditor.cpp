#include "prompteditor.h"

#include "followupfields.h"

#include "actions/prompts.h"
#include "items/promptedits.h"
#include "wording/names.h"

#include "views/common/chipbutton.h"
#include "views/common/controls.h"
#include "views/common/fieldbox.h"
#include "views/common/flowlayout.h"
#include "views/common/plainlabel.h"
#include "views/common/prose.h"
#include "views/common/undoguard.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace storybank {

PromptEditor::PromptEditor(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_autosave(session, [this] { return write(); })
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    m_text = addBox(column, tr("Question"), tr("Tell me about a time …"), 3);
    m_shortName = addLine(column, tr("Short name"));
    setProse(m_shortName);
    addLabel(column, tr("Competencies"));
    auto *chips = new QWidget(this);
    m_chips = new FlowLayout(chips);
    m_chips->setContentsMargins(0, 0, 0, 0);
    column->addWidget(chips);
    addLabel(column, tr("Question set"));
    m_set = new QComboBox(this);
    m_set->setAccessibleName(tr("Question set"));
    column->addWidget(m_set);
    m_company = addLine(column, tr("Company"));
    m_round = addLine(column, tr("Round"), tr("Manager, peer, panel …"));
    addLabel(column, tr("Difficulty"));
    m_difficulty = new QComboBox(this);
    m_difficulty->setAccessibleName(tr("Difficulty"));
    m_difficulty->addItem(tr("Not known"), static_cast<int>(Difficulty::Unknown));
    for (const Difficulty difficulty : {Difficulty::Easy, Difficulty::Medium, Difficulty::Hard})
        m_difficulty->addItem(difficultyName(difficulty), static_cast<int>(difficulty));
    column->addWidget(m_difficulty);
    m_category = addLine(column, tr("Category"));
    m_hint = addBox(column, tr("Hint"), tr("What they listen for"), 2);
    addLabel(column, tr("Follow-ups"));
    m_followUps = new FollowUpFields(this);
    column->addWidget(m_followUps);
    m_bridge = addBox(column, tr("Bridge"), tr("What to say when no story answers it"), 2);

    const auto written = [this] {
        if (m_loading)
            return;
        m_autosave.touched();
        m_autosave.settle();
    };
    connect(m_set, &QComboBox::activated, this, written);
    connect(m_difficulty, &QComboBox::activated, this, written);
    connect(m_followUps, &FollowUpFields::edited, this, [this] {
        if (!m_loading)
            m_autosave.touched();
    });
    connect(m_followUps, &FollowUpFields::leftField, this, [this] { m_autosave.settle(); });
    // Another window, undo or the matrix may change the prompt while it is open here.
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        bool mine = false;
        edit.forEach<Prompt>([&](const Change<Prompt> &change) { mine = mine || change.id() == m_prompt; });
        if (edit.touches<QuestionSet>())
            fillSets();
        if (mine && !m_autosave.isPending())
            load();
    });
}

void PromptEditor::addLabel(QVBoxLayout *column, const QString &text)
{
    column->addSpacing(themeOf(this).px(6));
    column->addWidget(new PlainLabel(text, FontRole::CaptionStrong, &Theme::text3, this));
}

QLineEdit *PromptEditor::addLine(QVBoxLayout *column, const QString &label, const QString &placeholder)
{
    addLabel(column, label);
    auto *line = new QLineEdit(this);
    line->setAccessibleName(label);
    line->setPlaceholderText(placeholder);
    leaveUndoToTheBank(line);
    column->addWidget(line);
    connect(line, &QLineEdit::textEdited, this, [this] { m_autosave.touched(); });
    connect(line, &QLineEdit::editingFinished, this, [this] { m_autosave.settle(); });
    return line;
}

FieldBox *PromptEditor::addBox(QVBoxLayout *column, const QString &label, const QString &placeholder,
                               int lines)
{
    addLabel(column, label);
    auto *box = new FieldBox(label, placeholder, lines, this);
    column->addWidget(box);
    connect(box->edit(), &QTextEdit::textChanged, this, [this] {
        if (!m_loading)
            m_autosave.touched();
    });
    connect(box->edit(), &GrowingTextEdit::focusChanged, this, [this](bool focused) {
        if (!focused)
            m_autosave.settle();
    });
    return box;
}

void PromptEditor::edit(PromptId prompt, QuestionSetId set)
{
    m_autosave.settle();
    m_prompt = prompt;
    m_newSet = set;
    load();
}

void PromptEditor::focusText()
{
    m_text->edit()->setFocus();
}

void PromptEditor::fillSets()
{
    const QuestionSetId held(m_set->currentData().toUuid());
    m_set->clear();
    m_set->addItem(tr("None"), QUuid());
    QList<QuestionSet> sets(m_session.library().sets().begin(), m_session.library().sets().end());
    std::stable_sort(sets.begin(), sets.end(),
                     [](const QuestionSet &a, const QuestionSet &b) { return a.position < b.position; });
    for (const QuestionSet &set : std::as_const(sets))
        m_set->addItem(set.name, set.id.uuid());
    m_set->setCurrentIndex(std::max(0, m_set->findData(held.uuid())));
}

void PromptEditor::load()
{
    m_loading = true;
    const Prompt *held = m_session.library().find(m_prompt);
    Prompt prompt = held ? *held : Prompt();
    if (!held)
        prompt.set = m_newSet;
    const auto show = [](QLineEdit *line, const QString &text) {
        if (line->text() != text)
            line->setText(text);
    };
    m_text->edit()->setText(prompt.text);
    show(m_shortName, prompt.shortName);
    Prompt unnamed = prompt;
    unnamed.shortName.clear();
    m_shortName->setPlaceholderText(unnamed.displayName());
    m_competencies = prompt.competencies;
    showCompetencies();
    fillSets();
    m_set->setCurrentIndex(std::max(0, m_set->findData(prompt.set.uuid())));
    show(m_company, prompt.company);
    const QuestionSet *set = m_session.library().find(prompt.set);
    m_company->setPlaceholderText(set ? set->company : QString());
    show(m_round, prompt.round);
    m_difficulty->setCurrentIndex(std::max(0, m_difficulty->findData(static_cast<int>(prompt.difficulty))));
    show(m_category, prompt.category);
    m_hint->edit()->setText(prompt.hint);
    m_bridge->edit()->setText(prompt.bridge);
    m_followUps->setFollowUps(prompt.followUps);
    setEnabled(!m_session.isReadOnly());
    m_loading = false;
}

void PromptEditor::showCompetencies()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QWidget *chips = m_chips->parentWidget();
    for (const CompetencyId id : std::as_const(m_competencies)) {
        const Competency *competency = m_session.library().find(id);
        if (!competency)
            continue;
        auto *chip = new ChipButton(competency->name, competency->hue, true, chips);
        chip->setRemovable(true);
        connect(chip, &ChipButton::removeRequested, this, [this, id] { setCompetency(id, false); });
        m_chips->addWidget(chip);
        chip->show();
    }
    auto *add = new ChipButton(chips);
    add->setAdds(true);
    add->setText(tr("Add"));
    add->setAccessibleName(tr("Add or remove competencies"));
    connect(add, &ChipButton::clicked, this, &PromptEditor::pickCompetency);
    m_chips->addWidget(add);
    add->show();
}

void PromptEditor::pickCompetency()
{
    QMenu menu(this);
    for (const Competency &competency : m_session.library().competenciesInOrder()) {
        QAction *action = menu.addAction(competency.name);
        action->setCheckable(true);
        action->setChecked(m_competencies.contains(competency.id));
        connect(action, &QAction::toggled, this,
                [this, id = competency.id](bool on) { setCompetency(id, on); });
    }
    menu.exec(QCursor::pos());
}

void PromptEditor::setCompetency(CompetencyId competency, bool on)
{
    m_competencies.removeAll(competency);
    if (on)
        m_competencies.append(competency);
    showCompetencies();
    m_autosave.touched();
    m_autosave.settle();
}

Prompt PromptEditor::collected(Prompt prompt) const
{
    prompt.text = m_text->edit()->text();
    prompt.shortName = m_shortName->text().trimmed();
    prompt.competencies = m_competencies;
    prompt.set = QuestionSetId(m_set->currentData().toUuid());
    prompt.company = m_company->text().trimmed();
    prompt.round = m_round->text().trimmed();
    prompt.difficulty = static_cast<Difficulty>(m_difficulty->currentData().toInt());
    prompt.category = m_category->text().trimmed();
    prompt.hint = m_hint->edit()->text();
    prompt.bridge = m_bridge->edit()->text();
    prompt.followUps = m_followUps->followUps();
    return prompt;
}

Result<void> PromptEditor::write()
{
    if (m_prompt.isNull())
        return writeNew();
    return m_session.submit(promptedits::changed(m_session.library(), {m_prompt}, tr("Edit prompt"),
                                                 QDateTime::currentDateTimeUtc(),
                                                 [this](Prompt &prompt) { prompt = collected(prompt); }),
                            Session::WhenLocked::CallerRetries);
}

Result<void> PromptEditor::writeNew()
{
    if (m_text->edit()->text().trimmed().isEmpty())
        return {};
    const Library &library = m_session.library();
    const NewPrompt made =
        newPrompt(library, m_text->edit()->text(), QuestionSetId(m_set->currentData().toUuid()),
                  QDateTime::currentDateTimeUtc());
    Edit edit{made.edit.label, {}};
    made.edit.forEach<Prompt>([&](const Change<Prompt> &change) {
        Prompt prompt = collected(*change.after);
        if (prompt.company.isEmpty())
            prompt.company = change.after->company;
        edit.add(prompt);
    });
    m_prompt = made.id;
    const Result<void> done = m_session.submit(edit, Session::WhenLocked::CallerRetries);
    if (done)
        Q_EMIT created(made.id);
    else
        m_prompt = {};
    return done;
}

} // namespace storybank
