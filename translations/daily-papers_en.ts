<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>QueryAdvice</name>
    <message numerus="yes">
        <source>arXiv has %n paper(s) for “%1”, none of them in these categories; choose others, or none.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>
            <numerusform>arXiv has %n paper for “%1”, but not in these categories; choose others, or none.</numerusform>
            <numerusform>arXiv has %n papers for “%1”, none of them in these categories; choose others, or none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>arXiv has %n paper(s) for “%1” and sends no more than the newest %2; narrow it with another word or category.</source>
        <extracomment>%1 is a keyword, %2 a number of papers</extracomment>
        <translation>
            <numerusform>arXiv has %n paper for “%1” and sends no more than the newest %2; narrow it with another word or category.</numerusform>
            <numerusform>arXiv has %n papers for “%1” and sends no more than the newest %2; narrow it with another word or category.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” brings some %n paper(s) a week; narrow it with another word or category.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>
            <numerusform>“%1” brings some %n paper a week; narrow it with another word or category.</numerusform>
            <numerusform>“%1” brings some %n papers a week; narrow it with another word or category.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::CliText</name>
    <message numerus="yes">
        <source>%1: %n line(s) could not be read, the first: %2; the rest was taken.</source>
        <extracomment>%1 is a file, %2 says in English which line and what is wrong with it</extracomment>
        <translation>
            <numerusform>%1: %n line could not be read: %2; the rest was taken.</numerusform>
            <numerusform>%1: %n lines could not be read, the first: %2; the rest was taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::CoverageText</name>
    <message numerus="yes">
        <source>Papers submitted between %1 and %2 are missing, in %n gap(s).</source>
        <extracomment>%1 and %2 are dates; %n is how many ranges of days are missing between them</extracomment>
        <translation>
            <numerusform>Papers submitted between %1 and %2 are missing, in %n gap.</numerusform>
            <numerusform>Papers submitted between %1 and %2 are missing, in %n gaps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::ErrorText</name>
    <message numerus="yes">
        <source>%1 is answering too many people just now; try again in %n second(s).</source>
        <translation>
            <numerusform>%1 is answering too many people just now; try again in %n second.</numerusform>
            <numerusform>%1 is answering too many people just now; try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::KeywordDialog</name>
    <message numerus="yes">
        <source>%n paper(s) found, of %1 without the categories.</source>
        <translation>
            <numerusform>%n paper found, of %1 without the categories.</numerusform>
            <numerusform>%n papers found, of %1 without the categories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) found.</source>
        <translation>
            <numerusform>%n paper found.</numerusform>
            <numerusform>%n papers found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::KeywordPage</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <extracomment>a count within a sentence: 12 unread</extracomment>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::LibraryPage</name>
    <message numerus="yes">
        <source>%n starred paper(s)</source>
        <translation>
            <numerusform>%n starred paper</numerusform>
            <numerusform>%n starred papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::MainWindow</name>
    <message numerus="yes">
        <source>%n new keyword(s)</source>
        <translation>
            <numerusform>%n new keyword</numerusform>
            <numerusform>%n new keywords</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new paper(s)</source>
        <translation>
            <numerusform>%n new paper</numerusform>
            <numerusform>%n new papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in “%1” could not be read, the first: %2. The rest was taken.</source>
        <extracomment>%1 is a file, %2 says in English which line or entry and what is wrong with it</extracomment>
        <translation>
            <numerusform>%n place in “%1” could not be read: %2. The rest was taken.</numerusform>
            <numerusform>%n places in “%1” could not be read, the first: %2. The rest was taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revised</source>
        <extracomment>a count within a sentence</extracomment>
        <translation>
            <numerusform>%n revised</numerusform>
            <numerusform>%n revised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unusable</source>
        <extracomment>entries of an answer that could not be used</extracomment>
        <translation>
            <numerusform>%n unusable</numerusform>
            <numerusform>%n unusable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <extracomment>papers that their authors have withdrawn; a count within a sentence</extracomment>
        <translation>
            <numerusform>%n withdrawn</numerusform>
            <numerusform>%n withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <extracomment>papers that arXiv showed later than it should have; a count within a sentence</extracomment>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of “%1” could not be read, the first: %2. The rest was taken.</source>
        <extracomment>%1 is a file, %2 says in English which line and what is wrong with it</extracomment>
        <translation>
            <numerusform>%n line of “%1” could not be read: %2. The rest was taken.</numerusform>
            <numerusform>%n lines of “%1” could not be read, the first: %2. The rest was taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s)</source>
        <translation>
            <numerusform>%n keyword</numerusform>
            <numerusform>%n keywords</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::RebuiltText</name>
    <message numerus="yes">
        <source>The library was damaged and has been rebuilt from what could be read, %n paper(s); the damaged file is kept as “%1”.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>The library was damaged and has been rebuilt from what could be read, %n paper; the damaged file is kept as “%1”.</numerusform>
            <numerusform>The library was damaged and has been rebuilt from what could be read, %n papers; the damaged file is kept as “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) could not be read; a refresh and the gaps of the tabs bring them back.</source>
        <translation>
            <numerusform>%n paper could not be read; a refresh and the gaps of the tabs bring it back.</numerusform>
            <numerusform>%n papers could not be read; a refresh and the gaps of the tabs bring them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::SearchPage</name>
    <message numerus="yes">
        <source>%n paper(s) found</source>
        <translation>
            <numerusform>%n paper found</numerusform>
            <numerusform>%n papers found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n paper(s) found</source>
        <extracomment>more were found than are in the list so far, and how many is still being counted</extracomment>
        <translation>
            <numerusform>More than %n paper found</numerusform>
            <numerusform>More than %n papers found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::SettingsDialog</name>
    <message numerus="yes">
        <source>Remove “%1”? With OK its %n paper(s) go too, but for starred ones and those of other keywords.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>
            <numerusform>Remove “%1”? With OK its %n paper goes too, unless it is starred or belongs to another keyword.</numerusform>
            <numerusform>Remove “%1”? With OK its %n papers go too, but for starred ones and those of other keywords.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::Tray</name>
    <message numerus="yes">
        <source>%n new paper(s) for %1</source>
        <extracomment>%1 is a list of keywords</extracomment>
        <translation>
            <numerusform>%n new paper for %1</numerusform>
            <numerusform>%n new papers for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
