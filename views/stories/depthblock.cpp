#include "depthblock.h"

#include "depthheader.h"
#include "domain/text.h"
#include "views/common/controls.h"
#include "views/common/growingtextedit.h"
#include "views/common/plainlabel.h"
#include "views/common/style.h"
#include "views/common/undoguard.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

DepthBlock::DepthBlock(QWidget *parent)
    : QWidget(parent), m_header(new DepthHeader(this)), m_body(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themeOf(this).px(10));
    column->addWidget(m_header);
    column->addWidget(m_body);
    m_body->hide();
    connect(m_header, &QAbstractButton::toggled, this, [this](bool open) {
        m_body->setVisible(open);
        Q_EMIT toggled(open);
    });
    buildLists();
    buildPlace();
}

void DepthBlock::addList(ItemList *list, const QString &label, std::function<void(const Story &)> show,
                         std::function<void(Story &)> take)
{
    const int index = static_cast<int>(m_fields.size());
    m_lists.append(list);
    m_fields.append({label, list, std::move(show), std::move(take), {}});
    connect(list, &ItemList::edited, this, [this, index] { Q_EMIT edited(index); });
    connect(list, &ItemList::left, this, &DepthBlock::left);
}

template<typename T>
ItemList *DepthBlock::addListOf(const ItemList::Words &words, QList<T> Story::*values, QString T::*text,
                                QString T::*detail, bool T::*checked)
{
    auto *list = new ItemList(words, m_body);
    const auto show = [=](const Story &story) {
        QList<ItemList::Item> items;
        for (const T &value : story.*values)
            items.append({value.*text, value.*detail, checked && value.*checked});
        list->setItems(items);
    };
    const auto take = [=](Story &story) {
        const QList<T> before = story.*values;
        const QList<ItemList::Item> items = list->items();
        (story.*values).clear();
        for (qsizetype i = 0; i < items.size(); ++i) {
            const ItemList::Item &item = items.at(i);
            // What has no field here stays: with its line while lines only change, else with its text.
            const auto sameText = [&](const T &value) { return value.*text == item.text; };
            const auto held = before.size() == items.size()
                                  ? before.begin() + i
                                  : std::find_if(before.begin(), before.end(), sameText);
            T value = held == before.end() ? T() : *held;
            value.*text = cleanText(item.text);
            value.*detail = cleanText(item.detail);
            if (checked)
                value.*checked = item.checked;
            (story.*values).append(value);
        }
    };
    addList(list, words.heading, show, take);
    return list;
}

ItemList *DepthBlock::addCriteria()
{
    auto *list = new ItemList({.heading = tr("Decision criteria"),
                               .add = tr("Criterion"),
                               .text = tr("What decided"),
                               .detail = {}},
                              m_body);
    const auto show = [list](const Story &story) {
        QList<ItemList::Item> items;
        for (const QString &criterion : story.criteria)
            items.append({criterion, {}, false});
        list->setItems(items);
    };
    const auto take = [list](Story &story) {
        story.criteria.clear();
        for (const ItemList::Item &item : list->items())
            story.criteria.append(cleanText(item.text));
    };
    addList(list, tr("Decision criteria"), show, take);
    return list;
}

QLayout *DepthBlock::addAttribution()
{
    m_attribution = new GrowingTextEdit(m_body);
    m_attribution->setPlaceholderText(
        tr("How you know that it was your doing: a test, a holdout, what came first."));
    m_attribution->setAccessibleName(tr("Attribution"));
    auto *box = new QVBoxLayout;
    box->setSpacing(themeOf(this).px(4));
    box->addWidget(new PlainLabel(tr("Attribution"), FontRole::Caption, &Theme::text2, m_body));
    box->addWidget(m_attribution);
    const int index = static_cast<int>(m_fields.size());
    m_fields.append({tr("Attribution"), m_attribution,
                     [this](const Story &story) {
                         const QSignalBlocker blocker(m_attribution);
                         m_attribution->setText(story.attribution);
                     },
                     [this](Story &story) { story.attribution = cleanText(m_attribution->text()); },
                     [this] { return m_attribution->text().size() > sectionLimit; }});
    connect(m_attribution, &QTextEdit::textChanged, this, [this, index] { Q_EMIT edited(index); });
    connect(m_attribution, &GrowingTextEdit::focusChanged, this, [this](bool focused) {
        if (!focused)
            Q_EMIT left();
    });
    return box;
}

void DepthBlock::buildLists()
{
    const Theme &theme = themeOf(this);
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(theme.px(DepthHeader::TextLeft), 0, 0, theme.px(20));
    grid->setHorizontalSpacing(theme.px(28));
    grid->setVerticalSpacing(theme.px(16));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const auto place = [&](Section section, ItemList *list, int row, int column) {
        m_sections.insert(section, list);
        grid->addWidget(list, row, column);
    };
    place(Section::Stakeholders,
          addListOf({.heading = tr("Stakeholders"),
                     .add = tr("Stakeholder"),
                     .text = tr("Who"),
                     .detail = tr("where they stood")},
                    &Story::stakeholders, &Stakeholder::name, &Stakeholder::stance),
          0, 0);
    place(Section::Alternatives,
          addListOf({.heading = tr("Alternatives"),
                     .add = tr("Alternative"),
                     .text = tr("What else"),
                     .detail = tr("for or against it")},
                    &Story::alternatives, &Alternative::text, &Alternative::merit),
          0, 1);
    place(Section::Criteria, addCriteria(), 1, 0);
    place(Section::Risks,
          addListOf({.heading = tr("Risks and mitigation"),
                     .add = tr("Risk"),
                     .text = tr("What could go wrong"),
                     .detail = tr("what was done about it")},
                    &Story::risks, &Risk::text, &Risk::mitigation),
          1, 1);
    grid->addLayout(addAttribution(), 2, 0, 1, 2);
    ItemList *followUps =
        addListOf({.heading = tr("Follow-ups"),
                   .add = tr("Follow-up"),
                   .text = tr("What they may ask"),
                   .detail = tr("no reply yet"),
                   .checks = true,
                   .columns = true},
                  &Story::followUps, &FollowUp::question, &FollowUp::reply, &FollowUp::ready);
    grid->addWidget(followUps, 3, 0, 1, 2);
}

