#pragma once

#include "actions/builtin.h"
#include "actions/tellings.h"
#include "domain/daymarks.h"
#include "insight/day.h"
#include "items/session.h"
#include "resources/resources.h"
#include "views/onsite/dayview.h"

#include <QTemporaryDir>
#include <QTest>

/// The sample loop on its day, Thursday 18 June 2026, with a clock that the test sets.
struct DayFixture
{
    DayFixture()
    {
        using namespace storybank;
        initData();
        const auto library =
            sampleLibrary(QDate(2026, 6, 12), QDateTime(QDate(2026, 6, 12), QTime(9, 0), Qt::UTC));
        if (!library || !session.create(folder.filePath(QStringLiteral("day.storybank")), *library))
            qFatal("the sample bank cannot be made");
        loopId = session.library().loops().begin()->id;
    }

    const storybank::Library &library() const { return session.library(); }
    const storybank::Loop &loop() const { return *library().find(loopId); }
    storybank::RoundId round(int number) const { return loop().rounds.at(number).id; }
    storybank::StoryId story(QStringView title) const
    {
        for (const storybank::Story &one : library().stories()) {
            if (one.title == title)
                return one.id;
        }
        qFatal("no such story");
        return {};
    }

    storybank::DayView::Clock clock()
    {
        return [this] { return now; };
    }

    /// Ticks the planned story of a slot, as told at an hour of the day, and says how it landed.
    void tell(int round, int slot, int hour, storybank::Landing landing)
    {
        using namespace storybank;
        const QDateTime at(QDate(2026, 6, 18), QTime(hour, slot));
        const Slot planned = loop().rounds.at(round).expected.at(slot);
        Telling telling;
        telling.id = TellingId::fromName(QStringLiteral("told/%1/%2").arg(round).arg(slot));
        telling.story = planned.story;
        telling.prompt = planned.prompt;
        telling.loop = loopId;
        telling.round = this->round(round);
        telling.day = {2026, 6, 18};
        telling.landing = landing;
        setToldMoment(telling, at);
        if (!session.submit(recordTelling(library(), telling)))
            qFatal("the telling cannot be recorded");
    }

    /// The churn model, told to the product partner in the first call.
    void tellBefore()
    {
        using namespace storybank;
        Telling telling;
        telling.id = TellingId::fromName(QStringLiteral("told/before"));
        telling.story = story(u"The churn model that knew the future");
        telling.interviewer = loop().rounds.at(2).interviewer;
        telling.company = loop().company;
        telling.day = {2026, 6, 2};
        telling.landing = Landing::Well;
        telling.notes = QStringLiteral("first call");
        if (!session.submit(recordTelling(library(), telling)))
            qFatal("the telling cannot be recorded");
    }

    /// Two rounds are told as the picture of the design has it; 12:48.
    void tellAsDrawn()
    {
        using storybank::Landing;
        tellBefore();
        tell(0, 0, 9, Landing::Well);
        tell(0, 1, 9, Landing::Well);
        tell(0, 2, 9, Landing::SoSo);
        tell(1, 0, 10, Landing::Well);
        tell(1, 2, 10, Landing::Unknown);
        now = QDateTime(QDate(2026, 6, 18), QTime(12, 48));
    }

    QTemporaryDir folder;
    storybank::Session session;
    storybank::LoopId loopId;
    QDateTime now{QDate(2026, 6, 18), QTime(9, 18)};
};
