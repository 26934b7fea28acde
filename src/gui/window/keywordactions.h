#pragma once

#include "base/keyword.h"

#include <QObject>

class QWidget;

namespace dp {

class FileController;
class PaperTabs;
class Prompts;
class Session;
class Settings;
class WelcomeDialog;
class WindowActions;
class WindowMessages;

/// Connects the actions that choose keywords: the welcome dialog, the settings dialog, and the notifications
/// of a keyword. GUI thread; the arguments of the constructor must outlive it.
class KeywordActions : public QObject
{
    Q_OBJECT

public:
    /// window: the parent of the dialogs.
    KeywordActions(WindowActions &actions, PaperTabs &tabs, FileController &files, Session &session,
        Settings &settings, Prompts &prompts, WindowMessages &messages, QWidget &window);

    void openSettings();
    /// Opens the welcome dialog, which asks for the first keywords.
    void welcome();

private:
    void storeFirst(const WelcomeDialog &dialog, const QList<Keyword> &suggestions);
    void offerBackups(WelcomeDialog &dialog, const QList<Keyword> &suggestions);
    void applySettings();
    void toggleWatched();
    void updateWatched();

    WindowActions &m_actions;
    PaperTabs &m_tabs;
    FileController &m_files;
    Session &m_session;
    Settings &m_settings;
    Prompts &m_prompts;
    WindowMessages &m_messages;
    QWidget &m_window;
    QString m_appliedOrder; // the default sort order of the lists in the tabs
};

} // namespace dp
