// Makes a bank of made-up stories: storybank_generate BANK STORIES PROMPTS.
#include "generated.h"

#include "bank/bank.h"

#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 4)
        return 2;
    const auto library = storybank::generatedLibrary(arguments.at(2).toInt(), arguments.at(3).toInt(), 4);
    const auto made = storybank::Bank::create(arguments.at(1), library);
    if (!made.ok())
        QTextStream(stderr) << made.error().what << ": " << made.error().why << Qt::endl;
    return made.ok() ? 0 : 5;
}
