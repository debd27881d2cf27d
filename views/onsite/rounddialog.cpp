#include "rounddialog.h"

#include "domain/text.h"
#include "views/common/controls.h"
#include "views/common/fieldbox.h"
#include "views/common/fieldmessage.h"
#include "views/common/flowlayout.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

PlainLabel *caption(const QString &words, QWidget *parent)
{
    return new PlainLabel(words, FontRole::CaptionStrong, &Theme::text3, parent);
}

} // namespace

RoundDialog::RoundDialog(const Library &library, const Loop &loop, const Round &round, QWidget *parent)
    : QDialog(parent),
      m_round(round),
      m_company(loop.company),
      m_name(new QLineEdit(round.name, this)),
      m_interviewer(new QComboBox(this)),
      m_start(new QLineEdit(round.start.toString(u"HH:mm"_s), this)),
      m_startMessage(new FieldMessage(m_start, this)),
      m_minutes(new QSpinBox(this)),
      m_questions(new FieldBox(tr("Questions to ask"), tr("One on each line"), 3, this)),
      m_notes(new FieldBox(tr("Notes"), {}, 2, this))
{
    const bool isNew = round.id.isNull();
    setWindowTitle(isNew ? tr("New round") : tr("Edit round"));
    const Theme &theme = themeOf(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, theme.px(16));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(4));
    column->setSpacing(theme.px(4));
    column->addWidget(buildFacts(library, loop));
    column->addSpacing(theme.px(8));
    column->addWidget(caption(tr("It looks for"), this));
    column->addWidget(buildFocus(library));
    column->addSpacing(theme.px(8));
    column->addWidget(caption(tr("Questions to ask"), this));
    m_questions->edit()->setText(round.questionsToAsk.join(u'\n'));
    column->addWidget(m_questions);
    column->addSpacing(theme.px(8));
    column->addWidget(caption(tr("Notes"), this));
    m_notes->edit()->setText(round.notes);
    column->addWidget(m_notes);
    column->addStretch(1);
    outer->addWidget(scrolled(body, Surface::Chrome, this), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->setContentsMargins(theme.px(20), 0, theme.px(20), 0);
    m_accept = buttons->addButton(isNew ? tr("Add round") : tr("Save"), QDialogButtonBox::AcceptRole);
    setButtonRole(m_accept, ButtonRole::Main);
    m_accept->setDefault(true);
    outer->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_start, &QLineEdit::textChanged, this, &RoundDialog::check);
    check();
    m_name->setFocus();
    resize(theme.px(540), theme.px(500));
}

QWidget *RoundDialog::buildFacts(const Library &library, const Loop &loop)
{
    const Theme &theme = themeOf(this);
    auto *facts = new QWidget(this);
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.px(12));
    grid->setVerticalSpacing(theme.px(4));
    grid->addWidget(caption(tr("Round"), this), 0, 0, 1, 2);
    grid->addWidget(caption(tr("Interviewer"), this), 0, 2);
    grid->addWidget(m_name, 1, 0, 1, 2);
    grid->addWidget(m_interviewer, 1, 2);
    grid->setRowMinimumHeight(2, theme.px(8));
    grid->addWidget(caption(tr("Starts at"), this), 3, 0);
    grid->addWidget(caption(tr("Minutes"), this), 3, 1);
    grid->addWidget(m_start, 4, 0);
    grid->addWidget(m_minutes, 4, 1);
    grid->addWidget(m_startMessage, 5, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 2);

    m_name->setAccessibleName(tr("Name of the round"));
    m_name->setPlaceholderText(tr("Hiring manager"));
    m_start->setAccessibleName(tr("Starts at"));
    m_start->setPlaceholderText(u"09:30"_s);
    m_minutes->setAccessibleName(tr("Minutes"));
    m_minutes->setRange(5, 480);
    m_minutes->setSingleStep(5);
    m_minutes->setValue(m_round.minutes);
    m_interviewer->setAccessibleName(tr("Interviewer"));
    m_interviewer->setEditable(true);
    m_interviewer->setInsertPolicy(QComboBox::NoInsert);
    m_interviewer->lineEdit()->setPlaceholderText(tr("Name or role, known or new"));
    // Those of this company come first.
    QList<Interviewer> known(library.interviewers().begin(), library.interviewers().end());
    const QString company = foldedKey(loop.company);
    std::sort(known.begin(), known.end(), [&company](const Interviewer &a, const Interviewer &b) {
        return std::tuple(foldedKey(a.company) != company, foldedKey(a.name), a.id) <
               std::tuple(foldedKey(b.company) != company, foldedKey(b.name), b.id);
    });
    m_interviewer->addItem(QString());
    for (const Interviewer &one : std::as_const(known))
        m_interviewer->addItem(one.name, one.id.uuid());
    m_interviewer->setCurrentIndex(std::max(0, m_interviewer->findData(m_round.interviewer.uuid())));
    return facts;
}

QWidget *RoundDialog::buildFocus(const Library &library)
{
    auto *boxes = new QWidget(this);
    auto *flow = new FlowLayout(boxes, themeOf(this).px(10));
    for (const Competency &competency : library.competenciesInOrder()) {
        auto *box = new QCheckBox(competency.name, boxes);
        box->setChecked(m_round.focus.contains(competency.id));
        flow->addWidget(box);
        m_focus.append(box);
        m_competencies.append(competency.id);
    }
    return boxes;
}

QTime RoundDialog::typedStart() const
{
    const QString typed = m_start->text().trimmed();
    for (const QString &format :
         {u"H:mm"_s, u"HH:mm"_s, u"H.mm"_s, u"Hmm"_s, u"H"_s, u"h:mm ap"_s, u"h ap"_s}) {
        if (const QTime time = QTime::fromString(typed, format); time.isValid())
            return time;
    }
    return {};
}

void RoundDialog::check()
{
    const bool good = m_start->text().trimmed().isEmpty() || typedStart().isValid();
    m_startMessage->setMessage(good ? FieldState::Plain : FieldState::Wrong,
                               tr("This is no time of day. Write it as 09:30."));
    m_accept->setEnabled(good);
}

std::optional<Interviewer> RoundDialog::interviewer() const
{
    const QString name = m_interviewer->currentText().trimmed();
    if (name.isEmpty() || m_interviewer->findText(name, Qt::MatchFixedString) >= 0)
        return std::nullopt;
    Interviewer made;
    made.id = m_newInterviewer;
    made.name = name;
    made.company = m_company;
    return made;
}

Round RoundDialog::round() const
{
    Round round = m_round;
    round.name = m_name->text().trimmed();
    round.start = typedStart();
    round.minutes = m_minutes->value();
    round.notes = m_notes->edit()->text().trimmed();
    round.questionsToAsk.clear();
    for (const QString &line : m_questions->edit()->text().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            round.questionsToAsk.append(line.trimmed());
    }
    // What it looked for and is not offered any more stays.
    for (qsizetype i = 0; i < m_focus.size(); ++i) {
        const bool wanted = m_focus.at(i)->isChecked();
        if (!wanted)
            round.focus.removeAll(m_competencies.at(i));
        else if (!round.focus.contains(m_competencies.at(i)))
            round.focus.append(m_competencies.at(i));
    }
    const QString name = m_interviewer->currentText().trimmed();
    const int known = m_interviewer->findText(name, Qt::MatchFixedString);
    if (const std::optional<Interviewer> made = interviewer())
        round.interviewer = made->id;
    else
        round.interviewer =
            name.isEmpty() ? InterviewerId() : InterviewerId(m_interviewer->itemData(known).toUuid());
    return round;
}

} // namespace storybank
