#include "base/settings.h"
#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestSearchesCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aSearchIsAddedAndListed();
    void theSyntaxIsThatOfSearch();
    void mutedPapersAreListedIfTheSearchWantsThem();
    void aSearchIsRenamedAndRemoved();
    void publishedPagesFollowARenamedSearch();
    void aSearchIsEdited();
    void searchesFollowARenamedKeyword();
    void textMayBeginWithAHyphen();
    void wrongCallsAreRefused_data();
    void wrongCallsAreRefused();
    void aReadmeHasSavedSearches();
    void onlyOneSearchIsExported();

private:
    QStringList run(const QStringList &words)
    {
        const int status = m_bench->run(words);
        return status == 0 ? m_bench->lines() : QStringList{u"status %1"_s.arg(status)} + m_bench->notes;
    }
    std::unique_ptr<CommandFixture> m_bench;
};

void TestSearchesCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
    QCOMPARE(m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)}), 0);
}

void TestSearchesCommand::aSearchIsAddedAndListed()
{
    QCOMPARE(run({u"searches"_s, u"add"_s, u" Seconds "_s, u"title:second  is:unread"_s}), QStringList());
    QCOMPARE(run({u"searches"_s}), QStringList{u"1\t1\tSeconds\ttitle:second is:unread"_s});
    const QStringList found = run({u"list"_s, u"--search"_s, u"title:second"_s});
    QCOMPARE(found.size(), 1);
    QCOMPARE(run({u"list"_s, u"--saved"_s, u"SECONDS"_s}), found);
    QCOMPARE(run({u"mark"_s, found[0].section(u'\t', 0, 0), u"--read"_s}), QStringList());
    QCOMPARE(run({u"searches"_s}), QStringList{u"0\t0\tSeconds\ttitle:second is:unread"_s});
    m_bench->run({u"searches"_s, u"--json"_s});
    QCOMPARE(QJsonDocument::fromJson(m_bench->out).array()[0].toObject(),
        (QJsonObject{{u"name"_s, u"Seconds"_s}, {u"search"_s, u"title:second is:unread"_s}, {u"papers"_s, 0},
            {u"unread"_s, 0}}));
}

void TestSearchesCommand::theSyntaxIsThatOfSearch()
{
    run({u"searches"_s, u"add"_s, u"Open"_s, u"title:sec*"_s});
    run({u"searches"_s, u"add"_s, u"Whole"_s, u"title:sec"_s});
    QCOMPARE(run({u"searches"_s}), (QStringList{u"1\t1\tOpen\ttitle:sec*"_s, u"0\t0\tWhole\ttitle:sec"_s}));
    QCOMPARE(run({u"list"_s, u"--saved"_s, u"Open"_s, u"--search"_s, u"first"_s}), QStringList());
}

void TestSearchesCommand::mutedPapersAreListedIfTheSearchWantsThem()
{
    QCOMPARE(m_bench->run({u"mutes"_s, u"add"_s, u"--word"_s, u"second"_s}), 0);
    QCOMPARE(m_bench->run({u"searches"_s, u"add"_s, u"Muted"_s, u"is:muted"_s}), 0);
    const QStringList found = run({u"search"_s, u"is:muted"_s});
    QVERIFY(!found.isEmpty());
    QCOMPARE(run({u"list"_s, u"--saved"_s, u"Muted"_s}).size(), found.size());
    QCOMPARE(run({u"list"_s, u"--search"_s, u"second"_s}), QStringList());
}

void TestSearchesCommand::aSearchIsRenamedAndRemoved()
{
    run({u"searches"_s, u"add"_s, u"A"_s, u"zebra"_s});
    QCOMPARE(run({u"searches"_s, u"rename"_s, u"a"_s, u"B <b>"_s}), QStringList());
    QCOMPARE(run({u"searches"_s}), QStringList{u"0\t0\tB <b>\tzebra"_s});
    QCOMPARE(run({u"searches"_s, u"remove"_s, u"b <B>"_s}), QStringList());
    QCOMPARE(run({u"searches"_s}), QStringList());
}

void TestSearchesCommand::publishedPagesFollowARenamedSearch()
{
    const QString settings = m_bench->in(u"settings.ini"_s);
    {
        dp::Settings before(settings);
        before.set(dp::Setting::PublishSections, u"-search Secret\n-keyword Secret"_s);
        before.set(dp::Setting::PublishSavedSearch, u"Secret"_s);
    }
    QCOMPARE(run({u"searches"_s, u"add"_s, u"Secret"_s, u"is:unread"_s}), QStringList());
    QCOMPARE(run({u"searches"_s, u"edit"_s, u"Secret"_s, u"is:read"_s}), QStringList());
    QCOMPARE(run({u"searches"_s, u"rename"_s, u" SECRET "_s, u"Mine"_s}), QStringList());
    const dp::Settings after(settings);
    QCOMPARE(after.text(dp::Setting::PublishSections), u"-search Mine\n-keyword Secret"_s);
    QCOMPARE(after.text(dp::Setting::PublishSavedSearch), u"Mine"_s);
}

void TestSearchesCommand::aSearchIsEdited()
{
    run({u"searches"_s, u"add"_s, u"A"_s, u"zebra"_s});
    QCOMPARE(run({u"searches"_s, u"edit"_s, u"a"_s, u"okapi OR zebra"_s}), QStringList());
    QVERIFY(run({u"searches"_s}).value(0).endsWith(u"A\tokapi OR zebra"_s));
}

