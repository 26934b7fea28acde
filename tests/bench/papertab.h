#pragma once

#include <QString>

namespace dp::bench {

class Store;

/// Makes libraries that a measurement changes, so that the libraries of the store stay as they are.
namespace papertab {

constexpr int papers = 2000; ///< number of papers in each of the added tabs
/// Names of the added keywords. The tabs are beside each other.
inline const QString first = QStringLiteral("Newest"), second = QStringLiteral("Older");

/// Copies the library of the store with this number of papers, and returns the path of the copy.
QString copyOf(const Store &store, int papersOfLibrary, const QString &name);
/// Like copyOf(). The copy also has two keywords with 2,000 papers each, which have arrived on several days.
QString copyWithTabs(const Store &store, int papersOfLibrary, const QString &name);

} // namespace papertab
} // namespace dp::bench
