#pragma once

namespace dp {

/// An option of the command line.
struct Option {
    const char *name;
    const char *value; ///< the name of its value in the help; nullptr: the option has no value
};

} // namespace dp
