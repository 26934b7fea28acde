#pragma once

#include "base/filelock.h"
#include "network/network.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

namespace dp {

/// Ensures one window for each library on a desktop. If the program is started again, the existing window is
/// shown, and no second window is opened. This is also true if the existing window is in the tray or is about
/// to open. Windows for other libraries or on other displays are not affected. The program that holds a lock
/// file owns the window, and listens on a socket beside that file. Use the object in the GUI thread; the
/// network must outlive it.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// folder: folder that only this user's programs share, see Governor::defaultFolder(); empty: each
    /// program opens its own window.
    SingleInstance(
        Network &network, const QString &folder, const QString &library, QObject *parent = nullptr);

    enum class Call { Show, StayHidden };
    /// Asks the program that owns the window to show the window, or to leave it unchanged, and returns true.
    /// If there is no such program, this program becomes the owner. Returns false if no program has answered.
    /// Blocks for a few seconds at most. activationToken: lets that window take the focus, see
    /// windowactivation; may be empty.
    bool callTheOther(Call call = Call::Show, const QByteArray &activationToken = {});
    /// Starts to answer the calls of other programs. If this fails, the program can still show its window.
    void listen();

signals:
    /// Emitted when the program was started again and its window must be shown. activationToken: the token
    /// of that start; may be empty.
    void wanted(const QByteArray &activationToken);

private:
    enum class Holder { This, Another, Unknown };
    Holder holder();
    bool isAnswered(Call call, const QByteArray &activationToken);
    void obey(const QByteArray &question);

    Network &m_network;
    QString m_socket; // path of the socket; empty: each program opens its own window
    std::unique_ptr<FileLock> m_lock; // lock of the owner; null: there is no socket
    std::unique_ptr<LocalServer> m_server; // server of the socket; null: this program does not listen yet
    QByteArray m_token; // token for the next call to show the window
};

} // namespace dp
