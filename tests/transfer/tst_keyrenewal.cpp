// New keys of citations after the pattern has changed.
#include "transfer/keyrenewal.h"

#include "library/papers.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/citationreaders.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "transfer/citationexport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::CitationExport;
using dp::GivenKeys;
using dp::Library;
using dp::test::keyOf;

namespace {

void storeGraphs(Library &library, const QStringList &ids)
{
    QList<dp::Paper> papers = dp::test::somePapers(ids);
    for (dp::Paper &paper : papers) {
        paper.authors = QStringList{u"Ada Example"_s};
        paper.title = u"Graphs"_s;
        paper.categories = QStringList{u"cs.CL"_s, u"cs.LG"_s};
    }
    dp::Transaction transaction(library);
    VERIFY_OK(transaction.begin());
    VERIFY_OK(dp::Papers(library).store(papers, 0, dp::Source::Feed, dp::test::testTime));
    VERIFY_OK(transaction.commit());
}

/// Exports all papers, stores their keys, and returns them in the order of the identifiers.
QStringList exported(Library &library, const QString &pattern)
{
    CitationExport::Options options;
    options.keyPattern = pattern;
    QByteArray bytes;
    GivenKeys given;
    const auto written = CitationExport::write(
        library, options,
        [&](const QByteArray &piece) {
            bytes += piece;
            return dp::success();
        },
        &given);
    if (!written || !given.store(library))
        return {u"failed"_s};
    QMap<QString, QString> keys;
    for (const auto &entry : dp::test::readBibtex(bytes))
        keys.insert(entry.field("eprint"), entry.key);
    return keys.values();
}

const QString byYear = u"{surname}{year}{word}"_s, byCategory = u"{surname}:{category}"_s;

} // namespace

class TestKeyRenewal : public QObject
{
    Q_OBJECT

private slots:
    void aPatternWithACategoryGivesUniqueKeys();
    void onlyKeysOfAnotherPatternAreOutdated();
    void removedKeysAreGivenAnew();
    void restoredKeysReplaceNewOnes();
    void papersAreNeverWithoutAKey();
    void onlySelectedPapersAreRenewed();
};

void TestKeyRenewal::aPatternWithACategoryGivesUniqueKeys()
{
    const auto library = dp::test::newLibrary();
    storeGraphs(*library, {u"2502.00001"_s, u"2502.00002"_s});
    QCOMPARE(exported(*library, byCategory), (QStringList{u"example:cscl"_s, u"example:cscla"_s}));
}

void TestKeyRenewal::onlyKeysOfAnotherPatternAreOutdated()
{
    const auto library = dp::test::newLibrary();
    storeGraphs(*library, {u"2502.00001"_s, u"2502.00002"_s, u"2502.00003"_s});
    GivenKeys own;
    own.add(keyOf(u"2502.00002"_s), u"mine"_s);
    own.add(keyOf(u"2502.99999"_s), u"gone"_s); // a paper that is not in the library now
    QVERIFY(own.store(*library));
    QCOMPARE(exported(*library, byYear),
        (QStringList{u"example2025graphs"_s, u"mine"_s, u"example2025graphsa"_s}));
    const auto ofYear = dp::keyrenewal::outdated(*library, byYear);
    const auto ofCategory = dp::keyrenewal::outdated(*library, byCategory);
    VERIFY_OK(ofYear);
    VERIFY_OK(ofCategory);
    QCOMPARE(ofYear->count(), 1);
    QCOMPARE(ofCategory->count(), 3);
}

void TestKeyRenewal::removedKeysAreGivenAnew()
{
    const auto library = dp::test::newLibrary();
    storeGraphs(*library, {u"2502.00001"_s, u"2502.00002"_s});
    exported(*library, byYear);
    const auto outdated = dp::keyrenewal::outdated(*library, byCategory);
    VERIFY_OK(outdated);
    VERIFY_OK(outdated->forAllParts(*library, &GivenKeys::removePart));
    QCOMPARE(exported(*library, byCategory), (QStringList{u"example:cscl"_s, u"example:cscla"_s}));
    // A key that the paper has got since is not removed.
    VERIFY_OK(outdated->forAllParts(*library, &GivenKeys::removePart));
    QCOMPARE(exported(*library, byYear), (QStringList{u"example:cscl"_s, u"example:cscla"_s}));
}

void TestKeyRenewal::restoredKeysReplaceNewOnes()
{
    const auto library = dp::test::newLibrary();
    storeGraphs(*library, {u"2502.00001"_s, u"2502.00002"_s});
    exported(*library, byYear);
    const auto outdated = dp::keyrenewal::outdated(*library, byCategory);
    VERIFY_OK(outdated);
    VERIFY_OK(outdated->forAllParts(*library, &GivenKeys::removePart));
    exported(*library, byCategory);
    storeGraphs(*library, {u"2502.00003"_s});
    GivenKeys other; // another paper has got one of the old keys
    other.add(keyOf(u"2502.00003"_s), u"EXAMPLE2025graphs"_s);
    QVERIFY(other.store(*library));
    VERIFY_OK(outdated->forAllParts(*library, &GivenKeys::restorePart));
    QCOMPARE(exported(*library, byYear),
        (QStringList{u"example2025graphs"_s, u"example2025graphsa"_s, u"example2025graphsb"_s}));
}

/// After the renewal, before any export, each paper has a key; a failure changes none.
void TestKeyRenewal::papersAreNeverWithoutAKey()
{
    const auto library = dp::test::newLibrary();
    storeGraphs(*library, {u"2502.00001"_s, u"2502.00002"_s});
    const QStringList before = exported(*library, byYear);
    dp::ExportSelection unknown;
    unknown.papers = QList<qint64>{keyOf(u"2502.99999"_s)};
    QVERIFY(!dp::keyrenewal::renew(*library, unknown, byCategory));
    QCOMPARE(exported(*library, byCategory), before);
    const auto old = dp::keyrenewal::renew(*library, {}, byCategory);
    VERIFY_OK(old);
    QCOMPARE(old->count(), 2);
    QCOMPARE(exported(*library, byYear), // by the other pattern, so these are the stored keys
        (QStringList{u"example:cscl"_s, u"example:cscla"_s}));
    VERIFY_OK(dp::keyrenewal::restore(*library, *old));
    QCOMPARE(exported(*library, byCategory), before);
}

void TestKeyRenewal::onlySelectedPapersAreRenewed()
{
    const auto library = dp::test::newLibrary();
    storeGraphs(*library, {u"2502.00001"_s, u"2502.00002"_s});
    exported(*library, byYear);
    dp::ExportSelection one;
    one.papers = QList<qint64>{keyOf(u"2502.00002"_s)};
    VERIFY_OK(dp::keyrenewal::renew(*library, one, byCategory));
    QCOMPARE(exported(*library, byCategory), (QStringList{u"example2025graphs"_s, u"example:cscl"_s}));
}

DP_TEST(TestKeyRenewal)
#include "tst_keyrenewal.moc"
