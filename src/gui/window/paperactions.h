#pragma once

#include "library/papers.h"

#include <QObject>

#include <functional>

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

/// Connects the actions on the papers of the visible page: move to a paper, open, mark, undo. GUI thread; the
/// arguments of the constructor must outlive it.
class PaperActions : public QObject
{
    Q_OBJECT

public:
    PaperActions(WindowActions &actions, CenterStack &center, PaperTabs &tabs, Session &session,
        const Settings &settings, Prompts &prompts, WindowMessages &messages, QObject *parent = nullptr);

    /// Connects the table of a page.
    void attach(PapersPage &page);

private:
    void onPage(const std::function<void(PapersPage &)> &action);
    void step(int by);
    void toggleAbstract();
    bool goToUnread(PapersPage &page, int from, int rows);
    void nextUnread();
    void toggleRead();
    void toggleStar();
    void markSelected(PapersPage &page, Mark mark);
    void openPaper(bool pdf);
    void showMarked(qsizetype changed, Mark mark);
    void updateEnabled();
    void updateTexts();
    void updateUndo();

    WindowActions &m_actions;
    CenterStack &m_center;
    PaperTabs &m_tabs;
    Session &m_session;
    const Settings &m_settings;
    Prompts &m_prompts;
    WindowMessages &m_messages;
};

} // namespace dp
