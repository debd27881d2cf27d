#include "windowfixture.h"

#include "actions/templates.h"
#include "views/stories/metricblock.h"
#include "views/stories/sectionfield.h"
#include "views/stories/storiespage.h"
#include "views/stories/storyeditor.h"

#include <QAction>
#include <QMenu>

using namespace storybank;

namespace {

StoriesPage *pageOf(const WindowFixture &fixture)
{
    return static_cast<StoriesPage *>(fixture.window->page(PageId::Stories));
}

QList<QAction *> templateActions(const StoriesPage &page)
{
    for (QAction *action : page.mainAction()->menu()->actions()) {
        if (action->menu())
            return action->menu()->actions();
    }
    return {};
}

} // namespace

class TestStoryTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void menu_offersEveryTemplate();
    void chosen_startsADraftWhoseFieldsAskForIt();
    void guidance_isNeverText();
};

void TestStoryTemplates::menu_offersEveryTemplate()
{
    WindowFixture fixture;
    const auto templates = builtInTemplates();
    QVERIFY(templates);
    QStringList names;
    for (const QAction *action : templateActions(*pageOf(fixture)))
        names.append(action->text());
    QStringList expected;
    for (const Template &one : *templates)
        expected.append(one.name);
    QCOMPARE(names, expected);
    QCOMPARE(names.size(), 8);
}

void TestStoryTemplates::chosen_startsADraftWhoseFieldsAskForIt()
{
    WindowFixture fixture;
    StoriesPage *page = pageOf(fixture);
    const Template first = builtInTemplates()->constFirst();
    templateActions(*page).constFirst()->trigger();
    const Story &story = *fixture.session.library().find(page->editor()->story());
    QCOMPARE(story.status, StoryStatus::Draft);
    QVERIFY(!story.tags.isEmpty());
    const GrowingTextEdit *situation = page->editor()->section(Section::Situation)->edit();
    QCOMPARE(situation->placeholderText(), first.guidance.value(QStringLiteral("situation")));
    // All of what it asks is in sight, not only its first line.
    const QRectF asked = QFontMetricsF(situation->font())
                             .boundingRect(QRectF(0, 0, situation->viewport()->width(), 1000),
                                           Qt::TextWordWrap, situation->placeholderText());
    QVERIFY(situation->height() >= asked.height());
    fixture.session.undo();
    QCOMPARE(fixture.session.library().stories().size(), 16);
}

void TestStoryTemplates::guidance_isNeverText()
{
    WindowFixture fixture;
    StoriesPage *page = pageOf(fixture);
    templateActions(*page).constFirst()->trigger();
    SectionField *task = page->editor()->section(Section::Task);
    QTest::keyClicks(task->edit(), QStringLiteral("Mine."));
    QVERIFY(page->editor()->settle());
    const Story &story = *fixture.session.library().find(page->editor()->story());
    QCOMPARE(story.task, QStringLiteral("Mine."));
    QVERIFY(story.situation.isEmpty() && story.action.isEmpty() && story.result.isEmpty());
}

QTEST_MAIN(TestStoryTemplates)
#include "tst_storytemplates.moc"
