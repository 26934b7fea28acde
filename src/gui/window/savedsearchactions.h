#pragma once

#include "gui/dialogs/savedsearchdialog.h"
#include "session/savedsearchlist.h"

#include <QObject>

class QWidget;

namespace dp {

class CenterStack;
class PaperTabs;
class SearchController;
class Session;
class WindowActions;
class WindowMessages;

/// Saves the current search as a tab, and renames, changes and removes saved searches. GUI thread; the
/// arguments of the constructor must outlive it.
class SavedSearchActions : public QObject
{
    Q_OBJECT

public:
    /// window: the parent of the dialogs.
    SavedSearchActions(WindowActions &actions, SearchController &search, CenterStack &center, PaperTabs &tabs,
        Session &session, WindowMessages &messages, QWidget &window);

    /// Asks for another name or text of a saved search. focus: the field that the person wants to change.
    void edit(const SavedSearch &search, SavedSearchDialog::Field focus);
    /// Removes a saved search, and offers to undo this.
    void remove(const SavedSearch &search);

private:
    void save();
    void store(const SavedSearch &search);
    void showStored(const Result<SavedSearchEdit> &stored, const QString &name);
    void showAdded();
    void updateEnabled();
    QStringList otherNames(qint64 id) const;

    WindowActions &m_actions;
    SearchController &m_search;
    CenterStack &m_center;
    PaperTabs &m_tabs;
    Session &m_session;
    WindowMessages &m_messages;
    QWidget &m_window;
    qint64 m_added = 0; // a saved search that was stored and has no tab yet
};

} // namespace dp