void TestSearchesCommand::searchesFollowARenamedKeyword()
{
    QCOMPARE(m_bench->run({u"keywords"_s, u"add"_s, u"VLM"_s}), 0);
    run({u"searches"_s, u"add"_s, u"A"_s, u"zebra -keyword:vlm"_s});
    QCOMPARE(m_bench->run({u"keywords"_s, u"edit"_s, u"VLM"_s, u"--name"_s, u"Large Models"_s}), 0);
    QVERIFY(run({u"searches"_s}).value(0).endsWith(u"A\tzebra -keyword:\"Large Models\""_s));
}

void TestSearchesCommand::textMayBeginWithAHyphen()
{
    QCOMPARE(run({u"searches"_s, u"add"_s, u"--"_s, u"No zebras"_s, u"-zebra second"_s}), QStringList());
    QCOMPARE(run({u"searches"_s}), QStringList{u"1\t1\tNo zebras\t-zebra second"_s});
}

void TestSearchesCommand::wrongCallsAreRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown action") << QStringList{u"searches"_s, u"list"_s} << 2;
    QTest::newRow("add without a text") << QStringList{u"searches"_s, u"add"_s, u"A"_s} << 2;
    QTest::newRow("remove with two names") << QStringList{u"searches"_s, u"remove"_s, u"A"_s, u"B"_s} << 2;
    QTest::newRow("rename without a name") << QStringList{u"searches"_s, u"rename"_s, u"A"_s} << 2;
    QTest::newRow("no name") << QStringList{u"searches"_s, u"add"_s, u" "_s, u"a"_s} << 2;
    QTest::newRow("nothing to find") << QStringList{u"searches"_s, u"add"_s, u"N"_s, u"()"_s} << 2;
    QTest::newRow("a taken name") << QStringList{u"searches"_s, u"add"_s, u"TAKEN"_s, u"a"_s} << 1;
    QTest::newRow("removes an unknown search") << QStringList{u"searches"_s, u"remove"_s, u"X"_s} << 1;
    QTest::newRow("renames an unknown search")
        << QStringList{u"searches"_s, u"rename"_s, u"X"_s, u"Y"_s} << 1;
    QTest::newRow("edits an unknown search") << QStringList{u"searches"_s, u"edit"_s, u"X"_s, u"y"_s} << 1;
    QTest::newRow("edit without a text") << QStringList{u"searches"_s, u"edit"_s, u"Taken"_s} << 2;
    QTest::newRow("edit with nothing to find")
        << QStringList{u"searches"_s, u"edit"_s, u"Taken"_s, u"()"_s} << 2;
    QTest::newRow("lists an unknown search") << QStringList{u"list"_s, u"--saved"_s, u"X"_s} << 1;
    QTest::newRow("exports a search without a name")
        << QStringList{u"export"_s, u"-"_s, u"--saved"_s, QString()} << 1;
    QTest::newRow("exports a keyword without a name")
        << QStringList{u"export"_s, u"-"_s, u"--keyword"_s, QString()} << 1;
    QTest::newRow("exports an unknown search") << QStringList{u"export"_s, u"-"_s, u"--saved"_s, u"X"_s} << 1;
    QTest::newRow("exports a search and a keyword")
        << QStringList{u"export"_s, u"-"_s, u"--saved"_s, u"Taken"_s, u"--keyword"_s, u"MLLM"_s} << 2;
    QTest::newRow("exports a search as JSON")
        << QStringList{u"export"_s, u"-"_s, u"--saved"_s, u"Taken"_s, u"--format"_s, u"json"_s} << 2;
}

void TestSearchesCommand::wrongCallsAreRefused()
{
    QFETCH(QStringList, words);
    run({u"searches"_s, u"add"_s, u"Taken"_s, u"a"_s});
    const QStringList before = run({u"searches"_s});
    QTEST(m_bench->run(words), "status");
    QCOMPARE(m_bench->notes.size(), 1);
    QCOMPARE(run({u"searches"_s}), before);
}

void TestSearchesCommand::aReadmeHasSavedSearches()
{
    run({u"export"_s, u"-"_s});
    const QByteArray without = m_bench->out;
    QCOMPARE(without, dp::test::data(u"readme/page.md"_s));
    run({u"searches"_s, u"add"_s, u"Seconds"_s, u"second -->"_s});
    run({u"export"_s, u"-"_s});
    QVERIFY(m_bench->out.startsWith(without));
    QVERIFY(m_bench->out.contains("\n\n## Seconds\n<!-- saved search: second --&gt; -->\n| **Title** |"));
    QFile settings(m_bench->in(u"settings.ini"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("[readme]\nsaved-searches=false\n") > 0);
    settings.close();
    run({u"export"_s, u"-"_s});
    QCOMPARE(m_bench->out, without);
}

void TestSearchesCommand::onlyOneSearchIsExported()
{
    run({u"searches"_s, u"add"_s, u"Seconds"_s, u"title:second"_s});
    const QStringList lines = run({u"export"_s, u"-"_s, u"--saved"_s, u"seconds"_s});
    QCOMPARE(lines.filter(u"## "_s), QStringList{u"## Seconds"_s});
    QCOMPARE(lines.filter(u"| **["_s).size(), 1);
}

DP_TEST(TestSearchesCommand)
#include "tst_searchescommand.moc"
