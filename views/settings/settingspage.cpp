#include "settingspage.h"

#include "insight/coach/rule.h"
#include "items/session.h"
#include "preferences.h"
#include "rulesdialog.h"
#include "settingsform.h"
#include "settingssections.h"
#include "spellingcontrol.h"
#include "spellinglanguages.h"
#include "themepicker.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/common/searchfield.h"
#include "views/common/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array textScales{0.9, 1.0, 1.15, 1.3, 1.5};

} // namespace

SettingsPage::SettingsPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_session(context.session),
      m_preferences(context.preferences),
      m_form(new SettingsForm),
      m_sections(new SettingsSections(this)),
      m_area(scrolled(m_form, Surface::Base, this))
{
    m_area->setAccessibleName(tr("Settings"));
    layPanes(this, {{m_sections, 208, 180}, {m_area, 1156}}, 1);
    addAppearance();
    addWriting();
    addCoach();
    addCoverage();

    connect(&m_preferences, &Preferences::appearanceChanged, this, &SettingsPage::refresh);
    connect(&m_preferences, &Preferences::spellingChanged, this, &SettingsPage::refresh);
    for (const auto &signal : {&Session::opened, &Session::closed})
        connect(&m_session, signal, this, &SettingsPage::refresh);
    connect(&m_session, &Session::changed, this, [this](const Edit &edit) {
        if (edit.touches<BankSettings>())
            refresh();
    });
    connect(m_sections, &SettingsSections::searched, this, [this](const QString &typed) {
        m_form->search(typed);
        refresh();
    });
    connect(m_sections, &SettingsSections::chosen, this, &SettingsPage::goTo);
    connect(m_sections, &SettingsSections::resetRequested, this, &SettingsPage::resetAll);
    connect(m_area->verticalScrollBar(), &QScrollBar::valueChanged, this, &SettingsPage::follow);
    refresh();
    m_sections->setCurrent(0);
}

QWidget *SettingsPage::filterPane() const
{
    return m_sections;
}

QList<QWidget *> SettingsPage::panes() const
{
    return {m_sections->list(), m_form};
}

void SettingsPage::focusFilter()
{
    m_sections->searchField()->setFocus(Qt::ShortcutFocusReason);
}

void SettingsPage::addAppearance()
{
    m_form->addSection(u"palette"_s, tr("Appearance"));
    auto *theme = new ThemePicker(this);
    connect(theme, &ThemePicker::chosen, &m_preferences, &Preferences::setTheme);
    m_form->add({.name = tr("Theme"),
                 .help = tr("Follows the desktop unless you choose."),
                 .control = theme,
                 .standard = tr("System"),
                 .refresh = [this, theme] { theme->setCurrent(m_preferences.theme()); },
                 .isStandard = [this] { return m_preferences.theme() == ThemeChoice::System; },
                 .reset = [this] { m_preferences.setTheme(ThemeChoice::System); }});

    auto *text = new SegmentedControl(this);
    for (const double scale : textScales)
        text->addSegment(tr("%1 %").arg(qRound(scale * 100)));
    connect(text, &SegmentedControl::currentChanged, this,
            [this](int index) { m_preferences.setTextScale(textScales[static_cast<size_t>(index)]); });
    const auto showScale = [this, text] {
        for (size_t i = 0; i < textScales.size(); ++i) {
            if (qFuzzyCompare(textScales[i], m_preferences.textScale()))
                text->setCurrentIndex(static_cast<int>(i));
        }
    };
    m_form->add({.name = tr("Text size"),
                 .help = tr("All sizes grow with it."),
                 .control = text,
                 .standard = tr("100 %"),
                 .refresh = showScale,
                 .isStandard = [this] { return qFuzzyCompare(m_preferences.textScale(), 1.0); },
                 .reset = [this] { m_preferences.setTextScale(1.0); }});
}

void SettingsPage::addWriting()
{
    m_form->addSection(u"pencil"_s, tr("Writing"));
    addNumber(tr("Speaking rate"), tr("How fast you tell a story."), tr(" words a minute"), 60, 260,
              &BankSettings::wordsPerMinute);
    addNumber(tr("Speaking rate of Chinese and Japanese"), tr("These are counted by characters."),
              tr(" characters a minute"), 80, 500, &BankSettings::charactersPerMinute);
    addSpelling();
}

void SettingsPage::addSpelling()
{
    const QList<Dictionary> installed = findDictionaries();
    const QStringList usual = usualLanguages(installed, systemLanguage());
    auto *spelling = new SpellingControl(m_preferences, this);
    m_form->add(
        {.name = tr("Spelling"),
         .help = installed.isEmpty()
                     ? tr("No hunspell dictionary is found on this computer.")
                     : tr("Several languages at once. Found on this computer: %1.").arg(installed.size()),
         .control = spelling,
         .standard = usual.isEmpty() ? tr("on") : languageName(usual.constFirst()),
         .refresh = [spelling] { spelling->refresh(); },
         .isStandard = [spelling] { return spelling->isStandard(); },
         .reset = [spelling] { spelling->reset(); }});
}

