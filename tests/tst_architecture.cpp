#include "architecture/circlerules.h"
#include "architecture/coderules.h"
#include "architecture/layerrules.h"
#include "architecture/sourcetree.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::Exceptions;
using dp::test::QtHeaders;
using dp::test::Sources;

namespace {

constexpr int mostLines = 300, mostTestLines = 400;

// Code that does not follow a rule. A test fails if an exception is not needed any more.

const Exceptions circleExceptions;

const QSet<QString> defaultExceptions;

const QSet<QString> spreadExceptions;

const QSet<QString> longExceptions;

const QSet<QString> longTestExceptions;

/// Returns the names of the installed headers of these modules of Qt.
QSet<QString> installedHeaders(const QString &folders, const QStringList &parts)
{
    QSet<QString> names;
    for (const QString &folder : folders.split(u'|', Qt::SkipEmptyParts))
        if (parts.contains(folder.section(u'/', -1)))
            for (const QString &name : QDir(folder).entryList(QDir::Files))
                names << name;
    return names;
}

const QtHeaders madeUpHeaders{{u"QWidget"_s}, {u"QNetworkReply"_s}};

} // namespace

class TestArchitecture : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void includesFollowTheLayers();
    void unitsFormNoCircle();
    void sqlIsOnlyInLibrary();
    void errorSwitchesHaveNoDefault();
    void classesAreInOneSourceFile();
    void filesAreShort();
    void badIncludesAreFound_data();
    void badIncludesAreFound();
    void goodIncludesAreAccepted();
    void circlesAreFound_data();
    void circlesAreFound();
    void circleExceptionsAreChecked();
    void sqlOutsideLibraryIsFound_data();
    void sqlOutsideLibraryIsFound();
    void errorSwitchesWithDefaultAreFound_data();
    void errorSwitchesWithDefaultAreFound();
    void spreadClassesAreFound_data();
    void spreadClassesAreFound();
    void longFilesAreFound();
    void exceptionsAreChecked();

private:
    Sources m_sources;
};

#define VERIFY_EMPTY(MESSAGES)                                                                               \
    do {                                                                                                     \
        const QStringList messages = (MESSAGES);                                                             \
        QVERIFY2(messages.isEmpty(), qPrintable(u'\n' + messages.join(u'\n')));                              \
    } while (false)

void TestArchitecture::initTestCase()
{
    m_sources = dp::test::sourcesIn(QStringLiteral(DP_SOURCE_DIR));
    QVERIFY(m_sources.size() > 50);
}

void TestArchitecture::includesFollowTheLayers()
{
    const QtHeaders headers{installedHeaders(QStringLiteral(DP_WINDOW_HEADERS), {u"QtGui"_s, u"QtWidgets"_s}),
        installedHeaders(QStringLiteral(DP_NETWORK_HEADERS), {u"QtNetwork"_s})};
    for (const auto &name : {u"QWidget"_s, u"QIcon"_s})
        QVERIFY(headers.window.contains(name));
    QVERIFY(headers.network.contains(u"QLocalServer"_s));
    QVERIFY(!headers.window.contains(u"QString"_s) && !headers.network.contains(u"QString"_s));
    VERIFY_EMPTY(dp::test::badIncludes(m_sources, headers));
}

void TestArchitecture::unitsFormNoCircle()
{
    VERIFY_EMPTY(dp::test::circles(m_sources, circleExceptions));
}

void TestArchitecture::sqlIsOnlyInLibrary()
{
    VERIFY_EMPTY(dp::test::sqlOutsideLibrary(m_sources));
}

void TestArchitecture::errorSwitchesHaveNoDefault()
{
    VERIFY_EMPTY(dp::test::differences(dp::test::errorSwitchesWithDefault(m_sources), defaultExceptions));
}

void TestArchitecture::classesAreInOneSourceFile()
{
    VERIFY_EMPTY(dp::test::differences(dp::test::spreadClasses(m_sources), spreadExceptions));
}

void TestArchitecture::filesAreShort()
{
    VERIFY_EMPTY(dp::test::differences(dp::test::longFiles(m_sources, mostLines), longExceptions));
    const Sources tests = dp::test::sourcesIn(QStringLiteral(DP_TEST_DIR));
    QVERIFY(tests.size() > 50);
    VERIFY_EMPTY(dp::test::differences(dp::test::longFiles(tests, mostTestLines), longTestExceptions));
}

