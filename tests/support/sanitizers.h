#pragma once

namespace dp::test {

/// Whether the tests run with AddressSanitizer and UndefinedBehaviorSanitizer. They make the program several
/// times slower, so times are not compared, and random input is repeated less often.
#ifdef DP_SANITIZE
inline constexpr bool isSanitized = true;
#else
inline constexpr bool isSanitized = false;
#endif

/// Returns how often a test repeats random input.
constexpr int repetitions(int normal)
{
    return isSanitized ? normal / 4 : normal;
}

} // namespace dp::test
