#pragma once

#include "paper/sheet.h"

#include <QAbstractScrollArea>

namespace storybank {

/// Shows the finished page as it will be printed, at any size.
class SheetPreview : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit SheetPreview(QWidget *parent = nullptr);

    /// Shows `page`; the zoom stays.
    void setPage(const SheetPage &page);

    /// Screen pixels for one point; 0 = as large as fits the widget.
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }

    /// The zoom in use, also when it follows the widget.
    double effectiveZoom() const;

Q_SIGNALS:
    void zoomChanged();
    /// The block of this story was clicked.
    void storyActivated(storybank::StoryId story);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF sheetRect() const;
    StoryId storyAt(QPoint position) const;
    void updateScrollBars();

    SheetPage m_page;
    double m_zoom = 0;
};

} // namespace storybank
