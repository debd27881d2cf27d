#include "dayoffers.h"

#include "domain/text.h"
#include "items/session.h"
#include "items/storycard.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/listkeys.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/searchfield.h"
#include "wording/coverage.h"
#include "wording/day.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

enum { PromptRole = Qt::UserRole, StoryRole, DetailRole, FitRole };
constexpr qsizetype mostPrompts = 60;

/// Two lines: what it is, and what is to be known of it; a ball with the fit, or the sign of a prompt.
class OfferDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const marks::RowState state{.selected = bool(option.state & QStyle::State_Selected),
                                    .hovered = bool(option.state & QStyle::State_MouseOver),
                                    .active = true,
                                    .focused = false};
        marks::row(painter, option.rect, state, theme, size::CornerControl);
        const QRect rect = option.rect.adjusted(theme.px(10), 0, -theme.px(10), 0);
        const QRectF mark(rect.left(), rect.top(), theme.px(16), rect.height());
        const int fit = index.data(FitRole).toInt();
        if (index.data(StoryRole).toUuid().isNull())
            drawIconIn(painter, mark, u"message-circle-question", theme.text2, theme.px(15));
        else if (fit > 0)
            marks::ball(painter, mark.center(), theme.px(14), fit, theme.safe);
        else
            drawIconIn(painter, mark, u"book-open", theme.text3, theme.px(15));
        const QRect words = rect.adjusted(theme.px(28), theme.px(4), 0, -theme.px(4));
        const int half = words.height() / 2;
        marks::text(painter, QRect(words.left(), words.top(), words.width(), half), index.data().toString(),
                    theme.font(FontRole::BodyStrong), marks::rowText(state, theme));
        marks::text(painter, QRect(words.left(), words.top() + half, words.width(), words.height() - half),
                    index.data(DetailRole).toString(), theme.font(FontRole::Secondary),
                    marks::rowText(state, theme, &Theme::text2));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, themeOf(option.widget).px(size::TwoLineRow)};
    }
};

bool holds(const QString &text, const QStringList &words)
{
    const QString folded = foldedKey(text);
    return std::all_of(words.begin(), words.end(),
                       [&folded](const QString &word) { return folded.contains(word); });
}

QString detailOf(const Library &library, const Offer &offer, const DayWords &words)
{
    QStringList parts;
    if (offer.graded.grade != Grade::None)
        parts.append(gradedText({{}, offer.story, offer.fit, false, offer.graded}));
    if (!offer.told.isNull())
        parts.append(words.toldIn(offer.told));
    else if (offer.planned)
        parts.append(DayOffers::tr("planned for later"));
    if (const Story *story = library.find(offer.story); parts.isEmpty() && story)
        parts.append(story->hook);
    return parts.join(u" · "_s);
}

} // namespace

DayOffers::DayOffers(Session &session, LoopId loop, const Day &day, PromptId prompt, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_loop(loop),
      m_round(day.shown),
      m_over(day.over),
      m_beganThere(!prompt.isNull()),
      m_asked(new PlainLabel({}, FontRole::CardHeading, &Theme::text, this)),
      m_field(new SearchField(QString(), QString(), this)),
      m_list(new QListWidget(this)),
      m_hint(new PlainLabel({}, FontRole::Secondary, &Theme::text2, this)),
      m_told(nullptr)
{
    const Theme &theme = themeOf(this);
    setWindowTitle(tr("They ask something else"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    column->setSpacing(theme.px(10));
    m_asked->setWordWrap(true);
    column->addWidget(m_asked);
    column->addWidget(m_field);
    m_list->setItemDelegate(new OfferDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Prompts and stories"));
    column->addWidget(m_list, 1);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_told = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    setButtonRole(m_told, ButtonRole::Main);
    m_told->setDefault(true);
    column->addWidget(buttons);
    connect(m_field, &QLineEdit::textChanged, this, &DayOffers::fill);
    connect(new ListKeys(m_field, m_list), &ListKeys::taken, this, &DayOffers::take);
    connect(m_list, &QListWidget::itemClicked, this, &DayOffers::take);
    connect(m_told, &QPushButton::clicked, this, &DayOffers::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    askFor(prompt);
    resize(theme.px(560), theme.px(470));
    m_field->setFocus(Qt::OtherFocusReason);
}

void DayOffers::askFor(PromptId prompt)
{
    m_prompt = prompt;
    const Prompt *asked = m_session.library().find(prompt);
    m_asked->setText(asked ? asked->text.simplified() : tr("What do they ask?"));
    m_field->setPlaceholderText(asked ? tr("Find a story") : tr("A word of the question, or of a story"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_told->setText(asked ? tr("Told it") : tr("Choose"));
    m_field->clear();
    fill();
}

void DayOffers::fill()
{
    m_list->clear();
    const QStringList words = foldedKey(m_field->text()).split(u' ', Qt::SkipEmptyParts);
    if (m_prompt.isNull())
        addPrompts(words);
    addOffers(words);
    m_hint->setText(m_list->count() == 0 ? tr("Nothing matches “%1”.").arg(m_field->text())
                    : m_prompt.isNull()
                        ? tr("A question leads to the stories that this person has not heard.")
                        : tr("Best first; what this person has heard is left out."));
    m_told->setEnabled(m_list->count() > 0);
    m_list->setCurrentRow(0);
}

void DayOffers::addPrompts(const QStringList &words)
{
    const Library &library = m_session.library();
    const Loop *loop = library.find(m_loop);
    if (!loop)
        return;
    qsizetype shown = 0;
    for (const Prompt &prompt : library.promptsInOrder()) {
        if (!holds(prompt.text + u' ' + prompt.displayName(), words) || ++shown > mostPrompts)
            continue;
        addRow(prompt.displayName(), prompt.text.simplified(), prompt.id, {}, -1);
    }
}

void DayOffers::addOffers(const QStringList &words)
{
    const Library &library = m_session.library();
    const Loop *loop = library.find(m_loop);
    if (!loop || (m_prompt.isNull() && words.isEmpty()))
        return;
    const DayWords said(library, *loop);
    for (const Offer &offer : offersFor(library, *loop, m_round, m_prompt, m_over)) {
        const Story *story = library.find(offer.story);
        if (story && holds(story->title + u' ' + story->hook, words))
            addRow(shownTitle(*story), detailOf(library, offer, said), m_prompt, offer.story,
                   offer.graded.grade == Grade::None ? -1 : offer.fit.value_or(0));
    }
}

void DayOffers::addRow(const QString &title, const QString &detail, PromptId prompt, StoryId story, int fit)
{
    auto *item = new QListWidgetItem(title, m_list);
    item->setData(PromptRole, prompt.uuid());
    item->setData(StoryRole, story.uuid());
    item->setData(DetailRole, detail);
    item->setData(FitRole, fit);
    item->setData(Qt::AccessibleTextRole, detail.isEmpty() ? title : title + u", "_s + detail);
}

void DayOffers::take()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const PromptId prompt(item->data(PromptRole).toUuid());
    const StoryId story(item->data(StoryRole).toUuid());
    if (story.isNull()) {
        askFor(prompt);
        return;
    }
    m_choice = {prompt, story};
    accept();
}

/// Esc goes back to the prompts before it closes.
void DayOffers::reject()
{
    if (!m_prompt.isNull() && !m_beganThere)
        askFor({});
    else
        QDialog::reject();
}

} // namespace storybank
