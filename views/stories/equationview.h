#pragma once

#include <QFrame>
#include <QList>

namespace storybank {

/// The formula with its numbers, and what it comes to, painted as one line on a card.
class EquationView : public QFrame
{
    Q_OBJECT

public:
    /// A number with what it is, or a sign between two.
    struct Part
    {
        QString text;
        QString caption; ///< empty = a sign
        bool warned = false;
        friend bool operator==(const Part &, const Part &) = default;
    };

    explicit EquationView(QWidget *parent = nullptr);

    /// `result` is empty while there is none; `note` stands under it: its period, or what to look at.
    void showResult(const QList<Part> &parts, const QString &result, const QString &note, bool doubtful);

    [[nodiscard]] const QList<Part> &parts() const { return m_parts; }
    [[nodiscard]] QString result() const { return m_result; }
    [[nodiscard]] QString note() const { return m_note; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Part> m_parts;
    QString m_result;
    QString m_note;
    bool m_doubtful = false;
};

} // namespace storybank
