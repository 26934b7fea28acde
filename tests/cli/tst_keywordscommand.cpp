// Tests `keywords add` and `keywords edit` with terms.
#include "library/keywords.h"
#include "library/ledger.h"
#include "library/library.h"
#include "library/libraryopener.h"
#include "support/checks.h"
#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;

namespace {

const QString within = u" AND (cat:cs.* OR cat:stat.*)"_s;

} // namespace

class TestKeywordsCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void addStoresTerms_data();
    void addStoresTerms();
    void jsonHasTerms();
    void revisionsAreStored();
    void editChangesOnlyGivenOptions_data();
    void editChangesOnlyGivenOptions();
    void editKeepsPapersPositionAndNotification();
    void editKeepsCoverageOfEqualQuery();
    void invalidCallsChangeNothing_data();
    void invalidCallsChangeNothing();
    void addAndEditGiveAdvice_data();
    void addAndEditGiveAdvice();
    void pastedAddressIsDecodedWithNote_data();
    void pastedAddressIsDecodedWithNote();
    void readmeAndOpmlRestoreKeyword();
    void restoreBringsBackTheRemovedKeyword();

private:
    int run(const QStringList &words) { return m_bench->run(words); }
    /// Returns the last keyword in the output of `keywords --json`.
    QJsonObject last()
    {
        run({u"keywords"_s, u"--json"_s});
        return QJsonDocument::fromJson(m_bench->out).array().last().toObject();
    }
    static QString text(const QJsonObject &keyword, const QString &key)
    {
        QStringList list;
        for (const QJsonValue &value : keyword[key].toArray())
            list << value.toString();
        return list.join(u'|');
    }
    std::unique_ptr<CommandFixture> m_bench;
};

void TestKeywordsCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
}

void TestKeywordsCommand::addStoresTerms_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("query");
    QTest::newRow("any") << QStringList{u"--any"_s, u"reward model"_s, u"--any"_s, u"RLHF"_s}
                         << u"(ti:\"reward model\" OR abs:\"reward model\" OR ti:\"RLHF\" OR abs:\"RLHF\")"_s
            + within;
    QTest::newRow("all in the title") << QStringList{u"--all"_s, u"graph"_s, u"--all"_s, u"neural network"_s,
        u"--in"_s, u"title"_s} << u"(ti:\"graph\" AND ti:\"neural network\")"_s + within;
    QTest::newRow("everything") << QStringList{u"--any"_s, u"a"_s, u"--any"_s, u"b"_s, u"--all"_s, u"c"_s,
        u"--not"_s, u"d"_s, u"--in"_s, u"abstract"_s, u"--category"_s,
        u"math"_s} << u"(((abs:\"a\" OR abs:\"b\") AND abs:\"c\") ANDNOT (abs:\"d\")) AND (cat:math.*)"_s;
    QTest::newRow("both, in all of arXiv")
        << QStringList{u"--any=C++"_s, u"--in=both"_s, u"--category="_s} << u"(ti:\"C++\" AND abs:\"C++\")"_s;
    QTest::newRow("either is given") << QStringList{u"--any"_s, u"x"_s, u"--in"_s, u"either"_s}
                                     << u"(ti:\"x\" OR abs:\"x\")"_s + within;
}

void TestKeywordsCommand::addStoresTerms()
{
    QFETCH(QStringList, options);
    QFETCH(QString, query);
    QCOMPARE(run(QStringList{u"keywords"_s, u"add"_s, u"Mine"_s} + options), 0);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(last()["query"_L1].toString(), query);
    QCOMPARE(last()["custom_query"_L1], QJsonValue(false));
}

