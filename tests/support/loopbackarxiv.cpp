#include "support/loopbackarxiv.h"

#include "support/loopbackarxiv_api.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// Decodes the parameters of a form. A plus sign in a name or a value means a space.
QMap<QString, QString> decoded(QByteArray form)
{
    QMap<QString, QString> parameters;
    for (const QByteArray &pair : form.replace('+', ' ').split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0)
            parameters.insert(QUrl::fromPercentEncoding(pair.left(equals)),
                QUrl::fromPercentEncoding(pair.mid(equals + 1)));
    }
    return parameters;
}

QByteArray queryOf(const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.mid(mark + 1);
}

QString pathOf(const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    return QUrl::fromPercentEncoding(mark < 0 ? target : target.left(mark));
}

HttpAnswer plain(int status, const QByteArray &body, const QByteArray &type = "text/html; charset=utf-8")
{
    HttpAnswer answer;
    answer.status = status;
    answer.type = type;
    answer.body = body;
    return answer;
}

} // namespace

QString LoopbackArxiv::Request::parameter(const QString &name) const
{
    return decoded(queryOf(target)).value(name);
}

LoopbackArxiv::LoopbackArxiv(const QList<MadeUpPaper> &papers, QObject *parent)
    : QObject(parent)
    , m_index(papers)
{
    m_clock.start();
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackArxiv::accept);
}

LoopbackArxiv::~LoopbackArxiv()
{
    m_server.close();
    const auto connections = findChildren<HttpConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (HttpConnection *connection : connections) {
        connection->disconnect(this);
        delete connection;
    }
}

bool LoopbackArxiv::listen()
{
    return m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
}

QUrl LoopbackArxiv::apiUrl() const
{
    return url(u"/api/query"_s);
}

QUrl LoopbackArxiv::url(const QString &path) const
{
    QUrl address;
    address.setScheme(u"http"_s);
    address.setHost(u"127.0.0.1"_s);
    address.setPort(m_server.serverPort());
    address.setPath(path);
    return address;
}

void LoopbackArxiv::setPapers(const QList<MadeUpPaper> &papers)
{
    m_index = PaperIndex(papers);
}

void LoopbackArxiv::setAnnounced(const QList<AnnouncedPaper> &papers, QDate day)
{
    m_announced = papers;
    m_announcedDay = day;
}

void LoopbackArxiv::setPdf(const QByteArray &content, const QByteArray &etag)
{
    m_pdf = content;
    m_pdfTag = etag;
}

void LoopbackArxiv::queueFault(const Fault &fault, const QByteArray &onlyIfQueryMentions, int times)
{
    m_faults.add(fault, QString::fromUtf8(onlyIfQueryMentions), times);
}

void LoopbackArxiv::clearRequests()
{
    m_requests.clear();
    m_underWay.clear(); // the end of a request in progress is not recorded
    m_mostAtOnce = 0;
}

qint64 LoopbackArxiv::shortestGapMs() const
{
    qint64 shortest = noGap;
    for (qsizetype i = 1; i < m_requests.size(); ++i) {
        const qint64 started = m_requests.at(i).startedMs;
        for (qsizetype earlier = 0; earlier < i; ++earlier) {
            const qint64 ended = m_requests.at(earlier).endedMs;
            shortest = std::min(shortest, ended < 0 ? 0 : std::max<qint64>(0, started - ended));
        }
    }
    return shortest;
}

QList<MadeUpPaper> LoopbackArxiv::found(const QString &searchQuery) const
{
    return findPapers(m_index,
        {{u"search_query"_s, searchQuery}, {u"max_results"_s, u"1"_s}, {u"sortBy"_s, u"submittedDate"_s}},
        m_dialect)
        .papers;
}

QByteArray LoopbackArxiv::atom(const QString &searchQuery, int start, int count, const Fault &fault) const
{
    const QMap<QString, QString> parameters{{u"search_query"_s, searchQuery},
        {u"start"_s, QString::number(start)}, {u"max_results"_s, QString::number(count)},
        {u"sortBy"_s, u"submittedDate"_s}};
    HttpAnswer answer = answerOfApi(parameters, fault);
    damageAnswer(fault, {}, answer);
    return answer.body;
}

void LoopbackArxiv::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        // This object owns the connection until the connection is closed.
        auto *connection = new HttpConnection(socket, m_clock, this);
        connect(connection, &HttpConnection::arrived, this,
            [this, connection](const HttpRequest &request) { serve(connection, request); });
        connect(connection, &HttpConnection::answered, this, [this, connection] { end(connection); });
    }
}

void LoopbackArxiv::serve(HttpConnection *connection, const HttpRequest &request)
{
    Request seen;
    seen.method = request.method;
    seen.target = request.target;
    seen.url = QUrl::fromEncoded(url({}).toEncoded() + request.target);
    seen.headers = request.headers;
    seen.startedMs = request.startedMs;
    m_underWay.insert(connection, m_requests.size());
    m_requests << seen;
    m_mostAtOnce = std::max(m_mostAtOnce, int(m_underWay.size()));
    emit requested();
    connection->answer(answerTo(request));
}

void LoopbackArxiv::end(HttpConnection *connection)
{
    const auto found = m_underWay.constFind(connection);
    if (found == m_underWay.constEnd())
        return;
    m_requests[*found].endedMs = m_clock.elapsed();
    m_underWay.erase(found);
    emit answered();
}

