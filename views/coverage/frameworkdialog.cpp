#include "frameworkdialog.h"

#include "principleeditor.h"

#include "actions/frameworks.h"
#include "items/session.h"
#include "views/common/controls.h"
#include "views/common/fieldmessage.h"
#include "views/common/icons.h"
#include "views/common/plainlabel.h"
#include "views/common/undoguard.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace storybank {

FrameworkDialog::FrameworkDialog(Session &session, FrameworkId framework, bool own, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_framework(framework),
      m_name(new QLineEdit(this)),
      m_company(new QLineEdit(this)),
      m_nameMessage(new FieldMessage(m_name, this)),
      m_principles(new QListWidget(this)),
      m_editor(new PrincipleEditor(session, this)),
      m_add(new QToolButton(this)),
      m_up(new QToolButton(this)),
      m_down(new QToolButton(this)),
      m_remove(new QToolButton(this))
{
    setWindowTitle(tr("Framework"));
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    column->setSpacing(theme.px(12));
    column->addWidget(buildHead());
    auto *body = new QHBoxLayout;
    body->setSpacing(theme.px(20));
    body->addWidget(buildList(), 5);
    body->addWidget(m_editor, 6);
    column->addLayout(body, 1);
    column->addWidget(buildFoot());
    addKeys();
    connect(m_principles, &QListWidget::currentRowChanged, this, &FrameworkDialog::showCurrent);
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        if (edit.touches<Framework>() || edit.touches<Competency>())
            refresh();
    });
    connect(&session, &Session::closed, this, &QDialog::reject);
    refresh();
    m_principles->setCurrentRow(0);
    if (own) {
        m_name->setFocus();
        m_name->selectAll();
    } else {
        m_principles->setFocus();
    }
    resize(theme.px(760), theme.px(600));
}

QWidget *FrameworkDialog::buildHead()
{
    const Theme &theme = themeOf(this);
    auto *head = new QWidget(this);
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.px(20));
    grid->setVerticalSpacing(theme.px(4));
    grid->addWidget(new PlainLabel(tr("Name"), FontRole::CaptionStrong, &Theme::text3, head), 0, 0);
    grid->addWidget(new PlainLabel(tr("Company"), FontRole::CaptionStrong, &Theme::text3, head), 0, 1);
    m_name->setAccessibleName(tr("Name of the framework"));
    m_company->setAccessibleName(tr("Company"));
    m_company->setPlaceholderText(tr("Any company"));
    grid->addWidget(m_name, 1, 0);
    grid->addWidget(m_company, 1, 1);
    grid->addWidget(m_nameMessage, 2, 0, 1, 2);
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 6);
    for (QLineEdit *field : {m_name, m_company}) {
        leaveUndoToTheBank(field);
        connect(field, &QLineEdit::textEdited, this, &FrameworkDialog::checkName);
        connect(field, &QLineEdit::editingFinished, this, &FrameworkDialog::settle);
    }
    return head;
}

QWidget *FrameworkDialog::buildList()
{
    const Theme &theme = themeOf(this);
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    column->addWidget(new PlainLabel(tr("Principles"), FontRole::CaptionStrong, &Theme::text3, side));
    m_principles->setAccessibleName(tr("Principles"));
    m_principles->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_principles, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(4));
    const auto prepare = [&](QToolButton *button, QStringView iconName, const QString &name,
                             const QString &keys, auto act) {
        button->setIcon(icon(iconName));
        button->setAccessibleName(name);
        button->setToolTip(tr("%1 (%2)", "what a button does, its keys").arg(name, keys));
        connect(button, &QToolButton::clicked, this, act);
        row->addWidget(button);
    };
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setText(tr("Add"));
    prepare(m_add, u"plus", tr("Add a principle"), tr("Ins"), [this] { add(); });
    row->addStretch(1);
    prepare(m_up, u"chevron-up", tr("Move the principle up"), tr("Alt+Up"), [this] { moveBy(-1); });
    prepare(m_down, u"chevron-down", tr("Move the principle down"), tr("Alt+Down"), [this] { moveBy(1); });
    prepare(m_remove, u"trash-2", tr("Remove the principle"), tr("Del"), [this] { removeCurrent(); });
    column->addLayout(row);
    return side;
}

QWidget *FrameworkDialog::buildFoot()
{
    const Theme &theme = themeOf(this);
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(10));
    auto *remove = new QPushButton(tr("Remove framework"), foot);
    setButtonRole(remove, ButtonRole::Destructive);
    remove->setAutoDefault(false);
    remove->setEnabled(!m_session.isReadOnly());
    remove->setToolTip(tr("Tags and competencies stay as they are."));
    connect(remove, &QPushButton::clicked, this,
            [this] { (void)m_session.submit(removeFramework(m_session.library(), m_framework)); });
    row->addWidget(remove);
    auto *hint = new PlainLabel(tr("Each change is saved at once; Ctrl+Z takes it back."),
                                FontRole::Secondary, &Theme::text3, foot);
    hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(hint, 1);
    auto *close = new QPushButton(tr("Close"), foot);
    setButtonRole(close, ButtonRole::Main);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(close);
    return foot;
}

