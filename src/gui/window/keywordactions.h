#pragma once

#include "base/keyword.h"
#include "base/tabid.h"

#include <QObject>

class QWidget;

namespace dp {

class CenterStack;
class FileController;
class KeywordEditor;
class PaperTabs;
class Prompts;
class SavedSearchActions;
class Session;
class Settings;
class SettingsDialog;
class WelcomeDialog;
class WindowActions;
class WindowMessages;

/// Connects the actions on keywords: the welcome dialog, the settings dialog, and the actions that add, edit,
/// remove or watch a keyword. The actions on one keyword act on the visible tab, and those of a tab's menu on
/// this tab. GUI thread; the arguments of the constructor must outlive it.
class KeywordActions : public QObject
{
    Q_OBJECT

public:
    /// window: the parent of the dialogs.
    KeywordActions(WindowActions &actions, PaperTabs &tabs, CenterStack &center, FileController &files,
        SavedSearchActions &searches, Session &session, Settings &settings, Prompts &prompts,
        WindowMessages &messages, QWidget &window);

    void openSettings();
    /// Opens the welcome dialog, which asks for the first keywords.
    void welcome();

private:
    void connectActions(SavedSearchActions &searches);
    void connectKeywords();
    void storeOrder(const QList<TabId> &tabs);
    void storeFirst(const WelcomeDialog &dialog, const QList<Keyword> &suggestions);
    void offerBackups(WelcomeDialog &dialog, const QList<Keyword> &suggestions);
    void showMutes(SettingsDialog &dialog);
    void applySettings();
    void updateEnabled();

    WindowActions &m_actions;
    PaperTabs &m_tabs;
    CenterStack &m_center;
    FileController &m_files;
    Session &m_session;
    Settings &m_settings;
    Prompts &m_prompts;
    WindowMessages &m_messages;
    QWidget &m_window;
    QString m_appliedOrder; // the default sort order of the lists in the tabs
    KeywordEditor *m_editor; // owned by the window
};

} // namespace dp
