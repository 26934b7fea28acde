#pragma once

#include <QDBusConnection>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

namespace dp::test {

/// A session bus of its own. It starts no services, so that the desktop of the person who runs the test does
/// not answer. The program dbus-daemon must be installed.
class PrivateBus
{
public:
    bool start()
    {
        QFile configuration(m_folder.filePath(QStringLiteral("bus.conf")));
        if (!configuration.open(QIODevice::WriteOnly))
            return false;
        configuration.write("<busconfig><type>session</type><listen>unix:dir=" + m_folder.path().toUtf8()
            + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
              "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n");
        configuration.close();
        m_daemon.start(QStringLiteral("dbus-daemon"),
            {QStringLiteral("--config-file=") + configuration.fileName(), QStringLiteral("--nofork"),
                QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
            return false;
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        return !m_address.isEmpty();
    }
    ~PrivateBus() { stop(); }
    void stop()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    /// Stops the daemon without closing its connections, as on a computer that is overloaded.
    void freeze() { ::kill(pid_t(m_daemon.processId()), SIGSTOP); }
    void thaw() { ::kill(pid_t(m_daemon.processId()), SIGCONT); }

    /// Returns a connection of this name; the same one for the same name.
    QDBusConnection connection(const QString &name) const
    {
        return QDBusConnection::connectToBus(m_address, name);
    }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
};

} // namespace dp::test
