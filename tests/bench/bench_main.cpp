// Compares the program with minimal programs that do the same work, and prints the ratios. Both are measured
// in the same run. Times depend on the machine, but ratios depend on it much less. The papers are made up and
// always the same.

#include "bench/parts.h"
#include "bench/store.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace dp::bench;

namespace {

struct Part {
    QLatin1StringView name;
    QList<Line> (*measure)(Store &store, int papers);
};
constexpr Part parts[] = {{"start"_L1, startLines}, {"fetch"_L1, fetchLines}, {"search"_L1, searchLines},
    {"table"_L1, tableLines}, {"block"_L1, blockLines}, {"import"_L1, importLines},
    {"commands"_L1, commandLines}, {"keywords"_L1, keywordLines}, {"keys"_L1, keyLines},
    {"mutes"_L1, muteLines}};

void print(const Line &line)
{
    const QByteArray what = line.what.toUtf8(), unit = line.unit.toUtf8();
    const QByteArray floor = line.floor ? QByteArray::number(*line.floor, 'f', 2) : QByteArray("-");
    const QByteArray ratio = line.floor ? QByteArray::number(line.figure(), 'f', 2) : QByteArray("-");
    const QByteArray wanted = line.wanted
        ? QByteArray::number(*line.wanted, 'f', 2) + (line.floor ? QByteArray("x") : ' ' + unit)
        : QByteArray();
    std::printf("%-70s %10.2f %10s %-3s %7s %10s %s\n", what.constData(), line.ours, floor.constData(),
        unit.constData(), ratio.constData(), wanted.constData(), line.isGood() ? "" : "above the limit");
    std::fflush(stdout);
}

QJsonObject toJson(QLatin1StringView part, const Line &line)
{
    QJsonObject object{{u"part"_s, part}, {u"what"_s, line.what}, {u"unit"_s, line.unit},
        {u"ours"_s, line.ours}, {u"good"_s, line.isGood()}};
    if (line.floor) {
        object.insert(u"floor"_s, *line.floor);
        object.insert(u"ratio"_s, line.figure());
    }
    if (line.wanted)
        object.insert(line.floor ? u"wanted_ratio"_s : u"wanted"_s, *line.wanted);
    return object;
}

/// Makes the benchmark use `folder` as the home folder, so that it does not use the files of the user.
void leaveHome(const QString &folder)
{
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, folder.toUtf8());
    qputenv("no_proxy", "*");
}

} // namespace

int main(int argc, char *argv[])
{
    QTemporaryDir temporary;
    leaveHome(temporary.path());
    QApplication app(argc, argv);
    QStringList names;
    for (const Part &part : parts)
        names << part.name;
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"papers"_s, u"in the library; 100000 if not given"_s, u"N"_s, u"100000"_s},
        {u"only"_s, u"measure these parts alone: "_s + names.join(u','), u"PARTS"_s, names.join(u',')},
        {u"in"_s, u"keep the libraries in this folder, and use those that are there"_s, u"FOLDER"_s},
        {u"json"_s, u"print JSON"_s}});
    parser.process(app);
    const int papers = parser.value(u"papers"_s).toInt();
    if (papers < 1000)
        qFatal("--papers wants a number of at least 1000");
    const QStringList only = parser.value(u"only"_s).split(u',');
    for (const QString &name : only)
        if (!names.contains(name))
            qFatal("--only wants some of %s", qPrintable(names.join(u',')));
    const QString folder = parser.isSet(u"in"_s) ? parser.value(u"in"_s) : temporary.path();
    if (!QDir().mkpath(folder))
        qFatal("cannot make %s", qPrintable(folder));
    Store store(folder);
    const bool asJson = parser.isSet(u"json"_s);
    if (!asJson)
        std::printf(
            "%-70s %10s %10s %-3s %7s %10s\n", "what; beside what", "ours", "floor", "", "ratio", "wanted");
    QJsonArray all;
    for (const Part &part : parts) {
        if (!only.contains(part.name))
            continue;
        const QList<Line> lines = part.measure(store, papers);
        for (const Line &line : lines) {
            all << toJson(part.name, line);
            if (!asJson)
                print(line);
        }
    }
    if (asJson)
        std::printf("%s", QJsonDocument(all).toJson(QJsonDocument::Indented).constData());
    return 0;
}
