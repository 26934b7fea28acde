#pragma once

#include "library/papers.h"

#include <QObject>
#include <QString>

namespace dp {

class CenterStack;
class PapersPage;
class PapersTable;
class PaperTabs;
class Prompts;
class Session;
class Settings;
class WindowActions;
class WindowMessages;

/// Connects the actions on the papers of the visible page: open, mark, copy, undo. GUI thread; the
/// arguments of the constructor must outlive it.
class PaperActions : public QObject
{
    Q_OBJECT

public:
    PaperActions(WindowActions &actions, CenterStack &center, PaperTabs &tabs, Session &session,
        Settings &settings, Prompts &prompts, WindowMessages &messages, QObject *parent = nullptr);

    /// Connects the table of a page.
    void attach(PapersPage &page);

private:
    void connectUndo();
    void connectMarks();
    void toggleAbstract();
    void toggleRead();
    void toggleStar();
    void markSelected(PapersPage &page, Mark mark);
    void markOne(qint64 id, Mark mark);
    void openPaper(bool pdf);
    void copy(QString (*textOf)(const Paper &));
    void showMenu(PapersTable &table, const QPoint &at);
    void showMarked(qsizetype changed, Mark mark);
    void updateEnabled();
    void updateTexts();
    void updateUndo();

    WindowActions &m_actions;
    CenterStack &m_center;
    Session &m_session;
    const Settings &m_settings;
    Prompts &m_prompts;
    WindowMessages &m_messages;
    QString m_undone; // sentence about an undone mark that is not written yet
    QString m_selected; // sentence about the selection of a whole list
};

} // namespace dp
