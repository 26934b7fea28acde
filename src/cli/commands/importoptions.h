#pragma once

#include <QStringList>

#include <optional>

namespace dp {

/// The options of the command import.
struct ImportOptions {
    QStringList files;
    std::optional<QString> keyword;
    QStringList categories; ///< of a snapshot's papers
    int firstYear = 0, lastYear = 0; ///< of a snapshot's papers; 0: all
};

} // namespace dp
