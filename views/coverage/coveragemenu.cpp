#include "coveragepage.h"

#include "actions/frameworks.h"

#include "views/common/choicebox.h"
#include "views/common/icons.h"
#include "views/common/markicons.h"
#include "views/common/segmentedcontrol.h"

#include <QCheckBox>
#include <QMenu>

namespace storybank {

void CoveragePage::showMenu(const QPoint &global)
{
    const MatrixPair pair = m_matrix->currentPair();
    QMenu menu(this);
    const bool onStory = !pair.story.isNull();
    const bool writable = !m_session.isReadOnly();
    // The keys stand beside the words; they are the matrix's own, so they are not bound here.
    const auto add = [&menu](const QIcon &icon, const QString &text, const QString &key) {
        return menu.addAction(icon, text + u'\t' + key);
    };
    if (onStory && !pair.prompt.isNull()) {
        for (int fit = 5; fit >= 1; --fit) {
            QAction *judge = add(fitIcon(fit, this), tr("Fit %1 of 5").arg(fit), QString::number(fit));
            judge->setEnabled(writable);
            connect(judge, &QAction::triggered, this, [this, fit] { setFits(fit); });
        }
        connect(add(icon(u"ban"), tr("Does not fit"), QStringLiteral("0")), &QAction::triggered, this,
                [this] { setFits(0); });
        connect(add(icon(u"rotate-ccw"), tr("Back to not judged"), tr("Del")), &QAction::triggered, this,
                [this] { setFits(std::nullopt); });
        menu.addSeparator();
        const Answer *held = m_session.library().answer(pair.story, pair.prompt);
        const QString use =
            held && held->chosen ? tr("No longer use for this prompt") : tr("Use for this prompt");
        connect(add(icon(u"check"), use, tr("Space")), &QAction::triggered, this, [this] { choose(); });
    } else if (onStory) {
        connect(add({}, tr("Primary tag"), QStringLiteral("1")), &QAction::triggered, this,
                [this] { setTags(TagRank::Primary); });
        connect(add({}, tr("Secondary tag"), QStringLiteral("2")), &QAction::triggered, this,
                [this] { setTags(TagRank::Secondary); });
        connect(add({}, tr("No tag"), tr("Del")), &QAction::triggered, this,
                [this] { setTags(std::nullopt); });
        menu.addSeparator();
        addTargetMenu(menu, pair.competency);
        addFrameworkEntry(menu, pair);
    }
    menu.addSeparator();
    if (onStory) {
        const QString strike =
            isStruck(pair.story) ? tr("Put this story back") : tr("What if this story is spent?");
        connect(add(icon(u"scissors"), strike, QStringLiteral("X")), &QAction::triggered, this,
                &CoveragePage::toggleStruck);
    }
    connect(
        add(icon(u"copy"), tr("Copy"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)),
        &QAction::triggered, this, &CoveragePage::copySelection);
    menu.addSeparator();
    if (onStory)
        connect(add(icon(u"book-open"), tr("Open story"), tr("Enter")), &QAction::triggered, this,
                [this, pair] { openStory(pair.story); });
    if (!pair.prompt.isNull()) {
        connect(menu.addAction(icon(u"message-circle-question"), tr("Open prompt")), &QAction::triggered,
                this, [this, pair] { Q_EMIT openRequested(Kind::Prompt, pair.prompt.uuid()); });
        QAction *draft = menu.addAction(icon(u"plus"), tr("Start a draft for this prompt"));
        draft->setEnabled(writable);
        connect(draft, &QAction::triggered, this, [this, pair] { startDraft(pair.prompt); });
    }
    connect(add(icon(u"triangle-alert"), tr("Next gap"), QStringLiteral("G")), &QAction::triggered, m_matrix,
            &MatrixView::goToNextGap);
    connect(menu.addAction(icon(u"circle-help"), tr("Next suggestion")), &QAction::triggered, m_matrix,
            &MatrixView::goToNextSuggestion);
    menu.exec(global);
}

QList<PageState> CoveragePage::states()
{
    const auto rows = [this](int index) {
        m_rows->setCurrentIndex(index);
        Q_EMIT m_rows->currentChanged(index);
    };
    return {
        {QStringLiteral("coverage"),
         [this, rows] {
             m_suggestions.finish();
             rows(0);
             m_gapsOnly->setChecked(false);
         }},
        {QStringLiteral("coverage-competencies"), [rows] { rows(1); }},
        {QStringLiteral("coverage-gaps"),
         [this, rows] {
             rows(0);
             m_gapsOnly->setChecked(true);
         }},
        {QStringLiteral("coverage-sets"),
         [this] {
             m_gapsOnly->setChecked(false);
             m_grouping->setCurrentIndex(m_grouping->findData(static_cast<int>(PromptGrouping::Set)));
             m_model.setGrouping(PromptGrouping::Set);
         }},
        {QStringLiteral("coverage-whatif"),
         [this] {
             m_grouping->setCurrentIndex(m_grouping->findData(static_cast<int>(PromptGrouping::Competency)));
             m_model.setGrouping(PromptGrouping::Competency);
             const QList<CriticalStory> critical = m_model.coverage().critical;
             QSet<StoryId> struck;
             for (qsizetype i = 0; i < std::min<qsizetype>(2, critical.size()); ++i)
                 struck.insert(critical.at(i).story);
             m_model.setStruck(struck);
         }},
        {QStringLiteral("coverage-framework-none"),
         [this, rows] {
             m_model.setStruck({});
             rows(2);
         }},
        {QStringLiteral("coverage-framework"),
         [this, rows] {
             if (const auto builtIn = builtInFrameworks(); builtIn && !m_model.framework())
                 (void)m_session.submit(addFramework(m_session.library(), builtIn->constFirst()).edit);
             rows(2);
         }},
    };
}

} // namespace storybank
