#pragma once

#include "sheetfixtures.h"

namespace storybank::fixtures {

/// What a text is made of.
enum class Words { Few, Usual, Many, Unbroken, Emoji, Markup };
/// What it is written in.
enum class Tongue { English, Chinese, Arabic };

inline QString sentence(Tongue tongue, int n)
{
    switch (tongue) {
    case Tongue::English:
        return QStringLiteral("I moved %1 teams to one label guide and cut the error from 15 % to 1.8 %.")
            .arg(n);
    case Tongue::Chinese:
        return QStringLiteral("我让%1个团队改用同一份标注指南，错误率从15 %降到1.8 %。").arg(n);
    case Tongue::Arabic:
        break;
    }
    return QStringLiteral("نقلت %1 فرق إلى دليل واحد وخفضت الخطأ من 15 % إلى 1.8 %.").arg(n);
}

inline QString few(Tongue tongue, int n)
{
    return tongue == Tongue::English   ? QStringLiteral("Label guide %1").arg(n)
           : tongue == Tongue::Chinese ? QStringLiteral("标注指南%1").arg(n)
                                       : QStringLiteral("دليل التسميات %1").arg(n);
}

/// A text of about this many sentences.
inline QString textOfKind(Words words, Tongue tongue, int n, int sentences)
{
    QString text;
    for (int i = 0; i < sentences; ++i)
        text += sentence(tongue, n + i) + u' ';
    switch (words) {
    case Words::Few:
        return few(tongue, n);
    case Words::Usual:
    case Words::Many:
        return text;
    case Words::Unbroken:
        return QString(300, tongue == Tongue::English   ? QChar(u'W')
                            : tongue == Tongue::Chinese ? QChar(u'标')
                                                        : QChar(u'س'));
    case Words::Emoji:
        return QStringLiteral("👩‍👩‍👧‍👦🏳️‍🌈👍🏽 ") + text;
    case Words::Markup:
        break;
    }
    return QStringLiteral("<script>alert('&amp;')</script><b>") + text;
}

/// A bank of `count` stories of this kind, with a loop of five rounds that asks for some of them; a few of
/// its questions have no story.
inline Library bankOfKind(int count, Words words, Tongue tongue, LoopId &loopId)
{
    Library bank = library(count, Size::Short);
    const Library usual = bank;
    const int many = words == Words::Many ? 16 : 2; // of 14 words, in four sections: 900 words
    for (const Story &known : usual.stories()) {
        Story story = known;
        const int n = static_cast<int>(story.metrics.first().baseline.value_or(0)) - 100;
        story.title =
            words == Words::Usual || words == Words::Many ? few(tongue, n) : textOfKind(words, tongue, n, 1);
        if (words != Words::Few) {
            story.hook = words == Words::Usual ? sentence(tongue, n) : QString();
            story.situation = textOfKind(words, tongue, n, many);
            story.task = textOfKind(words, tongue, n + 1, many);
            story.action = textOfKind(words, tongue, n + 2, many);
            story.learning = textOfKind(words, tongue, n + 3, many);
            story.metrics += pair(textOfKind(words, tongue, n, 1).left(60), 9, 2, QStringLiteral("d"));
        }
        bank.table<Story>().put(story);
    }
    Loop loop;
    loop.id = loopId = LoopId::fromName(QStringLiteral("loop"));
    loop.company = QStringLiteral("Fennmark Energy");
    loop.role = QStringLiteral("Data scientist");
    loop.date = {2026, 6, 18};
    for (int r = 0; r < 5; ++r) {
        Round round;
        round.id = RoundId::fromName(QStringLiteral("round %1").arg(r));
        round.name = words == Words::Few ? few(tongue, r) : textOfKind(words, tongue, r, 1);
        round.start = QTime(9 + r, 30);
        round.minutes = r == 4 ? 30 : 45;
        for (int s = 0; s < 4; ++s) {
            Prompt prompt;
            const int n = r * 4 + s;
            prompt.id = PromptId::fromName(QStringLiteral("asked %1").arg(n));
            prompt.text = prompt.shortName =
                QString::number(n) + u' ' +
                (words == Words::Few ? few(tongue, n) : textOfKind(words, tongue, n, 1));
            prompt.competencies = {defaultCompetencies().at(n % 5).id};
            prompt.bridge = n % 3 == 0 ? sentence(tongue, n) : QString();
            bank.table<Prompt>().put(prompt);
            Slot slot{prompt.id, {}, {}, false};
            if (n % 5 != 4) { // the others are gaps
                slot.story = StoryId::fromName(QStringLiteral("story %1").arg(1 + n % count));
                slot.backup = StoryId::fromName(QStringLiteral("story %1").arg(1 + (n + 1) % count));
            }
            round.expected.append(slot);
        }
        round.questionsToAsk = {textOfKind(words, tongue, r, 1), few(tongue, r), few(tongue, r + 1)};
        loop.rounds.append(round);
    }
    bank.table<Loop>().put(loop);
    return bank;
}

} // namespace storybank::fixtures
