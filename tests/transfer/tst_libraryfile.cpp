// The portable form of a library: complete, equal after a round trip, and strict about wrong files.
#include "support/testprogram.h"
#include "transfer/portablefixture.h"

#include "library/portable/portableformat.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestLibraryFile : public QObject
{
    Q_OBJECT

private slots:
    void theFileIsOneJsonObject();
    void aRoundTripGivesEqualBytes();
    void aRoundTripKeepsListsAndSearch();
    void aRemovedKeywordCanStillBeRestored();
    void allTablesAreExported();
    void theLayoutOfTheTextIsFree();
    void theFileIsRecognised();
    void wrongFilesChangeNothing_data();
    void wrongFilesChangeNothing();
    void aFileThatIsCutAnywhereIsRefused();
    void hostileTextStaysText();
};

void TestLibraryFile::theFileIsOneJsonObject()
{
    const auto library = fullLibrary();
    const auto document = QJsonDocument::fromJson(portableForm(*library));
    QCOMPARE(document.object().value("format"_L1).toString(), u"daily-papers-library"_s);
    QCOMPARE(document.object().value("version"_L1).toInt(), dp::portable::formatVersion);
    QCOMPARE(document.object().size(), 2 + dp::portable::sections().size());
}

void TestLibraryFile::aRoundTripGivesEqualBytes()
{
    const QByteArray before = portableForm(*fullLibrary());
    const auto library = newLibrary();
    const auto report = importedInto(*library, before);
    QVERIFY2(report.ok(), report ? "" : qPrintable(describe(report.error())));
    QCOMPARE(report->added, 4);
    QCOMPARE(portableForm(*library), before);
    QVERIFY(importedInto(*library, before).ok()); // a second import changes nothing
    QCOMPARE(portableForm(*library), before);
}

void TestLibraryFile::aRoundTripKeepsListsAndSearch()
{
    const auto source = fullLibrary(), library = newLibrary();
    QVERIFY(importedInto(*library, portableForm(*source)).ok());
    QCOMPARE(listOf(*library, u"Zebra"_s), listOf(*source, u"Zebra"_s));
    QCOMPARE(listOf(*library), listOf(*source));
    for (const QString &sql : {u"SELECT papers * 1000 + unread FROM keywords WHERE id = 1"_s,
             u"SELECT papers * 1000 + unread FROM totals"_s,
             u"SELECT count(*) FROM search WHERE search MATCH 'title : 2502'"_s})
        QCOMPARE(number(*library, sql), number(*source, sql));
}

void TestLibraryFile::aRemovedKeywordCanStillBeRestored()
{
    const auto library = newLibrary();
    QVERIFY(importedInto(*library, portableForm(*fullLibrary())).ok());
    dp::Transaction transaction(*library);
    QVERIFY(transaction.begin().ok());
    dp::RemovedKeywords removed(transaction);
    const auto found = removed.find(u"Gone"_s, testTime);
    QVERIFY(found.ok());
    QVERIFY(removed.restore(found->id).ok());
    QVERIFY(transaction.commit().ok());
    QCOMPARE(listOf(*library, u"Gone"_s), QStringList{u"2502.00009"_s});
}

/// A column that a later schema adds must be exported, or be named here.
void TestLibraryFile::allTablesAreExported()
{
    const QStringList notExported{u"facts.name"_s, u"facts.value"_s, // exported as properties
        u"keywords.folded"_s, u"keywords.papers"_s, u"keywords.unread"_s, u"tags.folded"_s,
        u"removed_keywords.folded"_s, u"saved_searches.folded"_s, // computed
        u"mutes.id"_s, u"snapshots.id"_s, u"saved_searches.id"_s}; // nothing refers to them
    // PDFs and notes are files on one computer.
    const QStringList otherTables{u"pdf_files"_s, u"note_files"_s, u"totals"_s, u"search_rewrite"_s,
        u"search_rewritten"_s, u"paper_changes"_s};
    QStringList columns;
    for (const auto &section : dp::portable::sections()) {
        for (const auto &field : section.fields)
            columns << section.table + u'.' + field.column;
        for (const auto &part : section.parts) {
            columns << part.table + u'.' + part.key;
            for (const auto &field : part.fields)
                columns << part.table + u'.' + field.column;
        }
    }
    const auto library = newLibrary();
    for (const QString &table :
        textsOf(*library,
            u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite_%'"_s)) {
        if (otherTables.contains(table))
            continue;
        for (const QString &column :
            textsOf(*library, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table)))
            QVERIFY2(columns.contains(table + u'.' + column) || notExported.contains(table + u'.' + column),
                qPrintable(table + u'.' + column));
    }
}

