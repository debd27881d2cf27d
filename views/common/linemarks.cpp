#include "linemarks.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTextCharFormat>

#include <array>

namespace storybank {

namespace {

QTextCharFormat formatOf(const LineMark &mark, const Theme &theme)
{
    QTextCharFormat format;
    if (mark.ground)
        format.setBackground(theme.*mark.ground);
    if (mark.ink)
        format.setForeground(theme.*mark.ink);
    if (const Token line = mark.wave ? mark.wave : mark.underline) {
        format.setUnderlineStyle(mark.wave ? QTextCharFormat::SpellCheckUnderline
                                           : QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(theme.*line);
    }
    return format;
}

/// The marks of a field in all layers.
class LineMarks : public QObject
{
public:
    explicit LineMarks(QLineEdit *field) : QObject(field), m_field(field) {}

    static LineMarks *of(QLineEdit *field)
    {
        for (QObject *child : field->children()) {
            if (auto *marks = dynamic_cast<LineMarks *>(child))
                return marks;
        }
        return new LineMarks(field);
    }

    void set(const QList<LineMark> &marks, LineLayer layer)
    {
        if (m_text != m_field->text()) {
            m_text = m_field->text();
            m_layers = {};
        }
        m_layers[static_cast<size_t>(layer)] = marks;
        const Theme &theme = themeOf(m_field);
        QList<QInputMethodEvent::Attribute> attributes;
        for (const QList<LineMark> &list : m_layers) {
            for (const LineMark &mark : list) {
                // What an input method says of its text is the one way to a format in a QLineEdit; it counts
                // from the caret.
                attributes.append({QInputMethodEvent::TextFormat,
                                   static_cast<int>(mark.range.start) - m_field->cursorPosition(),
                                   static_cast<int>(mark.range.length), formatOf(mark, theme)});
            }
        }
        QInputMethodEvent event({}, attributes);
        QCoreApplication::sendEvent(m_field, &event);
    }

private:
    QLineEdit *m_field;
    QString m_text;                          ///< for which the marks stand
    std::array<QList<LineMark>, 2> m_layers; ///< by LineLayer
};

} // namespace

void setLineMarks(QLineEdit *field, const QList<LineMark> &marks, LineLayer layer)
{
    LineMarks::of(field)->set(marks, layer);
}

} // namespace storybank
