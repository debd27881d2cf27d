#pragma once

#include "actions/builtin.h"
#include "items/session.h"
#include "resources/resources.h"
#include "translations/translations.h"
#include "views/mainwindow.h"
#include "views/settings/preferences.h"

#include "views/common/style.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

/// The real window on a fresh sample bank, 1440 x 900, with settings of its own.
struct WindowFixture
{
    explicit WindowFixture(bool withBank = true)
        : preferences(folder.filePath(QStringLiteral("settings.ini")))
    {
        using namespace storybank;
        initData();
        initLooks();
        installTranslations(*qApp);
        installTheme(*qApp, ThemeChoice::Light);
        window = std::make_unique<MainWindow>(session, preferences);
        window->resize(1440, 900);
        if (withBank) {
            const auto library = sampleLibrary(QDate::currentDate(), QDateTime::currentDateTimeUtc());
            if (!library || !session.create(path(), *library))
                qFatal("the sample bank cannot be made");
        }
        window->show();
        window->activateWindow();
    }

    QString path() const { return folder.filePath(QStringLiteral("interviews.storybank")); }

    QTemporaryDir folder;
    storybank::Preferences preferences;
    storybank::Session session;
    std::unique_ptr<storybank::MainWindow> window;
};