void TestLibraryFile::theLayoutOfTheTextIsFree()
{
    const QByteArray before = portableForm(*fullLibrary());
    const auto indented = newLibrary(), oneLine = newLibrary();
    QByteArray lines = before;
    lines.replace("{", "{\r\n\t ").replace("\": ", "\" :\n").replace(", \"", "\n,\"");
    QVERIFY(importedInto(*indented, "\xef\xbb\xbf" + lines).ok());
    QCOMPARE(portableForm(*indented), before);
    QByteArray joined = before;
    joined.replace("\n", "");
    QVERIFY(importedInto(*oneLine, joined).ok());
    QCOMPARE(portableForm(*oneLine), before);
}

void TestLibraryFile::theFileIsRecognised()
{
    const QTemporaryDir folder;
    const auto isOne = [&folder](const QByteArray &bytes) {
        putBytes(folder.filePath(u"f"_s), bytes);
        return dp::libraryfile::isOne(folder.filePath(u"f"_s));
    };
    QVERIFY(isOne(portableForm(*newLibrary())));
    QVERIFY(isOne("{\"format\":\"daily-papers-library\",\"version\":99}"));
    QVERIFY(!isOne("{\"format\":\"other\"}"));
    QVERIFY(!isOne("[{\"id\": \"2502.00001\"}]"));
    QVERIFY(!dp::libraryfile::isOne(folder.path()));
}

void TestLibraryFile::wrongFilesChangeNothing_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("detail");
    QTest::newRow("later text") << QByteArray("\n]\n}\n") << QByteArray("\n]\n} x")
                                << u"more text after the end"_s;
    QTest::newRow("comma") << QByteArray("},\n{\"id\"") << QByteArray("}\n{\"id\"") << u"“,” is expected"_s;
    QTest::newRow("trailing comma") << QByteArray("}\n],\n\"papers_not") << QByteArray("},\n],\n\"papers_not")
                                    << u"“{” is expected"_s;
    QTest::newRow("wrong type") << QByteArray("\"version\": 2, ") << QByteArray("\"version\": \"2\", ")
                                << u"“papers”, record 2: “version” is not a whole number"_s;
    QTest::newRow("version zero") << QByteArray("\"version\": 2, ") << QByteArray("\"version\": 0, ")
                                  << u"“papers”, record 2: “version” must be"_s;
    QTest::newRow("fraction") << QByteArray("\"version\": 2, ") << QByteArray("\"version\": 2.5, ")
                              << u"“version” is not a whole number"_s;
    QTest::newRow("identifier") << QByteArray("\"id\": \"2502.00002\"")
                                << QByteArray("\"id\": \"2502.00002v1\"")
                                << u"record 3: “id” is not an arXiv identifier"_s;
    QTest::newRow("missing field") << QByteArray("\"title\": \"Older\", ") << QByteArray()
                                   << u"record 2: in “versions”, “title” is missing"_s;
    QTest::newRow("unknown field") << QByteArray("\"starred\": true") << QByteArray("\"stared\": true")
                                   << u"“stared” is not a field"_s;
    QTest::newRow("equal keys") << QByteArray("\"starred\": true")
                                << QByteArray("\"starred\": true, \"starred\": false")
                                << u"“starred” is there twice"_s;
    QTest::newRow("flag") << QByteArray("\"read\": true") << QByteArray("\"read\": 1")
                          << u"“read” is not true"_s;
    QTest::newRow("time") << QByteArray("\"checked\": \"2025-03-01T08:00:00Z\"")
                          << QByteArray("\"checked\": \"yesterday\"")
                          << u"in “asked”, “checked” is not a time"_s;
    QTest::newRow("address") << QByteArray("\"address\": \"http") << QByteArray("\"address\": \"javascript")
                             << u"“address” must begin with"_s;
    QTest::newRow("repeated paper") << QByteArray("\"id\": \"2502.00002\"")
                                    << QByteArray("\"id\": \"2502.00001\"")
                                    << u"the same was already in the file"_s;
    QTest::newRow("unknown keyword") << QByteArray("\"keyword\": 2, \"position\"")
                                     << QByteArray("\"keyword\": 77, \"position\"")
                                     << u"the number 77 is used"_s;
    QTest::newRow("unknown section") << QByteArray("\"mutes\": [") << QByteArray("\"mute\": [")
                                     << u"this section is not known"_s;
    QTest::newRow("repeated section")
        << QByteArray("\"mutes\": [") << QByteArray("\"tags\": [") << u"“tags” occurs twice"_s;
    QTest::newRow("keyword kind") << QByteArray("\"kind\": \"search\"") << QByteArray("\"kind\": \"x\"")
                                  << u"“keywords”, record 1: “kind” must be"_s;
    QTest::newRow("control character")
        << QByteArray("\"Lost\"") << QByteArray("\"a\nb\"") << u"a text has no end"_s;
    QTest::newRow("NUL") << QByteArray("\"Older\"") << QByteArray("\"\\u0000\"") << u"U+0000"_s;
    QTest::newRow("not UTF-8") << QByteArray("\"Older\"") << QByteArray("\"\xff\xfe\"") << u"papers"_s;
    QTest::newRow("no version") << QByteArray("\"version\": 1,\n\"prop") << QByteArray("\"prop")
                                << u"must be at the beginning"_s;
    QTest::newRow("version of the format")
        << QByteArray("\"version\": 1,\n") << QByteArray("\"version\": 0,\n")
        << u"the version is not known"_s;
    QTest::newRow("list instead of object")
        << QByteArray("\"tags\": [\n{") << QByteArray("\"tags\": [\n[{") << u"line 10: “{” is expected"_s;
}

