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
</context>
<context>
    <name>storybank::TrimList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
