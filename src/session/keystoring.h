#pragma once

#include "transfer/givenkeys.h"

#include <functional>

namespace dp {

class LibraryThread;

/// Stores keys of citations that were written.
namespace keystoring {

/// Stores the keys in the writer's thread, one part after the other, so that marks are not delayed. Then
/// calls done. If the library cannot be written, the keys are not stored.
void run(
    LibraryThread &writer, const GivenKeys &keys, const std::function<void()> &done = [] {});

} // namespace keystoring
} // namespace dp
