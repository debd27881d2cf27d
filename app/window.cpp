#include "window.h"

#include "items/session.h"
#include "resources/resources.h"
#include "termination.h"
#include "translations/translations.h"
#include "views/common/style.h"
#include "views/mainwindow.h"
#include "views/settings/preferences.h"

#include <QApplication>
#include <QIcon>
#include <QTimer>

#include <functional>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

/// Calls back once the window has been painted for the first time, so that reading a large bank never keeps
/// the window from appearing.
class AfterFirstPaint : public QObject
{
public:
    AfterFirstPaint(QWidget *window, std::function<void()> act) : QObject(window), m_act(std::move(act))
    {
        window->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [this] { m_act(); });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_act;
};

} // namespace

bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

int runWindow(int &argc, char **argv, const QString &bankPath)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"storybank"_s);
    QApplication::setApplicationDisplayName(u"Story Bank"_s);
    QApplication::setApplicationVersion(QStringLiteral(STORYBANK_VERSION));
    QApplication::setOrganizationName(u"storybank"_s);
    installTranslations(application);
    initData();
    initLooks();

    Preferences preferences;
    const auto dress = [&] { installTheme(application, preferences.theme(), preferences.textScale()); };
    dress();
    QObject::connect(&preferences, &Preferences::appearanceChanged, &application, dress);

    Session session;
    MainWindow window(session, preferences);
    Termination termination;
    QObject::connect(&termination, &Termination::requested, &window, &QWidget::close);

    QString path = bankPath;
    if (path.isEmpty())
        path = preferences.recentBanks().value(0);
    if (!path.isEmpty()) {
        window.expectBank(path);
        new AfterFirstPaint(&window, [&window, path] { window.openBank(path); });
    }
    window.show();
    return QApplication::exec();
}

} // namespace storybank
