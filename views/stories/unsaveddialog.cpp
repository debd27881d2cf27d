#include "unsaveddialog.h"

#include "differenceview.h"
#include "historyparts.h"
#include "items/storydifference.h"
#include "items/versionwords.h"
#include "unsavedbar.h"
#include "views/common/choicebox.h"
#include "views/common/controls.h"
#include "views/common/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace storybank {

namespace {

constexpr QSize designed(1000, 620);
constexpr int side = 20;

} // namespace

UnsavedDialog::UnsavedDialog(const Session &session, const UnsavedText &text, QWidget *parent)
    : QDialog(parent), m_differences(new DifferenceView(this))
{
    setWindowTitle(tr("Unsaved text"));
    setSurface(this, Surface::Base);
    const Theme &theme = themeOf(this);
    const Library &library = session.library();
    const Story *held = library.find(text.story());
    const Story saved = held ? *held : text.before;
    const Story typed = withUnsaved(library, text).value_or(saved);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *title = new PlainLabel(saved.title.isEmpty() ? tr("Untitled story") : saved.title, FontRole::Title,
                                 &Theme::text, this);
    title->setContentsMargins(theme.px(side), theme.px(12), theme.px(side), theme.px(12));
    column->addWidget(title);
    auto *heads = new CompareBar(this);
    heads->restore()->hide();
    heads->against()->hide();
    heads->setLeft(tr("Saved in the bank"), versionSize(saved, session.settings()));
    heads->setRight(tr("Unsaved text"), unsavedMoment(text.at.toLocalTime(), QDate::currentDate(), locale()));
    column->addWidget(heads);
    connect(m_differences, &DifferenceView::roomChanged, heads, &CompareBar::setRoom);
    m_differences->compare(partDifferences(saved, typed, library), {},
                           tr("The bank holds this text already."));
    column->addWidget(m_differences, 1);
    column->addWidget(
        new DifferenceLegend(tr("Using it keeps the saved text as a version. Ctrl+Z takes it back."), this));
    column->addWidget(makeFoot(!session.isReadOnly()));
    resize(theme.px(designed.width()), theme.px(designed.height()));
}

QWidget *UnsavedDialog::makeFoot(bool writable)
{
    const Theme &theme = themeOf(this);
    auto *foot = new QWidget(this);
    setSurface(foot, Surface::Pane);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.px(side), theme.px(10), theme.px(side), theme.px(10));
    row->setSpacing(theme.px(8));
    const auto add = [&](const QString &words, ButtonRole role, int choice) {
        auto *button = new QPushButton(words, foot);
        button->setAutoDefault(false);
        setButtonRole(button, role);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, choice] { done(choice); });
        return button;
    };
    add(tr("Discard unsaved text"), ButtonRole::Destructive, Discard);
    row->addStretch();
    add(tr("Decide later"), ButtonRole::Standard, Nothing)->setFocus();
    m_use = add(tr("Use unsaved text"), ButtonRole::Main, Use);
    m_use->setEnabled(writable);
    return foot;
}

} // namespace storybank
