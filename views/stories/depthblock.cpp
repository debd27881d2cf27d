#include "depthblock.h"

#include "domain/text.h"
#include "views/common/controls.h"
#include "views/common/growingtextedit.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/style.h"
#include "views/common/undoguard.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int textLeft = 26;

struct Count
{
    QString text;
    bool warned = false;
};

} // namespace

/// The line that opens the block: chevron, name, and what it holds.
class DepthBlock::Header : public QAbstractButton
{
public:
    explicit Header(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setText(DepthBlock::tr("Depth"));
        setAccessibleName(text());
        setToolTip(DepthBlock::tr("Open or close (Alt+6)"));
        setFixedHeight(themeOf(this).px(24));
    }
    QSize sizeHint() const override { return {themeOf(this).px(200), themeOf(this).px(24)}; }

    void setTags(const QList<Count> &tags)
    {
        m_tags = tags;
        QStringList spoken;
        for (const Count &tag : tags)
            spoken << tag.text;
        setAccessibleDescription(spoken.join(u", "_s));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        drawIconIn(&painter, QRectF(0, 0, theme.px(18), height()),
                   isChecked() ? u"chevron-down" : u"chevron-right", theme.text2, theme.px(15));
        marks::text(&painter, QRect(theme.px(textLeft), 0, theme.px(80), height()), text(),
                    theme.font(FontRole::SecondaryStrong), theme.text2);
        int x = width();
        for (qsizetype i = m_tags.size() - 1; i >= 0; --i) {
            const int wide = marks::tagWidth(m_tags.at(i).text, theme);
            x -= wide;
            if (x < theme.px(textLeft + 60))
                break;
            const int high = theme.px(18);
            marks::tag(&painter, QRect(x, (height() - high) / 2, wide, high), m_tags.at(i).text,
                       m_tags.at(i).warned, theme);
            x -= theme.px(8);
        }
    }

private:
    QList<Count> m_tags;
};

DepthBlock::DepthBlock(QWidget *parent)
    : QWidget(parent), m_header(new Header(this)), m_body(new QWidget(this))
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

void DepthBlock::addList(ItemList *list, const QString &label,
                         std::function<QList<ItemList::Item>(const Story &)> read,
                         std::function<void(Story &, const QList<ItemList::Item> &)> write)
{
    const int index = static_cast<int>(m_fields.size());
    m_lists.append(list);
    m_fields.append({label,
                     list,
                     [list, read](const Story &story) { list->setItems(read(story)); },
                     [list, write](Story &story) { write(story, list->items()); },
                     {}});
    connect(list, &ItemList::edited, this, [this, index] { Q_EMIT edited(index); });
    connect(list, &ItemList::left, this, &DepthBlock::left);
}

void DepthBlock::buildLists()
{
    using Item = ItemList::Item;
    const Theme &theme = themeOf(this);
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(theme.px(textLeft), 0, 0, theme.px(20));
    grid->setHorizontalSpacing(theme.px(28));
    grid->setVerticalSpacing(theme.px(16));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);

    auto *stakeholders = new ItemList({.heading = tr("Stakeholders"),
                                       .add = tr("Stakeholder"),
                                       .text = tr("Who"),
                                       .detail = tr("where they stood")},
                                      m_body);
    addList(
        stakeholders, tr("Stakeholders"),
        [](const Story &story) {
            QList<Item> items;
            for (const Stakeholder &s : story.stakeholders)
                items.append({s.name, s.stance, false});
            return items;
        },
        [](Story &story, const QList<Item> &items) {
            // The role has no field here; it stays with its name.
            QHash<QString, QString> roles;
            for (const Stakeholder &s : std::as_const(story.stakeholders))
                roles.insert(s.name, s.role);
            story.stakeholders.clear();
            for (const Item &item : items)
                story.stakeholders.append(
                    {cleanText(item.text), roles.value(item.text), cleanText(item.detail)});
        });
    auto *alternatives = new ItemList({.heading = tr("Alternatives"),
                                       .add = tr("Alternative"),
                                       .text = tr("What else"),
                                       .detail = tr("for or against it")},
                                      m_body);
    addList(
        alternatives, tr("Alternatives"),
        [](const Story &story) {
            QList<Item> items;
            for (const Alternative &a : story.alternatives)
                items.append({a.text, a.merit, false});
            return items;
        },
        [](Story &story, const QList<Item> &items) {
            story.alternatives.clear();
            for (const Item &item : items)
                story.alternatives.append({cleanText(item.text), cleanText(item.detail)});
        });
    auto *criteria = new ItemList({.heading = tr("Decision criteria"),
                                   .add = tr("Criterion"),
                                   .text = tr("What decided"),
                                   .detail = {}},
                                  m_body);
    addList(
        criteria, tr("Decision criteria"),
        [](const Story &story) {
            QList<Item> items;
            for (const QString &criterion : story.criteria)
                items.append({criterion, {}, false});
            return items;
        },
        [](Story &story, const QList<Item> &items) {
            story.criteria.clear();
            for (const Item &item : items)
                story.criteria.append(cleanText(item.text));
        });
    auto *risks = new ItemList({.heading = tr("Risks and mitigation"),
                                .add = tr("Risk"),
                                .text = tr("What could go wrong"),
                                .detail = tr("what was done about it")},
                               m_body);
    addList(
        risks, tr("Risks"),
        [](const Story &story) {
            QList<Item> items;
            for (const Risk &risk : story.risks)
                items.append({risk.text, risk.mitigation, false});
            return items;
        },
        [](Story &story, const QList<Item> &items) {
            story.risks.clear();
            for (const Item &item : items)
                story.risks.append({cleanText(item.text), cleanText(item.detail)});
        });
    grid->addWidget(stakeholders, 0, 0);
    grid->addWidget(alternatives, 0, 1);
    grid->addWidget(criteria, 1, 0);
    grid->addWidget(risks, 1, 1);

    auto *attribution = new GrowingTextEdit(m_body);
    attribution->setPlaceholderText(
        tr("How you know that it was your doing: a test, a holdout, what came first."));
    attribution->setAccessibleName(tr("Attribution"));
    auto *attributionBox = new QVBoxLayout;
    attributionBox->setSpacing(theme.px(4));
    attributionBox->addWidget(new PlainLabel(tr("Attribution"), FontRole::Caption, &Theme::text2, m_body));
    attributionBox->addWidget(attribution);
    grid->addLayout(attributionBox, 2, 0, 1, 2);
    const int index = static_cast<int>(m_fields.size());
    m_fields.append({tr("Attribution"), attribution,
                     [attribution](const Story &story) {
                         const QSignalBlocker blocker(attribution);
                         attribution->setText(story.attribution);
                     },
                     [attribution](Story &story) { story.attribution = cleanText(attribution->text()); },
                     [attribution] { return attribution->text().size() > sectionLimit; }});
    connect(attribution, &QTextEdit::textChanged, this, [this, index] { Q_EMIT edited(index); });
    connect(attribution, &GrowingTextEdit::focusChanged, this, [this](bool focused) {
        if (!focused)
            Q_EMIT left();
    });

    auto *followUps = new ItemList({.heading = tr("Follow-ups"),
                                    .add = tr("Follow-up"),
                                    .text = tr("What they may ask"),
                                    .detail = tr("no reply yet"),
                                    .checks = true,
                                    .columns = true},
                                   m_body);
    addList(
        followUps, tr("Follow-ups"),
        [](const Story &story) {
            QList<Item> items;
            for (const FollowUp &f : story.followUps)
                items.append({f.question, f.reply, f.ready});
            return items;
        },
        [](Story &story, const QList<Item> &items) {
            story.followUps.clear();
            for (const Item &item : items)
                story.followUps.append({cleanText(item.text), cleanText(item.detail), item.checked});
        });
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

