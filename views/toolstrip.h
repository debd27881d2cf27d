#pragma once

#include <QToolBar>

class QAction;
class QLineEdit;
class QToolButton;

namespace storybank {

/// The field in the toolbar that leads to the switcher: looks like a field, opens at a click, at Enter, and
/// at the first letter typed.
class SearchOpener : public QWidget
{
    Q_OBJECT

public:
    explicit SearchOpener(QWidget *parent = nullptr);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The switcher should open with `text` in it.
    void searchRequested(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
};

/// The window's one toolbar: main button, import, undo and redo, search, the next onsite, the panel button.
class ToolStrip : public QToolBar
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *newStory;
        QAction *import;
        QAction *undo;
        QAction *redo;
        QAction *panel; ///< checkable
    };

    ToolStrip(const Actions &actions, QWidget *parent = nullptr);

    /// The filled button: the page's own main action, or New story, plain, when there is none.
    void setMain(QAction *action);
    /// "Fennmark Energy onsite in 6 days"; empty takes the button away.
    void setOnsite(const QString &text, const QString &toolTip);
    void setPanelName(const QString &name);
    SearchOpener *searchField() const { return m_search; }

    /// Below 1160 px the words of the onsite fold into its icon.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void onsiteChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Actions m_actions;
    QToolButton *m_main;
    SearchOpener *m_search;
    QToolButton *m_onsite;
    QAction *m_onsiteItem;
    QAction *m_panelRule;
    QAction *m_panelItem;
    QToolButton *m_panel;
};

} // namespace storybank
