#include "app/singleinstance.h"

#include "base/filename.h"
#include "base/log.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr std::chrono::milliseconds patience{2000};
constexpr int pause = 20; // ms between two attempts to reach a program that is about to open its window
constexpr char show[] = "show\n";
constexpr char stay[] = "stay\n";
constexpr char answer[] = "here\n";

} // namespace

SingleInstance::SingleInstance(
    Network &network, const QString &folder, const QString &library, QObject *parent)
    : QObject(parent)
    , m_network(network)
{
    if (!folder.isEmpty()) {
        QByteArray key = filename::resolvedOrSame(library).toUtf8();
        for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY"})
            key += '\0' + qgetenv(display);
        const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(16);
        m_socket = folder + u"/window-"_s + QString::fromLatin1(hash);
        m_lock = std::make_unique<FileLock>(m_socket + u".lock"_s);
    }
}

SingleInstance::Holder SingleInstance::holder()
{
    switch (m_lock->tryLock()) {
    case FileLock::State::Taken: return Holder::This;
    case FileLock::State::Held: return Holder::Another;
    case FileLock::State::Impossible: break;
    }
    return Holder::Unknown;
}

bool SingleInstance::callTheOther(Call call)
{
    if (m_socket.isEmpty())
        return false;
    // Another program may hold the lock but have no socket yet, because it is about to open its window. This
    // happens, for example, if the user clicks an icon twice.
    for (QDeadlineTimer end(patience); holder() != Holder::This; QThread::msleep(pause)) {
        if (m_network.ask(m_socket, call == Call::Show ? show : stay, patience) == answer)
            return true; // only a program that answers has a window that can be shown
        if (end.hasExpired() || holder() == Holder::Unknown)
            break;
    }
    return false;
}

void SingleInstance::listen()
{
    if (m_socket.isEmpty())
        return;
    (void)holder(); // tries to become the owner, because the program that did not answer may have ended
    auto server = m_network.listen(m_socket, [this](const QByteArray &asked) {
        if (asked == show)
            QTimer::singleShot(0, this, &SingleInstance::wanted); // the delay lets the answer be sent first
        return QByteArray(answer);
    });
    if (server)
        m_server = std::move(*server);
    else
        qCWarning(logGui).noquote() << "a second start will open a second window:" << server.error().detail;
}

} // namespace dp
