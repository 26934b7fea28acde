#pragma once

#include "library/pagedidlist.h"
#include "library/paperreader.h"
#include "session/openedlibrary.h"

#include <functional>
#include <future>

namespace dp {

/// Reads lists of papers. Lists are read in the reader's thread, so that reading does not wait for writing.
/// Rows are read by key in the GUI thread. Use the object in the GUI thread; the library must outlive it.
class PaperLists
{
public:
    using Ids = Result<QList<qint64>>;
    using Papers = Result<QList<LibraryPaper>>;

    explicit PaperLists(OpenedLibrary &library)
        : m_library(library)
    {
    }

    /// Reads a whole list and then calls done. done is not called if the context was destroyed before.
    void read(QObject *context, const PaperQuery &query, std::function<void(const Ids &)> done);
    /// Like read(), but waits for the result and returns it. Use it for the first list that the window shows.
    Ids readNow(const PaperQuery &query);
    /// Begins to read these papers, so that they are available when a view needs them.
    std::future<Papers> readAhead(const QList<qint64> &ids);
    /// Returns a list that reads the papers of a keyword in pages, newest first. Use it for long lists.
    Result<PagedIdList> windowOfKeyword(qint64 keywordId);
    /// Returns a list that reads all papers of the library in pages.
    Result<PagedIdList> windowOfLibrary(SortKey key, bool descending);
    /// Returns the read-only library of the GUI thread, for models.
    Library &local() { return *m_library.local; }

private:
    OpenedLibrary &m_library;
};

} // namespace dp
