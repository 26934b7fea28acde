#pragma once

#include "network/network.h"

#include <QObject>
#include <QString>

#include <memory>

namespace dp {

/// One window for one library on one desktop: a program that is started again, while the first has its window
/// in the tray perhaps, brings that one up instead of opening another. Windows of other libraries and on
/// other displays are left alone. GUI thread; the network outlives it.
class OneWindow : public QObject
{
    Q_OBJECT

public:
    /// folder: where only this person's programs meet, see Governor::defaultFolder(); empty: every program
    /// has its own window.
    OneWindow(Network &network, const QString &folder, const QString &library, QObject *parent = nullptr);

    enum class Call { Show, StayHidden };
    /// Asks the program that has the window to show it, or leaves it where it is. Blocks, for a few seconds
    /// at most; false where there is none, or where it does not answer.
    bool callTheOther(Call call = Call::Show) const;
    /// This program has the window from now on. Where that cannot be told to others, it has one all the same.
    void listen();

signals:
    /// The program was started again, to be seen.
    void wanted();

private:
    Network &m_network;
    QString m_socket; // its path; empty: every program has its own window
    std::unique_ptr<LocalServer> m_server; // null before it listens
};

} // namespace dp
