#include "transfer/jsonbuffer.h"

#include "transfer/textsource.h"

#include <utility>

namespace dp {

void JsonBuffer::removeExamined()
{
    const qsizetype examined = start < 0 ? at : start;
    bytes.remove(0, examined);
    at -= examined;
    start = start < 0 ? -1 : 0;
}

Outcome JsonBuffer::read(TextSource &text, qsizetype most)
{
    const auto piece = text.read(most);
    if (!piece)
        return piece.error();
    hasEnded = piece->isEmpty();
    bytes += *piece;
    return success();
}

QByteArray JsonBuffer::take()
{
    const qsizetype from = std::exchange(start, -1);
    return bytes.mid(from, at - from);
}

} // namespace dp
