#include "onsitepage.h"

#include "items/session.h"
#include "items/storycard.h"
#include "views/common/controls.h"
#include "views/common/emptystate.h"
#include "views/common/marks.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/common/style.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

/// A raised card of the page.
class Card : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        marks::card(&painter, rect(), {}, themeOf(this));
    }
};

QString whenText(const Loop &loop)
{
    const QDate day = loop.date.firstDay();
    if (!day.isValid())
        return {};
    const qint64 days = QDate::currentDate().daysTo(day);
    const QString date = dateText(loop.date, QLocale());
    return days == 0   ? OnsitePage::tr("today, %1").arg(date)
           : days == 1 ? OnsitePage::tr("tomorrow, %1").arg(date)
           : days > 1  ? OnsitePage::tr("in %1 days, %2").arg(days).arg(date)
                       : date;
}

} // namespace

OnsitePage::OnsitePage(const PageContext &context, QWidget *parent)
    : Page(parent), m_session(context.session), m_stack(new QStackedLayout(this))
{
    auto *page = new QWidget;
    auto *area = scrolled(page, Surface::Base, this);
    area->setAccessibleName(tr("Onsites"));
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(40, 24, 40, 24);
    m_column->setSpacing(10);
    auto *empty = new EmptyState(u"calendar-days",
                                 tr("No onsite is in this bank yet. Import one from your notes."), this);
    connect(empty->addButton(tr("Import…")), &QPushButton::clicked, this, &Page::importRequested);
    m_stack->addWidget(area);
    m_stack->addWidget(empty);
    for (const auto &signal : {&Session::opened, &Session::closed})
        connect(&m_session, signal, this, &OnsitePage::rebuild);
    connect(&m_session, &Session::changed, this, [this](const Edit &edit) {
        if (edit.touches<Loop>() || edit.touches<Prompt>() || edit.touches<Story>() ||
            edit.touches<Interviewer>())
            rebuild();
    });
    rebuild();
}

QString OnsitePage::summary() const
{
    const qsizetype loops = m_session.library().loops().size();
    return loops == 1 ? tr("1 onsite") : tr("%1 onsites").arg(loops);
}

void OnsitePage::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QList<Loop> loops(m_session.library().loops().begin(), m_session.library().loops().end());
    std::stable_sort(loops.begin(), loops.end(),
                     [](const Loop &a, const Loop &b) { return a.date > b.date; });
    for (const Loop &loop : std::as_const(loops)) {
        m_column->addWidget(new PlainLabel(loop.company, FontRole::Title, &Theme::text));
        QStringList facts{loop.role, loop.level, whenText(loop)};
        facts.removeAll(QString());
        m_column->addWidget(new PlainLabel(facts.join(u" · "_s), FontRole::Body, &Theme::text2));
        for (qsizetype i = 0; i < loop.rounds.size(); ++i)
            m_column->addWidget(roundCard(loop.rounds.at(i), static_cast<int>(i) + 1));
        m_column->addSpacing(16);
    }
    m_column->addStretch();
    m_stack->setCurrentIndex(loops.isEmpty() ? 1 : 0);
    Q_EMIT statusChanged();
}

QWidget *OnsitePage::roundCard(const Round &round, int number)
{
    const Library &library = m_session.library();
    auto *card = new Card;
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    const QString name = u"%1. %2"_s.arg(number).arg(round.name);
    grid->addWidget(new PlainLabel(name, FontRole::BodyStrong, &Theme::text, card), 0, 0);
    QStringList facts;
    if (round.start.isValid())
        facts << round.start.toString(u"HH:mm"_s);
    facts << tr("%1 min").arg(round.minutes);
    if (const Interviewer *interviewer = library.find(round.interviewer))
        facts << interviewer->name;
    grid->addWidget(new PlainLabel(facts.join(u" · "_s), FontRole::Secondary, &Theme::text2, card), 0, 1, 1,
                    2);
    int row = 1;
    for (const Slot &slot : round.expected) {
        const Prompt *prompt = library.find(slot.prompt);
        if (!prompt)
            continue;
        const Story *story = library.find(slot.story);
        const Story *backup = library.find(slot.backup);
        grid->addWidget(new PlainLabel(prompt->displayName(), FontRole::Body, &Theme::text, card), row, 0);
        grid->addWidget(new PlainLabel(story ? story->title : tr("nothing planned"), FontRole::Body,
                                       story ? &Theme::text : &Theme::text3, card),
                        row, 1);
        grid->addWidget(new PlainLabel(backup ? tr("backup: %1").arg(backup->title) : QString(),
                                       FontRole::Secondary, &Theme::text3, card),
                        row, 2);
        ++row;
    }
    card->setAccessibleName(name);
    return card;
}

QList<PageState> OnsitePage::states()
{
    return {{u"onsite"_s, [] {}}};
}

} // namespace storybank
