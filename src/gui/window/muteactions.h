#pragma once

#include "base/mute.h"
#include "base/paper.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QUrl;

namespace dp {

class CenterStack;
class PapersPage;
class Session;
class WindowActions;
class WindowMessages;

/// Connects the actions that mute papers and that show muted papers. Confirms each mute in a toast with a
/// button that undoes it. GUI thread; the arguments of the constructor must outlive it.
class MuteActions : public QObject
{
    Q_OBJECT

public:
    MuteActions(WindowActions &actions, CenterStack &center, Session &session, WindowMessages &messages,
        QObject *parent = nullptr);

    /// Connects the table of a page.
    void attach(PapersPage &page);
    /// Returns whether the person is not interested in this paper.
    static bool isMutedAlone(const LibraryPaper &paper);

private:
    void connectSession();
    void togglePaper();
    void openDialog();
    void showMuted(bool isShown);
    void unmute(PapersPage &page, const QUrl &link);
    void confirm(const QString &sentence, bool isUndoOffered);
    void updateVisible();
    void updateLists();

    WindowActions &m_actions;
    CenterStack &m_center;
    Session &m_session;
    WindowMessages &m_messages;
    QList<QPointer<PapersPage>> m_pages;
    QPointer<PapersPage> m_updated; // was read again after the last change of the mutes
    bool m_isOutdated = false; // mutes have changed, and the other lists were not read again
};

} // namespace dp
