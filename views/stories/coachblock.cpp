#include "coachblock.h"

#include "findingdelegate.h"
#include "items/storyedits.h"
#include "views/common/controls.h"
#include "views/common/iconlabel.h"
#include "views/common/plainlabel.h"
#include "views/common/style.h"
#include "wording/coach.h"

#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

namespace storybank {

namespace {

/// More rows than this scroll, so that what stands below stays in sight.
constexpr int mostRows = 7;

CoachRule ruleOf(const QModelIndex &index)
{
    return static_cast<CoachRule>(index.data(FindingModel::RuleRole).toInt());
}

void set(QStringList &codes, CoachRule rule, bool there)
{
    const QString code = toCode(rule);
    codes.removeAll(code);
    if (there)
        codes.append(code);
}

} // namespace

CoachBlock::CoachBlock(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(session),
      m_title(new PlainLabel({}, FontRole::CaptionStrong, &Theme::text3, this)),
      m_list(new QListView(this)),
      m_passed(new QWidget(this)),
      m_passedText(new PlainLabel({}, FontRole::Body, &Theme::text2, m_passed))
{
    const Theme &theme = themeOf(this);
    const int side = theme.px(size::PanePadding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme.px(6));
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(side, 0, side, theme.px(4));
    head->addWidget(m_title);
    column->addLayout(head);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("Findings of the coach"));
    setSurface(m_list->viewport(), Surface::Pane);
    column->addWidget(m_list);

    auto *row = new QHBoxLayout(m_passed);
    row->setContentsMargins(side, theme.px(4), side, theme.px(4));
    row->setSpacing(theme.px(9));
    row->addWidget(new IconLabel(QStringLiteral("circle-check"), &Theme::ok, 15, FontRole::Body, m_passed));
    row->addWidget(m_passedText, 1);
    column->addWidget(m_passed);

    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT activated(m_model.findings().at(index.row())); });
    connect(m_list, &QListView::clicked, m_list, &QListView::activated);
    connect(m_list, &QListView::customContextMenuRequested, this, &CoachBlock::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CoachBlock::currentChanged);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &CoachBlock::currentChanged);
    setStory({});
}

void CoachBlock::setStory(const Story &story)
{
    if (story.id != m_story.id)
        m_list->setCurrentIndex({});
    m_story = story;
    if (story.id.isNull())
        m_model.clear();
    else
        m_model.setStory(story);
    showCount();
    Q_EMIT looked();
}

void CoachBlock::showCount()
{
    const int count = m_model.rowCount();
    m_title->setText(tr("%n findings", nullptr, count));
    m_title->setVisible(count > 0);
    m_list->setVisible(count > 0);
    m_list->setFixedHeight(std::min(count, mostRows) * m_list->sizeHintForRow(0));
    m_passedText->setText(count > 0 ? passedText(m_model.passed()) : tr("Nothing to fix."));
    m_passed->setVisible(!m_story.id.isNull());
    m_passed->setToolTip(tr("Score %1 of 100").arg(m_model.score()));
}

const Finding *CoachBlock::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? &m_model.findings().at(row) : nullptr;
}

void CoachBlock::step(int by)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    const int from = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : by > 0 ? -1 : 0;
    const QModelIndex next = m_model.index((from + by + count) % count);
    m_list->setCurrentIndex(next);
    Q_EMIT activated(m_model.findings().at(next.row()));
}

void CoachBlock::showMenu(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    const CoachRule rule = ruleOf(index);
    QMenu menu(this);
    menu.addAction(tr("Go there"), this,
                   [this, index] { Q_EMIT activated(m_model.findings().at(index.row())); });
    menu.addSeparator();
    menu.addAction(tr("Mute “%1” in this story").arg(ruleName(rule)), this,
                   [this, rule] { setMuted(rule, true); })
        ->setEnabled(!m_session.isReadOnly());
    menu.addAction(tr("Switch off “%1” in this bank").arg(ruleName(rule)), this,
                   [this, rule] { setOff(rule, true); })
        ->setEnabled(!m_session.isReadOnly());
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

void CoachBlock::fillMenu(QMenu *menu)
{
    menu->clear();
    const QStringList off = m_session.settings().rulesOff;
    for (const CoachRule rule : coachRules()) {
        const QString code = toCode(rule);
        if (m_story.mutedRules.contains(code))
            menu->addAction(tr("Muted here: %1").arg(ruleName(rule)), this,
                            [this, rule] { setMuted(rule, false); });
        if (off.contains(code))
            menu->addAction(tr("Switched off: %1").arg(ruleName(rule)), this,
                            [this, rule] { setOff(rule, false); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Nothing is muted or switched off"))->setEnabled(false);
    else
        menu->insertSection(menu->actions().constFirst(), tr("Choose what the coach should look for again"));
}

void CoachBlock::setMuted(CoachRule rule, bool muted)
{
    const QString label = muted ? tr("Mute “%2” in “%1”") : tr("Hear “%2” again in “%1”");
    (void)m_session.submit(storyedits::changed(
        m_session.library(), m_story.id, QString(label).replace(QStringLiteral("%2"), ruleName(rule)),
        QDateTime::currentDateTimeUtc(), [&](Story &story) { set(story.mutedRules, rule, muted); }));
}

void CoachBlock::setOff(CoachRule rule, bool off)
{
    const BankSettings before = m_session.settings();
    BankSettings after = before;
    set(after.rulesOff, rule, off);
    Edit edit{(off ? tr("Switch off “%1”") : tr("Switch on “%1”")).arg(ruleName(rule)), {}};
    edit.replace(before, after);
    (void)m_session.submit(edit);
}

} // namespace storybank
