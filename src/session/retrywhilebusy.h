#pragma once

#include "base/result.h"

namespace dp {

/// Calls write() until another program no longer writes to the library, at most seven times; each attempt
/// waits ten seconds, see Connection. onWait: called once before the first retry. Returns the last result.
/// Call it in the writer's thread.
template <typename Write, typename OnWait>
auto retryWhileBusy(const Write &write, const OnWait &onWait)
{
    constexpr int retries = 6;
    auto result = write();
    for (int tries = 0; !result && result.error().kind == ErrorKind::LibraryBusy && tries < retries;
         ++tries) {
        if (tries == 0)
            onWait();
        result = write();
    }
    return result;
}

} // namespace dp
