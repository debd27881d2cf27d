// The program's own window, as `storybank BANK` opens it, timed to its first paint and to the first paint
// with the bank's content.
#include "firstpaint.h"

#include "app/window.h"

namespace {

/// The window's title is the program's name, and once a bank is open "bank – program".
bool bankIsShown()
{
    for (const QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget->windowTitle().contains(QStringLiteral(" – ")))
            return true;
    }
    return false;
}

void watchFirstPaint()
{
    new storybank::FirstPaint(bankIsShown);
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watchFirstPaint)

int main(int argc, char **argv)
{
    return storybank::runWindow(argc, argv, argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
}
