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

/// The choice of keywords: the welcome dialog, the settings, and the notification of a keyword. GUI thread;
/// the arguments of the constructor must outlive it.
class KeywordActions : public QObject
{
    Q_OBJECT

public:
    /// window: the parent of the dialogs.
    KeywordActions(WindowActions &actions, PaperTabs &tabs, FileController &files, Session &session,
        Settings &settings, Prompts &prompts, WindowMessages &messages, QWidget &window);

    void openSettings();
    /// Opens the dialog for the first keywords.
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
};

} // namespace dp
