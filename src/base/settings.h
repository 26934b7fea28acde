#pragma once

#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>

namespace dp {

/// A setting of the user that is not part of a library. The table in settings.cpp has the key, the default
/// and the bounds of each setting.
enum class Setting {
    /// "submitted" or "updated": arXiv's sort order, and the initial order in tabs and exported pages.
    ListOrder,
    Appearance, ///< "desktop", "light" or "dark"
    MarkReadOnOpen,
    RefreshOnStart,
    RefreshWhen, ///< time of automatic refreshes: "never", "announcement" or "daily"
    RefreshTime, ///< local time of automatic refreshes for "daily", such as "08:00"
    RefreshBound, ///< maximum number of papers of a keyword that a refresh reads, from the newest paper back
    RefreshOnMetered, ///< if true, automatic refreshes also run on a metered network
    KeepInTray, ///< when the window is closed, the program stays in the tray, if the desktop has one
    ShowAuthorsInReadme,
    ShowTagsInReadme,
    SavedSearchesInReadme, ///< an exported README has a section for each saved search
    HideMutedInReadme, ///< an exported README does not contain papers that mutes hide
    PublishFolder, ///< folder to which pages are published; empty: none
    PublishReadme, ///< the published pages have a README; the next four are the other pages
    PublishDigest,
    PublishHtml,
    PublishAtom,
    PublishJsonFeed,
    PublishKeyword, ///< name of the only keyword in published pages; empty: all keywords
    PublishSavedSearch, ///< name of the only saved search in published pages; empty: all tabs
    PublishTitle, ///< of published pages; empty: the program's name
    PublishOwnIntroduction, ///< PublishIntroduction replaces the standard introduction
    PublishIntroduction,
    PublishColumns, ///< of published pages, see ReadmePage::columnsFromText(); empty: the standard columns
    PublishRows, ///< maximum number of papers in a section; 0: as many as the keyword has
    PublishSections, ///< order and choice of the sections, see SectionChoice; empty: as the tabs
    PublishAddress, ///< address where people read the folder; empty: unknown
    PublishCommit, ///< published pages are committed to the Git repository of the folder
    PublishPush, ///< after a commit, the branch is pushed
    PublishSkipCi, ///< the message of the commit has "[skip ci]"
    PublishAfterRefresh, ///< the window publishes after each refresh
    CitationFormat, ///< format of copied citations: "bibtex", "biblatex", "ris", "csl-json", "markdown"
    CitationKeyPattern, ///< of papers that have no key yet, see citationkey::of()
    BibtexTitle, ///< braces of titles in BibTeX: "double", "words" or "single"
    BibtexLetters, ///< letters with accents in BibTeX: "unicode" or "tex"
    OwnCommands, ///< commands of the user, see OwnCommand
    ZoteroPort, ///< port of Zotero on this computer
    NotesFolder, ///< folder with a Markdown file for each starred paper; empty: none
    NotesPattern, ///< pattern of the text of these files; empty: the default
    NotesTagStyle, ///< form of the tags in them: "wiki" or "hash"
    NotesAfterRefresh, ///< the window synchronizes the notes after each refresh
    PdfFolder, ///< folder in which PDFs are kept; empty: the default folder
    PdfNamePattern, ///< pattern of the names of PDFs; empty: the default pattern
    WindowGeometry,
    WindowState,
    TableColumns, ///< arrangement of the columns of lists, see ColumnState
    TabOrders, ///< sort orders of tabs
    GroupByDate, ///< lists that are sorted by a date have headings
    HighlightMatches, ///< abstracts show which text matches the keyword of their tab
    TwoLineRows, ///< each row of a list has a second line with authors, date and comment
    TextZoom, ///< points by which the text of lists is larger than the font of the desktop
    TabPlace, ///< place of the tabs in the window: "top" or "left"
    TabListWidth, ///< width of the tabs on the left, in device-independent pixels
    ReadingPaneShown,
    ReadingPanePlace, ///< place of the reading pane, also while it is hidden: "right" or "below"
    ReadingPaneWidth, ///< width of the reading pane on the right, in device-independent pixels; 0: automatic
    ReadingPaneHeight, ///< height of the reading pane below the list; 0: automatic
    Keys, ///< keys of actions that differ from the defaults, see KeyBindings
    OlderPapersSuggested, ///< the window has suggested to mark older papers as read, which it does only once
    CurrentTab,
    LastFolder, ///< folder of the last import
    LastExportFolder, ///< folder of the last export
};

/// Typed access to an INI file. After a restart, QSettings returns all values of an INI file as strings, so
/// each value is converted to the type of the default. A value out of bounds is ignored, as if it were not
/// set. Lives in the GUI thread.
class Settings
{
public:
    /// Returns the standard path of the settings on this platform.
    static QString defaultPath();
    explicit Settings(const QString &path);

    bool flag(Setting setting) const;
    int number(Setting setting) const;
    QString text(Setting setting) const;
    QByteArray bytes(Setting setting) const;
    void set(Setting setting, const QVariant &value);
    /// Returns the number, or the nearest allowed number if it is out of bounds.
    static int bounded(Setting setting, int number);
    /// Removes a setting from the file, so that it has its default again.
    void reset(Setting setting);
    /// Returns whether the setting has its default value.
    bool isDefault(Setting setting) const;
    /// Writes unsaved values to disk. Returns false if the file cannot be written.
    bool sync();
    QString path() const { return m_file->fileName(); }

private:
    QVariant value(Setting setting) const;
    std::unique_ptr<QSettings> m_file;
};

} // namespace dp
