#pragma once

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

namespace dp::test {

/// Runs the real program with a library and the loopback arXiv of the test. As in a script, the program has
/// no display and no home folder. Waits in the event loop, so that the loopback arXiv can answer meanwhile.
class ProgramRun
{
public:
    ProgramRun(const QString &program, const QString &folder, const QString &apiUrl)
        : m_program(program)
        , m_folder(folder)
        , m_apiUrl(apiUrl)
    {
    }

    QString library() const { return m_folder + QStringLiteral("/library.sqlite"); }

    void prepare(QProcess &process, const QStringList &words) const
    {
        QProcessEnvironment environment;
        for (const QString &name : {QStringLiteral("PATH"), QStringLiteral("ASAN_OPTIONS"),
                 QStringLiteral("LSAN_OPTIONS"), QStringLiteral("UBSAN_OPTIONS")})
            if (qEnvironmentVariableIsSet(qPrintable(name)))
                environment.insert(name, qEnvironmentVariable(qPrintable(name)));
        process.setProcessEnvironment(environment);
        process.setProgram(m_program);
        process.setArguments(QStringList{QStringLiteral("--library"), library(), QStringLiteral("--settings"),
                                 m_folder + QStringLiteral("/settings.ini"), QStringLiteral("--api-url"),
                                 m_apiUrl, QStringLiteral("--request-interval"), QStringLiteral("0")}
            + words);
    }

    static bool wait(QProcess &process, int milliseconds = 60000)
    {
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, milliseconds);
    }

    /// The output and the exit status of the program. The status is -1 if the program crashed, and -2 if it
    /// did not end.
    struct Answer {
        int status = -2;
        QByteArray out;
        QByteArray err;

        QByteArray toString() const
        {
            return QByteArray::number(status) + ": " + out.left(500) + err.left(500);
        }
    };
    Answer run(const QStringList &words) const
    {
        QProcess process;
        prepare(process, words);
        process.start();
        Answer answer;
        if (wait(process))
            answer.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        answer.out = process.readAllStandardOutput();
        answer.err = process.readAllStandardError();
        return answer;
    }

private:
    const QString m_program, m_folder, m_apiUrl;
};

} // namespace dp::test
