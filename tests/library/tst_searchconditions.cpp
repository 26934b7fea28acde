// Tests the conditions of a search that are not words: states, tags, notes, years, venues and their
// combinations.
#include "library/keywords.h"
#include "library/searchvalues.h"
#include "library/sqlite/statement.h"
#include "support/checks.h"
#include "support/searchedlibrary.h"
#include "support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::Search;
using dp::SearchPace;
using dp::test::idsOf;
using dp::test::SearchedLibrary;
using dp::test::somePaper;

namespace {

/// A library with six papers, 1 to 6.
class States
{
public:
    States()
    {
        put(1, u"Zebra"_s, u"2023-12-31T20:00:00Z"_s, {}, u"Łukasz Kowalski"_s);
        put(2, u"Zebra lion"_s, u"2024-01-01T00:00:00Z"_s, u"Accepted at NeurIPS 2024"_s, u"Luka Person"_s);
        put(3, u"Lion"_s, u"2024-06-01T00:00:00Z"_s, u"Code: https://github.com/a/b"_s, u"Luka Person"_s);
        put(4, u"Lion fish"_s, u"2025-02-01T00:00:00Z"_s, u"This paper has been withdrawn"_s);
        put(5, u"Fish"_s, u"2025-03-01T00:00:00Z"_s, {}, u"A"_s, u"J. Fish Biol. 12, 30 (2025)"_s);
        put(6, u"Fish zebra"_s, u"2026-01-01T00:00:00Z"_s, u"Submitted to AAAI-26. See withdrawn items."_s);
        execute(u"UPDATE papers SET is_read = 1 WHERE id %1"_s.arg(in({1, 2})));
        execute(u"UPDATE papers SET is_starred = 1 WHERE id %1"_s.arg(in({2, 5})));
        execute(u"UPDATE papers SET version = 2 WHERE id %1"_s.arg(in({3})));
        execute(
            u"INSERT INTO tags (id, name, folded) VALUES (1, 'To cite', 'to cite'), (2, 'Späť', 'späť')"_s);
        execute(u"INSERT INTO paper_tags (paper_id, tag_id) SELECT id, 1 FROM papers WHERE id %1"_s.arg(
            in({1, 4})));
        execute(
            u"INSERT INTO paper_tags (paper_id, tag_id) SELECT id, 2 FROM papers WHERE id %1"_s.arg(in({4})));
        execute(u"INSERT INTO paper_tags (paper_id, tag_id) VALUES (99, 1)"_s); // not in the library
        execute(
            u"INSERT INTO notes VALUES (%1, 'An **elephant** remark', '2026-01-01T00:00:00Z')"_s.arg(key(3)));
        for (const QString &file : {u"%1, 1"_s.arg(key(2)), u"%1, 2"_s.arg(key(2)), u"99, 1"_s})
            execute(u"INSERT INTO pdf_files VALUES (%1, 'a.pdf', 1, '2026-01-01T00:00:00Z', 1)"_s.arg(file));
        execute(u"INSERT INTO notes VALUES (99, 'elephant', '2026-01-01T00:00:00Z')"_s);
        execute(u"INSERT INTO matches (keyword_id, paper_id, position, first_seen, late)"
                " SELECT 1, id, 1, '', id = %1 FROM papers WHERE id %2"_s.arg(key(5))
                    .arg(in({2, 5})));
    }

    QString ask(const QString &typed)
    {
        QStringList numbers;
        for (const QString &id : searched.ask(typed))
            numbers << id.right(1);
        return numbers.join(u' ');
    }
    void execute(const QString &sql)
    {
        dp::Connection &connection = *searched.library;
        VERIFY_OK(connection.execute(sql));
    }

