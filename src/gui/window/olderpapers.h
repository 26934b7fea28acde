#pragma once

#include <QDate>
#include <QObject>

class QAction;

namespace dp {

class CenterStack;
class OlderPapersDialog;
class Session;
class Settings;
class WindowMessages;

/// Connects the action that marks the older papers of the visible page as read. A dialog asks for a day and
/// shows how many papers the action would mark. The user can undo it in one step. If a library has very many
/// unread papers, for example because an older version of the program imported them, a message mentions the
/// action once. GUI thread; the arguments of the constructor must outlive it.
class OlderPapers : public QObject
{
    Q_OBJECT

public:
    OlderPapers(QAction &action, CenterStack &center, Session &session, Settings &settings,
        WindowMessages &messages, QObject *parent = nullptr);

private:
    void ask();
    void suggest();

    CenterStack &m_center;
    Session &m_session;
    Settings &m_settings;
    WindowMessages &m_messages;
};

} // namespace dp
