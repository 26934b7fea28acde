#pragma once

#include "base/clock.h"
#include "base/settings.h"
#include "refresh/schedule.h"

#include <QObject>
#include <QTimer>

namespace dp {

class KeywordList;
class Network;
class RefreshJob;

/// Starts automatic refreshes according to the settings. The time is checked once a minute, so that a refresh
/// which was missed while the computer was asleep is noticed. No refresh starts without a network connection.
/// On a metered network, a refresh starts only if the settings allow it. The scheduler also tells the
/// refresh job whether refreshes are automatic. Use the object in the GUI thread; the arguments must outlive
/// it.
class RefreshScheduler : public QObject
{
    Q_OBJECT

public:
    RefreshScheduler(const KeywordList &keywords, RefreshJob &refresh, Settings &settings, const Clock &clock,
        Network &network, QObject *parent = nullptr);

    /// Starts a refresh if one is due now.
    void check();
    /// Sets the random value, 0 to 1. Only for tests.
    void setChance(double chance) { m_chance = chance; }

private:
    bool networkAllows() const;

    const KeywordList &m_keywords;
    RefreshJob &m_refresh;
    Settings &m_settings;
    const Clock &m_clock;
    Network &m_network;
    QTimer m_minute;
    QDateTime m_notBefore; // time before which no refresh starts; set after each refresh, even if it fails
    QDateTime m_passed; // last due time that was skipped because arXiv had no new papers
    QDateTime m_catchUp; // time at which a missed refresh is made; invalid: no refresh was missed
    double m_chance;
};

} // namespace dp
