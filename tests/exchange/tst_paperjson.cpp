#include "exchange/paperjson.h"

#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

dp::LibraryPaper libraryPaper()
{
    dp::LibraryPaper s;
    s.paper = dp::test::somePaper(u"2502.00001v2"_s);
    s.paper.doi = u"10.1/x"_s;
    s.paper.journalRef = u"J. 1"_s;
    s.firstSeen = QDateTime(QDate(2025, 3, 4), QTime(23, 30), Qt::UTC);
    s.starred = true;
    s.keywords = QStringList{u"A"_s, u"B"_s};
    s.revisions << dp::Revision{
        1, u"Old title"_s, u"Old abstract"_s, {}, *dp::Moment::fromIso(u"2025-02-01T00:00:00Z"_s)};
    return s;
}

} // namespace

class TestPaperJson : public QObject
{
    Q_OBJECT

private slots:
    void aPaperHasAllKeys();
    void revisionsAreOptional();
    void unknownValuesAreEmpty();
    void aKeywordHasItsSettingsAndCounts();
    void listsAreArraysAndEndInANewline();
};

void TestPaperJson::aPaperHasAllKeys()
{
    const QJsonObject object = dp::json::paper(libraryPaper(), false);
    QStringList keys = object.keys();
    keys.sort();
    QCOMPARE(keys.join(u' '),
        u"abs_url abstract arrived authors categories chips comment doi first_seen id journal_ref keywords late muted not_found_by note pdf_url pdf_version published read starred tags title updated version withdrawn"_s);
    QCOMPARE(object["id"_L1].toString(), u"2502.00001"_s);
    QCOMPARE(object["version"_L1].toInt(), 2);
    QCOMPARE(object["title"_L1].toString(), u"On 2502.00001"_s);
    QCOMPARE(object["authors"_L1].toArray().size(), 2);
    QCOMPARE(object["categories"_L1].toArray().at(0).toString(), u"cs.CL"_s);
    QCOMPARE(object["published"_L1].toString(), u"2025-02-01T00:01:40Z"_s);
    QCOMPARE(object["updated"_L1].toString(), u"2025-02-11T00:01:40Z"_s);
    QCOMPARE(object["first_seen"_L1].toString(), u"2025-03-04T23:30:00Z"_s);
    QCOMPARE(object["read"_L1], QJsonValue(false));
    QCOMPARE(object["starred"_L1], QJsonValue(true));
    QCOMPARE(object["keywords"_L1].toArray().at(1).toString(), u"B"_s);
    QCOMPARE(object["abs_url"_L1].toString(), u"http://arxiv.org/abs/2502.00001v2"_s);
    QCOMPARE(object["pdf_url"_L1].toString(), u"http://arxiv.org/pdf/2502.00001v2"_s);
    QCOMPARE(object["doi"_L1].toString(), u"10.1/x"_s);
    QCOMPARE(object["journal_ref"_L1].toString(), u"J. 1"_s);
}

void TestPaperJson::revisionsAreOptional()
{
    QVERIFY(!dp::json::paper(libraryPaper(), false).contains("revisions"_L1));
    const QJsonArray revisions = dp::json::paper(libraryPaper(), true)["revisions"_L1].toArray();
    QCOMPARE(revisions.size(), 1);
    const QJsonObject revision = revisions[0].toObject();
    QCOMPARE(revision["version"_L1].toInt(), 1);
    QCOMPARE(revision["title"_L1].toString(), u"Old title"_s);
    QCOMPARE(revision["updated"_L1].toString(), u"2025-02-01T00:00:00Z"_s);
    QVERIFY(revision.contains("abstract"_L1) && revision.contains("comment"_L1));
}

void TestPaperJson::unknownValuesAreEmpty()
{
    dp::LibraryPaper s;
    s.paper = dp::test::onPage(dp::test::somePaper(u"2502.00001"_s));
    const QJsonObject object = dp::json::paper(s, false);
    QCOMPARE(object.size(), 26);
    QCOMPARE(object["published"_L1], QJsonValue(QString(u""_s)));
    // The time of day is not known, so only the date is written.
    QCOMPARE(object["updated"_L1].toString(), u"2025-02-01"_s);
    QCOMPARE(object["authors"_L1].toArray().size(), 0);
    QVERIFY(object["authors"_L1].isArray());
}

void TestPaperJson::aKeywordHasItsSettingsAndCounts()
{
    dp::KeywordState state{dp::Keyword{7, u"A"_s, u"ti:x"_s, {u"cs"_s}, 50}, 12, 3,
        QDateTime(QDate(2025, 3, 4), QTime(8, 10), Qt::UTC), {}};
    const QJsonObject object = dp::json::keyword(state, u"(ti:x) AND (cat:cs.*)"_s);
    QCOMPARE(object["name"_L1].toString(), u"A"_s);
    QCOMPARE(object["query"_L1].toString(), u"(ti:x) AND (cat:cs.*)"_s);
    QCOMPARE(object["custom_query"_L1], QJsonValue(true));
    QCOMPARE(object["categories"_L1].toArray(), QJsonArray{u"cs"_s});
    QCOMPARE(object["limit"_L1].toInt(), 50);
    QCOMPARE(object["papers"_L1].toInt(), 12);
    QCOMPARE(object["unread"_L1].toInt(), 3);
    QCOMPARE(object["refreshed"_L1].toString(), u"2025-03-04T08:10:00Z"_s);
    QVERIFY(object["in"_L1].isNull() && object["any"_L1].toArray().isEmpty());
    state.keyword.query.clear();
    state.keyword.terms = {{u"a"_s, u"b"_s}, {u"c"_s}, {u"d"_s}, dp::KeywordTerms::Field::Title};
    const QJsonObject terms = dp::json::keyword(state, {});
    QCOMPARE(terms["any"_L1].toArray(), (QJsonArray{u"a"_s, u"b"_s}));
    QCOMPARE(terms["all"_L1].toArray(), QJsonArray{u"c"_s});
    QCOMPARE(terms["not"_L1].toArray(), QJsonArray{u"d"_s});
    QCOMPARE(terms["in"_L1].toString(), u"title"_s);
    QCOMPARE(terms["custom_query"_L1], QJsonValue(false));
    state.refreshed = {};
    QCOMPARE(dp::json::keyword(state, {})["refreshed"_L1].toString(), QString());
}

void TestPaperJson::listsAreArraysAndEndInANewline()
{
    const QByteArray none = dp::json::array({});
    QVERIFY(none.endsWith('\n'));
    QVERIFY(QJsonDocument::fromJson(none).isArray());
    const QByteArray two =
        dp::json::array({dp::json::paper(libraryPaper(), false), dp::json::paper(libraryPaper(), false)});
    QCOMPARE(QJsonDocument::fromJson(two).array().size(), 2);
    const QByteArray one = dp::json::object(dp::json::paper(libraryPaper(), true));
    QVERIFY(one.endsWith('\n') && QJsonDocument::fromJson(one).isObject());
}

DP_TEST(TestPaperJson)
#include "tst_paperjson.moc"
