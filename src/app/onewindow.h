#pragma once

#include "base/filelock.h"
#include "network/network.h"

#include <QObject>
#include <QString>

#include <memory>

namespace dp {

/// One window for one library on one desktop: a program that is started again, while the first has its window
/// in the tray perhaps, or is about to open it, brings that one up instead of opening another. Windows of
/// other libraries and on other displays are left alone. Who holds a lock has the window, and a socket beside
/// it is where it is called. GUI thread; the network outlives it.
class OneWindow : public QObject
{
    Q_OBJECT

public:
    /// folder: where only this person's programs meet, see Governor::defaultFolder(); empty: every program
    /// has its own window.
    OneWindow(Network &network, const QString &folder, const QString &library, QObject *parent = nullptr);

    enum class Call { Show, StayHidden };
    /// Asks the program that has the window to show it, or leaves it where it is; where there is none, this
    /// one has it from now on. Blocks, for a few seconds at most; false where nobody answers.
    bool callTheOther(Call call = Call::Show);
    /// Answers those that call. Where that cannot be, this program has its window all the same.
    void listen();

signals:
    /// The program was started again, to be seen.
    void wanted();

private:
    enum class Holder { This, Another, Unknown };
    Holder holder();

    Network &m_network;
    QString m_socket; // its path; empty: every program has its own window
    std::unique_ptr<FileLock> m_lock; // null without a socket
    std::unique_ptr<LocalServer> m_server; // null before it listens
};

} // namespace dp
