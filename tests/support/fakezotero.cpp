#include "support/fakezotero.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

HttpAnswer zoteroText(int status, const QByteArray &body = {})
{
    HttpAnswer answer;
    answer.status = status;
    answer.type = "text/plain";
    answer.body = body;
    return answer;
}

HttpAnswer zoteroJson(int status, const QJsonObject &object)
{
    HttpAnswer answer = zoteroText(status, QJsonDocument(object).toJson(QJsonDocument::Compact));
    answer.type = "application/json";
    return answer;
}

HttpAnswer withoutAnswer(HttpAnswer::Manner manner)
{
    HttpAnswer answer;
    answer.manner = manner;
    return answer;
}

bool isBrowser(const HttpRequest &request)
{
    return (request.headers.value("user-agent").startsWith("Mozilla/") || request.headers.contains("origin"))
        && !request.headers.contains("x-zotero-connector-api-version");
}

/// Returns whether the item has only fields of a preprint, with values of the right types.
bool isPreprint(const QJsonObject &item)
{
    static const QSet<QString> texts{u"id"_s, u"itemType"_s, u"title"_s, u"abstractNote"_s, u"DOI"_s,
        u"repository"_s, u"archiveID"_s, u"url"_s, u"libraryCatalog"_s, u"extra"_s, u"accessDate"_s,
        u"date"_s};
    static const QSet<QString> lists{u"creators"_s, u"tags"_s, u"notes"_s, u"attachments"_s};
    for (const QString &name : item.keys())
        if (!(texts.contains(name) && item.value(name).isString())
            && !(lists.contains(name) && item.value(name).isArray()))
            return false;
    for (const QJsonValue &value : item.value("creators"_L1).toArray()) {
        const QJsonObject creator = value.toObject();
        if (creator.value("creatorType"_L1) != "author"_L1
            || creator.value("lastName"_L1).toString().isEmpty())
            return false;
    }
    return item.value("itemType"_L1) == "preprint"_L1 && !item.value("id"_L1).toString().isEmpty()
        && !item.value("title"_L1).toString().isEmpty();
}

} // namespace

FakeZotero::FakeZotero()
{
    m_clock.start();
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            auto *connection = new HttpConnection(socket, m_clock, this);
            connect(connection, &HttpConnection::arrived, this,
                [this, connection](const HttpRequest &request) { take(connection, request); });
        }
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port for Zotero");
    m_port = m_server.serverPort();
}

void FakeZotero::quit()
{
    m_server.close();
    m_sessions.clear();
}

bool FakeZotero::restart()
{
    return m_server.listen(QHostAddress::LocalHost, m_port);
}

void FakeZotero::take(HttpConnection *connection, const HttpRequest &request)
{
    const QUrl url(QString::fromLatin1(request.target));
    const QByteArray path = url.path().toUtf8().mid(QByteArray("/connector/").size());
    received << request;
    const Fault fault = faultOf(path);
    if (fault == Fault::Vanish)
        quit();
    if (fault == Fault::Vanish || fault == Fault::Break)
        return connection->answer(withoutAnswer(HttpAnswer::Manner::Reset));
    const HttpAnswer checked = fault == Fault::Refuse ? zoteroText(500) : answer(path, request);
    if (fault == Fault::StoreAndVanish)
        quit();
    if (fault == Fault::StoreAndVanish || fault == Fault::StoreAndBreak)
        return connection->answer(withoutAnswer(HttpAnswer::Manner::Reset));
    connection->answer(fault == Fault::Hang ? withoutAnswer(HttpAnswer::Manner::Hang) : checked);
}

FakeZotero::Fault FakeZotero::faultOf(const QByteArray &path)
{
    return m_faults.value(path).value(m_counts[path]++, Fault::None);
}

