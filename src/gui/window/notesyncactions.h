#pragma once

#include "session/notesyncjob.h"

#include <QObject>

namespace dp {

class Session;
class Settings;
class WindowActions;

/// Synchronizes notes with their files when the person asks for it, and after each refresh if the settings
/// say so. GUI thread; the arguments of the constructor must outlive it.
class NoteSyncActions : public QObject
{
    Q_OBJECT

public:
    NoteSyncActions(WindowActions &actions, Session &session, Settings &settings, QObject *parent);

private:
    void synchronize(NoteSyncJob::Start by);

    Session &m_session;
    Settings &m_settings;
    const NoteSyncJob::Told m_told = std::make_shared<QStringList>();
};

} // namespace dp
