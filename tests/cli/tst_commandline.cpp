#include "cli/commandline.h"
#include "cli/commandnames.h"
#include "cli/commands/exportcommand.h"
#include "cli/commands/importcommand.h"
#include "cli/commands/keywordscommand.h"
#include "cli/commands/listcommand.h"
#include "cli/commands/markcommand.h"
#include "cli/commands/refreshcommand.h"
#include "cli/commands/searchcommand.h"
#include "cli/commands/showcommand.h"
#include "cli/help.h"

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

/// Splits a command line at spaces. An underscore stands for a space inside a word.
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

/// Returns the options of a call of the command T. Returns nothing if the call is wrong or calls another
/// command.
template <typename T>
auto optionsOf(const QStringList &list)
{
    const auto call = parsed(list);
    const auto *command = call ? dynamic_cast<const T *>(call->action.get()) : nullptr;
    return command ? std::optional(command->options()) : decltype(std::optional(command->options()))();
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void noCommandOpensTheWindow();
    void withoutAHomeTheLibraryMustBeNamed();
    void globalOptionsHaveDefaults();
    void optionsAreAcceptedAnywhere_data();
    void optionsAreAcceptedAnywhere();
    void keywordsReadsItsOptions();
    void eachCommandReadsItsOptions();
    void wrongCallReturnsTwoAndOneSentence_data();
    void wrongCallReturnsTwoAndOneSentence();
    void helpAndVersionPrecedeErrors_data();
    void helpAndVersionPrecedeErrors();
    void searchForMinusExplainsDoubleDash();
    void helpListsEveryCommand();
};

void TestCommandLine::noCommandOpensTheWindow()
{
    const auto call = parsed({});
    QVERIFY(call);
    QCOMPARE(call->command, QString());
    QCOMPARE(parsed(words("--library x.sqlite --retries 0"))->global.library, u"x.sqlite"_s);
}

void TestCommandLine::globalOptionsHaveDefaults()
{
    const auto global = parsed({})->global;
    QCOMPARE(global.library, dp::libraryfiles::defaultPath());
    QCOMPARE(global.settings, dp::Settings::defaultPath());
    QCOMPARE(global.apiUrl, u"https://export.arxiv.org/api/query"_s);
    QCOMPARE(global.interval.count(), 3000);
    QCOMPARE(global.timeout.count(), 60000);
    QCOMPARE(global.retries, 3);
}

void TestCommandLine::optionsAreAcceptedAnywhere_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {"--library L --retries 1 list --keyword K --limit 5",
             "list --library L --keyword K --retries 1 --limit 5",
             "list --keyword=K --limit=5 --library=L --retries=1",
             "--keyword K list --limit 5 --retries 1 --library L"})
        QTest::newRow(line) << QByteArray(line);
}

void TestCommandLine::optionsAreAcceptedAnywhere()
{
    QFETCH(QByteArray, line);
    const auto call = parsed(words(line.constData()));
    QVERIFY(call);
    QCOMPARE(call->command, u"list"_s);
    QCOMPARE(call->global.library, u"L"_s);
    QCOMPARE(call->global.retries, 1);
    const auto options = optionsOf<dp::ListCommand>(words(line.constData()));
    QVERIFY(options);
    QCOMPARE(options->keyword, u"K"_s);
    QCOMPARE(options->limit, 5);
}

void TestCommandLine::keywordsReadsItsOptions()
{
    using dp::KeywordsCommand;
    auto options = optionsOf<KeywordsCommand>(
        words("keywords add Reward_Model --query ti:x --category cs --category stat.ML --limit 10000"));
    QVERIFY(options);
    QCOMPARE(options->action, u"add"_s);
    QCOMPARE(options->name, u"Reward Model"_s);
    QCOMPARE(options->query, u"ti:x"_s);
    QCOMPARE(options->categories, (QStringList{u"cs"_s, u"stat.ML"_s}));
    QCOMPARE(options->limit, 10000);
    options = optionsOf<KeywordsCommand>(words("keywords remove -- --help"));
    QVERIFY(options && options->name == "--help"_L1);
    options = optionsOf<KeywordsCommand>(
        words("keywords try Reward_Model --query ti:x --category cs --category stat.ML --json"));
    QVERIFY(options && options->json);
    QCOMPARE(options->action, u"try"_s);
    QCOMPARE(options->name, u"Reward Model"_s);
    QCOMPARE(options->query, u"ti:x"_s);
    QCOMPARE(options->categories, (QStringList{u"cs"_s, u"stat.ML"_s}));
    options = optionsOf<KeywordsCommand>(words("keywords add A --any b_c --any d --all e --not f --in both"));
    QVERIFY(options && options->in == "both"_L1);
    QCOMPARE(options->any, (QStringList{u"b c"_s, u"d"_s}));
    QCOMPARE(options->all, QStringList{u"e"_s});
    QCOMPARE(options->none, QStringList{u"f"_s});
    options = optionsOf<KeywordsCommand>(words("keywords edit A --any= --name B --words"));
    QVERIFY(options && options->words && !options->all && options->in.isNull());
    QCOMPARE(options->any, QStringList{QString()});
    QCOMPARE(options->newName, u"B"_s);
    options = optionsOf<KeywordsCommand>(words("keywords --json"));
    QVERIFY(options && options->json);
}

