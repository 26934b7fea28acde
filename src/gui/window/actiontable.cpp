#include "gui/window/actiontable.h"

#include "gui/mnemonic.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace dp::actiontable {
namespace {

using Section = ActionSection;

constexpr bool ofPaper = true;

QString translated(const char *text)
{
    return QCoreApplication::translate("dp::WindowActions", text);
}

constexpr ActionRow table[] = {
    //: show the abstract of the current paper, then its next page, then the abstract of the next paper
    {Section::Reading, "readOn", Glyph::Opened, "Space", QT_TRANSLATE_NOOP("dp::WindowActions", "Read &on"),
        ofPaper},
    //: show the previous page of the abstract, then the abstract of the previous paper
    {Section::Reading, "readBack", Glyph::Opened, "Shift+Space",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Read bac&k"), ofPaper},
    {Section::Reading, "nextPaper", Glyph::Down, "J", QT_TRANSLATE_NOOP("dp::WindowActions", "&Next paper"),
        ofPaper},
    {Section::Reading, "previousPaper", Glyph::Up, "K",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Previous paper"), ofPaper},
    {Section::Reading, "nextUnread", Glyph::Unread, "N",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Ne&xt unread paper"), ofPaper},
    {Section::Reading, "", {}, "Home End", QT_TRANSLATE_NOOP("dp::WindowActions", "First, last paper")},
    {Section::Reading, "openAbstract", Glyph::Opened, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Show or hide the abstract"), ofPaper},
    {Section::Reading, "", {}, "Right Left",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Show, hide the abstract")},
    {Section::Reading, "", {}, "Return",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Move into the abstract (Escape to return)")},
    //: show the differences between the newest and the previous version of a paper
    {Section::Reading, "showChanges", Glyph::Edit, "D",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Show c&hanges since the previous version"), ofPaper},
    //: show the abstract of the current paper beside or below the list, or no longer
    {Section::Reading, "togglePane", Glyph::Page, "F9",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Show or hide the reading pane")},
    //: move the keyboard from the list to the reading pane, or back
    {Section::Reading, "switchPane", Glyph::Page, "F6",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Move between list and reading pane")},
    //: place of the reading pane in the window
    {Section::Reading, "paneOnRight", Glyph::Page, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "On the &right")},
    //: place of the reading pane in the window
    {Section::Reading, "paneBelow", Glyph::Page, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Below the list")},
    //: there is no reading pane: abstracts open below their rows
    {Section::Reading, "noPane", Glyph::Page, "", QT_TRANSLATE_NOOP("dp::WindowActions", "&None")},
    {Section::Reading, "closeAbstracts", Glyph::Closed, "Shift+Esc",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Close all a&bstracts"), ofPaper},
    //: hide the papers below the heading of the current paper, such as "Today"
    {Section::Reading, "collapseGroup", Glyph::Closed, "-",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Collaps&e this group"), ofPaper},
    {Section::Reading, "expandGroups", Glyph::Opened, "+",
        QT_TRANSLATE_NOOP("dp::WindowActions", "E&xpand all groups"), ofPaper},
    {Section::Reading, "openPage", Glyph::Page, "O",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Open the abstract page on arXi&v"), ofPaper},
    {Section::Reading, "openPdf", Glyph::Pdf, "P", QT_TRANSLATE_NOOP("dp::WindowActions", "Open the P&DF"),
        ofPaper},
    //: show the PDF in the web browser; it is not kept in a file
    {Section::Reading, "openPdfPage", Glyph::Pdf, "Shift+P",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Open the PDF on &arXiv"), ofPaper},
    //: show the file of the PDF in the file manager
    {Section::Reading, "showPdf", Glyph::Pdf, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Show the PDF in its f&older"), ofPaper},
    {Section::Reading, "copy", Glyph::Page, "Ctrl+C", QT_TRANSLATE_NOOP("dp::WindowActions", "Cop&y")},
    {Section::Reading, "copyLink", Glyph::Page, "Ctrl+Shift+C",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Copy &link")},
    //: copy title, authors, data, abstract and link of a paper
    {Section::Reading, "copyText", Glyph::Page, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Text with abstract")},
    {Section::Reading, "copyMarkdown", Glyph::Page, "", QT_TRANSLATE_NOOP("dp::WindowActions", "&Markdown")},
    //: copy a line for a list of references
    {Section::Reading, "copyCitation", Glyph::Page, "", QT_TRANSLATE_NOOP("dp::WindowActions", "&Citation")},
    //: copy entries in the format of BibTeX, or in another one that the settings name
    {Section::Reading, "copyEntry", Glyph::Page, "B",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Copy for a &reference manager"), ofPaper},
    //: Zotero is the name of a program
    {Section::Reading, "sendToZotero", Glyph::Export, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Send to &Zotero"), ofPaper},
    //: a menu with the commands of the user, which run on the selected papers
    {Section::Reading, "runCommand", Glyph::More, "", QT_TRANSLATE_NOOP("dp::WindowActions", "Run &command"),
        ofPaper},

    {Section::Marking, "toggleRead", Glyph::Read, "M",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Mark as &read or unread"), ofPaper},
    {Section::Marking, "toggleStar", Glyph::Star, "S",
        QT_TRANSLATE_NOOP("dp::WindowActions", "S&tar or remove the star"), ofPaper},
    {Section::Marking, "editTags", Glyph::Tag, "T", QT_TRANSLATE_NOOP("dp::WindowActions", "&Edit tags…"),
        ofPaper},
    //: the person's note on the current paper
    {Section::Marking, "editNote", Glyph::Edit, "E",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Write or edit the &note"), ofPaper},
    //: open a list of all tags, to rename and delete them
    {Section::Marking, "manageTags", Glyph::Tag, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Organi&ze tags…")},
    //: mute a paper: it is hidden and not counted
    {Section::Marking, "mutePaper", Glyph::Remove, "X",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Not &interested"), ofPaper},
    //: open a dialog for a rule that hides papers
    {Section::Marking, "muteRule", Glyph::Remove, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Mute by &word, author or category…")},
    {Section::Marking, "markTabRead", Glyph::Read, "Ctrl+Shift+A",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Mark &all in this tab as read")},
    {Section::Marking, "markOlderRead", Glyph::Read, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Mark older papers as read…")},
    {Section::Marking, "", {}, "Ctrl+A", QT_TRANSLATE_NOOP("dp::WindowActions", "Select all papers")},
    {Section::Marking, "undo", Glyph::Undo, "Ctrl+Z", QT_TRANSLATE_NOOP("dp::WindowActions", "&Undo")},
    {Section::Marking, "redo", Glyph::Undo, "Ctrl+Shift+Z", QT_TRANSLATE_NOOP("dp::WindowActions", "R&edo")},
    //: a menu with the last changes; choosing one undoes it and all later changes
    {Section::Marking, "undoHistory", Glyph::Undo, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Undo history")},

    {Section::SearchAndTabs, "search", Glyph::Search, "Ctrl+F /",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Search library")},
    {Section::SearchAndTabs, "searchTab", Glyph::Search, "Ctrl+Shift+F",
        QT_TRANSLATE_NOOP("dp::WindowActions", "S&earch this tab")},
    //: keep a search as a tab
    {Section::SearchAndTabs, "saveSearch", Glyph::Add, "Ctrl+S",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Sa&ve search…")},
    {Section::SearchAndTabs, "", {}, "Esc", QT_TRANSLATE_NOOP("dp::WindowActions", "End the search")},
    //: divide the lists by headings such as "Today" and "March 2026"
    {Section::SearchAndTabs, "groupByDate", Glyph::More, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Group by date")},
    //: in abstracts, mark the text because of which the keyword found the paper
    {Section::SearchAndTabs, "highlightMatches", Glyph::Search, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Highlight matches in abstracts")},
    //: the visible tab shows only papers that have a second version or a later one
    {Section::SearchAndTabs, "showRevised", Glyph::More, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Show only revise&d papers")},
    //: lists also show the papers that mutes hide
    {Section::SearchAndTabs, "showMuted", Glyph::More, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Show m&uted papers")},
    //: show authors, date and comment of a paper below its title
    {Section::SearchAndTabs, "twoLines", Glyph::More, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "T&wo-line rows")},
    {Section::SearchAndTabs, "largerText", Glyph::Add,
        "Ctrl++ Ctrl+=", QT_TRANSLATE_NOOP("dp::WindowActions", "&Larger text")},
    {Section::SearchAndTabs, "smallerText", Glyph::Remove, "Ctrl+-",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Sm&aller text")},
    {Section::SearchAndTabs, "normalText", Glyph::Search, "Ctrl+0",
        QT_TRANSLATE_NOOP("dp::WindowActions", "N&ormal text size")},
    //: numbers of papers per week, as bars
    {Section::SearchAndTabs, "statistics", Glyph::Info, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Statistics by wee&k…")},
    {Section::SearchAndTabs, "nextTab", Glyph::Closed, "Ctrl+PgDown",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Next tab")},
    {Section::SearchAndTabs, "previousTab", Glyph::Closed, "Ctrl+PgUp",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Previous tab")},
    //: move the current tab one place to the left, or up in the list of tabs
    {Section::SearchAndTabs, "moveTabBack", Glyph::Up, "Ctrl+Shift+PgUp",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Move this tab &back")},
    //: move the current tab one place to the right, or down in the list of tabs
    {Section::SearchAndTabs, "moveTabForward", Glyph::Down, "Ctrl+Shift+PgDown",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Move this tab &forward")},
    {Section::SearchAndTabs, "tabList", Glyph::Down, "Ctrl+L",
        QT_TRANSLATE_NOOP("dp::WindowActions", "L&ist of tabs…")},
    //: place of the tabs in the window
    {Section::SearchAndTabs, "tabsAtTop", Glyph::Up, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "At the &top")},
    //: place of the tabs in the window
    {Section::SearchAndTabs, "tabsOnLeft", Glyph::Opened, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "On the &left")},

    {Section::Fetching, "refresh", Glyph::Refresh, "F5", QT_TRANSLATE_NOOP("dp::WindowActions", "&Refresh")},
    {Section::Fetching, "refreshAnyway", Glyph::Refresh, "Shift+F5",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Refresh e&ven without a new announcement")},
    {Section::Fetching, "refreshTab", Glyph::Refresh, "Ctrl+R",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Refresh this &tab")},
    {Section::Fetching, "fillGaps", Glyph::Down, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Fetch &missing papers")},
    {Section::Fetching, "fillBack", Glyph::Down, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Fetch o&lder papers…")},
    {Section::Fetching, "fetchPdfs", Glyph::Pdf, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Fetch PDFs of starred papers")},
    {Section::Fetching, "stop", Glyph::Stop, "", QT_TRANSLATE_NOOP("dp::WindowActions", "Sto&p")},
    {Section::Fetching, "watch", Glyph::Info, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Notify about new papers")},

    {Section::Files, "addKeyword", Glyph::Add, "Ctrl+N",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Add keyword…")},
    {Section::Files, "editKeyword", Glyph::Edit, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Edit keyword…")},
    {Section::Files, "removeKeyword", Glyph::Remove, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Remove keyword…")},
    //: open a list of the keywords that were removed in the last 30 days and can be restored
    {Section::Files, "removedKeywords", Glyph::Undo, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Recently remo&ved…")},
    {Section::Files, "import", Glyph::Import, "Ctrl+I", QT_TRANSLATE_NOOP("dp::WindowActions", "&Import…")},
    //: import all earlier versions of the README in a folder with a Git repository
    {Section::Files, "importRepository", Glyph::Import, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Import a Dail&yArXiv repository…")},
    {Section::Files, "exportReadme", Glyph::Export, "Ctrl+E",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Export README…")},
    {Section::Files, "exportCitations", Glyph::Export, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Export &citations…")},
    {Section::Files, "exportJson", Glyph::Export, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Export papers as &JSON…")},
    {Section::Files, "exportOpml", Glyph::Export, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Export keywords as &OPML…")},
    {Section::Files, "exportLibrary", Glyph::Export, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Export &whole library…")},
    //: show how much space the PDFs use, and remove some
    {Section::Files, "freeSpace", Glyph::Remove, "", QT_TRANSLATE_NOOP("dp::WindowActions", "Free &space…")},
    //: write the pages that the settings choose, for other people
    {Section::Files, "publish", Glyph::Export, "", QT_TRANSLATE_NOOP("dp::WindowActions", "Pub&lish now")},
    //: bring the notes and their files in a folder together
    {Section::Files, "syncNotes", Glyph::Refresh, "", QT_TRANSLATE_NOOP("dp::WindowActions", "Sync &notes")},
    {Section::Files, "restore", Glyph::Undo, "",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Restore &from a backup…")},
    {Section::Files, "settings", Glyph::Settings, "Ctrl+,",
        QT_TRANSLATE_NOOP("dp::WindowActions", "&Settings…")},
    {Section::Files, "quit", Glyph::Quit, "Ctrl+Q", QT_TRANSLATE_NOOP("dp::WindowActions", "&Quit")},

    {Section::Help, "messages", Glyph::Info, "Ctrl+M",
        QT_TRANSLATE_NOOP("dp::WindowActions", "Last &messages…")},
    {Section::Help, "keys", Glyph::Keys, "?", QT_TRANSLATE_NOOP("dp::WindowActions", "&Keyboard shortcuts")},
    {Section::Help, "about", Glyph::Info, "", QT_TRANSLATE_NOOP("dp::WindowActions", "&About Daily Papers")},
};

} // namespace

std::span<const ActionRow> rows()
{
    return table;
}

const ActionRow &row(const char *name)
{
    const auto *found = std::find_if(std::begin(table), std::end(table),
        [name](const ActionRow &row) { return std::strcmp(row.name, name) == 0; });
    if (found == std::end(table))
        qFatal("there is no action %s", name);
    return *found;
}

QString text(const ActionRow &row)
{
    return translated(row.text);
}

QString plainText(const ActionRow &row)
{
    return mnemonic::removed(text(row)).remove(u'…').trimmed();
}

QList<QKeySequence> shortcuts(const ActionRow &row)
{
    QList<QKeySequence> keys;
    for (const QString &key : QString::fromLatin1(row.keys).split(u' ', Qt::SkipEmptyParts))
        keys << QKeySequence(key, QKeySequence::PortableText);
    return keys;
}

QString keysText(const QList<QKeySequence> &keys, QKeySequence::SequenceFormat format)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts << key.toString(format);
    return texts.join(QLatin1String(", "));
}

QString title(ActionSection section)
{
    switch (section) {
    //: a section of the list of keyboard shortcuts
    case ActionSection::Reading: return translated(QT_TRANSLATE_NOOP("dp::WindowActions", "Reading"));
    //: a section of the list of keyboard shortcuts
    case ActionSection::Marking: return translated(QT_TRANSLATE_NOOP("dp::WindowActions", "Marking"));
    //: a section of the list of keyboard shortcuts
    case ActionSection::SearchAndTabs:
        return translated(QT_TRANSLATE_NOOP("dp::WindowActions", "Search and tabs"));
    //: a section of the list of keyboard shortcuts: fetching papers from arXiv
    case ActionSection::Fetching: return translated(QT_TRANSLATE_NOOP("dp::WindowActions", "Fetching"));
    //: a section of the list of keyboard shortcuts
    case ActionSection::Files:
        return translated(QT_TRANSLATE_NOOP("dp::WindowActions", "Files and settings"));
    //: a section of the list of keyboard shortcuts
    case ActionSection::Help: return translated(QT_TRANSLATE_NOOP("dp::WindowActions", "Help"));
    }
    return {};
}

} // namespace dp::actiontable
