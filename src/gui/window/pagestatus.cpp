#include "gui/window/pagestatus.h"

#include "gui/pages/keywordpage.h"
#include "gui/pages/searchpage.h"
#include "gui/statistics/accessiblechart.h"
#include "gui/statistics/chartwidget.h"
#include "gui/window/centerstack.h"
#include "gui/window/papertabs.h"
#include "gui/window/searchcontroller.h"
#include "gui/window/statusarea.h"
#include "session/session.h"

#include <algorithm>

namespace dp {
namespace {

constexpr int weeksInChart = 26;

KeywordState withoutMarks(KeywordState state)
{
    state.unread = 0;
    return state;
}

} // namespace

PageStatus::PageStatus(CenterStack &center, PaperTabs &tabs, SearchController &search, StatusArea &status,
    Session &session, QObject *parent)
    : QObject(parent)
    , m_center(center)
    , m_status(status)
    , m_session(session)
    , m_reader(session.library())
{
    constexpr int idleTime = 1000;
    m_delay.setInterval(idleTime);
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &PageStatus::readChart);
    connect(&center, &CenterStack::pageChanged, this, &PageStatus::update);
    connect(&tabs, &PaperTabs::changed, this, &PageStatus::update);
    connect(&search, &SearchController::summaryChanged, this, &PageStatus::update);
}

void PageStatus::update()
{
    const PapersPage *page = m_center.shownPage();
    m_status.setSummary(page ? page->summary() : QString());
    const KeywordPage *ofKeyword = m_center.shownKeywordPage();
    if (m_chart && (!ofKeyword || ofKeyword->state().keyword.id != m_shownState.keyword.id))
        m_chart->hide();
    if (ofKeyword && !isChartOf(ofKeyword->state()))
        m_delay.start();
    else
        m_delay.stop();
}

/// Returns whether the chart shows the papers of this state. Read marks do not change it.
bool PageStatus::isChartOf(const KeywordState &state) const
{
    return m_chart && m_chart->isVisibleTo(&m_status) && withoutMarks(state) == m_shownState;
}

void PageStatus::readChart()
{
    const KeywordPage *page = m_center.shownKeywordPage();
    if (!page)
        return;
    const QDate last = page->state().coverage.completeTo();
    if (!last.isValid())
        return;
    const QDate since = periods::around(last, periods::Unit::Week).from.addDays(-7 * (weeksInChart - 1));
    m_reader.read(this, page->state().keyword.id, since,
        [this, state = page->state(), since](const Result<PaperStatistics> &statistics) {
            if (!statistics) // the list itself shows the error
                return;
            PaperStatistics lastWeeks = *statistics;
            lastWeeks.days.from = std::max(lastWeeks.days.from, since);
            showChart(state, lastWeeks);
        });
}

/// state: the state of the keyword for which the statistics were read.
void PageStatus::showChart(const KeywordState &state, const PaperStatistics &statistics)
{
    const KeywordPage *page = m_center.shownKeywordPage();
    if (!page || page->state().keyword.id != state.keyword.id || !statistics.days.isValid())
        return;
    if (!m_chart)
        createChart();
    const int current = state.keyword.id == m_shownState.keyword.id ? m_chart->currentBar() : -1;
    m_shownState = withoutMarks(state);
    m_chart->setKeyword(page->state().keyword.name);
    m_chart->setStatistics(statistics);
    if (current >= 0)
        m_chart->setCurrentBar(current);
    m_chart->show();
}

void PageStatus::createChart()
{
    AccessibleChart::install();
    m_chart = new ChartWidget(ChartWidget::Size::Small, &m_status);
    const QString about =
        tr("New papers in each of the last %Ln week(s). Click a bar to see its papers. Keys: "
           "Left, Right, Return.",
            nullptr, weeksInChart);
    m_chart->setToolTip(about); // the chart escapes it
    m_chart->setAccessibleDescription(about);
    m_status.setChart(*m_chart);
    connect(m_chart, &ChartWidget::daysChosen, this, [this](const DayRange &days) {
        if (KeywordPage *page = m_center.shownKeywordPage())
            page->showDays(days);
    });
}

} // namespace dp

#include "moc_pagestatus.cpp"
