#pragma once

#include "session/searchcompletions.h"
#include "text/searchexpression.h"

#include <QObject>
#include <QTimer>

class QToolBar;

namespace dp {

class CenterStack;
class SearchBar;
class PapersPage;
class SearchPage;
class Session;
class WindowActions;
class WindowMessages;

/// Connects the search field in the tool bar with the page that shows the results. GUI thread; the arguments
/// of the constructor must outlive it.
class SearchController : public QObject
{
    Q_OBJECT

public:
    SearchController(WindowActions &actions, QToolBar &toolBar, CenterStack &center, Session &session,
        WindowMessages &messages, QObject *parent = nullptr);

    /// Returns the page with the results; null before the first search.
    SearchPage *page() const { return m_page; }
    /// Searches a text, as if the person had typed it, and moves the focus to the results.
    void searchFor(const QString &text);
    /// Like searchFor(), but searches only the current tab.
    void filterBy(const QString &text);
    /// Returns the text of the current search. If only a tab is searched, the text says so.
    QString textToSave() const;
    /// Ends the search and shows the tabs again.
    void end();

signals:
    /// Emitted when the page with its table was created.
    void pageCreated(PapersPage *page);
    /// Emitted when the number of results has changed.
    void summaryChanged();

private:
    void focus(bool isTabOnly);
    /// Returns the condition that limits the search to the current tab; empty: the whole library.
    SearchExpression scope() const;
    void search();
    void focusResults();
    void createPage();
    void announceCount();

    QToolBar &m_toolBar;
    CenterStack &m_center;
    Session &m_session;
    SearchBar *m_bar;
    WindowMessages &m_messages;
    SearchCompletions m_completions;
    SearchPage *m_page = nullptr;
    QTimer m_pause; // fires when the person has stopped to type
    QString m_announced; // number of results that was announced for this search
};

} // namespace dp
