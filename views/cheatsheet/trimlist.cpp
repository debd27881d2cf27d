#include "trimlist.h"

#include "views/common/iconlabel.h"
#include "views/common/linkbutton.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace storybank {

namespace {

constexpr int lineHeight = 24;
constexpr int mostLines = 5; // in sight; the others are scrolled to

QString textOf(SheetTrim::What what)
{
    switch (what) {
    case SheetTrim::What::Learning:
        return TrimList::tr("Learning");
    case SheetTrim::What::Bullets:
        return TrimList::tr("All action bullets");
    case SheetTrim::What::Task:
        return TrimList::tr("Task");
    case SheetTrim::What::Situation:
        return TrimList::tr("Situation");
    case SheetTrim::What::Prompts:
        break;
    }
    return TrimList::tr("All prompts");
}

QString textOf(const SheetTrim &trim)
{
    if (trim.what == SheetTrim::What::Bullets)
        return TrimList::tr("%1 of %2 action bullets").arg(trim.dropped).arg(trim.of);
    if (trim.what == SheetTrim::What::Prompts)
        return TrimList::tr("%1 of %2 prompts").arg(trim.dropped).arg(trim.of);
    return textOf(trim.what);
}

/// The printed number on a disc.
class NumberDisc : public QWidget
{
public:
    explicit NumberDisc(const QString &number) : m_number(number)
    {
        setFixedSize(18, 18);
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_number.isEmpty())
            return;
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.hover);
        painter.drawEllipse(rect());
        painter.setPen(theme.text2);
        painter.setFont(theme.font(FontRole::CaptionStrong));
        painter.drawText(rect(), Qt::AlignCenter, m_number);
    }

private:
    const QString m_number;
};

} // namespace

TrimList::TrimList(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Trimmed to fit"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new IconLabel(QStringLiteral("scissors"), &Theme::warnMark, 16, FontRole::BodyStrong));
    m_title = new PlainLabel(tr("Trimmed to fit"), FontRole::BodyStrong);
    head->addWidget(m_title, 1);
    m_all = new LinkButton(tr("Undo trims"));
    m_all->setToolTip(tr("Keep everything that was trimmed; weaker stories may have to go instead"));
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT keepRequested(m_trimmed, true); });
    head->addWidget(m_all);
    column->addLayout(head);
    m_rows = new QWidget;
    m_rowLayout = new QVBoxLayout(m_rows);
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->setSpacing(0);
    m_scroll = scrolled(m_rows, Surface::Pane, this);
    column->addWidget(m_scroll);
    hide();
}

QList<TrimList::Line> TrimList::linesOf(const SheetPage &page, const QList<SheetKeep> &kept,
                                        const Library &library) const
{
    const auto title = [&library](StoryId id) {
        const Story *story = library.find(id);
        return story ? story->title : QString();
    };
    QList<Line> lines;
    for (const SheetTrim &trim : page.trims)
        lines.append({QString::number(trim.number), textOf(trim), {trim.story, trim.what}, false});
    for (const StoryId id : page.leftOut)
        lines.append({{}, tr("Left out: %1").arg(title(id)), {id, std::nullopt}, false});
    for (const SheetKeep &keep : kept) {
        const SheetStory *story = page.content.find(keep.story);
        const auto same = [&keep](const Line &line) { return line.keep == keep; };
        if (story && std::none_of(lines.begin(), lines.end(), same))
            lines.append({QString::number(story->number), keep.what ? textOf(*keep.what) : title(keep.story),
                          keep, true});
    }
    return lines;
}

QWidget *TrimList::makeRow(const Line &line)
{
    auto *row = new QWidget;
    row->setFixedHeight(themeOf(this).px(lineHeight));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(new NumberDisc(line.number));
    auto *label = new PlainLabel(line.text, FontRole::Secondary, &Theme::text2);
    layout->addWidget(label, 1);
    auto *keep = new LinkButton(line.kept ? tr("Kept") : tr("Keep"));
    const QString spoken = line.number.isEmpty() ? line.text : tr("Story %1: %2").arg(line.number, line.text);
    keep->setToolTip(line.kept ? tr("Let the sheet trim this again") : tr("Keep this on the page"));
    keep->setAccessibleName(line.kept ? tr("%1, kept; let it go").arg(spoken) : tr("Keep %1").arg(spoken));
    connect(keep, &QPushButton::clicked, this,
            [this, line] { Q_EMIT keepRequested({line.keep}, !line.kept); });
    layout->addWidget(keep);
    return row;
}

void TrimList::setPage(const SheetPage &page, const QList<SheetKeep> &kept, const Library &library)
{
    const QList<Line> lines = linesOf(page, kept, library);
    // The focus stays on the line of the same number, so that one trim after the other is kept by keyboard.
    int focused = -1;
    for (int i = 0; i < m_rowLayout->count(); ++i) {
        if (const QWidget *row = m_rowLayout->itemAt(i)->widget(); row && row->isAncestorOf(focusWidget()))
            focused = i;
    }
    while (QLayoutItem *item = m_rowLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QStringList spoken;
    m_trimmed.clear();
    for (const Line &line : lines) {
        m_rowLayout->addWidget(makeRow(line));
        spoken.append(line.number.isEmpty() ? line.text : tr("Story %1: %2").arg(line.number, line.text));
        if (!line.kept)
            m_trimmed.append(line.keep);
    }
    if (focused >= 0 && !lines.isEmpty()) {
        QWidget *row = m_rowLayout->itemAt(std::min<int>(focused, m_rowLayout->count() - 1))->widget();
        row->findChild<LinkButton *>()->setFocus();
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    m_title->setText(m_trimmed.isEmpty() ? tr("Kept on the page") : tr("Trimmed to fit"));
    m_all->setVisible(!m_trimmed.isEmpty());
    const auto shown = std::min<qsizetype>(lines.size(), mostLines);
    m_scroll->setFixedHeight(themeOf(this).px(lineHeight * static_cast<int>(shown)));
    setVisible(!lines.isEmpty());
}

} // namespace storybank
