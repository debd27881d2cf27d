#include "switcher.h"

#include "resultdelegate.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
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

/// The line of keys at the foot.
class KeyRow : public QWidget
{
public:
    explicit KeyRow(QWidget *parent) : QWidget(parent) { setFixedHeight(themeOf(this).px(36)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(rect(), theme.pane);
        painter.fillRect(QRect(0, 0, width(), 1), theme.line);
        int x = theme.px(16);
        const auto cap = [&](const QString &key) {
            const int wide = marks::keyCapWidth(key, theme);
            marks::keyCap(&painter, QRect(x, 0, wide, height()), key, theme);
            x += wide + theme.px(6);
        };
        const auto word = [&](const QString &text) {
            const int wide = QFontMetrics(theme.font(FontRole::Secondary)).horizontalAdvance(text) + 2;
            marks::text(&painter, QRect(x, 0, wide, height()), text, theme.font(FontRole::Secondary),
                        theme.text3);
            x += wide + theme.px(18);
        };
        cap(u"↑"_s);
        cap(u"↓"_s);
        word(Switcher::tr("choose"));
        cap(u"Enter"_s);
        word(Switcher::tr("open"));
        cap(u"Esc"_s);
        word(Switcher::tr("close"));
    }
};

} // namespace

Switcher::Switcher(Session &session, Facts &facts, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint),
      m_results(session, facts),
      m_field(new QLineEdit(this)),
      m_found(new QLabel(this)),
      m_list(new QListView(this)),
      m_nothing(new QLabel(this))
{
    const Theme &theme = themeOf(this);
    setAccessibleName(tr("Search"));
    setFixedWidth(theme.px(boxWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme.px(44), 0, theme.px(10), 0);
    m_field->setFrame(false);
    m_field->setPlaceholderText(tr("Search stories, prompts, notes"));
    m_field->setAccessibleName(tr("Search stories, prompts and notes"));
    m_field->setFixedHeight(theme.px(fieldHeight));
    m_field->setFont(theme.font(FontRole::CardHeading, QFont::Normal));
    top->addWidget(m_field, 1);
    m_found->setFont(theme.font(FontRole::Secondary));
    top->addWidget(m_found);
    auto *close = new QToolButton(this);
    close->setIcon(icon(u"x"));
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, &QDialog::reject);
    top->addWidget(close);
    column->addLayout(top);

    m_list->setModel(&m_results);
    m_list->setItemDelegate(new ResultDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Results"));
    connect(m_list, &QListView::clicked, this, &Switcher::choose);
    column->addWidget(m_list);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setFixedHeight(theme.px(96));
    column->addWidget(m_nothing);
    column->addWidget(new KeyRow(this));

    m_field->installEventFilter(this);
    m_wait.setSingleShot(true);
    m_wait.setInterval(0); // letters that have come meanwhile are one search
    connect(&m_wait, &QTimer::timeout, this, &Switcher::refresh);
    connect(m_field, &QLineEdit::textChanged, &m_wait, qOverload<>(&QTimer::start));
}

void Switcher::openOver(const QWidget *anchor, const QString &text)
{
    m_field->setText(text);
    refresh();
    const QPoint middle = anchor->mapToGlobal(QPoint(anchor->width() / 2, 0));
    const QWidget *window = parentWidget();
    const int left = window->mapToGlobal(QPoint()).x();
    const int x = std::clamp(middle.x() - width() / 2, left + 8,
                             std::max(left + 8, left + window->width() - width() - 8));
    move(x, middle.y() - themeOf(this).px(9));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
    m_field->end(false);
}

void Switcher::refresh()
{
    m_wait.stop();
    m_results.setQuery(m_field->text());
    const int found = m_results.found();
    m_found->setText(m_results.query().isEmpty() ? QString() : tr("%1 found").arg(found));
    m_nothing->setText(m_results.query().isEmpty() ? tr("Type a word from a story, a prompt or a note.")
                                                   : tr("Nothing matches “%1”.").arg(m_results.query()));
    m_nothing->setVisible(found == 0);
    m_list->setVisible(found > 0);
    moveBy(1);
    fit();
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

void Switcher::choose(const QModelIndex &index)
{
    if (!index.isValid() || index.data(SearchResults::HeadingRole).toBool())
        return;
    const auto kind = static_cast<Kind>(index.data(SearchResults::KindRole).toInt());
    const QUuid id = index.data(SearchResults::IdRole).toUuid();
    accept();
    Q_EMIT chosen(kind, id);
}

bool Switcher::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
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
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_wait.isActive())
            refresh();
        choose(m_list->currentIndex());
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
