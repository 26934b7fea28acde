#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <QStringView>

#include <span>

namespace dp {

/// arXiv's table of categories and archives with their names. Source: https://arxiv.org/category_taxonomy,
/// November 2026.
namespace categorytaxonomy {

struct Entry {
    QLatin1StringView code; ///< a category (`cs.LG`), or an archive that stands for all its categories (`cs`)
    QLatin1StringView name; ///< the English name on arXiv's pages: `Machine Learning`
    QLatin1StringView group; ///< the field on arXiv's pages: `Computer Science`
};

/// Returns all entries in arXiv's order. An archive comes before its categories.
std::span<const Entry> all();
/// Returns the entry with this code in arXiv's spelling; null if there is none.
const Entry *find(QStringView code);
/// Returns the name of the entry with this code; the code itself if there is none.
QString nameOf(const QString &code);
/// Returns the entries for a text that a person types, best first: codes that begin with the text, then names
/// in which each typed word begins a word, then names that contain the text. An empty text matches nothing.
QList<Entry> matching(QStringView text);

} // namespace categorytaxonomy
} // namespace dp
