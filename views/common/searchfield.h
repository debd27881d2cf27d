#pragma once

#include <QLineEdit>

namespace storybank {

/// A field to search or filter with: a lens at the left, the shortcut that leads here at the right while
/// nothing is typed, then a cross. Escape empties it before it means anything else.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// `shortcut` is only shown, "Ctrl+F"; whoever owns the field binds it.
    SearchField(const QString &placeholder, const QString &shortcut, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Down or Enter: the keys belong to the list the field filters.
    void listRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitMargins();

    QString m_shortcut;
};

} // namespace storybank
