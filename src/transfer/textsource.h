#pragma once

#include "base/result.h"

#include <QByteArray>

namespace dp {

/// A text that is read in pieces from its beginning, so that its size does not matter. Use it in one thread.
class TextSource
{
public:
    virtual ~TextSource() = default;

    /// Returns at most `most` bytes, and none at the end. Errors: BadContent if the compressed file is
    /// damaged, or if the text is not valid in the encoding of its byte-order mark; FileCutShort if the file
    /// ends too early.
    virtual Result<QByteArray> read(qsizetype most) = 0;
    /// The part of the file that has been read, 0 to 1, compressed or not.
    virtual double progress() const = 0;
};

} // namespace dp