void TestArchitecture::badIncludesAreFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *what, const QString &file, const QString &include) {
        QTest::newRow(what) << file << u"#include "_s + include;
    };
    row("upwards", u"base/a.cpp"_s, u"\"text/b.h\""_s);
    row("from the library to the window", u"library/a.cpp"_s, u"\"gui/b.h\""_s);
    row("to a sibling", u"arxiv/a.cpp"_s, u"\"library/b.h\""_s);
    row("to a sibling of a higher layer", u"refresh/a.cpp"_s, u"\"transfer/b.h\""_s);
    row("from refresh to the session", u"refresh/a.cpp"_s, u"\"session/b.h\""_s);
    row("from the session to the command line", u"session/a.cpp"_s, u"\"cli/b.h\""_s);
    row("from the session to the window", u"session/a.cpp"_s, u"\"gui/b.h\""_s);
    row("a widget in the session", u"session/a.cpp"_s, u"<QWidget>"_s);
    row("from the command line to the window", u"cli/a.cpp"_s, u"\"gui/b.h\""_s);
    row("from the window to the command line", u"gui/models/a.cpp"_s, u"\"cli/b.h\""_s);
    row("from the window to the program", u"gui/a.cpp"_s, u"\"app/b.h\""_s);
    row("SQLite in the window", u"gui/a.cpp"_s, u"\"library/sqlite/b.h\""_s);
    row("a widget in refresh", u"refresh/a.cpp"_s, u"<QWidget>"_s);
    row("an icon in the command line", u"cli/a.cpp"_s, u"<QtGui/QIcon>"_s);
    row("the network in arxiv", u"arxiv/a.cpp"_s, u"<QNetworkReply>"_s);
    row("the network in the program", u"app/a.cpp"_s, u"<QtNetwork/QSslError>"_s);
    row("the network module", u"cli/a.cpp"_s, u"\"qtnetwork/b.h\""_s);
    row("the module for YAML", u"transfer/a.cpp"_s, u"\"yamlcpp/b.h\""_s);
    row("a path without its folder", u"base/a.cpp"_s, u"\"b.h\""_s);
    row("a missing file", u"text/a.cpp"_s, u"\"base/none.h\""_s);
    row("an unknown folder", u"misc/a.cpp"_s, u"<QString>"_s);
    QTest::newRow("spaces") << u"gui/a.cpp"_s << u"  #  include \"app/b.h\""_s;
}

void TestArchitecture::badIncludesAreFound()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    Sources sources{{file, u"#pragma once\n"_s + text}, {u"library/sqlite/b.h"_s, {}}};
    for (const auto &folder : dp::test::layers().keys())
        sources.insert(folder + u"/b.h"_s, {});
    const QStringList found = dp::test::badIncludes(sources, madeUpHeaders);
    QCOMPARE(found.size(), 1);
    QVERIFY2(found[0].startsWith(file), qPrintable(found[0]));
}

void TestArchitecture::goodIncludesAreAccepted()
{
    const Sources sources{{u"base/b.h"_s, u"#include <QString>"_s},
        {u"library/sqlite/c.h"_s, u"#include \"base/b.h\""_s},
        {u"library/b.h"_s, u"#include \"base/b.h\"\n#include \"library/sqlite/c.h\""_s},
        {u"library/a.cpp"_s, u"#include \"library/b.h\"\n#include <QSqlQuery>\n// #include \"gui/b.h\""_s},
        {u"refresh/a.cpp"_s, u"#include \"library/b.h\"\n#include \"version.h\""_s},
        {u"session/b.h"_s, u"#include \"library/b.h\"\n#include <QObject>"_s},
        {u"gui/a.cpp"_s, u"#include \"session/b.h\"\n#include <QWidget>\n#include \"ui_form.h\""_s},
        {u"qtnetwork/b.h"_s, u"#include <QNetworkReply>"_s},
        {u"app/network_main.cpp"_s, u"#include \"qtnetwork/b.h\""_s},
        {u"yamlcpp/b.h"_s, u"#include \"exchange/d.h\""_s}, {u"exchange/d.h"_s, {}},
        {u"app/yaml_main.cpp"_s, u"#include \"yamlcpp/b.h\""_s}};
    QCOMPARE(dp::test::badIncludes(sources, madeUpHeaders), QStringList());
    QCOMPARE(dp::test::circles(sources, {}), QStringList());
}

