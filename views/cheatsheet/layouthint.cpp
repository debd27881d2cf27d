#include "layouthint.h"

#include "views/common/iconlabel.h"
#include "views/common/linkbutton.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace storybank {

namespace {

/// The next loop from today on; without one the latest; null when there is none.
const Loop *loopToOffer(const Library &library, QDate today)
{
    const Loop *next = nullptr;
    const Loop *latest = nullptr;
    for (const Loop &loop : library.loops()) {
        const bool ahead = !loop.past && !loop.date.isNull() && loop.date.firstDay() >= today;
        if (ahead && (!next || loop.date < next->date))
            next = &loop;
        if (!latest || latest->date < loop.date)
            latest = &loop;
    }
    return next ? next : latest;
}

} // namespace

LayoutHint::LayoutHint(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *mark = new IconLabel(QStringLiteral("circle-alert"), &Theme::warnMark, 16, FontRole::Secondary);
    row->addWidget(mark, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_text = new PlainLabel({}, FontRole::Secondary, &Theme::text2);
    m_text->setWordWrap(true);
    m_help = new LinkButton(QString());
    words->addWidget(m_text);
    words->addWidget(m_help, 0, Qt::AlignLeft);
    row->addLayout(words, 1);
    connect(m_help, &QPushButton::clicked, this, [this] {
        if (m_loop.isNull())
            Q_EMIT onsiteRequested();
        else
            Q_EMIT loopRequested(m_loop);
    });
    hide();
}

void LayoutHint::setOptions(const SheetOptions &options, const Library &library)
{
    const bool rounds = options.layout == SheetLayout::Rounds;
    const bool wantsLoop = rounds || options.layout == SheetLayout::Matrix;
    if (!wantsLoop || library.find(options.loop)) {
        hide();
        return;
    }
    const Loop *loop = loopToOffer(library, options.today);
    m_loop = loop ? loop->id : LoopId();
    m_text->setText(rounds ? tr("There is a box for each round of an onsite, and no onsite is chosen.")
                           : tr("This is the matrix of an onsite. While none is chosen, it has the questions "
                                "that these stories answer best."));
    m_help->setText(!loop                     ? tr("Plan an onsite…")
                    : loop->company.isEmpty() ? tr("Use the onsite")
                                              : tr("Use %1").arg(loop->company.simplified()));
    setAccessibleDescription(m_text->text());
    show();
}

} // namespace storybank
