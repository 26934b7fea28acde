#pragma once

#include "library/papers.h"

#include <QObject>
#include <QString>

namespace dp {

class CenterStack;
class PapersPage;
class Session;
class Settings;
class WindowActions;
class WindowMessages;

/// Connects the actions that mark papers of the visible page, and the actions that undo and redo. Confirms
/// each mark in the status area. GUI thread; the arguments of the constructor must outlive it.
class MarkActions : public QObject
{
    Q_OBJECT

public:
    MarkActions(WindowActions &actions, CenterStack &center, Session &session, const Settings &settings,
        WindowMessages &messages, QObject *parent = nullptr);

    /// Connects the table of a page.
    void attach(PapersPage &page);

private:
    void connectUndo();
    void connectMarks();
    void confirmUndone();
    void toggleRead();
    void toggleStar();
    void markSelected(PapersPage &page, Mark mark);
    void markOne(qint64 id, Mark mark);
    void showMarked(qsizetype changed, Mark mark);
    void offerUndo(Mark mark, const QString &sentence);
    void updateUndo();

    WindowActions &m_actions;
    CenterStack &m_center;
    Session &m_session;
    const Settings &m_settings;
    WindowMessages &m_messages;
    QString m_confirmed; // sentence about the last mark of one paper
    QString m_undone; // sentence about an undone mark that is not written yet
};

} // namespace dp
