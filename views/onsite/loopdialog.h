#pragma once

#include "domain/loop.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace storybank {

class FieldMessage;

/// What a loop is: company, role, day and level.
class LoopDialog : public QDialog
{
    Q_OBJECT

public:
    /// A null id = a new one. `companies` are offered while typing.
    LoopDialog(const Loop &loop, const QStringList &companies, QWidget *parent = nullptr);

    /// The loop as it was given, with what was typed.
    Loop loop() const;

    QLineEdit *companyField() const { return m_company; }
    QLineEdit *dateField() const { return m_date; }
    QPushButton *acceptButton() const { return m_accept; }

private:
    void check();
    void pickDate();

    Loop m_loop;
    QLineEdit *m_company;
    QLineEdit *m_role;
    QLineEdit *m_date;
    QLineEdit *m_level;
    FieldMessage *m_dateMessage;
    QPushButton *m_accept;
};

/// What there is to say about a loop that is over.
class DebriefDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DebriefDialog(const Loop &loop, QWidget *parent = nullptr);
    QString debrief() const;

private:
    class FieldBox *m_text;
};

/// The date that was typed: as ISO writes it, or the day as the reader's language does; null for an empty
/// text, none when it is no date.
std::optional<PartialDate> typedDate(const QString &text, const QLocale &locale);

} // namespace storybank
