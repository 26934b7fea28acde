// Whole processes, as a person or a script starts them.

#include "bench/measure.h"

#include <QProcess>
#include <QProcessEnvironment>

#include <chrono>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

double now()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// From starting a program to the moment it tells of itself on standard error, in milliseconds.
double untilPainted(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"dp.timing=true"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    const double begin = now();
    process.start(program, arguments);
    QByteArray said;
    double painted = 0;
    while (painted == 0 && process.waitForReadyRead(20000)) {
        said += process.readAll();
        QList<QByteArray> lines = said.split('\n');
        lines.removeLast(); // which has not ended yet
        for (const QByteArray &line : std::as_const(lines))
            if (line.contains("rows painted ") && painted == 0)
                painted = line.mid(line.lastIndexOf(' ') + 1).toDouble();
    }
    process.kill();
    process.waitForFinished();
    if (painted == 0)
        qFatal("%s painted nothing: %s", qPrintable(program), said.constData());
    return painted - begin;
}

double wholeRun(const QString &program, const QStringList &arguments)
{
    return milliseconds([&] {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(20000) || process.exitCode() != 0)
            qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    });
}

} // namespace

QList<Line> processLines(const QString &library)
{
    constexpr int runs = 11;
    const QString program = QStringLiteral(DP_PROGRAM), empty = QStringLiteral(DP_EMPTY_WINDOW);
    const QStringList base{u"--library"_s, library, u"--settings"_s, library + u".ini"_s, u"--api-url"_s,
        u"http://127.0.0.1:9/api/query"_s};
    QList<double> start, floor, list, readme;
    for (int i = 0; i < runs; ++i) {
        start << untilPainted(program, base);
        floor << untilPainted(empty, {});
        list << wholeRun(program, base + QStringList{u"list"_s, u"--limit"_s, u"400"_s});
        readme << wholeRun(program, base + QStringList{u"export"_s, u"-"_s});
    }
    Line painted{
        u"start to painted rows; an empty window of Qt's"_s, u"ms"_s, median(start), median(floor), 2.0};
    Line listed{u"list of 400, the whole process"_s, u"ms"_s, median(list), {}, 10.9};
    Line exported{u"export of the README, the whole process"_s, u"ms"_s, median(readme), {}, 10.9};
    return {painted, listed, exported};
}

} // namespace dp::bench
