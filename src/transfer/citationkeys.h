#pragma once

#include "base/paper.h"
#include "base/result.h"
#include "library/library.h"

#include <QList>

#include <vector>

namespace dp {

/// The keys of citations. If several papers of the library have the same author, year and word, the first one
/// by identifier gets the plain key, and the next ones get a letter: vaswani2017attentiona. So a paper has
/// the same key in an export of some papers as in an export of all papers, and papers of later months do not
/// change it. Needs 16 bytes for each paper of the years in question.
class CitationKeys
{
public:
    /// Reads the papers that may have the same key as papers with ids from firstId to lastId. Use it in the
    /// thread of the library.
    static Result<CitationKeys> load(Library &library, qint64 firstId, qint64 lastId);
    /// Like load(), for some papers. Faster, because papers of other authors are ignored.
    static Result<CitationKeys> loadFor(Library &library, const QList<LibraryPaper> &papers);

    QString keyOf(const Paper &paper) const;

private:
    struct Entry {
        quint64 hash = 0; // of the plain key
        qint64 id = 0;
        friend auto operator<=>(const Entry &, const Entry &) = default;
    };

    bool isPlainKey(const QString &key) const;

    std::vector<Entry> m_entries; // sorted
};

} // namespace dp
