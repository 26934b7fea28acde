#pragma once

#include "base/clock.h"
#include "refresh/refreshservice.h"
#include "session/daychange.h"
#include "session/externalchanges.h"
#include "session/joblist.h"
#include "session/keyrenewing.h"
#include "session/keywordlist.h"
#include "session/marks.h"
#include "session/mutelist.h"
#include "session/notekeeping.h"
#include "session/openedlibrary.h"
#include "session/paperlists.h"
#include "session/pdfkeeping.h"
#include "session/refreshjob.h"
#include "session/savedsearchlist.h"
#include "session/tagging.h"
#include "session/undostack.h"
#include "session/visitlog.h"

#include <memory>

namespace dp {

class Network;

/// Contains the parts of the running application that need no widgets: the open library, and the objects that
/// read and change the library for the window. The session connects these objects, so that each one is
/// informed about changes by the others. Use it in the GUI thread; the queue, the network and the clock must
/// outlive it. The destructor waits for pending writes.
class Session
{
public:
    Session(std::unique_ptr<OpenedLibrary> library, RequestQueue &queue, Network &network, const Clock &clock,
        const RefreshService::Options &options);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    OpenedLibrary &library() { return *m_library; }
    Network &network() { return m_network; }
    const Clock &clock() const { return m_clock; }
    UndoStack &undoStack() { return m_undoStack; }
    Marks &marks() { return m_marks; }
    MuteList &mutes() { return m_mutes; }
    Tagging &tagging() { return m_tagging; }
    NoteKeeping &notes() { return m_notes; }
    PdfKeeping &pdfs() { return m_pdfs; }
    KeyRenewing &citationKeys() { return m_citationKeys; }
    ExternalChanges &externalChanges() { return m_externalChanges; }
    KeywordList &keywords() { return m_keywords; }
    SavedSearchList &savedSearches() { return m_savedSearches; }
    PaperLists &lists() { return m_lists; }
    RefreshService &refreshService() { return m_refreshService; }
    RefreshJob &refresh() { return m_refresh; }
    JobList &jobs() { return m_jobs; }
    /// Returns the queue of all requests to arXiv.
    RequestQueue &queue() { return m_queue; }
    /// Returns the address of arXiv's API and the number of retries.
    const RefreshService::Options &fetchOptions() const { return m_fetchOptions; }
    VisitLog &visits() { return m_visits; }
    DayChange &dayChange() { return m_dayChange; }

private:
    void connectSavedSearches();

    // The members are destroyed in reverse order, so that the library is closed last.
    const std::unique_ptr<OpenedLibrary> m_library;
    Network &m_network;
    const Clock &m_clock;
    RequestQueue &m_queue;
    const RefreshService::Options m_fetchOptions;
    UndoStack m_undoStack;
    Marks m_marks;
    MuteList m_mutes;
    Tagging m_tagging;
    NoteKeeping m_notes;
    PdfKeeping m_pdfs;
    KeyRenewing m_citationKeys;
    ExternalChanges m_externalChanges; // must be created before displayed data is read
    KeywordList m_keywords;
    SavedSearchList m_savedSearches;
    PaperLists m_lists;
    RefreshService m_refreshService;
    RefreshJob m_refresh;
    JobList m_jobs;
    VisitLog m_visits;
    DayChange m_dayChange;
};

} // namespace dp
