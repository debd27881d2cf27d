#include "frameworkstrip.h"

#include "frameworkmenu.h"

#include "actions/frameworks.h"
#include "items/coveragemodel.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace storybank {

FrameworkStrip::FrameworkStrip(Session &session, CoverageModel &model, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(model),
      m_choice(new QComboBox(this)),
      m_edit(new QPushButton(icon(u"pencil"), tr("Edit…"), this)),
      m_add(new QPushButton(icon(u"plus"), tr("Add"), this)),
      m_menu(new QMenu(m_add))
{
    const Theme &theme = themeOf(this);
    setFixedHeight(theme.px(42));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(size::PanePadding), 0, theme.px(size::PanePadding), theme.px(2));
    row->setSpacing(theme.px(8));
    m_choice->setAccessibleName(tr("Framework"));
    m_choice->setFixedWidth(theme.px(260));
    row->addWidget(m_choice);
    setButtonRole(m_edit, ButtonRole::Standard, ControlSize::Small);
    m_edit->setToolTip(tr("Change its principles and which competencies stand for them."));
    row->addWidget(m_edit);
    setButtonRole(m_add, ButtonRole::Standard, ControlSize::Small);
    m_add->setToolTip(tr("Add the list of another company, or one of your own."));
    m_add->setMenu(m_menu);
    row->addWidget(m_add);
    auto *rule = new PlainLabel(
        tr("A story counts for a principle with one of its competencies as primary tag. Levels and target "
           "as for a competency."),
        FontRole::Caption, &Theme::text3, this);
    rule->setWordWrap(true);
    rule->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    row->addWidget(rule, 1);

    connect(m_choice, &QComboBox::activated, this,
            [this](int index) { m_model.setFramework(m_shown.value(index)); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const auto shown = m_model.framework())
            Q_EMIT editRequested(shown->id, false);
    });
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        fillFrameworkMenu(m_menu, m_session, [this](FrameworkId id, bool own) {
            m_model.setFramework(id);
            if (own)
                Q_EMIT editRequested(id, true);
        });
    });
    connect(&model, &CoverageModel::summaryChanged, this, &FrameworkStrip::refresh);
    refresh();
}

void FrameworkStrip::refresh()
{
    m_add->setEnabled(!m_session.isReadOnly());
    QStringList titles;
    QList<FrameworkId> ids;
    for (const Framework &framework : frameworksInOrder(m_session.library())) {
        titles.append(frameworkTitle(framework));
        ids.append(framework.id);
    }
    QStringList held;
    for (int i = 0; i < m_choice->count(); ++i)
        held.append(m_choice->itemText(i));
    if (held != titles || m_shown != ids) {
        m_shown = ids;
        m_choice->clear();
        m_choice->addItems(titles);
        m_choice->updateGeometry();
    }
    const std::optional<Framework> shown = m_model.framework();
    m_choice->setCurrentIndex(shown ? static_cast<int>(ids.indexOf(shown->id)) : -1);
    m_edit->setEnabled(shown.has_value());
}

} // namespace storybank
