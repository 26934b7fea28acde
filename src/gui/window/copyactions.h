#pragma once

#include "session/citationreader.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace dp {

class CenterStack;
class PapersPage;
class Settings;
struct Paper;
class WindowActions;
class WindowMessages;

/// Connects the actions that copy the selected papers to the clipboard in several forms. GUI thread; the
/// arguments of the constructor must outlive it.
class CopyActions : public QObject
{
    Q_OBJECT

public:
    CopyActions(const WindowActions &actions, const CenterStack &center, OpenedLibrary &library,
        const Settings &settings, WindowMessages &messages, QObject *parent = nullptr);

    /// Inserts the menu with the other forms into a menu. before: the action that follows it.
    static void insertMenu(QMenu &menu, QAction &before, const WindowActions &actions);

private:
    void copy(QString (*textOf)(const Paper &));
    void copyEntries();
    QList<qint64> papersToCopy(PapersPage &page);
    void put(const QString &text, qsizetype papers);

    const CenterStack &m_center;
    CitationReader m_citations;
    const Settings &m_settings;
    WindowMessages &m_messages;
};

} // namespace dp
