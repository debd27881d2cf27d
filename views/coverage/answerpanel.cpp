#include "answerpanel.h"

#include "answerwidgets.h"
#include "principletags.h"

#include "actions/frameworks.h"
#include "actions/prompts.h"

#include "items/plaintip.h"
#include "items/storycard.h"
#include "wording/coverage.h"

#include "views/common/cardframe.h"
#include "views/common/controls.h"
#include "views/common/emptystate.h"
#include "views/common/fieldbox.h"
#include "views/common/icons.h"
#include "views/common/linkbutton.h"
#include "views/common/marks.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/common/segmentedcontrol.h"

#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace storybank {

namespace {

/// The grade as it counts in `coverage`, which may leave out stories that are spent.
Graded countedGrade(const Answer &answer, const Story &story, const Prompt &prompt, const Coverage &coverage)
{
    if (const PromptCoverage *covered = coverage.find(prompt.id)) {
        for (const GradedAnswer &graded : covered->answers) {
            if (graded.answer == answer.id)
                return graded.graded;
        }
    }
    return grade(answer, story, prompt);
}

/// The headline number of a story: its name, before → after, and the change.
class NumberLine : public QWidget
{
public:
    explicit NumberLine(QWidget *parent) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    void setCard(const StoryCard &card)
    {
        m_card = card;
        setVisible(!card.metricName.isEmpty());
        setAccessibleName(accessibleText(card));
        update();
    }
    QSize sizeHint() const override { return {100, themeOf(this).px(19)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        int right = width();
        if (!m_card.change.isEmpty()) {
            const auto change = m_card.better ? marks::Change::Better : marks::Change::Worse;
            const int wide = marks::changeWidth(m_card.change, change, theme);
            marks::change(&painter, QRect(right - wide, 0, wide, height()), m_card.change, change, theme);
            right -= wide + theme.px(8);
        }
        const QString value =
            m_card.baseline.isEmpty() ? m_card.result : m_card.baseline + u" → "_s + m_card.result;
        const QFont valueFont = theme.font(FontRole::SecondaryMedium);
        const int valueWidth = std::min(QFontMetrics(valueFont).horizontalAdvance(value) + 2, right);
        const QFont nameFont = theme.font(FontRole::Secondary);
        const int nameWidth = std::min(QFontMetrics(nameFont).horizontalAdvance(m_card.metricName) + 2,
                                       right - valueWidth - theme.px(6));
        marks::text(&painter, QRect(0, 0, nameWidth, height()), m_card.metricName, nameFont, theme.text2);
        marks::text(&painter, QRect(nameWidth + theme.px(6), 0, valueWidth, height()), value, valueFont,
                    theme.text);
    }

private:
    StoryCard m_card;
};

PlainLabel *sectionLabel(const QString &text, QWidget *parent)
{
    return new PlainLabel(text, FontRole::CaptionStrong, &Theme::text3, parent);
}

} // namespace

AnswerPanel::AnswerPanel(Session &session, Suggestions &suggestions, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_suggestions(suggestions),
      m_autosave(session, [this] { return write(); })
{
    setSurface(this, Surface::Pane);
    const Theme &theme = themeOf(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *title = new PlainLabel(tr("Answer"), FontRole::BodyStrong, &Theme::text, this);
    title->setContentsMargins(theme.px(size::PanePadding), 0, 0, 0);
    title->setFixedHeight(theme.px(size::PaneTitle));
    outer->addWidget(title);
    m_empty = new EmptyState(u"layout-grid", tr("Choose a cell to see how a story answers a prompt."), this);
    outer->addWidget(m_empty, 1);
    m_content = new QWidget(this);
    outer->addWidget(m_content, 1);
    buildBody();
    m_content->hide();
}

void AnswerPanel::buildBody()
{
    const Theme &theme = themeOf(this);
    auto *whole = new QVBoxLayout(m_content);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    const int padding = theme.px(size::PanePadding);
    column->setContentsMargins(padding, 0, padding, padding);
    column->setSpacing(theme.px(4));

    m_competency = new CompetencyLabel(body);
    column->addWidget(m_competency);
    m_prompt = new PlainLabel(QString(), FontRole::CardHeading, &Theme::text, body);
    m_prompt->setWordWrap(true);
    column->addWidget(m_prompt);
    m_description = new PlainLabel(QString(), FontRole::Secondary, &Theme::text2, body);
    m_description->setWordWrap(true);
    column->addWidget(m_description);
    column->addSpacing(theme.px(6));
    m_storyCard = new CardFrame(body);
    m_storyCard->setPressable(true);
    connect(m_storyCard, &CardFrame::pressed, this, [this] { Q_EMIT storyRequested(m_pair.story); });
    auto *card = new QVBoxLayout(m_storyCard);
    card->setContentsMargins(theme.px(12), theme.px(9), theme.px(12), theme.px(9));
    card->setSpacing(theme.px(3));
    m_storyTitle = new PlainLabel(QString(), FontRole::BodyStrong, &Theme::text, m_storyCard);
    card->addWidget(m_storyTitle);
    m_storyNumber = new NumberLine(m_storyCard);
    card->addWidget(m_storyNumber);
    column->addWidget(m_storyCard);
    column->addSpacing(theme.px(8));
    buildJudgement(column);
    column->addSpacing(theme.px(10));
    m_why = sectionLabel(tr("Why it fits"), body);
    column->addWidget(m_why);
    m_reasons = new ReasonLines(body);
    column->addWidget(m_reasons);
    column->addSpacing(theme.px(8));
    buildFields(column);
    column->addStretch(1);
    whole->addWidget(scrolled(body, Surface::Pane, m_content), 1);
    buildFoot(whole);
}

void AnswerPanel::buildJudgement(QVBoxLayout *column)
{
    const Theme &theme = themeOf(this);
    auto *row = new QHBoxLayout;
    m_fitLabel = sectionLabel(tr("Fit"), this);
    row->addWidget(m_fitLabel, 1);
    m_grade = new GradeTag(this);
    row->addWidget(m_grade);
    column->addLayout(row);
    m_fit = new FitPicker(this);
    connect(m_fit, &FitPicker::fitPicked, this, [this](int fit) { Q_EMIT fitRequested(fit); });
    column->addWidget(m_fit);
    m_tag = new SegmentedControl(this);
    m_tag->addSegment(tr("No tag"));
    m_tag->addSegment(tr("Secondary"));
    m_tag->addSegment(tr("Primary"));
    connect(m_tag, &SegmentedControl::currentChanged, this, [this](int index) {
        Q_EMIT tagRequested(index == 0   ? std::nullopt
                            : index == 1 ? std::optional(TagRank::Secondary)
                                         : std::optional(TagRank::Primary));
    });
    column->addWidget(m_tag, 0, Qt::AlignLeft);
    m_principleTags = new PrincipleTags(this);
    connect(m_principleTags, &PrincipleTags::tagRequested, this, &AnswerPanel::principleTagRequested);
    column->addWidget(m_principleTags);
    m_cap = new PlainLabel(QString(), FontRole::Secondary, &Theme::text2, this);
    m_cap->setWordWrap(true);
    column->addWidget(m_cap);
    m_doesNotFit = new LinkButton(tr("Does not fit"), this);
    connect(m_doesNotFit, &LinkButton::clicked, this, [this] {
        const Answer *answer = m_session.library().answer(m_pair.story, m_pair.prompt);
        Q_EMIT fitRequested(answer && answer->fit ? std::nullopt : std::optional(0));
    });
    column->addWidget(m_doesNotFit, 0, Qt::AlignLeft);
    column->addSpacing(theme.px(2));
}

void AnswerPanel::buildFields(QVBoxLayout *column)
{
    const Theme &theme = themeOf(this);
    m_angleLabel = sectionLabel(tr("Angle"), this);
    m_angle = new FieldBox(tr("Angle"), tr("What to stress for this question"), 2, this);
    m_openingLabel = sectionLabel(tr("Opening line"), this);
    m_opening = new FieldBox(tr("Opening line"), tr("The first sentence"), 2, this);
    column->addWidget(m_angleLabel);
    column->addWidget(m_angle);
    column->addSpacing(theme.px(8));
    column->addWidget(m_openingLabel);
    column->addWidget(m_opening);
    for (const FieldBox *box : {m_angle, m_opening}) {
        connect(box->edit(), &QTextEdit::textChanged, this, [this] { m_autosave.touched(); });
        connect(box->edit(), &GrowingTextEdit::focusChanged, this, [this](bool focused) {
            if (!focused)
                m_autosave.settle();
        });
    }
    column->addSpacing(theme.px(10));
    m_othersLabel = sectionLabel(tr("Other stories for this prompt"), this);
    column->addWidget(m_othersLabel);
    m_others = new QVBoxLayout;
    m_others->setSpacing(0);
    column->addLayout(m_others);
}

void AnswerPanel::buildFoot(QVBoxLayout *outer)
{
    const Theme &theme = themeOf(this);
    auto *foot = new QWidget(m_content);
    auto *row = new QHBoxLayout(foot);
    const int padding = theme.px(size::PanePadding);
    row->setContentsMargins(padding, theme.px(10), padding, theme.px(10));
    row->setSpacing(theme.px(8));
    m_use = new QPushButton(tr("Use for this prompt"), foot);
    m_use->setToolTip(tr("This story is the one you will tell for the prompt (Space)."));
    m_open = new QPushButton(tr("Open story"), foot);
    connect(m_use, &QPushButton::clicked, this, &AnswerPanel::chooseRequested);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT storyRequested(m_pair.story); });
    row->addWidget(m_use, 1);
    row->addWidget(m_open);
    auto *line = new QFrame(m_content);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    outer->addWidget(line);
    outer->addWidget(foot);
}

void AnswerPanel::showPair(const MatrixPair &pair, const Coverage &coverage)
{
    const bool samePair = pair == m_pair;
    if (!samePair)
        m_autosave.settle();
    m_pair = pair;
    const Story *story = m_session.library().find(pair.story);
    const bool isPrinciple = principleOf(pair) != nullptr;
    const bool shown = story && (!pair.prompt.isNull() || !pair.competency.isNull() || isPrinciple);
    m_content->setVisible(shown);
    m_empty->setVisible(!shown);
    if (!shown)
        return;
    const bool isAnswer = !pair.prompt.isNull();
    for (QWidget *widget : QList<QWidget *>{m_fit, m_doesNotFit, m_angleLabel, m_angle, m_openingLabel,
                                            m_opening, m_othersLabel, m_use})
        widget->setVisible(isAnswer);
    m_tag->setVisible(!isAnswer && !isPrinciple);
    m_principleTags->setVisible(isPrinciple);
    m_fitLabel->setText(isAnswer ? tr("Fit") : tr("Tag"));
    const bool writable = !m_session.isReadOnly();
    for (QWidget *widget :
         QList<QWidget *>{m_fit, m_doesNotFit, m_tag, m_principleTags, m_angle, m_opening, m_use})
        widget->setEnabled(writable);
    showHead(pair);
    showStory(*story);
    if (isAnswer)
        showJudgement(pair, coverage);
    else
        showTags(pair, *story, coverage);
    if (isAnswer && !(samePair && m_autosave.isPending()))
        showTexts(m_session.library().answer(pair.story, pair.prompt));
    showOthers(pair, coverage);
}

void AnswerPanel::showHead(const MatrixPair &pair)
{
    const Library &library = m_session.library();
    m_description->clear();
    if (const Prompt *prompt = library.find(pair.prompt)) {
        const Competency *competency = firstCompetency(library, *prompt);
        m_competency->setCompetency(competency ? competency->name : tr("Without a competency"),
                                    competency ? competency->hue : -1);
        m_prompt->setText(prompt->displayName());
        m_prompt->setToolTip(plainTip(prompt->text));
    } else if (const Principle *principle = principleOf(pair)) {
        m_competency->setCompetency(frameworkTitle(*library.find(pair.framework)), -1);
        m_prompt->setText(principle->name);
        m_prompt->setToolTip(plainTip(principle->name));
        m_description->setText(principle->description);
    } else if (const Competency *competency = library.find(pair.competency)) {
        m_competency->setCompetency(tr("Competency"), competency->hue);
        m_prompt->setText(competency->name);
        m_prompt->setToolTip(plainTip(competency->name));
        m_description->setText(competency->description);
    }
    m_description->setVisible(!m_description->text().isEmpty());
}

void AnswerPanel::showStory(const Story &story)
{
    m_storyTitle->setText(story.title);
    m_storyCard->setAccessibleName(story.title);
    static_cast<NumberLine *>(m_storyNumber)->setCard(storyCard(story, m_session.library(), {}, QLocale()));
}

void AnswerPanel::showJudgement(const MatrixPair &pair, const Coverage &coverage)
{
    const Library &library = m_session.library();
    const Story &story = *library.find(pair.story);
    const Prompt *prompt = library.find(pair.prompt);
    const Answer *answer = library.answer(pair.story, pair.prompt);
    const Graded graded = answer && prompt ? countedGrade(*answer, story, *prompt, coverage) : Graded();
    QStringList notes;
    m_fit->setFit(answer ? answer->fit.value_or(-1) : -1);
    m_grade->setGrade(graded.grade);
    if (!answer)
        notes.append(tr("Not judged yet."));
    else if (answer->fit == 0)
        notes.append(tr("Judged: does not fit."));
    else if (!answer->fit)
        notes.append(answer->origin == Origin::Import ? tr("Linked by an import, not judged yet.")
                                                      : tr("Not judged yet."));
    if (graded.cap != Cap::NoCap)
        notes.append(capText(graded.cap));
    m_doesNotFit->setText(answer && answer->fit ? tr("Back to not judged") : tr("Does not fit"));
    m_use->setText(answer && answer->chosen ? tr("Chosen") : tr("Use for this prompt"));
    m_use->setIcon(answer && answer->chosen ? icon(u"check") : QIcon());
    const QList<Reason> reasons = m_suggestions.reasons(pair.story, pair.prompt);
    m_cap->setText(notes.join(u' '));
    m_cap->setVisible(!notes.isEmpty());
    m_reasons->setReasons(reasons);
    m_reasons->setVisible(!reasons.isEmpty());
    m_why->setVisible(!reasons.isEmpty());
}

void AnswerPanel::showTexts(const Answer *answer)
{
    const auto show = [](FieldBox *box, const QString &text) {
        const QSignalBlocker quiet(box->edit());
        box->edit()->setText(text);
    };
    show(m_angle, answer ? answer->angle : QString());
    show(m_opening, answer ? answer->opening : QString());
}

void AnswerPanel::showOthers(const MatrixPair &pair, const Coverage &coverage)
{
    clearLayout(m_others);
    const PromptCoverage *covered = coverage.find(pair.prompt);
    int shown = 0;
    if (covered) {
        for (const GradedAnswer &answer : covered->answers) {
            const Story *story = m_session.library().find(answer.story);
            if (answer.story == pair.story || !story || answer.fit == 0 || shown == 6)
                continue;
            auto *line = new FitLine(shortTitle(story->title), answer.fit, this);
            connect(line, &FitLine::clicked, this,
                    [this, prompt = pair.prompt, id = answer.story] { Q_EMIT pairRequested(prompt, id); });
            m_others->addWidget(line);
            ++shown;
        }
    }
    m_othersLabel->setVisible(shown > 0);
}

Result<void> AnswerPanel::write()
{
    return m_session.submit(setAngle(m_session.library(), m_pair.story, m_pair.prompt,
                                     m_angle->edit()->text(), m_opening->edit()->text()),
                            Session::WhenLocked::CallerRetries);
}

} // namespace storybank
