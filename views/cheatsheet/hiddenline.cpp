#include "hiddenline.h"

#include "views/common/linkbutton.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QVBoxLayout>

namespace storybank {

HiddenLine::HiddenLine(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_summary = new LinkButton(QString());
    m_list = new PlainLabel({}, FontRole::Secondary, &Theme::text2);
    m_list->setWordWrap(true);
    column->addWidget(m_summary, 0, Qt::AlignLeft);
    column->addWidget(m_list);
    connect(m_summary, &QPushButton::clicked, this, [this] {
        m_open = !m_open;
        unfold();
    });
    hide();
}

void HiddenLine::setPage(const SheetPage &page)
{
    const QStringList names = page.content.hiddenNames;
    const QStringList numbers = page.content.roughNumbers();
    QStringList parts;
    if (!names.isEmpty())
        parts.append(names.size() == 1 ? tr("1 name replaced")
                                       : tr("%n names replaced", nullptr, static_cast<int>(names.size())));
    if (!numbers.isEmpty())
        parts.append(numbers.size() == 1
                         ? tr("1 number blurred")
                         : tr("%n numbers blurred", nullptr, static_cast<int>(numbers.size())));
    const QString list = (names + numbers).join(u'\n');
    m_summary->setText(parts.join(QStringLiteral(", ")));
    m_summary->setToolTip(list.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    m_summary->setAccessibleDescription(list);
    m_list->setText(list);
    unfold();
    setVisible(!parts.isEmpty());
}

void HiddenLine::unfold()
{
    m_list->setVisible(m_open);
}

QString HiddenLine::text() const
{
    return m_summary->text();
}

} // namespace storybank