HttpAnswer LoopbackArxiv::answerTo(const HttpRequest &request)
{
    const QString path = pathOf(request.target);
    const bool isApi = path == "/api/query"_L1;
    if (request.method != "GET" && request.method != "HEAD" && !(isApi && request.method == "POST"))
        return plain(405, "<h1>405 Method Not Allowed</h1>\n");
    if (isApi && !request.headers.contains("accept"))
        return plain(406, "Not Acceptable\n");

    const QByteArray form = request.method == "POST" ? request.body : queryOf(request.target);
    const QMap<QString, QString> parameters = decoded(form);
    const QStringList mentioned = parameters.values();
    const Fault fault = m_faults.take(path, mentioned.join(u'\n'));
    m_staleAnswers += fault.kind == Fault::Stale;
    const QString query = parameters.value(u"search_query"_s);
    if (isApi && parameters.value(u"start"_s, u"0"_s) == "0"_L1 && !query.contains("submittedDate:"_L1)
        && !parameters.contains(u"id_list"_s))
        ++m_listAnswers[query];
    const bool isPdf = path.startsWith("/pdf/"_L1) && (!m_pdf.isEmpty() || !m_missingPdfs.isEmpty());
    HttpAnswer answer = isApi ? answerOfApi(parameters, fault)
        : isPdf               ? pdf(path.mid(5), request)
                              : page(path);
    const QDateTime now = m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc();
    answer.headers << qMakePair(QByteArray("Date"),
        QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1());
    if (isApi && m_validates && answer.status == 200) {
        const QByteArray etag =
            '"' + QCryptographicHash::hash(answer.body, QCryptographicHash::Sha256).toHex().left(16) + '"';
        answer.headers << qMakePair(QByteArray("ETag"), etag);
        if (request.headers.value("if-none-match") == etag) {
            answer.status = 304;
            answer.body.clear();
        }
    }
    damageAnswer(fault, request.target, answer);
    return answer;
}

LoopbackAtom LoopbackArxiv::atomWriter() const
{
    const QDateTime now = m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc();
    return LoopbackAtom(m_dialect, now, m_linksLeadHere ? url({}).toString() : QString());
}

HttpAnswer LoopbackArxiv::answerOfApi(const QMap<QString, QString> &parameters, const Fault &fault) const
{
    ApiFinding finding = findPapers(m_index, parameters, m_dialect);
    if (finding.status == 500)
        return plain(500, "<h1>500 Internal Server Error</h1>\n");
    const LoopbackAtom writer = atomWriter();
    HttpAnswer answer;
    if (finding.status != 200) {
        answer.status = finding.status;
        answer.body = writer.error(finding.error, finding.head);
        return answer;
    }
    damageFound(fault, finding.papers);
    QList<QByteArray> entries;
    for (const MadeUpPaper &paper : finding.papers.mid(finding.head.start, finding.head.count))
        entries << writer.entry(paper);
    finding.head.total = int(finding.papers.size());
    damageEntries(fault, finding.head.start, entries, finding.head.total);
    answer.body = writer.feed(finding.head, entries);
    return answer;
}

HttpAnswer LoopbackArxiv::page(const QString &path) const
{
    if (path.startsWith("/rss/"_L1))
        return plain(200, announcementFeed(m_announced, m_announcedDay), "application/rss+xml");
    static const QRegularExpression pattern(u"^/(abs|pdf)/(.+?)(?:v(\\d+))?(?:\\.pdf)?$"_s);
    const auto match = pattern.match(path);
    const auto &all = papers();
    const auto paper = std::find_if(all.begin(), all.end(),
        [&](const MadeUpPaper &candidate) { return match.hasMatch() && candidate.id == match.captured(2); });
    if (paper == all.end() || match.captured(3).toInt() > paper->version)
        return plain(404, "<h1>404 Not Found</h1>\n");
    if (match.captured(1) == "pdf"_L1)
        return plain(200, pdfOf(*paper), "application/pdf");
    return plain(200, abstractPage(*paper));
}

HttpAnswer LoopbackArxiv::pdf(const QString &version, const HttpRequest &request) const
{
    if (m_missingPdfs.contains(version))
        return plain(404, "<h1>404 Not Found</h1>\n");
    HttpAnswer answer = plain(200, m_pdf, "application/pdf");
    if (m_pdfTag.isEmpty())
        return answer;
    answer.headers << qMakePair(QByteArray("ETag"), m_pdfTag);
    const QByteArray range = request.headers.value("range");
    const bool isSame = m_ignoresIfRange || request.headers.value("if-range", m_pdfTag) == m_pdfTag;
    if (!range.startsWith("bytes=") || !isSame)
        return answer;
    const qint64 from = range.mid(6).chopped(1).toLongLong();
    if (from >= m_pdf.size())
        return plain(416, "Range Not Satisfiable\n");
    answer.status = 206;
    answer.body = m_pdf.mid(from);
    answer.headers << qMakePair(QByteArray("Content-Range"),
        "bytes " + QByteArray::number(from) + '-' + QByteArray::number(m_pdf.size() - 1) + '/'
            + QByteArray::number(m_pdf.size()));
    return answer;
}

} // namespace dp::test

#include "moc_loopbackarxiv.cpp"
