#pragma once

#include "base/result.h"

#include <QObject>

class QToolBar;

namespace dp {

class CenterStack;
class SearchBar;
class PapersPage;
class SearchPage;
class Session;
class WindowActions;

/// Connects the search field in the tool bar with the page that shows the results. GUI thread; the arguments
/// of the constructor must outlive it.
class SearchController : public QObject
{
    Q_OBJECT

public:
    SearchController(WindowActions &actions, QToolBar &toolBar, CenterStack &center, Session &session,
        QObject *parent = nullptr);

    /// Returns the page with the results; null before the first search.
    SearchPage *page() const { return m_page; }
    /// Ends the search and shows the tabs again.
    void end();

signals:
    /// Emitted when the page with its table was created.
    void pageCreated(PapersPage *page);
    /// Emitted when the number of results has changed.
    void summaryChanged();
    /// Emitted when the results of the search could not be read.
    void failed(const Error &error);

private:
    void focus();
    void search();
    void focusResults();
    void createPage();

    QToolBar &m_toolBar;
    CenterStack &m_center;
    Session &m_session;
    SearchBar *m_bar;
    SearchPage *m_page = nullptr;
};

} // namespace dp
