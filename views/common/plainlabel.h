#pragma once

#include "theme.h"

#include <QLabel>

namespace storybank {

/// Words of the user or the program, never read as markup, in a font and a colour of the theme.
/// What does not fit on its one line is elided and shown whole in a tooltip; with word wrap nothing is cut.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, FontRole role = FontRole::Body, Token tone = &Theme::text,
                        QWidget *parent = nullptr);

    void setRole(FontRole role);
    void setTone(Token tone);
    /// Marks where the words typed into a search stand; only in a label of one line.
    void setMarked(const QString &words);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// What a text measures, kept while text, font and room stay the same: layouts ask many times.
    struct Measured
    {
        QString text;
        QFont font;
        int room = -1;
        double length = 0;
        [[nodiscard]] bool isOf(const PlainLabel &label, int width) const;
    };

    [[nodiscard]] double textWidth() const;
    [[nodiscard]] int brokenHeight(int width, Measured &known) const;
    [[nodiscard]] bool isCut() const;
    void paintMarks(QPainter *painter, const QString &shown) const;

    FontRole m_role = FontRole::Body;
    Token m_tone = &Theme::text;
    QStringList m_marked;
    mutable Measured m_line;             ///< the width of the text in one line
    mutable Measured m_hinted, m_broken; ///< its height, broken into lines at the hint's width and the last
};

} // namespace storybank
