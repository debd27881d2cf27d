#include "coverageshots.h"

#include "windowfixture.h"

#include "views/coverage/coveragepage.h"

#include <QItemSelectionModel>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

const QStringList doings{u"Rebuilding"_s, u"Stopping"_s,   u"Merging"_s,    u"Moving"_s,
                         u"Cutting"_s,    u"Testing"_s,    u"Explaining"_s, u"Replacing"_s,
                         u"Owning"_s,     u"Postponing"_s, u"Halving"_s,    u"Reviving"_s};
const QStringList objects{u"the intake queue"_s, u"a nightly report"_s, u"the pricing page"_s,
                          u"two calendars"_s, u"the on-call rota"_s};

template<typename T>
Id<T> idOf(const char *kind, int number)
{
    return Id<T>::fromName(QStringLiteral("shots/%1/%2").arg(QLatin1StringView(kind)).arg(number));
}

Story storyOf(int number)
{
    Story story;
    story.id = idOf<Story>("story", number);
    story.title = doings.at(number % doings.size()) + u' ' + objects.at(number / 12 % objects.size());
    story.status = number % 7 == 6    ? StoryStatus::Draft
                   : number % 11 == 5 ? StoryStatus::Retired
                   : number % 2       ? StoryStatus::Ready
                                      : StoryStatus::Polished;
    story.strength = number % 6;
    story.createdAt = QDateTime(QDate(2025, 1, 1), QTime(9, 0), Qt::UTC).addDays(number);
    return story;
}

/// A bank of so many stories and prompts, with answers of every kind in no visible order.
Library bankOf(int stories, int prompts)
{
    Library bank;
    const QList<Competency> competencies = defaultCompetencies();
    for (const Competency &competency : competencies)
        bank.table<Competency>().put(competency);
    for (int i = 0; i < stories; ++i)
        bank.table<Story>().put(storyOf(i));
    for (int i = 0; i < prompts; ++i) {
        Prompt prompt;
        prompt.id = idOf<Prompt>("prompt", i);
        prompt.shortName = doings.at(i * 5 % 12) + u' ' + objects.at(i * 3 % 5) +
                           (i < 60 ? QString() : QStringLiteral(", again (%1)").arg(i / 60));
        prompt.text = QStringLiteral("Tell me about a time: %1.").arg(prompt.shortName);
        prompt.competencies = {competencies.at(i % competencies.size()).id};
        prompt.position = i;
        bank.table<Prompt>().put(prompt);
        const int answers = i % 9 == 4 ? 0 : 1 + i % 5;
        for (int n = 0; n < answers; ++n) {
            Answer answer;
            answer.story = idOf<Story>("story", (i * 7 + n * 13) % stories);
            answer.prompt = prompt.id;
            answer.id = Answer::idFor(answer.story, answer.prompt);
            answer.fit = (i + 2 * n) % 8 == 7 ? std::nullopt : std::optional((i + 2 * n) % 6);
            answer.origin = i % 2 ? Origin::Import : Origin::Owner;
            answer.chosen = n == 0 && i % 3 == 0;
            bank.table<Answer>().put(answer);
        }
    }
    return bank;
}

CoveragePage &pageOf(WindowFixture &fixture, const QString &file, const Library &bank)
{
    if (!fixture.session.create(fixture.folder.filePath(file), bank))
        qFatal("the bank of the pictures cannot be made");
    fixture.window->showPage(PageId::Coverage);
    QCoreApplication::processEvents();
    return *static_cast<CoveragePage *>(fixture.window->page(PageId::Coverage));
}

} // namespace

bool shootCoverage(const std::function<bool(MainWindow &, const QString &)> &shoot)
{
    const Theme::Kind kind = themeOf().kind;
    WindowFixture fixture(false);
    installTheme(*qApp, kind == Theme::Kind::Dark ? ThemeChoice::Dark : ThemeChoice::Light);
    Library empty;
    for (const Competency &competency : defaultCompetencies())
        empty.table<Competency>().put(competency);
    pageOf(fixture, QStringLiteral("empty.storybank"), empty);
    bool ok = shoot(*fixture.window, QStringLiteral("coverage-empty"));
    pageOf(fixture, QStringLiteral("small.storybank"), bankOf(5, 5));
    ok = shoot(*fixture.window, QStringLiteral("coverage-small")) && ok;
    CoveragePage &large = pageOf(fixture, QStringLiteral("large.storybank"), bankOf(60, 200));
    ok = shoot(*fixture.window, QStringLiteral("coverage-large")) && ok;

    large.matrix()->setCurrentIndex(large.model().index(3, 4));
    large.matrix()->selectionModel()->select(
        QItemSelection(large.model().index(3, 4), large.model().index(6, 8)), QItemSelectionModel::Select);
    ok = shoot(*fixture.window, QStringLiteral("coverage-several")) && ok;
    CoverageView view = large.model().view();
    view.rowOrder = RowOrder::WorstFirst;
    view.columnOrder = ColumnOrder::StrongestFirst;
    view.showRetired = true;
    large.model().setView(view);
    large.matrix()->setZoom(80);
    ok = shoot(*fixture.window, QStringLiteral("coverage-zoomed-out")) && ok;
    large.matrix()->setZoom(160);
    ok = shoot(*fixture.window, QStringLiteral("coverage-zoomed-in")) && ok;
    return ok;
}
