#pragma once

#include <QObject>

namespace dp {

class CenterStack;
class PaneController;
class PapersPage;
class PaperTabs;
class ReadingPane;
class WindowActions;

/// Connects the actions that move through the papers of the visible page and their abstracts. GUI thread; the
/// arguments of the constructor must outlive it.
class ReadingActions : public QObject
{
    Q_OBJECT

public:
    ReadingActions(const WindowActions &actions, const CenterStack &center, PaperTabs &tabs,
        PaneController &pane, QObject *parent = nullptr);

private:
    void step(int by);
    void readOn();
    void readOnInPane(PapersPage &page, ReadingPane &pane);
    void readBack();
    void toggleChanges();
    void nextUnread();

    const CenterStack &m_center;
    PaperTabs &m_tabs;
    PaneController &m_pane;
};

} // namespace dp
