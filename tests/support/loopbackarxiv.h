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

/// A local arXiv server on 127.0.0.1. With it, tests and the demonstration need no internet. It answers the
/// queries of the API with made-up papers, records the requests and their times, and can simulate all
/// failures of arXiv, proxies and networks.
///
/// Lives in the thread that created it and uses the event loop of that thread, which is also the event loop
/// of the test. The test owns the server. Besides the API, the server answers /abs/ID (HTML), /pdf/ID and
/// /rss/ANYTHING. As on arXiv, all other paths get status 404, and requests to the API without an Accept
/// header get status 406. These two answers do not use up a queued fault.
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
        qint64 startedMs = 0; ///< time when the first byte arrived, in ms on the server's clock
        qint64 endedMs = -1; ///< time when the answer was sent or the connection was closed; -1: not yet

        /// Returns the decoded value of a parameter in the URL's query; empty if there is no such parameter.
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
    /// Sets the time that the feeds contain. The default is the current time.
    void setNow(const QDateTime &now) { m_now = now; }
    /// Sets whether answers of the API have an ETag. A request that sends this ETag gets status 304.
    void setValidates(bool validates) { m_validates = validates; }
    /// Sets the papers and the date of the feed at /rss/ANYTHING. Without papers, the feed has no items.
    void setAnnounced(const QList<AnnouncedPaper> &papers, QDate day);
    /// Sets the content and the ETag of all PDFs. The server then sends a part of it if a request asks for
    /// one and names this ETag. An empty ETag: the answer has none, and is always the whole PDF.
    void setPdf(const QByteArray &content, const QByteArray &etag);
    /// Sets whether the server sends a part of a PDF even if the request names another ETag.
    void setIgnoresIfRange(bool ignores) { m_ignoresIfRange = ignores; }
    /// Sets the versions, such as "2502.20780v2", whose PDFs get status 404.
    void setMissingPdfs(const QStringList &versions) { m_missingPdfs = versions; }
    /// Sets whether the links to abstracts and PDFs point to this server instead of to arXiv.
    void setLinksLeadHere(bool here) { m_linksLeadHere = here; }

    /// Queues a fault for the next `times` requests of the API; -1: for all further requests. Each request
    /// gets the first queued fault that matches it. A fault matches if the decoded query of the request
    /// contains `onlyIfQueryMentions`, ignoring case. If `onlyIfQueryMentions` begins with a slash, the fault
    /// matches requests whose path begins with it. Such a path may be another one than that of the API, for
    /// example "/pdf/".
    void queueFault(const Fault &fault, const QByteArray &onlyIfQueryMentions = {}, int times = 1);
    void clearFaults() { m_faults.clear(); }
    bool hasFaultsLeft() const { return !m_faults.isEmpty(); }

    /// Returns the papers that match the query, newest submission first. Faults have no effect on this
    /// function.
    QList<MadeUpPaper> found(const QString &searchQuery) const;
    /// Returns the number of answers that simulated an outdated replica (Fault::Stale).
    int staleAnswers() const { return m_staleAnswers; }
    /// Returns, for each query, the number of answers that were the first page of the whole list.
    const QHash<QString, int> &listAnswers() const { return m_listAnswers; }

    QList<Request> requests() const { return m_requests; }
    void clearRequests();
    /// Returns the largest number of requests that were in progress at the same time.
    int mostAtOnce() const { return m_mostAtOnce; }
    /// Returns the shortest time between the end of an answer and the start of the next request, in
    /// milliseconds. Returns 0 if two requests overlapped, and noGap if there were fewer than two requests.
    qint64 shortestGapMs() const;
    static constexpr qint64 noGap = std::numeric_limits<qint64>::max();

    /// Returns the body of an answer of the API, newest submission first, for tests without a network. If
    /// `fault` changes bodies, it is applied to the returned body.
    QByteArray atom(const QString &searchQuery, int start, int count, const Fault &fault = {}) const;

signals:
    /// Emitted when a request was received completely, before its answer begins.
    void requested();
    /// Emitted when an answer was sent completely or its connection was closed.
    void answered();

private:
    void accept();
    void serve(HttpConnection *connection, const HttpRequest &request);
    void end(HttpConnection *connection);
    HttpAnswer answerTo(const HttpRequest &request);
    HttpAnswer answerOfApi(const QMap<QString, QString> &parameters, const Fault &fault) const;
    HttpAnswer page(const QString &path) const;
    HttpAnswer pdf(const QString &version, const HttpRequest &request) const;
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
    QByteArray m_pdf; ///< empty: each paper has its own PDF
    QByteArray m_pdfTag;
    QStringList m_missingPdfs;
    bool m_ignoresIfRange = false;
    QList<Request> m_requests;
    QHash<HttpConnection *, qsizetype> m_underWay; ///< requests in progress: their indexes in m_requests
    int m_mostAtOnce = 0;
    int m_staleAnswers = 0;
    QHash<QString, int> m_listAnswers;
};

} // namespace dp::test