void TestKeywordsCommand::jsonHasTerms()
{
    run({u"keywords"_s, u"add"_s, u"Mine"_s, u"--any"_s, u"a"_s, u"--any"_s, u" b  c "_s, u"--all"_s, u"d"_s,
        u"--not"_s, u"e"_s, u"--in"_s, u"both"_s});
    const QJsonObject mine = last();
    QCOMPARE(text(mine, u"any"_s), u"a|b c"_s);
    QCOMPARE(text(mine, u"all"_s), u"d"_s);
    QCOMPARE(text(mine, u"not"_s), u"e"_s);
    QCOMPARE(mine["in"_L1].toString(), u"both"_s);
    run({u"keywords"_s, u"add"_s, u"Plain"_s});
    QVERIFY(last()["any"_L1].isArray() && text(last(), u"any"_s).isEmpty());
    QVERIFY(last()["in"_L1].isNull());
}

void TestKeywordsCommand::revisionsAreStored()
{
    const auto policy = [this] {
        return last()["revisions"_L1].toString();
    };
    run({u"keywords"_s, u"add"_s, u"Mine"_s});
    QCOMPARE(policy(), u"badge"_s);
    QCOMPARE(run({u"keywords"_s, u"edit"_s, u"Mine"_s, u"--revisions"_s, u"unread"_s}), 0);
    QCOMPARE(policy(), u"unread"_s);
    run({u"keywords"_s, u"edit"_s, u"Mine"_s, u"--limit"_s, u"7"_s});
    QCOMPARE(policy(), u"unread"_s);
    run({u"keywords"_s, u"add"_s, u"Quiet"_s, u"--revisions"_s, u"ignore"_s});
    QCOMPARE(policy(), u"ignore"_s);
    QCOMPARE(run({u"keywords"_s, u"edit"_s, u"Quiet"_s, u"--revisions"_s, u"never"_s}), 2);
    QVERIFY(m_bench->notes.join(u' ').contains(u"never"_s));
    QCOMPARE(run({u"keywords"_s, u"try"_s, u"Quiet"_s, u"--revisions"_s, u"badge"_s}), 2);
    QCOMPARE(policy(), u"ignore"_s);
}

void TestKeywordsCommand::editChangesOnlyGivenOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("state"); // expected fields: name; any; all; not; in; categories; limit; kind
    const auto row = [](const char *what, const QStringList &options, const QString &state) {
        QTest::newRow(what) << options << state;
    };
    row("a name", {u"--name"_s, u" New  name "_s}, u"New name;a|b;c;d;title;cs.CL;50;search"_s);
    row("another spelling of its name", {u"--name"_s, u"MINE"_s}, u"MINE;a|b;c;d;title;cs.CL;50;search"_s);
    row("a limit", {u"--limit"_s, u"7"_s}, u"Mine;a|b;c;d;title;cs.CL;7;search"_s);
    row("a list is replaced", {u"--any"_s, u"x"_s}, u"Mine;x;c;d;title;cs.CL;50;search"_s);
    row("lists are cleared", {u"--all"_s, u""_s, u"--not="_s}, u"Mine;a|b;;;title;cs.CL;50;search"_s);
    row("all terms are cleared", {u"--any="_s, u"--all="_s, u"--not="_s}, u"Mine;;;;;cs.CL;50;search"_s);
    row("the field", {u"--in"_s, u"both"_s}, u"Mine;a|b;c;d;both;cs.CL;50;search"_s);
    row("categories", {u"--category"_s, u"math"_s, u"--category"_s, u"stat.ml"_s},
        u"Mine;a|b;c;d;title;math|stat.ML;50;search"_s);
    row("no categories", {u"--category"_s, u""_s}, u"Mine;a|b;c;d;title;;50;search"_s);
    row("a query for the terms", {u"--query"_s, u"ti:x"_s, u"--any="_s, u"--all="_s, u"--not="_s},
        u"Mine;;;;;cs.CL;50;search"_s);
    row("another kind", {u"--author"_s, u"--any="_s, u"--all="_s, u"--not="_s},
        u"Mine;;;;;cs.CL;50;author"_s);
}