void TestCommandLine::eachCommandReadsItsOptions()
{
    const auto call = parsed(words("refresh --request-interval 0.5 --timeout 0.25"));
    QVERIFY(call);
    QCOMPARE(call->global.interval.count(), 500);
    QCOMPARE(call->global.timeout.count(), 250);
    const auto refresh = optionsOf<dp::RefreshCommand>(words("refresh --keyword A --keyword B"));
    QVERIFY(refresh);
    QCOMPARE(refresh->keywords, (QStringList{u"A"_s, u"B"_s}));
    const auto list = optionsOf<dp::ListCommand>(words("list --unread --starred --json --limit 20000"));
    QVERIFY(list && list->unread && list->starred && list->json && list->limit == 20000);
    const auto mark = optionsOf<dp::MarkCommand>(words("mark 2502.00001 2502.00002 --read --star"));
    QVERIFY(mark && mark->read && mark->star && !mark->unread && !mark->unstar && mark->ids.size() == 2);
    const auto exported = optionsOf<dp::ExportCommand>(words("export - --format opml --keyword A"));
    QVERIFY(exported && exported->format == "opml"_L1 && exported->file == "-"_L1);
    const auto imported = optionsOf<dp::ImportCommand>(words("import a b c --keyword K"));
    QVERIFY(imported && imported->files.size() == 3);
    const auto show = optionsOf<dp::ShowCommand>(words("show 2502.00001 --json"));
    QVERIFY(show && show->json);
    QVERIFY(parsed(words("check")));
}

void TestCommandLine::wrongCallReturnsTwoAndOneSentence_data()
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
    row("mark 2502.00001 --read --unread", "--unread");
    row("mark 2502.00001 --star --unstar", "--unstar");
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

void TestCommandLine::wrongCallReturnsTwoAndOneSentence()
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

void TestCommandLine::helpAndVersionPrecedeErrors_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("help") << QByteArray("--help") << QByteArray("Usage: daily-papers");
    QTest::newRow("help of a command") << QByteArray("list --help") << QByteArray("Usage: daily-papers");
    QTest::newRow("help of a wrong call")
        << QByteArray("nonsense --help --limit x") << QByteArray("Usage: daily-papers");
    QTest::newRow("version") << QByteArray("--version") << QByteArray("daily-papers ");
}

void TestCommandLine::helpAndVersionPrecedeErrors()
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

void TestCommandLine::searchForMinusExplainsDoubleDash()
{
    const auto result = commandline::parse({u"search"_s, u"-foo"_s, u"bar"_s});
    const auto *exit = std::get_if<EarlyExit>(&result);
    QVERIFY(exit);
    QCOMPARE(exit->status, 2);
    QVERIFY2(exit->text.contains("-- before"_L1), qPrintable(exit->text));
    const auto escaped = commandline::parse({u"search"_s, u"--"_s, u"-foo"_s, u"bar"_s});
    QVERIFY(std::holds_alternative<Invocation>(escaped));
    const auto options = optionsOf<dp::SearchCommand>({u"search"_s, u"--"_s, u"-foo"_s, u"bar"_s});
    QVERIFY(options);
    QCOMPARE(options->text, u"-foo bar"_s);
}

void TestCommandLine::helpListsEveryCommand()
{
    const QString commands = commandline::help().section(u"Commands:"_s, 1).section(u"Exit status"_s, 0, 0);
    static const QRegularExpression entry(u"^  ([a-z]+)"_s, QRegularExpression::MultilineOption);
    QStringList named;
    for (auto it = entry.globalMatch(commands); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (!named.contains(name))
            named << name;
    }
    QCOMPARE(named.join(u' '),
        u"keywords refresh list search searches show diff stats mark mutes tag tags note export publish "
        u"import "
        "pdf zotero check"_s);
    QCOMPARE(named.size(), qsizetype(commandline::names.size()));
    for (const QString &name : std::as_const(named)) {
        const auto result = commandline::parse({name});
        const auto *exit = std::get_if<EarlyExit>(&result);
        QVERIFY2(!exit || !exit->text.contains("Unknown command"_L1), qPrintable(name));
        // Otherwise the program would load a window for this command.
        QVERIFY2(commandline::isName(name.toStdString()), qPrintable(name));
    }
}

void TestCommandLine::withoutAHomeTheLibraryMustBeNamed()
{
    const QByteArray home = qgetenv("HOME"), folder = qgetenv("XDG_DATA_HOME");
    qunsetenv("HOME");
    qunsetenv("XDG_DATA_HOME");
    const auto unnamed = commandline::parse(words("list"));
    const auto named = commandline::parse(words("list --library /tmp/x.sqlite"));
    qputenv("XDG_DATA_HOME", "/tmp");
    const auto inFolder = commandline::parse(words("list"));
    qputenv("HOME", home);
    folder.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", folder);
    const auto *exit = std::get_if<EarlyExit>(&unnamed);
    QVERIFY(exit && exit->status == commandline::Failed);
    QVERIFY2(exit->text.contains("HOME"_L1) && exit->text.contains("--library"_L1), qPrintable(exit->text));
    QVERIFY(std::get_if<Invocation>(&named) && std::get_if<Invocation>(&inFolder));
}

DP_TEST(TestCommandLine)
#include "tst_commandline.moc"
