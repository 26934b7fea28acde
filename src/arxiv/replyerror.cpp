#include "arxiv/replyerror.h"

#include "arxiv/replyheaders.h"
#include "network/network.h"

namespace dp {

Error replyerror::of(const HttpReply &reply, const QString &host, const QByteArray &body)
{
    Error error;
    error.subject = host;
    error.detail = reply.errorString();
    error.httpStatus = reply.status();
    error.retryAfter = replyheaders::retryAfter(reply);
    switch (error.httpStatus) {
    case 0:
    case 200: // the answer began with this status, and then the connection broke
    case 206:
        switch (reply.failure()) {
        case HttpReply::Failure::Unreachable: error.kind = ErrorKind::Offline; break;
        case HttpReply::Failure::TimedOut: error.kind = ErrorKind::Timeout; break;
        default: error.kind = ErrorKind::CutShort; break;
        }
        break;
    case 429: error.kind = ErrorKind::RateLimited; break;
    case 400: // arXiv's error feed contains the reason, which the caller reads
        error.kind = ErrorKind::QueryRejected;
        error.detail = QString::fromUtf8(body);
        break;
    case 404:
    case 410: // the page for a PDF can say why there is none
        error.kind = ErrorKind::Http;
        if (body.toLower().contains("withdrawn"))
            error.detail = QStringLiteral("withdrawn");
        break;
    default: error.kind = ErrorKind::Http; break;
    }
    return error;
}

} // namespace dp
