// Opens a bank in the real window and types into a story until it is killed, for the tests:
// storybank_typist BANK [CHARACTERS]. Types that many characters at once first; then a word each 25 ms, told
// on the standard output once it is typed. Begins when a line comes in.

#include "items/session.h"
#include "resources/resources.h"
#include "views/common/style.h"
#include "views/mainwindow.h"
#include "views/settings/preferences.h"
#include "views/stories/sectionfield.h"
#include "views/stories/storiespage.h"
#include "views/stories/storyeditor.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace storybank;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    initData();
    initLooks();
    installTheme(application, ThemeChoice::Light);
    const QTemporaryDir folder;
    Preferences preferences(folder.filePath(QStringLiteral("settings.ini")));
    Session session;
    MainWindow window(session, preferences);
    window.show();
    window.openBank(words.value(1));
    if (!session.isOpen())
        return 1;
    const auto *page = static_cast<StoriesPage *>(window.page(PageId::Stories));
    GrowingTextEdit *action = page->editor()->section(Section::Action)->edit();
    std::printf("%s\n", qPrintable(page->editor()->story().toString()));
    std::fflush(stdout);
    std::getchar();

    action->setFocus();
    action->moveCursor(QTextCursor::End);
    action->insertPlainText(QStringLiteral("x").repeated(words.value(2).toInt()));
    int typed = 0;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, action, [&] {
        QTest::keyClicks(action, QStringLiteral(" word%1.").arg(++typed));
        std::printf("%d\n", typed);
        std::fflush(stdout);
    });
    keys.start(25);
    return QApplication::exec();
}
