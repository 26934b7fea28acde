#include "library/migrations.h"

#include "library/libraryproperties.h"
#include "library/search.h"
#include "library/searchindex.h"
#include "library/sqlite/statement.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QDir>

using namespace Qt::StringLiterals;
using dp::Connection;
namespace migrations = dp::migrations;

namespace {

/// Returns the schema as SQLite stores it, one line for each object.
QStringList schemaOf(Connection &connection)
{
    dp::Statement rows(connection,
        u"SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name"_s);
    const auto outcome = rows.run();
    if (!outcome)
        qFatal("%s", qPrintable(dp::test::describe(outcome.error())));
    QStringList lines;
    while (rows.next())
        lines << rows.text(0);
    return lines;
}

std::unique_ptr<Connection> emptyDatabase()
{
    auto connection = Connection::openInMemory();
    return connection ? std::move(*connection) : nullptr;
}

/// Returns a database with the schema of an old version. tests/data/schema contains each schema as its
/// release created it.
std::unique_ptr<Connection> oldDatabase(int version)
{
    auto connection = emptyDatabase();
    const QByteArray script = dp::test::data(u"schema/%1.sql"_s.arg(version, 3, 10, '0'_L1));
    for (const QString &sql : QString::fromUtf8(script).split(u";\n"_s)) {
        const auto outcome = sql.trimmed().isEmpty() ? dp::success() : connection->execute(sql);
        if (!outcome)
            qFatal("%s", qPrintable(dp::test::describe(outcome.error())));
    }
    return connection;
}

/// Searches a library of any schema; an older one has no mutes.
QStringList find(Connection &connection, const QString &typed, bool typing)
{
    const auto ids =
        dp::Search(connection, dp::Muted::Included).newest(dp::searchterms::parse(typed, typing), 0, 0);
    return ids ? dp::test::idsOf(*ids) : QStringList{dp::test::describe(ids.error())};
}

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

private slots:
    void numbersHaveNoGap();
    void anEmptyFileGetsTheNewestSchema();
    void anOldSchemaBecomesTheNewest();
    void anIndexWithFewerCommonWordsIsRewritten();
    void daysOfSnapshotsAreRemoved_data();
    void daysOfSnapshotsAreRemoved();
    void theNewestSchemaIsNotChanged();
    void aFailureLeavesTheVersion();
};

void TestMigrations::numbersHaveNoGap()
{
    const int newest = migrations::newest(); // This call also registers the resources.
    const QStringList names = QDir(u":/migrations"_s).entryList(QDir::Files, QDir::Name);
    QCOMPARE(names.size(), newest);
    for (qsizetype i = 0; i < names.size(); ++i)
        QVERIFY2(names[i].startsWith(u"%1_"_s.arg(i + 1, 3, 10, '0'_L1)) && names[i].endsWith(".sql"_L1),
            qPrintable(names[i]));
}

void TestMigrations::anEmptyFileGetsTheNewestSchema()
{
    const auto connection = emptyDatabase();
    QVERIFY(connection);
    QCOMPARE(*migrations::versionOf(*connection), 0);
    VERIFY_OK(migrations::run(*connection, 0));
    QCOMPARE(*migrations::versionOf(*connection), migrations::newest());
    const QString schema = schemaOf(*connection).join(u'\n');
    for (const char *table : {"papers", "versions", "keywords", "matches", "facts"})
        QVERIFY2(schema.contains(u"table %1:"_s.arg(QLatin1StringView(table))), qPrintable(schema));
}