    SearchedLibrary searched;

private:
    static qint64 key(int number) { return dp::ArxivId::parse(u"2501.0000%1"_s.arg(number))->key(); }
    static QString in(const QList<int> &numbers)
    {
        QStringList keys;
        for (const int number : numbers)
            keys << QString::number(key(number));
        return u"IN (%1)"_s.arg(keys.join(u','));
    }
    void put(int number, const QString &title, const QString &published, const QString &comment = {},
        const QString &author = u"A"_s, const QString &journal = {})
    {
        dp::Paper paper = somePaper(u"2501.0000%1v1"_s.arg(number));
        paper.title = title;
        paper.abstract = u"-"_s;
        paper.comment = comment;
        paper.authors = QStringList{author};
        paper.journalRef = journal;
        paper.published = *dp::Moment::fromIso(published);
        searched.store(paper);
    }
};

} // namespace

class TestSearchConditions : public QObject
{
    Q_OBJECT

private slots:
    void conditionsFindTheirPapers_data();
    void conditionsFindTheirPapers();
    void everyOrderAndEverySliceFindsTheSamePapers();
    void aScopeLimitsASearch();
    void aCancelledSearchEnds();
    void valuesOfTheLibraryAreCompleted();
};

void TestSearchConditions::conditionsFindTheirPapers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    const auto row = [](const QString &typed, const QString &found) {
        QTest::newRow(qPrintable(typed)) << typed << found;
    };
    row(u"is:read"_s, u"2 1"_s);
    row(u"is:unread"_s, u"6 5 4 3"_s);
    row(u"is:starred"_s, u"5 2"_s);
    row(u"is:revised"_s, u"3"_s);
    row(u"is:withdrawn"_s, u"4"_s);
    row(u"is:late"_s, u"5"_s);
    row(u"-is:late is:starred"_s, u"2"_s);
    row(u"has:code"_s, u"3"_s);
    row(u"has:note"_s, u"3"_s);
    row(u"has:tag"_s, u"4 1"_s);
    row(u"has:pdf"_s, u"2"_s);
    row(u"-has:pdf zebra"_s, u"6 1"_s);
    row(u"-has:tag -has:note zebra"_s, u"6 2"_s);
    row(u"tag:\"to cite\""_s, u"4 1"_s);
    row(u"tag:TO* zebra"_s, u"1"_s);
    row(u"tag:spat"_s, u"4"_s);
    row(u"tag:nothing"_s, u""_s);
    row(u"-tag:nothing lion"_s, u"4 3 2"_s);
    row(u"keyword:a"_s, u"5 2"_s);
    row(u"year:2024"_s, u"3 2"_s);
    row(u"year:2024..2025"_s, u"5 4 3 2"_s);
    row(u"year:..2023 OR year:2026.."_s, u"6 1"_s);
    row(u"-year:2024 zebra"_s, u"6 1"_s);
    row(u"venue:neurips"_s, u"2"_s);
    row(u"venue:nips"_s, u"2"_s);
    row(u"venue:aaai"_s, u"6"_s);
    row(u"venue:2024"_s, u"2"_s);
    row(u"venue:\"fish biol\""_s, u"5"_s);
    row(u"-venue:neurips zebra"_s, u"6 1"_s);
    row(u"elephant"_s, u"3"_s);
    row(u"elephant lion"_s, u"3"_s);
    row(u"lion -elephant"_s, u"4 2"_s);
    row(u"\"elephant remark\" OR is:starred"_s, u"5 3 2"_s);
    row(u"title:elephant"_s, u""_s);
    row(u"eleph* -(lion is:read)"_s, u"3"_s);
    row(u"(zebra is:unread) OR (lion -has:tag)"_s, u"6 3 2"_s);
    row(u"-(zebra OR lion OR fish)"_s, u""_s);
    row(u"-(zebra lion) -(zebra fish)"_s, u"5 4 3 1"_s);
}

void TestSearchConditions::conditionsFindTheirPapers()
{
    QFETCH(QString, typed);
    States states;
    QTEST(states.ask(typed), "found");
}

