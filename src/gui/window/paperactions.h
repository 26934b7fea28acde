#pragma once

#include <QObject>
#include <QString>

namespace dp {

class CenterStack;
class MarkActions;
class PapersPage;
class PapersTable;
class PaperTabs;
class Prompts;
class Session;
class Settings;
class WindowActions;
class WindowMessages;
struct Paper;

/// Connects the actions on the papers of the visible page: open and copy. See MarkActions for marks. GUI
/// thread; the arguments of the constructor must outlive it.
class PaperActions : public QObject
{
    Q_OBJECT

public:
    PaperActions(WindowActions &actions, CenterStack &center, PaperTabs &tabs, Session &session,
        Settings &settings, Prompts &prompts, WindowMessages &messages, QObject *parent = nullptr);

    /// Connects the table of a page.
    void attach(PapersPage &page);

private:
    void selectFirst();
    void openUrl(const QUrl &url);
    void toggleAbstract();
    void openPaper(bool pdf);
    void copy(QString (*textOf)(const Paper &));
    void showMenu(PapersTable &table, const QPoint &at);
    void updateEnabled();
    void updateTexts();

    WindowActions &m_actions;
    CenterStack &m_center;
    Prompts &m_prompts;
    WindowMessages &m_messages;
    MarkActions *m_marks;
    QString m_selected; // sentence about the selection of a whole list
};

} // namespace dp
