#include "pagefixture.h"

#include "views/common/fieldbox.h"
#include "views/common/searchfield.h"
#include "views/common/style.h"
#include "views/prompts/answercards.h"
#include "views/prompts/promptfilterpane.h"
#include "views/prompts/promptpanel.h"
#include "views/prompts/promptspage.h"
#include "views/prompts/prompttable.h"
#include "views/prompts/startersetsdialog.h"

#include "resources/resources.h"

#include <QAction>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

namespace {

struct Shown : PageFixture<PromptsPage>
{
    using PageFixture::PageFixture;

    PromptPanel *panel() { return qobject_cast<PromptPanel *>(page.panel()); }

    PromptTable *table = page.table();
};

} // namespace

class TestPromptsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initLooks();
        installTheme(*qApp, ThemeChoice::Light);
    }
    void init()
    {
        m_bank = std::make_unique<OpenBank>();
        QCOMPARE(m_bank->open(OpenBank::sample()), QString());
    }

    void selection_showsThePromptWithItsAnswers();
    void a_acceptsTheSuggestionUnjudged();
    void digit_acceptsWithThatFit();
    void zero_saysThatItDoesNotFit();
    void delete_isOneStepThatUndoTakesBack();
    void newPrompt_comesWithItsFirstWordAndIsSelected();
    void typing_becomesAnEditOnLeaving();
    void severalPrompts_offerBulkEditing();
    void filterField_narrowsAndClears();
    void open_findsAPromptBehindAFilter();
    void starterSets_addPromptsOnce();
    void gap_startsADraft();

private:
    std::unique_ptr<OpenBank> m_bank;
};

void TestPromptsPage::selection_showsThePromptWithItsAnswers()
{
    Shown shown(*m_bank);
    QVERIFY(shown.table->select(m_bank->promptNamed(u"Committing to a plan you opposed"_s)));
    QCOMPARE(shown.panel()->findChildren<AnswerCard *>().size(), 2);
    QCOMPARE(shown.page.statusText(), u"1 selected"_s);
    QCOMPARE(shown.page.summary(), u"22 prompts in 3 sets"_s);
}

void TestPromptsPage::a_acceptsTheSuggestionUnjudged()
{
    Shown shown(*m_bank);
    const PromptId prompt = m_bank->promptNamed(u"Rebuilding trust after a mistake"_s);
    QVERIFY(shown.table->select(prompt));
    QTRY_VERIFY_WITH_TIMEOUT(!shown.panel()->currentSuggestion().isNull(), 20000);
    const StoryId story = shown.panel()->currentSuggestion();
    QTest::keyClick(shown.table, Qt::Key_A);
    const Answer *answer = m_bank->library().answer(story, prompt);
    QVERIFY(answer);
    QVERIFY(!answer->fit);
    QTRY_VERIFY(shown.panel()->currentSuggestion() != story);
}

void TestPromptsPage::digit_acceptsWithThatFit()
{
    Shown shown(*m_bank);
    const PromptId prompt = m_bank->promptNamed(u"Rebuilding trust after a mistake"_s);
    QVERIFY(shown.table->select(prompt));
    QTRY_VERIFY_WITH_TIMEOUT(!shown.panel()->currentSuggestion().isNull(), 20000);
    const StoryId story = shown.panel()->currentSuggestion();
    QTest::keyClick(shown.table, Qt::Key_3);
    QCOMPARE(m_bank->library().answer(story, prompt)->fit, std::optional(3));
    QCOMPARE(m_bank->session.undoStack().count(), 1);
}

void TestPromptsPage::zero_saysThatItDoesNotFit()
{
    Shown shown(*m_bank);
    const PromptId prompt = m_bank->promptNamed(u"Rebuilding trust after a mistake"_s);
    QVERIFY(shown.table->select(prompt));
    QTRY_VERIFY_WITH_TIMEOUT(!shown.panel()->currentSuggestion().isNull(), 20000);
    const StoryId story = shown.panel()->currentSuggestion();
    QTest::keyClick(shown.table, Qt::Key_0);
    QCOMPARE(m_bank->library().answer(story, prompt)->fit, std::optional(0));
}

void TestPromptsPage::delete_isOneStepThatUndoTakesBack()
{
    Shown shown(*m_bank);
    const Library before = m_bank->library();
    QVERIFY(shown.table->select(m_bank->promptNamed(u"Two teams in conflict"_s)));
    QSignalSpy said(&shown.page, &Page::messageRequested);
    QTest::keyClick(shown.table, Qt::Key_Delete);
    QCOMPARE(m_bank->library().prompts().size(), 21);
    QCOMPARE(said.size(), 1);
    m_bank->session.undo();
    QVERIFY(m_bank->library() == before);
}

