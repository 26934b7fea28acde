#pragma once

#include "base/result.h"

#include <QByteArray>

namespace dp {
class HttpReply;

namespace replyerror {

/// Returns the error for an answer that failed, or whose status is not that of an answer with content. body:
/// the text of the answer.
Error of(const HttpReply &reply, const QString &host, const QByteArray &body);

} // namespace replyerror
} // namespace dp
