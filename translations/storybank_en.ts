<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::CardList</name>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::CheatSheetPage</name>
    <message numerus="yes">
        <source>%1 %2, 1 page, %n stories</source>
        <translation>
            <numerusform>%1 %2, 1 page, %n story</numerusform>
            <numerusform>%1 %2, 1 page, %n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One page, without %n stories</source>
        <translation>
            <numerusform>One page, without %n story</numerusform>
            <numerusform>One page, without %n stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::Coach</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks passed</source>
        <translation>
            <numerusform>%n check passed</numerusform>
            <numerusform>%n checks passed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::CoachBlock</name>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::Counts</name>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sets</source>
        <translation>
            <numerusform>%n set</numerusform>
            <numerusform>%n sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::CoverageSummary</name>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 and %n more</numerusform>
            <numerusform>%1, %2 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thin prompts</source>
        <translation>
            <numerusform>%n thin prompt</numerusform>
            <numerusform>%n thin prompts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::CoverageWords</name>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thin prompts</source>
        <translation>
            <numerusform>%n thin prompt</numerusform>
            <numerusform>%n thin prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompts</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without it 1 prompt loses %n levels.</source>
        <translation>
            <numerusform>Without it 1 prompt loses %n level.</numerusform>
            <numerusform>Without it 1 prompt loses %n levels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without it %n prompts lose a level each.</source>
        <translation>
            <numerusform>Without it %n prompt loses a level each.</numerusform>
            <numerusform>Without it %n prompts lose a level each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompts lose their answer</source>
        <translation>
            <numerusform>%n prompt loses its answer</numerusform>
            <numerusform>%n prompts lose their answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompts get thin</source>
        <translation>
            <numerusform>%n prompt gets thin</numerusform>
            <numerusform>%n prompts get thin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get thin</source>
        <translation>
            <numerusform>%n gets thin</numerusform>
            <numerusform>%n get thin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompts are no longer safe</source>
        <translation>
            <numerusform>%n prompt is no longer safe</numerusform>
            <numerusform>%n prompts are no longer safe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are no longer safe</source>
        <translation>
            <numerusform>%n is no longer safe</numerusform>
            <numerusform>%n are no longer safe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::DayFoot</name>
    <message numerus="yes">
        <source>%n rounds</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompts</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fresh stories</source>
        <translation>
            <numerusform>%n fresh story</numerusform>
            <numerusform>%n fresh stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::DayHead</name>
    <message numerus="yes">
        <source>days</source>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>minutes</source>
        <translation>
            <numerusform>minute</numerusform>
            <numerusform>minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::DayView</name>
    <message numerus="yes">
        <source>%1 And %n more changes.</source>
        <translation>
            <numerusform>%1 And %n more change.</numerusform>
            <numerusform>%1 And %n more changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::DayWords</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days to go</source>
        <translation>
            <numerusform>%n day to go</numerusform>
            <numerusform>%n days to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Started %n minutes ago</source>
        <translation>
            <numerusform>Started %n minute ago</numerusform>
            <numerusform>Started %n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes to go</source>
        <translation>
            <numerusform>%n minute to go</numerusform>
            <numerusform>%n minutes to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::DuplicatesDialog</name>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::Health</name>
    <message numerus="yes">
        <source>%n stories can be told</source>
        <translation>
            <numerusform>%n story can be told</numerusform>
            <numerusform>%n stories can be told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories of a failure</source>
        <translation>
            <numerusform>%n story of a failure</numerusform>
            <numerusform>%n stories of a failure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n places</source>
        <translation>
            <numerusform>From %n place</numerusform>
            <numerusform>From %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told too often</source>
        <translation>
            <numerusform>%n told too often</numerusform>
            <numerusform>%n told too often</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A story that was told more than %n times loses its edge, and word gets round.</source>
        <translation>
            <numerusform>A story that was told more than %n time loses its edge, and word gets round.</numerusform>
            <numerusform>A story that was told more than %n times loses its edge, and word gets round.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::HiddenLine</name>
    <message numerus="yes">
        <source>%n names replaced</source>
        <translation>
            <numerusform>%n name replaced</numerusform>
            <numerusform>%n names replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers blurred</source>
        <translation>
            <numerusform>%n number blurred</numerusform>
            <numerusform>%n numbers blurred</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::ImpactText</name>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1 day</numerusform>
            <numerusform>%1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 weeks</source>
        <translation>
            <numerusform>%1 week</numerusform>
            <numerusform>%1 weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 months</source>
        <translation>
            <numerusform>%1 month</numerusform>
            <numerusform>%1 months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 quarters</source>
        <translation>
            <numerusform>%1 quarter</numerusform>
            <numerusform>%1 quarters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 years</source>
        <translation>
            <numerusform>%1 year</numerusform>
            <numerusform>%1 years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::ImportDialog</name>
    <message numerus="yes">
        <source>Import %n items</source>
        <translation>
            <numerusform>Import %n item</numerusform>
            <numerusform>Import %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::ImportModel</name>
    <message numerus="yes">
        <source>%n prompts</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines or passages, left out unless you say so</source>
        <translation>
            <numerusform>%n line or passage, left out unless you say so</numerusform>
            <numerusform>%n lines or passages, left out unless you say so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers, %1</source>
        <translation>
            <numerusform>%n number, %1</numerusform>
            <numerusform>%n numbers, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::LedgerDialog</name>
    <message numerus="yes">
        <source>%n tellings</source>
        <translation>
            <numerusform>%n telling</numerusform>
            <numerusform>%n tellings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::LookupText</name>
    <message numerus="yes">
        <source>%n of them are called so</source>
        <translation>
            <numerusform>%n of them is called so</numerusform>
            <numerusform>%n of them are called so</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::PromptsPage</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::Reasons</name>
    <message numerus="yes">
        <source>It has %n numbers to show.</source>
        <translation>
            <numerusform>It has %n number to show.</numerusform>
            <numerusform>It has %n numbers to show.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::ReviewLines</name>
    <message numerus="yes">
        <source>%n pairs to judge</source>
        <translation>
            <numerusform>%n pair to judge</numerusform>
            <numerusform>%n pairs to judge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thin prompts</source>
        <translation>
            <numerusform>%n thin prompt</numerusform>
            <numerusform>%n thin prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompts rest on one story</source>
        <translation>
            <numerusform>%n prompt rests on one story</numerusform>
            <numerusform>%n prompts rest on one story</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::SelectionBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::SettingsPage</name>
    <message numerus="yes">
        <source>%n rules read every story.</source>
        <translation>
            <numerusform>%n rule reads every story.</numerusform>
            <numerusform>%n rules read every story.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n switched off</source>
        <translation>
            <numerusform>%n switched off</numerusform>
            <numerusform>%n switched off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::SettingsSections</name>
    <message numerus="yes">
        <source>%n differ from the default</source>
        <translation>
            <numerusform>%n differs from the default</numerusform>
            <numerusform>%n differ from the default</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::Sheet</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rounds</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Short: %n minutes</source>
        <translation>
            <numerusform>Short: %n minute</numerusform>
            <numerusform>Short: %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::SheetOptionsPane</name>
    <message numerus="yes">
        <source>%n chosen stories</source>
        <translation>
            <numerusform>%n chosen story</numerusform>
            <numerusform>%n chosen stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storybank::TellingText</name>
    <message numerus="yes">
        <source>Delete %n tellings</source>
        <translation>
            <numerusform>Delete %n telling</numerusform>
            <numerusform>Delete %n tellings</numerusform>
        </translation>
    </message>
</context>
</TS>
