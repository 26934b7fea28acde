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

/// The requests of a keyword after its list: unreadable entries, and papers that may have a new version.
/// Sends no requests itself.
class PaperRequests
{
public:
    using Work = std::function<Result<revisionstore::Stored>(Library &)>;
    /// The kinds of requests, in the order in which they are sent.
    enum class Kind {
        Unreadable, ///< unreadable entries, by identifier
        Versions, ///< papers that may have a new version, by identifier
        Walk, ///< pages of the list, sorted by the date of the newest version
    };

    void setPlan(const revisionstore::Plan &plan) { m_plan = plan; }
    bool isPlanned() const { return m_plan.has_value(); }
    /// Returns the days of unreadable entries without an identifier, once. Pages are requested for them.
    QList<DayRange> takeDays() { return std::exchange(m_plan->days, {}); }
    /// Whether papers of the keyword, and not only starred ones, are checked for new versions.
    bool checksKeyword() const { return m_plan->checksKeyword; }

    /// The kind of the next request, or nothing at the end.
    std::optional<Kind> next() const;
    QUrl address(const QUrl &apiUrl, const Keyword &keyword) const;
    /// Returns the work for the library's thread that checks and stores the answer. isSecond: see
    /// revisionstore::papers().
    Work storing(const pagestore::Asked &asked, bool isSecond, const QByteArray &body) const;
    /// Continues after an answer was stored.
    void accept(const revisionstore::Stored &stored);
    /// Gives up the current request for unreadable entries.
    void skipUnreadable() { m_plan->unreadable.removeFirst(); }
    void skipVersions();

private:
    const QList<qint64> &identifiers() const;

    std::optional<revisionstore::Plan> m_plan; // remaining requests; empty until planned
};

} // namespace dp
