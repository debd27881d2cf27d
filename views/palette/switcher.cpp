#include "switcher.h"

#include "queryfield.h"
#include "queryhelppopup.h"
#include "resultdelegate.h"
#include "switcherparts.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/plainlabel.h"
#include "views/common/style.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int boxWidth = 720;
constexpr int fieldHeight = 48;
constexpr int mostListHeight = 430;

/// What the tabs show, in their order.
constexpr std::array<std::optional<Kind>, 4> kinds{std::nullopt, Kind::Story, Kind::Prompt, Kind::Note};

} // namespace

Switcher::Switcher(Session &session, Facts &facts, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint),
      m_session(session),
      m_results(session, facts),
      m_field(new QLineEdit(this)),
      m_found(new PlainLabel({}, FontRole::Secondary, &Theme::text3, this)),
      m_tabs(new KindTabs(this)),
      m_list(new QListView(this)),
      m_nothing(new QLabel(this)),
      m_syntax(new SyntaxRow(this))
{
    setAccessibleName(tr("Search"));
    setFixedWidth(themeOf(this).px(boxWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    buildTop(column);
    buildList(column);
    buildFoot(column);

    m_field->installEventFilter(this);
    m_wait.setSingleShot(true);
    m_wait.setInterval(0); // letters that have come meanwhile are one search
    connect(&m_wait, &QTimer::timeout, this, &Switcher::refresh);
    connect(m_field, &QLineEdit::textChanged, &m_wait, qOverload<>(&QTimer::start));
    showConditions(m_field);
}

void Switcher::buildTop(QVBoxLayout *column)
{
    const Theme &theme = themeOf(this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme.px(42), 0, theme.px(10), 0);
    m_field->setFrame(false);
    m_field->setPlaceholderText(tr("Search stories, prompts, notes"));
    m_field->setAccessibleName(tr("Search stories, prompts and notes"));
    m_field->setFixedHeight(theme.px(fieldHeight));
    m_field->setFont(theme.font(FontRole::CardHeading, QFont::Normal));
    top->addWidget(m_field, 1);
    top->addWidget(m_found);
    auto *close = new QToolButton(this);
    close->setIcon(icon(u"x"));
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, &QDialog::reject);
    top->addWidget(close);
    column->addLayout(top);
    column->addWidget(m_tabs);
    connect(m_tabs, &KindTabs::chosen, this, &Switcher::showKind);
}

void Switcher::buildList(QVBoxLayout *column)
{
    m_list->setModel(&m_results);
    m_list->setItemDelegate(new ResultDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Results"));
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index, false); });
    column->addWidget(m_list);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setFixedHeight(themeOf(this).px(96));
    column->addWidget(m_nothing);
}

void Switcher::buildFoot(QVBoxLayout *column)
{
    column->addWidget(m_syntax);
    connect(m_syntax, &SyntaxRow::helpRequested, this, &Switcher::openHelp);
    connect(m_syntax, &SyntaxRow::keyChosen, this, &Switcher::insert);
    column->addWidget(new KeyRow({{{u"↑"_s, u"↓"_s}, tr("choose")},
                                  {{u"Enter"_s}, tr("open")},
                                  {{u"Ctrl+Enter"_s}, tr("open and keep this list")},
                                  {{u"Ctrl+D"_s}, tr("save this search")},
                                  {{u"Esc"_s}, tr("close")}},
                                 this));
}

void Switcher::openOver(const QWidget *anchor, const QString &text)
{
    m_results.setKind({});
    m_field->setText(text);
    refresh();
    const QPoint middle = anchor->mapToGlobal(QPoint(anchor->width() / 2, 0));
    const QWidget *window = parentWidget();
    const int left = window->mapToGlobal(QPoint()).x();
    const int x = std::clamp(middle.x() - width() / 2, left + 8,
                             std::max(left + 8, left + window->width() - width() - 8));
    // The field stands exactly over the one in the toolbar.
    move(x, middle.y() + anchor->height() / 2 - 1 - themeOf(this).px(fieldHeight) / 2);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
    m_field->end(false);
}

