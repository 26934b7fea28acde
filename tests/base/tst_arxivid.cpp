#include "base/arxivid.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using dp::ArxivId;

class TestArxivId : public QObject
{
    Q_OBJECT

private slots:
    void readsAllForms_data();
    void readsAllForms();
    void refusesOtherText_data();
    void refusesOtherText();
    void keysSortAsSubmitted();
    void keysAreConvertedBack();
    void invalidKeysAreRefused_data();
    void invalidKeysAreRefused();
    void theVersionIsNoPartOfTheKey();
    void hostileTextIsRefusedQuickly();
};

void TestArxivId::readsAllForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("versioned");
    const auto row = [](const QString &text, const QString &versioned) {
        QTest::newRow(qPrintable(text)) << text << versioned;
    };
    row(u"2502.20780"_s, u"2502.20780"_s);
    row(u"2502.20780v1"_s, u"2502.20780v1"_s);
    row(u"2502.20780V12"_s, u"2502.20780v12"_s);
    row(u"arXiv:2502.20780v3"_s, u"2502.20780v3"_s);
    row(u" \tarxiv: 2502.20780v3 \n"_s, u"2502.20780v3"_s);
    row(u"http://arxiv.org/abs/2502.20780v1"_s, u"2502.20780v1"_s);
    row(u"https://www.arxiv.org/abs/2502.20780"_s, u"2502.20780"_s);
    row(u"https://arxiv.org/pdf/2502.20780v1.pdf"_s, u"2502.20780v1"_s);
    row(u"https://arxiv.org/pdf/2502.20780v1"_s, u"2502.20780v1"_s);
    row(u"https://arxiv.org/html/2502.20780v1#S3"_s, u"2502.20780v1"_s);
    row(u"https://arxiv.org/abs/2502.20780?context=cs"_s, u"2502.20780"_s);
    row(u"https://arxiv.org/abs/2502.20780/"_s, u"2502.20780"_s);
    row(u"arxiv.org/abs/2502.20780v2"_s, u"2502.20780v2"_s);
    row(u"http://127.0.0.1:8080/abs/2502.20780v2"_s, u"2502.20780v2"_s);
    row(u"0704.0001"_s, u"0704.0001"_s);
    row(u"1412.9999v2"_s, u"1412.9999v2"_s);
    row(u"1501.00001"_s, u"1501.00001"_s);
    row(u"hep-th/9901001"_s, u"hep-th/9901001"_s);
    row(u"hep-th/9901001v2"_s, u"hep-th/9901001v2"_s);
    row(u"HEP-TH/9901001"_s, u"hep-th/9901001"_s);
    row(u"math.GT/0309136v1"_s, u"math/0309136v1"_s);
    row(u"https://arxiv.org/abs/cond-mat/0703470"_s, u"cond-mat/0703470"_s);
    row(u"https://arxiv.org/pdf/astro-ph/0601001v1.pdf"_s, u"astro-ph/0601001v1"_s);
    row(u"supr-con/9608008"_s, u"supr-con/9608008"_s);
}

void TestArxivId::readsAllForms()
{
    QFETCH(QString, text);
    QFETCH(QString, versioned);
    const auto id = ArxivId::parse(text);
    QVERIFY(id.has_value());
    QCOMPARE(id->versioned(), versioned);
}

void TestArxivId::refusesOtherText_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *rule, const QString &text) {
        QTest::newRow(rule) << text;
    };
    row("nothing", QString());
    row("blanks", u"   "_s);
    row("a word", u"hello"_s);
    row("four digits since 2015", u"2502.2078"_s);
    row("five digits before 2015", u"1412.00001"_s);
    row("six digits", u"2502.207801"_s);
    row("before the scheme", u"0703.0001"_s);
    row("month 13", u"2513.00001"_s);
    row("month 0", u"2500.00001"_s);
    row("number 0", u"2502.00000"_s);
    row("version 0", u"2502.20780v0"_s);
    row("version without a number", u"2502.20780v"_s);
    row("version 1000", u"2502.20780v1000"_s);
    row("text after it", u"2502.20780v1x"_s);
    row("something before", u"12502.20780"_s);
    row("digits of another script", u"２５０２.２０７８０"_s);
    row("a line after it", u"2502.20780\n2502.20781"_s);
    row("two identifiers", u"2502.20780 2502.20781"_s);
    row("a sentence", u"see 2502.20780"_s);
    row("a list page", u"https://arxiv.org/list/cs.CL/2502.20780"_s);
    row("another scheme", u"javascript:2502.20780"_s);
    row("old scheme after its end", u"hep-th/0704001"_s);
    row("no such archive", u"hep-xx/9901001"_s);
    row("old with month 13", u"hep-th/9913001"_s);
    row("old with number 0", u"hep-th/9901000"_s);
    row("old and too short", u"hep-th/990100"_s);
    row("old and too long", u"hep-th/99010011"_s);
    row("old with version 0", u"hep-th/9901001v0"_s);
    row("an old number alone", u"9901001"_s);
    row("an injection", u"2502.20780'; DROP TABLE papers; --"_s);
}

