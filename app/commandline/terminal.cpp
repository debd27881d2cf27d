#include "terminal.h"

#include "wording/errors.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <cwchar>
#include <sys/ioctl.h>
#include <unistd.h>

namespace storybank {

namespace {

struct TerminalText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::TerminalText)
};

/// The codes of ECMA-48 for bold, faint and the terminal's own colours.
const char *codeOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        break;
    case Tone::Heading:
        return "1";
    case Tone::Quiet:
        return "2";
    case Tone::Good:
        return "32";
    case Tone::Fair:
        return "36";
    case Tone::Weak:
        return "33";
    case Tone::Bad:
        return "31";
    }
    return "";
}

int widthOf(char32_t character)
{
    return std::max(0, ::wcwidth(static_cast<wchar_t>(character)));
}

/// Writes all of it; false with errno when the system refuses.
bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const auto count =
            ::write(descriptor, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (count < 0 && errno != EINTR)
            return false;
        written += std::max<qsizetype>(0, count);
    }
    return true;
}

/// A word that is wider than a line is broken where the line ends.
void wrapLine(const QString &line, int width, const QString &margin, QString &text)
{
    QString current;
    const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!current.isEmpty() && displayWidth(current) + 1 + displayWidth(word) > width) {
            text += margin + std::exchange(current, QString()) + u'\n';
        }
        current += (current.isEmpty() ? QString() : QStringLiteral(" ")) + word;
        while (displayWidth(current) > width) {
            qsizetype fitting = current.size();
            while (fitting > 1 && displayWidth(current.left(fitting)) > width)
                fitting -= current.at(fitting - 1).isLowSurrogate() ? 2 : 1;
            text += margin + current.left(fitting) + u'\n';
            current.remove(0, fitting);
        }
    }
    text += (current.isEmpty() ? QString() : margin + current) + u'\n';
}

} // namespace

Terminal Terminal::detect()
{
    Terminal terminal;
    if (!::isatty(STDOUT_FILENO))
        return terminal;
    winsize size{};
    terminal.width = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
    terminal.colour = qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
    return terminal;
}

QString Terminal::tinted(const QString &text, Tone tone) const
{
    if (!colour || tone == Tone::Plain || text.isEmpty())
        return text;
    return QStringLiteral("\033[%1m%2\033[0m").arg(QLatin1StringView(codeOf(tone)), text);
}

int Terminal::textWidth() const
{
    return width == 0 ? 80 : std::clamp(width, 20, 100);
}

int displayWidth(const QString &text)
{
    int width = 0;
    const QList<uint> points = text.toUcs4();
    for (const char32_t point : points)
        width += widthOf(point);
    return width;
}

QString oneLine(const QString &text)
{
    QString line = text.simplified();
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line)
            c = QChar(QChar::ReplacementCharacter);
    }
    return line;
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(0, width - displayWidth(text)), u' ');
}

QString elided(const QString &text, int width)
{
    if (width <= 0 || displayWidth(text) <= width)
        return text;
    QString cut;
    int used = 1;
    const QList<uint> points = text.toUcs4();
    for (const char32_t point : points) {
        used += widthOf(point);
        if (used > width)
            break;
        cut += QString::fromUcs4(&point, 1);
    }
    return cut + u'…';
}

QString wrapped(const QString &text, int width, int indent)
{
    const QString margin(indent, u' ');
    QString result;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        wrapLine(oneLine(line), std::max(20, width - indent), margin, result);
    return result;
}

QList<int> TextTable::widths(const Terminal &terminal) const
{
    QList<int> widths;
    for (const Column &column : m_columns)
        widths.append(displayWidth(column.heading));
    for (const QList<Cell> &row : m_rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), displayWidth(oneLine(row.at(i).text)));
    }
    int total = 2 * static_cast<int>(widths.size() - 1);
    for (const int width : std::as_const(widths))
        total += width;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_columns.at(i).elastic && terminal.width > 0 && total > terminal.width)
            widths[i] = std::max(16, widths.at(i) - (total - terminal.width));
    }
    return widths;
}

QString TextTable::text(const Terminal &terminal) const
{
    if (m_rows.isEmpty())
        return {};
    const QList<int> columnWidths = widths(terminal);
    const auto line = [&](const auto &textAt, const auto &toneAt) {
        QString result;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const int width = columnWidths.at(i);
            const QString cell = elided(textAt(i), width);
            const QString space(std::max(0, width - displayWidth(cell)), u' ');
            const QString tinted = terminal.tinted(cell, toneAt(i));
            const bool last = i + 1 == m_columns.size();
            result += m_columns.at(i).right ? space + tinted : tinted + (last ? QString() : space);
            result += last ? QString() : QStringLiteral("  ");
        }
        while (result.endsWith(u' '))
            result.chop(1);
        return result + u'\n';
    };
    QString all = line([this](qsizetype i) { return m_columns.at(i).heading; },
                       [](qsizetype) { return Tone::Heading; });
    for (const QList<Cell> &row : m_rows) {
        all += line([&row](qsizetype i) { return oneLine(row.value(i).text); },
                    [&row](qsizetype i) { return row.value(i).tone; });
    }
    return all;
}

Result<void> writeOutput(const QByteArray &bytes)
{
    if (writeAll(STDOUT_FILENO, bytes))
        return {};
    const int reason = errno;
    return Error{ErrorCode::OutputFailed,
                 TerminalText::tr("standard output"),
                 reason == EPIPE ? TerminalText::tr("nobody reads it any more")
                                 : QString::fromLocal8Bit(std::strerror(reason)),
                 {}};
}

void printFailure(const Error &error)
{
    writeAll(STDERR_FILENO, "storybank: " + oneLine(errorLine(error)).toUtf8() + '\n');
}

} // namespace storybank
