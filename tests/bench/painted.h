#pragma once

#include <chrono>
#include <cstdio>

namespace dp::bench {

/// Reports on standard error that the window was painted, in the format that the program uses for dp.timing.
/// process::untilPainted() reads this line.
inline void sayPainted()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    std::fprintf(stderr, "rows painted %.3f\n", std::chrono::duration<double, std::milli>(now).count());
}

} // namespace dp::bench
