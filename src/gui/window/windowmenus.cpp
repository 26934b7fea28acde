#include "gui/window/windowmenus.h"

#include "gui/window/copyactions.h"
#include "gui/window/menufocus.h"
#include "gui/window/toolbar.h"
#include "gui/window/windowactions.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr QAction *separator = nullptr;

QMenu *addMenu(QMainWindow &window, const QString &name, const QString &text, const QList<QAction *> &actions)
{
    QMenu *menu = window.menuBar()->addMenu(text);
    menu->setObjectName(name);
    for (QAction *action : actions)
        action == separator ? (menu->addSeparator(), void()) : menu->addAction(action);
    return menu;
}

} // namespace

WindowMenus::WindowMenus(QMainWindow &window, const WindowActions &actions)
    : QObject(&window)
{
    window.menuBar()->setObjectName(u"menuBar"_s);
    new MenuFocus(*window.menuBar());
    m_toolBar = new ToolBar(tr("Tool bar"), &window);
    m_toolBar->setObjectName(u"toolBar"_s);
    for (QAction *action : {actions.refresh, actions.exportReadme, actions.settings})
        m_toolBar->addAction(action);
    m_toolBar->toggleViewAction()->setObjectName(u"showToolBar"_s);
    window.addToolBar(m_toolBar);
    createFileMenu(window, actions);
    createKeywordMenu(window, actions);
    createPaperMenu(window, actions);
    createViewMenu(window, actions);
    createHelpMenu(window, actions);
}

void WindowMenus::createFileMenu(QMainWindow &window, const WindowActions &actions)
{
    QMenu *menu = addMenu(window, u"fileMenu"_s, tr("&File"),
        {actions.refresh, actions.refreshAnyway, actions.stop, separator, actions.import,
            actions.importRepository, actions.exportReadme, actions.exportCitations, actions.exportJson,
            actions.exportOpml, actions.exportLibrary, actions.publish, actions.syncNotes, actions.restore,
            separator, actions.settings, separator, actions.quit});
    auto *pdfs = new QMenu(tr("P&DFs"), menu);
    pdfs->setObjectName(u"pdfMenu"_s);
    pdfs->addActions({actions.openPdfPage, actions.showPdf, actions.fetchPdfs, actions.freeSpace});
    menu->insertMenu(actions.restore, pdfs);
}

void WindowMenus::createKeywordMenu(QMainWindow &window, const WindowActions &actions)
{
    addMenu(window, u"keywordMenu"_s, tr("&Keyword"),
        {actions.addKeyword, actions.editKeyword, actions.removeKeyword, actions.removedKeywords, separator,
            actions.refreshTab, actions.fillGaps, actions.fillBack, separator, actions.watch});
}

void WindowMenus::createPaperMenu(QMainWindow &window, const WindowActions &actions)
{
    QMenu *menu = addMenu(window, u"paperMenu"_s, tr("&Paper"),
        {actions.readOn, actions.readBack, actions.openAbstract, actions.showChanges, actions.closeAbstracts,
            separator, actions.openPage, actions.openPdf, actions.copy, actions.copyLink,
            actions.sendToZotero, actions.runCommand, separator, actions.toggleRead, actions.toggleStar,
            actions.mutePaper, actions.muteRule, separator, actions.markTabRead, actions.markOlderRead,
            actions.undo, actions.redo, actions.undoHistory, separator, actions.nextPaper,
            actions.previousPaper, actions.nextUnread});
    CopyActions::insertMenu(*menu, *actions.copyLink, actions);
    auto *notes = new QMenu(tr("Ta&gs and notes"), menu);
    notes->setObjectName(u"tagsMenu"_s);
    notes->addActions({actions.editTags, actions.editNote, actions.manageTags});
    menu->insertMenu(actions.mutePaper, notes);
}

void WindowMenus::createViewMenu(QMainWindow &window, const WindowActions &actions)
{
    QMenu *view = addMenu(window, u"viewMenu"_s, tr("&View"), {});
    m_columns = view->addMenu(tr("&Columns"));
    m_columns->setObjectName(u"viewColumnsMenu"_s);
    m_sortOrders = view->addMenu(tr("Sort &by"));
    m_sortOrders->setObjectName(u"viewSortMenu"_s);
    QMenu *groups = view->addMenu(tr("&Groups"));
    groups->setObjectName(u"viewGroupsMenu"_s);
    groups->addActions({actions.groupByDate, actions.collapseGroup, actions.expandGroups});
    view->addActions({actions.highlightMatches, actions.twoLines, actions.showRevised, actions.showMuted});
    view->addSeparator();
    view->addActions({actions.largerText, actions.smallerText, actions.normalText});
    view->addSeparator();
    view->addActions({actions.search, actions.searchTab, actions.saveSearch});
    view->addSeparator();
    QMenu *places = view->addMenu(tr("&Tabs"));
    places->setObjectName(u"viewTabsMenu"_s);
    places->addActions({actions.tabsAtTop, actions.tabsOnLeft});
    places->addSeparator();
    places->addActions({actions.moveTabBack, actions.moveTabForward});
    view->addActions({actions.nextTab, actions.previousTab, actions.tabList});
    view->addSeparator();
    QMenu *pane = view->addMenu(tr("&Reading pane"));
    pane->setObjectName(u"viewReadingPaneMenu"_s);
    pane->addActions({actions.paneOnRight, actions.paneBelow, actions.noPane});
    pane->addSeparator();
    pane->addActions({actions.togglePane, actions.switchPane});
    view->addSeparator();
    view->addActions({actions.statistics, actions.messages, m_toolBar->toggleViewAction()});
}

void WindowMenus::createHelpMenu(QMainWindow &window, const WindowActions &actions)
{
    addMenu(window, u"helpMenu"_s, tr("&Help"), {actions.keys, actions.about});
}

} // namespace dp

#include "moc_windowmenus.cpp"
