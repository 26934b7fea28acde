#pragma once

#include "gui/widgets/paperspage.h"
#include "text/searchquery.h"

#include <atomic>
#include <functional>
#include <memory>

class QLabel;

namespace dp {

/// What a search finds, while it is being typed: the newest hundred at once, the rest as one scrolls, and the
/// number of all when it is known. Searches run in the searcher's thread; a new one makes those before it end
/// at the next paper they look at.
class SearchPage : public PapersPage
{
    Q_OBJECT

public:
    enum class Order { Newest, Best };

    explicit SearchPage(Desk &desk, QWidget *parent = nullptr);
    ~SearchPage() override;

    /// typing: the last word may be unfinished.
    void search(const QString &typed, Order order, bool typing = true);
    /// Nothing is being looked for any more.
    void clear();
    void reload() override;
    void markAll(Mark mark) override;
    bool isAllSelected() override;
    QString summary() const override;
    QString key() const override { return {}; }

signals:
    /// The number of matches, or of those so far, has changed.
    void summaryChanged();

protected:
    ShelfQuery ownQuery() const override { return {}; }
    void sayWhyEmpty(EmptyPage &page) override;

private:
    using Ids = Result<QList<qint64>>;
    /// What a first answer says beside the papers.
    struct Answer {
        Ids ids;
        bool isIndexUpdated = false; ///< and some papers may be missing
    };
    static Answer answer(
        Library &library, const SearchQuery &query, Order order, const std::function<bool()> &isCancelled);
    void explain(bool isIndexUpdated);
    void found(const Ids &ids, int asked);
    void fetchMore(int limit);
    void selectRest();
    void count();
    bool isNearEnd();

    // Read by the searcher's thread: it outlives this page.
    std::shared_ptr<std::atomic<quint64>> m_latest = std::make_shared<std::atomic<quint64>>(0);
    SearchQuery m_query;
    Order m_order = Order::Newest;
    QLabel *m_explanation;
    int m_total = -1; // not counted yet
    int m_shown = 0;
    bool m_hasMore = false;
    bool m_fetching = false;
    bool m_isAllWanted = false; // all is selected, and not all of it is here yet
};

} // namespace dp
