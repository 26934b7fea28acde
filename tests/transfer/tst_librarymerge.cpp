// A whole library that is imported into a library with content: nothing is lost.
#include "support/testprogram.h"
#include "transfer/portablefixture.h"

#include "base/keyword.h"
#include "library/keywords.h"
#include "library/papers.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestLibraryMerge : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_library = newLibrary({u"Mine"_s}); }
    void marksAreUnited();
    void theHighestVersionWins_data();
    void theHighestVersionWins();
    void differingNotesKeepBothTexts();
    void keywordsWithTheSameQuestionAreUnited();
    void aKeywordWithAnotherQuestionGetsANumber();
    void savedSearchesWithAnotherTextGetANumber();
    void tabsOfTheFileComeLast();
    void keptMarksReachTheirPapers();
    void tagsAreUnitedByName();
    void aStoppedImportChangesNothing();

private:
    QStringList texts(const QString &sql) { return textsOf(*m_library, sql); }
    void run(const QString &sql) { QVERIFY(execute(*m_library, sql).ok()); }
    void importFrom(dp::Library &other)
    {
        const auto report = importedInto(*m_library, portableForm(other));
        QVERIFY2(report.ok(), report ? "" : qPrintable(describe(report.error())));
        m_report = *report;
        const QByteArray once = portableForm(*m_library);
        QVERIFY(importedInto(*m_library, portableForm(other)).ok());
        QCOMPARE(portableForm(*m_library), once); // a second import of the file changes nothing
    }
    /// Stores a paper with a text that the search finds.
    static void storeWithComment(dp::Library &library, const QString &id, const QString &comment)
    {
        dp::Paper paper = somePaper(id);
        paper.comment = comment;
        dp::Transaction transaction(library);
        QVERIFY(transaction.begin().ok());
        QVERIFY(dp::Papers(transaction).store({paper}, 1, dp::Source::Feed, testTime).ok());
        QVERIFY(transaction.commit().ok());
    }
    std::unique_ptr<dp::Library> m_library;
    dp::portablemerge::Report m_report;
};

void TestLibraryMerge::marksAreUnited()
{
    QVERIFY(storePapers(*m_library, u"Mine"_s, {u"2502.00001"_s, u"2502.00002"_s}).ok());
    run(u"UPDATE papers SET is_starred = 1 WHERE id = %1"_s.arg(keyOf(u"2502.00002"_s)));
    importFrom(*fullLibrary());
    QCOMPARE(texts(u"SELECT is_read || is_starred FROM papers WHERE id >= %1 ORDER BY id"_s.arg(
                 keyOf(u"2502.00001"_s))),
        (QStringList{u"11"_s, u"01"_s, u"00"_s}));
    QCOMPARE(m_report.added, 2);
    QCOMPARE(listOf(*m_library, u"Mine"_s), QStringList{u"2502.00002"_s}); // the file hides the other one
}

void TestLibraryMerge::theHighestVersionWins_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("older");
    QTest::newRow("the file has more") << u"2502.00001v1"_s << u"2502.00001v3"_s << u"1"_s;
    QTest::newRow("the library has more") << u"2502.00001v3"_s << u"2502.00001v2"_s << u"2"_s;
    QTest::newRow("equal") << u"2502.00001v3"_s << u"2502.00001v3"_s << QString();
}

void TestLibraryMerge::theHighestVersionWins()
{
    QFETCH(QString, own);
    QFETCH(QString, other);
    QFETCH(QString, older);
    storeWithComment(*m_library, own, u"ownword"_s);
    run(u"UPDATE papers SET doi = '10.1/own', first_seen = '2026-01-01'"_s);
    const auto file = newLibrary({u"Other"_s});
    storeWithComment(*file, other, u"otherword"_s);
    QVERIFY(execute(*file, u"UPDATE papers SET doi = '', first_seen = '2025-01-01'"_s).ok());
    importFrom(*file);
    QCOMPARE(texts(u"SELECT version FROM papers"_s), QStringList{u"3"_s});
    QCOMPARE(texts(u"SELECT version FROM versions"_s).join(u','), older);
    QCOMPARE(texts(u"SELECT doi || first_seen FROM papers"_s), QStringList{u"10.1/own2025-01-01"_s});
    const bool isFiles = other > own;
    QCOMPARE(m_report.revised, isFiles ? 1 : 0);
    QCOMPARE(
        number(*m_library, u"SELECT count(*) FROM search WHERE search MATCH 'otherword'"_s), isFiles ? 1 : 0);
    QCOMPARE(
        number(*m_library, u"SELECT count(*) FROM search WHERE search MATCH 'ownword'"_s), isFiles ? 0 : 1);
}

void TestLibraryMerge::differingNotesKeepBothTexts()
{
    const qint64 first = keyOf(u"2401.00001"_s);
    const auto file = newLibrary();
    QVERIFY(execute(*file,
        u"INSERT INTO notes VALUES (%1, 'new', '2025-02-01T00:00:00Z'),"
        " (%1 + 1, 'old', '2025-01-01T00:00:00Z'), (%1 + 2, 'same', ''),"
        " (%1 + 3, 'whole text', '')"_s.arg(first))
                .ok());
    run(u"INSERT INTO notes VALUES (%1, 'mine', '2025-01-15T00:00:00Z'), (%1 + 1, 'mine', "
        u"'2025-01-15T00:00:00Z'),"
        " (%1 + 2, 'same', ''), (%1 + 3, 'text', '2025-01-01T00:00:00Z')"_s.arg(first));
    importFrom(*file);
    QCOMPARE(texts(u"SELECT text FROM notes ORDER BY paper_id"_s),
        (QStringList{u"new\n\n---\n\nmine"_s, u"mine\n\n---\n\nold"_s, u"same"_s, u"whole text"_s}));
    QCOMPARE(m_report.notesUnited, 3);
}

