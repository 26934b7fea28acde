#include "app/onewindow.h"

#include "base/log.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr std::chrono::milliseconds patience{2000};
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

OneWindow::OneWindow(Network &network, const QString &folder, const QString &library, QObject *parent)
    : QObject(parent)
    , m_network(network)
{
    if (!folder.isEmpty()) {
        QByteArray key = canonical(library).toUtf8();
        for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY"})
            key += '\0' + qgetenv(display);
        const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(16);
        m_socket = folder + u"/window-"_s + QString::fromLatin1(hash);
    }
}

bool OneWindow::callTheOther(Call call) const
{
    // Only who answers has a window to show.
    return !m_socket.isEmpty()
        && m_network.ask(m_socket, call == Call::Show ? show : stay, patience) == answer;
}

void OneWindow::listen()
{
    if (m_socket.isEmpty())
        return;
    auto server = m_network.listen(m_socket, [this](const QByteArray &asked) {
        if (asked == show)
            QTimer::singleShot(0, this, &OneWindow::wanted); // answered first
        return QByteArray(answer);
    });
    if (server)
        m_server = std::move(*server);
    else
        qCWarning(logGui).noquote() << "a second start will open a second window:" << server.error().detail;
}

} // namespace dp
