#pragma once

#include "domain/library.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace storybank {

/// One telling by hand: which story, for what, where, to whom, when, and how it landed.
class TellingDialog : public QDialog
{
    Q_OBJECT

public:
    /// A telling without an identity is a new one. `library` must outlive the dialog.
    TellingDialog(const Library &library, const Telling &telling, QWidget *parent = nullptr);

    /// The telling as it is chosen and typed.
    Telling telling() const;

    QComboBox *story() const { return m_story; }
    QLineEdit *day() const { return m_day; }
    QPushButton *save() const { return m_save; }

private:
    void fillStories();
    void fillHearers();
    void check();

    const Library &m_library;
    const Telling m_telling;
    QComboBox *m_story, *m_prompt, *m_company, *m_hearer, *m_landing;
    QLineEdit *m_day;
    QLineEdit *m_notes;
    QPushButton *m_save = nullptr;
};

} // namespace storybank
