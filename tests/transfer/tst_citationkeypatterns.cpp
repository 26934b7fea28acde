#include "exchange/citationkey.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/citationreaders.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "transfer/citationexport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::CitationExport;
using dp::Library;
using dp::Paper;

namespace {

/// Papers that have the same name by each pattern, unless it contains the identifier.
QList<Paper> similarPapers()
{
    QList<Paper> papers;
    for (const QString &id : {u"2501.00001"_s, u"2501.00002"_s, u"2501.00003"_s}) {
        Paper paper = dp::test::somePaper(id);
        paper.authors = QStringList{u"Ada Example"_s, u"Author of "_s + id};
        paper.title = u"Case Study of Graphs: "_s + id;
        paper.categories = QStringList{u"cs.LG"_s, u"stat.ML"_s};
        papers << paper;
    }
    return papers;
}

bool stored(Library &library, const QList<Paper> &papers)
{
    dp::Transaction transaction(library);
    return transaction.begin() && dp::Papers(library).store(papers, 0, dp::Source::Feed, dp::test::testTime)
        && transaction.commit();
}

/// Exports with a pattern as the program does, and returns the keys by the identifiers.
QMap<QString, QString> exported(Library &library, const CitationExport::Options &options)
{
    QByteArray bytes;
    dp::GivenKeys given;
    const auto sink = [&bytes](const QByteArray &piece) {
        bytes += piece;
        return dp::success();
    };
    if (!CitationExport::write(library, options, sink, &given) || !given.store(library))
        qFatal("the papers cannot be exported");
    QMap<QString, QString> keys;
    for (const auto &entry : dp::test::readBibtex(bytes))
        keys.insert(entry.field("eprint"), entry.key);
    return keys;
}

} // namespace

class TestCitationKeyPatterns : public QObject
{
    Q_OBJECT

private slots:
    void keysAreUniqueAndStay_data();
    void keysAreUniqueAndStay();
};

void TestCitationKeyPatterns::keysAreUniqueAndStay_data()
{
    QTest::addColumn<QString>("first");
    const auto row = [](const char *pattern, const QString &first) {
        QTest::newRow(pattern) << first;
    };
    row("{category}{word}", u"cslgcase"_s);
    row("{Category}_{Surname}", u"Cslg_Example"_s);
    row("{surname}{year}{word}", u"example2025case"_s);
    row("{word}{yy}", u"case25"_s);
    row("{title}", u"casestudygraphs"_s);
    row("{category}{surname}{year}{yy}{word}{title}", u"cslgexample202525casecasestudygraphs"_s);
    row("{id}{category}", u"250100001cslg"_s);
}

/// Tests that the data which is read to compare the names of papers is the data of which keys are made.
void TestCitationKeyPatterns::keysAreUniqueAndStay()
{
    QFETCH(QString, first);
    CitationExport::Options options;
    options.keyPattern = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(dp::citationkey::isValid(options.keyPattern));
    const auto library = dp::test::newLibrary();
    QVERIFY(stored(*library, similarPapers()));
    const auto keys = exported(*library, options);
    QCOMPARE(keys[u"2501.00001"_s], first);
    QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), 3);
    QCOMPARE(exported(*library, options), keys);
    // A small export gives the same keys as a large one.
    const auto other = dp::test::newLibrary();
    QVERIFY(stored(*other, similarPapers()));
    options.papers = QList<qint64>{dp::test::keyOf(u"2501.00002"_s)};
    QCOMPARE(exported(*other, options)[u"2501.00002"_s], keys[u"2501.00002"_s]);
}

DP_TEST(TestCitationKeyPatterns)
#include "tst_citationkeypatterns.moc"
