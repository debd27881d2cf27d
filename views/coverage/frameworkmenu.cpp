#include "frameworkmenu.h"

#include "actions/frameworks.h"
#include "items/session.h"
#include "views/common/icons.h"

#include <QCoreApplication>
#include <QMenu>

namespace storybank {

namespace {

struct FrameworkMenuText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::FrameworkMenu)
};

/// "My framework", and with a number when that name is taken.
QString freeName(const Library &library)
{
    const QString name = FrameworkMenuText::tr("My framework");
    QString candidate = name;
    for (int i = 2; frameworkNameFault(library, candidate, {}) != NameFault::None; ++i)
        candidate = FrameworkMenuText::tr("%1 %2", "a name and a number").arg(name).arg(i);
    return candidate;
}

} // namespace

void fillFrameworkMenu(QMenu *menu, Session &session,
                       const std::function<void(FrameworkId id, bool own)> &added)
{
    menu->clear();
    const auto submit = [&session, added](const NewFramework &made, bool own) {
        if (session.submit(made.edit))
            added(made.id, own);
    };
    if (const auto builtIn = builtInFrameworks()) {
        for (const BuiltInFramework &one : *builtIn) {
            if (addFramework(session.library(), one).edit.isEmpty())
                continue;
            QString title = frameworkTitle(one.name, one.company);
            QAction *action = menu->addAction(icon(one.company.isEmpty() ? u"compass" : u"building-2"),
                                              title.replace(u'&', QStringLiteral("&&")));
            QObject::connect(action, &QAction::triggered, menu, [&session, submit, one] {
                submit(addFramework(session.library(), one), false);
            });
        }
    }
    menu->addSeparator();
    QAction *own = menu->addAction(icon(u"plus"), FrameworkMenuText::tr("New, empty…"));
    QObject::connect(own, &QAction::triggered, menu, [&session, submit] {
        submit(newFramework(session.library(), freeName(session.library()), {}), true);
    });
}

} // namespace storybank