void TestKeywordsCommand::editChangesOnlyGivenOptions()
{
    QFETCH(QStringList, options);
    run({u"keywords"_s, u"add"_s, u"Mine"_s, u"--any"_s, u"a"_s, u"--any"_s, u"b"_s, u"--all"_s, u"c"_s,
        u"--not"_s, u"d"_s, u"--in"_s, u"title"_s, u"--category"_s, u"cs.CL"_s, u"--limit"_s, u"50"_s});
    QCOMPARE(run(QStringList{u"keywords"_s, u"edit"_s, u"mine"_s} + options), 0);
    QCOMPARE(m_bench->out, QByteArray());
    const QJsonObject mine = last();
    QTEST((QStringList{mine["name"_L1].toString(), text(mine, u"any"_s), text(mine, u"all"_s),
              text(mine, u"not"_s), mine["in"_L1].toString(), text(mine, u"categories"_s),
              QString::number(mine["limit"_L1].toInt()), mine["kind"_L1].toString()}
                  .join(u';')),
        "state");
}

void TestKeywordsCommand::editKeepsPapersPositionAndNotification()
{
    QCOMPARE(run({u"import"_s, dp::test::dataPath(u"readme/page.md"_s)}), 0);
    {
        auto library = dp::libraryopener::open(m_bench->library(), dp::Library::Access::Write);
        VERIFY_OK(library);
        dp::Keywords keywords(**library);
        auto keyword = keywords.find(u"Reward Model"_s);
        keyword->watched = true;
        VERIFY_OK(keywords.update(*keyword));
    }
    QCOMPARE(run({u"keywords"_s, u"edit"_s, u"Reward Model"_s, u"--name"_s, u"Rewards"_s, u"--any"_s,
                 u"reward"_s}),
        0);
    run({u"keywords"_s});
    QCOMPARE(m_bench->lines(), (QStringList{u"Rewards"_s, u"Empty One"_s}));
    run({u"list"_s, u"--keyword"_s, u"Rewards"_s});
    QCOMPARE(m_bench->lines().size(), 3);
    const auto library = dp::libraryopener::open(m_bench->library(), dp::Library::Access::Read);
    VERIFY_OK(library);
    QVERIFY(dp::Keywords(**library).find(u"Rewards"_s)->watched);
}

void TestKeywordsCommand::restoreBringsBackTheRemovedKeyword()
{
    QCOMPARE(run({u"import"_s, dp::test::dataPath(u"readme/page.md"_s)}), 0);
    run({u"list"_s, u"--keyword"_s, u"Reward Model"_s});
    const QStringList papers = m_bench->lines();
    QCOMPARE(run({u"keywords"_s, u"removed"_s}), 0);
    QCOMPARE(m_bench->lines(), QStringList());
    QCOMPARE(run({u"keywords"_s, u"remove"_s, u"reward model"_s}), 0);
    QCOMPARE(run({u"keywords"_s, u"removed"_s}), 0);
    QCOMPARE(m_bench->lines().size(), 1);
    QVERIFY(m_bench->lines().constFirst().startsWith("Reward Model\t3\t20"_L1));
    QCOMPARE(run({u"keywords"_s, u"removed"_s, u"--json"_s}), 0);
    const QJsonObject one = QJsonDocument::fromJson(m_bench->out).array().first().toObject();
    QCOMPARE(one[u"name"_s].toString(), u"Reward Model"_s);
    QCOMPARE(one[u"papers"_s].toInt(), 3);
    QVERIFY(QDateTime::fromString(one[u"removed"_s].toString(), Qt::ISODate).isValid());
    QVERIFY(run({u"keywords"_s, u"restore"_s, u"Other"_s}) != 0);
    QVERIFY(m_bench->notes.constLast().contains(u"No keyword “Other” was removed"_s));
    QCOMPARE(run({u"keywords"_s, u"restore"_s, u"reward model"_s}), 0);
    run({u"keywords"_s});
    QCOMPARE(m_bench->lines(), (QStringList{u"Reward Model"_s, u"Empty One"_s}));
    run({u"list"_s, u"--keyword"_s, u"Reward Model"_s});
    QCOMPARE(m_bench->lines(), papers);
    QVERIFY(run({u"keywords"_s, u"restore"_s, u"reward model"_s}) != 0);
    QVERIFY(run({u"keywords"_s, u"removed"_s, u"Reward Model"_s}) != 0);
}

