#include "settingspage.h"

#include "items/session.h"
#include "preferences.h"
#include "views/common/controls.h"
#include "views/common/linkbutton.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/common/segmentedcontrol.h"
#include "views/common/style.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

// STYLE.md section 6: column 1036 at x 40; text, control 432, default 150.
constexpr int columnWidth = 1036;
constexpr int controlWidth = 432;
constexpr int defaultWidth = 150;
constexpr int rowHeight = 56;
constexpr std::array textScales{0.9, 1.0, 1.15, 1.3, 1.5};

} // namespace

SettingsPage::SettingsPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_session(context.session), m_preferences(context.preferences)
{
    const Theme &theme = themeOf(this);
    auto *page = new QWidget;
    auto *area = scrolled(page, Surface::Base, this);
    area->setAccessibleName(tr("Settings"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme.px(40), theme.px(20), theme.px(40), theme.px(24));
    column->setSpacing(0);
    buildAppearance(column);
    buildBank(column);
    column->addStretch();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);

    connect(&m_preferences, &Preferences::appearanceChanged, this, &SettingsPage::refresh);
    for (const auto &signal : {&Session::opened, &Session::closed})
        connect(&m_session, signal, this, &SettingsPage::refresh);
    connect(&m_session, &Session::changed, this, [this](const Edit &edit) {
        if (edit.touches<BankSettings>())
            refresh();
    });
    refresh();
}

void SettingsPage::addHeading(QVBoxLayout *column, const QString &text)
{
    column->addSpacing(themeOf(this).px(12));
    column->addWidget(new PlainLabel(text, FontRole::CardHeading, &Theme::text, this));
    column->addSpacing(themeOf(this).px(6));
}

void SettingsPage::addRow(QVBoxLayout *column, const QString &name, const QString &help, const Row &row,
                          const QString &defaultText, const std::function<void()> &reset)
{
    const Theme &theme = themeOf(this);
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setMaximumWidth(theme.px(columnWidth));
    frame->setMinimumHeight(theme.px(rowHeight));
    auto *line = new QHBoxLayout(frame);
    line->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *title = new PlainLabel(name, FontRole::BodyMedium, &Theme::text, frame);
    title->setBuddy(row.control);
    words->addWidget(title);
    words->addWidget(new PlainLabel(help, FontRole::Secondary, &Theme::text2, frame));
    line->addLayout(words, 1);
    auto *middle = new QHBoxLayout;
    middle->addWidget(row.control);
    middle->addStretch();
    auto *controlBox = new QWidget(frame);
    middle->setContentsMargins(0, 0, 0, 0);
    controlBox->setLayout(middle);
    controlBox->setFixedWidth(theme.px(controlWidth));
    line->addWidget(controlBox);
    Row kept = row;
    kept.control->setAccessibleName(name);
    kept.control->setAccessibleDescription(help);
    kept.reset = new LinkButton(u"rotate-ccw", tr("default %1").arg(defaultText), frame);
    kept.fallback = new PlainLabel(defaultText, FontRole::Secondary, &Theme::text3, frame);
    auto *right = new QHBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->addStretch();
    right->addWidget(kept.reset);
    right->addWidget(kept.fallback);
    auto *rightBox = new QWidget(frame);
    rightBox->setLayout(right);
    rightBox->setFixedWidth(theme.px(defaultWidth));
    line->addWidget(rightBox);
    connect(kept.reset, &LinkButton::clicked, this, reset);
    column->addWidget(frame);
    column->addSpacing(theme.px(6));
    m_rows.append(kept);
}

void SettingsPage::buildAppearance(QVBoxLayout *column)
{
    addHeading(column, tr("Appearance"));
    auto *theme = new SegmentedControl(this);
    for (const QString &name : {tr("System"), tr("Light"), tr("Dark"), tr("High contrast")})
        theme->addSegment(name);
    connect(theme, &SegmentedControl::currentChanged, this,
            [this](int index) { m_preferences.setTheme(static_cast<ThemeChoice>(index)); });
    addRow(column, tr("Theme"), tr("Follows the desktop unless you choose."),
           {.control = theme,
            .reset = nullptr,
            .fallback = nullptr,
            .refresh = [this, theme] { theme->setCurrentIndex(static_cast<int>(m_preferences.theme())); },
            .isDefault = [this] { return m_preferences.theme() == ThemeChoice::System; }},
           tr("System"), [this] { m_preferences.setTheme(ThemeChoice::System); });

    auto *text = new SegmentedControl(this);
    for (const double scale : textScales)
        text->addSegment(tr("%1 %").arg(qRound(scale * 100)));
    connect(text, &SegmentedControl::currentChanged, this,
            [this](int index) { m_preferences.setTextScale(textScales[static_cast<size_t>(index)]); });
    addRow(column, tr("Text size"), tr("All sizes grow with it."),
           {.control = text,
            .reset = nullptr,
            .fallback = nullptr,
            .refresh =
                [this, text] {
                    for (size_t i = 0; i < textScales.size(); ++i) {
                        if (qFuzzyCompare(textScales[i], m_preferences.textScale()))
                            text->setCurrentIndex(static_cast<int>(i));
                    }
                },
            .isDefault = [this] { return qFuzzyCompare(m_preferences.textScale(), 1.0); }},
           tr("100 %"), [this] { m_preferences.setTextScale(1.0); });
}

void SettingsPage::buildBank(QVBoxLayout *column)
{
    addHeading(column, tr("This bank"));
    addNumber(column, tr("Speaking rate"), tr("How fast you tell a story."), tr(" words a minute"), 60, 260,
              &BankSettings::wordsPerMinute);
    addNumber(column, tr("Speaking rate of Chinese and Japanese"), tr("These are counted by characters."),
              tr(" characters a minute"), 80, 500, &BankSettings::charactersPerMinute);
    addNumber(column, tr("Target of a competency"), tr("How many ready stories make it safe."),
              tr(" stories"), 1, 9, &BankSettings::competencyTarget);
}

void SettingsPage::addNumber(QVBoxLayout *column, const QString &name, const QString &help,
                             const QString &suffix, int least, int most, int BankSettings::*value)
{
    auto *field = new QSpinBox(this);
    field->setRange(least, most);
    field->setSuffix(suffix);
    field->setKeyboardTracking(false);
    connect(field, &QSpinBox::valueChanged, this, [this, value, name](int number) {
        change(name, [value, number](BankSettings &settings) { settings.*value = number; });
    });
    const int standard = BankSettings().*value;
    addRow(column, name, help,
           {.control = field,
            .reset = nullptr,
            .fallback = nullptr,
            .refresh =
                [this, field, value] {
                    const QSignalBlocker blocker(field);
                    field->setValue(m_session.settings().*value);
                    field->setEnabled(m_session.isOpen() && !m_session.isReadOnly());
                },
            .isDefault = [this, value, standard] { return m_session.settings().*value == standard; }},
           QString::number(standard), [this, value, name, standard] {
               change(name, [value, standard](BankSettings &settings) { settings.*value = standard; });
           });
}

void SettingsPage::change(const QString &label, const std::function<void(BankSettings &)> &change)
{
    BankSettings after = m_session.settings();
    change(after);
    Edit edit{label, {}};
    if (!(after == m_session.settings()))
        (void)m_session.submit(edit.put(m_session.library(), after));
}

void SettingsPage::refresh()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.refresh();
        row.reset->setVisible(!row.isDefault());
        row.fallback->setVisible(row.isDefault());
    }
}

QList<PageState> SettingsPage::states()
{
    return {{u"settings"_s, [] {}}};
}

} // namespace storybank
