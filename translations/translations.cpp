#include "translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

// Outside the namespace: Q_INIT_RESOURCE declares the function it calls.
static void initResource()
{
    Q_INIT_RESOURCE(storybank_translations);
}

namespace storybank {

void installTranslations(QCoreApplication &application)
{
    initResource();
    const QString folder = QStringLiteral(":/translations");
    // English first: it lies below and gives the plural forms of what another language leaves out.
    for (const QLocale &locale : {QLocale(QLocale::English), QLocale()}) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, QStringLiteral("storybank"), QStringLiteral("_"), folder))
            application.installTranslator(translator);
        else
            delete translator;
    }
}

} // namespace storybank
