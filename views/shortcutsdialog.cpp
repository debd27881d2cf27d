#include "shortcutsdialog.h"

#include "views/common/panes.h"
#include "views/common/style.h"
#include "views/common/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

ShortcutsDialog::ShortcutsDialog(QWidget *parent) : QDialog(parent)
{
    const Theme &theme = themeOf(this);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(14);
    auto *title = new QLabel(tr("Keyboard shortcuts"), this);
    title->setFont(theme.font(FontRole::Title));
    column->addWidget(title);

    const QList<std::pair<QString, QString>> keys{
        {u"Ctrl+1 … Ctrl+6"_s, tr("Stories, Prompts, Coverage, Onsite, Practice, Cheat sheet")},
        {u"Ctrl+K"_s, tr("Search everything")},
        {u"Ctrl+F"_s, tr("Filter the list of the page; in a story: find words in it")},
        {u"F3, Shift+F3"_s, tr("In a story: next match, previous match")},
        {u"F1"_s, tr("In a search or filter: what can be searched for")},
        {u"Ctrl+N"_s, tr("New story")},
        {u"Ctrl+Shift+N, Ctrl+O"_s, tr("New bank, open a bank")},
        {u"Ctrl+S"_s, tr("Save now")},
        {u"Ctrl+Z, Ctrl+Shift+Z"_s, tr("Undo, redo")},
        {u"Ctrl+Shift+I, Ctrl+E"_s, tr("Import, export")},
        {u"F6, Shift+F6"_s, tr("Next pane, previous pane")},
        {u"F9, Shift+F9"_s, tr("Right panel, left pane on or off")},
        {u"Alt+1 … Alt+6"_s, tr("In a story: Situation, Task, Action, Result, Metrics, Depth")},
        {u"F8, Shift+F8"_s, tr("In a story: next finding, previous finding")},
        {u"Ctrl+T"_s, tr("Add a competency to the story")},
        {u"Ctrl+Shift+M"_s, tr("Add a metric to the story")},
        {u"Ctrl+Shift+D"_s, tr("Duplicate the story")},
        {u"Ctrl+H"_s, tr("History of the story, and back")},
        {u"Del"_s, tr("In the list: move the chosen stories to the trash")},
        {u"1 … 5, 0, Del"_s, tr("In the matrix: set the fit, does not fit, back to not judged")},
        {u"1, 2, Del"_s, tr("In rows of competencies or principles: primary, secondary, no tag")},
        {u"Space, G, X, Esc"_s,
         tr("In the matrix: choose, next gap, what if the story is spent, put it back")},
        {u"Ctrl++, Ctrl+−, Ctrl+0"_s, tr("In the matrix: larger, smaller, usual size")},
        {u"Ctrl+C, Ctrl+Shift+O"_s, tr("In the matrix: copy it or what is selected, change its order")},
        {u"Ctrl+R, L, S"_s, tr("On the board: plan for me, lock the choice, choose a story")},
        {u"Alt+arrows, Del, X"_s,
         tr("On the board: move the prompt, take the story off, what if it is spent")},
        {u"Space, W, S, B, /"_s,
         tr("On the day: tick the story, told well, so-so, badly, they ask something else")},
        {u"Space, S, T, A, R"_s, tr("In practice: start or pause, open a cue and go on there")},
        {u"1 … 4, Backspace, Esc"_s, tr("In practice: rate, start again, stop")},
        {u"Ctrl+Shift+T"_s, tr("Practise this story")},
    };
    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, theme.px(12), 0);
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(8);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        auto *key = new QLabel(keys.at(i).first, body);
        key->setFont(theme.font(FontRole::Body, QFont::Medium));
        grid->addWidget(key, static_cast<int>(i), 0);
        grid->addWidget(new QLabel(keys.at(i).second, body), static_cast<int>(i), 1);
    }
    grid->setColumnStretch(1, 1);
    column->addWidget(scrolled(body, Surface::Chrome, this), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(body->sizeHint().width() + theme.px(80), theme.px(600));
}

} // namespace storybank
