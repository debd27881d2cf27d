#include "promptview.h"

#include "answercards.h"
#include "items/facts.h"
#include "items/promptgroups.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/linkbutton.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/coverage/answerwidgets.h"
#include "views/coverage/levelmarks.h"
#include "wording/names.h"

#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace storybank {

using namespace Qt::StringLiterals;

/// The icon and word of a level.
class LevelWord : public QWidget
{
public:
    explicit LevelWord(QWidget *parent) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void setLevel(Level level)
    {
        m_level = level;
        setAccessibleName(levelName(level));
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const Theme &theme = themeOf(this);
        return {QFontMetrics(theme.font(FontRole::SecondaryMedium)).horizontalAdvance(levelName(m_level)) +
                    theme.px(24),
                theme.px(20)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        const marks::Level level = markOf(m_level);
        marks::iconAndWord(&painter, rect(), marks::iconOf(level), levelName(m_level),
                           theme.*marks::tokenOf(level), FontRole::SecondaryMedium, 15, theme);
    }

private:
    Level m_level = Level::Gap;
};

namespace {

/// A row of an icon and words that wrap.
QWidget *iconRow(const QString &iconName, Token tone, PlainLabel *text, QWidget *parent)
{
    const Theme &theme = themeOf(parent);
    auto *row = new QWidget(parent);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, theme.px(2), 0, theme.px(2));
    line->setSpacing(theme.px(8));
    auto *sign = new QLabel(row);
    sign->setPixmap(iconPixmap(iconName, theme.*tone, theme.px(15), parent->devicePixelRatioF()));
    line->addWidget(sign, 0, Qt::AlignTop);
    text->setWordWrap(true);
    line->addWidget(text, 1);
    return row;
}

QWidget *sectionHead(const QString &title, QWidget *tail, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(new PlainLabel(title, FontRole::CaptionStrong, &Theme::text3, row), 1);
    line->addWidget(tail);
    return row;
}

/// What one more answer would do for a prompt of this level.
QString needOf(Level level)
{
    switch (level) {
    case Level::Gap:
        return PromptView::tr("an answer closes this gap");
    case Level::Thin:
        return PromptView::tr("a better one strengthens this");
    case Level::Covered:
        return PromptView::tr("a backup makes this safe");
    case Level::Safe:
        break;
    }
    return {};
}

} // namespace

PromptView::PromptView(Session &session, Facts &facts, Suggestions &suggestions, QWidget *parent)
    : QWidget(parent), m_session(session), m_facts(facts), m_suggestions(suggestions)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *body = new QWidget;
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(body);
    const int padding = theme.px(size::PanePadding);
    column->setContentsMargins(padding, 0, padding, padding);
    column->setSpacing(theme.px(4));
    buildText(column, body);
    column->addSpacing(theme.px(8));
    buildLists(column, body);
    column->addStretch(1);
    outer->addWidget(scrolled(body, Surface::Pane, this), 1);
    m_keys = new SuggestionKeys(this);
    outer->addWidget(m_keys);
}

void PromptView::buildText(QVBoxLayout *column, QWidget *body)
{
    auto *top = new QHBoxLayout;
    m_competency = new CompetencyLabel(body);
    top->addWidget(m_competency, 1);
    m_level = new LevelWord(body);
    top->addWidget(m_level);
    column->addLayout(top);
    m_text = new PlainLabel(QString(), FontRole::CardHeading, &Theme::text, body);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_text);
    m_place = new PlainLabel(QString(), FontRole::Secondary, &Theme::text2, body);
    m_place->setWordWrap(true);
    column->addWidget(m_place);
    column->addSpacing(themeOf(this).px(4));
    m_hint = new PlainLabel(QString(), FontRole::Secondary, &Theme::text2, body);
    m_hintRow = iconRow(u"lightbulb"_s, &Theme::warnMark, m_hint, body);
    column->addWidget(m_hintRow);
}

void PromptView::buildLists(QVBoxLayout *column, QWidget *body)
{
    const Theme &theme = themeOf(this);
    const auto addList = [column, &theme](int spacing) {
        auto *list = new QVBoxLayout;
        list->setSpacing(theme.px(spacing));
        column->addLayout(list);
        return list;
    };
    m_followUpCount = new PlainLabel(QString(), FontRole::Caption, &Theme::text2, body);
    m_followUpHead = sectionHead(tr("Follow-ups"), m_followUpCount, body);
    column->addWidget(m_followUpHead);
    m_followUps = addList(2);
    column->addSpacing(theme.px(8));
    m_addAnswer = new LinkButton(u"plus", tr("Answer"), body);
    m_addAnswer->setToolTip(tr("Link a story to this prompt"));
    connect(m_addAnswer, &LinkButton::clicked, this, &PromptView::chooseAnswerStory);
    column->addWidget(sectionHead(tr("Answers"), m_addAnswer, body));
    m_answers = addList(6);
    column->addSpacing(theme.px(8));
    m_suggestedHint = new PlainLabel(QString(), FontRole::Caption, &Theme::text2, body);
    m_suggestedHead = sectionHead(tr("Suggested"), m_suggestedHint, body);
    column->addWidget(m_suggestedHead);
    m_suggested = addList(6);
}

void PromptView::setPrompt(PromptId id)
{
    if (std::exchange(m_prompt, id) != id)
        m_suggestion = 0;
    refresh();
}

void PromptView::refresh()
{
    const Prompt *prompt = m_session.library().find(m_prompt);
    if (!prompt)
        return;
    showText(*prompt);
    m_addAnswer->setEnabled(!m_session.isReadOnly());
    showFollowUps(*prompt);
    showAnswers(*prompt);
    showSuggestions(*prompt);
}

