#pragma once

#include <QCoreApplication>

namespace dp {

/// Returns the cache of this type that all tables share. It is destroyed with the QApplication and not at the
/// end of the program, because fonts and layouts must not live longer than the QApplication. GUI thread.
template <typename Cache>
Cache &applicationCache()
{
    static Cache *cache = nullptr;
    if (!cache) {
        cache = new Cache;
        qAddPostRoutine([] {
            delete cache;
            cache = nullptr;
        });
    }
    return *cache;
}

} // namespace dp
