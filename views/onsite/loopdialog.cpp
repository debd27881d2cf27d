#include "loopdialog.h"

#include "items/storycard.h"
#include "views/common/controls.h"
#include "views/common/fieldbox.h"
#include "views/common/fieldmessage.h"
#include "views/common/icons.h"
#include "views/common/plainlabel.h"

#include <QAction>
#include <QCalendarWidget>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace storybank {

namespace {

QVBoxLayout *columnOf(QDialog *dialog)
{
    const Theme &theme = themeOf(dialog);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(18));
    column->setSpacing(theme.px(4));
    return column;
}

QPushButton *addButtons(QDialog *dialog, QVBoxLayout *column, const QString &accept)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton *main = buttons->addButton(accept, QDialogButtonBox::AcceptRole);
    setButtonRole(main, ButtonRole::Main);
    main->setDefault(true);
    column->addSpacing(themeOf(dialog).px(14));
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return main;
}

} // namespace

std::optional<PartialDate> typedDate(const QString &text, const QLocale &locale)
{
    const QString typed = text.trimmed();
    if (const std::optional<PartialDate> date = PartialDate::parse(typed))
        return date;
    for (const QString &format : {QStringLiteral("d MMM yyyy"), QStringLiteral("d MMMM yyyy"),
                                  locale.dateFormat(QLocale::ShortFormat),
                                  locale.dateFormat(QLocale::LongFormat), QStringLiteral("dd/MM/yyyy")}) {
        const QDate day = locale.toDate(typed, format);
        if (day.isValid() && day.year() > 1970)
            return PartialDate{day.year(), day.month(), day.day()};
    }
    return std::nullopt;
}

LoopDialog::LoopDialog(const Loop &loop, const QStringList &companies, QWidget *parent)
    : QDialog(parent),
      m_loop(loop),
      m_company(new QLineEdit(loop.company, this)),
      m_role(new QLineEdit(loop.role, this)),
      m_date(new QLineEdit(dateText(loop.date, QLocale()), this)),
      m_level(new QLineEdit(loop.level, this)),
      m_dateMessage(new FieldMessage(m_date, this)),
      m_accept(nullptr)
{
    const bool isNew = loop.id.isNull();
    setWindowTitle(isNew ? tr("New loop") : tr("Edit loop"));
    const Theme &theme = themeOf(this);
    QVBoxLayout *column = columnOf(this);
    const auto add = [&](const QString &name, QLineEdit *field, const QString &example) {
        auto *label = new PlainLabel(name, FontRole::CaptionStrong, &Theme::text3, this);
        label->setBuddy(field);
        column->addWidget(label);
        field->setAccessibleName(name);
        field->setPlaceholderText(example);
        column->addWidget(field);
        if (field == m_date)
            column->addWidget(m_dateMessage);
        column->addSpacing(theme.px(8));
        connect(field, &QLineEdit::textChanged, this, &LoopDialog::check);
    };
    add(tr("Company"), m_company, {});
    add(tr("Role"), m_role, tr("Senior data scientist"));
    add(tr("Date"), m_date, tr("18 Jun 2026, or only 2026-06"));
    add(tr("Level"), m_level, tr("Senior"));
    m_company->setCompleter(new QCompleter(companies, m_company));
    m_company->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    QAction *pick = m_date->addAction(icon(u"calendar-days"), QLineEdit::TrailingPosition);
    pick->setText(tr("Choose the day"));
    pick->setToolTip(tr("Choose the day"));
    connect(pick, &QAction::triggered, this, &LoopDialog::pickDate);
    m_accept = addButtons(this, column, isNew ? tr("Make loop") : tr("Save"));
    check();
    setMinimumWidth(theme.px(400));
}

void LoopDialog::pickDate()
{
    QMenu menu(this);
    auto *calendar = new QCalendarWidget(&menu);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const std::optional<PartialDate> typed = typedDate(m_date->text(), QLocale());
    if (typed && !typed->isNull())
        calendar->setSelectedDate(typed->firstDay());
    auto *action = new QWidgetAction(&menu);
    action->setDefaultWidget(calendar);
    menu.addAction(action);
    const auto take = [this, &menu](QDate day) {
        m_date->setText(dateText({day.year(), day.month(), day.day()}, QLocale()));
        menu.close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    menu.exec(m_date->mapToGlobal(QPoint(0, m_date->height())));
}

void LoopDialog::check()
{
    const bool isDate = typedDate(m_date->text(), QLocale()).has_value();
    m_dateMessage->setMessage(isDate ? FieldState::Plain : FieldState::Wrong,
                              tr("This is no date. Write it as 18 Jun 2026 or 2026-06-18."));
    m_accept->setEnabled(isDate && !m_company->text().trimmed().isEmpty());
}

Loop LoopDialog::loop() const
{
    Loop loop = m_loop;
    loop.company = m_company->text().trimmed();
    loop.role = m_role->text().trimmed();
    loop.level = m_level->text().trimmed();
    loop.date = typedDate(m_date->text(), QLocale()).value_or(m_loop.date);
    return loop;
}

DebriefDialog::DebriefDialog(const Loop &loop, QWidget *parent)
    : QDialog(parent),
      m_text(new FieldBox(tr("Debrief"), tr("What was asked, what landed, what to do next time"), 8, this))
{
    setWindowTitle(tr("Debrief"));
    const Theme &theme = themeOf(this);
    QVBoxLayout *column = columnOf(this);
    column->addWidget(
        new PlainLabel(tr("How did %1 go?").arg(loop.company), FontRole::CardHeading, &Theme::text, this));
    column->addSpacing(theme.px(8));
    m_text->edit()->setText(loop.debrief);
    column->addWidget(m_text);
    column->addStretch(1);
    addButtons(this, column, tr("Keep, and mark as past"));
    m_text->setFocus();
    setMinimumWidth(theme.px(480));
}

QString DebriefDialog::debrief() const
{
    return m_text->edit()->text().trimmed();
}

} // namespace storybank
