#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace dp {
class HttpReply;
struct AnswerHead;

/// Reads the headers of an answer. Each function can be called in any thread.
namespace replyheaders {

/// Returns the value of Date in UTC; invalid if there is none.
QDateTime date(const HttpReply &reply);

/// Returns the value of Retry-After, which is a number of seconds or a date (RFC 9110, 10.2.3). At most one
/// day.
std::optional<std::chrono::seconds> retryAfter(const HttpReply &reply);

/// Returns a header to send back later. Empty if it is not printable or longer than 256 characters.
QByteArray validator(const HttpReply &reply, const char *header);

/// Returns the headers that describe the content of an answer.
AnswerHead head(const HttpReply &reply);

} // namespace replyheaders
} // namespace dp
