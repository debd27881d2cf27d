#include "bulkpanel.h"

#include "actions/prompts.h"
#include "items/promptedits.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/plainlabel.h"
#include "views/common/undoguard.h"
#include "wording/coverage.h"
#include "wording/names.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace storybank {

BulkPanel::BulkPanel(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    const int padding = theme.px(size::PanePadding);
    column->setContentsMargins(padding, 0, padding, padding);
    column->setSpacing(theme.px(4));
    m_count = new PlainLabel(QString(), FontRole::PanelPrompt, &Theme::text, this);
    column->addWidget(m_count);
    auto *hint = new PlainLabel(tr("What you change here changes in all of them, as one step of undo."),
                                FontRole::Secondary, &Theme::text2, this);
    hint->setWordWrap(true);
    column->addWidget(hint);
    const auto label = [&](const QString &text) {
        column->addSpacing(theme.px(6));
        column->addWidget(new PlainLabel(text, FontRole::CaptionStrong, &Theme::text3, this));
    };
    label(tr("Competencies"));
    m_tag = new QPushButton(tr("Competencies…"), this);
    connect(m_tag, &QPushButton::clicked, this, &BulkPanel::showTags);
    column->addWidget(m_tag, 0, Qt::AlignLeft);
    m_company = addLine(column, tr("Company"), &Prompt::company);
    m_round = addLine(column, tr("Round"), &Prompt::round);
    m_category = addLine(column, tr("Category"), &Prompt::category);
    label(tr("Difficulty"));
    m_difficulty = new QComboBox(this);
    m_difficulty->setAccessibleName(tr("Difficulty"));
    column->addWidget(m_difficulty);
    label(tr("Question set"));
    m_set = new QComboBox(this);
    m_set->setAccessibleName(tr("Question set"));
    column->addWidget(m_set);
    column->addSpacing(theme.px(12));
    m_delete = new QPushButton(icon(u"trash-2", &Theme::bad), tr("Delete prompts"), this);
    setButtonRole(m_delete, ButtonRole::Destructive);
    column->addWidget(m_delete, 0, Qt::AlignLeft);
    column->addStretch(1);

    connect(m_difficulty, &QComboBox::activated, this, [this](int index) {
        if (m_difficulty->itemData(index).isValid())
            change(tr("Set the difficulty"), [value = m_difficulty->itemData(index).toInt()](Prompt &prompt) {
                prompt.difficulty = static_cast<Difficulty>(value);
            });
    });
    connect(m_set, &QComboBox::activated, this, [this](int index) {
        if (m_set->itemData(index).isValid())
            change(tr("Move to a set"), [id = QuestionSetId(m_set->itemData(index).toUuid())](
                                            Prompt &prompt) { prompt.set = id; });
    });
    connect(m_delete, &QPushButton::clicked, this,
            [this] { (void)m_session.submit(promptedits::removed(m_session.library(), m_prompts)); });
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        if (isVisible() && (edit.touches<Prompt>() || edit.touches<QuestionSet>()))
            fill();
    });
}

QLineEdit *BulkPanel::addLine(QVBoxLayout *column, const QString &label, QString Prompt::*member)
{
    column->addSpacing(themeOf(this).px(6));
    column->addWidget(new PlainLabel(label, FontRole::CaptionStrong, &Theme::text3, this));
    auto *line = new QLineEdit(this);
    line->setAccessibleName(label);
    leaveUndoToTheBank(line);
    column->addWidget(line);
    connect(line, &QLineEdit::editingFinished, this, [this, line, label, member] {
        if (!line->isModified())
            return;
        line->setModified(false);
        change(tr("Set %1 of prompts").arg(label.toLower()),
               [member, text = line->text().trimmed()](Prompt &prompt) { prompt.*member = text; });
    });
    return line;
}

std::optional<QString> BulkPanel::common(QString Prompt::*member) const
{
    std::optional<QString> value;
    for (const PromptId id : m_prompts) {
        const Prompt *prompt = m_session.library().find(id);
        if (!prompt)
            continue;
        if (value && *value != prompt->*member)
            return std::nullopt;
        value = prompt->*member;
    }
    return value;
}

void BulkPanel::setPrompts(const QList<PromptId> &prompts)
{
    m_prompts = prompts;
    m_count->setText(tr("%1 selected").arg(promptCount(static_cast<int>(prompts.size()))));
    m_delete->setText(tr("Delete %1").arg(promptCount(static_cast<int>(prompts.size()))));
    fill();
}

void BulkPanel::fill()
{
    const auto show = [this](QLineEdit *line, QString Prompt::*member) {
        const std::optional<QString> value = common(member);
        line->setText(value.value_or(QString()));
        line->setPlaceholderText(value ? QString() : tr("Different ones"));
        line->setModified(false);
    };
    show(m_company, &Prompt::company);
    show(m_round, &Prompt::round);
    show(m_category, &Prompt::category);
    m_difficulty->clear();
    m_difficulty->addItem(tr("Choose…"));
    for (const Difficulty difficulty : {Difficulty::Easy, Difficulty::Medium, Difficulty::Hard})
        m_difficulty->addItem(difficultyName(difficulty), static_cast<int>(difficulty));
    m_difficulty->addItem(tr("Not known"), static_cast<int>(Difficulty::Unknown));
    m_set->clear();
    m_set->addItem(tr("Move to…"));
    for (const QuestionSet &set : m_session.library().sets())
        m_set->addItem(set.name, set.id.uuid());
    m_set->addItem(tr("No set"), QUuid());
    setEnabled(!m_session.isReadOnly());
}

void BulkPanel::showTags()
{
    QMenu menu(this);
    const Library &library = m_session.library();
    for (const Competency &competency : library.competenciesInOrder()) {
        const bool all = std::all_of(m_prompts.begin(), m_prompts.end(), [&](PromptId id) {
            const Prompt *prompt = library.find(id);
            return prompt && prompt->competencies.contains(competency.id);
        });
        QAction *action = menu.addAction(competency.name);
        action->setCheckable(true);
        action->setChecked(all);
        connect(action, &QAction::toggled, this, [this, id = competency.id](bool on) {
            (void)m_session.submit(
                tagPrompts(m_session.library(), m_prompts, id, on, QDateTime::currentDateTimeUtc()));
        });
    }
    menu.exec(m_tag->mapToGlobal(QPoint(0, m_tag->height())));
}

void BulkPanel::change(const QString &label, const std::function<void(Prompt &)> &change)
{
    (void)m_session.submit(
        promptedits::changed(m_session.library(), m_prompts, label, QDateTime::currentDateTimeUtc(), change));
}

} // namespace storybank
