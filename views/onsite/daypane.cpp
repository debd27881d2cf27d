#include "daypane.h"

#include "domain/daymarks.h"
#include "insight/ledger.h"
#include "items/storycard.h"
#include "views/common/controls.h"
#include "views/common/linkbutton.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/common/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array landings{Landing::Well, Landing::SoSo, Landing::Badly};

class Line : public QWidget
{
public:
    explicit Line(QWidget *parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), themeOf(this).line); }
};

Token landingTone(Landing landing)
{
    return landing == Landing::Well ? &Theme::ok : landing == Landing::Badly ? &Theme::warn : &Theme::text2;
}

/// Makes or drops widgets at the end until there are `wanted`; what stays keeps the focus.
template<typename Widget, typename Make>
void fitCount(QList<Widget *> &widgets, qsizetype wanted, Make make)
{
    while (widgets.size() > wanted)
        delete widgets.takeLast();
    while (widgets.size() < wanted)
        widgets.append(make());
}

} // namespace

DayPane::DayPane(QWidget *parent)
    : QWidget(parent),
      m_nothingHeard(new PlainLabel(tr("They have heard nothing yet."), FontRole::Secondary, &Theme::text3)),
      m_nothingTold(new PlainLabel(tr("Nothing yet."), FontRole::Secondary, &Theme::text3)),
      m_addQuestion(new LinkButton(u"plus", tr("Add a question"))),
      m_newQuestion(new QLineEdit),
      m_landing(new SegmentedControl),
      m_area(nullptr)
{
    const Theme &theme = themeOf(this);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(12));
    m_heardColumn = addSection(column, tr("Do not repeat to this person"));
    m_heardColumn->addWidget(m_nothingHeard);
    column->addWidget(new Line(body));
    m_questionColumn = addSection(column, tr("Ask them"));
    m_questionColumn->addWidget(m_addQuestion, 0, Qt::AlignLeft);
    m_questionColumn->addWidget(m_newQuestion);
    column->addWidget(new Line(body));
    m_toldColumn = addSection(column, tr("Told so far"), tr("how it landed"));
    m_toldColumn->addWidget(m_nothingTold);
    column->addStretch(1);

    m_newQuestion->setPlaceholderText(tr("What to ask them"));
    m_newQuestion->setAccessibleName(m_newQuestion->placeholderText());
    m_newQuestion->hide();
    connect(m_addQuestion, &LinkButton::clicked, this, [this] {
        m_newQuestion->show();
        m_newQuestion->setFocus(Qt::OtherFocusReason);
    });
    connect(m_newQuestion, &QLineEdit::editingFinished, this, [this] {
        const QString typed = m_newQuestion->text();
        m_newQuestion->clear();
        m_newQuestion->hide();
        if (!typed.trimmed().isEmpty())
            Q_EMIT questionAdded(typed);
    });
    for (const Landing landing : landings)
        m_landing->addSegment(landingName(landing), landingIcon(landing));
    for (int i = 0; i < 3; ++i)
        m_landing->setSegmentToolTip(i, tr("How it landed (%1)").arg(QStringLiteral("WSB").at(i)));
    m_landing->setAccessibleName(tr("How it landed"));
    m_landing->clearCurrent();
    connect(m_landing, &SegmentedControl::currentChanged, this, [this](int index) {
        m_landing->clearCurrent();
        if (!m_asked.isNull())
            Q_EMIT landed(m_asked, landings[static_cast<size_t>(index)]);
    });
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(1, 0, 0, 0);
    m_area = scrolled(body, Surface::Pane, this);
    row->addWidget(m_area);
    // What is asked for now stays in sight when the list above it grows.
    connect(m_area->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (!m_landing->isHidden())
            m_area->ensureWidgetVisible(m_landing, 0, 12);
    });
    setSurface(this, Surface::Pane);
}

QVBoxLayout *DayPane::addSection(QVBoxLayout *column, const QString &title, const QString &tail)
{
    auto *section = new QVBoxLayout;
    section->setSpacing(themeOf(this).px(2));
    auto *head = new QHBoxLayout;
    head->addWidget(new PlainLabel(title, FontRole::CaptionStrong, &Theme::text2), 1);
    if (!tail.isEmpty())
        head->addWidget(new PlainLabel(tail, FontRole::Caption, &Theme::text3));
    section->addLayout(head);
    section->addSpacing(themeOf(this).px(4));
    column->addLayout(section);
    return section;
}

