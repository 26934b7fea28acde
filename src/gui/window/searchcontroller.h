#pragma once

#include "base/result.h"

#include <QObject>

class QToolBar;

namespace dp {

class CenterStack;
class SearchBar;
class SearchPage;
class Session;
class WindowActions;

/// The search: its field in the tool bar and the page with the results. GUI thread; the arguments of the
/// constructor must outlive it.
class SearchController : public QObject
{
    Q_OBJECT

public:
    SearchController(WindowActions &actions, QToolBar &toolBar, CenterStack &center, Session &session,
        QObject *parent = nullptr);

    /// Returns the page with the results; null before the first search.
    SearchPage *page() const { return m_page; }

signals:
    void pageCreated(SearchPage *page);
    /// The number of results has changed.
    void summaryChanged();
    /// The search could not be read.
    void failed(const Error &error);

private:
    void focus();
    void search();
    /// Returns to the tabs.
    void end();
    void focusPage();
    void createPage();

    QToolBar &m_toolBar;
    CenterStack &m_center;
    Session &m_session;
    SearchBar *m_bar;
    SearchPage *m_page = nullptr;
};

} // namespace dp
