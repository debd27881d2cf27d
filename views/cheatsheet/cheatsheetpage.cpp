#include "cheatsheetpage.h"

#include "sheetexport.h"
#include "sheetoptionspane.h"
#include "sheetpreview.h"

#include "actions/sheets.h"
#include "items/session.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace storybank {

namespace {

constexpr int optionsWidth = 296;

QToolButton *zoomButton(const QString &name, QStringView iconName)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    setButtonRole(button, ButtonRole::Plain);
    return button;
}

} // namespace

CheatSheetPage::CheatSheetPage(const PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    m_options = new SheetOptionsPane;
    m_options->setFixedWidth(optionsWidth);
    m_options->setFoot(makeFoot());
    m_preview = new SheetPreview;

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(makeStrip());
    right->addWidget(m_preview, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_options);
    row->addLayout(right, 1);

    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &CheatSheetPage::refresh);
    connect(m_options, &SheetOptionsPane::optionsChanged, this, &CheatSheetPage::scheduleRefresh);
    connect(m_options, &SheetOptionsPane::keepRequested, this,
            [this](const QList<SheetKeep> &what, bool keep) {
                const Session &session = m_context.session;
                (void)m_context.session.submit(
                    keepOnSheet(session.library(), m_options->options().loop, what, keep));
            });
    connect(m_preview, &SheetPreview::zoomChanged, this, &CheatSheetPage::showFit);
    connect(m_preview, &SheetPreview::storyActivated, this,
            [this](StoryId story) { Q_EMIT openRequested(Kind::Story, story.uuid()); });
    connect(m_options, &SheetOptionsPane::onsiteRequested, this,
            [this] { Q_EMIT pageRequested(PageId::Onsite); });
    for (const auto signal : {&Session::opened, &Session::closed}) {
        connect(&m_context.session, signal, this, [this] {
            m_options->chooseStories({}, m_context.session.library());
            scheduleRefresh();
        });
    }
    connect(&m_context.session, &Session::changed, this, [this](const Edit &edit) {
        if (edit.touches<Loop>())
            m_options->setLibrary(m_context.session.library());
        scheduleRefresh();
    });
    m_options->setLibrary(m_context.session.library());
    scheduleRefresh();
}

QWidget *CheatSheetPage::makeStrip()
{
    auto *strip = new QWidget;
    setSurface(strip, Surface::Base);
    strip->setFixedHeight(size::Strip);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(14, 0, 20, 0);
    row->setSpacing(8);
    m_fitIcon = new QLabel;
    m_fits = new PlainLabel({}, FontRole::BodyStrong, &Theme::ok);
    m_fill = new PlainLabel({}, FontRole::Body, &Theme::text2);
    row->addWidget(m_fitIcon);
    row->addWidget(m_fits);
    row->addWidget(m_fill);
    row->addStretch();

    QToolButton *smaller = zoomButton(tr("Zoom out"), u"zoom-out");
    QToolButton *larger = zoomButton(tr("Zoom in"), u"zoom-in");
    m_zoom = new QToolButton;
    setButtonRole(m_zoom, ButtonRole::Standard);
    m_zoom->setToolTip(tr("Fit the page into the window"));
    connect(smaller, &QToolButton::clicked, this,
            [this] { m_preview->setZoom(m_preview->effectiveZoom() / 1.25); });
    connect(larger, &QToolButton::clicked, this,
            [this] { m_preview->setZoom(m_preview->effectiveZoom() * 1.25); });
    connect(m_zoom, &QToolButton::clicked, this, [this] { m_preview->setZoom(0); });
    row->addWidget(smaller);
    row->addWidget(m_zoom);
    row->addWidget(larger);
    return strip;
}

QWidget *CheatSheetPage::makeFoot()
{
    auto *foot = new QWidget;
    setSurface(foot, Surface::Pane);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(size::PanePadding, 10, size::PanePadding, 12);
    row->setSpacing(8);
    auto *pdf = new QPushButton(icon(u"file-down", &Theme::onAccent), tr("Export PDF…"));
    setButtonRole(pdf, ButtonRole::Main);
    pdf->setToolTip(tr("Export the sheet as PDF (Ctrl+E)"));
    auto *paper = new QPushButton(tr("Print…"));
    paper->setToolTip(tr("Print the sheet (Ctrl+P)"));
    auto *more = new QToolButton;
    more->setIcon(icon(u"ellipsis"));
    more->setToolTip(tr("Other ways out"));
    more->setAccessibleName(more->toolTip());
    setButtonRole(more, ButtonRole::Standard);
    auto *menu = new QMenu(more);
    menu->addAction(tr("Export as a picture…"), this, [this] { exportAs(SheetFormat::Png); });
    menu->addAction(tr("Export as a web page…"), this, [this] { exportAs(SheetFormat::Html); });
    menu->addAction(tr("Export as Markdown…"), this, [this] { exportAs(SheetFormat::Markdown); });
    menu->addSeparator();
    menu->addAction(tr("Copy as text"), this, &CheatSheetPage::copyText);
    menu->addAction(tr("Copy as a picture"), this, &CheatSheetPage::copyPicture);
    menu->addSeparator();
    menu->addAction(tr("Print preview…"), this, [this] { previewPrint(this, m_sheet, wishes()); });
    connect(more, &QToolButton::clicked, this,
            [more, menu] { menu->exec(more->mapToGlobal(QPoint(0, -menu->sizeHint().height()))); });
    connect(pdf, &QPushButton::clicked, this, &CheatSheetPage::exportPage);
    connect(paper, &QPushButton::clicked, this, &CheatSheetPage::printPage);
    row->addWidget(pdf, 1);
    row->addWidget(paper);
    row->addWidget(more);
    return foot;
}

