#pragma once

#include "session/publishjob.h"

#include <QObject>

namespace dp {

class Session;
class Settings;
class WindowActions;

/// Publishes pages when the person asks for it, and after each refresh if the settings say so. GUI thread;
/// the arguments of the constructor must outlive it.
class PublishActions : public QObject
{
    Q_OBJECT

public:
    PublishActions(WindowActions &actions, Session &session, Settings &settings, QObject *parent);

private:
    void publish(PublishJob::Start by);

    Session &m_session;
    Settings &m_settings;
    bool m_isDue = false; // a refresh has ended while pages were published
};

} // namespace dp