void DayPane::setDay(const Day &day, const Library &library, const Loop &loop, QDate today,
                     const QLocale &locale)
{
    const DayWords words(library, loop);
    setHeard(day, library, words, today, locale);
    setQuestions(day, loop);
    setTold(day, library, words);
}

void DayPane::setHeard(const Day &day, const Library &library, const DayWords &words, QDate today,
                       const QLocale &locale)
{
    fitCount(m_heard, day.heard.size(), [this] {
        auto *line = new DayLine;
        line->setPressable(false);
        m_heardColumn->addWidget(line);
        return line;
    });
    m_nothingHeard->setVisible(m_heard.isEmpty());
    for (qsizetype i = 0; i < m_heard.size(); ++i) {
        const Telling &telling = day.heard.at(i);
        const Story *story = library.find(telling.story);
        m_heard.at(i)->setLook({.icon = u"ban"_s,
                                .iconTone = &Theme::bad,
                                .badge = {},
                                .text = story ? shownTitle(*story) : QString(),
                                .strong = true,
                                .tailIcon = {},
                                .tail = words.heard(telling, today, locale),
                                .tailTone = &Theme::text3});
    }
}

void DayPane::setQuestions(const Day &day, const Loop &loop)
{
    const Round *round = roundOf(loop, day.shown);
    const QStringList questions = round ? round->questionsToAsk : QStringList();
    const QStringList asked = askedQuestions(loop, day.shown);
    fitCount(m_questions, questions.size(), [this] {
        auto *line = new DayQuestion;
        m_questionColumn->insertWidget(m_questionColumn->indexOf(m_addQuestion), line);
        connect(line, &DayQuestion::clicked, this,
                [this, line] { Q_EMIT questionTicked(line->text(), !line->isChecked()); });
        return line;
    });
    for (qsizetype i = 0; i < m_questions.size(); ++i)
        m_questions.at(i)->setQuestion(questions.at(i), asked.contains(questions.at(i)));
    m_addQuestion->setVisible(round);
}

DayLine *DayPane::toldLine(qsizetype place)
{
    auto *line = new DayLine;
    m_toldColumn->addWidget(line);
    connect(line, &DayLine::clicked, this, [this, line, place] {
        Q_EMIT tellingMenuRequested(m_tellings.value(place), line->mapToGlobal(line->rect().bottomLeft()));
    });
    return line;
}

void DayPane::setTold(const Day &day, const Library &library, const DayWords &words)
{
    m_toldColumn->removeWidget(m_landing);
    fitCount(m_told, day.told.size(), [this] { return toldLine(m_told.size()); });
    m_nothingTold->setVisible(m_told.isEmpty());
    const Telling *latest = latestWithoutLanding(day.told);
    m_asked = latest ? latest->id : TellingId();
    m_tellings.clear();
    qsizetype askedAt = -1;
    for (qsizetype i = 0; i < m_told.size(); ++i) {
        const Telling &telling = day.told.at(i);
        const Story *story = library.find(telling.story);
        const int number = words.number(telling.round);
        m_tellings.append(telling.id);
        m_told.at(i)->setLook({.icon = {},
                               .iconTone = &Theme::text2,
                               .badge = number > 0 ? QString::number(number) : QString(),
                               .text = story ? shownTitle(*story) : QString(),
                               .strong = telling.id == m_asked,
                               .tailIcon = landingIcon(telling.landing),
                               .tail = landingName(telling.landing).toLower(),
                               .tailTone = landingTone(telling.landing)});
        if (telling.id == m_asked)
            askedAt = m_toldColumn->indexOf(m_told.at(i));
    }
    m_landing->setVisible(askedAt >= 0);
    if (askedAt < 0) {
        m_landing->setParent(this);
        return;
    }
    m_toldColumn->insertWidget(static_cast<int>(askedAt) + 1, m_landing);
}

void DayPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, 0, 1, height()), themeOf(this).line);
}

} // namespace storybank
