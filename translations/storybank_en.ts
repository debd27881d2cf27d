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
