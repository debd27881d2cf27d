#include "preferences.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array themeNames{"system", "light", "dark", "high-contrast"};
constexpr int mostRecentBanks = 8;

} // namespace

Preferences::Preferences(QObject *parent) : QObject(parent) {}

Preferences::Preferences(const QString &path, QObject *parent)
    : QObject(parent), m_settings(path, QSettings::IniFormat)
{}

ThemeChoice Preferences::theme() const
{
    const QString name = m_settings.value(u"appearance/theme"_s).toString();
    for (size_t i = 0; i < themeNames.size(); ++i) {
        if (name == QLatin1StringView(themeNames[i]))
            return static_cast<ThemeChoice>(i);
    }
    return ThemeChoice::System;
}

void Preferences::setTheme(ThemeChoice choice)
{
    if (choice == theme())
        return;
    m_settings.setValue(u"appearance/theme"_s, QLatin1StringView(themeNames[static_cast<size_t>(choice)]));
    Q_EMIT appearanceChanged();
}

double Preferences::textScale() const
{
    return std::clamp(m_settings.value(u"appearance/textScale"_s, 1.0).toDouble(), 0.9, 1.5);
}

void Preferences::setTextScale(double scale)
{
    if (qFuzzyCompare(scale, textScale()))
        return;
    m_settings.setValue(u"appearance/textScale"_s, scale);
    Q_EMIT appearanceChanged();
}

bool Preferences::checksSpelling() const
{
    return m_settings.value(u"spelling/on"_s, true).toBool();
}

void Preferences::setChecksSpelling(bool on)
{
    if (on == checksSpelling())
        return;
    m_settings.setValue(u"spelling/on"_s, on);
    Q_EMIT spellingChanged();
}

QStringList Preferences::spellingLanguages() const
{
    return m_settings.value(u"spelling/languages"_s).toStringList();
}

void Preferences::setSpellingLanguages(const QStringList &languages)
{
    if (languages == spellingLanguages())
        return;
    m_settings.setValue(u"spelling/languages"_s, languages);
    Q_EMIT spellingChanged();
}

QString Preferences::folder() const
{
    return QFileInfo(m_settings.fileName()).path();
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(u"window/geometry"_s).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(u"window/geometry"_s, geometry);
}

QStringList Preferences::recentBanks() const
{
    QStringList paths = m_settings.value(u"window/recentBanks"_s).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

void Preferences::addRecentBank(const QString &path)
{
    QStringList paths = recentBanks();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue(u"window/recentBanks"_s, paths.mid(0, mostRecentBanks));
}

bool Preferences::isOpen(const QString &part, bool fallback) const
{
    return m_settings.value(u"open/"_s + part, fallback).toBool();
}

void Preferences::setOpen(const QString &part, bool open)
{
    m_settings.setValue(u"open/"_s + part, open);
}

QString Preferences::viewChoice(const QString &part, const QString &fallback) const
{
    return m_settings.value(u"view/"_s + part, fallback).toString();
}

void Preferences::setViewChoice(const QString &part, const QString &choice)
{
    m_settings.setValue(u"view/"_s + part, choice);
}

} // namespace storybank
