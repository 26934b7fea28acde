#pragma once

#include <QObject>

namespace dp {

class AbstractPanel;
class CenterStack;
class PaneController;
class PapersPage;
class Session;
class WindowActions;
class WindowMessages;

/// Connects the action that edits the note on the current paper. The editor is below its abstract, in
/// the list or in the reading pane. GUI thread; the arguments of the constructor must outlive it.
class NoteActions : public QObject
{
    Q_OBJECT

public:
    NoteActions(const WindowActions &actions, CenterStack &center, PaneController &pane, Session &session,
        WindowMessages &messages, QObject *parent = nullptr);

    /// Connects the model of a page, so that it shows changed notes at once.
    void attach(PapersPage &page);

private:
    void edit();
    void finish(AbstractPanel &panel, QWidget &before, bool hadNote);

    CenterStack &m_center;
    PaneController &m_pane;
    Session &m_session;
    WindowMessages &m_messages;
};

} // namespace dp
