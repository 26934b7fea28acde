// Measures commands, which run as processes like in a script. Each command is compared with a Python script:
// one makes a README from an answer, like DailyArXiv, and another one reads the same library. Commands are
// also compared with a Qt program that does nothing.

#include "bench/answerserver.h"
#include "bench/parts.h"
#include "bench/process.h"
#include "bench/store.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

constexpr int commandRuns = 31;
constexpr double tenthOfAScript = 0.1;

struct Command {
    QString what;
    QStringList words;
    QString inPython;
};

/// Writes an answer of arXiv with 100 papers for the scripts, and returns the path of the file.
QString answerFile(Store &store)
{
    const QString path = store.path(u"answer.xml"_s);
    QFile file(path);
    const QByteArray answer = AnswerServer(AnswerServer::pageSize).pages().first();
    if (!file.open(QIODevice::WriteOnly) || file.write(answer) != answer.size())
        qFatal("%s cannot be written", qPrintable(path));
    return path;
}

bool hasFeedparser(const QString &python)
{
    return !python.isEmpty() && QProcess::execute(python, {u"-c"_s, u"import feedparser"_s}) == 0;
}

} // namespace

QList<Line> commandLines(Store &store, int papers)
{
    const QString program = QStringLiteral(DP_PROGRAM), empty = QStringLiteral(DP_EMPTY_CORE);
    const QString python = QStandardPaths::findExecutable(u"python3"_s, {u"/usr/bin"_s, u"/usr/local/bin"_s});
    const bool feedparser = hasFeedparser(python);
    if (!feedparser)
        qWarning("Python's feedparser is missing, so the script that uses it is not measured");
    const QString library = store.library(papers), answer = answerFile(store);
    const QStringList base{u"--library"_s, library, u"--settings"_s, store.path(u"settings.ini"_s)};
    const QString name = Keyword::defaults().first().name;
    const QList<Command> commands{
        {u"a README of 100 entries"_s, {u"export"_s, u"-"_s, u"--keyword"_s, name}, u"readme"_s},
        {u"a list of 400"_s, {u"list"_s, u"--limit"_s, u"400"_s}, u"list"_s}};
    QList<Line> lines;
    for (const Command &command : commands) {
        QList<double> ours, feedScript, libraryScript, nothing;
        for (int run = 0; run < commandRuns; ++run) {
            ours << process::whole(program, base + command.words);
            nothing << process::whole(empty, {});
            if (!python.isEmpty())
                libraryScript << process::whole(
                    python, {QStringLiteral(DP_LIBRARY_SCRIPT), library, command.inPython});
            if (feedparser)
                feedScript << process::whole(python, {QStringLiteral(DP_FEED_SCRIPT), answer});
        }
        if (feedparser)
            lines << Line{command.what + u"; a script like DailyArXiv's"_s, median(ours), median(feedScript),
                tenthOfAScript};
        if (!python.isEmpty())
            lines << Line{
                command.what + u"; Python with this library"_s, median(ours), median(libraryScript)};
        lines << Line{command.what + u"; a Qt program that does nothing"_s, median(ours), median(nothing)};
    }
    return lines;
}

} // namespace dp::bench
