#pragma once

#include "items/importmodel.h"
#include "views/pages.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QTimer>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace storybank {

class PlainLabel;
class SegmentedControl;
class SourceView;

/// Brings in text or a file: the source at the left, what was recognised at the right. Nothing is written
/// before the button is pressed; then all of it is one step of undo.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(Session &session, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Shows `text` as if it had been pasted.
    void setText(const QString &text);

    /// Reads the file; a failure is said in the dialog.
    void openFile(const QString &path);

    /// What the dialog is going to do.
    const ImportPlan &plan() const;
    bool isReading() const { return m_watcher.isRunning() || m_pause.isActive(); }

protected:
    void accept() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Outcome
    {
        QString failure; ///< empty = read
        Reading reading;
        ImportPlan plan;
    };

    QWidget *makeHead();
    QWidget *makeSource();
    QWidget *makeItems();
    QWidget *makeFoot();
    void readSoon();
    void read();
    void showOutcome();
    void showPlan();
    void selectLines(const QModelIndex &index);
    void chooseFile();
    static Outcome readAndPlan(const QByteArray &bytes, const QString &name, ReadAs as,
                               const Library &library);

    Session &m_session;
    SegmentedControl *m_from = nullptr;
    QComboBox *m_as = nullptr;
    SourceView *m_source = nullptr;
    QTreeView *m_items = nullptr;
    QStackedWidget *m_right = nullptr;
    PlainLabel *m_empty = nullptr;
    PlainLabel *m_summary = nullptr;
    QPushButton *m_import = nullptr;
    ImportModel m_model;
    QByteArray m_bytes; ///< of the file; empty = the text in the source view counts
    QString m_name;
    QTimer m_pause;
    QFutureWatcher<Outcome> m_watcher;
};

} // namespace storybank
