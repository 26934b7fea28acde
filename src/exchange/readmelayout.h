#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace dp {

/// The layouts in which a page can be written. A page in another layout can be read, and written again with
/// its own profile, see PageProfile.
enum class ReadmeLayout {
    DailyArxiv,
    CvArxivDaily, ///< a table: Publish Date, Title, Authors, PDF, Code
    CvArxivDailyList, ///< a list of papers
    Numbered, ///< a table with the number of the row first
    Chinese, ///< a table with Chinese labels
    Quotes, ///< a block quote for each paper
};

/// The names of the layouts for the command line and the library.
namespace readmelayout {

QString name(ReadmeLayout layout);
std::optional<ReadmeLayout> named(const QString &name);
QStringList names();

} // namespace readmelayout
} // namespace dp
