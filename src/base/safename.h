#pragma once

#include <QString>

/// Makes names of files that all file systems accept: those of Linux, macOS, Windows and memory cards. Can be
/// called in any thread. Source of the rules: "Naming Files, Paths, and Namespaces" (learn.microsoft.com).
namespace dp::safename {

/// Maximum length of a name in bytes of UTF-8. File systems allow 255. The rest is room for a number after
/// the name and for the suffix of a temporary file.
constexpr int longest = 240;

/// Returns the text as a part of a name. Characters that a file system forbids are replaced or removed, also
/// control characters and invisible ones that could hide the real suffix. The result is in NFC and has no
/// blanks at its ends. It may be empty.
QString part(const QString &text);

/// Returns a whole name: a stem and a suffix such as ".pdf". The stem gets the form of part(), and is cut if
/// the name is too long. It does not begin with a dot or a dash, does not end in a dot or a blank, and is not
/// the name of a device such as CON. An empty stem becomes "_".
QString whole(const QString &stem, const QString &suffix);

/// Returns the beginning of a text with at most this number of bytes in UTF-8. A character is not cut, nor
/// are its accents and joined signs separated from it.
QString cut(const QString &text, qsizetype bytes);

/// Returns the size of a text in bytes of UTF-8.
qsizetype bytesOf(const QString &text);

} // namespace dp::safename
