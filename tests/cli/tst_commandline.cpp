#include "cli/commandline.h"
#include "cli/commandnames.h"

#include "base/settings.h"
#include "library/library.h"
#include "library/libraryfiles.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::EarlyExit;
using dp::Invocation;
namespace commandline = dp::commandline;

namespace {

/// A command line as one types it; words are split at blanks, _ stands for one within a word.
QStringList words(const char *line)
{
    QStringList list = QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
    for (QString &word : list)
        word.replace(u'_', u' ');
    return list;
}

std::optional<Invocation> parsed(const QStringList &list)
{
    const auto result = commandline::parse(list);
    const auto *call = std::get_if<Invocation>(&result);
    return call ? std::optional(*call) : std::nullopt;
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void withoutACommandTheWindowOpens();
    void defaultsAreThoseOfTheHelp();
    void optionsMayStandAnywhere_data();
    void optionsMayStandAnywhere();
    void eachCommandTakesItsOptions();
    void wrongCallsExitWithTwoAndOneSentence_data();
    void wrongCallsExitWithTwoAndOneSentence();
    void helpAndVersionComeFirst_data();
    void helpAndVersionComeFirst();
    void aSearchForAMinusSaysHow();
    void theHelpNamesEveryCommandThereIs();
};

void TestCommandLine::withoutACommandTheWindowOpens()
{
    const auto call = parsed({});
    QVERIFY(call);
    QCOMPARE(call->command, QString());
    QCOMPARE(parsed(words("--library x.sqlite --retries 0"))->global.library, u"x.sqlite"_s);
}

void TestCommandLine::defaultsAreThoseOfTheHelp()
{
    const auto global = parsed({})->global;
    QCOMPARE(global.library, dp::libraryfiles::defaultPath());
    QCOMPARE(global.settings, dp::Settings::defaultPath());
    QCOMPARE(global.apiUrl, u"https://export.arxiv.org/api/query"_s);
    QCOMPARE(global.interval.count(), 3000);
    QCOMPARE(global.timeout.count(), 60000);
    QCOMPARE(global.retries, 3);
}

void TestCommandLine::optionsMayStandAnywhere_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {"--library L --retries 1 list --keyword K --limit 5",
             "list --library L --keyword K --retries 1 --limit 5",
             "list --keyword=K --limit=5 --library=L --retries=1",
             "--keyword K list --limit 5 --retries 1 --library L"})
        QTest::newRow(line) << QByteArray(line);
}

void TestCommandLine::optionsMayStandAnywhere()
{
    QFETCH(QByteArray, line);
    const auto call = parsed(words(line.constData()));
    QVERIFY(call);
    QCOMPARE(call->command, u"list"_s);
    QCOMPARE(call->global.library, u"L"_s);
    QCOMPARE(call->global.retries, 1);
    QCOMPARE(call->keywords, QStringList{u"K"_s});
    QCOMPARE(call->limit, 5);
    QVERIFY(call->arguments.isEmpty());
}

void TestCommandLine::eachCommandTakesItsOptions()
{
    auto call = parsed(
        words("keywords add Reward_Model --query ti:x --category cs --category stat.ML --limit 10000"));
    QVERIFY(call);
    QCOMPARE(call->arguments, (QStringList{u"add"_s, u"Reward Model"_s}));
    QCOMPARE(call->query, u"ti:x"_s);
    QCOMPARE(call->categories, (QStringList{u"cs"_s, u"stat.ML"_s}));
    QCOMPARE(call->limit, 10000);
    call = parsed(words("keywords remove -- --help"));
    QVERIFY(call && call->arguments.value(1) == "--help"_L1);
    call = parsed(words("keywords try Reward_Model --query ti:x --category cs --category stat.ML --json"));
    QVERIFY(call && call->json);
    QCOMPARE(call->arguments, (QStringList{u"try"_s, u"Reward Model"_s}));
    QCOMPARE(call->query, u"ti:x"_s);
    QCOMPARE(call->categories, (QStringList{u"cs"_s, u"stat.ML"_s}));
    call = parsed(words("keywords add A --any b_c --any d --all e --not f --in both"));
    QVERIFY(call && call->in == "both"_L1);
    QCOMPARE(call->any, (QStringList{u"b c"_s, u"d"_s}));
    QCOMPARE(call->all, QStringList{u"e"_s});
    QCOMPARE(call->none, QStringList{u"f"_s});
    call = parsed(words("keywords edit A --any= --name B --words"));
    QVERIFY(call && call->words && !call->all && call->in.isNull());
    QCOMPARE(call->any, QStringList{QString()});
    QCOMPARE(call->newName, u"B"_s);
    call = parsed(words("keywords --json"));
    QVERIFY(call && call->json);
    call = parsed(words("refresh --keyword A --keyword B --request-interval 0.5 --timeout 0.25"));
    QVERIFY(call);
    QCOMPARE(call->keywords, (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(call->global.interval.count(), 500);
    QCOMPARE(call->global.timeout.count(), 250);
    call = parsed(words("list --unread --starred --json --limit 20000"));
    QVERIFY(call && call->unread && call->starred && call->json && call->limit == 20000);
    call = parsed(words("mark 2502.00001 2502.00002 --read --star"));
    QVERIFY(
        call && call->read && call->star && !call->unread && !call->unstar && call->arguments.size() == 2);
    call = parsed(words("export - --format opml --keyword A"));
    QVERIFY(call && call->format == "opml"_L1 && call->arguments == QStringList{u"-"_s});
    call = parsed(words("import a b c --keyword K"));
    QVERIFY(call && call->arguments.size() == 3);
    call = parsed(words("show 2502.00001 --json"));
    QVERIFY(call && call->json);
    QVERIFY(parsed(words("check")));
}

void TestCommandLine::wrongCallsExitWithTwoAndOneSentence_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("names");
    const auto row = [](const char *line, const char *names) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(names);
    };
    row("fetch", "fetch");
    row("--nonsense", "nonsense");
    row("list --nonsense", "nonsense");
    row("list extra", "extra");
    row("check --json", "json");
    row("refresh extra", "extra");
    row("refresh --limit 5", "limit");
    row("show", "show");
    row("show a b", "b");
    row("mark --read", "mark");
    row("mark 2502.00001", "--read");
    row("mark 2502.00001 --read --unread", "both");
    row("mark 2502.00001 --star --unstar", "both");
    row("export", "export");
    row("export a b", "b");
    row("export a --format pdf", "pdf");
    row("export a --keyword A --keyword B", "--keyword");
    row("import", "import");
    row("keywords add", "add");
    row("keywords remove", "remove");
    row("keywords try", "try");
    row("keywords try A B", "B");
    row("keywords try A --limit 5", "--limit");
    row("keywords edit", "edit");
    row("keywords edit A B --limit 5", "B");
    row("keywords edit A", "edit");
    row("keywords add A --any x --in comment", "comment");
    row("keywords add A --any x --query ti:y", "--query");
    row("keywords add A --all x --announcements", "--announcements");
    row("keywords add A --name B", "--name");
    row("keywords remove A --not x", "--not");
    row("keywords --in title", "--in");
    row("list --any x", "any");
    row("keywords rename A", "rename");
    row("keywords add A B", "B");
    row("keywords remove A --limit 5", "--limit");
    row("keywords --query x", "--query");
    row("keywords --category cs", "--category");
    row("keywords remove A --query x", "--query");
    row("keywords add A --json", "--json");
    row("keywords remove A --json", "--json");
    row("keywords add A --limit 0", "0");
    row("keywords add A --limit 10001", "10001");
    row("list --limit 0", "0");
    row("list --limit -5", "-5");
    row("list --limit many", "many");
    row("list --limit", "limit");
    row("--library= list", "library");
    row("--settings= list", "settings");
    row("--api-url ftp://x.org refresh", "ftp://x.org");
    row("--api-url nonsense", "nonsense");
    row("--request-interval -1 refresh", "-1");
    row("--request-interval soon refresh", "soon");
    row("--request-interval nan refresh", "nan");
    row("--request-interval inf refresh", "inf");
    row("--timeout 0 refresh", "0");
    row("--timeout x refresh", "x");
    row("--retries -1 refresh", "-1");
    row("--retries 1.5 refresh", "1.5");
    row("--retries 101 refresh", "101");
}