QLineEdit *DepthBlock::addLine(const QString &label, std::function<QString(const Story &)> read,
                               std::function<void(Story &, const QString &)> write,
                               std::function<bool(const QString &)> isRight)
{
    auto *field = new QLineEdit(m_body);
    leaveUndoToTheBank(field);
    field->setAccessibleName(label);
    const int index = static_cast<int>(m_fields.size());
    m_fields.append({label, field,
                     [field, read](const Story &story) {
                         if (const QString text = read(story); field->text() != text) {
                             field->setText(text);
                             field->setCursorPosition(0);
                         }
                         setFieldState(field, FieldState::Plain);
                     },
                     [field, write](Story &story) { write(story, cleanText(field->text()).trimmed()); },
                     [field, isRight] { return isRight && !isRight(field->text().trimmed()); }});
    connect(field, &QLineEdit::textEdited, this, [this, index] { Q_EMIT edited(index); });
    connect(field, &QLineEdit::editingFinished, this, [this, field, isRight] {
        const bool wrong = isRight && !isRight(field->text().trimmed());
        setFieldState(field, wrong ? FieldState::Wrong : FieldState::Plain);
        field->setToolTip(wrong ? tr("Write a date as 2024, 2024-03 or 2024-03-14.") : QString());
        Q_EMIT left();
    });
    return field;
}

QLineEdit *DepthBlock::addText(const QString &label, QString Story::*text)
{
    return addLine(
        label, [text](const Story &story) { return story.*text; },
        [text](Story &story, const QString &typed) { story.*text = typed; });
}

QLineEdit *DepthBlock::addDate(const QString &label, PartialDate Story::*date)
{
    return addLine(
        label, [date](const Story &story) { return (story.*date).toString(); },
        [date](Story &story, const QString &typed) {
            story.*date = PartialDate::parse(typed).value_or(story.*date);
        },
        [](const QString &typed) { return PartialDate::parse(typed).has_value(); });
}

void DepthBlock::place(QLineEdit *field, int row, int column, int span)
{
    auto *box = new QVBoxLayout;
    box->setSpacing(themeOf(this).px(4));
    auto *name = new PlainLabel(field->accessibleName(), FontRole::Caption, &Theme::text2, m_body);
    name->setBuddy(field);
    box->addWidget(name);
    box->addWidget(field);
    static_cast<QGridLayout *>(m_body->layout())->addLayout(box, row, column, 1, span);
}

void DepthBlock::buildPlace()
{
    place(addText(tr("Company"), &Story::company), 4, 0);
    place(addText(tr("Project"), &Story::project), 4, 1);
    place(addText(tr("Your role"), &Story::role), 5, 0, 2);
    QLineEdit *hook = addText(tr("Hook"), &Story::hook);
    hook->setPlaceholderText(tr("One line that makes them want to hear it"));
    place(hook, 7, 0, 2);
    QLineEdit *from = addDate(tr("From"), &Story::from);
    from->setPlaceholderText(tr("2024-03"));
    place(from, 6, 0);
    QLineEdit *until = addDate(tr("Until"), &Story::until);
    until->setPlaceholderText(tr("2024-06"));
    place(until, 6, 1);
}

void DepthBlock::setCounts(const Story &story)
{
    const auto ready = std::count_if(story.followUps.begin(), story.followUps.end(),
                                     [](const FollowUp &f) { return f.ready; });
    const auto count = [this](Section section, const QString &text, qsizetype size) {
        return DepthHeader::Count{text.arg(size), section, m_warned.contains(section)};
    };
    m_header->setCounts(
        {count(Section::Stakeholders, tr("Stakeholders %1"), story.stakeholders.size()),
         count(Section::Risks, tr("Risks %1"), story.risks.size()),
         count(Section::Alternatives, tr("Alternatives %1"), story.alternatives.size()),
         count(Section::Criteria, tr("Criteria %1"), story.criteria.size()),
         {story.followUps.isEmpty() ? tr("Follow-ups 0")
                                    : tr("Follow-ups %1 of %2").arg(ready).arg(story.followUps.size()),
          std::nullopt, false}});
}

void DepthBlock::setWarned(const QSet<Section> &sections)
{
    m_warned = sections;
    m_header->warn(sections);
}

bool DepthBlock::isOpen() const
{
    return m_header->isChecked();
}

void DepthBlock::setOpen(bool open)
{
    m_header->setChecked(open);
}

void DepthBlock::setReadOnly(bool readOnly)
{
    for (ItemList *list : std::as_const(m_lists))
        list->setReadOnly(readOnly);
    for (QLineEdit *field : m_body->findChildren<QLineEdit *>())
        field->setReadOnly(readOnly);
    for (QTextEdit *field : m_body->findChildren<QTextEdit *>())
        field->setReadOnly(readOnly);
}

void DepthBlock::enter()
{
    setOpen(true);
    m_header->setFocus(Qt::ShortcutFocusReason);
}

QWidget *DepthBlock::enter(Section section, int item)
{
    setOpen(true);
    if (section == Section::Attribution) {
        m_attribution->setFocus(Qt::ShortcutFocusReason);
        return m_attribution;
    }
    ItemList *list = m_sections.value(section);
    if (list)
        list->enter(item);
    return list;
}

} // namespace storybank
