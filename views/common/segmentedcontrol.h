#pragma once

#include <QFrame>

class QToolButton;

namespace storybank {

class ChoiceGroup;

/// One choice of a few, all of them in sight. Tab reaches the chosen part, the arrow keys choose.
class SegmentedControl : public QFrame
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// Adds a part at the end and gives its index; the first one is chosen until told otherwise.
    /// `iconName` is a name as icon() takes it, or empty.
    int addSegment(const QString &text, QStringView iconName = {});
    void setSegmentText(int index, const QString &text);
    void setSegmentToolTip(int index, const QString &text);
    [[nodiscard]] int count() const;

    /// -1 while there are no parts.
    [[nodiscard]] int currentIndex() const;
    /// Chooses a part without emitting; an index out of range is ignored.
    void setCurrentIndex(int index);
    /// Chooses no part, until the user chooses one.
    void clearCurrent();

Q_SIGNALS:
    /// The user chose another part.
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QToolButton *segment(int index) const;

    ChoiceGroup *m_group;
};

} // namespace storybank
