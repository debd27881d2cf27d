// What the day view offers in menus and dialogs.

#include "dayview.h"

#include "actions/dayedits.h"
#include "actions/tellings.h"
#include "dayoffers.h"
#include "dayrounddialog.h"
#include "domain/daymarks.h"
#include "items/session.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "wording/day.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array lengths{15, 20, 30, 45, 60, 90};

QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

QMenu *DayView::roundMenu(RoundId id)
{
    auto *menu = new QMenu(this);
    const Loop *loop = heldLoop();
    const Round *round = loop ? roundOf(*loop, id) : nullptr;
    if (!round)
        return menu;
    const Library &library = m_session.library();
    const DayWords words(library, *loop);
    QMenu *swap = menu->addMenu(icon(u"arrow-down-up"), tr("Swap with"));
    for (const DayStep &step : std::as_const(m_day.steps)) {
        if (step.round != id)
            swap->addAction(menuText(words.roundName(step.round)), this, [this, id, other = step.round] {
                take(swapRoundsOnTheDay(m_session.library(), m_loop, id, other, m_clock()));
            });
    }
    swap->setEnabled(!swap->isEmpty());
    QMenu *takes = menu->addMenu(icon(u"clock"), tr("Takes"));
    for (const int minutes : lengths) {
        QAction *action = takes->addAction(tr("%n minutes", nullptr, minutes), this, [this, id, minutes] {
            take(setMinutesOnTheDay(m_session.library(), m_loop, id, minutes, m_clock()));
        });
        action->setCheckable(true);
        action->setChecked(minutes == round->minutes);
    }
    menu->addAction(tr("Start and minutes…"), this, [this, id, held = *round] {
        DayRoundDialog dialog(DayRoundDialog::What::Times, held, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        const Round typed = dialog.round();
        take(setTimesOnTheDay(m_session.library(), m_loop, id, typed.start, typed.minutes, m_clock()));
    });
    menu->addSeparator();
    menu->addAction(icon(u"plus"), tr("Add a round after it…"), this, [this, id] {
        DayRoundDialog dialog(DayRoundDialog::What::NewRound, {}, this);
        if (dialog.exec() == QDialog::Accepted)
            take(addRoundOnTheDay(m_session.library(), m_loop, dialog.round(), id, m_clock()));
    });
    const bool cancelled = cancelledRounds(*loop).contains(id);
    menu->addAction(icon(cancelled ? u"rotate-ccw" : u"x"),
                    cancelled ? tr("It takes place after all") : tr("It does not take place"), this,
                    [this, id, cancelled] {
                        take(cancelRoundOnTheDay(m_session.library(), m_loop, id, !cancelled, m_clock()));
                    });
    return menu;
}

QMenu *DayView::tellingMenu(TellingId id)
{
    auto *menu = new QMenu(this);
    const Telling *telling = m_session.library().find(id);
    if (!telling)
        return menu;
    for (const Landing landing : {Landing::Well, Landing::SoSo, Landing::Badly}) {
        QAction *action = menu->addAction(icon(landingIcon(landing)), landingName(landing), this,
                                          [this, id, landing] { land(id, landing); });
        action->setEnabled(telling->landing != landing);
    }
    if (telling->landing != Landing::Unknown)
        menu->addAction(tr("Not known"), this, [this, id] { land(id, Landing::Unknown); });
    menu->addSeparator();
    menu->addAction(icon(u"undo-2"), tr("It was not told"), this,
                    [this, id] { take(takeBackOnTheDay(m_session.library(), id, m_clock())); });
    menu->addAction(icon(u"book-open"), tr("Open the story"), this,
                    [this, story = telling->story] { Q_EMIT storyOpened(story); });
    return menu;
}

void DayView::askForOther(PromptId prompt)
{
    if (m_day.shown.isNull())
        return;
    DayOffers dialog(m_session, m_loop, m_day, prompt, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const DayOffers::Choice choice = dialog.choice();
    take(tellOnTheDay(m_session.library(), {m_loop, m_day.shown, choice.prompt, choice.story}, m_clock()));
}

void DayView::explain()
{
    const Theme &theme = themeOf(this);
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Why the plan is as it is now"));
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    auto *body = new QWidget;
    auto *lines = new QVBoxLayout(body);
    lines->setContentsMargins(0, 0, theme.px(8), 0);
    lines->setSpacing(theme.px(10));
    const QStringList sentences = explanation();
    for (const QString &sentence : sentences) {
        auto *label = new PlainLabel(sentence, FontRole::Body, &Theme::text, body);
        label->setWordWrap(true);
        lines->addWidget(label);
    }
    lines->addStretch();
    column->addWidget(scrolled(body, Surface::Chrome, &dialog), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog.resize(theme.px(520), theme.px(400));
    dialog.exec();
}

} // namespace storybank
