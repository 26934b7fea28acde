#pragma once

namespace dp {

/// Describes an option of the command line.
struct Option {
    const char *name;
    const char *value; ///< name of the option's value in the help; nullptr: the option has no value
};

} // namespace dp
