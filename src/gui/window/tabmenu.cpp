#include "gui/window/tabmenu.h"

#include "gui/icons.h"
#include "gui/pages/keywordpage.h"
#include "gui/pages/savedsearchpage.h"
#include "gui/window/filecontroller.h"
#include "gui/window/keywordeditor.h"
#include "gui/window/papertabs.h"
#include "gui/window/savedsearchactions.h"
#include "session/session.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Adds an action that is performed only while the page exists: another program may remove the keyword while
/// the menu is open.
template <typename Page, typename Act>
QAction *addTo(QMenu &menu, Page &page, const QString &name, Glyph glyph, const QString &text, Act act)
{
    QAction *action = menu.addAction(icon(glyph), text);
    action->setObjectName(name);
    QObject::connect(action, &QAction::triggered, &page, [&page, act] { act(page); });
    return action;
}

} // namespace

TabMenu::TabMenu(PaperTabs &tabs, FileController &files, KeywordEditor &editor, SavedSearchActions &searches,
    Session &session, QWidget &window)
    : QObject(&window)
    , m_tabs(tabs)
    , m_files(files)
    , m_editor(editor)
    , m_searches(searches)
    , m_session(session)
    , m_window(window)
{
}

void TabMenu::open(int tab, const QPoint &at)
{
    PapersPage *page = m_tabs.pages().value(tab);
    if (!page)
        return;
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(u"tabContextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (auto *keywordPage = qobject_cast<KeywordPage *>(page)) {
        addKeywordActions(*menu, *keywordPage);
        addMarkAction(*menu, *page);
        menu->addSeparator();
        addEditActions(*menu, *keywordPage);
    } else if (auto *searchPage = qobject_cast<SavedSearchPage *>(page)) {
        addTo(*menu, *searchPage, u"tabExportSearch"_s, Glyph::Export, tr("E&xport README…"),
            [this](const SavedSearchPage &acted) { m_files.exportSavedSearch(acted.state().search.name); });
        addMarkAction(*menu, *page);
        menu->addSeparator();
        addSearchActions(*menu, *searchPage);
    } else {
        const auto *libraryPage = qobject_cast<LibraryPage *>(page);
        if (libraryPage && libraryPage->kind() == LibraryPage::Kind::All)
            addTo(*menu, *page, u"tabRefreshAll"_s, Glyph::Refresh, tr("&Refresh all keywords"),
                [this](PapersPage &) { m_session.refresh().refreshAll(); })
                ->setEnabled(!m_session.keywords().states().isEmpty());
        addMarkAction(*menu, *page);
    }
    menu->popup(at);
}

void TabMenu::addKeywordActions(QMenu &menu, KeywordPage &page)
{
    addTo(menu, page, u"tabRefresh"_s, Glyph::Refresh, tr("&Refresh"),
        [this](const KeywordPage &acted) { m_session.refresh().refresh({acted.state().keyword}); });
    addTo(menu, page, u"tabExport"_s, Glyph::Export, tr("E&xport README…"),
        [this](const KeywordPage &acted) { m_files.exportReadme(acted.state().keyword.name); });
    QAction *watch = menu.addAction(tr("&Notify about new papers"));
    watch->setObjectName(u"tabWatch"_s);
    watch->setCheckable(true);
    watch->setChecked(page.state().keyword.watched);
    connect(watch, &QAction::toggled, &page,
        [this, &page](bool isOn) { m_editor.setWatched(page.state().keyword, isOn); });
}

void TabMenu::addMarkAction(QMenu &menu, PapersPage &page)
{
    addTo(menu, page, u"tabMarkRead"_s, Glyph::Read, tr("Mark &all as read"),
        [](PapersPage &acted) { acted.markAll(Mark::Read); });
}

void TabMenu::addEditActions(QMenu &menu, KeywordPage &page)
{
    addTo(menu, page, u"tabEdit"_s, Glyph::Edit, tr("&Edit keyword…"),
        [this](const KeywordPage &acted) { m_editor.edit(acted.state().keyword); });
    addTo(menu, page, u"tabRemove"_s, Glyph::Remove, tr("Re&move keyword…"),
        [this](const KeywordPage &acted) { m_editor.remove(acted.state()); });
}

void TabMenu::addSearchActions(QMenu &menu, SavedSearchPage &page)
{
    using Field = SavedSearchDialog::Field;
    addTo(menu, page, u"tabRenameSearch"_s, Glyph::Edit, tr("Re&name…"),
        [this](const SavedSearchPage &acted) { m_searches.edit(acted.state().search, Field::Name); });
    addTo(menu, page, u"tabEditSearch"_s, Glyph::Search, tr("&Edit search…"),
        [this](const SavedSearchPage &acted) { m_searches.edit(acted.state().search, Field::Text); });
    addTo(menu, page, u"tabRemoveSearch"_s, Glyph::Remove, tr("Re&move saved search"),
        [this](const SavedSearchPage &acted) { m_searches.remove(acted.state().search); });
}

} // namespace dp

#include "moc_tabmenu.cpp"
