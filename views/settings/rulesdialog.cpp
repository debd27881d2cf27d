#include "rulesdialog.h"

#include "views/common/plainlabel.h"
#include "wording/coach.h"

#include <QDialogButtonBox>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace storybank {

namespace {

constexpr int codeRole = Qt::UserRole;

} // namespace

RulesDialog::RulesDialog(const QStringList &off, QWidget *parent) : QDialog(parent), m_unknown(off)
{
    const Theme &theme = themeOf(this);
    setWindowTitle(tr("Rules of the coach"));
    for (size_t i = 0; i < Codes<CoachRule>::names.size(); ++i) {
        const auto rule = static_cast<CoachRule>(i);
        const QString code = toCode(rule);
        auto *item = new QStandardItem(ruleName(rule));
        item->setData(code, codeRole);
        item->setToolTip(ruleReason(rule));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(off.contains(code) ? Qt::Unchecked : Qt::Checked);
        m_rules.appendRow(item);
        m_unknown.removeAll(code);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    column->setSpacing(theme.px(10));
    column->addWidget(new PlainLabel(tr("Rules that read every story of this bank"), FontRole::CardHeading,
                                     &Theme::text, this));
    auto *list = new QListView(this);
    list->setModel(&m_rules);
    list->setAccessibleName(tr("Rules of the coach"));
    column->addWidget(list, 1);
    auto *reason = new PlainLabel({}, FontRole::Secondary, &Theme::text2, this);
    reason->setWordWrap(true);
    reason->setFixedHeight(2 * theme.lineHeight(FontRole::Secondary));
    column->addWidget(reason);
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [reason](const QModelIndex &index) { reason->setText(index.data(Qt::ToolTipRole).toString()); });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    list->setCurrentIndex(m_rules.index(0, 0));
    list->setFocus();
    resize(theme.px(460), theme.px(560));
}

QStringList RulesDialog::off() const
{
    QStringList off = m_unknown;
    for (int row = 0; row < m_rules.rowCount(); ++row) {
        if (m_rules.item(row)->checkState() == Qt::Unchecked)
            off.append(m_rules.item(row)->data(codeRole).toString());
    }
    off.sort();
    return off;
}

} // namespace storybank
