#pragma once

#include "base/result.h"

#include <QByteArray>

namespace dp {

/// Reads a text in pieces from its beginning, so that a file of any size needs little memory. Use it in one
/// thread.
class TextSource
{
public:
    virtual ~TextSource() = default;

    /// Returns the next bytes, at most `most`, and no bytes at the end. Returns the error BadContent if the
    /// compressed file is damaged, or if the text is not valid in the encoding of its byte-order mark.
    /// Returns the error FileCutShort if the file ends too early.
    virtual Result<QByteArray> read(qsizetype most) = 0;
    /// Returns the part of the file that was read, 0 to 1.
    virtual double progress() const = 0;
};

} // namespace dp
