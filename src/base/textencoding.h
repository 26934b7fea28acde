#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringConverter>

#include <optional>

namespace dp {

/// Converts the bytes of a text file to UTF-8. The encoding is taken only from a byte-order mark or an XML
/// declaration. It is never guessed, and no character is replaced by U+FFFD. Can be called in any thread.
namespace textencoding {

/// Returns the encoding of the byte-order mark, or no value if there is none. `start` must contain at least
/// the first four bytes, or the whole text if it is shorter.
std::optional<QStringConverter::Encoding> byteOrderMark(const QByteArray &start);

/// Returns the text in UTF-8 without a byte-order mark. If the XML declaration names another encoding, it is
/// changed to UTF-8. Errors: NotUtf8 (detail: number of the first invalid line), UnknownEncoding (detail:
/// name of the encoding), BadContent (the bytes do not match the mark or the declaration). The caller sets
/// subject. Source: https://www.w3.org/TR/xml/, appendix F.
Result<QByteArray> toUtf8(const QByteArray &bytes);

} // namespace textencoding
} // namespace dp
