#pragma once

#include <QProcess>
#include <QTimer>

namespace dp {

/// The result of a program.
struct CommandResult {
    bool isStarted = true;
    bool isCrashed = false; ///< it was ended by a signal
    int exitCode = 0;
    QByteArray output; ///< what it printed
    bool isTooLong = false; ///< it printed more than the limit, and the rest was discarded
    QString message; ///< the last line that it wrote to standard error, or why it could not be started

    bool isSuccess() const { return isStarted && !isCrashed && exitCode == 0; }
};

/// Runs a program once, without a shell. The program gets a process group of its own, so that stop() and the
/// destructor also end the programs that it has started. Use it in the GUI thread.
class CommandRun : public QObject
{
    Q_OBJECT

public:
    struct Call {
        QString program;
        QStringList arguments;
        QHash<QString, QString> environment; ///< variables in addition to those of this process
        QByteArray input; ///< what the program reads from standard input
    };
    static constexpr qsizetype mostOutput = 1024 * 1024; // bytes

    explicit CommandRun(QObject *parent = nullptr);
    ~CommandRun() override;

    void start(const Call &call);
    /// Asks the program to end, and kills it after some seconds.
    void stop();

signals:
    void finished(const dp::CommandResult &result);

private:
    void readOutput();
    void readErrors();
    void end(bool isStarted);
    void signalGroup(bool isKill);

    QProcess m_process;
    QTimer m_killer;
    CommandResult m_result;
    QByteArray m_errors; // the last part of standard error
    bool m_hasEnded = false;
};

} // namespace dp
