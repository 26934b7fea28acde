#include "app/onewindow.h"

#include "base/log.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int patience = 2000; // ms
constexpr char show[] = "show\n";
constexpr char stay[] = "stay\n";
constexpr char answer[] = "here\n";

QString canonical(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return info.exists() ? info.canonicalFilePath() : folder + u'/' + info.fileName();
}

} // namespace

OneWindow::OneWindow(const QString &folder, const QString &library, QObject *parent)
    : QObject(parent)
{
    if (!folder.isEmpty()) {
        QByteArray key = canonical(library).toUtf8();
        for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY"})
            key += '\0' + qgetenv(display);
        const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(16);
        m_name = folder + u"/window-"_s + QString::fromLatin1(hash);
    }
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                const QByteArray asked = socket->readAll();
                socket->write(answer);
                socket->disconnectFromServer(); // once it is written
                if (asked == show)
                    emit wanted();
            });
        }
    });
}

bool OneWindow::callTheOther(Call call) const
{
    if (m_name.isEmpty())
        return false;
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(call == Call::Show ? show : stay);
    // A program that hangs takes connections, too; only who answers has a window to show.
    return socket.waitForReadyRead(patience) && socket.readAll() == answer;
}

void OneWindow::listen()
{
    if (m_name.isEmpty())
        return;
    QLocalServer::removeServer(m_name); // of a program that was killed
    if (!m_server.listen(m_name))
        qCWarning(logGui).noquote() << "a second start will open a second window:" << m_server.errorString();
}

} // namespace dp
