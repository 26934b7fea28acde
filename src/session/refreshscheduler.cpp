#include "session/refreshscheduler.h"

#include "base/log.h"
#include "network/network.h"
#include "session/keywordlist.h"
#include "session/refreshjob.h"

#include <QRandomGenerator>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int pauseAfterATry = 30 * 60; // seconds until the next automatic refresh may start

} // namespace

RefreshScheduler::RefreshScheduler(const KeywordList &keywords, RefreshJob &refresh, Settings &settings,
    const Clock &clock, Network &network, QObject *parent)
    : QObject(parent)
    , m_keywords(keywords)
    , m_refresh(refresh)
    , m_settings(settings)
    , m_clock(clock)
    , m_network(network)
    , m_chance(QRandomGenerator::global()->generateDouble())
{
    if (!m_network.watchConnection())
        qCInfo(logRefresh) << "whether the network is there cannot be told";
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    m_minute.setInterval(60000);
    connect(&m_minute, &QTimer::timeout, this, &RefreshScheduler::check);
    m_minute.start();
    connect(&m_refresh, &Job::started, this, [this] {
        const QString when = m_settings.text(Setting::RefreshWhen);
        m_refresh.setAutomatic(schedule::named(when) != schedule::When::Never);
    });
}

bool RefreshScheduler::networkAllows() const
{
    if (m_network.isDisconnected())
        return false;
    return !m_network.isMetered() || m_settings.flag(Setting::RefreshOnMetered);
}

void RefreshScheduler::check()
{
    const QDateTime now = m_clock.now();
    // Times that were stored while the clock was ahead are discarded.
    if (m_notBefore.isValid() && m_notBefore > now.addSecs(pauseAfterATry))
        m_notBefore = {};
    if (m_passed.isValid() && m_passed > now)
        m_passed = {};
    if (m_catchUp.isValid() && m_catchUp > schedule::catchUp(now, 1))
        m_catchUp = {};
    const schedule::Choice choice{schedule::named(m_settings.text(Setting::RefreshWhen)),
        QTime::fromString(m_settings.text(Setting::RefreshTime), u"HH:mm"_s), m_chance};
    const QDateTime due = schedule::due(choice, m_keywords.oldestRefresh(), now, QTimeZone::systemTimeZone());
    if (!due.isValid() || now < due) {
        m_catchUp = {};
        return;
    }
    if (!m_keywords.isAnythingDue()) {
        // A daily refresh may be due on a day without new papers, for example on a Sunday. In this case it is
        // skipped, and it is not made later either.
        if (choice.when == schedule::When::Daily)
            m_passed = due;
        return;
    }
    if (m_passed.isValid() && due <= m_passed)
        return;
    if (m_refresh.isRunning() || (m_notBefore.isValid() && now < m_notBefore) || !networkAllows())
        return;
    if (due.secsTo(now) > schedule::missedAfter) {
        if (!m_catchUp.isValid())
            m_catchUp = schedule::catchUp(now, m_chance);
        if (now < m_catchUp)
            return;
    }
    m_catchUp = {};
    m_notBefore = now.addSecs(pauseAfterATry);
    m_refresh.refreshAll();
}

} // namespace dp

#include "moc_refreshscheduler.cpp"
