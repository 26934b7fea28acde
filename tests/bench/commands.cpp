// Commands as scripts run them, whole processes: in milliseconds, and beside the same in Python and beside a
// program of Qt's that does nothing.

#include "bench/parts.h"
#include "bench/process.h"
#include "bench/store.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

constexpr int runs = 31;
constexpr double tenthOfAScript = 10.9; // ms: of the 109 that DailyArXiv's script takes to write its README

struct Command {
    QString what;
    QStringList words;
    QString inPython;
};

} // namespace

QList<Line> commandLines(Store &store, int papers)
{
    const QString program = QStringLiteral(DP_PROGRAM), empty = QStringLiteral(DP_EMPTY_CORE);
    const QString python = QStandardPaths::findExecutable(u"python3"_s, {u"/usr/bin"_s, u"/usr/local/bin"_s});
    const QString library = store.library(papers);
    const QStringList base{u"--library"_s, library, u"--settings"_s, store.path(u"settings.ini"_s)};
    const QString name = Keyword::defaults().first().name;
    const QList<Command> commands{
        {u"a README of 100 entries"_s, {u"export"_s, u"-"_s, u"--keyword"_s, name}, u"readme"_s},
        {u"a list of 400"_s, {u"list"_s, u"--limit"_s, u"400"_s}, u"list"_s}};
    QList<Line> lines;
    for (const Command &command : commands) {
        QList<double> ours, script, nothing;
        for (int run = 0; run < runs; ++run) {
            ours << process::whole(program, base + command.words);
            nothing << process::whole(empty, {});
            if (!python.isEmpty())
                script << process::whole(
                    python, {QStringLiteral(DP_PYTHON_SCRIPT), library, command.inPython});
        }
        lines << Line{command.what + u", the whole process"_s, median(ours), {}, tenthOfAScript};
        if (!python.isEmpty())
            lines << Line{u"the same; a script in Python"_s, median(ours), median(script)};
        lines << Line{u"the same; a program of Qt's that does nothing"_s, median(ours), median(nothing)};
    }
    return lines;
}

} // namespace dp::bench