void TestMigrations::anOldSchemaBecomesTheNewest()
{
    const auto fresh = dp::test::newLibrary();
    const QStringList wanted = schemaOf(*fresh);
    for (int old = 1; old <= migrations::newest(); ++old) {
        const auto connection = oldDatabase(old);
        QCOMPARE(*migrations::versionOf(*connection), old);
        VERIFY_OK(migrations::run(*connection, old));
        QCOMPARE(*migrations::versionOf(*connection), migrations::newest());
        QCOMPARE(schemaOf(*connection), wanted);
        dp::Statement paper(*connection, u"SELECT title, is_starred FROM papers"_s);
        VERIFY_OK(paper.run());
        QVERIFY(paper.next());
        QCOMPARE(paper.text(0), u"A title; with a semicolon"_s);
        QCOMPARE(paper.integer(1), 1);
        QCOMPARE(find(*connection, u"title"_s, false).size(), 1);
        constexpr int withTodaysIndex = 4; // number of the last migration that rewrites the full-text index
        if (old < withTodaysIndex)
            QCOMPARE(
                *dp::LibraryProperties(*connection).get(dp::LibraryProperties::Name::IndexInParts), u"new"_s);
    }
}

void TestMigrations::anIndexWithFewerCommonWordsIsRewritten()
{
    const auto connection = oldDatabase(3);
    const qint64 id = dp::test::keyOf(u"2502.00007"_s);
    VERIFY_OK(connection->execute(
        u"INSERT INTO papers (id, version, title, abstract, authors, abs_url, updated, first_seen)"
        " VALUES (%1, 1, 'Multilingual zebras', 'a', 'Ying Zhang', '', '2025-02-28', '')"_s.arg(id)));
    VERIFY_OK(connection->execute(u"INSERT INTO search (rowid, title, abstract, authors, comment)"
                                  " VALUES (%1, 'Multilingual zebras', 'a', 'Ying Zhang', '')"_s.arg(id)));
    const QStringList found{u"2502.00007"_s};
    // Before the migration, the index has no marks of common words, which a search now requires.
    {
        dp::Statement before(*connection, u"SELECT count(*) FROM search WHERE search MATCH ?"_s);
        const auto term = dp::searchterms::parse(u"zhang"_s, false).first();
        QCOMPARE(*before.bind(dp::SearchIndex::expression(term)).firstInteger(), 0);
    }
    VERIFY_OK(migrations::run(*connection, 3));
    for (const char16_t *whole : {u"zhang", u"multilingual", u"\"ying zhang\"", u"zebras"})
        QCOMPARE(find(*connection, QString::fromUtf16(whole), false), found);
    for (const char16_t *beginning : {u"zha", u"zhan", u"zhang", u"multili", u"\"ying zhan", u"zebr"})
        QCOMPARE(find(*connection, QString::fromUtf16(beginning), true), found);
}

void TestMigrations::daysOfSnapshotsAreRemoved_data()
{
    QTest::addColumn<QString>("keyword"); // kind and categories of the keyword
    QTest::addColumn<QString>("snapshots"); // for each snapshot: categories, first day, last day, whether the
                                            // whole snapshot was imported
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const QString all = u"('', '2018-01-02', '2026-08-15', 1)"_s;
    QTest::newRow("days of the snapshot only")
        << u"search"_s << all << u"2018-01-02/2026-08-08"_s << QString();
    QTest::newRow("days of a later refresh stay")
        << u"search"_s << all << u"2018-01-02/2026-08-21"_s << u"2026-08-09/2026-08-21"_s;
    QTest::newRow("earlier days stay")
        << u"search"_s << all << u"2010-01-01/2026-08-08"_s << u"2010-01-01/2018-01-01"_s;
    QTest::newRow("both") << u"search cs"_s << all << u"2010-01-01/2026-08-21"_s
                          << u"2010-01-01/2018-01-01 2026-08-09/2026-08-21"_s;
    QTest::newRow("several ranges") << u"search"_s << all
                                    << u"2017-01-01/2017-02-01 2019-01-01/2020-01-01 2026-09-01/2026-09-02"_s
                                    << u"2017-01-01/2017-02-01 2026-09-01/2026-09-02"_s;
    QTest::newRow("two snapshots") << u"search"_s << all + u", ('', '2016-01-01', '2017-01-01', 1)"_s
                                   << u"2016-01-01/2016-12-25 2018-01-02/2026-08-21"_s
                                   << u"2026-08-09/2026-08-21"_s;
    QTest::newRow("an unfinished snapshot") << u"search"_s << u"('', '2018-01-02', '2026-08-15', 0)"_s
                                            << u"2018-01-02/2026-08-21"_s << u"2018-01-02/2026-08-21"_s;
    QTest::newRow("a snapshot of other categories")
        << u"search cs.CL math"_s << u"('cs.CL', '2018-01-02', '2026-08-15', 1)"_s
        << u"2018-01-02/2026-08-21"_s << u"2018-01-02/2026-08-21"_s;
    QTest::newRow("a snapshot of the whole archive")
        << u"search cs.CL"_s << u"('math cs', '2018-01-02', '2026-08-15', 1)"_s << u"2018-01-02/2026-08-08"_s
        << QString();
    QTest::newRow("a keyword for announcements")
        << u"announcements cs.CL"_s << all << u"2018-01-02/2026-08-21"_s << u"2018-01-02/2026-08-21"_s;
    QTest::newRow("no snapshot") << u"search"_s << QString() << u"2018-01-02/2026-08-21"_s
                                 << u"2018-01-02/2026-08-21"_s;
}