void TestLibraryFile::wrongFilesChangeNothing()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, detail);
    QByteArray bytes = portableForm(*fullLibrary());
    const qsizetype at = before.startsWith("\n]") ? bytes.lastIndexOf(before) : bytes.indexOf(before);
    QVERIFY2(at >= 0, bytes.constData());
    bytes.replace(at, before.size(), after);
    const auto library = newLibrary({u"Mine"_s});
    const QByteArray own = portableForm(*library);
    const auto report = importedInto(*library, bytes);
    QVERIFY(!report.ok());
    QCOMPARE(report.error().kind, ErrorKind::BadContent);
    QCOMPARE(report.error().subject, u"library.json"_s);
    QVERIFY2(report.error().detail.contains(detail), qPrintable(report.error().detail));
    QCOMPARE(portableForm(*library), own);
}

void TestLibraryFile::aFileThatIsCutAnywhereIsRefused()
{
    const QByteArray bytes = portableForm(*fullLibrary()).trimmed();
    const auto library = newLibrary();
    for (qsizetype size = 40; size < bytes.size(); size += 97) {
        const auto report = importedInto(*library, bytes.left(size));
        QVERIFY2(!report.ok(), bytes.left(size).constData());
        QCOMPARE(report.error().kind, ErrorKind::BadContent);
    }
    QByteArray later = bytes;
    later.replace("\"version\": 1,\n", "\"version\": 2,\n");
    const auto report = importedInto(*library, later);
    QVERIFY(!report.ok());
    QCOMPARE(report.error().kind, ErrorKind::LibraryFileTooNew);
    QCOMPARE(report.error().detail, u"2"_s);
    QCOMPARE(portableForm(*library), portableForm(*newLibrary()));
}

void TestLibraryFile::hostileTextStaysText()
{
    QByteArray bytes = portableForm(*fullLibrary());
    bytes.replace("\"Older\"", "\"\\\"}],\\u202e<img src=x> ' ; DROP TABLE papers; -- \\\\\\\"\"");
    const auto library = newLibrary();
    QVERIFY(importedInto(*library, bytes).ok());
    QCOMPARE(textsOf(*library, u"SELECT title FROM versions"_s),
        QStringList{u"\"}],\u202e<img src=x> ' ; DROP TABLE papers; -- \\\""_s});
}

} // namespace dp::test

DP_TEST(dp::test::TestLibraryFile)
#include "tst_libraryfile.moc"
