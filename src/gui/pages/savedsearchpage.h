#pragma once

#include "gui/pages/searchpage.h"
#include "session/savedsearchlist.h"

namespace dp {

/// The tab of a saved search. It shows the papers that the search finds, newest first. The papers are read
/// again when the library has changed; for a hidden tab, when it is shown. So the papers stay in their places
/// while the person reads and marks them.
class SavedSearchPage : public SearchPage
{
    Q_OBJECT

public:
    SavedSearchPage(PaperLists &lists, Marks &marks, const RefreshService &refresh, LibraryThread &reader,
        const SavedSearchState &state, QWidget *parent = nullptr);

    const SavedSearchState &state() const { return m_state; }
    /// Sets the name, the text and the counts. If the text has changed, the papers are searched again.
    void setState(const SavedSearchState &state);
    /// Returns a description for the tool tip of the tab.
    QString description() const;
    void reload() override;
    void loadNow() override { start(); }
    void markAll(Mark mark) override;
    QString summary() const override;
    QString key() const override;
    static QString keyOf(qint64 id);

protected:
    bool isListChangedBy(const RefreshReport &report) const override;
    void sayWhyEmpty(EmptyPage &page) override;
    void showEvent(QShowEvent *event) override;

private:
    void start();

    SavedSearchState m_state;
    bool m_isStarted = false;
    bool m_isOutdated = false; // the library has changed while the page was hidden
};

} // namespace dp