void TestArxivId::refusesOtherText()
{
    QFETCH(QString, text);
    QVERIFY(!ArxivId::parse(text).has_value());
}

void TestArxivId::keysSortAsSubmitted()
{
    const QStringList inOrder = {u"hep-th/9108001"_s, u"astro-ph/9204001"_s, u"hep-th/9204001"_s,
        u"hep-th/9901001"_s, u"hep-th/9901002"_s, u"hep-th/9902001"_s, u"hep-th/0001001"_s, u"math/0703001"_s,
        u"0704.0001"_s, u"0704.9999"_s, u"0705.0001"_s, u"1412.9999"_s, u"1501.00001"_s, u"2502.00002"_s,
        u"2502.20780"_s, u"2502.99999"_s, u"2503.00001"_s};
    for (qsizetype i = 1; i < inOrder.size(); ++i)
        QVERIFY2(ArxivId::parse(inOrder[i - 1])->key() < ArxivId::parse(inOrder[i])->key(),
            qPrintable(inOrder[i]));
}

void TestArxivId::keysAreConvertedBack()
{
    const QStringList ids = {u"hep-th/9108001v1"_s, u"acc-phys/9411001v2"_s, u"supr-con/9608008v1"_s,
        u"math/0703999v3"_s, u"0704.0001v1"_s, u"1412.9999v12"_s, u"1501.00001v1"_s, u"2502.99999v999"_s,
        u"9912.99999v1"_s};
    for (const QString &text : ids) {
        const auto id = ArxivId::parse(text);
        QVERIFY2(id.has_value(), qPrintable(text));
        const auto back = ArxivId::fromKey(id->key(), id->version());
        QVERIFY(back.has_value());
        QCOMPARE(back->versioned(), text);
        QCOMPARE(*back, *id);
    }
}

void TestArxivId::invalidKeysAreRefused_data()
{
    QTest::addColumn<qint64>("key");
    const qint64 real = ArxivId::parse(u"2502.20780")->key();
    QTest::newRow("zero") << qint64(0);
    QTest::newRow("negative") << -real;
    QTest::newRow("no number in the month") << (real & ~qint64(0x1ffff));
    QTest::newRow("an unknown archive") << (real | (qint64(127) << 17));
    QTest::newRow("all bits") << std::numeric_limits<qint64>::max();
}

void TestArxivId::invalidKeysAreRefused()
{
    QFETCH(qint64, key);
    QVERIFY(!ArxivId::fromKey(key).has_value());
}

void TestArxivId::theVersionIsNoPartOfTheKey()
{
    const auto first = ArxivId::parse(u"2502.20780v1"), second = ArxivId::parse(u"2502.20780v2");
    QCOMPARE(first->key(), second->key());
    QVERIFY(!(*first == *second));
    QCOMPARE(first->withVersion(2), *second);
    QCOMPARE(second->toString(), u"2502.20780"_s);
    QCOMPARE(ArxivId().toString(), QString());
}

void TestArxivId::hostileTextIsRefusedQuickly()
{
    QElapsedTimer watch;
    watch.start();
    for (const QString &piece : {u"a"_s, u"a."_s, u"-"_s, u" "_s, u"/"_s, u"?"_s, u"2502.20780"_s, u"abs/"_s})
        QVERIFY(!ArxivId::parse(piece.repeated(20000)).has_value());
    QVERIFY2(watch.elapsed() < 10000, "it takes too long");
}

DP_TEST(TestArxivId)
#include "tst_arxivid.moc"
