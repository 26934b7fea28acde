// Keywords with all their options in an OPML file.
#include "library/keywords.h"
#include "support/checks.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "transfer/exportfile.h"
#include "transfer/importfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Keyword;
using dp::test::newLibrary;

class TestFeedOptions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRoundTripGivesEqualBytesAndKeywords();
    void aKeywordWithoutOptionsHasOnlyItsAddress();
    void aChangedAddressWinsOverTheTerms();
    void wrongOptionsAreIgnored();

private:
    static QByteArray exported(dp::Library &library)
    {
        const auto bytes = dp::ExportFile::write(library, {dp::ExportFile::Format::Opml});
        return bytes ? *bytes : QByteArray();
    }
    QList<Keyword> imported(const QByteArray &bytes)
    {
        const auto file = dp::ImportFile::fromBytes(bytes, u"x.opml"_s);
        if (!file || !file->store(*m_other, {}, dp::test::testTime))
            return {};
        return dp::Keywords(*m_other).all().value();
    }
    std::unique_ptr<dp::Library> m_library, m_other;
};

void TestFeedOptions::init()
{
    m_library = newLibrary();
    m_other = newLibrary();
}

void TestFeedOptions::aRoundTripGivesEqualBytesAndKeywords()
{
    dp::Keywords keywords(*m_library);
    Keyword plain{0, u"Ünï & <b> 中文"_s, {}, {u"cs"_s, u"math.AG"_s}, 7};
    Keyword terms = plain;
    terms.name = u"Terms"_s;
    terms.terms = {
        {u"foo bar"_s, u"baz"_s}, {u"qux"_s}, {u"no \"way"_s.remove(u'"')}, dp::KeywordTerms::Field::Title};
    terms.watched = true;
    Keyword both = terms;
    both.name = u"Both"_s;
    both.terms.in = dp::KeywordTerms::Field::Both;
    both.revisions = Keyword::Revisions::Unread;
    Keyword query{0, u"Query"_s, u"all:electron ANDNOT ti:(a OR b)"_s, {}, 10000};
    query.revisions = Keyword::Revisions::Ignored;
    Keyword author{0, u"Ludwig van Beethoven"_s, {}, {u"cs"_s}, 20, Keyword::Kind::Author, true};
    Keyword announced{0, u"Every day"_s, {}, {u"cs.LG"_s, u"q-bio"_s}, 33, Keyword::Kind::Announcements};
    for (const Keyword &keyword : {plain, terms, both, query, author, announced})
        QVERIFY(keywords.add(keyword).ok());
    const QByteArray bytes = exported(*m_library);
    QCOMPARE(imported(bytes), keywords.all().value());
    QCOMPARE(exported(*m_other), bytes);
}

void TestFeedOptions::aKeywordWithoutOptionsHasOnlyItsAddress()
{
    const auto library = newLibrary({u"Zebra"_s});
    QVERIFY(!exported(*library).contains("dp:"));
    QVERIFY(!exported(*library).contains("xmlns"));
}

void TestFeedOptions::aChangedAddressWinsOverTheTerms()
{
    Keyword terms{0, u"Terms"_s, {}, {u"cs"_s}};
    terms.terms.any = QStringList{u"zebra"_s, u"okapi"_s};
    QVERIFY(dp::Keywords(*m_library).add(terms).ok());
    QByteArray bytes = exported(*m_library);
    bytes.replace("%22okapi%22", "%22lion%22");
    const auto keywords = imported(bytes);
    QCOMPARE(keywords.size(), 1);
    QVERIFY(keywords.first().terms.isEmpty());
    QVERIFY(keywords.first().query.contains(u"lion"_s));
}

void TestFeedOptions::wrongOptionsAreIgnored()
{
    const auto library = newLibrary({u"Zebra"_s});
    QByteArray bytes = exported(*library);
    bytes.replace("xmlUrl",
        "dp:terms=\"[\" dp:notify=\"&lt;\" dp:revisions=\"x\" dp:limit=\"-1\" dp:other=\"1\" xmlUrl");
    const auto keywords = imported(bytes);
    QCOMPARE(keywords.size(), 1);
    QCOMPARE(keywords.first().name, u"Zebra"_s);
    QVERIFY(!keywords.first().watched);
}

DP_TEST(TestFeedOptions)
#include "tst_feedoptions.moc"
