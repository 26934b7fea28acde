#pragma once

#include "base/filelock.h"
#include "network/network.h"

#include <QObject>
#include <QString>

#include <memory>

namespace dp {

/// Ensures one window for each library on a desktop. If the program is started again while the first one has
/// its window in the tray, or is about to open it, the existing window is shown and no second one is opened.
/// Windows of other libraries and on other displays are not affected. The program that holds a lock file owns
/// the window, and listens on a socket beside that file. GUI thread; the network must outlive it.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// folder: shared by this user's programs only, see Governor::defaultFolder(). If empty, every program
    /// opens its own window.
    SingleInstance(
        Network &network, const QString &folder, const QString &library, QObject *parent = nullptr);

    enum class Call { Show, StayHidden };
    /// Asks the program that owns the window to show it, or to leave it as it is. If there is no such
    /// program, this one becomes the owner. Blocks for a few seconds at most. Returns false if no program
    /// answers.
    bool callTheOther(Call call = Call::Show);
    /// Starts to answer calls of other programs. If this fails, the program still has its window.
    void listen();

signals:
    /// The program was started again and its window is to be shown.
    void wanted();

private:
    enum class Holder { This, Another, Unknown };
    Holder holder();

    Network &m_network;
    QString m_socket; // path of the socket; empty: every program has its own window
    std::unique_ptr<FileLock> m_lock; // null without a socket
    std::unique_ptr<LocalServer> m_server; // null before it listens
};

} // namespace dp