void PromptView::showText(const Prompt &prompt)
{
    const Library &library = m_session.library();
    const PromptCoverage *covered = m_facts.coverage().find(prompt.id);
    const Competency *competency = firstCompetency(library, prompt);
    QString names = competency ? competency->name : tr("Without a competency");
    if (prompt.competencies.size() > 1)
        names += tr(" +%1").arg(prompt.competencies.size() - 1);
    m_competency->setCompetency(names, competency ? competency->hue : -1);
    m_level->setLevel(covered ? covered->level : Level::Gap);
    QString text = prompt.text;
    for (qsizetype i = 0; i < prompt.parts.size(); ++i)
        text += u'\n' + QString(QChar(u'A' + static_cast<char16_t>(i))) + u". "_s + prompt.parts.at(i);
    m_text->setText(text);
    QStringList place{askingCompany(library, prompt), prompt.round.toLower(),
                      difficultyName(prompt.difficulty).toLower(), prompt.category};
    place.removeAll(QString());
    m_place->setText(place.join(tr(", ")));
    m_place->setVisible(!place.isEmpty());
    m_hint->setText(prompt.hint);
    m_hintRow->setVisible(!prompt.hint.isEmpty());
}

void PromptView::showFollowUps(const Prompt &prompt)
{
    clearLayout(m_followUps);
    const auto ready = std::count_if(prompt.followUps.begin(), prompt.followUps.end(),
                                     [](const FollowUp &followUp) { return followUp.ready; });
    m_followUpHead->setVisible(!prompt.followUps.isEmpty());
    m_followUpCount->setText(tr("%1 of %2 ready").arg(ready).arg(prompt.followUps.size()));
    for (const FollowUp &followUp : prompt.followUps) {
        auto *text = new PlainLabel(followUp.question, FontRole::Body,
                                    followUp.ready ? &Theme::text : &Theme::text2, this);
        QWidget *row = iconRow(followUp.ready ? u"circle-check"_s : u"circle-dashed"_s,
                               followUp.ready ? &Theme::ok : &Theme::text2, text, this);
        row->setToolTip(followUp.reply.isEmpty() ? tr("No reply yet.") : followUp.reply);
        row->setAccessibleName(
            (followUp.ready ? tr("%1, reply ready") : tr("%1, no reply yet")).arg(followUp.question));
        m_followUps->addWidget(row);
    }
}

void PromptView::showAnswers(const Prompt &prompt)
{
    clearLayout(m_answers);
    const PromptCoverage *covered = m_facts.coverage().find(prompt.id);
    if (!covered)
        return;
    for (const GradedAnswer &graded : covered->answers) {
        const Story *story = m_session.library().find(graded.story);
        const Answer *answer = m_session.library().find(graded.answer);
        if (!story || !answer)
            continue;
        auto *card = new AnswerCard(*story, *answer, graded.graded, this);
        connect(card, &CardFrame::pressed, this, [this, id = story->id] { Q_EMIT answerRequested(id); });
        connect(card, &CardFrame::doubleClicked, this, [this, id = story->id] { Q_EMIT storyRequested(id); });
        connect(card, &AnswerCard::menuRequested, this,
                [this, id = story->id](const QPoint &global) { Q_EMIT answerMenuRequested(id, global); });
        m_answers->addWidget(card);
    }
    if (covered->answers.isEmpty()) {
        auto *none =
            new PlainLabel(tr("No story answers this yet."), FontRole::Secondary, &Theme::text3, this);
        m_answers->addWidget(none);
    }
}

void PromptView::showSuggestions(const Prompt &prompt)
{
    clearLayout(m_suggested);
    const QList<Suggestion> proposals = m_suggestions.proposals(prompt.id);
    m_suggestion = std::clamp<qsizetype>(m_suggestion, 0, std::max<qsizetype>(0, proposals.size() - 1));
    for (qsizetype i = 0; i < proposals.size(); ++i) {
        const Story *story = m_session.library().find(proposals.at(i).story);
        auto *card = new SuggestionCard(story->title, proposals.at(i), i == m_suggestion, this);
        connect(card, &CardFrame::pressed, this, [this, i] {
            m_suggestion = i;
            refresh();
        });
        connect(card, &CardFrame::doubleClicked, this, [this] { Q_EMIT acceptRequested(std::nullopt); });
        m_suggested->addWidget(card);
    }
    const PromptCoverage *covered = m_facts.coverage().find(prompt.id);
    m_suggestedHead->setVisible(!proposals.isEmpty());
    m_suggestedHint->setText(covered ? needOf(covered->level) : QString());
    m_keys->setVisible(!proposals.isEmpty() && !m_session.isReadOnly());
}

StoryId PromptView::currentSuggestion() const
{
    return m_suggestions.proposals(m_prompt).value(m_suggestion).story;
}

void PromptView::chooseAnswerStory()
{
    const Library &library = m_session.library();
    QMenu menu(this);
    const auto add = [&](const Story &story) {
        if (library.answer(story.id, m_prompt) || story.status == StoryStatus::Retired)
            return;
        connect(menu.addAction(story.title), &QAction::triggered, this,
                [this, id = story.id] { Q_EMIT answerRequested(id); });
    };
    const QList<Suggestion> proposals = m_suggestions.proposals(m_prompt);
    for (const Suggestion &suggestion : proposals) {
        if (const Story *story = library.find(suggestion.story))
            add(*story);
    }
    if (!menu.isEmpty())
        menu.addSeparator();
    for (const Story &story : library.storiesByTitle()) {
        const bool offered = std::any_of(proposals.begin(), proposals.end(),
                                         [&story](const Suggestion &s) { return s.story == story.id; });
        if (!offered)
            add(story);
    }
    menu.exec(m_addAnswer->mapToGlobal(QPoint(0, m_addAnswer->height())));
}

} // namespace storybank
