#pragma once

#include <QObject>

namespace dp {

class CenterStack;
class PaneController;
class PapersPage;
class PaperTabs;
class ReadingPane;
class WindowActions;
class WindowMessages;

/// Connects the actions that move through the papers of the visible page and their abstracts. GUI thread; the
/// arguments of the constructor must outlive it.
class ReadingActions : public QObject
{
    Q_OBJECT

public:
    ReadingActions(const WindowActions &actions, const CenterStack &center, PaperTabs &tabs,
        PaneController &pane, WindowMessages &messages, QObject *parent = nullptr);

private:
    void step(int by);
    void readOn();
    void readOnInPane(PapersPage &page, ReadingPane &pane);
    void readBack();
    void toggleChanges();
    void nextUnread();
    bool goToNextUnread();

    const CenterStack &m_center;
    PaperTabs &m_tabs;
    PaneController &m_pane;
    WindowMessages &m_messages;
};

} // namespace dp
