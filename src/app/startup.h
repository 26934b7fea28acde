#pragma once

namespace dp::startup {

/// What comes before the application object: how texts are written, and the program's name and version.
void prepare();

} // namespace dp::startup
