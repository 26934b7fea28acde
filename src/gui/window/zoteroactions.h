#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace dp {

class CenterStack;
class Prompts;
class Session;
class Settings;
class WindowMessages;

/// Connects the action that sends the selected papers to Zotero. GUI thread; the arguments of the constructor
/// must outlive it.
class ZoteroActions : public QObject
{
    Q_OBJECT

public:
    ZoteroActions(QAction &action, const CenterStack &center, Session &session, const Settings &settings,
        Prompts &prompts, WindowMessages &messages, QObject *parent = nullptr);

private:
    void send();
    void run(const QList<qint64> &papers, int sentBefore);
    bool isBusy() const;

    const CenterStack &m_center;
    Session &m_session;
    const Settings &m_settings;
    Prompts &m_prompts;
    WindowMessages &m_messages;
};

} // namespace dp
