#pragma once

#include "gui/pages/paperspage.h"
#include "session/papersearch.h"

#include <optional>

class QLabel;

namespace dp {

/// The results of a search, updated while the person types. More results are loaded while the person scrolls.
/// The page explains how the program interpreted the search.
class SearchPage : public PapersPage
{
    Q_OBJECT

public:
    using Order = PaperSearch::Order;

    /// reader: the thread that runs the searches.
    SearchPage(PaperLists &lists, Marks &marks, const RefreshService &refresh, LibraryThread &reader,
        QWidget *parent = nullptr);

    /// Starts a search for a text whose last word may be incomplete. scope: a condition that limits it, see
    /// SearchQuery.
    void search(const QString &typed, Order order, const SearchExpression &scope = {});
    void search(const SearchQuery &query, Order order);
    const SearchQuery &searchQuery() const { return m_search.query(); }
    /// Ends the search.
    void clear();
    bool hasFilter() const override { return false; } // a search has words for the same papers
    void reload() override;
    void setMutedShown(bool isShown) override;
    void markAll(Mark mark) override;
    std::function<Result<QList<qint64>>(Library &)> readUnreadBefore(QDate day) const override;
    bool isAllSelected() override;
    QString summary() const override;
    /// Returns whether summary() contains the number of all results.
    bool isCounted() const;
    QString key() const override { return {}; }

signals:
    /// Emitted when the number of matches has changed, or the number of matches that were found so far.
    void summaryChanged();

protected:
    PaperQuery ownQuery() const override { return {}; }
    /// A refresh does not change the results of a search.
    bool isListChangedBy(const RefreshReport &) const override { return false; }
    void sayWhyEmpty(EmptyPage &page) override;

private:
    /// A request by the End key that came before all papers were loaded.
    struct WantedEnd {
        qint64 from = 0; ///< identifier of the paper that was current when End was pressed
        Qt::KeyboardModifiers modifiers;
    };
    void setUpTable();
    void explain(bool isIndexUpdated, const QList<ArxivId> &missing);
    void showFirst(const PaperSearch::Answer &answer);
    void showAgain(const PaperSearch::Ids &ids);
    void showMore(const PaperSearch::Ids &ids);
    void loadMore(int most);
    void selectRest();
    void goToEnd(Qt::KeyboardModifiers modifiers);
    void goOnToEnd();
    bool isNearEnd();

    PaperSearch m_search;
    QLabel *m_explanation;
    /// Identifiers that were read again after the library has changed. They replace the rows when there are
    /// as many as before, so that the rows do not disappear meanwhile.
    struct Again {
        QList<qint64> ids;
        int wanted = 0; ///< number of rows before
    };
    std::optional<Again> m_again;
    bool m_isAllWanted = false; // the person selected all papers, but not all of them are loaded yet
    std::optional<WantedEnd> m_wantedEnd;
};

} // namespace dp
