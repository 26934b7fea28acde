#include "gui/window/windowactions.h"

#include "gui/icons.h"
#include "gui/mnemonic.h"

#include <QAction>
#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace dp {

WindowActions::WindowActions(QObject *parent)
    : QObject(parent)
{
    createFetching();
    createKeywords();
    createFiles();
    createPapers();
    createViews();
}

QAction *WindowActions::create(
    const QString &name, Glyph glyph, const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(icon(glyph), text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    return action;
}

void WindowActions::createFetching()
{
    refresh = create(u"refresh"_s, Glyph::Refresh, tr("&Refresh"), QKeySequence(Qt::Key_F5));
    refresh->setToolTip(tr("Fetch the newest papers of all keywords (F5)"));
    //: on a button, so short
    refresh->setIconText(tr("Refresh"));
    refreshAnyway = create(u"refreshAnyway"_s, Glyph::Refresh, tr("Refresh e&ven without a new announcement"),
        QKeySequence(tr("Shift+F5")));
    refreshTab = create(u"refreshTab"_s, Glyph::Refresh, tr("Refresh this &tab"), QKeySequence(tr("Ctrl+R")));
    fillGaps = create(u"fillGaps"_s, Glyph::Down, tr("Fetch &missing papers"));
    fillBack = create(u"fillBack"_s, Glyph::Down, tr("Fetch o&lder papers…"));
    stop = create(u"stop"_s, Glyph::Stop, tr("Sto&p"));
    watch = create(u"watch"_s, Glyph::Info, tr("&Notify about new papers"));
    watch->setCheckable(true);
    watch->setIconVisibleInMenu(false); // a style may draw the icon instead of the check mark
    watch->setToolTip(tr("Show a notification when a refresh finds new papers for this keyword"));
}

void WindowActions::createKeywords()
{
    addKeyword = create(u"addKeyword"_s, Glyph::Add, tr("&Add keyword…"), QKeySequence(tr("Ctrl+N")));
    editKeyword = create(u"editKeyword"_s, Glyph::Edit, tr("&Edit keyword…"));
    removeKeyword = create(u"removeKeyword"_s, Glyph::Remove, tr("&Remove keyword…"));
}

void WindowActions::createFiles()
{
    import = create(u"import"_s, Glyph::Import, tr("&Import…"), QKeySequence(tr("Ctrl+I")));
    exportReadme =
        create(u"exportReadme"_s, Glyph::Export, tr("&Export README…"), QKeySequence(tr("Ctrl+E")));
    //: on a button, so short
    exportReadme->setIconText(tr("Export README"));
    exportJson = create(u"exportJson"_s, Glyph::Export, tr("Export papers as &JSON…"));
    exportOpml = create(u"exportOpml"_s, Glyph::Export, tr("Export keywords as &OPML…"));
    restore = create(u"restore"_s, Glyph::Undo, tr("Restore &from a backup…"));
    settings = create(u"settings"_s, Glyph::Settings, tr("&Settings…"), QKeySequence(tr("Ctrl+,")));
    //: on a button, so short
    settings->setIconText(tr("Settings"));
    settings->setMenuRole(QAction::PreferencesRole);
    quit = create(u"quit"_s, Glyph::Quit, tr("&Quit"), QKeySequence(tr("Ctrl+Q")));
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::createPapers()
{
    //: show the abstract of the current paper, then its next page, then the abstract of the next paper
    readOn = create(u"readOn"_s, Glyph::Opened, tr("Read &on"), QKeySequence(Qt::Key_Space));
    //: show the previous page of the abstract, then the abstract of the previous paper
    readBack = create(u"readBack"_s, Glyph::Opened, tr("Read &back"), QKeySequence(tr("Shift+Space")));
    openAbstract = create(u"openAbstract"_s, Glyph::Opened, tr("&Show or hide the abstract"));
    closeAbstracts =
        create(u"closeAbstracts"_s, Glyph::Closed, tr("&Close all abstracts"), QKeySequence(tr("Shift+Esc")));
    nextPaper = create(u"nextPaper"_s, Glyph::Down, tr("&Next paper"), QKeySequence(Qt::Key_J));
    previousPaper = create(u"previousPaper"_s, Glyph::Up, tr("&Previous paper"), QKeySequence(Qt::Key_K));
    nextUnread = create(u"nextUnread"_s, Glyph::Unread, tr("Ne&xt unread paper"), QKeySequence(Qt::Key_N));
    toggleRead = create(u"toggleRead"_s, Glyph::Read, tr("Mark as &read or unread"), QKeySequence(Qt::Key_M));
    toggleStar =
        create(u"toggleStar"_s, Glyph::Star, tr("S&tar or remove the star"), QKeySequence(Qt::Key_S));
    markTabRead = create(
        u"markTabRead"_s, Glyph::Read, tr("Mark &all in this tab as read"), QKeySequence(tr("Ctrl+Shift+A")));
    undo = create(u"undo"_s, Glyph::Undo, tr("&Undo"), QKeySequence(QKeySequence::Undo));
    redo = create(u"redo"_s, Glyph::Undo, tr("R&edo"), QKeySequence(QKeySequence::Redo));
    openPage =
        create(u"openPage"_s, Glyph::Page, tr("Open the abstract pa&ge on arXiv"), QKeySequence(Qt::Key_O));
    openPdf = create(u"openPdf"_s, Glyph::Pdf, tr("Open the P&DF"), QKeySequence(Qt::Key_P));
    copy = create(u"copy"_s, Glyph::Page, tr("Cop&y"), QKeySequence(QKeySequence::Copy));
    copyLink = create(u"copyLink"_s, Glyph::Page, tr("Copy &link"), QKeySequence(tr("Ctrl+Shift+C")));
    for (QAction *action : ofPaper())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (QAction *action : {openAbstract, toggleRead, toggleStar, undo, redo})
        action->setData(action->text());
}

void WindowActions::createViews()
{
    search = create(u"search"_s, Glyph::Search, tr("&Search library"));
    search->setShortcuts({QKeySequence(QKeySequence::Find), QKeySequence(u"/"_s)});
    //: divide the lists by headings such as "Today" and "March 2026"
    groupByDate = create(u"groupByDate"_s, Glyph::More, tr("&Group by date"));
    //: show authors, date and comment of a paper below its title
    twoLines = create(u"twoLines"_s, Glyph::More, tr("T&wo-line rows"));
    for (QAction *action : {groupByDate, twoLines}) {
        action->setCheckable(true);
        action->setIcon({}); // an icon would hide the check mark
    }
    largerText = create(u"largerText"_s, Glyph::Add, tr("&Larger text"));
    largerText->setShortcuts({QKeySequence(tr("Ctrl++")), QKeySequence(tr("Ctrl+="))});
    smallerText = create(u"smallerText"_s, Glyph::Remove, tr("S&maller text"), QKeySequence(tr("Ctrl+-")));
    normalText = create(u"normalText"_s, Glyph::Search, tr("&Normal text size"), QKeySequence(tr("Ctrl+0")));
    nextTab = create(u"nextTab"_s, Glyph::Closed, tr("&Next tab"), QKeySequence(tr("Ctrl+PgDown")));
    previousTab = create(u"previousTab"_s, Glyph::Closed, tr("&Previous tab"), QKeySequence(tr("Ctrl+PgUp")));
    tabList = create(u"tabList"_s, Glyph::Down, tr("&List of tabs…"), QKeySequence(tr("Ctrl+L")));
    tabList->setEnabled(false);
    auto *places = new QActionGroup(this);
    //: place of the tabs in the window
    tabsAtTop = create(u"tabsAtTop"_s, Glyph::Up, tr("At the &top"));
    //: place of the tabs in the window
    tabsOnLeft = create(u"tabsOnLeft"_s, Glyph::Opened, tr("On the &left"));
    for (QAction *place : {tabsAtTop, tabsOnLeft}) {
        place->setIcon({}); // a menu shows an icon instead of the check mark
        place->setCheckable(true);
        places->addAction(place);
    }
    tabsAtTop->setChecked(true);
    keys = create(u"keys"_s, Glyph::Keys, tr("&Keyboard shortcuts"), QKeySequence(u"?"_s));
    about = create(u"about"_s, Glyph::Info, tr("&About Daily Papers"));
    about->setMenuRole(QAction::AboutRole);
}

QList<QAction *> WindowActions::ofPaper() const
{
    return {readOn, readBack, openAbstract, closeAbstracts, nextPaper, previousPaper, nextUnread, toggleRead,
        toggleStar, openPage, openPdf};
}

QString WindowActions::generalText(const QAction &action)
{
    const QString general = action.data().toString();
    return mnemonic::removed(general.isEmpty() ? action.text() : general).remove(u'…').trimmed();
}

} // namespace dp
