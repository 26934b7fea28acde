#include "session/visitlog.h"

#include "base/log.h"
#include "library/visits.h"
#include "session/openedlibrary.h"

namespace dp {

VisitLog::VisitLog(OpenedLibrary &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
}

void VisitLog::add(qint64 keywordId, const QDateTime &seen)
{
    if (m_library.isReadOnly)
        return;
    m_library.writer.post(
        this, [keywordId, seen](Library &library) { return visits::set(library, keywordId, seen); },
        [this, keywordId](const Outcome &outcome) {
            if (outcome)
                emit added(keywordId);
            else if (outcome.error().kind == ErrorKind::LibraryBusy)
                qCWarning(logLibrary) << "the visit was not stored because another program writes";
            else
                emit failed(outcome.error());
        });
}

} // namespace dp

#include "moc_visitlog.cpp"
