#pragma once

#include "domain/records.h"
#include "views/pages.h"

#include <functional>

class QSpinBox;
class QVBoxLayout;

namespace storybank {

class LinkButton;
class PlainLabel;
class SegmentedControl;

/// The settings, made from one table: those of this computer, and those that belong to the bank, which are
/// edits like any other.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const PageContext &context, QWidget *parent = nullptr);

    QString summary() const override { return tr("Settings are kept as you change them"); }
    QList<PageState> states() override;

private:
    /// One row: what it is called, and how its control follows the value.
    struct Row
    {
        QWidget *control = nullptr;
        LinkButton *reset = nullptr;
        PlainLabel *fallback = nullptr;
        std::function<void()> refresh; ///< shows the value that holds
        std::function<bool()> isDefault;
    };

    void buildAppearance(QVBoxLayout *column);
    void buildBank(QVBoxLayout *column);
    void addHeading(QVBoxLayout *column, const QString &text);
    void addRow(QVBoxLayout *column, const QString &name, const QString &help, const Row &row,
                const QString &defaultText, const std::function<void()> &reset);
    void addNumber(QVBoxLayout *column, const QString &name, const QString &help, const QString &suffix,
                   int least, int most, int BankSettings::*value);
    void change(const QString &label, const std::function<void(BankSettings &)> &change);
    void refresh();

    Session &m_session;
    Preferences &m_preferences;
    QList<Row> m_rows;
};

} // namespace storybank
