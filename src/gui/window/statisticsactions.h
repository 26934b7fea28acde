#pragma once

#include "base/coverage.h"

#include <QObject>

class QMainWindow;

namespace dp {

class FileController;
class PaperTabs;
class SearchController;
class Session;
class Settings;
class StatisticsDialog;
class WindowActions;
class WindowMessages;

/// Connects the action that opens the statistics, saves their picture, and shows the papers of chosen days.
/// GUI thread; the arguments of the constructor must outlive it.
class StatisticsActions : public QObject
{
    Q_OBJECT

public:
    StatisticsActions(WindowActions &actions, PaperTabs &tabs, SearchController &search,
        FileController &files, Session &session, Settings &settings, WindowMessages &messages,
        QMainWindow &window);

private:
    void open();
    void save(StatisticsDialog &dialog);
    void showDays(qint64 keywordId, const DayRange &days);

    PaperTabs &m_tabs;
    SearchController &m_search;
    FileController &m_files;
    Session &m_session;
    Settings &m_settings;
    WindowMessages &m_messages;
    QMainWindow &m_window;
};

} // namespace dp
