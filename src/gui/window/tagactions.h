#pragma once

#include <QObject>

namespace dp {

class CenterStack;
class PapersPage;
class Session;
class WindowActions;
class WindowMessages;

/// Connects the actions that tag the papers of the visible page and that manage the tags. GUI thread; the
/// arguments of the constructor must outlive it.
class TagActions : public QObject
{
    Q_OBJECT

public:
    TagActions(const WindowActions &actions, CenterStack &center, Session &session, WindowMessages &messages,
        QObject *parent = nullptr);

    /// Connects the model of a page, so that it shows changed tags at once.
    void attach(PapersPage &page);

private:
    void edit();
    void manage();

    CenterStack &m_center;
    Session &m_session;
    WindowMessages &m_messages;
};

} // namespace dp
