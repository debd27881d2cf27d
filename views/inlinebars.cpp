#include "inlinebars.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace storybank {

namespace {

constexpr int mostBars = 2;

int severity(InlineBar::Kind kind)
{
    switch (kind) {
    case InlineBar::Kind::Done:
        return 0;
    case InlineBar::Kind::Info:
        return 1;
    case InlineBar::Kind::Warning:
        return 2;
    case InlineBar::Kind::Error:
        return 3;
    }
    return 0;
}

} // namespace

InlineBars::InlineBars(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    hide();
}

void InlineBars::add(InlineBar::Kind kind, const QString &text, const QString &button,
                     const std::function<void()> &act)
{
    if (texts().contains(text))
        return;
    qsizetype at = 0;
    while (at < m_bars.size() && severity(m_bars.at(at)->kind()) > severity(kind))
        ++at;
    auto *bar = new InlineBar(this);
    m_bars.insert(at, bar);
    m_column->insertWidget(static_cast<int>(at), bar);
    show();
    bar->showMessage(kind, {}, text);
    connect(bar, &InlineBar::closed, this, [this, bar] { remove(bar); });
    if (!button.isEmpty()) {
        connect(bar->addButton(button), &QPushButton::clicked, this, [this, bar, act] {
            remove(bar);
            if (act)
                act();
        });
    }
    while (m_bars.size() > mostBars)
        remove(m_bars.last());
}

void InlineBars::remove(InlineBar *bar)
{
    if (!m_bars.removeOne(bar))
        return;
    m_column->removeWidget(bar);
    bar->hide();
    bar->deleteLater();
    setVisible(!m_bars.isEmpty());
}

void InlineBars::drop(const QString &text)
{
    const qsizetype at = texts().indexOf(text);
    if (at >= 0)
        remove(m_bars.at(at));
}

void InlineBars::clear()
{
    while (!m_bars.isEmpty())
        remove(m_bars.last());
}

QStringList InlineBars::texts() const
{
    QStringList found;
    for (const InlineBar *bar : m_bars)
        found.append(bar->message());
    return found;
}

} // namespace storybank
