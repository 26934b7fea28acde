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

/// Starts automatic refreshes according to the settings. It checks the clock once a minute, which also
/// detects that the computer has slept. It does not refresh without a network, or on a metered network unless
/// that is allowed. GUI thread; the arguments must outlive it.
class RefreshScheduler : public QObject
{
    Q_OBJECT

public:
    RefreshScheduler(const KeywordList &keywords, RefreshJob &refresh, Settings &settings, const Clock &clock,
        Network &network, QObject *parent = nullptr);

    /// Starts a refresh if one is due now.
    void check();
    /// For tests: 0 to 1.
    void setChance(double chance) { m_chance = chance; }

private:
    bool networkAllows() const;

    const KeywordList &m_keywords;
    RefreshJob &m_refresh;
    Settings &m_settings;
    const Clock &m_clock;
    Network &m_network;
    QTimer m_minute;
    QDateTime m_notBefore; // set after each attempt, successful or not
    QDateTime m_passed; // last due time with nothing to ask for
    QDateTime m_catchUp; // time to catch up with a missed refresh
    double m_chance;
};

} // namespace dp
