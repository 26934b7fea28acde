#pragma once

#include "base/clock.h"
#include "base/settings.h"
#include "refresh/schedule.h"

#include <QObject>
#include <QTimer>

namespace dp {

class MainWindow;
class Network;

/// Refreshes without being asked, as the settings say. Looks at the clock once a minute, which also notices
/// that the computer has slept; not while the network is away, nor where it costs by the byte unless that is
/// allowed. GUI thread; all that it is given outlives it.
class SelfRefresh : public QObject
{
    Q_OBJECT

public:
    SelfRefresh(MainWindow &window, Settings &settings, const Clock &clock, Network &network,
        QObject *parent = nullptr);

    /// Starts a refresh if one is due now.
    void look();
    /// For tests: 0 to 1.
    void setChance(double chance) { m_chance = chance; }

private:
    bool networkAllows() const;

    MainWindow &m_window;
    Settings &m_settings;
    const Clock &m_clock;
    Network &m_network;
    QTimer m_minute;
    QDateTime m_notBefore; // after a try, whatever came of it
    QDateTime m_passed; // the last time of day at which there was nothing to ask for
    QDateTime m_catchUp; // of a refresh that was missed
    double m_chance;
};

} // namespace dp
