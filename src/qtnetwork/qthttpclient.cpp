#include "qtnetwork/qthttpclient.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <utility>

namespace dp {
namespace {

constexpr qint64 readBuffer = 256 * 1024; // size in bytes

/// An answer that QNetworkAccessManager receives.
class QtHttpReply final : public HttpReply
{
public:
    QtHttpReply(QNetworkReply *reply, Events events)
        : m_reply(reply)
    {
        m_reply->setReadBufferSize(readBuffer);
        QObject::connect(m_reply, &QNetworkReply::readyRead, &m_context, std::move(events.readyRead));
        QObject::connect(
            m_reply, &QNetworkReply::finished, &m_context, [this, finished = std::move(events.finished)] {
                m_reply->disconnect(&m_context); // no signal may be emitted after this
                finished();
            });
        // If a connection breaks before the answer, QNetworkAccessManager immediately sends the request
        // again. In Qt 6.4, the only sign of this is that requestSent() is emitted a second time.
        QObject::connect(m_reply, &QNetworkReply::requestSent, &m_context,
            [connectionBroke = std::move(events.connectionBroke), sent = false]() mutable {
                if (std::exchange(sent, true))
                    connectionBroke();
            });
    }

    ~QtHttpReply() override
    {
        m_reply->disconnect(&m_context); // must be before abort(), which emits finished()
        m_reply->abort();
        // Not deleted directly, because this destructor may be called by one of its signals.
        m_reply->deleteLater();
    }

    QByteArray readAll() override { return m_reply->readAll(); }
    qint64 contentLength() const override
    {
        return m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    }
    int status() const override
    {
        return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
    QByteArray header(const QByteArray &name) const override { return m_reply->rawHeader(name); }
    QUrl redirectTarget() const override
    {
        return m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    }
    Failure failure() const override;
    QString errorString() const override { return m_reply->errorString(); }

private:
    QNetworkReply *m_reply; // owned by QNetworkAccessManager until deleteLater() is called
    QObject m_context;
};

HttpReply::Failure QtHttpReply::failure() const
{
    switch (m_reply->error()) {
    case QNetworkReply::NoError: return Failure::None;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError: return Failure::Unreachable;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: return Failure::TimedOut;
    default: return Failure::Broken;
    }
}

} // namespace

QtHttpClient::QtHttpClient()
{
    m_manager.setAutoDeleteReplies(false);
}

std::unique_ptr<HttpReply> QtHttpClient::get(const HttpRequest &asked, HttpReply::Events events)
{
    QNetworkRequest request(asked.url);
    for (const auto &[name, value] : asked.headers)
        request.setRawHeader(name, value);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setDecompressedSafetyCheckThreshold(asked.maximumBytes);
    return std::make_unique<QtHttpReply>(m_manager.get(request), std::move(events));
}

} // namespace dp
