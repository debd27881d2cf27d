#pragma once

#include "items/session.h"

#include <QTimer>
#include <QWidget>

namespace storybank {

class LinkButton;
class PlainLabel;

/// The line at the window's foot: whether everything is saved, how much there is, and for eight seconds what
/// was just done with a way back; at the right the page's own words, the file and the language.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void setSaved(SavedState state);
    void setSummary(const QString &text);
    void setPageText(const QString &text);
    /// The bank's file; an empty path takes the place away.
    void setFile(const QString &path);
    void setLanguage(const QString &name);

    /// Stands in the summary's place for eight seconds, with the link Undo when `offersUndo`.
    void say(const QString &text, bool offersUndo);
    QString message() const;

Q_SIGNALS:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void clearMessage();

    QWidget *m_savedIcon;
    PlainLabel *m_saved;
    PlainLabel *m_summary;
    QWidget *m_messageBox;
    PlainLabel *m_message;
    LinkButton *m_undo;
    PlainLabel *m_pageText;
    QWidget *m_fileIcon;
    PlainLabel *m_file;
    PlainLabel *m_language;
    QList<QWidget *> m_rules;
    QTimer m_messageTime;
    SavedState m_state = SavedState::NoBank;
};

} // namespace storybank
