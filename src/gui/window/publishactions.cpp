#include "gui/window/publishactions.h"

#include "base/settings.h"
#include "gui/window/windowactions.h"
#include "session/publishednames.h"
#include "session/session.h"

#include <QAction>

#include <utility>

namespace dp {

PublishActions::PublishActions(WindowActions &actions, Session &session, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
{
    new PublishedNames(session.keywords(), session.savedSearches(), settings, this);
    connect(actions.publish, &QAction::triggered, this, [this] { publish(PublishJob::Start::ByPerson); });
    connect(&session.refresh(), &Job::finished, this, [this] {
        if (m_settings.flag(Setting::PublishAfterRefresh))
            publish(PublishJob::Start::ByRefresh);
    });
    // Queued, so that a stop is known first.
    connect(
        &session.jobs(), &JobList::ended, this,
        [this] {
            if (m_isDue && !m_session.jobs().has<PublishJob>())
                publish(PublishJob::Start::ByRefresh);
        },
        Qt::QueuedConnection);
    connect(&session.jobs(), &JobList::cancelled, this, [this] { m_isDue = false; });
}

void PublishActions::publish(PublishJob::Start by)
{
    const bool isPublishing = m_session.jobs().has<PublishJob>();
    m_isDue = isPublishing && (m_isDue || by == PublishJob::Start::ByRefresh);
    if (isPublishing)
        return;
    const ExportFile::OwnFiles ownFiles{m_session.library().path(), m_settings.path()};
    m_session.jobs().run(new PublishJob(m_session.library().writer, m_session.clock(),
                             PublishOptions::of(m_settings, ownFiles, m_session.clock().today()), by),
        &PublishJob::start);
}

} // namespace dp

#include "moc_publishactions.cpp"
