#include "app/singleinstance.h"

#include "base/filename.h"
#include "base/log.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr std::chrono::milliseconds patience{2000};
constexpr int pause = 20; // ms between two attempts to reach a program that is about to open its window
constexpr char show[] = "show\n";
constexpr char stay[] = "stay\n";
constexpr char here[] = "here\n"; // the answer to every question
// The question that sends the token before `show`. Older versions answer it and do nothing else, so that a
// token never prevents them from showing the window.
constexpr char tokenWord[] = "token ";
constexpr qsizetype longestToken = 1000; // bytes

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= longestToken
        && std::none_of(text.cbegin(), text.cend(), [](char c) { return uchar(c) < 0x20 || c == 0x7f; });
}

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

/// Returns whether the program that owns the window has answered. Only such a program has a window that can
/// be shown.
bool SingleInstance::isAnswered(Call call, const QByteArray &activationToken)
{
    const auto ask = [this](const QByteArray &question) {
        return m_network.ask(m_socket, question, patience) == here;
    };
    if (call == Call::StayHidden)
        return ask(stay);
    return (!isToken(activationToken) || ask(tokenWord + activationToken + '\n')) && ask(show);
}

bool SingleInstance::callTheOther(Call call, const QByteArray &activationToken)
{
    if (m_socket.isEmpty())
        return false;
    // Another program may hold the lock but have no socket yet, because it is about to open its window. This
    // happens, for example, if the user clicks an icon twice.
    for (QDeadlineTimer end(patience); holder() != Holder::This; QThread::msleep(pause)) {
        if (isAnswered(call, activationToken))
            return true;
        if (end.hasExpired() || holder() == Holder::Unknown)
            break;
    }
    return false;
}

void SingleInstance::obey(const QByteArray &question)
{
    if (question.startsWith(tokenWord)) {
        const QByteArray token = question.mid(qstrlen(tokenWord)).chopped(1); // without the line feed
        m_token = isToken(token) ? token : QByteArray();
    } else if (question == show) {
        // The delay lets the answer be sent first.
        QTimer::singleShot(0, this, [this, token = std::exchange(m_token, {})] { emit wanted(token); });
    }
}

void SingleInstance::listen()
{
    if (m_socket.isEmpty())
        return;
    (void)holder(); // tries to become the owner, because the program that did not answer may have ended
    auto server = m_network.listen(m_socket, [this](const QByteArray &question) {
        obey(question);
        return QByteArray(here);
    });
    if (server)
        m_server = std::move(*server);
    else
        qCWarning(logGui).noquote() << "a second start will open a second window:" << server.error().detail;
}

} // namespace dp

#include "moc_singleinstance.cpp"
