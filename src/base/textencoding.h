#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringConverter>

#include <optional>

namespace dp {

/// Bytes of a text file as UTF-8. An encoding is believed where a byte-order mark or an XML declaration names
/// it; it is never guessed, and nothing is replaced by U+FFFD. Any thread.
namespace textencoding {

/// The encoding that a byte-order mark names, or nothing. `start`: at least the first four bytes, or all.
std::optional<QStringConverter::Encoding> byteOrderMark(const QByteArray &start);

/// In UTF-8 without a byte-order mark; an XML declaration that named another encoding names UTF-8 then.
/// NotUtf8: detail is the number of the first line that is not. UnknownEncoding: detail is the name.
/// BadContent: the bytes are not what the mark or the declaration says. subject is left to the caller.
/// Source: https://www.w3.org/TR/xml/, appendix F.
Result<QByteArray> toUtf8(const QByteArray &bytes);

} // namespace textencoding
} // namespace dp
