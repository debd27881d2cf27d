#pragma once

#include "domain/story.h"

#include <QAbstractButton>
#include <QSet>

namespace storybank {

/// The line that opens the block of depth: chevron, name, and what the block holds.
class DepthHeader : public QAbstractButton
{
    Q_OBJECT

public:
    /// How many there are of something; a section in which the coach has found something is marked.
    struct Count
    {
        QString text;
        std::optional<Section> section;
        bool warned = false;
    };

    /// Where the words begin, right of the chevron.
    static constexpr int TextLeft = 26;

    explicit DepthHeader(QWidget *parent);

    void setCounts(const QList<Count> &counts);
    void warn(const QSet<Section> &sections);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Count> m_counts;
};

} // namespace storybank
