#include "storyeditor.h"

#include "depthblock.h"
#include "findbar.h"
#include "metricblock.h"
#include "sectionfield.h"
#include "views/common/linemarks.h"
#include "views/common/segmentedcontrol.h"
#include "views/common/theme.h"

#include <QLineEdit>
#include <QPointer>
#include <QTableView>

// Find in the open story: which texts there are, and how a match in each is shown.

namespace storybank {

namespace {

FindText textOf(GrowingTextEdit *edit, const std::function<void(QWidget *, QRect)> &bringIntoSight)
{
    return {
        .text = edit->text(),
        .caret = edit->hasFocus() ? edit->textCursor().selectionStart() : -1,
        .mark =
            [edit](const QList<TextRange> &found) { edit->setMarks(found, GrowingTextEdit::Mark::Match); },
        .show =
            [=](const TextRange &place) {
                edit->select(place);
                bringIntoSight(edit, edit->cursorRect());
            },
        .enter = [edit] { edit->setFocus(Qt::OtherFocusReason); }};
}

FindText textOf(QLineEdit *field, const std::function<void(QWidget *, QRect)> &bringIntoSight)
{
    const int caret = field->hasSelectedText() ? field->selectionStart() : field->cursorPosition();
    return {.text = field->text(),
            .caret = field->hasFocus() ? caret : -1,
            .mark =
                [field](const QList<TextRange> &found) {
                    QList<LineMark> marks;
                    for (const TextRange &place : found)
                        marks.append({place, &Theme::tint, &Theme::text, &Theme::accentFg});
                    setLineMarks(field, marks);
                },
            .show =
                [=](const TextRange &place) {
                    field->setSelection(static_cast<int>(place.start), static_cast<int>(place.length));
                    bringIntoSight(field, field->rect());
                },
            .enter = [field] { field->setFocus(Qt::OtherFocusReason); }};
}

FindText textOf(QTableView *table, const QPersistentModelIndex &cell,
                const std::function<void(QWidget *, QRect)> &bringIntoSight)
{
    return {.text = cell.data().toString(),
            .caret = -1,
            .mark = [](const QList<TextRange> &) {},
            .show =
                [=](const TextRange &) {
                    table->setCurrentIndex(cell);
                    bringIntoSight(table->viewport(), table->visualRect(cell));
                },
            .enter = [table] { table->setFocus(Qt::OtherFocusReason); }};
}

} // namespace

void StoryEditor::deselectAll()
{
    for (QLineEdit *field : m_page->findChildren<QLineEdit *>())
        field->deselect();
    for (QTextEdit *edit : m_page->findChildren<QTextEdit *>()) {
        QTextCursor cursor = edit->textCursor();
        cursor.clearSelection();
        edit->setTextCursor(cursor);
    }
}

QList<FindText> StoryEditor::findTexts()
{
    if (m_story.isNull())
        return {};
    const auto show = [this](QWidget *widget, const QRect &place) {
        if (m_depth->isAncestorOf(widget))
            m_depth->setOpen(true);
        // What was just unfolded has its place after the next layout.
        QMetaObject::invokeMethod(
            this,
            [this, widget = QPointer(widget), place] {
                if (!widget)
                    return;
                const QPoint at = widget->mapTo(m_page, place.center());
                ensureVisible(at.x(), at.y(), 0, themeOf(this).px(60));
            },
            Qt::QueuedConnection);
    };
    QList<FindText> texts{textOf(m_title, show)};
    const int length = m_lengths->currentIndex();
    for (SectionField *field : length == 0 ? m_sections : QList{length == 1 ? m_ninety : m_thirty}) {
        if (field == section(Section::Learning)) {
            for (int row = 0; row < m_metrics->model().rowCount(); ++row) {
                for (const int column : {MetricModel::Name, MetricModel::Baseline, MetricModel::Result})
                    texts.append(textOf(m_metrics->table(), m_metrics->model().index(row, column), show));
            }
        }
        texts.append(textOf(field->edit(), show));
    }
    for (const DepthBlock::Field &field : m_depth->fields()) {
        if (auto *edit = qobject_cast<GrowingTextEdit *>(field.widget))
            texts.append(textOf(edit, show));
        else if (auto *line = qobject_cast<QLineEdit *>(field.widget))
            texts.append(textOf(line, show));
        else {
            for (QLineEdit *item : field.widget->findChildren<QLineEdit *>()) {
                if (item->isVisibleTo(field.widget))
                    texts.append(textOf(item, show));
            }
        }
    }
    for (FindText &text : texts) {
        text.show = [this, show = text.show](const TextRange &place) {
            deselectAll();
            show(place);
        };
    }
    return texts;
}

void StoryEditor::find()
{
    if (m_story.isNull())
        return;
    const QWidget *focused = focusWidget();
    if (focused && m_find->isAncestorOf(focused)) {
        m_find->open({});
        return;
    }
    QString wanted;
    if (const auto *edit = qobject_cast<const QTextEdit *>(focused))
        wanted = edit->textCursor().selectedText();
    else if (const auto *field = qobject_cast<const QLineEdit *>(focused))
        wanted = field->selectedText();
    m_find->open(wanted.contains(QChar::ParagraphSeparator) ? QString() : wanted);
}

void StoryEditor::layFindBar()
{
    setViewportMargins(0, m_find->isHidden() ? 0 : m_find->height(), 0, 0);
    m_find->setGeometry(0, 0, viewport()->width(), m_find->height());
    m_find->raise();
}

} // namespace storybank