void TestKeywordsCommand::editKeepsCoverageOfEqualQuery()
{
    run({u"keywords"_s, u"add"_s, u"Mine"_s, u"--any"_s, u"a"_s, u"--any"_s, u"b"_s});
    const auto isComplete = [&] {
        auto library = dp::libraryopener::open(m_bench->library(), dp::Library::Access::Write);
        const auto states = dp::Keywords(**library).states();
        return !states->constLast().coverage.complete.isEmpty();
    };
    {
        auto library = dp::libraryopener::open(m_bench->library(), dp::Library::Access::Write);
        VERIFY_OK(library);
        dp::Coverage coverage;
        coverage.kept = true;
        coverage.complete.add({QDate(2025, 2, 1), QDate(2025, 3, 2)});
        const auto keyword = dp::Keywords(**library).find(u"Mine"_s);
        VERIFY_OK(dp::Ledger(**library).save(keyword->id, coverage));
    }
    run({u"keywords"_s, u"edit"_s, u"Mine"_s, u"--name"_s, u"Ours"_s, u"--limit"_s, u"20"_s});
    QVERIFY(isComplete());
    run({u"keywords"_s, u"edit"_s, u"Ours"_s, u"--any"_s, u"B"_s, u"--any"_s, u"A"_s});
    QVERIFY(isComplete());
    run({u"keywords"_s, u"edit"_s, u"Ours"_s, u"--not"_s, u"c"_s});
    QVERIFY(!isComplete());
}

void TestKeywordsCommand::invalidCallsChangeNothing_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("names");
    const auto row = [](const QStringList &words, int status, const QString &names) {
        QTest::newRow(qPrintable(words.join(u' '))) << words << status << names;
    };
    row({u"add"_s, u"New"_s, u"--any"_s, u""_s}, 2, u"no term"_s);
    row({u"add"_s, u"New"_s, u"--any"_s, u"a"_s, u"--any"_s, u" "_s}, 2, u"no term"_s);
    row({u"add"_s, u"New"_s, u"--any"_s, u"a"_s, u"--any"_s, u"say \"b\""_s}, 2, u"say \"b\""_s);
    row({u"add"_s, u"New"_s, u"--all"_s, u"\\alpha"_s}, 2, u"\\alpha"_s);
    row({u"add"_s, u"New"_s, u"--not"_s, u"survey"_s}, 2, u"survey"_s);
    row({u"add"_s, u"New"_s, u"--in"_s, u"title"_s}, 2, u"no term"_s);
    row({u"add"_s, u"New"_s, u"--any"_s, u"a"_s, u"--in"_s, u"comment"_s}, 2, u"comment"_s);
    row({u"add"_s, u"New"_s, u"--any"_s, u"a"_s, u"--query"_s, u"ti:x"_s}, 2, u"--query"_s);
    row({u"add"_s, u"New"_s, u"--any"_s, u"a"_s, u"--author"_s}, 2, u"--author"_s);
    row({u"add"_s, u"New"_s, u"--name"_s, u"Newer"_s}, 2, u"--name"_s);
    row({u"edit"_s, u"Mine"_s}, 2, u"keywords edit"_s);
    row({u"edit"_s, u"Nobody"_s, u"--limit"_s, u"5"_s}, 1, u"Nobody"_s);
    row({u"edit"_s, u"Mine"_s, u"--name"_s, u"other"_s}, 1, u"Other"_s);
    row({u"edit"_s, u"Mine"_s, u"--name"_s, u""_s}, 2, u"no name"_s);
    row({u"edit"_s, u"Mine"_s, u"--query"_s, u"ti:x"_s}, 2, u"Mine"_s);
    row({u"edit"_s, u"Mine"_s, u"--author"_s}, 2, u"--any"_s);
    row({u"edit"_s, u"Mine"_s, u"--any="_s}, 2, u"survey"_s);
    row({u"edit"_s, u"Other"_s, u"--in"_s, u"title"_s}, 2, u"no term"_s);
    row({u"edit"_s, u"Other"_s, u"--limit"_s, u"5"_s, u"--category"_s, u"biology"_s}, 2, u"biology"_s);
    row({u"edit"_s, u"Other"_s, u"--json"_s, u"--limit"_s, u"5"_s}, 2, u"--json"_s);
    row({u"remove"_s, u"Mine"_s, u"--any"_s, u"a"_s}, 2, u"--any"_s);
    row({u"try"_s, u"New"_s, u"--not"_s, u"survey"_s}, 2, u"survey"_s);
}

