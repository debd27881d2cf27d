#include "dialect.h"

#include "marks.h"
#include "metadata.h"
#include "rounds.h"

#include <QRegularExpression>

namespace storybank {

namespace {

enum class Chapter { None, Interviewers, Loop, Notes };

Chapter chapterOf(const SourceLine &line, QString *name)
{
    if (!line.isHeading() || line.level != 1)
        return Chapter::None;
    static const QRegularExpression loop(QStringLiteral("^(?:loop|onsite)\\s*:\\s*(.+)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = loop.match(line.text);
    if (match.hasMatch()) {
        *name = match.captured(1).trimmed();
        return Chapter::Loop;
    }
    if (line.text.compare(QStringLiteral("Interviewers"), Qt::CaseInsensitive) == 0)
        return Chapter::Interviewers;
    if (line.text.compare(QStringLiteral("Notes"), Qt::CaseInsensitive) == 0)
        return Chapter::Notes;
    return Chapter::None;
}

/// "Hiring manager: Fennmark Energy, leads the data team"
void readInterviewers(QList<SourceLine> &lines, Reading &reading)
{
    for (SourceLine &line : lines) {
        if (!line.isItem())
            continue;
        const qsizetype colon = line.text.indexOf(u':');
        Interviewer interviewer;
        interviewer.id = InterviewerId::create();
        interviewer.name = line.text.left(colon < 0 ? line.text.size() : colon).trimmed();
        const QString rest = colon < 0 ? QString() : line.text.mid(colon + 1).trimmed();
        const qsizetype comma = rest.indexOf(u',');
        interviewer.company = rest.left(comma < 0 ? rest.size() : comma).trimmed();
        interviewer.notes = comma < 0 ? QString() : rest.mid(comma + 1).trimmed();
        reading.content.table<Interviewer>().put(interviewer);
        line.taken = true;
        mark(reading, MarkKind::Metadata, line, 0, static_cast<int>(interviewer.name.size()));
    }
}

void readNotes(QList<SourceLine> &lines, Reading &reading)
{
    Note note;
    const auto finish = [&] {
        if (!note.text.isEmpty())
            reading.content.table<Note>().put(note);
        note = {};
    };
    for (SourceLine &line : lines) {
        const bool begins = line.isBlank() || line.isHeading() || (line.isItem() && line.indent == 0);
        if (begins)
            finish();
        if (line.isBlank() || line.kind == LineKind::Rule)
            continue;
        if (note.text.isEmpty()) {
            note.id = NoteId::create();
            note.source = reading.source;
        } else {
            note.text += u'\n';
        }
        note.text += line.text;
        line.taken = true;
    }
    finish();
}

} // namespace

QList<SourceLine> readDialect(QList<SourceLine> &lines, Reading &reading, QDate today)
{
    QList<SourceLine> outside;
    QList<SourceLine> inside;
    for (qsizetype i = 0; i < lines.size();) {
        QString name;
        const Chapter chapter = chapterOf(lines.at(i), &name);
        if (chapter == Chapter::None) {
            outside.append(lines.at(i++));
            continue;
        }
        SourceLine heading = lines.at(i++);
        QList<SourceLine> body;
        while (i < lines.size() && !(lines.at(i).isHeading() && lines.at(i).level == 1))
            body.append(lines.at(i++));
        heading.taken = true;
        mark(reading, MarkKind::Metadata, heading, 0, static_cast<int>(heading.text.size()));
        if (chapter == Chapter::Interviewers)
            readInterviewers(body, reading);
        else if (chapter == Chapter::Notes)
            readNotes(body, reading);
        else
            readLoop(name, body, reading, today);
        inside.append(heading);
        inside.append(body);
    }
    lines = outside;
    return inside;
}

} // namespace storybank
