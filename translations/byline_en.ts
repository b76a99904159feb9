<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ArticlePage</name>
    <message numerus="yes">
        <source>%n outlets</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>%n min read</numerusform>
            <numerusform>%n min read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>byline::OutletPage</name>
    <message numerus="yes">
        <source>%Ln articles, %1</source>
        <translation>
            <numerusform>%Ln article, %1</numerusform>
            <numerusform>%Ln articles, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles, about %1</source>
        <translation>
            <numerusform>%Ln article, about %1</numerusform>
            <numerusform>%Ln articles, about %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>byline::PrintPreview</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>byline::ProgramCommands</name>
    <message numerus="yes">
        <source>Backed up to %1: %Ln articles, %2.</source>
        <translation>
            <numerusform>Backed up to %1: %Ln article, %2.</numerusform>
            <numerusform>Backed up to %1: %Ln articles, %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>byline::StatisticsDialog</name>
    <message numerus="yes">
        <source>%1 of %Ln articles read</source>
        <translation>
            <numerusform>%1 of %Ln article read</numerusform>
            <numerusform>%1 of %Ln articles read</numerusform>
        </translation>
    </message>
</context>
</TS>
