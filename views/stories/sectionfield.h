#pragma once

#include "domain/records.h"
#include "views/common/growingtextedit.h"

namespace storybank {

class LinkButton;

/// One text of a story: its letter and name, how long it is against what it should be, and the text itself.
/// The section that is being written has a filled letter and a rule at its left.
class SectionField : public QWidget
{
    Q_OBJECT

public:
    /// `target` in seconds; 0 = no target.
    SectionField(const QString &letter, const QString &name, const QString &placeholder, int target,
                 QWidget *parent = nullptr);

    QString text() const { return m_edit->text(); }
    /// Shows `text` and puts the caret behind what differs; not reported as typing.
    void setText(const QString &text);
    /// The speaking rates that the counter reckons with.
    void setSettings(const BankSettings &settings);
    void setReadOnly(bool readOnly);
    /// What the empty field asks for; empty = what it asks in every story.
    void setGuidance(const QString &guidance);
    /// What the empty field could say: shown in it, with a link that takes it over. Empty = nothing to
    /// propose.
    void setProposal(const QString &text);

    /// Whether the text is longer than a section may be; it is then not written.
    bool isTooLong() const;
    GrowingTextEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void edited();
    /// The field lost the focus.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void count();
    void offer();
    void say(const QString &words);

    QString m_letter;
    QString m_name;
    QString m_asks;
    int m_target;
    GrowingTextEdit *m_edit;
    LinkButton *m_takeOver;
    QString m_proposal;
    BankSettings m_settings;
    QString m_counter;
    bool m_offTarget = false;
};

} // namespace storybank