QWidget *CheatSheetPage::filterPane() const
{
    return m_options;
}

QList<QWidget *> CheatSheetPage::panes() const
{
    return {m_options, m_preview};
}

QString CheatSheetPage::summary() const
{
    const QString paper = m_options->options().paper == Paper::A4 ? tr("A4") : tr("Letter");
    const QString turned = m_options->options().landscape ? tr("landscape") : tr("portrait");
    const int stories = static_cast<int>(m_sheet.content.stories.size());
    return tr("%1 %2, 1 page, %n stories", nullptr, stories).arg(paper, turned);
}

QList<PageState> CheatSheetPage::states()
{
    return {{QStringLiteral("cheatsheet"), [this] { refresh(); }}};
}

void CheatSheetPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
}

void CheatSheetPage::scheduleRefresh()
{
    // Hidden, it waits until someone looks: every keystroke in a story would lay out a page nobody sees.
    m_stale = true;
    if (isVisible())
        m_refresh.start(0);
}

void CheatSheetPage::refresh()
{
    m_refresh.stop();
    m_stale = false;
    const SheetOptions options = wishes();
    m_sheet = fit(compose(m_context.session.library(), options), options);
    m_preview->setPage(m_sheet);
    m_options->setPage(m_sheet, options, m_context.session.library());
    showFit();
    Q_EMIT statusChanged();
}

SheetOptions CheatSheetPage::wishes() const
{
    SheetOptions options = m_options->options();
    options.today = QDate::currentDate();
    options.locale = locale();
    options.keep = keptOnSheet(m_context.session.library(), options.loop);
    return options;
}

void CheatSheetPage::showFit()
{
    const Theme &theme = themeOf(this);
    const bool whole = m_sheet.leftOut.isEmpty();
    m_fitIcon->setPixmap(iconPixmap(whole ? u"circle-check" : u"circle-alert",
                                    whole ? theme.ok : theme.warnMark, theme.px(16), devicePixelRatioF()));
    m_fits->setTone(whole ? &Theme::ok : &Theme::warn);
    m_fits->setText(
        whole ? tr("Fits on one page")
              : tr("One page, without %n stories", nullptr, static_cast<int>(m_sheet.leftOut.size())));
    m_fill->setText(tr("%1 % full, %2 pt")
                        .arg(qRound(m_sheet.fill * 100))
                        .arg(locale().toString(m_sheet.fontPt, 'g', 3)));
    m_zoom->setText(m_preview->zoom() > 0 ? tr("%1 %").arg(qRound(m_preview->zoom() * 75)) : tr("Fit page"));
}

void CheatSheetPage::exportAs(SheetFormat format)
{
    const QString path = askSheetPath(this, format);
    if (path.isEmpty())
        return;
    const auto written = writeSheet(m_sheet, path, format);
    if (written.ok())
        Q_EMIT messageRequested(tr("Saved %1").arg(QFileInfo(path).fileName()), false);
    else
        showSheetError(this, written.error());
}

void CheatSheetPage::copyPicture()
{
    if (const Result<void> copied = copySheetPicture(m_sheet); copied.ok())
        Q_EMIT messageRequested(tr("Copied the sheet as a picture"), false);
    else
        showSheetError(this, copied.error());
}

void CheatSheetPage::copyText()
{
    if (const Result<void> copied = copySheetText(m_sheet); copied.ok())
        Q_EMIT messageRequested(tr("Copied the sheet as text"), false);
    else
        showSheetError(this, copied.error());
}

void CheatSheetPage::takeStories(const QList<StoryId> &stories)
{
    m_options->chooseStories(stories, m_context.session.library());
}

bool CheatSheetPage::exportPage()
{
    exportAs(SheetFormat::Pdf);
    return true;
}

bool CheatSheetPage::printPage()
{
    printSheet(this, m_sheet, wishes());
    return true;
}

} // namespace storybank
