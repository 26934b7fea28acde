#pragma once

#include <QDate>
#include <QObject>

class QAction;

namespace dp {

class CenterStack;
class OlderPapersDialog;
class Session;
class WindowMessages;

/// Connects the action that marks the older papers of the visible page as read. A dialog asks for a day and
/// shows how many papers the action would mark. The user can undo it in one step. GUI thread; the arguments
/// of the constructor must outlive it.
class OlderPapers : public QObject
{
    Q_OBJECT

public:
    OlderPapers(QAction &action, CenterStack &center, Session &session, WindowMessages &messages,
        QObject *parent = nullptr);

private:
    void ask();

    CenterStack &m_center;
    Session &m_session;
    WindowMessages &m_messages;
};

} // namespace dp