void DepthBlock::buildPlace()
{
    const Theme &theme = themeOf(this);
    auto *grid = static_cast<QGridLayout *>(m_body->layout());
    const auto isDate = [](const QString &text) { return PartialDate::parse(text).has_value(); };
    const auto dated = [](PartialDate Story::*date) {
        return [date](Story &story, const QString &text) {
            story.*date = PartialDate::parse(text).value_or(story.*date);
        };
    };
    const QList<std::pair<QString, QLineEdit *>> lines{
        {tr("Company"), addLine(
                            tr("Company"), [](const Story &s) { return s.company; },
                            [](Story &s, const QString &text) { s.company = text; })},
        {tr("Project"), addLine(
                            tr("Project"), [](const Story &s) { return s.project; },
                            [](Story &s, const QString &text) { s.project = text; })},
        {tr("Your role"), addLine(
                              tr("Your role"), [](const Story &s) { return s.role; },
                              [](Story &s, const QString &text) { s.role = text; })},
        {tr("Hook"), addLine(
                         tr("Hook"), [](const Story &s) { return s.hook; },
                         [](Story &s, const QString &text) { s.hook = text; })},
        {tr("From"),
         addLine(
             tr("From"), [](const Story &s) { return s.from.toString(); }, dated(&Story::from), isDate)},
        {tr("Until"),
         addLine(
             tr("Until"), [](const Story &s) { return s.until.toString(); }, dated(&Story::until), isDate)},
    };
    // Row, column and how many columns: below the lists, the long ones over both columns.
    constexpr std::array<std::array<int, 3>, 6> places{
        {{4, 0, 1}, {4, 1, 1}, {5, 0, 2}, {7, 0, 2}, {6, 0, 1}, {6, 1, 1}}};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        auto *box = new QVBoxLayout;
        box->setSpacing(theme.px(4));
        auto *name = new PlainLabel(lines.at(i).first, FontRole::Caption, &Theme::text2, m_body);
        name->setBuddy(lines.at(i).second);
        box->addWidget(name);
        box->addWidget(lines.at(i).second);
        const auto [row, column, span] = places[static_cast<size_t>(i)];
        grid->addLayout(box, row, column, 1, span);
    }
    lines.at(3).second->setPlaceholderText(tr("One line that makes them want to hear it"));
    lines.at(4).second->setPlaceholderText(tr("2024-03"));
    lines.at(5).second->setPlaceholderText(tr("2024-06"));
}

void DepthBlock::setCounts(const Story &story)
{
    const auto ready = std::count_if(story.followUps.begin(), story.followUps.end(),
                                     [](const FollowUp &f) { return f.ready; });
    QList<Count> tags{{tr("Stakeholders %1").arg(story.stakeholders.size()), false},
                      {tr("Risks %1").arg(story.risks.size()), false},
                      {tr("Alternatives %1").arg(story.alternatives.size()), false},
                      {tr("Criteria %1").arg(story.criteria.size()), false}};
    tags.append({story.followUps.isEmpty() ? tr("Follow-ups 0")
                                           : tr("Follow-ups %1 of %2").arg(ready).arg(story.followUps.size()),
                 false});
    m_header->setTags(tags);
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

} // namespace storybank
