// The values of a request and of its answer, see RequestQueue.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace dp {

/// The values of an earlier answer. With them, the server can tell that its answer has not changed (RFC 9110,
/// 8.8).
struct Validators {
    QByteArray etag;
    QByteArray lastModified;
};

/// The beginning of an answer with content.
struct AnswerHead {
    int status = 0; ///< 200, or 206 for a part of the content
    qint64 length = 0; ///< size of the content in bytes; 0: unknown
    QByteArray type; ///< such as "application/pdf"
    QByteArray range; ///< value of Content-Range, such as "bytes 100-199/200"; empty: none
    Validators validators;
};

/// Receives the content of an answer in pieces, so that it can be larger than the memory. If a function
/// returns an error, the request ends with this error.
struct ContentReceiver {
    std::function<Outcome(const AnswerHead &head)> begin; ///< called once, before the first piece
    std::function<Outcome(const QByteArray &piece)> receive;
};

struct Request {
    QUrl url;
    std::chrono::milliseconds delay{0}; ///< minimum delay before the request starts
    /// Values of the last answer; with them the server may answer that nothing has changed.
    Validators known{};
    /// Headers that are sent instead of those for a list of papers; empty: those for a list.
    QList<std::pair<QByteArray, QByteArray>> headers{};
    /// Receives the content. Then the answer has no body, and its status may also be 206.
    std::optional<ContentReceiver> receiver{};
    qint64 maximumBytes = 0; ///< maximum size of the answer; 0: that of the policy
};

struct Answer {
    QByteArray body; ///< content of an answer with status 200
    Validators validators;
    bool unchanged = false; ///< the status is 304: the data of the last answer is still valid
    /// Date by the server's clock, in UTC (RFC 9110, 6.6.1). Invalid if the server does not send it.
    QDateTime date{};
};

} // namespace dp
