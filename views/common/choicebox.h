#pragma once

#include <QComboBox>

namespace storybank {

/// A combo box that says before its value what it chooses: "Group  Question set". Where there is no room for
/// both, the value stands alone.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(const QString &label, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int labelWidth() const;
    int valueWidth() const;

    QString m_label;
};

} // namespace storybank
