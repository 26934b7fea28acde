#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The files of the tree by their path in src/, with their text.
using Sources = QHash<QString, QString>;

/// app -> {gui, cli} -> session -> {refresh, transfer} -> {arxiv, library, exchange} -> {text, network} ->
/// base. A folder may use those of a lower number, and itself. qtnetwork is beside them.
const QHash<QString, int> levels = {{u"base"_s, 0}, {u"text"_s, 1}, {u"network"_s, 1}, {u"arxiv"_s, 2},
    {u"library"_s, 2}, {u"exchange"_s, 2}, {u"refresh"_s, 3}, {u"transfer"_s, 3}, {u"session"_s, 4},
    {u"cli"_s, 5}, {u"gui"_s, 5}, {u"app"_s, 6}, {u"qtnetwork"_s, 2}};

struct Include {
    QString name;
    bool ours = false;
    int line = 0;
};

QList<Include> includesOf(const QString &text)
{
    static const QRegularExpression pattern(uR"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"_s);
    QList<Include> includes;
    int line = 0;
    for (const QString &content : text.split(u'\n')) {
        ++line;
        if (const auto m = pattern.match(content); m.hasMatch())
            includes << Include{m.captured(2), m.captured(1) == "\""_L1, line};
    }
    return includes;
}

/// The names of what Qt's Gui and Widgets have, and of what its Network has.
struct QtHeaders {
    QSet<QString> window;
    QSet<QString> network;
};

/// What is wrong with the includes of these files.
QStringList faults(const Sources &sources, const QtHeaders &headers)
{
    QStringList found;
    for (auto it = sources.cbegin(); it != sources.cend(); ++it) {
        const QString folder = it.key().section(u'/', 0, 0);
        if (!levels.contains(folder)) {
            found << it.key() + u": a folder without a place in the house"_s;
            continue;
        }
        for (const Include &include : includesOf(it.value())) {
            const QString where = u"%1:%2: "_s.arg(it.key()).arg(include.line);
            if (!include.ours) {
                const bool window = headers.window.contains(include.name)
                    || include.name.startsWith("QtGui"_L1) || include.name.startsWith("QtWidgets"_L1);
                if (window && folder != "gui"_L1 && folder != "app"_L1)
                    found << where + u"<%1> is for gui and app alone"_s.arg(include.name);
                const bool network =
                    headers.network.contains(include.name) || include.name.startsWith("QtNetwork"_L1);
                if (network && folder != "qtnetwork"_L1)
                    found << where + u"<%1> is for qtnetwork alone"_s.arg(include.name);
                continue;
            }
            if (include.name.startsWith("ui_"_L1) || include.name == "version.h"_L1
                || include.name.endsWith(".moc"_L1))
                continue; // made by the build
            const QString other = include.name.section(u'/', 0, 0);
            if (!include.name.contains(u'/') || !sources.contains(include.name))
                found << where + u"\"%1\" is no path of src/"_s.arg(include.name);
            else if (other == "qtnetwork"_L1 && folder != other && it.key() != "app/network_main.cpp"_L1)
                found << where + u"qtnetwork is loaded when it is wanted, see network/networkmodule.h"_s;
            else if (other != folder && levels.value(other) >= levels.value(folder))
                found << where + u"%1 may not use %2"_s.arg(folder, other);
        }
    }
    return found;
}

bool reaches(const Sources &sources, const QString &from, const QString &target, QSet<QString> &seen,
    QStringList &path)
{
    for (const Include &include : includesOf(sources.value(from))) {
        if (!include.ours || !sources.contains(include.name))
            continue;
        if (include.name == target)
            return true;
        if (seen.contains(include.name))
            continue;
        seen << include.name;
        path << include.name;
        if (reaches(sources, include.name, target, seen, path))
            return true;
        path.removeLast();
    }
    return false;
}

QStringList cycles(const Sources &sources)
{
    QStringList found;
    for (auto it = sources.cbegin(); it != sources.cend(); ++it) {
        QSet<QString> seen;
        QStringList path{it.key()};
        if (reaches(sources, it.key(), it.key(), seen, path))
            found << path.join(u" -> "_s);
    }
    return found;
}

Sources realSources()
{
    const QDir root(QStringLiteral(DP_SOURCE_DIR));
    Sources sources;
    QDirIterator it(root.path(), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            sources[root.relativeFilePath(file.fileName())] = QString::fromUtf8(file.readAll());
    }
    return sources;
}

/// The header names of these parts of Qt, as they are installed.
QSet<QString> realHeaders(const QString &folders, const QStringList &parts)
{
    QSet<QString> names;
    for (const QString &folder : folders.split(u'|', Qt::SkipEmptyParts))
        if (parts.contains(folder.section(u'/', -1)))
            for (const QString &name : QDir(folder).entryList(QDir::Files))
                names << name;
    return names;
}

} // namespace

