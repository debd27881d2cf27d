#pragma once

#include "paper/planpaper.h"

#include <QDialog>

class QLabel;

namespace storybank {

class PlainLabel;
class SegmentedControl;

/// Says how many pages a plan takes, shows them, and prints them or saves them as PDF.
class PlanPrintDialog : public QDialog
{
    Q_OBJECT

public:
    PlanPrintDialog(const Library &library, const Loop &loop, const Plan &plan, QWidget *parent = nullptr);

    const PlanPaper &paper() const { return m_paper; }
    QString pagesText() const;
    SegmentedControl *size() const { return m_size; }

    /// The file in which the plan was saved; empty when it was printed or not.
    QString savedPath() const { return m_path; }

private:
    void compose();
    void savePdf();
    void print();

    const Library &m_library;
    const Loop &m_loop;
    const Plan &m_plan;
    PlanPaper m_paper;
    QString m_path;
    SegmentedControl *m_size;
    PlainLabel *m_pages;
    QLabel *m_preview;
};

/// Says in a box why the plan could not be written.
void showPlanError(QWidget *parent, const Error &error);

} // namespace storybank
