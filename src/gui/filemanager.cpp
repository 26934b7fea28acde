#include "gui/filemanager.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp {

void filemanager::show(
    const QDBusConnection &bus, const QStringList &paths, const std::function<void()> &failed)
{
    if (!bus.isConnected())
        return failed();
    constexpr int longestWait = 10'000; // milliseconds; the bus may have to start the file manager
    QStringList addresses;
    for (const QString &path : paths)
        addresses << QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded());
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.FileManager1"_s,
        u"/org/freedesktop/FileManager1"_s, u"org.freedesktop.FileManager1"_s, u"ShowItems"_s);
    call << addresses << QString(); // the second argument is an identifier of the start, which is optional
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, longestWait), qApp);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, qApp, [watcher, failed] {
        watcher->deleteLater();
        if (QDBusPendingReply<>(*watcher).isError())
            failed();
    });
}

} // namespace dp