void SettingsPage::addCoach()
{
    m_form->addSection(u"lightbulb"_s, tr("Coach"));
    auto *control = new QWidget(this);
    auto *row = new QHBoxLayout(control);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(themeOf(this).px(12));
    auto *choose = new QPushButton(tr("Choose rules…"), control);
    auto *off = new PlainLabel({}, FontRole::Body, &Theme::text2, control);
    row->addWidget(choose);
    row->addWidget(off);
    control->setFocusProxy(choose);
    connect(choose, &QPushButton::clicked, this, &SettingsPage::chooseRules);
    const auto count = [this] { return static_cast<int>(m_session.settings().rulesOff.size()); };
    m_form->add(
        {.name = tr("Rules"),
         .help = tr("%n rules read every story.", nullptr, static_cast<int>(Codes<CoachRule>::names.size())),
         .control = control,
         .standard = tr("all on"),
         .refresh =
             [this, choose, off, count] {
                 choose->setEnabled(isWritable());
                 off->setText(count() > 0 ? tr("%n switched off", nullptr, count()) : QString());
             },
         .isStandard = [count] { return count() == 0; },
         .reset =
             [this] {
                 change(tr("Rules of the coach"), [](BankSettings &settings) { settings.rulesOff.clear(); });
             }});
}

void SettingsPage::addCoverage()
{
    m_form->addSection(u"layout-grid"_s, tr("Coverage"));
    addNumber(tr("Target of a competency"), tr("How many ready stories make it safe."), tr(" stories"), 1, 9,
              &BankSettings::competencyTarget);
}

void SettingsPage::addNumber(const QString &name, const QString &help, const QString &unit, int least,
                             int most, int BankSettings::*value)
{
    auto *field = new QSpinBox(this);
    field->setRange(least, most);
    field->setSuffix(unit);
    field->setKeyboardTracking(false);
    const auto set = [this, value, name](int number) {
        change(name, [value, number](BankSettings &settings) { settings.*value = number; });
    };
    connect(field, &QSpinBox::valueChanged, this, set);
    const int standard = BankSettings().*value;
    m_form->add({.name = name,
                 .help = help,
                 .control = field,
                 .standard = QString::number(standard),
                 .refresh =
                     [this, field, value] {
                         const QSignalBlocker blocker(field);
                         field->setValue(m_session.settings().*value);
                         field->setEnabled(isWritable());
                     },
                 .isStandard = [this, value, standard] { return m_session.settings().*value == standard; },
                 .reset = [set, standard] { set(standard); }});
}

bool SettingsPage::isWritable() const
{
    return m_session.isOpen() && !m_session.isReadOnly();
}

void SettingsPage::change(const QString &label, const std::function<void(BankSettings &)> &change)
{
    BankSettings after = m_session.settings();
    change(after);
    Edit edit{label, {}};
    if (isWritable() && !(after == m_session.settings()))
        (void)m_session.submit(edit.put(m_session.library(), after));
}

void SettingsPage::chooseRules()
{
    RulesDialog dialog(m_session.settings().rulesOff, this);
    if (dialog.exec() == QDialog::Accepted)
        change(tr("Rules of the coach"), [&](BankSettings &settings) { settings.rulesOff = dialog.off(); });
}

void SettingsPage::refresh()
{
    m_form->refresh();
    m_sections->setSections(m_form->sections());
    follow();
}

void SettingsPage::goTo(int section)
{
    m_area->verticalScrollBar()->setValue(m_form->sections().at(section).top - themeOf(this).px(20));
    m_sections->setCurrent(section); // also a group that is too near to the end to be scrolled to the top
}

void SettingsPage::follow()
{
    const QList<SettingsForm::Section> sections = m_form->sections();
    const int line = m_area->verticalScrollBar()->value() + themeOf(this).px(60);
    int current = 0;
    for (int i = 0; i < sections.size(); ++i) {
        if (sections.at(i).found && sections.at(i).top <= line)
            current = i;
    }
    m_sections->setCurrent(current);
}

void SettingsPage::resetAll()
{
    const auto answer = QMessageBox::question(
        this, tr("Reset"),
        tr("Take every setting back to its default? Those of the bank can be undone with Ctrl+Z."));
    if (answer == QMessageBox::Yes)
        m_form->reset();
}

QList<PageState> SettingsPage::states()
{
    return {{u"settings"_s, [this] { m_sections->searchField()->clear(); }},
            {u"settings-search"_s, [this] { m_sections->searchField()->setText(u"rate"_s); }}};
}

} // namespace storybank
