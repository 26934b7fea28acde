#pragma once

#include "library/pagedidlist.h"
#include "library/paperreader.h"
#include "session/openedlibrary.h"

#include <functional>
#include <future>

namespace dp {

/// Reads lists of papers. A list is read in the reader's thread, so it never waits for a write; rows are read
/// by key in the GUI thread. GUI thread; the library must outlive it.
class PaperLists
{
public:
    using Ids = Result<QList<qint64>>;
    using Papers = Result<QList<LibraryPaper>>;

    explicit PaperLists(OpenedLibrary &library)
        : m_library(library)
    {
    }

    /// Reads a whole list and calls done, unless the context was destroyed before.
    void read(QObject *context, const PaperQuery &query, std::function<void(const Ids &)> done);
    /// Like read(), but waits: for the first list that the window shows.
    Ids readNow(const PaperQuery &query);
    /// Begins to read these papers, before a view asks for them.
    std::future<Papers> readAhead(const QList<qint64> &ids);
    /// Returns the window over a long list of a keyword, newest first.
    Result<PagedIdList> windowOfKeyword(qint64 keywordId);
    /// Returns the window over all papers of the library.
    Result<PagedIdList> windowOfLibrary(SortKey key, bool descending);
    /// Returns the read-only library of the GUI thread, for models.
    Library &local() { return *m_library.local; }

private:
    OpenedLibrary &m_library;
};

} // namespace dp
