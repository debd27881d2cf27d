#pragma once

#include "controls.h"

#include <QFrame>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace storybank {

class PlainLabel;

/// A message in the page's layout, above what it is about: icon, one sentence, what to do, a cross.
/// It is announced to screen readers as an alert when it appears.
class InlineBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error, Done };

    explicit InlineBar(QWidget *parent = nullptr);

    /// Says `lead` (semi-bold, may be empty) and `sentence`, drops the old buttons, and shows the bar.
    void showMessage(Kind kind, const QString &lead, const QString &sentence);
    /// Adds a small button for the message that is shown.
    QPushButton *addButton(const QString &text, ButtonRole role = ButtonRole::Standard);
    /// Whether the user may put the message away; on by default.
    void setClosable(bool closable);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Lead and sentence as they are read out.
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    /// The user put the message away; the bar is hidden by then.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    Kind m_kind = Kind::Info;
    PlainLabel *m_lead;
    PlainLabel *m_sentence;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace storybank
