#pragma once

#include "base/clock.h"
#include "library/listgroups.h"
#include "library/pagedidlist.h"
#include "library/paperreader.h"
#include "session/openedlibrary.h"

#include <functional>
#include <future>
#include <optional>

namespace dp {

/// Reads lists of papers. Lists are read in the reader's thread, so that reading does not wait for writing.
/// Rows are read by key in the GUI thread. Use the object in the GUI thread; the library and the clock must
/// outlive it.
class PaperLists
{
public:
    using Rows = Result<listgroups::Rows>;
    /// A list that is read in pages, and its groups.
    struct Window {
        PagedIdList list;
        QList<RowGroup> groups;
    };
    using Papers = Result<QList<LibraryPaper>>;
    /// Whether a list is divided by date. A list that is divided must be sorted by a date, see
    /// listgroups::isByDate().
    enum class Grouping { None, ByDate };

    PaperLists(OpenedLibrary &library, const Clock &clock)
        : m_library(library)
        , m_clock(clock)
    {
    }

    /// Reads a whole list and then calls done. done is not called if the context was destroyed before.
    void read(
        QObject *context, const PaperQuery &query, Grouping grouping, std::function<void(const Rows &)> done);
    /// Like read(), but if the list is long, calls done with its first rows before. A filter looks at every
    /// paper of the list, which takes a while.
    void readFirst(
        QObject *context, const PaperQuery &query, Grouping grouping, std::function<void(const Rows &)> done);
    /// Like read(), but waits for the result and returns it. Use it for the first list that the window shows.
    Rows readNow(const PaperQuery &query, Grouping grouping);
    /// Completes a list that is read in pages, and then calls done: counts its groups, and reads its papers
    /// if mutes hide some of them. done is not called if the context was destroyed before.
    void readWindow(QObject *context, const PaperQuery &query, Grouping grouping,
        std::function<void(const Result<Window> &)> done);
    /// Begins to read these papers of the list of a keyword, so that they are available when a view needs
    /// them. keywordId: 0 for another list.
    std::future<Papers> readAhead(const QList<qint64> &ids, qint64 keywordId);
    /// Returns a list that reads the papers of a keyword or of the library in pages. Use it for long lists.
    /// See PagedIdList for the possible orders.
    Result<PagedIdList> window(const PaperQuery &query);
    /// Returns the read-only library of the GUI thread, for models.
    Library &local() { return *m_library.local; }

private:
    DateGroups dateGroups() const;
    std::optional<DateGroups> datesFor(Grouping grouping) const;

    OpenedLibrary &m_library;
    const Clock &m_clock;
};

} // namespace dp
