// Measures the program beside the least that the same can be done with, in one run, and prints the ratios:
// times differ from machine to machine, ratios hardly. The papers are made up, and always the same.

#include "bench/measure.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using dp::bench::Line;

namespace {

void print(const Line &line)
{
    const QByteArray what = line.what.toUtf8();
    const QByteArray floor = line.floor ? QByteArray::number(*line.floor, 'f', 2) : QByteArray("-");
    const QByteArray ratio = line.floor ? QByteArray::number(line.figure(), 'f', 2) : QByteArray("-");
    const QByteArray wanted =
        line.wanted ? QByteArray::number(*line.wanted, 'f', 1) + (line.floor ? "x" : " ms") : QByteArray();
    std::printf("%-64s %12.2f %12s %8s %9s %s\n", what.constData(), line.ours, floor.constData(),
        ratio.constData(), wanted.constData(), line.isGood() ? "" : "short of it");
    std::fflush(stdout);
}

QJsonObject toJson(const Line &line)
{
    QJsonObject object{{u"what"_s, line.what}, {u"ms"_s, line.ours}, {u"good"_s, line.isGood()}};
    if (line.floor) {
        object.insert(u"floor_ms"_s, *line.floor);
        object.insert(u"ratio"_s, line.figure());
    }
    if (line.wanted)
        object.insert(line.floor ? u"wanted_ratio"_s : u"wanted_ms"_s, *line.wanted);
    return object;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"papers"_s, u"in the library; 100000 if not given"_s, u"N"_s, u"100000"_s},
        {u"json"_s, u"print JSON"_s}});
    parser.process(app);
    const int papers = parser.value(u"papers"_s).toInt();
    if (papers < 1000)
        qFatal("--papers wants a number of at least 1000");
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.sqlite"_s);
    const bool asJson = parser.isSet(u"json"_s);
    if (!asJson)
        std::printf(
            "%-64s %12s %12s %8s %9s\n", "what; beside what", "ours ms", "floor ms", "ratio", "wanted");
    QJsonArray all;
    const auto take = [&](const QList<Line> &lines) {
        for (const Line &line : lines) {
            all << toJson(line);
            if (!asJson)
                print(line);
        }
    };
    take(dp::bench::libraryLines(folder.path(), papers));
    take(dp::bench::windowLines(library));
    take(dp::bench::processLines(library));
    if (asJson)
        std::printf("%s", QJsonDocument(all).toJson(QJsonDocument::Indented).constData());
    return 0;
}
