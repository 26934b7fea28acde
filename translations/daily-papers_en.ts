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
        <source>%1: %n line(s) could not be read. First: %2. The rest was imported.</source>
        <extracomment>%1 is a file, %2 says in English which line and what is wrong with it</extracomment>
        <translation>
            <numerusform>%1: %n line could not be read: %2. The rest was imported.</numerusform>
            <numerusform>%1: %n lines could not be read. First: %2. The rest was imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n paper(s) have no authors or no categories, so some keywords do not find them. First: %2.</source>
        <extracomment>%1 is a file, %2 says in English which line and what it lacks</extracomment>
        <translation>
            <numerusform>%1: %n paper has no authors or no categories, so some keywords do not find it: %2.</numerusform>
            <numerusform>%1: %n papers have no authors or no categories, so some keywords do not find them. First: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is a new library, but there are %n backup(s) of an earlier library. To restore one, open the window.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>“%1” is a new library, but there is %n backup of an earlier library. To restore it, open the window.</numerusform>
            <numerusform>“%1” is a new library, but there are %n backups of an earlier library. To restore one, open the window.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::ConflictText</name>
    <message numerus="yes">
        <source>There were %Ln more change(s) of this kind.</source>
        <translation>
            <numerusform>There was %Ln more change of this kind.</numerusform>
            <numerusform>There were %Ln more changes of this kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::CoverageText</name>
    <message numerus="yes">
        <source>Papers submitted between %1 and %2 are missing, in %Ln gap(s).</source>
        <extracomment>%1 and %2 are dates; %Ln is how many ranges of days are missing between them</extracomment>
        <translation>
            <numerusform>Papers submitted between %1 and %2 are missing, in %Ln gap.</numerusform>
            <numerusform>Papers submitted between %1 and %2 are missing, in %Ln gaps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::ErrorText</name>
    <message numerus="yes">
        <source>%1 has too many requests at present; try again in %n second(s).</source>
        <translation>
            <numerusform>%1 has too many requests at present; try again in %n second.</numerusform>
            <numerusform>%1 has too many requests at present; try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::ImportText</name>
    <message numerus="yes">
        <source>%1: %n feed(s) are not arXiv&apos;s and were left out.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>%1: %n feed is not arXiv&apos;s and was left out.</numerusform>
            <numerusform>%1: %n feeds are not arXiv&apos;s and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the feed “%2” names more papers than one query can have, so it is %n keyword(s).</source>
        <extracomment>%1 is a file, %2 the title of a feed</extracomment>
        <translation>
            <numerusform>%1: the feed “%2” names more papers than one query can have, so it is %n keyword.</numerusform>
            <numerusform>%1: the feed “%2” names more papers than one query can have, so it is %n keywords.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::KeywordDialog</name>
    <message numerus="yes">
        <source>%Ln paper(s) found; %1 more outside the categories.</source>
        <translation>
            <numerusform>%Ln paper found; %1 more outside the categories.</numerusform>
            <numerusform>%Ln papers found; %1 more outside the categories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) found.</source>
        <translation>
            <numerusform>%Ln paper found.</numerusform>
            <numerusform>%Ln papers found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::KeywordPage</name>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln paper</numerusform>
            <numerusform>%Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <extracomment>a count within a sentence: 12 unread</extracomment>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::LibraryPage</name>
    <message numerus="yes">
        <source>%Ln starred paper(s)</source>
        <translation>
            <numerusform>%Ln starred paper</numerusform>
            <numerusform>%Ln starred papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::MainWindow</name>
    <message numerus="yes">
        <source>%Ln new keyword(s)</source>
        <translation>
            <numerusform>%Ln new keyword</numerusform>
            <numerusform>%Ln new keywords</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln paper</numerusform>
            <numerusform>%Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new paper(s)</source>
        <translation>
            <numerusform>%Ln new paper</numerusform>
            <numerusform>%Ln new papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in “%1” could not be read, the first: %2. The rest was taken.</source>
        <extracomment>%1 is a file, %2 says in English which line or entry and what is wrong with it</extracomment>
        <translation>
            <numerusform>%Ln place in “%1” could not be read: %2. The rest was taken.</numerusform>
            <numerusform>%Ln places in “%1” could not be read, the first: %2. The rest was taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revised</source>
        <extracomment>a count within a sentence</extracomment>
        <translation>
            <numerusform>%Ln revised</numerusform>
            <numerusform>%Ln revised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unusable</source>
        <extracomment>entries of an answer that could not be used</extracomment>
        <translation>
            <numerusform>%Ln unusable</numerusform>
            <numerusform>%Ln unusable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln withdrawn</source>
        <extracomment>papers that their authors have withdrawn; a count within a sentence</extracomment>
        <translation>
            <numerusform>%Ln withdrawn</numerusform>
            <numerusform>%Ln withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <extracomment>papers that arXiv showed later than it should have; a count within a sentence</extracomment>
        <translation>
            <numerusform>%Ln late</numerusform>
            <numerusform>%Ln late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of “%1” could not be read, the first: %2. The rest was taken.</source>
        <extracomment>%1 is a file, %2 says in English which line and what is wrong with it</extracomment>
        <translation>
            <numerusform>%Ln line of “%1” could not be read: %2. The rest was taken.</numerusform>
            <numerusform>%Ln lines of “%1” could not be read, the first: %2. The rest was taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln mark</numerusform>
            <numerusform>%Ln marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln keyword(s)</source>
        <translation>
            <numerusform>%Ln keyword</numerusform>
            <numerusform>%Ln keywords</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) of “%1” came without authors or categories, the first: %2. Keywords do not find them by these.</source>
        <extracomment>%1 is a file, %2 says in English which line and what it lacks</extracomment>
        <translation>
            <numerusform>%Ln paper of “%1” came without authors or categories: %2. Keywords do not find it by these.</numerusform>
            <numerusform>%Ln papers of “%1” came without authors or categories, the first: %2. Keywords do not find them by these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) selected</source>
        <translation>
            <numerusform>%Ln paper selected</numerusform>
            <numerusform>%Ln papers selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) marked as read</source>
        <translation>
            <numerusform>%Ln paper marked as read</numerusform>
            <numerusform>%Ln papers marked as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) marked as unread</source>
        <translation>
            <numerusform>%Ln paper marked as unread</numerusform>
            <numerusform>%Ln papers marked as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) starred</source>
        <translation>
            <numerusform>%Ln paper starred</numerusform>
            <numerusform>%Ln papers starred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s) removed</source>
        <translation>
            <numerusform>%Ln star removed</numerusform>
            <numerusform>%Ln stars removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln starred paper(s)</source>
        <translation>
            <numerusform>%Ln starred paper</numerusform>
            <numerusform>%Ln starred papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) of papers that are not fetched yet</source>
        <translation>
            <numerusform>%Ln mark of a paper that is not fetched yet</numerusform>
            <numerusform>%Ln marks of papers that are not fetched yet</numerusform>
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
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s) could not be read: %1; add them again.</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>
            <numerusform>%n keyword could not be read: %1; add it again.</numerusform>
            <numerusform>%n keywords could not be read: %1; add them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s) could not be read, and the names are lost too; add them again.</source>
        <translation>
            <numerusform>%n keyword could not be read, and its name is lost too; add it again.</numerusform>
            <numerusform>%n keywords could not be read, and the names are lost too; add them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::SearchPage</name>
    <message numerus="yes">
        <source>%Ln paper(s) found</source>
        <translation>
            <numerusform>%Ln paper found</numerusform>
            <numerusform>%Ln papers found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln paper(s) found</source>
        <extracomment>more were found than are in the list so far, and how many is still being counted</extracomment>
        <translation>
            <numerusform>More than %Ln paper found</numerusform>
            <numerusform>More than %Ln papers found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::SearchText</name>
    <message numerus="yes">
        <source>The %Ln paper(s) with these identifiers, and papers whose text names one of them.</source>
        <translation>
            <numerusform>The paper with this identifier, and papers whose text names it.</numerusform>
            <numerusform>The %Ln papers with these identifiers, and papers whose text names one of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln paper(s) with these identifiers.</source>
        <translation>
            <numerusform>The paper with this identifier.</numerusform>
            <numerusform>The %Ln papers with these identifiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in the library: %1 and %Ln other paper(s).</source>
        <extracomment>%1 lists ten arXiv identifiers</extracomment>
        <translation>
            <numerusform>Not in the library: %1 and %Ln other paper.</numerusform>
            <numerusform>Not in the library: %1 and %Ln other papers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::SettingsDialog</name>
    <message numerus="yes">
        <source>Remove “%1”? When the settings are saved, its %Ln paper(s) are removed too, except those that are starred, in another keyword or from an imported snapshot.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>
            <numerusform>Remove “%1”? When the settings are saved, its %Ln paper is removed too, unless it is starred, in another keyword or from an imported snapshot.</numerusform>
            <numerusform>Remove “%1”? When the settings are saved, its %Ln papers are removed too, except those that are starred, in another keyword or from an imported snapshot.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::SnapshotText</name>
    <message numerus="yes">
        <source>%1: its papers from %2 to %3 count as complete, except the days between %n ranges.</source>
        <extracomment>%1 is a file, %2 and %3 are days</extracomment>
        <translation>
            <numerusform>%1: its papers from %2 to %3 count as complete, except the days between %n range.</numerusform>
            <numerusform>%1: its papers from %2 to %3 count as complete, except the days between %n ranges.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::Tray</name>
    <message numerus="yes">
        <source>%Ln new paper(s) for %1</source>
        <extracomment>%1 is a list of keywords</extracomment>
        <translation>
            <numerusform>%Ln new paper for %1</numerusform>
            <numerusform>%Ln new papers for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