HttpAnswer FakeZotero::answer(const QByteArray &path, const HttpRequest &request)
{
    const QByteArray host = request.headers.value("host");
    const QByteArray port = ':' + QByteArray::number(m_port);
    if (host != "127.0.0.1" + port && host != "localhost" + port)
        return zoteroText(400, "Invalid host");
    if (request.method == "POST" && !request.headers.contains("content-length"))
        return zoteroText(400, "Content-length not provided\n");
    if (isBrowser(request)) {
        ++dropped;
        return withoutAnswer(HttpAnswer::Manner::Reset);
    }
    if (path == "ping")
        return zoteroText(200, "<!DOCTYPE html><html><body>Zotero is running</body></html>");
    if (request.method != "POST")
        return zoteroText(400, "Endpoint does not support method\n");
    if (path == "saveAttachment")
        return saveAttachment(request);
    if (request.headers.value("content-type") != "application/json")
        return zoteroText(400, "Endpoint does not support content-type\n");
    if (path == "getSelectedCollection")
        return target();
    return path == "saveItems" ? saveItems(request) : zoteroText(404, "No endpoint found\n");
}

HttpAnswer FakeZotero::target() const
{
    const QString library = u"My Library"_s;
    return zoteroJson(200,
        {{u"libraryID"_s, 1}, {u"libraryName"_s, library}, {u"libraryEditable"_s, isEditable},
            {u"filesEditable"_s, areFilesEditable}, {u"editable"_s, isEditable},
            {u"id"_s, collection.isEmpty() ? QJsonValue() : QJsonValue(7)},
            {u"name"_s, collection.isEmpty() ? library : collection}, {u"targets"_s, QJsonArray()}});
}

HttpAnswer FakeZotero::saveItems(const HttpRequest &request)
{
    const QJsonObject data = QJsonDocument::fromJson(request.body).object();
    const QString session = data.value("sessionID"_L1).toString();
    if (session.isEmpty())
        return zoteroText(400, "Invalid JSON provided\n");
    if (m_sessions.contains(session))
        return zoteroJson(409, {{u"error"_s, u"SESSION_EXISTS"_s}});
    const QJsonArray sent = data.value("items"_L1).toArray();
    for (const QJsonValue &item : sent)
        if (!isPreprint(item.toObject()))
            return zoteroText(500);
    m_sessions.insert(session, {});
    if (!isEditable)
        return zoteroJson(500, {{u"libraryEditable"_s, false}});
    for (const QJsonValue &item : sent) {
        items.append(item);
        m_sessions[session] << item.toObject().value("id"_L1).toString();
    }
    return zoteroJson(201, {});
}

HttpAnswer FakeZotero::saveAttachment(const HttpRequest &request)
{
    const QByteArray header = request.headers.value("x-metadata");
    const bool isAscii = std::all_of(header.cbegin(), header.cend(), [](char byte) { return byte >= 32; });
    const QJsonObject metadata = QJsonDocument::fromJson(header).object();
    if (metadata.isEmpty() || !isAscii)
        return zoteroJson(400, {{u"error"_s, u"METADATA_NOT_PROVIDED"_s}});
    QString session = metadata.value("sessionID"_L1).toString();
    if (session.isEmpty())
        session = QUrlQuery(QUrl(QString::fromLatin1(request.target))).queryItemValue(u"sessionID"_s);
    if (!m_sessions.contains(session))
        return zoteroJson(400, {{u"error"_s, u"SESSION_NOT_FOUND"_s}});
    if (!areFilesEditable)
        return zoteroText(200, "Library files are not editable.");
    const QString parent = metadata.value("parentItemID"_L1).toString();
    if (!m_sessions.value(session).contains(parent)
        || request.headers.value("content-type") != "application/pdf")
        return zoteroText(500);
    attachments << Attachment{session, parent, metadata.value("title"_L1).toString(),
        metadata.value("url"_L1).toString(), request.body};
    return zoteroText(201);
}

} // namespace dp::test

#include "moc_fakezotero.cpp"
