#include "qtnetwork/qtnetwork.h"

#include "qtnetwork/qthttpclient.h"
#include "qtnetwork/qtlocalcall.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QNetworkInformation>

namespace dp {
namespace {

/// A server that sends one answer to each question.
class QtLocalServer final : public LocalServer
{
public:
    explicit QtLocalServer(Network::Answer answer)
        : m_answer(std::move(answer))
    {
        m_server.setSocketOptions(QLocalServer::UserAccessOption);
        QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] {
            while (QLocalSocket *socket = m_server.nextPendingConnection())
                serve(socket);
        });
    }

    Outcome listen(const QString &path)
    {
        QLocalServer::removeServer(path); // a program that was killed may have left its socket there
        if (!m_server.listen(path))
            return Error{ErrorKind::WriteFailed, path, m_server.errorString()};
        return success();
    }

private:
    void serve(QLocalSocket *socket)
    {
        QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QLocalSocket::readyRead, &m_server, [this, socket] {
            socket->write(m_answer(socket->readAll()));
            socket->disconnectFromServer(); // closes the connection after the answer is written
        });
    }

    Network::Answer m_answer;
    QLocalServer m_server;
};

} // namespace

Result<std::unique_ptr<HttpClient>> QtNetwork::httpClient()
{
    return std::unique_ptr<HttpClient>(std::make_unique<QtHttpClient>());
}

Result<std::unique_ptr<LocalCall>> QtNetwork::callLocal(const LocalRequest &request, LocalCall::Done done)
{
    return std::unique_ptr<LocalCall>(std::make_unique<QtLocalCall>(request, std::move(done)));
}

Result<std::unique_ptr<LocalServer>> QtNetwork::listen(const QString &path, Answer answer)
{
    auto server = std::make_unique<QtLocalServer>(std::move(answer));
    DP_TRY(server->listen(path));
    return std::unique_ptr<LocalServer>(std::move(server));
}

QByteArray QtNetwork::ask(const QString &path, const QByteArray &question, std::chrono::milliseconds patience)
{
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(int(patience.count())))
        return {};
    socket.write(question);
    // A program that hangs still accepts connections. The time to wait for its answer is therefore also
    // limited.
    return socket.waitForReadyRead(int(patience.count())) ? socket.readAll() : QByteArray();
}

bool QtNetwork::watchConnection()
{
    using Feature = QNetworkInformation::Feature;
    return QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::Metered)
        || QNetworkInformation::loadBackendByFeatures(Feature::Reachability);
}

bool QtNetwork::isDisconnected() const
{
    const QNetworkInformation *network = QNetworkInformation::instance();
    return network && network->reachability() == QNetworkInformation::Reachability::Disconnected;
}

bool QtNetwork::isMetered() const
{
    const QNetworkInformation *network = QNetworkInformation::instance();
    return network && network->isMetered();
}

} // namespace dp
