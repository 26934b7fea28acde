#pragma once

#include "gui/widgets/paperspage.h"
#include "text/searchquery.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

class QLabel;

namespace dp {

/// The results of a search while it is typed: the newest hundred at once, more during scrolling, and the
/// total number when it is known. Searches run in the searcher's thread. A new search cancels the previous
/// ones at their next paper.
class SearchPage : public PapersPage
{
    Q_OBJECT

public:
    enum class Order { Newest, Best };

    explicit SearchPage(Desk &desk, QWidget *parent = nullptr);
    ~SearchPage() override;

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
    void sayWhyEmpty(EmptyPage &page) override;

private:
    using Ids = Result<QList<qint64>>;
    /// The first answer of a search.
    struct Answer {
        Ids ids;
        bool isIndexUpdated = false; ///< the index is being updated, so papers may be missing
        QList<ArxivId> missing; ///< papers that the search names and the library does not have
    };
    /// End was pressed when not all papers were loaded.
    struct WantedEnd {
        qint64 from = 0; ///< the current paper at that time
        Qt::KeyboardModifiers modifiers;
    };
    static Answer answer(
        Library &library, const SearchQuery &query, Order order, const std::function<bool()> &isCancelled);
    void explain(bool isIndexUpdated, const QList<ArxivId> &missing);
    void found(const Ids &ids, int asked);
    void fetchMore(int limit);
    void selectRest();
    void goToEnd(Qt::KeyboardModifiers modifiers);
    void goOnToEnd();
    void count();
    bool isNearEnd();

    // Shared with the searcher's thread, so it can outlive this page.
    std::shared_ptr<std::atomic<quint64>> m_latest = std::make_shared<std::atomic<quint64>>(0);
    SearchQuery m_query;
    Order m_order = Order::Newest;
    QLabel *m_explanation;
    int m_total = -1; // -1: not counted yet
    int m_shown = 0;
    bool m_hasMore = false;
    bool m_fetching = false;
    bool m_isAllWanted = false; // everything is selected, but not all of it is loaded yet
    std::optional<WantedEnd> m_wantedEnd;
};

} // namespace dp