void TestLibraryMerge::keywordsWithTheSameQuestionAreUnited()
{
    const auto file = newLibrary({u"mine"_s});
    run(u"UPDATE keywords SET result_limit = 9, visited = '2025-01-01T00:00:00Z'"_s);
    QVERIFY(execute(*file, u"UPDATE keywords SET result_limit = 7, visited = '2025-02-01T00:00:00Z'"_s).ok());
    QVERIFY(execute(*file, u"INSERT INTO coverage VALUES (1, '2025-01-01', '2025-02-01')"_s).ok());
    run(u"INSERT INTO coverage VALUES (1, '2025-01-20', '2025-03-01')"_s);
    run(u"INSERT INTO ledger (keyword_id, answered, revisions_known) VALUES (1, '2025-03-02T00:00:00Z', '2025-03-01T00:00:00Z')"_s);
    QVERIFY(storePapers(*file, u"mine"_s, {u"2502.00001"_s}).ok());
    importFrom(*file);
    QCOMPARE(texts(u"SELECT name || result_limit || visited FROM keywords"_s),
        QStringList{u"Mine92025-02-01T00:00:00Z"_s});
    QCOMPARE(texts(u"SELECT from_day || to_day FROM coverage"_s), QStringList{u"2025-01-012025-03-01"_s});
    QCOMPARE(texts(u"SELECT revisions_known FROM ledger"_s),
        QStringList{QString()}); // those of the file are not known
    QCOMPARE(listOf(*m_library, u"Mine"_s), QStringList{u"2502.00001"_s});
    QVERIFY(m_report.keywordsAdded.isEmpty());
}

void TestLibraryMerge::aKeywordWithAnotherQuestionGetsANumber()
{
    const auto file = newLibrary({u"Mine"_s, u"Author"_s});
    QVERIFY(execute(*file, u"UPDATE keywords SET categories = 'math' WHERE id = 1"_s).ok());
    QVERIFY(storePapers(*file, u"Mine"_s, {u"2502.00001"_s}).ok());
    importFrom(*file);
    QCOMPARE(keywordNames(*m_library), (QStringList{u"Mine"_s, u"Mine (2)"_s, u"Author"_s}));
    QCOMPARE(m_report.renamed.size(), 1);
    const auto added = dp::Keywords(*m_library).find(u"Mine (2)"_s);
    QVERIFY(added.ok());
    QCOMPARE(added->terms.any, QStringList{u"Mine"_s}); // it still searches for the old name
    QCOMPARE(listOf(*m_library, u"Mine (2)"_s), QStringList{u"2502.00001"_s});
    QVERIFY(listOf(*m_library, u"Mine"_s).isEmpty());
}

void TestLibraryMerge::savedSearchesWithAnotherTextGetANumber()
{
    run(u"INSERT INTO saved_searches (name, folded, text, place, created) VALUES ('mine', 'mine', 'title:cat', 9, '')"_s);
    importFrom(*fullLibrary());
    QCOMPARE(
        texts(u"SELECT name FROM saved_searches ORDER BY place"_s), (QStringList{u"mine"_s, u"Mine (2)"_s}));
    QCOMPARE(m_report.searchesAdded, 1);
}

void TestLibraryMerge::tabsOfTheFileComeLast()
{
    importFrom(*fullLibrary());
    QCOMPARE(texts(u"SELECT name FROM (SELECT name, place FROM keywords UNION SELECT name, place FROM "
                   u"saved_searches)"
                   " ORDER BY place"_s),
        (QStringList{u"Mine"_s, u"Zebra"_s, u"Mine"_s, u"Lion"_s}));
}

void TestLibraryMerge::keptMarksReachTheirPapers()
{
    run(u"INSERT INTO kept_marks VALUES (%1, 1, 1)"_s.arg(keyOf(u"2502.00002"_s)));
    importFrom(*fullLibrary());
    QCOMPARE(texts(u"SELECT is_read || is_starred FROM papers WHERE id = %1"_s.arg(keyOf(u"2502.00002"_s))),
        QStringList{u"11"_s});
    QCOMPARE(
        texts(u"SELECT paper_id FROM kept_marks"_s), QStringList{QString::number(keyOf(u"2401.00005"_s))});
}

void TestLibraryMerge::tagsAreUnitedByName()
{
    run(u"INSERT INTO tags VALUES (4, 'Other', 'other', ''), (9, 'ZUM LESEN', 'zum lesen', '#112233')"_s);
    importFrom(*fullLibrary());
    QCOMPARE(texts(u"SELECT name || color FROM tags ORDER BY name"_s),
        (QStringList{u"Other"_s, u"Survey <b>#1c71d8"_s, u"ZUM LESEN#112233"_s}));
    QCOMPARE(texts(u"SELECT t.name FROM paper_tags p JOIN tags t ON t.id = p.tag_id ORDER BY p.paper_id"_s),
        (QStringList{u"ZUM LESEN"_s, u"Survey <b>"_s}));
}

void TestLibraryMerge::aStoppedImportChangesNothing()
{
    const QByteArray before = portableForm(*m_library), file = portableForm(*fullLibrary());
    for (int stopAt = 1; stopAt <= 3; ++stopAt) {
        int calls = 0;
        const auto report =
            importedInto(*m_library, file, [&calls, stopAt](double) { return ++calls < stopAt; });
        QVERIFY(!report.ok());
        QCOMPARE(report.error().kind, ErrorKind::Cancelled);
        QCOMPARE(portableForm(*m_library), before);
    }
    importFrom(*fullLibrary());
}

} // namespace dp::test

DP_TEST(dp::test::TestLibraryMerge)
#include "tst_librarymerge.moc"
