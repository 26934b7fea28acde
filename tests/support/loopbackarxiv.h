#pragma once

#include "support/loopbackarxiv_atom.h"
#include "support/loopbackarxiv_fault.h"
#include "support/loopbackarxiv_http.h"
#include "support/loopbackarxiv_index.h"
#include "support/loopbackarxiv_pages.h"
#include "support/madeuppapers.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <limits>

namespace dp::test {

/// An arXiv of our own on 127.0.0.1, so that tests and the demonstration need no internet: it answers the
/// API's queries over made-up papers, remembers who asked what and when, and can fail in every way that
/// arXiv, proxies and networks do.
///
/// Lives in the thread that made it and works in that thread's event loop, the test's own; owned by the test.
/// It also answers /abs/ID (HTML), /pdf/ID and /rss/ANYTHING. Everything else is 404, the API without an
/// Accept header 406, both as arXiv does; neither uses up a fault.
class LoopbackArxiv : public QObject
{
    Q_OBJECT

public:
    using Dialect = AtomDialect;

    struct Request {
        QByteArray method;
        QUrl url; ///< absolute
        QByteArray target; ///< path and query as they came, percent-encoded
        QMap<QByteArray, QByteArray> headers; ///< names in lower case
        qint64 startedMs = 0; ///< of its first byte, on the server's own clock
        qint64 endedMs = -1; ///< when the answer had left or the connection had gone; -1 before

        /// A parameter of the query as arXiv understands it; empty where it is missing.
        QString parameter(const QString &name) const;
    };

    explicit LoopbackArxiv(const QList<MadeUpPaper> &papers = {}, QObject *parent = nullptr);
    ~LoopbackArxiv() override;

    bool listen();
    /// http://127.0.0.1:PORT/api/query
    QUrl apiUrl() const;
    /// http://127.0.0.1:PORT and the path.
    QUrl url(const QString &path) const;

    void setPapers(const QList<MadeUpPaper> &papers);
    const QList<MadeUpPaper> &papers() const { return m_index.papers(); }
    void setDialect(Dialect dialect) { m_dialect = dialect; }
    /// The moment that feeds are dated with; the real one while it is not set.
    void setNow(const QDateTime &now) { m_now = now; }
    /// Answers of the API carry an ETag, and who names it gets a 304.
    void setValidates(bool validates) { m_validates = validates; }
    /// What /rss/ANYTHING announces, as a feed that dates itself by this day; empty: a feed without items.
    void setAnnounced(const QList<AnnouncedPaper> &papers, QDate day);
    /// Links to abstracts and PDFs lead here instead of to arXiv.
    void setLinksLeadHere(bool here) { m_linksLeadHere = here; }

    /// The next requests of the API go wrong, `times` of them, or for ever with -1. Faults wait in line, each
    /// request takes the first that is meant for it: one whose query (decoded, in any case) contains
    /// `onlyIfQueryMentions`. A mention that begins with a slash is compared with the beginning of the path
    /// and may name another: "/pdf/".
    void queueFault(const Fault &fault, const QByteArray &onlyIfQueryMentions = {}, int times = 1);
    void clearFaults() { m_faults.clear(); }
    bool hasFaultsLeft() const { return !m_faults.isEmpty(); }

    /// The papers that a query finds, newest submission first, whatever goes wrong with answers.
    QList<MadeUpPaper> found(const QString &searchQuery) const;
    /// How many answers were those of a replica that lags.
    int staleAnswers() const { return m_staleAnswers; }
    /// How many answers were the first page of a whole list.
    int listAnswers() const { return m_listAnswers; }

    QList<Request> requests() const { return m_requests; }
    void clearRequests();
    /// How many requests were under way at the same time, at most.
    int mostAtOnce() const { return m_mostAtOnce; }
    /// The shortest time from the end of an answer to the start of the next request, 0 where they overlapped;
    /// the largest number while there were fewer than two.
    qint64 shortestGapMs() const;
    static constexpr qint64 noGap = std::numeric_limits<qint64>::max();

    /// The body that the API answers, newest submission first, for tests that want no network. With one of
    /// the faults that change a body, damaged.
    QByteArray atom(const QString &searchQuery, int start, int count, const Fault &fault = {}) const;

signals:
    /// A request is complete; its answer has not begun.
    void requested();
    /// An answer has left or its connection has gone.
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
    QHash<HttpConnection *, qsizetype> m_underWay; ///< to their place in m_requests
    int m_mostAtOnce = 0;
    int m_staleAnswers = 0;
    int m_listAnswers = 0;
};

} // namespace dp::test