void TestArchitecture::circlesAreFound_data()
{
    QTest::addColumn<Sources>("sources");
    QTest::addColumn<QStringList>("found");
    const QString a = u"#include \"base/a.h\""_s, b = u"#include \"base/b.h\""_s,
                  c = u"#include \"base/c.h\""_s;
    const QString aToB = u"base/a -> base/b -> base/a"_s;
    QTest::newRow("two headers") << Sources{{u"base/a.h"_s, b}, {u"base/b.h"_s, a}} << QStringList{aToB};
    QTest::newRow("a header and a source file")
        << Sources{{u"base/a.h"_s, {}}, {u"base/a.cpp"_s, b}, {u"base/b.h"_s, a}} << QStringList{aToB};
    QTest::newRow("two source files")
        << Sources{{u"base/a.h"_s, {}}, {u"base/a.cpp"_s, b}, {u"base/b.h"_s, {}}, {u"base/b.cpp"_s, a}}
        << QStringList{aToB};
    QTest::newRow("three units") << Sources{{u"base/a.h"_s, b}, {u"base/b.h"_s, c}, {u"base/c.h"_s, a}}
                                 << QStringList{u"base/a -> base/b -> base/c -> base/a"_s};
    QTest::newRow("a header that includes itself")
        << Sources{{u"base/a.h"_s, a}} << QStringList{u"base/a -> base/a"_s};
    QTest::newRow("a source file and its header")
        << Sources{{u"base/a.h"_s, {}}, {u"base/a.cpp"_s, a}} << QStringList();
    QTest::newRow("a line of units") << Sources{{u"base/a.h"_s, b + u'\n' + c}, {u"base/b.h"_s, c},
        {u"base/c.h"_s, {}}} << QStringList();
}

void TestArchitecture::circlesAreFound()
{
    QFETCH(Sources, sources);
    QTEST(dp::test::circles(sources, {}), "found");
}

void TestArchitecture::circleExceptionsAreChecked()
{
    const QString toB = u"base/a -> base/b"_s;
    Sources sources{{u"base/a.h"_s, u"#include \"base/b.h\""_s}, {u"base/b.h"_s, u"#include \"base/a.h\""_s}};
    QCOMPARE(dp::test::circles(sources, {toB}), QStringList());
    sources[u"base/b.h"_s].clear();
    QCOMPARE(dp::test::circles(sources, {toB}).size(), 1); // the exception is not a part of a circle
    sources.insert(u"base/b.h"_s, u"#include \"base/a.h\""_s);
    sources[u"base/a.h"_s].clear();
    QCOMPARE(dp::test::circles(sources, {toB}).size(), 1); // the include of the exception does not exist
}

void TestArchitecture::sqlOutsideLibraryIsFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number");
    const auto row = [](const char *what, const QString &text, int number) {
        QTest::newRow(what) << u"gui/a.cpp"_s << text << number;
    };
    row("a connection", u"void f(Connection &connection);"_s, 1);
    row("a statement", u"dp::Statement rows(library, sql);"_s, 1);
    for (const auto &begin : {u"SELECT 1"_s, u"INSERT INTO a"_s, u"UPDATE a"_s, u"DELETE FROM a"_s,
             u"CREATE TABLE a"_s, u"BEGIN"_s, u"PRAGMA user_version"_s, u"DROP TABLE a"_s})
        row(qPrintable(begin), u"auto sql = u\"%1\"_s;"_s.arg(begin), 1);
    row("a raw string", u"auto sql = R\"(\n  SELECT 1)\";"_s, 1);
    row("a second string", u"f(\"a\\\"b\", \"SELECT 1\");"_s, 1);
    row("a comment", u"// Connection \"SELECT 1\"\n/* Statement */ int a;"_s, 0);
    row("a connection of Qt", u"QMetaObject::Connection c;"_s, 0);
    row("a part of a name", u"Qt::QueuedConnection; StatementList s;"_s, 0);
    row("characters", u"f(u'/', u'\"', 1'000); g(\"SELECT 1\");"_s, 1);
    row("another text", u"mark.startsWith(\"UPDATE\"_L1)"_s, 0);
    row("a word in a string", u"f(\"Connection\"); f(\"Selected: SELECT\");"_s, 0);
    QTest::newRow("in the library") << u"library/a.cpp"_s << u"Statement s(c, u\"SELECT 1\"_s);"_s << 0;
}