void TestPromptsPage::newPrompt_comesWithItsFirstWordAndIsSelected()
{
    Shown shown(*m_bank);
    shown.page.newPrompt();
    QVERIFY(shown.panel()->isEditing());
    QVERIFY(shown.panel()->settle());
    QCOMPARE(m_bank->library().prompts().size(), 22);
    auto *text = shown.panel()->findChild<FieldBox *>();
    QTest::keyClicks(text->edit(), u"Tell me about a time you said no."_s);
    QVERIFY(shown.panel()->settle());
    QCOMPARE(m_bank->library().prompts().size(), 23);
    const PromptId prompt = m_bank->promptNamed(u"You said no"_s);
    QVERIFY(!prompt.isNull());
    QTRY_COMPARE(shown.table->currentPrompt(), prompt);
    QVERIFY(shown.panel()->isEditing());
}

void TestPromptsPage::typing_becomesAnEditOnLeaving()
{
    Shown shown(*m_bank);
    const PromptId prompt = m_bank->promptNamed(u"Two teams in conflict"_s);
    QVERIFY(shown.table->select(prompt));
    shown.page.editPrompt();
    auto *text = shown.panel()->findChild<FieldBox *>();
    text->edit()->moveCursor(QTextCursor::End);
    QTest::keyClicks(text->edit(), u" Really?"_s);
    QVERIFY(shown.panel()->settle());
    QVERIFY(m_bank->library().find(prompt)->text.endsWith(u" Really?"));
    QCOMPARE(m_bank->session.undoStack().count(), 1);
    m_bank->session.undo();
    QTRY_VERIFY(!text->edit()->text().endsWith(u" Really?"));
}

void TestPromptsPage::severalPrompts_offerBulkEditing()
{
    Shown shown(*m_bank);
    QVERIFY(shown.table->select(m_bank->promptNamed(u"A problem that was not yours"_s)));
    QTest::keyClick(shown.table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(shown.table->selectedPrompts().size(), 2);
    QLineEdit *company = nullptr;
    for (QLineEdit *line : shown.panel()->findChildren<QLineEdit *>()) {
        if (line->isVisible() && line->accessibleName() == u"Company")
            company = line;
    }
    QVERIFY(company);
    QTest::keyClicks(company, u"Orrin"_s);
    QTest::keyClick(company, Qt::Key_Return);
    int changed = 0;
    for (const Prompt &prompt : m_bank->library().prompts())
        changed += prompt.company.contains(u"Orrin");
    QCOMPARE(changed, 2);
    QCOMPARE(m_bank->session.undoStack().count(), 1);
}

void TestPromptsPage::filterField_narrowsAndClears()
{
    Shown shown(*m_bank);
    shown.page.focusFilter();
    auto *field = shown.page.findChild<SearchField *>();
    QTest::keyClicks(field, u"zzz"_s);
    QCOMPARE(shown.page.proxy().shownCount(), 0);
    QVERIFY(!shown.table->isVisible());
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(shown.page.proxy().shownCount(), 22);
    QVERIFY(shown.table->isVisible());
}

void TestPromptsPage::open_findsAPromptBehindAFilter()
{
    Shown shown(*m_bank);
    shown.page.findChild<PromptFilterPane *>()->choose({PromptFilter::Kind::Level, u"gap"_s});
    QCOMPARE(shown.page.proxy().shownCount(), 5);
    const PromptId prompt = m_bank->promptNamed(u"Two teams in conflict"_s);
    QVERIFY(shown.page.open(Kind::Prompt, prompt.uuid()));
    QCOMPARE(shown.table->currentPrompt(), prompt);
}

void TestPromptsPage::starterSets_addPromptsOnce()
{
    StarterSetsDialog dialog(m_bank->session);
    auto *list = dialog.findChild<QListWidget *>();
    const int offered = list->count();
    QVERIFY(offered >= 12);
    const qsizetype competencies = m_bank->library().competencies().size();
    list->item(0)->setCheckState(Qt::Checked);
    list->item(offered - 1)->setCheckState(Qt::Checked);
    const Result<void> added = m_bank->session.submit(dialog.chosen());
    QVERIFY2(added, qPrintable(added.ok() ? QString() : added.error().why));
    QVERIFY(m_bank->library().prompts().size() >= 22 + 12);
    // The last one is not among the competencies of the sample and came along with its questions.
    QCOMPARE(m_bank->library().competencies().size(), competencies + 1);
    QCOMPARE(m_bank->session.undoStack().count(), 1);
    StarterSetsDialog again(m_bank->session);
    QCOMPARE(again.findChild<QListWidget *>()->count(), offered - 2);
}

void TestPromptsPage::gap_startsADraft()
{
    Shown shown(*m_bank);
    QSignalSpy opened(&shown.page, &Page::openRequested);
    QVERIFY(shown.table->select(m_bank->promptNamed(u"A deadline you missed"_s)));
    Q_EMIT shown.table->draftRequested(shown.table->currentPrompt());
    QCOMPARE(m_bank->library().stories().size(), 17);
    QCOMPARE(opened.size(), 1);
}

QTEST_MAIN(TestPromptsPage)
#include "tst_promptspage.moc"
