#pragma once

#include "paper/sheet.h"
#include "views/pages.h"

#include <QTimer>

class QLabel;
class QToolButton;

namespace storybank {

class PlainLabel;
class SheetOptionsPane;
class SheetPreview;

/// The cheat sheet: wishes at the left, the finished page at the right, always up to date.
class CheatSheetPage : public Page
{
    Q_OBJECT

public:
    explicit CheatSheetPage(const PageContext &context, QWidget *parent = nullptr);

    QWidget *filterPane() const override;
    QList<QWidget *> panes() const override;
    QString summary() const override;
    /// Makes the sheet from these.
    void takeStories(const QList<StoryId> &stories) override;
    bool exportPage() override;
    bool printPage() override;
    QList<PageState> states() override;

    /// The page as it stands.
    const SheetPage &sheet() const { return m_sheet; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeStrip();
    QWidget *makeFoot();
    void scheduleRefresh();
    void refresh();
    SheetOptions wishes() const;
    void showFit();
    void exportAs(SheetFormat format);
    void copyPicture();
    void copyText();

    PageContext m_context;
    SheetOptionsPane *m_options = nullptr;
    SheetPreview *m_preview = nullptr;
    QLabel *m_fitIcon = nullptr;
    PlainLabel *m_fits = nullptr;
    PlainLabel *m_fill = nullptr;
    QToolButton *m_zoom = nullptr;
    SheetPage m_sheet;
    QTimer m_refresh;
    bool m_stale = true; ///< something changed while nobody looked
};

} // namespace storybank
