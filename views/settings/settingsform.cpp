#include "settingsform.h"

#include "views/common/plainlabel.h"

#include <QFrame>
#include <QVBoxLayout>

namespace storybank {

namespace {

// A column of 1036 at x 40.
constexpr int columnWidth = 1036;
constexpr int left = 40;

} // namespace

SettingsForm::SettingsForm(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    const Theme &theme = themeOf(this);
    m_column->setContentsMargins(theme.px(left), theme.px(20), theme.px(left), theme.px(24));
    m_column->setSpacing(theme.px(18));
    m_column->addStretch();
}

void SettingsForm::addSection(const QString &icon, const QString &name)
{
    const Theme &theme = themeOf(this);
    auto *whole = new QWidget(this);
    whole->setMaximumWidth(theme.px(columnWidth));
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    column->addWidget(new PlainLabel(name, FontRole::CardHeading, &Theme::text, whole));
    auto *card = new QFrame(whole);
    card->setFrameShape(QFrame::StyledPanel);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    column->addWidget(card);
    m_column->insertWidget(m_column->count() - 1, whole);
    m_groups.append({icon, whole, name, rows, {}});
}

void SettingsForm::add(const Setting &setting)
{
    Group &group = m_groups.last();
    auto *row = new SettingRow(setting, group.whole);
    group.rows->addWidget(row);
    group.settings.append(row);
    rule(group);
}

void SettingsForm::rule(const Group &group)
{
    bool first = true;
    for (SettingRow *row : group.settings) {
        row->setRuled(!first);
        first = first && row->isHidden();
    }
}

void SettingsForm::refresh()
{
    for (const Group &group : std::as_const(m_groups)) {
        for (SettingRow *row : group.settings)
            row->refresh();
    }
}

void SettingsForm::search(const QString &typed)
{
    for (const Group &group : std::as_const(m_groups)) {
        bool found = false;
        for (SettingRow *row : group.settings) {
            const bool holds = row->search(typed);
            row->setVisible(holds);
            found = found || holds;
        }
        group.whole->setVisible(found);
        rule(group);
    }
}

void SettingsForm::reset()
{
    for (const Group &group : std::as_const(m_groups)) {
        for (SettingRow *row : group.settings) {
            if (!row->isStandard())
                row->reset();
        }
    }
}

QList<SettingsForm::Section> SettingsForm::sections() const
{
    QList<Section> sections;
    for (const Group &group : m_groups) {
        const auto changed = std::count_if(group.settings.begin(), group.settings.end(),
                                           [](const SettingRow *row) { return !row->isStandard(); });
        sections.append(
            {group.icon, group.name, static_cast<int>(changed), group.whole->y(), !group.whole->isHidden()});
    }
    return sections;
}

} // namespace storybank
