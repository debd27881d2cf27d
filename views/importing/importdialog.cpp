#include "importdialog.h"

#include "importdelegate.h"
#include "sourceview.h"

#include "actions/builtin.h"
#include "items/importwords.h"
#include "items/session.h"
#include "views/common/controls.h"
#include "views/common/filedialogs.h"
#include "views/common/plainlabel.h"
#include "views/common/segmentedcontrol.h"
#include "views/importing/legend.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace storybank {

namespace {

constexpr int typingPauseMillis = 250;
constexpr int choiceWidth = 104;
constexpr int lineWidth = 72;
constexpr qint64 largestFile = 50 * 1024 * 1024;

enum From { PastedText, File };

QWidget *framed(QWidget *content)
{
    auto *frame = new QFrame;
    frame->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(content);
    return frame;
}

} // namespace

ImportDialog::ImportDialog(Session &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_name(tr("pasted text"))
{
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);
    resize(1240, 800);
    auto *split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(12);
    split->addWidget(makeSource());
    split->addWidget(makeItems());
    split->setSizes({560, 636});
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(split, 1);
    column->addWidget(makeFoot());

    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMillis);
    connect(&m_pause, &QTimer::timeout, this, &ImportDialog::read);
    connect(&m_watcher, &QFutureWatcher<Outcome>::finished, this, &ImportDialog::showOutcome);
    connect(&m_model, &ImportModel::planChanged, this, &ImportDialog::showPlan);
    showPlan();
    m_source->setFocus();
}

ImportDialog::~ImportDialog()
{
    m_watcher.waitForFinished();
}

const ImportPlan &ImportDialog::plan() const
{
    return m_model.plan();
}

QWidget *ImportDialog::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_from = new SegmentedControl;
    m_from->addSegment(tr("Pasted text"), u"clipboard-paste");
    m_from->addSegment(tr("File…"), u"file-text");
    m_from->setAccessibleName(tr("Where it comes from"));
    m_as = new QComboBox;
    m_as->addItems({tr("Stories and prompts"), tr("Stories only"), tr("Prompts only")});
    auto *label = new PlainLabel(tr("Read as"), FontRole::Body, &Theme::text2);
    label->setBuddy(m_as);
    row->addWidget(m_from);
    row->addStretch();
    row->addWidget(label);
    row->addWidget(m_as);
    connect(m_from, &SegmentedControl::currentChanged, this, [this](int from) {
        if (from == File)
            chooseFile();
        else
            setText({});
    });
    connect(m_as, &QComboBox::currentIndexChanged, this, &ImportDialog::readSoon);
    return head;
}

QWidget *ImportDialog::makeSource()
{
    auto *content = new QWidget;
    setSurface(content, Surface::Base);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Legend);
    m_source = new SourceView;
    m_source->setPlaceholderText(tr("Paste your notes here, or drop a file on this window."));
    column->addWidget(m_source, 1);
    connect(m_source->document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        // A file was read from its bytes; what stands here then is only shown.
        if (m_bytes.isEmpty() && (removed > 0 || added > 0))
            readSoon();
    });
    connect(m_source, &SourceView::lineActivated, this, [this](int line) {
        const QModelIndex item = m_model.atLine(line);
        if (item.isValid())
            m_items->setCurrentIndex(item);
    });
    return framed(content);
}

QWidget *ImportDialog::makeItems()
{
    m_items = new QTreeView;
    m_items->setModel(&m_model);
    m_items->setItemDelegate(new ImportDelegate(m_items));
    m_items->setHeaderHidden(true);
    m_items->setRootIsDecorated(false);
    m_items->setItemsExpandable(false);
    m_items->setIndentation(0);
    m_items->setFrameShape(QFrame::NoFrame);
    m_items->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_items->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_items->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                             QAbstractItemView::EditKeyPressed);
    m_items->setAccessibleName(tr("What was recognised"));
    QHeaderView *header = m_items->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(ImportModel::ItemColumn, QHeaderView::Stretch);
    header->resizeSection(ImportModel::ChoiceColumn, choiceWidth);
    header->resizeSection(ImportModel::LineColumn, lineWidth);
    connect(m_items->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportDialog::selectLines);

    m_empty = new PlainLabel({}, FontRole::Body, &Theme::text2);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(48, 0, 48, 0);
    m_right = new QStackedWidget;
    m_right->addWidget(m_items);
    m_right->addWidget(m_empty);
    setSurface(m_right, Surface::Base);
    return framed(m_right);
}

QWidget *ImportDialog::makeFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_summary = new PlainLabel({}, FontRole::Body, &Theme::text2);
    m_summary->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *cancel = new QPushButton(tr("Cancel"));
    m_import = new QPushButton;
    m_import->setDefault(true);
    setButtonRole(m_import, ButtonRole::Main);
    row->addWidget(m_summary, 1);
    row->addWidget(cancel);
    row->addWidget(m_import);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::accept);
    return foot;
}

