// The limit for the start: a Qt program that shows an empty window of the same size and does nothing else.
#include "firstpaint.h"

#include <QApplication>
#include <QWidget>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    storybank::FirstPaint watch;
    QWidget window;
    window.resize(1440, 900);
    window.show();
    return application.exec();
}
