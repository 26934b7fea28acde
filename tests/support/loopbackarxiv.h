#pragma once

#include "support/loopbackarxiv_atom.h"
#include "support/loopbackarxiv_fault.h"
#include "support/loopbackarxiv_http.h"
#include "support/loopbackarxiv_index.h"
#include "support/loopbackarxiv_pages.h"
#include "support/madeuppapers.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <limits>

namespace dp::test {

/// A local arXiv server on 127.0.0.1, so that tests and the demonstration need no internet. It answers the
/// API's queries with made-up papers, records the requests and their times, and can simulate all failures of
/// arXiv, proxies and networks.
///
/// Lives in the thread that created it and uses that thread's event loop, which is the test's own. The test
/// owns it. It also answers /abs/ID (HTML), /pdf/ID and /rss/ANYTHING. All other paths get 404, and the API
/// without an Accept header gets 406, both as on arXiv. Neither uses up a fault.
class LoopbackArxiv : public QObject
{
    Q_OBJECT

public:
    using Dialect = AtomDialect;

    struct Request {
        QByteArray method;
        QUrl url; ///< absolute address
        QByteArray target; ///< path and query as received, percent-encoded
        QMap<QByteArray, QByteArray> headers; ///< names in lower case
        qint64 startedMs = 0; ///< time of the first byte, on the server's clock
        qint64 endedMs = -1; ///< time when the answer was sent or the connection was closed; -1 before

        /// Returns a decoded parameter of the query; empty if it is missing.
        QString parameter(const QString &name) const;
    };

    explicit LoopbackArxiv(const QList<MadeUpPaper> &papers = {}, QObject *parent = nullptr);
    ~LoopbackArxiv() override;

    bool listen();
    /// Returns http://127.0.0.1:PORT/api/query.
    QUrl apiUrl() const;
    /// Returns http://127.0.0.1:PORT followed by the path.
    QUrl url(const QString &path) const;

    void setPapers(const QList<MadeUpPaper> &papers);
    const QList<MadeUpPaper> &papers() const { return m_index.papers(); }
    void setDialect(Dialect dialect) { m_dialect = dialect; }
    /// Sets the time in the feeds. The default is the current time.
    void setNow(const QDateTime &now) { m_now = now; }
    /// Sends an ETag with answers of the API, and answers 304 to requests with this ETag.
    void setValidates(bool validates) { m_validates = validates; }
    /// Sets the papers of /rss/ANYTHING and the date of the feed; empty: a feed without items.
    void setAnnounced(const QList<AnnouncedPaper> &papers, QDate day);
    /// Makes links to abstracts and PDFs lead to this server instead of to arXiv.
    void setLinksLeadHere(bool here) { m_linksLeadHere = here; }

    /// Makes the next `times` requests of the API fail, or all of them with -1. Faults are queued. Each
    /// request takes the first fault that matches it: its decoded query contains `onlyIfQueryMentions`,
    /// ignoring case. A mention that begins with a slash is compared with the beginning of the path and may
    /// name another path than the API, for example "/pdf/".
    void queueFault(const Fault &fault, const QByteArray &onlyIfQueryMentions = {}, int times = 1);
    void clearFaults() { m_faults.clear(); }
    bool hasFaultsLeft() const { return !m_faults.isEmpty(); }

    /// Returns the papers that a query finds, newest submission first. Faults have no effect.
    QList<MadeUpPaper> found(const QString &searchQuery) const;
    /// Returns the number of answers from an outdated replica.
    int staleAnswers() const { return m_staleAnswers; }
    /// Returns the number of answers that were the first page of a whole list, by query.
    const QHash<QString, int> &listAnswers() const { return m_listAnswers; }

    QList<Request> requests() const { return m_requests; }
    void clearRequests();
    /// Returns the maximum number of simultaneous requests.
    int mostAtOnce() const { return m_mostAtOnce; }
    /// Returns the shortest time from the end of an answer to the start of the next request; 0 if they
    /// overlapped; noGap if there were fewer than two requests.
    qint64 shortestGapMs() const;
    static constexpr qint64 noGap = std::numeric_limits<qint64>::max();

    /// Returns the body of an API answer, newest submission first, for tests without a network. A fault that
    /// changes bodies is applied to it.
    QByteArray atom(const QString &searchQuery, int start, int count, const Fault &fault = {}) const;

signals:
    /// A request was received completely. Its answer has not begun.
    void requested();
    /// An answer was sent or its connection was closed.
    void answered();

private:
    void accept();
    void serve(HttpConnection *connection, const HttpRequest &request);
    void end(HttpConnection *connection);
    HttpAnswer answerTo(const HttpRequest &request);
    HttpAnswer answerOfApi(const QMap<QString, QString> &parameters, const Fault &fault) const;
    HttpAnswer page(const QString &path) const;
    LoopbackAtom atomWriter() const;

    QTcpServer m_server;
    QElapsedTimer m_clock;
    PaperIndex m_index;
    FaultPlan m_faults;
    Dialect m_dialect = Dialect::Current;
    QDateTime m_now;
    bool m_linksLeadHere = false;
    bool m_validates = false;
    QList<AnnouncedPaper> m_announced;
    QDate m_announcedDay;
    QList<Request> m_requests;
    QHash<HttpConnection *, qsizetype> m_underWay; ///< index in m_requests
    int m_mostAtOnce = 0;
    int m_staleAnswers = 0;
    QHash<QString, int> m_listAnswers;
};

} // namespace dp::test
