#include "session/session.h"

#include "base/log.h"
#include "library/recovery/backup.h"

#include <utility>

namespace dp {

Session::Session(std::unique_ptr<OpenedLibrary> library, RequestQueue &queue, Network &network,
    const Clock &clock, const RefreshService::Options &options)
    : m_library(std::move(library))
    , m_network(network)
    , m_clock(clock)
    , m_queue(queue)
    , m_fetchOptions(options)
    , m_marks(m_library->writer, m_undoStack)
    , m_mutes(*m_library, m_undoStack, clock)
    , m_tagging(m_library->writer, m_library->reader, m_undoStack, clock)
    , m_notes(m_library->writer, m_undoStack, clock)
    , m_pdfs(*m_library)
    , m_citationKeys(*m_library, m_undoStack)
    , m_externalChanges(m_library->writer, m_library->reader, *m_library->local)
    , m_keywords(*m_library, m_undoStack, clock)
    , m_savedSearches(*m_library, m_undoStack, clock)
    , m_lists(*m_library, clock)
    , m_refreshService(queue, m_library->writer, clock, options)
    , m_refresh(*m_library, m_refreshService, m_keywords, m_externalChanges, clock)
    , m_visits(*m_library)
    , m_dayChange(clock)
{
    m_jobs.watch(m_refresh);
    QObject::connect(&m_marks, &Marks::papersChanged, &m_keywords, &KeywordList::readSoonOf);
    // Queued: the visible list is read before the counts.
    QObject::connect(&m_mutes, &MuteList::changed, &m_keywords, &KeywordList::read, Qt::QueuedConnection);
    QObject::connect(&m_dayChange, &DayChange::happened, &m_mutes, &MuteList::updateDay);
    QObject::connect(&m_externalChanges, &ExternalChanges::changedLibrary, &m_keywords, &KeywordList::read);
    QObject::connect(&m_jobs, &JobList::libraryChanged, &m_keywords, &KeywordList::read);
    connectSavedSearches();
}

void Session::connectSavedSearches()
{
    const auto readAfter = [this](const auto *sender, auto signal) {
        QObject::connect(sender, signal, &m_savedSearches, &SavedSearchList::read);
    };
    readAfter(&m_externalChanges, &ExternalChanges::changedLibrary);
    readAfter(&m_jobs, &JobList::libraryChanged);
    readAfter(&m_keywords, &KeywordList::listChanged); // the places of the tabs have changed
    // Saved searches follow renamed keywords and tags.
    readAfter(&m_keywords, &KeywordList::wasRead);
    readAfter(&m_tagging, &Tagging::changed);
    QObject::connect(&m_savedSearches, &SavedSearchList::orderWritten, &m_keywords, &KeywordList::read);
    const auto countAfter = [this](const auto *sender, auto signal) {
        QObject::connect(sender, signal, &m_savedSearches, [this] { m_savedSearches.countSoon(); });
    };
    countAfter(&m_marks, &Marks::papersChanged);
    countAfter(&m_mutes, &MuteList::changed);
    countAfter(&m_tagging, &Tagging::changed);
    countAfter(&m_notes, &NoteKeeping::changed);
    countAfter(&m_pdfs, &PdfKeeping::changed);
    countAfter(&m_keywords, &KeywordList::papersChanged);
    countAfter(&m_keywords, &KeywordList::stepWritten);
    countAfter(&m_externalChanges, &ExternalChanges::changedLibrary);
    countAfter(&m_jobs, &JobList::libraryChanged);
    countAfter(&m_refreshService, &RefreshService::keywordFinished);
    countAfter(&m_dayChange, &DayChange::happened);
}

/// Writes the daily backup if there is none yet. If the user has marked, muted or tagged papers, written
/// notes or saved searches, the backup is written again, so that it contains this. This is done after the
/// pending changes are written.
Session::~Session()
{
    if (m_library->isReadOnly)
        return;
    m_library->writer.post(
        &m_library->writer,
        [now = m_clock.now(),
            hasMarked = m_marks.hasMarked() || m_mutes.hasChanged() || m_tagging.hasChanged()
                || m_notes.hasChanged() || m_savedSearches.hasChanged()
                || m_citationKeys.hasChanged()](Library &library) {
            const auto written =
                hasMarked ? backup::renewDaily(library, now) : backup::keepDaily(library, now);
            if (!written)
                qCWarning(logLibrary) << "no backup of today:" << written.error().detail;
            return written;
        },
        [](const Outcome &) { /* errors are only logged, because the window is closed */ });
}

} // namespace dp