void FrameworkDialog::addKeys()
{
    const auto bind = [this](const QKeySequence &keys, QWidget *where, auto act) {
        auto *shortcut = new QShortcut(keys, where);
        shortcut->setContext(where == this ? Qt::WindowShortcut : Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    bind(Qt::Key_Insert, m_principles, [this] { add(); });
    bind(Qt::Key_Delete, m_principles, [this] { removeCurrent(); });
    bind(Qt::Key_F2, m_principles, [this] { m_editor->editName(); });
    bind(Qt::ALT | Qt::Key_Up, m_principles, [this] { moveBy(-1); });
    bind(Qt::ALT | Qt::Key_Down, m_principles, [this] { moveBy(1); });
    bind(Qt::CTRL | Qt::Key_Z, this, [this] {
        settle();
        m_session.undo();
    });
    bind(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, this, [this] { m_session.redo(); });
}

void FrameworkDialog::refresh()
{
    const Framework *framework = m_session.library().find(m_framework);
    if (!framework) { // removed, or its making was undone
        reject();
        return;
    }
    const bool writable = !m_session.isReadOnly();
    for (QLineEdit *field : {m_name, m_company})
        field->setReadOnly(!writable);
    if (!m_name->isModified())
        m_name->setText(framework->name);
    if (!m_company->isModified())
        m_company->setText(framework->company);
    {
        const QSignalBlocker quiet(m_principles);
        const int row = current();
        while (m_principles->count() > framework->principles.size())
            delete m_principles->takeItem(m_principles->count() - 1);
        while (m_principles->count() < framework->principles.size())
            m_principles->addItem(QString());
        for (int i = 0; i < m_principles->count(); ++i) {
            const Principle &principle = framework->principles.at(i);
            QListWidgetItem *item = m_principles->item(i);
            const bool mapped = !principle.competencies.isEmpty();
            item->setText(principle.name);
            item->setIcon(icon(mapped ? u"check" : u"circle-dashed"));
            item->setToolTip(mapped ? principle.description : tr("No competency stands for it yet."));
            item->setData(Qt::AccessibleTextRole,
                          mapped ? principle.name
                                 : tr("%1, no competency stands for it").arg(principle.name));
        }
        m_principles->setCurrentRow(std::min(row, m_principles->count() - 1));
    }
    showCurrent();
}

void FrameworkDialog::showCurrent()
{
    m_editor->show(m_framework, current());
    const bool writable = !m_session.isReadOnly();
    m_add->setEnabled(writable);
    m_up->setEnabled(writable && current() > 0);
    m_down->setEnabled(writable && current() >= 0 && current() < m_principles->count() - 1);
    m_remove->setEnabled(writable && current() >= 0);
}

int FrameworkDialog::current() const
{
    return m_principles->currentRow();
}

void FrameworkDialog::checkName()
{
    const NameFault fault =
        frameworkNameFault(m_session.library(), m_name->text(), m_company->text(), m_framework);
    if (fault == NameFault::Empty)
        m_nameMessage->setMessage(FieldState::Wrong, tr("A framework needs a name."));
    else if (fault == NameFault::Repeated)
        m_nameMessage->setMessage(FieldState::Wrong, tr("There is a framework of this name and company."));
    else
        m_nameMessage->setMessage(FieldState::Plain);
}

void FrameworkDialog::settle()
{
    const Framework *framework = m_session.library().find(m_framework);
    if (!framework || m_session.isReadOnly())
        return;
    checkName();
    const Edit edit = renameFramework(m_session.library(), m_framework, m_name->text(), m_company->text());
    if (!edit.isEmpty() && m_session.submit(edit)) {
        m_name->setModified(false);
        m_company->setModified(false);
    }
    m_editor->settle();
}

void FrameworkDialog::add()
{
    settle();
    const Framework *framework = m_session.library().find(m_framework);
    const QString base = tr("New principle");
    QString name = base;
    for (int i = 2; principleNameFault(*framework, name) != NameFault::None; ++i)
        name = tr("%1 %2", "a name and a number").arg(base).arg(i);
    if (!m_session.submit(addPrinciple(m_session.library(), m_framework, name)))
        return;
    m_principles->setCurrentRow(m_principles->count() - 1);
    m_editor->editName();
}

void FrameworkDialog::moveBy(int rows)
{
    settle();
    const int to = current() + rows;
    const Edit edit = movePrinciple(m_session.library(), m_framework, current(), to);
    if (!edit.isEmpty() && m_session.submit(edit))
        m_principles->setCurrentRow(to);
}

void FrameworkDialog::removeCurrent()
{
    (void)m_session.submit(removePrinciple(m_session.library(), m_framework, current()));
}

void FrameworkDialog::done(int result)
{
    settle();
    QDialog::done(result);
}

} // namespace storybank
