#pragma once

#include "gui/pages/paperspage.h"
#include "session/papersearch.h"

#include <optional>

class QLabel;

namespace dp {

/// The results of a search while it is typed. More results are loaded during scrolling. The page explains how
/// the search was understood.
class SearchPage : public PapersPage
{
    Q_OBJECT

public:
    using Order = PaperSearch::Order;

    /// reader: runs the searches.
    SearchPage(PaperLists &lists, Marks &marks, const RefreshService &refresh, LibraryThread &reader,
        QWidget *parent = nullptr);

    /// typing: the last word may be incomplete.
    void search(const QString &typed, Order order, bool typing = true);
    /// Ends the search.
    void clear();
    void reload() override;
    void markAll(Mark mark) override;
    bool isAllSelected() override;
    QString summary() const override;
    QString key() const override { return {}; }

signals:
    /// The number of matches, or of those found so far, has changed.
    void summaryChanged();

protected:
    PaperQuery ownQuery() const override { return {}; }
    /// A search keeps its results.
    bool isListChangedBy(const RefreshReport &) const override { return false; }
    void sayWhyEmpty(EmptyPage &page) override;

private:
    /// End was pressed when not all papers were loaded.
    struct WantedEnd {
        qint64 from = 0; ///< the current paper at that time
        Qt::KeyboardModifiers modifiers;
    };
    void explain(bool isIndexUpdated, const QList<ArxivId> &missing);
    void showFirst(const PaperSearch::Answer &answer);
    void showMore(const PaperSearch::Ids &ids);
    void loadMore(int most);
    void selectRest();
    void goToEnd(Qt::KeyboardModifiers modifiers);
    void goOnToEnd();
    bool isNearEnd();

    PaperSearch m_search;
    QLabel *m_explanation;
    bool m_isAllWanted = false; // everything is selected, but not all of it is loaded yet
    std::optional<WantedEnd> m_wantedEnd;
};

} // namespace dp
