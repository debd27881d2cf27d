#include "welcomepage.h"

#include "welcomecard.h"

#include "views/common/controls.h"
#include "views/common/iconlabel.h"
#include "views/common/icons.h"
#include "views/common/linkbutton.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace storybank {

namespace {

PlainLabel *centred(const QString &text, FontRole role, Token tone)
{
    auto *made = new PlainLabel(text, role, tone);
    made->setAlignment(Qt::AlignCenter);
    return made;
}

LinkButton *link(QAction *action, const QString &text, QStringView iconName)
{
    auto *button = new LinkButton(iconName, text);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    button->setToolTip(keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys));
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

WelcomePage::WelcomePage(const Beginnings &beginnings, QWidget *parent) : QWidget(parent)
{
    setSurface(this, Surface::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(centred(tr("Welcome to Story Bank"), FontRole::WelcomeTitle, &Theme::text));
    column->addSpacing(10);
    column->addWidget(centred(
        tr("Write your interview stories once, see which questions they answer, and take one page along."),
        FontRole::DayHook, &Theme::text2));
    column->addSpacing(36);
    column->addWidget(makeCards(beginnings));
    column->addSpacing(26);
    column->addWidget(makeLinks(beginnings));
    column->addStretch(5);
    column->addWidget(makeFootnote());
}

QWidget *WelcomePage::makeCards(const Beginnings &beginnings)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(20);
    layout->addStretch();
    using Subject = WelcomePicture::Subject;
    auto *sample = new WelcomeCard(Subject::Sample,
                                   {tr("Try the sample bank"),
                                    tr("Made-up stories, prompts and an onsite to look around in."),
                                    {tr("See coverage gaps at once"), tr("Nothing you do here can break")},
                                    tr("Open the sample"),
                                    QStringLiteral("compass")},
                                   beginnings.sample, true);
    layout->addWidget(sample);
    layout->addWidget(new WelcomeCard(
        Subject::Import,
        {tr("Import what I have"),
         tr("Paste notes or choose a file. You see what was recognised before anything is saved."),
         {tr("Text, Markdown or JSON"), tr("Duplicates are found for you")},
         tr("Import…"),
         QStringLiteral("file-input")},
        beginnings.import, false));
    layout->addWidget(new WelcomeCard(
        Subject::Template,
        {tr("Start from the questions"),
         tr("A bank with five competencies, common prompts for each, and a first story to fill in."),
         {tr("Six or more prompts for each competency"), tr("About ten minutes per story")},
         tr("Start a bank"),
         QStringLiteral("file-plus-2")},
        beginnings.start, false));
    layout->addStretch();
    setFocusProxy(sample);
    return row;
}

QWidget *WelcomePage::makeLinks(const Beginnings &beginnings)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(32);
    layout->addStretch();
    layout->addWidget(link(beginnings.open, tr("Open an existing bank…"), u"folder-open"));
    layout->addWidget(link(beginnings.newEmpty, tr("Empty bank…"), u"plus"));
    layout->addStretch();
    return row;
}

QWidget *WelcomePage::makeFootnote()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch();
    layout->addWidget(new IconLabel(QStringLiteral("hard-drive"), &Theme::text3, 15, FontRole::Body));
    layout->addWidget(
        centred(tr("A bank is one file on this computer. No account, and nothing is sent anywhere."),
                FontRole::Body, &Theme::text2));
    layout->addStretch();
    return row;
}

QWidget *makeWelcomePage(const Beginnings &beginnings, QWidget *parent)
{
    return new WelcomePage(beginnings, parent);
}

} // namespace storybank