void ImportDialog::setText(const QString &text)
{
    m_bytes.clear();
    m_name = tr("pasted text");
    m_from->setCurrentIndex(PastedText);
    m_source->setReadOnly(false);
    m_source->setPlainText(text);
    m_source->setFocus();
    readSoon();
}

void ImportDialog::chooseFile()
{
    const QString path =
        askFileToOpen(this, {tr("Import a file"),
                             {tr("Notes and exports (*.txt *.md *.markdown *.json)"), tr("All files (*)")},
                             documentsFolder(),
                             {}});
    if (path.isEmpty())
        m_from->setCurrentIndex(m_bytes.isEmpty() ? PastedText : File);
    else
        openFile(path);
}

void ImportDialog::openFile(const QString &path)
{
    QFile file(path);
    const QFileInfo info(path);
    if (!info.isFile() || info.size() > largestFile || !file.open(QIODevice::ReadOnly)) {
        m_empty->setText(info.size() > largestFile
                             ? tr("%1 is larger than 50 MB. Import a part of it.").arg(info.fileName())
                             : tr("%1 cannot be read. Check that it is a file and that you may open it.")
                                   .arg(info.fileName()));
        m_right->setCurrentWidget(m_empty);
        return;
    }
    m_bytes = file.readAll();
    m_name = info.fileName();
    m_from->setCurrentIndex(File);
    m_source->setReadOnly(true);
    read();
}

void ImportDialog::readSoon()
{
    m_pause.start();
}

ImportDialog::Outcome ImportDialog::readAndPlan(const QByteArray &bytes, const QString &name, ReadAs as,
                                                const Library &library)
{
    const auto reading = readAny(bytes, name, {name, as, QDate::currentDate()});
    if (!reading.ok())
        return {QStringLiteral("%1; %2").arg(reading.error().why, reading.error().help), {}, {}};
    const auto lexicon = builtInLexicon();
    return {{}, *reading, planImport(library, *reading, lexicon.ok() ? *lexicon : Lexicon())};
}

void ImportDialog::read()
{
    m_pause.stop();
    const QByteArray bytes = m_bytes.isEmpty() ? m_source->toPlainText().toUtf8() : m_bytes;
    const auto as = static_cast<ReadAs>(m_as->currentIndex());
    m_watcher.setFuture(QtConcurrent::run(readAndPlan, bytes, m_name, as, m_session.library()));
}

void ImportDialog::showOutcome()
{
    const Outcome outcome = m_watcher.result();
    if (!m_bytes.isEmpty() && m_source->toPlainText() != outcome.reading.text)
        m_source->setPlainText(outcome.reading.text);
    m_source->setMarks(outcome.reading.marks);
    m_model.setPlan(outcome.plan, m_session.library());
    m_items->expandAll();
    const bool nothing = m_model.rowCount() == 0;
    m_empty->setText(!outcome.failure.isEmpty()       ? outcome.failure
                     : outcome.reading.text.isEmpty() ? tr("What is recognised appears here.")
                                                      : tr("Nothing was recognised in this text."));
    m_right->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_items);
}

void ImportDialog::showPlan()
{
    const int chosen = m_model.chosen();
    const bool notes = std::any_of(plan().leftovers.begin(), plan().leftovers.end(),
                                   [](const ImportLeftover &leftover) { return leftover.toNotes; });
    m_import->setText(tr("Import %n items", nullptr, chosen));
    m_import->setEnabled(chosen > 0 || notes || plan().complete);
    m_summary->setText(plan().items.isEmpty() ? QString() : importSummary(plan()));
    if (m_model.rowCount() == 0) {
        m_empty->setText(tr("What is recognised appears here."));
        m_right->setCurrentWidget(m_empty);
    }
}

void ImportDialog::selectLines(const QModelIndex &index)
{
    m_source->setSelectedLines(index.siblingAtColumn(0).data(ImportModel::FirstLineRole).toInt(),
                               index.siblingAtColumn(0).data(ImportModel::LastLineRole).toInt());
}

void ImportDialog::accept()
{
    if (isReading() || !m_import->isEnabled())
        return;
    const Edit edit = importEdit(m_session.library(), plan(), QDateTime::currentDateTimeUtc());
    // A refused edit is said by the session; the choices stay so that nothing is lost.
    if (m_session.submit(edit).ok())
        QDialog::accept();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        openFile(urls.first().toLocalFile());
    else if (event->mimeData()->hasText())
        setText(event->mimeData()->text());
    event->acceptProposedAction();
}

} // namespace storybank
