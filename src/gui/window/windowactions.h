#pragma once

#include <QHash>
#include <QList>
#include <QObject>

class QAction;

namespace dp {

class KeyBindings;
struct ActionRow;

/// The actions of the window. Their texts, icons and shortcuts are in the table of actions, see ActionRow.
/// The controllers connect and enable the actions. The window owns this object.
class WindowActions : public QObject
{
    Q_OBJECT

    QHash<const ActionRow *, QAction *>
        m_actions; // create() fills it, so it is initialized before the actions

public:
    explicit WindowActions(QObject *parent);

    // Fetching
    QAction *refresh = create("refresh");
    /// Also sends requests that arXiv has already answered since its last announcement.
    QAction *refreshAnyway = create("refreshAnyway");
    QAction *refreshTab = create("refreshTab");
    QAction *fillGaps = create("fillGaps");
    QAction *fillBack = create("fillBack");
    QAction *fetchPdfs = create("fetchPdfs");
    QAction *stop = create("stop");
    QAction *watch = create("watch"); ///< checkable
    // Keywords
    QAction *addKeyword = create("addKeyword");
    QAction *editKeyword = create("editKeyword");
    QAction *removeKeyword = create("removeKeyword");
    QAction *removedKeywords = create("removedKeywords");
    // Files and the program
    QAction *import = create("import");
    QAction *importRepository = create("importRepository");
    QAction *exportReadme = create("exportReadme");
    QAction *exportCitations = create("exportCitations");
    QAction *exportJson = create("exportJson");
    QAction *exportOpml = create("exportOpml");
    QAction *exportLibrary = create("exportLibrary");
    QAction *freeSpace = create("freeSpace");
    QAction *publish = create("publish");
    QAction *syncNotes = create("syncNotes");
    QAction *restore = create("restore");
    QAction *settings = create("settings");
    QAction *quit = create("quit");
    // Papers
    QAction *readOn = create("readOn");
    QAction *readBack = create("readBack");
    QAction *openAbstract = create("openAbstract");
    QAction *showChanges = create("showChanges");
    QAction *closeAbstracts = create("closeAbstracts");
    QAction *collapseGroup = create("collapseGroup");
    QAction *expandGroups = create("expandGroups");
    QAction *openPage = create("openPage");
    QAction *openPdf = create("openPdf");
    QAction *openPdfPage = create("openPdfPage");
    QAction *showPdf = create("showPdf");
    QAction *copy = create("copy"); ///< title, citation and link
    QAction *copyLink = create("copyLink");
    QAction *copyText = create("copyText"); ///< everything, with the abstract
    QAction *copyMarkdown = create("copyMarkdown");
    QAction *copyCitation = create("copyCitation");
    QAction *copyEntry = create("copyEntry");
    QAction *sendToZotero = create("sendToZotero");
    QAction *runCommand = create("runCommand"); ///< has a menu, see CommandActions
    QAction *toggleRead = create("toggleRead");
    QAction *toggleStar = create("toggleStar");
    QAction *editTags = create("editTags");
    QAction *editNote = create("editNote");
    QAction *manageTags = create("manageTags");
    QAction *mutePaper = create("mutePaper");
    QAction *muteRule = create("muteRule");
    QAction *markTabRead = create("markTabRead");
    QAction *markOlderRead = create("markOlderRead");
    QAction *undo = create("undo");
    QAction *redo = create("redo");
    QAction *undoHistory = create("undoHistory"); ///< has a menu, see UndoHistory
    QAction *nextPaper = create("nextPaper");
    QAction *previousPaper = create("previousPaper");
    QAction *nextUnread = create("nextUnread");
    // Views
    QAction *search = create("search");
    QAction *searchTab = create("searchTab");
    QAction *saveSearch = create("saveSearch");
    QAction *groupByDate = create("groupByDate"); ///< checkable
    QAction *highlightMatches = create("highlightMatches"); ///< checkable
    QAction *twoLines = create("twoLines"); ///< checkable
    QAction *showRevised = create("showRevised"); ///< checkable
    QAction *showMuted = create("showMuted"); ///< checkable
    QAction *largerText = create("largerText");
    QAction *smallerText = create("smallerText");
    QAction *normalText = create("normalText");
    QAction *togglePane = create("togglePane");
    QAction *switchPane = create("switchPane");
    QAction *paneOnRight =
        create("paneOnRight"); ///< checkable; exactly one of this and the next two is checked
    QAction *paneBelow = create("paneBelow");
    QAction *noPane = create("noPane");
    QAction *statistics = create("statistics");
    QAction *nextTab = create("nextTab");
    QAction *previousTab = create("previousTab");
    QAction *moveTabBack = create("moveTabBack");
    QAction *moveTabForward = create("moveTabForward");
    QAction *tabList = create("tabList");
    QAction *tabsAtTop = create("tabsAtTop"); ///< checkable; exactly one of this and tabsOnLeft is checked
    QAction *tabsOnLeft = create("tabsOnLeft");
    // Help
    QAction *messages = create("messages");
    QAction *keys = create("keys");
    QAction *about = create("about");

    /// Returns the actions on the current paper, see ActionRow::isOfPaper.
    QList<QAction *> ofPaper() const;
    /// Gives all actions these keys. Without a call of this function, they have the default keys.
    void setKeys(const KeyBindings &bindings);

private:
    QAction *create(const char *name);
    void describe();
    void showKeysInToolTips();
};

} // namespace dp
