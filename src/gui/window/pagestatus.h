#pragma once

#include "session/statisticsreader.h"

#include <QObject>
#include <QTimer>

namespace dp {

class CenterStack;
class ChartWidget;
class PaperTabs;
class SearchController;
class Session;
class StatusArea;

/// Shows the state of the visible page in the status area: its summary, and for a keyword a small chart with
/// its papers of the last weeks. The chart is read when the window has been idle for a moment. GUI thread;
/// the arguments of the constructor must outlive it.
class PageStatus : public QObject
{
    Q_OBJECT

public:
    PageStatus(CenterStack &center, PaperTabs &tabs, SearchController &search, StatusArea &status,
        Session &session, QObject *parent);

    /// Sets the time in milliseconds without changes after which the chart is read. Only for tests.
    void setDelay(int milliseconds) { m_delay.setInterval(milliseconds); }

private:
    void update();
    void readChart();
    bool isChartOf(const KeywordState &state) const;
    void showChart(const KeywordState &state, const PaperStatistics &statistics);
    void createChart();

    CenterStack &m_center;
    StatusArea &m_status;
    Session &m_session;
    StatisticsReader m_reader;
    QTimer m_delay;
    ChartWidget *m_chart = nullptr; // created when it is shown for the first time
    KeywordState m_shownState; // the keyword of the chart as it was when the chart was read, without marks
};

} // namespace dp
