#pragma once

namespace dp {

/// Makes the files that the library layer carries with it readable under ":/"; to be called before any of
/// them is: they are in a static library, whose resources nobody registers otherwise.
void registerLibraryResources();

} // namespace dp