void TestMigrations::daysOfSnapshotsAreRemoved()
{
    QFETCH(QString, keyword);
    QFETCH(QString, snapshots);
    QFETCH(QString, before);
    const auto connection = oldDatabase(4);
    VERIFY_OK(connection->execute(
        u"INSERT INTO keywords (id, name, folded, kind, categories, place) VALUES (9, 'A', 'a', '%1', '%2', 1)"_s
            .arg(keyword.section(u' ', 0, 0), keyword.section(u' ', 1))));
    VERIFY_OK(connection->execute(
        u"INSERT INTO ledger (keyword_id, answered, etag) VALUES (9, '2026-08-21T00:00:00Z', 'x')"_s));
    for (const QString &range : before.split(u' '))
        VERIFY_OK(connection->execute(u"INSERT INTO coverage VALUES (9, '%1', '%2')"_s.arg(
            range.section(u'/', 0, 0), range.section(u'/', 1))));
    if (!snapshots.isEmpty())
        VERIFY_OK(connection->execute(
            u"INSERT INTO snapshots (categories, first_day, last_day, is_whole, file, mark, first_year, "
            u"last_year, line, papers)"
            " SELECT column1, column2, column3, column4, 'f', 'm', 0, 0, 1, 1 FROM (VALUES %1)"_s.arg(
                snapshots)));
    VERIFY_OK(migrations::run(*connection, 4));
    dp::Statement rows(*connection,
        u"SELECT from_day || '/' || to_day FROM coverage WHERE keyword_id = 9 ORDER BY from_day"_s);
    VERIFY_OK(rows.run());
    QStringList days;
    while (rows.next())
        days << rows.text(0);
    QTEST(days.join(u' '), "after");
    dp::Statement known(*connection, u"SELECT answered, etag FROM ledger WHERE keyword_id = 9"_s);
    VERIFY_OK(known.run());
    QVERIFY(known.next());
    QCOMPARE(known.text(0), u"2026-08-21T00:00:00Z"_s);
    // If days were removed, the ETag is removed too: an unchanged answer no longer proves that the days are
    // complete.
    QCOMPARE(known.text(1).isEmpty(), days.join(u' ') != before);
}

void TestMigrations::theNewestSchemaIsNotChanged()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    const QStringList before = schemaOf(*library);
    VERIFY_OK(migrations::run(*library, migrations::newest()));
    QCOMPARE(schemaOf(*library), before);
    QCOMPARE(dp::test::number(*library, u"SELECT count(*) FROM keywords"_s), 1);
}

void TestMigrations::aFailureLeavesTheVersion()
{
    const auto connection = emptyDatabase();
    QVERIFY(connection);
    VERIFY_OK(connection->execute(u"CREATE TABLE keywords (in_the_way)"_s));
    QVERIFY(!migrations::run(*connection, 0).ok());
    QCOMPARE(*migrations::versionOf(*connection), 0);
}

DP_TEST(TestMigrations)
#include "tst_migrations.moc"
