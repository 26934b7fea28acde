#include "library/pagedidlist.h"

#include "library/papers.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using dp::PagedIdList;
using dp::SortKey;

class TestPagedIdList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyOrderMatchesTheList_data();
    void everyOrderMatchesTheList();
    void everyPageIsPartOfTheList_data();
    void everyPageIsPartOfTheList();
    void aKeywordHasItsOwnOrder();
    void noOrderNeedsSorting_data();
    void noOrderNeedsSorting();

private:
    QList<qint64> all(const PagedIdList &window)
    {
        const auto page = window.page(*m_library, 0, 1000);
        return page ? *page : QList<qint64>();
    }

    std::unique_ptr<dp::Library> m_library;
};

void TestPagedIdList::initTestCase()
{
    m_library = dp::test::newLibrary({u"A"_s});
    const QDateTime now(QDate(2025, 3, 3), QTime(8, 0), Qt::UTC);
    QList<dp::Paper> list;
    for (int i = 1; i <= 60; ++i) {
        dp::Paper paper = dp::test::somePaper(u"2502.%1"_s.arg(i, 5, 10, '0'_L1));
        paper.title = QString(QChar(u'a' + (i * 7) % 20)) + u" title"_s;
        paper.authors = {QString(QChar(u'A' + (i * 11) % 23)) + u". Person"_s};
        paper.comment = i % 3 == 0 ? QString() : u"%1 pages"_s.arg((i * 13) % 40);
        list << paper;
    }
    dp::Papers papers(*m_library);
    for (int i = 0; i < 60; i += 10) // the papers arrive in another order than that of their submission
        VERIFY_OK(papers.store(list.mid((i * 7) % 60, 10), dp::test::keywordId(*m_library, u"A"_s),
            dp::Source::Feed, now.addDays(i)));
    VERIFY_OK(papers.mark({list[3].id.key(), list[30].id.key(), list[59].id.key()}, dp::Mark::Read));
    VERIFY_OK(papers.mark({list[7].id.key(), list[0].id.key()}, dp::Mark::Starred));
}

void TestPagedIdList::everyOrderMatchesTheList_data()
{
    QTest::addColumn<SortKey>("key");
    QTest::addColumn<bool>("descending");
    const std::pair<const char *, SortKey> keys[] = {{"submitted", SortKey::Submitted},
        {"read", SortKey::Read}, {"starred", SortKey::Starred}, {"title", SortKey::Title},
        {"authors", SortKey::Authors}, {"updated", SortKey::Updated}, {"comment", SortKey::Comment},
        {"arrived", SortKey::Arrived}};
    for (const auto &[name, key] : keys)
        for (const bool descending : {true, false})
            QTest::addRow("%s %s", name, descending ? "down" : "up") << key << descending;
}

void TestPagedIdList::everyOrderMatchesTheList()
{
    QFETCH(SortKey, key);
    QFETCH(bool, descending);
    const auto window = PagedIdList::ofLibrary(*m_library, key, descending);
    VERIFY_OK(window);
    QCOMPARE(window->count(), 60);
    dp::PaperQuery query;
    query.key = key;
    query.descending = descending;
    auto whole = dp::PaperReader(*m_library).ids(query);
    VERIFY_OK(whole);
    QList<qint64> seen = all(*window);
    QCOMPARE(seen.size(), whole->size());
    // The order of papers with equal values is not defined.
    const auto papers = dp::PaperReader(*m_library).papers(seen);
    const auto wanted = dp::PaperReader(*m_library).papers(*whole);
    VERIFY_OK(papers);
    VERIFY_OK(wanted);
    const auto value = [&](const dp::LibraryPaper &p) -> QString {
        switch (key) {
        case SortKey::Submitted: return p.paper.id.toString();
        case SortKey::Read: return QString::number(p.read);
        case SortKey::Starred: return QString::number(p.starred);
        case SortKey::Title: return p.paper.title;
        case SortKey::Authors: return p.paper.authors.first();
        case SortKey::Updated: return p.paper.updated.iso();
        case SortKey::Comment: return p.paper.comment;
        case SortKey::Arrived: return p.firstSeen.toString(Qt::ISODate);
        }
        return {};
    };
    for (qsizetype i = 0; i < papers->size(); ++i)
        QCOMPARE(value(papers->at(i)), value(wanted->at(i)));
    std::sort(seen.begin(), seen.end());
    std::sort(whole->begin(), whole->end());
    QCOMPARE(seen, *whole);
}

void TestPagedIdList::everyPageIsPartOfTheList_data()
{
    everyOrderMatchesTheList_data();
}

void TestPagedIdList::everyPageIsPartOfTheList()
{
    QFETCH(SortKey, key);
    QFETCH(bool, descending);
    const auto window = PagedIdList::ofLibrary(*m_library, key, descending);
    VERIFY_OK(window);
    const QList<qint64> whole = all(*window);
    for (qint64 first = 0; first < 62; ++first)
        for (const qint64 most : {1, 7, 25, 100}) {
            const auto page = window->page(*m_library, first, most);
            VERIFY_OK(page);
            QCOMPARE(*page, whole.mid(first, most));
        }
}

void TestPagedIdList::aKeywordHasItsOwnOrder()
{
    const auto window = PagedIdList::ofKeyword(*m_library, dp::test::keywordId(*m_library, u"A"_s));
    VERIFY_OK(window);
    QCOMPARE(window->count(), 60);
    QCOMPARE(dp::test::idsOf(all(*window)), dp::test::listOf(*m_library, u"A"_s));
}

void TestPagedIdList::noOrderNeedsSorting_data()
{
    everyOrderMatchesTheList_data();
}

/// Tests that the query plan contains no sorting step. Sorting a million papers would be slow.
void TestPagedIdList::noOrderNeedsSorting()
{
    QFETCH(SortKey, key);
    QFETCH(bool, descending);
    const auto window = PagedIdList::ofLibrary(*m_library, key, descending);
    VERIFY_OK(window);
    for (const QString &sql : window->statements())
        QVERIFY2(!dp::test::needsSorting(*m_library, sql), qPrintable(sql));
}

DP_TEST(TestPagedIdList)
#include "tst_pagedidlist.moc"
