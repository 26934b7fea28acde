#pragma once

#include "arxiv/requestqueue.h"
#include "refresh/pagestore.h"
#include "refresh/revisionstore.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <functional>
#include <optional>
#include <utility>

namespace dp {

/// Contains the requests that follow the requests for a keyword's list. They are for unreadable entries and
/// for papers that may have a new version. This class does not send the requests.
class PaperRequests
{
public:
    using Work = std::function<Result<revisionstore::Stored>(Library &)>;
    /// Names the kinds of requests in the order in which they are sent.
    enum class Kind {
        Unreadable, ///< unreadable entries, by identifier
        Versions, ///< papers that may have a new version, by identifier
        Walk, ///< pages of the list, sorted by the date of the newest version
    };

    void setPlan(const revisionstore::Plan &plan) { m_plan = plan; }
    bool isPlanned() const { return m_plan.has_value(); }
    /// Returns the days of unreadable entries without an identifier, and removes them from the plan. The
    /// pages of these days must be requested.
    QList<DayRange> takeDays() { return std::exchange(m_plan->days, {}); }
    /// Returns whether papers of the keyword are checked for new versions, and not only starred papers.
    bool checksKeyword() const { return m_plan->checksKeyword; }

    /// Returns the kind of the next request, or nothing if there are no more requests.
    std::optional<Kind> next() const;
    QUrl address(const QUrl &apiUrl, const Keyword &keyword) const;
    /// Returns the work for the library's thread that checks and stores the answer. isSecond: see
    /// revisionstore::papers().
    Work storing(const pagestore::Asked &asked, bool isSecond, const QByteArray &body) const;
    /// Continues with the next request after an answer was stored.
    void accept(const revisionstore::Stored &stored);
    /// Skips the current request for unreadable entries.
    void skipUnreadable() { m_plan->unreadable.removeFirst(); }
    void skipVersions();

private:
    const QList<qint64> &identifiers() const;

    std::optional<revisionstore::Plan> m_plan; // remaining requests; empty until setPlan() is called
};

} // namespace dp