class TestArchitecture : public QObject
{
    Q_OBJECT

private slots:
    void everyIncludeKeepsTheRule();
    void noIncludesGoInACircle();
    void badIncludesAreFound_data();
    void badIncludesAreFound();
    void goodIncludesAreNot();
    void circlesAreFound();
};

void TestArchitecture::everyIncludeKeepsTheRule()
{
    const Sources sources = realSources();
    QVERIFY(sources.size() > 50);
    const QtHeaders headers{realHeaders(QStringLiteral(DP_WINDOW_HEADERS), {u"QtGui"_s, u"QtWidgets"_s}),
        realHeaders(QStringLiteral(DP_NETWORK_HEADERS), {u"QtNetwork"_s})};
    for (const auto &name : {u"QWidget"_s, u"QIcon"_s})
        QVERIFY(headers.window.contains(name));
    QVERIFY(headers.network.contains(u"QLocalServer"_s));
    QVERIFY(!headers.window.contains(u"QString"_s) && !headers.network.contains(u"QString"_s));
    const QStringList found = faults(sources, headers);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestArchitecture::noIncludesGoInACircle()
{
    const QStringList found = cycles(realSources());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestArchitecture::badIncludesAreFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::newRow("upwards") << u"base/a.cpp"_s << u"#include \"text/b.h\""_s;
    QTest::newRow("from the core to the window") << u"library/a.cpp"_s << u"#include \"gui/b.h\""_s;
    QTest::newRow("to a sibling") << u"arxiv/a.cpp"_s << u"#include \"library/b.h\""_s;
    QTest::newRow("to the sibling above") << u"refresh/a.cpp"_s << u"#include \"transfer/b.h\""_s;
    QTest::newRow("from the command line to the window") << u"cli/a.cpp"_s << u"#include \"gui/b.h\""_s;
    QTest::newRow("from the window to the command line")
        << u"gui/models/a.cpp"_s << u"#include \"cli/b.h\""_s;
    QTest::newRow("to the root") << u"gui/a.cpp"_s << u"  #  include \"app/b.h\""_s;
    QTest::newRow("a widget in the core") << u"refresh/a.cpp"_s << u"#include <QWidget>"_s;
    QTest::newRow("a picture in the command line") << u"cli/a.cpp"_s << u"#include <QtGui/QIcon>"_s;
    QTest::newRow("the network in the core") << u"arxiv/a.cpp"_s << u"#include <QNetworkReply>"_s;
    QTest::newRow("the network in the root") << u"app/a.cpp"_s << u"#include <QtNetwork/QSslError>"_s;
    QTest::newRow("what is loaded later") << u"cli/a.cpp"_s << u"#include \"qtnetwork/b.h\""_s;
    QTest::newRow("a path without its folder") << u"base/a.cpp"_s << u"#include \"b.h\""_s;
    QTest::newRow("a file that is not there") << u"text/a.cpp"_s << u"#include \"base/none.h\""_s;
    QTest::newRow("a folder nobody knows") << u"misc/a.cpp"_s << QString();
}

void TestArchitecture::badIncludesAreFound()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    Sources sources{{file, u"#pragma once\n"_s + text}};
    for (const auto &folder : levels.keys())
        sources.insert(folder + u"/b.h"_s, {});
    const QStringList found = faults(sources, {{u"QWidget"_s}, {u"QNetworkReply"_s}});
    QCOMPARE(found.size(), 1);
    QVERIFY2(found[0].startsWith(file), qPrintable(found[0]));
}

void TestArchitecture::goodIncludesAreNot()
{
    const Sources sources{{u"base/b.h"_s, u"#include <QString>"_s},
        {u"library/b.h"_s, u"#include \"base/b.h\""_s},
        {u"library/a.cpp"_s, u"#include \"library/b.h\"\n#include <QSqlQuery>\n// #include \"gui/b.h\""_s},
        {u"refresh/a.cpp"_s, u"#include \"library/b.h\"\n#include \"version.h\""_s},
        {u"gui/a.cpp"_s, u"#include \"base/b.h\"\n#include <QWidget>\n#include \"ui_form.h\""_s},
        {u"qtnetwork/b.h"_s, u"#include <QNetworkReply>"_s},
        {u"app/network_main.cpp"_s, u"#include \"qtnetwork/b.h\""_s}};
    QCOMPARE(faults(sources, {{u"QWidget"_s}, {u"QNetworkReply"_s}}), QStringList());
    QCOMPARE(cycles(sources), QStringList());
}

void TestArchitecture::circlesAreFound()
{
    QVERIFY(!cycles({{u"base/a.h"_s, u"#include \"base/b.h\""_s}, {u"base/b.h"_s, u"#include \"base/c.h\""_s},
                        {u"base/c.h"_s, u"#include \"base/a.h\""_s}})
                 .isEmpty());
    QVERIFY(!cycles({{u"base/a.h"_s, u"#include \"base/a.h\""_s}}).isEmpty());
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
