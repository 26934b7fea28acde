#pragma once

#include <QObject>

class QMenu;
class QPoint;
class QWidget;

namespace dp {

class FileController;
class KeywordEditor;
class KeywordPage;
class PapersPage;
class PaperTabs;
class SavedSearchActions;
class SavedSearchPage;
class Session;

/// The context menu of a tab. It acts on this tab, which is not always the current one. GUI thread; the
/// arguments of the constructor must outlive it.
class TabMenu : public QObject
{
    Q_OBJECT

public:
    /// window: the parent of the menus.
    TabMenu(PaperTabs &tabs, FileController &files, KeywordEditor &editor, SavedSearchActions &searches,
        Session &session, QWidget &window);

    /// Opens the menu of a tab at a position on the screen.
    void open(int tab, const QPoint &at);

private:
    void addKeywordActions(QMenu &menu, KeywordPage &page);
    void addMarkAction(QMenu &menu, PapersPage &page);
    void addEditActions(QMenu &menu, KeywordPage &page);
    void addSearchActions(QMenu &menu, SavedSearchPage &page);

    PaperTabs &m_tabs;
    FileController &m_files;
    KeywordEditor &m_editor;
    SavedSearchActions &m_searches;
    Session &m_session;
    QWidget &m_window;
};

} // namespace dp
