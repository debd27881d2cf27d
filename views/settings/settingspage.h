#pragma once

#include "domain/records.h"
#include "views/pages.h"

class QScrollArea;

namespace storybank {

class SettingsForm;
class SettingsSections;

/// The settings, made from one table: those of this computer, and those that belong to the bank, which are
/// edits like any other.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const PageContext &context, QWidget *parent = nullptr);

    QString summary() const override { return tr("Settings are kept as you change them"); }
    QWidget *filterPane() const override;
    QList<QWidget *> panes() const override;
    void focusFilter() override;
    QList<PageState> states() override;

    SettingsForm *form() const { return m_form; }
    SettingsSections *sections() const { return m_sections; }

private:
    void addAppearance();
    void addWriting();
    void addSpelling();
    void addCoach();
    void addCoverage();
    /// A whole number of the bank's settings, with the unit behind it.
    void addNumber(const QString &name, const QString &help, const QString &unit, int least, int most,
                   int BankSettings::*value);
    void change(const QString &label, const std::function<void(BankSettings &)> &change);
    bool isWritable() const;
    void chooseRules();
    void refresh();
    void goTo(int section);
    void follow();
    void resetAll();

    Session &m_session;
    Preferences &m_preferences;
    SettingsForm *m_form;
    SettingsSections *m_sections;
    QScrollArea *m_area;
};

} // namespace storybank
