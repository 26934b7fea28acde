#include "session/keystoring.h"

#include "library/librarythread.h"

namespace dp {
namespace {

void storeFrom(
    LibraryThread &writer, const GivenKeys &keys, qsizetype part, const std::function<void()> &done)
{
    if (part >= keys.parts())
        return done();
    writer.post(
        &writer, [keys, part](Library &library) { return keys.storePart(library, part); },
        [&writer, keys, part, done](
            const Outcome &stored) { storeFrom(writer, keys, stored ? part + 1 : keys.parts(), done); });
}

} // namespace

void keystoring::run(LibraryThread &writer, const GivenKeys &keys, const std::function<void()> &done)
{
    storeFrom(writer, keys, 0, done);
}

} // namespace dp
