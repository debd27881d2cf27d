#pragma once

#include "views/common/theme.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>

namespace storybank {

/// The settings of the person's machine, not of the bank: theme, text size, window, panels, last banks.
class Preferences : public QObject
{
    Q_OBJECT

public:
    /// Keeps the settings where the platform keeps them for this program.
    explicit Preferences(QObject *parent = nullptr);
    /// Keeps them in the INI file `path`: for tests and pictures.
    explicit Preferences(const QString &path, QObject *parent = nullptr);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);

    /// 0.9 to 1.5.
    double textScale() const;
    void setTextScale(double scale);

    /// Whether words that are not spelt right are marked.
    bool checksSpelling() const;
    void setChecksSpelling(bool on);
    /// The languages that a word may be right in ("en_GB"); empty = that of the system.
    QStringList spellingLanguages() const;
    void setSpellingLanguages(const QStringList &languages);

    /// The folder that the settings are kept in.
    QString folder() const;

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    /// The banks that were opened, the last one first; at most eight, only those that are still there.
    QStringList recentBanks() const;
    void addRecentBank(const QString &path);

    /// Whether something that can be folded is open; `fallback` until the person has folded it once.
    bool isOpen(const QString &part, bool fallback) const;
    void setOpen(const QString &part, bool open);

    /// How a page was last shown ("coverage/order"), as a code; `fallback` until the person chose.
    QString viewChoice(const QString &part, const QString &fallback = {}) const;
    void setViewChoice(const QString &part, const QString &choice);

Q_SIGNALS:
    /// Theme or text size; the program is to be dressed again.
    void appearanceChanged();
    void spellingChanged();

private:
    QSettings m_settings;
};

} // namespace storybank
