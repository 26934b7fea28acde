// Tests the sentences that are shown after a damaged library was rebuilt.
#include "support/testprogram.h"
#include "text/rebuilttext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestRebuiltText : public QObject
{
    Q_OBJECT

private slots:
    void lostKeywordsAreNamed_data();
    void lostKeywordsAreNamed();
    void lostTagsAndSavedSearchesAreNamed();
    void withoutLossesNothingIsListed();
    void aLostLibraryIsNew();
};

void TestRebuiltText::lostKeywordsAreNamed_data()
{
    QTest::addColumn<int>("named");
    QTest::addColumn<int>("nameless");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("one") << 1 << 0 << u"word 1"_s << u"word 1"_s;
    QTest::newRow("ten") << 10 << 0 << u"word 10"_s << u"word 10"_s;
    QTest::newRow("eleven") << 11 << 0 << u"word 10"_s << u"1 more"_s;
    QTest::newRow("many") << 300 << 0 << u"word 10"_s << u"290 more"_s;
    QTest::newRow("without a name") << 0 << 3 << u"3"_s << u"without a known name"_s;
    QTest::newRow("some without a name") << 2 << 7 << u"word 2"_s << u"7 keyword"_s;
}

void TestRebuiltText::lostKeywordsAreNamed()
{
    QFETCH(int, named);
    QFETCH(int, nameless);
    QFETCH(QString, first);
    QFETCH(QString, last);
    dp::RebuiltParts parts;
    for (int i = 1; i <= named; ++i)
        parts.lostKeywords << u"word %1"_s.arg(i);
    parts.namelessLostKeywords = nameless;
    for (const QString &text : {dp::lostKeywordsText(parts.lostKeywords, nameless), dp::rebuiltText(parts)}) {
        QVERIFY2(text.contains(first), qPrintable(text));
        QVERIFY2(text.contains(last), qPrintable(text));
        QVERIFY2(!text.contains(u"word 11"_s), qPrintable(text));
    }
}

void TestRebuiltText::withoutLossesNothingIsListed()
{
    QCOMPARE(dp::lostKeywordsText({}, 0), QString());
    dp::RebuiltParts parts;
    parts.lostPapers = 0;
    QVERIFY(!dp::rebuiltText(parts).contains(u"keyword"_s));
}

void TestRebuiltText::aLostLibraryIsNew()
{
    dp::RebuiltParts parts;
    parts.isNew = true;
    const QString text = dp::rebuiltText(parts);
    QVERIFY2(text.contains(u"Add your own keywords again"_s), qPrintable(text));
    // The keywords that miss papers are lost, so the text does not mention missing papers.
    QVERIFY2(!text.contains(u"missing papers"_s), qPrintable(text));
}

void TestRebuiltText::lostTagsAndSavedSearchesAreNamed()
{
    dp::RebuiltParts parts;
    parts.lostNames = {u"later"_s, u"to read"_s};
    const QString text = dp::rebuiltText(parts);
    for (const QString &name : std::as_const(parts.lostNames))
        QVERIFY(text.contains(name));
    QVERIFY(text.contains("saved search"_L1));
    parts.lostNames.clear();
    QVERIFY(!dp::rebuiltText(parts).contains("saved search"_L1));
}

DP_TEST(TestRebuiltText)
#include "tst_rebuilttext.moc"