void TestArchitecture::sqlOutsideLibraryIsFound()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    QTEST(int(dp::test::sqlOutsideLibrary({{file, text}}).size()), "number");
}

void TestArchitecture::errorSwitchesWithDefaultAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number");
    QTest::newRow("with a default label")
        << u"switch (kind) {\ncase ErrorKind::DiskFull: f();\ndefault: break;\n}"_s << 1;
    QTest::newRow("in a namespace") << u"switch (k) { case dp::ErrorKind::A: default : f(); }"_s << 1;
    QTest::newRow("inside another switch")
        << u"switch (a) { case A: switch (b) { case ErrorKind::A: default: f(); } }"_s << 1;
    QTest::newRow("without a default label") << u"switch (kind) { case ErrorKind::DiskFull: f(); }"_s << 0;
    QTest::newRow("another enumeration") << u"switch (a) { case Mark::Read: default: f(); }"_s << 0;
    QTest::newRow("a default label in an inner switch")
        << u"switch (k) { case ErrorKind::A: switch (b) { case 1: default: f(); } }"_s << 0;
    QTest::newRow("a deleted constructor")
        << u"switch (k) { case ErrorKind::A: f(); }\nA(const A &) = default;"_s << 0;
}

void TestArchitecture::errorSwitchesWithDefaultAreFound()
{
    QFETCH(QString, text);
    QTEST(int(dp::test::errorSwitchesWithDefault({{u"text/a.cpp"_s, text}}).size()), "number");
}

void TestArchitecture::spreadClassesAreFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *what, const QString &file, const QString &text, bool isFound) {
        QTest::newRow(what) << file << text << isFound;
    };
    const QString other = u"gui/window_files.cpp"_s;
    row("a member in another file", other, u"void Window::save()\n{\n}\n"_s, true);
    row("a constructor", other, u"Window::Window(QWidget *parent)\n    : QWidget(parent)\n{\n}\n"_s, true);
    row("a destructor", other, u"Window::~Window() = default;\n"_s, true);
    row("a member with a result", other, u"Result<Window::State> Window::state() const\n{\n}\n"_s, true);
    row("a member of a nested class", other, u"void Window::State::clear()\n{\n}\n"_s, true);
    row("a member in its own file", u"gui/window.cpp"_s, u"void Window::save()\n{\n}\n"_s, false);
    row("a call", other, u"void f()\n{\n    Window::open();\n}\n"_s, false);
    row("a type", other, u"Window::State state(int a)\n{\n}\n"_s, false);
    row("another class of the same name", other, u"class Window {\n};\nvoid Window::save()\n{\n}\n"_s, false);
    row("a namespace", other, u"void windows::save()\n{\n}\n"_s, false);
}

void TestArchitecture::spreadClassesAreFound()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    const Sources sources{
        {u"gui/window.h"_s, u"class Window : public QWidget\n{\n    struct State { };\n};\n"_s},
        {file, text}};
    QTEST(dp::test::spreadClasses(sources).contains(file), "isFound");
}

void TestArchitecture::longFilesAreFound()
{
    const Sources sources{{u"base/a.h"_s, u"\n"_s.repeated(3)}, {u"base/b.h"_s, u"\n"_s.repeated(4)}};
    const auto found = dp::test::longFiles(sources, 3);
    QCOMPARE(found.keys(), QStringList{u"base/b.h"_s});
}

void TestArchitecture::exceptionsAreChecked()
{
    const QHash<QString, QString> found{{u"a"_s, u"a is long"_s}, {u"b"_s, u"b is long"_s}};
    QCOMPARE(dp::test::differences(found, {u"a"_s, u"b"_s}), QStringList());
    QCOMPARE(dp::test::differences(found, {u"a"_s}), QStringList{u"b is long"_s});
    QCOMPARE(dp::test::differences({}, {u"a"_s}).size(), 1);
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
