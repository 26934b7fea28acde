#include "transfer/zoteroconnector.h"

#include "arxiv/requestqueue.h"
#include "network/network.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

ZoteroConnector::Reply replyOf(const LocalAnswer &answer)
{
    using Delivery = ZoteroConnector::Delivery;
    const Delivery delivery = !answer.wasConnected    ? Delivery::NotReached
        : answer.status == 0                          ? Delivery::Unknown
        : answer.status >= 200 && answer.status < 300 ? Delivery::Accepted
                                                      : Delivery::Refused;
    return {delivery, answer.status, answer.body};
}

/// Writes JSON with ASCII characters only, because it becomes the value of a header.
QByteArray asciiJson(const QJsonObject &object)
{
    QByteArray ascii;
    for (const QChar character : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)))
        ascii += character.unicode() < 0x7f
            ? QByteArray(1, character.toLatin1())
            : "\\u" + QByteArray::number(character.unicode(), 16).rightJustified(4, '0');
    return ascii;
}

} // namespace

void ZoteroConnector::ping(const Done &done)
{
    LocalRequest request;
    request.target = "/connector/ping";
    send(request, done);
}

void ZoteroConnector::askTarget(const Done &done)
{
    post("/connector/getSelectedCollection", {}, done);
}

void ZoteroConnector::saveItem(
    const QString &session, const QString &source, const QJsonObject &item, const Done &done)
{
    post("/connector/saveItems",
        {{u"sessionID"_s, session}, {u"uri"_s, source}, {u"items"_s, QJsonArray{item}}}, done);
}

void ZoteroConnector::probe(const QString &session, const Done &done)
{
    post("/connector/saveItems", {{u"sessionID"_s, session}, {u"items"_s, QJsonArray()}}, done);
}

void ZoteroConnector::attachPdf(const QString &session, const QString &itemKey, const QString &address,
    const QByteArray &pdf, const Done &done)
{
    LocalRequest request;
    request.method = "POST";
    request.target = "/connector/saveAttachment?sessionID=" + QUrl::toPercentEncoding(session);
    request.headers = {{"Content-Type", "application/pdf"},
        {"X-Metadata",
            asciiJson({{u"sessionID"_s, session}, {u"parentItemID"_s, itemKey},
                {u"title"_s, u"Preprint PDF"_s}, {u"url"_s, address}})}};
    request.body = pdf;
    send(request, done);
}

void ZoteroConnector::endWithin(std::chrono::milliseconds time)
{
    if (m_call)
        m_call->endWithin(time);
}

void ZoteroConnector::post(const QByteArray &target, const QJsonObject &object, const Done &done)
{
    LocalRequest request;
    request.method = "POST";
    request.target = target;
    request.headers = {{"Content-Type", "application/json"}};
    request.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    send(request, done);
}

void ZoteroConnector::send(LocalRequest request, const Done &done)
{
    request.port = m_port;
    request.timeout = m_timeout;
    // Zotero drops requests of browsers, which are those of an agent "Mozilla/...", without this version.
    request.headers.emplaceBack("User-Agent", RequestQueue::userAgent());
    request.headers.emplaceBack("X-Zotero-Connector-API-Version", "3");
    auto call = m_network.callLocal(request, [done](const LocalAnswer &answer) { done(replyOf(answer)); });
    if (call) {
        m_call = std::move(*call);
        return;
    }
    m_failure = call.error();
    done({});
}

} // namespace dp
