#pragma once

#include "base/result.h"

#include <QByteArray>

namespace dp {

class TextSource;

/// The part of a JSON text that is in memory. A value of the text is whole in it, so that it can be taken.
struct JsonBuffer {
    static constexpr qsizetype longestValue = 16 * 1024 * 1024;

    QByteArray bytes;
    qsizetype at = 0; ///< position in bytes; the bytes before it were examined
    qsizetype start = -1; ///< position of the current value; -1: no current value
    bool hasEnded = false; ///< the text has no more bytes

    /// Removes the examined bytes that do not belong to the current value.
    void removeExamined();
    bool isTooLong() const { return bytes.size() > longestValue; }
    /// Appends the next bytes of the text, at most `most`.
    Outcome read(TextSource &text, qsizetype most);
    /// Returns the bytes from the start of the current value to `at`. Then there is no current value.
    QByteArray take();
};

} // namespace dp