void TestKeywordsCommand::invalidCallsChangeNothing()
{
    QFETCH(QStringList, words);
    QFETCH(QString, names);
    run({u"keywords"_s, u"add"_s, u"Other"_s});
    run({u"keywords"_s, u"add"_s, u"Mine"_s, u"--any"_s, u"a"_s, u"--not"_s, u"survey"_s});
    run({u"keywords"_s, u"--json"_s});
    const QByteArray before = m_bench->out;
    QTEST(run(QStringList{u"keywords"_s} + words), "status");
    QCOMPARE(m_bench->notes.size(), 1);
    QVERIFY2(m_bench->notes[0].contains(names), qPrintable(m_bench->notes[0]));
    run({u"keywords"_s, u"--json"_s});
    QCOMPARE(m_bench->out, before);
}

void TestKeywordsCommand::addAndEditGiveAdvice_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("about");
    QTest::newRow("a name") << QStringList{u"add"_s, u"chain-of-thought"_s} << u"chain-of-thought"_s;
    QTest::newRow("a category") << QStringList{u"add"_s, u"cs.CL"_s} << u"announcements"_s;
    QTest::newRow("a query") << QStringList{u"add"_s, u"X"_s, u"--query"_s, u"ti:a and ti:b"_s}
                             << u"ANDNOT"_s;
    QTest::newRow("a term") << QStringList{u"add"_s, u"X"_s, u"--any"_s, u"cats and dogs"_s}
                            << u"cats and dogs"_s;
    QTest::newRow("an excluded term") << QStringList{u"add"_s, u"X"_s, u"--any"_s, u"reward model"_s,
        u"--not"_s, u"model"_s} << u"excluded"_s;
    QTest::newRow("an edited name") << QStringList{u"edit"_s, u"Old"_s, u"--name"_s, u"AI"_s} << u"“AI”"_s;
    QTest::newRow("edited terms") << QStringList{u"edit"_s, u"Old"_s, u"--all"_s, u"large-scale"_s}
                                  << u"“large-scale”"_s;
    QTest::newRow("no advice") << QStringList{u"edit"_s, u"Old"_s, u"--limit"_s, u"5"_s} << QString();
}

void TestKeywordsCommand::addAndEditGiveAdvice()
{
    QFETCH(QStringList, words);
    QFETCH(QString, about);
    run({u"keywords"_s, u"add"_s, u"Old"_s});
    QCOMPARE(run(QStringList{u"keywords"_s} + words), 0);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(m_bench->notes.size(), about.isEmpty() ? 0 : 1);
    QVERIFY2(m_bench->notes.join(u' ').contains(about), qPrintable(m_bench->notes.join(u' ')));
}

