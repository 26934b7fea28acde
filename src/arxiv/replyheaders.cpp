#include "arxiv/replyheaders.h"

#include "arxiv/answer.h"
#include "network/network.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::replyheaders {
namespace {

/// Reads a date in a header. Qt's RFC 2822 parser does not know GMT, the only zone that HTTP uses.
QDateTime httpDate(const QByteArray &text)
{
    return QDateTime::fromString(QString::fromLatin1(text).replace("GMT"_L1, "+0000"_L1), Qt::RFC2822Date)
        .toUTC();
}

} // namespace

QDateTime date(const HttpReply &reply)
{
    return httpDate(reply.header("Date").trimmed());
}

std::optional<std::chrono::seconds> retryAfter(const HttpReply &reply)
{
    const QByteArray text = reply.header("Retry-After").trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool number = false;
    if (const int seconds = text.toInt(&number); number)
        return std::chrono::seconds(std::clamp(seconds, 0, 24 * 3600));
    const QDateTime when = httpDate(text);
    if (!when.isValid())
        return std::nullopt;
    return std::chrono::seconds(
        std::clamp<qint64>(QDateTime::currentDateTimeUtc().secsTo(when), 0, 24 * 3600));
}

QByteArray validator(const HttpReply &reply, const char *header)
{
    const QByteArray text = reply.header(header).trimmed();
    const bool plain = std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= 0x20 && c < 0x7f; });
    return plain && text.size() <= 256 ? text : QByteArray();
}

AnswerHead head(const HttpReply &reply)
{
    return {reply.status(), reply.contentLength(), reply.header("Content-Type").trimmed(),
        reply.header("Content-Range").trimmed(),
        {validator(reply, "ETag"), validator(reply, "Last-Modified")}};
}

} // namespace dp::replyheaders