void Switcher::refresh()
{
    m_wait.stop();
    m_results.setQuery(m_field->text());
    QStringList used;
    for (const StoryQuery::Part &part : StoryQuery::partsOf(m_field->text()))
        used << part.keyText;
    const QStringList remarks = m_results.remarks();
    m_syntax->say(used, remarks.isEmpty() ? QString() : remarks.first());
    showFound();
}

void Switcher::showFound()
{
    const bool empty = m_results.query().isEmpty();
    const int found = m_results.found();
    const std::array names{tr("Everything"), tr("Stories"), tr("Prompts"), tr("Notes")};
    QList<KindTabs::Tab> tabs;
    for (size_t i = 0; i < kinds.size(); ++i)
        tabs.append({kinds[i], names[i], m_results.found(kinds[i])});
    m_tabs->setTabs(tabs, m_results.kind());
    m_found->setText(empty               ? QString()
                     : m_results.isCut() ? tr("%1 or more found").arg(found)
                                         : tr("%1 found").arg(found));
    m_nothing->setText(empty ? tr("Type a word from a story, a prompt or a note.")
                             : tr("Nothing matches “%1”.").arg(m_results.query()));
    m_nothing->setVisible(m_results.rowCount() == 0);
    m_list->setVisible(m_results.rowCount() > 0);
    moveBy(1);
    fit();
}

void Switcher::showKind(std::optional<Kind> kind)
{
    m_results.setKind(kind);
    showFound();
    m_field->setFocus(Qt::OtherFocusReason);
}

void Switcher::save()
{
    const QString query = m_field->text().simplified();
    if (query.isEmpty())
        return;
    accept();
    Q_EMIT saveRequested(query);
}

void Switcher::insert(const QString &key)
{
    m_field->setText(withExample(m_field->text(), key).trimmed());
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->end(false);
}

void Switcher::openHelp()
{
    QueryHelpPopup::openFor(m_field, m_session);
}

void Switcher::fit()
{
    int high = 0;
    for (int row = 0; row < m_results.rowCount() && high < themeOf(this).px(mostListHeight); ++row)
        high += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(std::min(high + 6, themeOf(this).px(mostListHeight)));
    adjustSize();
}

void Switcher::moveBy(int rows)
{
    const int count = m_results.rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    for (int next = row + rows; next >= 0 && next<count; next += rows> 0 ? 1 : -1) {
        if (!m_results.index(next).data(SearchResults::HeadingRole).toBool()) {
            m_list->selectionModel()->setCurrentIndex(m_results.index(next),
                                                      QItemSelectionModel::ClearAndSelect);
            m_list->scrollTo(m_results.index(next));
            return;
        }
    }
}

void Switcher::choose(const QModelIndex &index, bool stay)
{
    if (!index.isValid() || index.data(SearchResults::HeadingRole).toBool())
        return;
    const auto kind = static_cast<Kind>(index.data(SearchResults::KindRole).toInt());
    const QUuid id = index.data(SearchResults::IdRole).toUuid();
    if (!stay)
        accept();
    Q_EMIT chosen(kind, id);
    if (stay)
        m_field->setFocus(Qt::OtherFocusReason);
}

bool Switcher::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool control = key->modifiers() & Qt::ControlModifier;
    const auto tab = std::find(kinds.begin(), kinds.end(), m_results.kind()) - kinds.begin();
    switch (key->key()) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(8);
        return true;
    case Qt::Key_PageUp:
        moveBy(-8);
        return true;
    case Qt::Key_Tab:
        showKind(kinds[static_cast<size_t>(tab + 1) % kinds.size()]);
        return true;
    case Qt::Key_Backtab:
        showKind(kinds[(static_cast<size_t>(tab) + kinds.size() - 1) % kinds.size()]);
        return true;
    case Qt::Key_F1:
        openHelp();
        return true;
    case Qt::Key_D:
        if (!control)
            return false;
        save();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_wait.isActive())
            refresh();
        choose(m_list->currentIndex(), control);
        return true;
    default:
        return false;
    }
}

void Switcher::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.base);
    painter.setPen(QPen(theme.ctl, 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.fillRect(QRect(1, theme.px(fieldHeight), width() - 2, 1), theme.line);
    drawIconIn(&painter, QRectF(theme.px(14), 1, theme.px(22), theme.px(fieldHeight)), u"search"_s,
               theme.accentFg, theme.px(17));
}

} // namespace storybank
