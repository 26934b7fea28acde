#pragma once

#include "base/clock.h"
#include "refresh/refreshservice.h"
#include "session/externalchanges.h"
#include "session/joblist.h"
#include "session/keywordlist.h"
#include "session/marks.h"
#include "session/openedlibrary.h"
#include "session/paperlists.h"
#include "session/refreshjob.h"
#include "session/undostack.h"

#include <memory>

namespace dp {

/// The running application without widgets: the open library and everything that reads and changes it for the
/// window. Connects its parts, so that a change of one is seen by the others. GUI thread. Owned by the
/// composition root; the queue and the clock must outlive it. The destructor waits for pending writes.
class Session
{
public:
    Session(std::unique_ptr<OpenedLibrary> library, RequestQueue &queue, const Clock &clock,
        const RefreshService::Options &options);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    OpenedLibrary &library() { return *m_library; }
    const Clock &clock() const { return m_clock; }
    UndoStack &undoStack() { return m_undoStack; }
    Marks &marks() { return m_marks; }
    ExternalChanges &externalChanges() { return m_externalChanges; }
    KeywordList &keywords() { return m_keywords; }
    PaperLists &lists() { return m_lists; }
    RefreshService &refreshService() { return m_refreshService; }
    RefreshJob &refresh() { return m_refresh; }
    JobList &jobs() { return m_jobs; }

private:
    // Destroyed in reverse order, so that the library ends last.
    const std::unique_ptr<OpenedLibrary> m_library;
    const Clock &m_clock;
    UndoStack m_undoStack;
    Marks m_marks;
    ExternalChanges m_externalChanges; // created before any data to be shown is read
    KeywordList m_keywords;
    PaperLists m_lists;
    RefreshService m_refreshService;
    RefreshJob m_refresh;
    JobList m_jobs;
};

} // namespace dp
