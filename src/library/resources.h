#pragma once

namespace dp {

/// Registers the resources of the library layer under ":/". Must be called before they are used, because the
/// resources of a static library are not registered automatically.
void registerLibraryResources();

} // namespace dp
