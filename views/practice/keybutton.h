#pragma once

#include "views/common/theme.h"

#include <QAbstractButton>

namespace storybank {

/// A button that shows its key: an icon and a word, or a word over a second line with a coloured bottom edge
/// (a rating).
class KeyButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit KeyButton(QWidget *parent = nullptr);
    void setIconName(const QString &name);
    void setKey(const QString &key); ///< as on the cap
    void setDetail(const QString &detail);
    void setEdge(Token edge);    ///< 52 high with a bottom edge of 3
    void setChosen(bool chosen); ///< this rating was given
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_iconName, m_key, m_detail;
    Token m_edge = nullptr;
    bool m_chosen = false;
};

} // namespace storybank
