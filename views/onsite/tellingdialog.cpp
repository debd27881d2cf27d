#include "tellingdialog.h"

#include "insight/ledger.h"
#include "items/storycard.h"
#include "views/common/controls.h"
#include "views/common/theme.h"
#include "wording/day.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace storybank {

namespace {

template<typename Entity>
Id<Entity> chosen(const QComboBox *box)
{
    return Id<Entity>(box->currentData().toUuid());
}

void choose(QComboBox *box, const QUuid &id)
{
    box->setCurrentIndex(std::max(0, box->findData(id)));
}

} // namespace

TellingDialog::TellingDialog(const Library &library, const Telling &telling, QWidget *parent)
    : QDialog(parent),
      m_library(library),
      m_telling(telling),
      m_story(new QComboBox(this)),
      m_prompt(new QComboBox(this)),
      m_company(new QComboBox(this)),
      m_hearer(new QComboBox(this)),
      m_landing(new QComboBox(this)),
      m_day(new QLineEdit(telling.day.toString(), this)),
      m_notes(new QLineEdit(telling.notes, this))
{
    const Theme &theme = themeOf(this);
    const bool fresh = telling.id.isNull();
    setWindowTitle(fresh ? tr("Add a telling") : tr("Edit a telling"));
    fillStories();
    m_prompt->addItem(tr("Not known"), QUuid());
    for (const Prompt &prompt : library.promptsInOrder())
        m_prompt->addItem(prompt.displayName(), prompt.id.uuid());
    choose(m_prompt, telling.prompt.uuid());
    m_company->setEditable(true);
    m_company->addItems(ledgerCompanies(library));
    m_company->setCurrentText(telling.company);
    fillHearers();
    for (const Landing landing : {Landing::Unknown, Landing::Well, Landing::SoSo, Landing::Badly})
        m_landing->addItem(landing == Landing::Unknown ? tr("Not known") : landingName(landing),
                           static_cast<int>(landing));
    m_landing->setCurrentIndex(m_landing->findData(static_cast<int>(telling.landing)));
    m_day->setPlaceholderText(tr("2026-06-18, 2026-06 or 2026"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(18));
    column->setSpacing(theme.px(14));
    auto *form = new QFormLayout;
    form->setSpacing(theme.px(10));
    for (const auto &[name, field] :
         std::initializer_list<std::pair<QString, QWidget *>>{{tr("Story"), m_story},
                                                              {tr("For the prompt"), m_prompt},
                                                              {tr("At"), m_company},
                                                              {tr("To"), m_hearer},
                                                              {tr("Day"), m_day},
                                                              {tr("Landed"), m_landing},
                                                              {tr("Notes"), m_notes}}) {
        field->setMinimumWidth(theme.px(300));
        form->addRow(name, field);
    }
    column->addLayout(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(fresh ? tr("Add telling") : tr("Save"), QDialogButtonBox::AcceptRole);
    setButtonRole(m_save, ButtonRole::Main);
    m_save->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_story, &QComboBox::currentIndexChanged, this, &TellingDialog::check);
    connect(m_day, &QLineEdit::textChanged, this, &TellingDialog::check);
    check();
}

void TellingDialog::fillStories()
{
    m_story->addItem(tr("Choose a story"), QUuid());
    for (const Story &story : m_library.storiesByTitle())
        m_story->addItem(shownTitle(story), story.id.uuid());
    const Story *held = m_library.find(m_telling.story);
    if (held && held->isTrashed())
        m_story->addItem(shownTitle(*held), held->id.uuid());
    choose(m_story, m_telling.story.uuid());
}

void TellingDialog::fillHearers()
{
    m_hearer->addItem(tr("Not known"), QUuid());
    QList<Interviewer> people(m_library.interviewers().begin(), m_library.interviewers().end());
    std::stable_sort(people.begin(), people.end(), [](const Interviewer &a, const Interviewer &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    for (const Interviewer &person : std::as_const(people)) {
        m_hearer->addItem(person.company.isEmpty() ? person.name
                                                   : tr("%1, %2").arg(person.name, person.company),
                          person.id.uuid());
    }
    choose(m_hearer, m_telling.interviewer.uuid());
}

void TellingDialog::check()
{
    const bool readable = PartialDate::parse(m_day->text().trimmed()).has_value();
    setFieldState(m_day, readable ? FieldState::Plain : FieldState::Wrong);
    m_day->setToolTip(readable ? QString() : tr("Write a day as 2026-06-18, a month as 2026-06, or a year."));
    m_save->setEnabled(readable && !chosen<Story>(m_story).isNull());
}

Telling TellingDialog::telling() const
{
    Telling telling = m_telling;
    telling.story = chosen<Story>(m_story);
    telling.prompt = chosen<Prompt>(m_prompt);
    telling.company = m_company->currentText();
    telling.interviewer = chosen<Interviewer>(m_hearer);
    telling.day = PartialDate::parse(m_day->text().trimmed()).value_or(telling.day);
    telling.landing = static_cast<Landing>(m_landing->currentData().toInt());
    telling.notes = m_notes->text();
    return telling;
}

} // namespace storybank