void TestKeywordsCommand::pastedAddressIsDecodedWithNote_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("query");
    QTest::newRow("a query") << QStringList{u"--query"_s, u"ti:%22time+series%22+AND+cat:cs.LG"_s}
                             << u"ti:\"time series\" AND cat:cs.LG"_s
                             << u"(ti:\"time series\" AND cat:cs.LG)"_s;
    QTest::newRow("an address") << QStringList{u"--query"_s,
        u"https://export.arxiv.org/api/query?search_query=ti:C%2B%2B&start=5"_s}
                                << u"ti:C++"_s << u"(ti:C++)"_s;
    QTest::newRow("a search") << QStringList{u"--query"_s,
        u"https://arxiv.org/search/?query=time+series&searchtype=all"_s}
                              << u"all:time AND all:series"_s << u"(all:time AND all:series)"_s;
    QTest::newRow("a term") << QStringList{u"--any"_s, u"time%20series"_s, u"--in"_s, u"title"_s,
        u"--category="_s} << u"time series"_s
                            << u"(ti:\"time series\")"_s;
    QTest::newRow("nothing") << QStringList{u"--any"_s, u"LK-99+"_s, u"--all"_s, u"C++"_s, u"--in"_s,
        u"title"_s, u"--category="_s}
                             << QString() << u"(ti:\"LK-99+\" AND ti:\"C++\")"_s;
    QTest::newRow("not twice") << QStringList{u"--query"_s, u"ti:%2541"_s} << u"ti:%41"_s << u"(ti:%41)"_s;
}

void TestKeywordsCommand::pastedAddressIsDecodedWithNote()
{
    QFETCH(QStringList, options);
    QFETCH(QString, note);
    QFETCH(QString, query);
    QCOMPARE(run(QStringList{u"keywords"_s, u"add"_s, u"Mine"_s} + options), 0);
    const QString told = m_bench->notes.join(u'\n');
    QCOMPARE(told.contains("decoded from an address"_L1), !note.isEmpty());
    QVERIFY2(told.contains(note), qPrintable(told));
    QCOMPARE(last()["query"_L1].toString(), query);
    // Editing the limit does not decode the stored query a second time.
    QCOMPARE(run({u"keywords"_s, u"edit"_s, u"Mine"_s, u"--limit"_s, u"5"_s}), 0);
    QCOMPARE(last()["query"_L1].toString(), query);
    if (options[0] != "--query"_L1)
        return;
    run({u"keywords"_s, u"add"_s, u"Other"_s});
    QCOMPARE(run({u"keywords"_s, u"edit"_s, u"Other"_s, u"--category="_s, options[0], options[1]}), 0);
    QVERIFY(m_bench->notes.value(0).contains(note));
    QCOMPARE(last()["query"_L1].toString(), query);
}

void TestKeywordsCommand::readmeAndOpmlRestoreKeyword()
{
    QCOMPARE(run({u"import"_s, dp::test::dataPath(u"readme/page.md"_s)}), 0);
    run({u"keywords"_s, u"edit"_s, u"Reward Model"_s, u"--any"_s, u"reward"_s, u"--any"_s, u"C++"_s,
        u"--not"_s, u"survey"_s});
    run({u"keywords"_s, u"remove"_s, u"Empty One"_s});
    const QJsonObject before = last();
    // The README contains the name of the keyword as a heading. The import finds the keyword by this name.
    QCOMPARE(run({u"export"_s, m_bench->in(u"page.md"_s)}), 0);
    QVERIFY(dp::test::bytesOf(m_bench->in(u"page.md"_s)).contains("\n## Reward Model\n"));
    QCOMPARE(run({u"import"_s, m_bench->in(u"page.md"_s)}), 0);
    QCOMPARE(last(), before);
    // The OPML file contains the query and the terms of the keyword. The import creates the keyword again.
    QCOMPARE(run({u"export"_s, m_bench->in(u"feeds.opml"_s), u"--format"_s, u"opml"_s}), 0);
    run({u"keywords"_s, u"remove"_s, u"Reward Model"_s});
    QCOMPARE(run({u"import"_s, m_bench->in(u"feeds.opml"_s)}), 0);
    QCOMPARE(last()["name"_L1].toString(), u"Reward Model"_s);
    QCOMPARE(last()["query"_L1], before["query"_L1]);
    QCOMPARE(last()["categories"_L1], before["categories"_L1]);
    for (const char *field : {"custom_query", "any", "not", "in"})
        QCOMPARE(last()[QLatin1StringView(field)], before[QLatin1StringView(field)]);
}

DP_TEST(TestKeywordsCommand)
#include "tst_keywordscommand.moc"
