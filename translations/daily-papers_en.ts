<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>QueryAdvice</name>
    <message numerus="yes">
        <source>%n paper(s) match “%1”, but none of them in these categories. Choose other categories or none.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>
            <numerusform>%n paper matches “%1”, but not in these categories. Choose other categories or none.</numerusform>
            <numerusform>%n papers match “%1”, but none of them in these categories. Choose other categories or none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) match “%1”, but arXiv returns only the newest %2. Narrow the search with another word or category.</source>
        <extracomment>%1 is a keyword, %2 is a number of papers</extracomment>
        <translation>
            <numerusform>%n paper matches “%1”, but arXiv returns only the newest %2. Narrow the search with another word or category.</numerusform>
            <numerusform>%n papers match “%1”, but arXiv returns only the newest %2. Narrow the search with another word or category.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n paper(s) a week match “%1”. Consider narrowing it.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>
            <numerusform>About %n paper a week matches “%1”. Consider narrowing it.</numerusform>
            <numerusform>About %n papers a week match “%1”. Consider narrowing it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::CitationActions</name>
    <message numerus="yes">
        <source>%Ln selected paper(s)</source>
        <translation>
            <numerusform>%Ln selected paper</numerusform>
            <numerusform>%Ln selected papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::CliText</name>
    <message numerus="yes">
        <source>%1: %n line(s) could not be read. First: %2. The rest was imported.</source>
        <extracomment>%1 is a file; %2 is an English text that names a line and its problem</extracomment>
        <translation>
            <numerusform>%1: %n line could not be read: %2. The rest was imported.</numerusform>
            <numerusform>%1: %n lines could not be read. First: %2. The rest was imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n paper(s) have no authors or no categories, so some keywords do not find them. First: %2.</source>
        <extracomment>%1 is a file; %2 is an English text that names a line and the data that are missing there</extracomment>
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
    <message numerus="yes">
        <source>%n note(s) differed. Both texts were kept, the newer one first.</source>
        <translation>
            <numerusform>%n note differed. Both texts were kept, the newer one first.</numerusform>
            <numerusform>%n notes differed. Both texts were kept, the newer one first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) get new keys.</source>
        <extracomment>papers whose citations do not follow the pattern in the settings</extracomment>
        <translation>
            <numerusform>%n paper gets a new key.</numerusform>
            <numerusform>%n papers get new keys.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::CommandActions</name>
    <message numerus="yes">
        <source>Select at most %Ln paper(s) to run a command on them.</source>
        <translation>
            <numerusform>Select at most %Ln paper to run a command on it.</numerusform>
            <numerusform>Select at most %Ln papers to run a command on them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::ConflictText</name>
    <message numerus="yes">
        <source>%Ln more change(s) by another program.</source>
        <translation>
            <numerusform>%Ln more change by another program.</numerusform>
            <numerusform>%Ln more changes by another program.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::CopyActions</name>
    <message numerus="yes">
        <source>Select at most %Ln paper(s) to copy them.</source>
        <translation>
            <numerusform>Select at most %Ln paper to copy it.</numerusform>
            <numerusform>Select at most %Ln papers to copy them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) copied</source>
        <translation>
            <numerusform>%Ln paper copied</numerusform>
            <numerusform>%Ln papers copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::CoverageText</name>
    <message numerus="yes">
        <source>%Ln gap(s) between %1 and %2</source>
        <extracomment>papers of a keyword are missing; %1 and %2 are dates, %Ln is the number of ranges of days between them</extracomment>
        <translation>
            <numerusform>%Ln gap between %1 and %2</numerusform>
            <numerusform>%Ln gaps between %1 and %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::ErrorText</name>
    <message numerus="yes">
        <source>%1 is busy (rate limit). Try again in %n second(s).</source>
        <extracomment>%1 is the name of a server such as export.arxiv.org</extracomment>
        <translation>
            <numerusform>%1 is busy (rate limit). Try again in %n second.</numerusform>
            <numerusform>%1 is busy (rate limit). Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::FreeSpaceDialog</name>
    <message numerus="yes">
        <source>%Ln PDF(s) use %1 in “%2”.</source>
        <extracomment>%1 is a size such as &quot;12.3 MB&quot;, %2 a folder</extracomment>
        <translation>
            <numerusform>%Ln PDF uses %1 in “%2”.</numerusform>
            <numerusform>%Ln PDFs use %1 in “%2”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PDFs that were fetched more than %Ln day(s) ago</source>
        <translation>
            <numerusform>PDFs that were fetched more than %Ln day ago</numerusform>
            <numerusform>PDFs that were fetched more than %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln PDF(s) with %1. You can fetch them again later.</source>
        <extracomment>%1 is a size such as &quot;12.3 MB&quot;</extracomment>
        <translation>
            <numerusform>%Ln PDF with %1. You can fetch it again later.</numerusform>
            <numerusform>%Ln PDFs with %1. You can fetch them again later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other PDF(s) stay, because they were changed or are in another folder.</source>
        <translation>
            <numerusform>%Ln other PDF stays, because it was changed or is in another folder.</numerusform>
            <numerusform>%Ln other PDFs stay, because they were changed or are in another folder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::GroupHeading</name>
    <message numerus="yes">
        <source>%1, %Ln paper(s)</source>
        <extracomment>heading of a list for screen readers: %1 is a name such as &quot;Today&quot; or &quot;March 2026&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln paper</numerusform>
            <numerusform>%1, %Ln papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::ImportJob</name>
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
        <source>%Ln of them new</source>
        <extracomment>a count within a sentence, such as “79 papers, 4 of them new”</extracomment>
        <translation>
            <numerusform>%Ln of them new</numerusform>
            <numerusform>%Ln of them new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of “%1” could not be read. The first: %2. The rest was imported.</source>
        <extracomment>%1 is a file; %2 is an English text that names a line or an entry and its problem</extracomment>
        <translation>
            <numerusform>%Ln part of “%1” could not be read: %2. The rest was imported.</numerusform>
            <numerusform>%Ln parts of “%1” could not be read. The first: %2. The rest was imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::ImportText</name>
    <message numerus="yes">
        <source>%1: the feed “%2” lists more papers than a query can contain, so it became %n keyword(s).</source>
        <extracomment>%1 is a file, %2 the title of a feed</extracomment>
        <translation>
            <numerusform>%1: the feed “%2” lists more papers than a query can contain, so it became %n keyword.</numerusform>
            <numerusform>%1: the feed “%2” lists more papers than a query can contain, so it became %n keywords.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feed(s) are not from arXiv and were skipped.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>%1: %n feed is not from arXiv and was skipped.</numerusform>
            <numerusform>%1: %n feeds are not from arXiv and were skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entry(s) have no arXiv identifier and were skipped.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>%1: %n entry has no arXiv identifier and was skipped.</numerusform>
            <numerusform>%1: %n entries have no arXiv identifier and were skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::JobStatus</name>
    <message numerus="yes">
        <source>%1 · about %Ln s</source>
        <extracomment>the remaining time of a job in seconds; %1 is its activity, such as &quot;3 of 6 keywords&quot;</extracomment>
        <translation>
            <numerusform>%1 · about %Ln s</numerusform>
            <numerusform>%1 · about %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · about %Ln min</source>
        <extracomment>the remaining time of a job in minutes; %1 is its activity, such as &quot;3 of 6 keywords&quot;</extracomment>
        <translation>
            <numerusform>%1 · about %Ln min</numerusform>
            <numerusform>%1 · about %Ln min</numerusform>
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
    <name>dp::LibraryImportJob</name>
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
        <source>%Ln of them new</source>
        <extracomment>a count within a sentence, such as “79 papers, 4 of them new”</extracomment>
        <translation>
            <numerusform>%Ln of them new</numerusform>
            <numerusform>%Ln of them new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) differed. Both texts were kept, the newer one first.</source>
        <translation>
            <numerusform>%Ln note differed. Both texts were kept, the newer one first.</numerusform>
            <numerusform>%Ln notes differed. Both texts were kept, the newer one first.</numerusform>
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
    <name>dp::MarkActions</name>
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
</context>
<context>
    <name>dp::MuteActions</name>
    <message numerus="yes">
        <source>%Ln paper(s) muted</source>
        <translation>
            <numerusform>%Ln paper muted</numerusform>
            <numerusform>%Ln papers muted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln muted paper(s) shown again</source>
        <translation>
            <numerusform>%Ln muted paper shown again</numerusform>
            <numerusform>%Ln muted papers shown again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::MuteDialog</name>
    <message numerus="yes">
        <source>Hides %1 of %Ln paper(s).</source>
        <extracomment>%1 is a number of papers, %Ln how many papers the list has</extracomment>
        <translation>
            <numerusform>Hides %1 of %Ln paper.</numerusform>
            <numerusform>Hides %1 of %Ln papers.</numerusform>
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
<context>
    <name>dp::MuteSettings</name>
    <message numerus="yes">
        <source>%Ln paper(s) muted one by one. To see muted papers, choose Show muted papers in the View menu.</source>
        <translation>
            <numerusform>%Ln paper muted one by one. To see muted papers, choose Show muted papers in the View menu.</numerusform>
            <numerusform>%Ln papers muted one by one. To see muted papers, choose Show muted papers in the View menu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::NameList</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <extracomment>the last part of a list of names, such as &quot;A, B, C and 11 more&quot;</extracomment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::NewKeys</name>
    <message numerus="yes">
        <source>%Ln paper(s) get new keys in the next export. To keep the old ones, use Undo.</source>
        <translation>
            <numerusform>%Ln paper gets a new key in the next export. To keep the old one, use Undo.</numerusform>
            <numerusform>%Ln papers get new keys in the next export. To keep the old ones, use Undo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The keys of %Ln paper(s) do not follow the pattern in the settings. Shall these papers get new keys in the next export? Texts that cite the old keys must then be changed.</source>
        <translation>
            <numerusform>The key of %Ln paper does not follow the pattern in the settings. Shall this paper get a new key in the next export? Texts that cite the old key must then be changed.</numerusform>
            <numerusform>The keys of %Ln papers do not follow the pattern in the settings. Shall these papers get new keys in the next export? Texts that cite the old keys must then be changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::NewPapers</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new paper(s) for %1</source>
        <extracomment>%1 is a list of keywords</extracomment>
        <translation>
            <numerusform>%Ln new paper for %1</numerusform>
            <numerusform>%Ln new papers for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::NoteEditor</name>
    <message numerus="yes">
        <source>The note is too long and is not saved. Use at most %Ln character(s).</source>
        <translation>
            <numerusform>The note is too long and is not saved. Use at most %Ln character.</numerusform>
            <numerusform>The note is too long and is not saved. Use at most %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::NoteSyncText</name>
    <message numerus="yes">
        <source>%Ln new file(s)</source>
        <translation>
            <numerusform>%Ln new file</numerusform>
            <numerusform>%Ln new files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed file(s)</source>
        <translation>
            <numerusform>%Ln changed file</numerusform>
            <numerusform>%Ln changed files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) read from files</source>
        <translation>
            <numerusform>%Ln note read from files</numerusform>
            <numerusform>%Ln notes read from files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) were changed in the file and in the library. Both versions are in the note, one after the other.</source>
        <translation>
            <numerusform>%Ln note was changed in the file and in the library. Both versions are in the note, one after the other.</numerusform>
            <numerusform>%Ln notes were changed in the file and in the library. Both versions are in the note, one after the other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) had been removed and were written again. To remove a file for good, remove the star of its paper first.</source>
        <translation>
            <numerusform>%Ln file had been removed and was written again. To remove a file for good, remove the star of its paper first.</numerusform>
            <numerusform>%Ln files had been removed and were written again. To remove a file for good, remove the star of its paper first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are of papers that the library does not have, and were left as they are.</source>
        <translation>
            <numerusform>%Ln file is of a paper that the library does not have, and was left as it is.</numerusform>
            <numerusform>%Ln files are of papers that the library does not have, and were left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) have such problems.</source>
        <translation>
            <numerusform>%Ln more file has such a problem.</numerusform>
            <numerusform>%Ln more files have such problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::OlderPapers</name>
    <message numerus="yes">
        <source>%Ln unread paper(s). To mark the older ones: Paper → Mark older papers as read</source>
        <extracomment>&quot;Paper&quot; is the menu, and the rest is the entry in it</extracomment>
        <translation>
            <numerusform>%Ln unread paper. To mark the older ones: Paper → Mark older papers as read</numerusform>
            <numerusform>%Ln unread papers. To mark the older ones: Paper → Mark older papers as read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::OlderPapersDialog</name>
    <message numerus="yes">
        <source>Mark %Ln unread paper(s) of this list as read? You can undo this.</source>
        <translation>
            <numerusform>Mark %Ln unread paper of this list as read? You can undo this.</numerusform>
            <numerusform>Mark %Ln unread papers of this list as read? You can undo this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::OwnCommandJob</name>
    <message numerus="yes">
        <source>It failed for %Ln paper(s).</source>
        <translation>
            <numerusform>It failed for %Ln paper.</numerusform>
            <numerusform>It failed for %Ln papers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has written the notes of %Ln paper(s)</source>
        <extracomment>%1 is the name of a command of the user</extracomment>
        <translation>
            <numerusform>“%1” has written the note of %Ln paper</numerusform>
            <numerusform>“%1” has written the notes of %Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” ran on %Ln paper(s)</source>
        <extracomment>%1 is the name of a command of the user</extracomment>
        <translation>
            <numerusform>“%1” ran on %Ln paper</numerusform>
            <numerusform>“%1” ran on %Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) were left out.</source>
        <translation>
            <numerusform>%Ln paper was left out.</numerusform>
            <numerusform>%Ln papers were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::PageFilter</name>
    <message numerus="yes">
        <source>%1: %Ln</source>
        <extracomment>%1 is a text such as &quot;Only revised papers&quot;; %Ln is the number of papers in the list</extracomment>
        <translation>
            <numerusform>%1: %Ln</numerusform>
            <numerusform>%1: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::PageStatus</name>
    <message numerus="yes">
        <source>New papers in each of the last %Ln week(s). Click a bar to see its papers. Keys: Left, Right, Return.</source>
        <translation>
            <numerusform>New papers in the last %Ln week. Click a bar to see its papers. Keys: Left, Right, Return.</numerusform>
            <numerusform>New papers in each of the last %Ln weeks. Click a bar to see its papers. Keys: Left, Right, Return.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::PaperActions</name>
    <message numerus="yes">
        <source>%Ln paper(s) selected</source>
        <translation>
            <numerusform>%Ln paper selected</numerusform>
            <numerusform>%Ln papers selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln paper(s) to open them in the browser.</source>
        <translation>
            <numerusform>Select at most %Ln paper to open it in the browser.</numerusform>
            <numerusform>Select at most %Ln papers to open them in the browser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln page(s) in the browser?</source>
        <translation>
            <numerusform>Open %Ln page in the browser?</numerusform>
            <numerusform>Open %Ln pages in the browser?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::PdfActions</name>
    <message numerus="yes">
        <source>%Ln PDF(s) moved to the trash (%1)</source>
        <extracomment>%1 is a size such as &quot;12.3 MB&quot;</extracomment>
        <translation>
            <numerusform>%Ln PDF moved to the trash (%1)</numerusform>
            <numerusform>%Ln PDFs moved to the trash (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln paper(s) to open their PDFs.</source>
        <translation>
            <numerusform>Select at most %Ln paper to open its PDF.</numerusform>
            <numerusform>Select at most %Ln papers to open their PDFs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open the PDFs of %Ln paper(s)? Those that are not kept are fetched first.</source>
        <translation>
            <numerusform>Open the PDF of %Ln paper? If it is not kept, it is fetched first.</numerusform>
            <numerusform>Open the PDFs of %Ln papers? Those that are not kept are fetched first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln paper(s) to show their PDFs.</source>
        <translation>
            <numerusform>Select at most %Ln paper to show its PDF.</numerusform>
            <numerusform>Select at most %Ln papers to show their PDFs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::PdfJob</name>
    <message numerus="yes">
        <source>%Ln PDF(s) fetched, %1</source>
        <extracomment>%1 is a text such as &quot;3 were already there&quot;</extracomment>
        <translation>
            <numerusform>%Ln PDF fetched, %1</numerusform>
            <numerusform>%Ln PDFs fetched, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <comment>a number of PDFs</comment>
        <translation>
            <numerusform>%Ln already there</numerusform>
            <numerusform>%Ln already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln PDF(s) could not be fetched. The first: %1</source>
        <extracomment>%1 is a sentence about the first of them</extracomment>
        <translation>
            <numerusform>%Ln PDF could not be fetched: %1</numerusform>
            <numerusform>%Ln PDFs could not be fetched. The first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::RebuiltText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s) could not be recovered: %1. Add them again.</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>
            <numerusform>%n keyword could not be recovered: %1. Add it again.</numerusform>
            <numerusform>%n keywords could not be recovered: %1. Add them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s) without a known name could not be recovered. Add them again.</source>
        <translation>
            <numerusform>%n keyword without a known name could not be recovered. Add it again.</numerusform>
            <numerusform>%n keywords without a known name could not be recovered. Add them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The library was damaged and has been rebuilt with %n paper(s). The damaged file was saved as “%1”.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>The library was damaged and has been rebuilt with %n paper. The damaged file was saved as “%1”.</numerusform>
            <numerusform>The library was damaged and has been rebuilt with %n papers. The damaged file was saved as “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) could not be recovered. To get them back, refresh and fetch the missing papers of each tab.</source>
        <translation>
            <numerusform>%n paper could not be recovered. To get it back, refresh and fetch the missing papers of each tab.</numerusform>
            <numerusform>%n papers could not be recovered. To get them back, refresh and fetch the missing papers of each tab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) or saved search(es) could not be recovered: %1. Add them again.</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>
            <numerusform>%n tag or saved search could not be recovered: %1. Add it again.</numerusform>
            <numerusform>%n tags or saved searches could not be recovered: %1. Add them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::RefreshJob</name>
    <message numerus="yes">
        <source>%1 of %Ln keyword(s)</source>
        <translation>
            <numerusform>%1 of %Ln keyword</numerusform>
            <numerusform>%1 of %Ln keywords</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::RefreshSummary</name>
    <message numerus="yes">
        <source>%Ln new paper(s)</source>
        <translation>
            <numerusform>%Ln new paper</numerusform>
            <numerusform>%Ln new papers</numerusform>
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
        <source>%Ln unusable</source>
        <extracomment>entries of an answer that could not be used; a count within a sentence</extracomment>
        <translation>
            <numerusform>%Ln unusable</numerusform>
            <numerusform>%Ln unusable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln other keyword(s) failed too.</source>
        <extracomment>%1 is a sentence about some keywords; others failed for other reasons</extracomment>
        <translation>
            <numerusform>%1 %Ln other keyword failed too.</numerusform>
            <numerusform>%1 %Ln other keywords failed too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::RemovalQuestion</name>
    <message numerus="yes">
        <source>Remove “%1” with its %Ln paper(s)? Papers with a star, a tag or a note, and papers that another keyword or an imported snapshot also has, are kept. The keyword can be restored for 30 days.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>
            <numerusform>Remove “%1” with its %Ln paper? Papers with a star, a tag or a note, and papers that another keyword or an imported snapshot also has, are kept. The keyword can be restored for 30 days.</numerusform>
            <numerusform>Remove “%1” with its %Ln papers? Papers with a star, a tag or a note, and papers that another keyword or an imported snapshot also has, are kept. The keyword can be restored for 30 days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::RepositoryImportJob</name>
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
        <source>%Ln of them new</source>
        <extracomment>a count within a sentence, such as “79 papers, 4 of them new”</extracomment>
        <translation>
            <numerusform>%Ln of them new</numerusform>
            <numerusform>%Ln of them new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::RepositoryText</name>
    <message numerus="yes">
        <source>%1: %n part(s) of the pages could not be read. The first: %2. The rest was imported.</source>
        <extracomment>%1 is a folder; %2 is an English text that names a commit and its problem</extracomment>
        <translation>
            <numerusform>%1: %n part of the pages could not be read. The first: %2. The rest was imported.</numerusform>
            <numerusform>%1: %n parts of the pages could not be read. The first: %2. The rest was imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n version(s) of the README contain no papers.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>
            <numerusform>%1: %n version of the README contains no papers.</numerusform>
            <numerusform>%1: %n versions of the README contain no papers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::RestoreJob</name>
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
        <source>%Ln starred paper(s)</source>
        <translation>
            <numerusform>%Ln starred paper</numerusform>
            <numerusform>%Ln starred papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) for papers that are not in the library yet</source>
        <translation>
            <numerusform>%Ln mark for papers that are not in the library yet</numerusform>
            <numerusform>%Ln marks for papers that are not in the library yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved search(es)</source>
        <translation>
            <numerusform>%Ln saved search</numerusform>
            <numerusform>%Ln saved searches</numerusform>
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
        <extracomment>the papers are still being counted; %Ln papers are in the list so far</extracomment>
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
        <extracomment>%1 is a list of ten arXiv identifiers</extracomment>
        <translation>
            <numerusform>Not in the library: %1 and %Ln other paper.</numerusform>
            <numerusform>Not in the library: %1 and %Ln other papers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::SnapshotImportJob</name>
    <message numerus="yes">
        <source>%Ln line(s) of “%1” could not be read. The first: %2. The rest was imported.</source>
        <extracomment>%1 is a file; %2 is an English text that names a line and its problem</extracomment>
        <translation>
            <numerusform>%Ln line of “%1” could not be read: %2. The rest was imported.</numerusform>
            <numerusform>%Ln lines of “%1” could not be read. The first: %2. The rest was imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) of “%1” have no authors or no categories. The first: %2. Keywords do not find them by these.</source>
        <extracomment>%1 is a file; %2 is an English text that names a line and the data that are missing there</extracomment>
        <translation>
            <numerusform>%Ln paper of “%1” has no authors or no categories: %2. Keywords do not find it by these.</numerusform>
            <numerusform>%Ln papers of “%1” have no authors or no categories. The first: %2. Keywords do not find them by these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::SnapshotText</name>
    <message numerus="yes">
        <source>%1: the papers from %2 to %3 are complete, except between %n ranges of days.</source>
        <extracomment>%1 is a file, %2 and %3 are days</extracomment>
        <translation>
            <numerusform>%1: the papers from %2 to %3 are complete, except between %n ranges of days.</numerusform>
            <numerusform>%1: the papers from %2 to %3 are complete, except between %n ranges of days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::StatisticsText</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>number of papers</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revised</source>
        <comment>number of papers</comment>
        <translation>
            <numerusform>%Ln revised</numerusform>
            <numerusform>%Ln revised</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::TagActions</name>
    <message numerus="yes">
        <source>Tags of %Ln paper(s) changed</source>
        <translation>
            <numerusform>Tags of %Ln paper changed</numerusform>
            <numerusform>Tags of %Ln papers changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln paper(s) to change their tags.</source>
        <translation>
            <numerusform>Select at most %Ln paper to change its tags.</numerusform>
            <numerusform>Select at most %Ln papers to change their tags.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::TagEditor</name>
    <message numerus="yes">
        <source>Tags of %Ln paper(s)</source>
        <translation>
            <numerusform>Tags of %Ln paper</numerusform>
            <numerusform>Tags of %Ln papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::Tray</name>
    <message numerus="yes">
        <source>%Ln unread paper(s)</source>
        <translation>
            <numerusform>%Ln unread paper</numerusform>
            <numerusform>%Ln unread papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::TrialView</name>
    <message numerus="yes">
        <source>%Ln paper(s) (%1 in all categories)</source>
        <translation>
            <numerusform>%Ln paper (%1 in all categories)</numerusform>
            <numerusform>%Ln papers (%1 in all categories)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln paper</numerusform>
            <numerusform>%Ln papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::UndoHistory</name>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln paper</numerusform>
            <numerusform>%Ln papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::WelcomeDialog</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <extracomment>the number of chosen keywords of a field</extracomment>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::ZoteroActions</name>
    <message numerus="yes">
        <source>Select at most %Ln paper(s) to send them to Zotero.</source>
        <translation>
            <numerusform>Select at most %Ln paper to send it to Zotero.</numerusform>
            <numerusform>Select at most %Ln papers to send them to Zotero.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) were already sent to Zotero. Zotero does not recognize papers that it already has. Send again?</source>
        <translation>
            <numerusform>%Ln paper was already sent to Zotero. Zotero does not recognize papers that it already has. Send it again?</numerusform>
            <numerusform>%Ln papers were already sent to Zotero. Zotero does not recognize papers that it already has. Send them again?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::ZoteroText</name>
    <message numerus="yes">
        <source>%Ln papers are in Zotero, but their PDFs did not arrive. In Zotero, use “Find Full Text”.</source>
        <extracomment>Translate “Find Full Text” as in Zotero</extracomment>
        <translation>
            <numerusform>%Ln paper is in Zotero, but its PDF did not arrive. In Zotero, use “Find Full Text”.</numerusform>
            <numerusform>%Ln papers are in Zotero, but their PDFs did not arrive. In Zotero, use “Find Full Text”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent, because %Ln paper(s) had been sent to Zotero before</source>
        <translation>
            <numerusform>Nothing was sent, because %Ln paper had been sent to Zotero before</numerusform>
            <numerusform>Nothing was sent, because %Ln papers had been sent to Zotero before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) sent to Zotero; already sent before: %1</source>
        <extracomment>%1 is the number of other papers</extracomment>
        <translation>
            <numerusform>%Ln paper sent to Zotero; already sent before: %1</numerusform>
            <numerusform>%Ln papers sent to Zotero; already sent before: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) sent to Zotero</source>
        <translation>
            <numerusform>%Ln paper sent to Zotero</numerusform>
            <numerusform>%Ln papers sent to Zotero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) sent to “%1” in Zotero</source>
        <extracomment>%1 is the name of a collection or library in Zotero</extracomment>
        <translation>
            <numerusform>%Ln paper sent to “%1” in Zotero</numerusform>
            <numerusform>%Ln papers sent to “%1” in Zotero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zotero did not accept %Ln paper(s), such as “%1”.</source>
        <extracomment>%1 is a title; %Ln other papers may have been refused too</extracomment>
        <translation>
            <numerusform>Zotero did not accept “%1”.</numerusform>
            <numerusform>Zotero did not accept %Ln papers, such as “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not certain whether %Ln paper(s) arrived, such as “%1”. Look in Zotero before you send again.</source>
        <extracomment>%1 is a title</extracomment>
        <translation>
            <numerusform>It is not certain whether “%1” arrived. Look in Zotero before you send it again.</numerusform>
            <numerusform>It is not certain whether %Ln papers arrived, such as “%1”. Look in Zotero before you send them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) were not sent.</source>
        <translation>
            <numerusform>%Ln paper was not sent.</numerusform>
            <numerusform>%Ln papers were not sent.</numerusform>
        </translation>
    </message>
</context>
</TS>
