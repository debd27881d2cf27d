#pragma once

#include <QWidget>

#include <functional>

namespace storybank {

class LinkButton;
class PlainLabel;

/// One setting: what it is called, what it does, and how its control and its default are kept together.
struct Setting
{
    QString name;
    QString help;
    QWidget *control = nullptr;
    QString standard;              ///< the default in words
    std::function<void()> refresh; ///< shows the value that holds in the control
    std::function<bool()> isStandard;
    std::function<void()> reset; ///< goes back to the default
};

/// A setting as a row of a card: words, control, and at the right end the default or the link back to it.
/// A row that differs from its default has a dot before its name.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    SettingRow(const Setting &setting, QWidget *parent);

    const QString &name() const { return m_setting.name; }
    bool isStandard() const { return m_setting.isStandard(); }
    void reset() { m_setting.reset(); }
    void refresh();

    /// Whether name or help holds every word of `typed`; the words found are marked.
    bool search(const QString &typed);

    /// Whether a line stands above the row.
    void setRuled(bool ruled);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *box(const QList<QWidget *> &widgets, int width, Qt::Alignment side);

    Setting m_setting;
    PlainLabel *m_name;
    PlainLabel *m_help;
    LinkButton *m_reset;
    PlainLabel *m_standard;
    bool m_ruled = false;
};

} // namespace storybank
