#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringConverter>

#include <optional>

namespace dp {

/// Converts the bytes of a text file to UTF-8. The encoding is taken only from a byte-order mark or an XML
/// declaration. It is never guessed, and no character is replaced by U+FFFD. Any thread.
namespace textencoding {

/// The encoding of the byte-order mark, or nothing. `start`: at least the first four bytes, or the whole
/// text.
std::optional<QStringConverter::Encoding> byteOrderMark(const QByteArray &start);

/// Returns UTF-8 without a byte-order mark. An XML declaration of another encoding is changed to UTF-8.
/// Errors: NotUtf8 (detail: number of the first invalid line), UnknownEncoding (detail: its name), BadContent
/// (the bytes do not match the mark or the declaration). The caller sets subject. Source:
/// https://www.w3.org/TR/xml/, appendix F.
Result<QByteArray> toUtf8(const QByteArray &bytes);

} // namespace textencoding
} // namespace dp
