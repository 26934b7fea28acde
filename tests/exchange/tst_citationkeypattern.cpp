#include "exchange/citationkey.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCitationKeyPattern : public QObject
{
    Q_OBJECT

private slots:
    void placeholdersAreReplaced_data();
    void placeholdersAreReplaced();
    void wrongPatternsAreNotValid_data();
    void wrongPatternsAreNotValid();
    void missingPartsGiveTheIdentifier();
};

void TestCitationKeyPattern::placeholdersAreReplaced_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("key");
    QTest::newRow("default") << QString(dp::citationkey::defaultPattern) << u"muller2017attention"_s;
    QTest::newRow("capital") << u"{Surname}{Year}{Word}"_s << u"Muller2017Attention"_s;
    QTest::newRow("short title") << u"{surname}:{title}"_s << u"muller:attentionneedllms"_s;
    QTest::newRow("capitals in the title") << u"{Title}{yy}"_s << u"AttentionNeedLlms17"_s;
    QTest::newRow("identifier") << u"arXiv_{id}"_s << u"arXiv_170603762"_s;
    QTest::newRow("category") << u"{category}-{surname}"_s << u"cscl-muller"_s;
}

void TestCitationKeyPattern::placeholdersAreReplaced()
{
    QFETCH(QString, pattern);
    QFETCH(QString, key);
    dp::Paper paper = dp::test::somePaper(u"1706.03762v7"_s);
    paper.title = u"Attention: What We Need for LLMs in Everything"_s;
    paper.authors = QStringList{u"Ada Müller"_s, u"Ben Other"_s};
    paper.categories = QStringList{u"cs.CL"_s, u"cs.LG"_s};
    QVERIFY(dp::citationkey::isValid(pattern));
    QCOMPARE(dp::citationkey::of(paper, pattern), key);
}

void TestCitationKeyPattern::wrongPatternsAreNotValid_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern : {"", "{year}", "{surname", "{name}", "{}", "{surname} {year}", "{surname}é",
             "{surname},", "{sURNAME}", "-{surname}", "{surname}}", "{surname}{{year}}", "x"})
        QTest::newRow(pattern) << QString::fromUtf8(pattern);
    QTest::newRow("long") << u"{surname}"_s + QString(100, u'a');
}

void TestCitationKeyPattern::wrongPatternsAreNotValid()
{
    QFETCH(QString, pattern);
    QVERIFY(!dp::citationkey::isValid(pattern));
}

void TestCitationKeyPattern::missingPartsGiveTheIdentifier()
{
    dp::Paper paper = dp::test::somePaper(u"1706.03762"_s);
    paper.title = u"注意力"_s;
    QCOMPARE(dp::citationkey::of(paper, u"{word}"_s), u"arxiv170603762"_s);
    paper.authors.clear();
    QCOMPARE(dp::citationkey::of(paper, u"{surname}-{id}"_s), u"arxiv170603762"_s);
    paper.categories.clear();
    QCOMPARE(dp::citationkey::of(paper, u"{category}{id}"_s), u"170603762"_s);
}

DP_TEST(TestCitationKeyPattern)
#include "tst_citationkeypattern.moc"
