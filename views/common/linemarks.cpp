#include "linemarks.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTextCharFormat>

namespace storybank {

void setLineMarks(QLineEdit *field, const QList<LineMark> &marks)
{
    const Theme &theme = themeOf(field);
    QList<QInputMethodEvent::Attribute> attributes;
    for (const LineMark &mark : marks) {
        QTextCharFormat format;
        format.setBackground(theme.*mark.ground);
        format.setForeground(theme.*mark.ink);
        if (mark.underline) {
            format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            format.setUnderlineColor(theme.*mark.underline);
        }
        // What an input method says of its text is the one way to a format in a QLineEdit; it counts from the
        // caret.
        attributes.append(
            {QInputMethodEvent::TextFormat, mark.start - field->cursorPosition(), mark.length, format});
    }
    QInputMethodEvent event({}, attributes);
    QCoreApplication::sendEvent(field, &event);
}

} // namespace storybank