void TestCommandLine::wrongCallsExitWithTwoAndOneSentence()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, names);
    const auto result = commandline::parse(words(line.constData()));
    const auto *exit = std::get_if<EarlyExit>(&result);
    QVERIFY(exit);
    QCOMPARE(exit->status, 2);
    QVERIFY2(exit->text.contains(QString::fromUtf8(names)), qPrintable(exit->text));
    QVERIFY2(exit->text.endsWith(u'.') && !exit->text.contains(u'\n'), qPrintable(exit->text));
}

void TestCommandLine::helpAndVersionComeFirst_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("help") << QByteArray("--help") << QByteArray("Usage: daily-papers");
    QTest::newRow("help of a command") << QByteArray("list --help") << QByteArray("Usage: daily-papers");
    QTest::newRow("help of a wrong call")
        << QByteArray("nonsense --help --limit x") << QByteArray("Usage: daily-papers");
    QTest::newRow("version") << QByteArray("--version") << QByteArray("daily-papers ");
}

void TestCommandLine::helpAndVersionComeFirst()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, start);
    const auto result = commandline::parse(words(line.constData()));
    const auto *exit = std::get_if<EarlyExit>(&result);
    QVERIFY(exit);
    QCOMPARE(exit->status, 0);
    QVERIFY(exit->text.startsWith(QString::fromUtf8(start)));
    QVERIFY(exit->text.endsWith(u'\n'));
}

void TestCommandLine::aSearchForAMinusSaysHow()
{
    const auto result = commandline::parse({u"search"_s, u"-foo"_s, u"bar"_s});
    const auto *exit = std::get_if<EarlyExit>(&result);
    QVERIFY(exit);
    QCOMPARE(exit->status, 2);
    QVERIFY2(exit->text.contains("-- before"_L1), qPrintable(exit->text));
    const auto escaped = commandline::parse({u"search"_s, u"--"_s, u"-foo"_s, u"bar"_s});
    const auto *call = std::get_if<Invocation>(&escaped);
    QVERIFY(call);
    QCOMPARE(call->arguments, QStringList({u"-foo"_s, u"bar"_s}));
}

void TestCommandLine::theHelpNamesEveryCommandThereIs()
{
    const QString commands = commandline::help().section(u"Commands:"_s, 1).section(u"Exit status"_s, 0, 0);
    static const QRegularExpression entry(u"^  ([a-z]+)"_s, QRegularExpression::MultilineOption);
    QStringList named;
    for (auto it = entry.globalMatch(commands); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (!named.contains(name))
            named << name;
    }
    QCOMPARE(named.join(u' '), u"keywords refresh list search show mark export import check"_s);
    QCOMPARE(named.size(), qsizetype(commandline::names.size()));
    for (const QString &name : std::as_const(named)) {
        const auto result = commandline::parse({name});
        const auto *exit = std::get_if<EarlyExit>(&result);
        QVERIFY2(!exit || !exit->text.contains("is not a command"_L1), qPrintable(name));
        QVERIFY2(
            commandline::isName(name.toStdString()), qPrintable(name)); // or a window would be loaded for it
    }
}

DP_TEST(TestCommandLine)
#include "tst_commandline.moc"
