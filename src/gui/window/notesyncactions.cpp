#include "gui/window/notesyncactions.h"

#include "base/settings.h"
#include "gui/window/windowactions.h"
#include "session/session.h"

#include <QAction>

namespace dp {

NoteSyncActions::NoteSyncActions(
    WindowActions &actions, Session &session, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
{
    connect(
        actions.syncNotes, &QAction::triggered, this, [this] { synchronize(NoteSyncJob::Start::ByPerson); });
    connect(&session.refresh(), &Job::finished, this, [this] {
        if (m_settings.flag(Setting::NotesAfterRefresh))
            synchronize(NoteSyncJob::Start::ByRefresh);
    });
}

void NoteSyncActions::synchronize(NoteSyncJob::Start by)
{
    if (m_session.jobs().has<NoteSyncJob>())
        return;
    m_session.jobs().run(new NoteSyncJob(m_session.library(), m_session.notes(), m_session.clock(),
                             NoteSync::Options::of(m_settings), by, m_told),
        &NoteSyncJob::start);
}

} // namespace dp

#include "moc_notesyncactions.cpp"
