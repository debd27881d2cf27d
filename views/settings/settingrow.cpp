#include "settingrow.h"

#include "views/common/linkbutton.h"
#include "views/common/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace storybank {

namespace {

// The control begins 413 px from the card's left edge and is 432 wide; what is left shows the default.
constexpr int padding = 16;
constexpr int controlWidth = 432;
constexpr int standardWidth = 175;
constexpr int leastHeight = 56;
constexpr double dotRadius = 3;

} // namespace

SettingRow::SettingRow(const Setting &setting, QWidget *parent)
    : QWidget(parent),
      m_setting(setting),
      m_name(new PlainLabel(setting.name, FontRole::BodyMedium, &Theme::text, this)),
      m_help(new PlainLabel(setting.help, FontRole::Secondary, &Theme::text2, this)),
      m_reset(new LinkButton(u"rotate-ccw", tr("default %1").arg(setting.standard), this)),
      m_standard(new PlainLabel(setting.standard, FontRole::Secondary, &Theme::text3, this))
{
    const Theme &theme = themeOf(this);
    m_name->setBuddy(setting.control);
    setting.control->setAccessibleName(setting.name);
    setting.control->setAccessibleDescription(setting.help);
    m_reset->setAccessibleName(tr("%1: back to the default, %2").arg(setting.name, setting.standard));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_help);
    words->addStretch();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(theme.px(padding), theme.px(8), theme.px(padding), theme.px(8));
    line->setSpacing(0);
    line->addLayout(words, 1);
    line->addWidget(box({setting.control}, controlWidth, Qt::AlignLeft));
    line->addWidget(box({m_reset, m_standard}, standardWidth, Qt::AlignRight));
    setMinimumHeight(theme.px(leastHeight));
    connect(m_reset, &LinkButton::clicked, this, [this] { m_setting.reset(); });
}

QWidget *SettingRow::box(const QList<QWidget *> &widgets, int width, Qt::Alignment side)
{
    auto *held = new QWidget(this);
    auto *row = new QHBoxLayout(held);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : widgets)
        row->addWidget(widget, 0, side | Qt::AlignVCenter);
    held->setFixedWidth(themeOf(this).px(width));
    return held;
}

void SettingRow::refresh()
{
    m_setting.refresh();
    m_reset->setVisible(!isStandard());
    m_standard->setVisible(isStandard());
    update();
}

bool SettingRow::search(const QString &typed)
{
    m_name->setMarked(typed);
    m_help->setMarked(typed);
    const QString text = m_setting.name + u' ' + m_setting.help;
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

void SettingRow::setRuled(bool ruled)
{
    m_ruled = ruled;
    update();
}

void SettingRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    if (m_ruled)
        painter.fillRect(0, 0, width(), 1, theme.line);
    if (isStandard())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accentFg);
    painter.drawEllipse(QPointF(theme.px(padding) / 2.0, m_name->geometry().center().y() + 0.5),
                        theme.px(dotRadius), theme.px(dotRadius));
}

} // namespace storybank
