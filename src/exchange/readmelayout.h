#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace dp {

/// The layouts in which a page can be written. Pages in more layouts can be read.
enum class ReadmeLayout {
    DailyArxiv,
    CvArxivDaily, ///< a table: Publish Date, Title, Authors, PDF, Code
    CvArxivDailyList, ///< a list of papers
};

/// The names of the layouts for the command line and the library.
namespace readmelayout {

QString name(ReadmeLayout layout);
std::optional<ReadmeLayout> named(const QString &name);
QStringList names();

} // namespace readmelayout
} // namespace dp