void TestSearchConditions::everyOrderAndEverySliceFindsTheSamePapers()
{
    States states;
    Search search(*states.searched.library);
    for (const char16_t *typed :
        {u"zebra OR is:starred", u"-zebra", u"lion -elephant", u"elephant OR zebra", u"year:2024 lion",
            u"has:code OR venue:nips", u"(zebra -tag:spat) OR has:note", u"-is:read -lion"}) {
        const auto query = dp::searchquery::parse(QString::fromUtf16(typed), false);
        const auto never = [] {
            return false;
        };
        const auto newest = search.newest(query, 0, 0), best = search.best(query, 10, never);
        const auto count = search.count(query, never);
        VERIFY_OK(newest);
        VERIFY_OK(best);
        VERIFY_OK(count);
        QVERIFY(!newest->isEmpty());
        QCOMPARE(newest->size(), *count);
        QCOMPARE(QSet<qint64>(best->begin(), best->end()), QSet<qint64>(newest->begin(), newest->end()));
        QCOMPARE(best->size(), newest->size());
        QList<qint64> inPages;
        for (qint64 next = 0;;) {
            const auto page = search.page(query, next, 1, {});
            VERIFY_OK(page);
            inPages << page->ids;
            next = page->next;
            if (next == 0)
                break;
        }
        QCOMPARE(inPages, *newest);
    }
}

void TestSearchConditions::aScopeLimitsASearch()
{
    States states;
    auto query = dp::searchquery::parse(u"zebra"_s, false);
    query.scope = dp::SearchExpression::ofName(dp::SearchExpression::Kind::Keyword, u"A"_s, false);
    QCOMPARE(idsOf(*Search(*states.searched.library).newest(query, 0, 0)), QStringList{u"2501.00002"_s});
    query = dp::searchquery::parse(u"2501.00001 2501.00005"_s, false);
    query.scope = dp::SearchExpression::ofState(dp::SearchExpression::State::Starred);
    QCOMPARE(idsOf(*Search(*states.searched.library).newest(query, 0, 0)), QStringList{u"2501.00005"_s});
}

/// Tests that a search whose time is over goes on where it stopped, and that a cancelled search ends.
void TestSearchConditions::aCancelledSearchEnds()
{
    SearchedLibrary searched;
    for (int i = 1; i <= 60; ++i)
        searched.put(u"2501.%1v1"_s.arg(i, 5, 10, QChar(u'0')), u"Paper"_s);
    Search search(*searched.library);
    const auto query = dp::searchquery::parse(u"-lion OR year:1999"_s, false);
    const auto cancelled = search.page(query, 0, 0, SearchPace([] { return true; }));
    QVERIFY(!cancelled && cancelled.error().kind == dp::ErrorKind::Cancelled);
    QList<qint64> ids;
    int pages = 0;
    qint64 next = 0;
    do {
        const auto page = search.page(query, next, 0, SearchPace({}, QDeadlineTimer(0)));
        VERIFY_OK(page);
        ids << page->ids;
        next = page->next;
        ++pages;
    } while (next != 0);
    QCOMPARE(ids.size(), 60);
    QVERIFY(pages > 1);
}

void TestSearchConditions::valuesOfTheLibraryAreCompleted()
{
    using dp::searchfields::Field;
    States states;
    const auto values = [&](Field field, const QString &beginning) {
        return *dp::searchvalues::beginningWith(*states.searched.library, field, beginning, 10);
    };
    QCOMPARE(values(Field::Tag, u""_s), (QStringList{u"Späť"_s, u"To cite"_s}));
    QCOMPARE(values(Field::Tag, u"TO"_s), QStringList{u"To cite"_s});
    QCOMPARE(values(Field::Keyword, u"a"_s), QStringList{u"A"_s});
    QCOMPARE(values(Field::Authors, u"luk"_s), (QStringList{u"Luka Person"_s, u"Łukasz Kowalski"_s}));
    QCOMPARE(values(Field::Authors, u"kow"_s), QStringList{u"Łukasz Kowalski"_s});
    QCOMPARE(values(Field::Authors, u""_s), QStringList());
}

DP_TEST(TestSearchConditions)
#include "tst_searchconditions.moc"
