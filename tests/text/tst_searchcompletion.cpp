#include "text/searchcompletion.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace completion = dp::searchcompletion;

class TestSearchCompletion : public QObject
{
    Q_OBJECT

private slots:
    void theEndOfTheTextIsCompleted_data();
    void theEndOfTheTextIsCompleted();
    void otherTextIsNotCompleted_data();
    void otherTextIsNotCompleted();
    void valuesWithSpacesGetQuotationMarks();
};

void TestSearchCompletion::theEndOfTheTextIsCompleted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("completed");
    const auto row = [](const QString &typed, const QString &first, const QString &completed) {
        QTest::newRow(qPrintable(typed)) << typed << first << completed;
    };
    row(u"tit"_s, u"title:"_s, u"title:"_s);
    row(u"a -(aut"_s, u"author:"_s, u"a -(author:"_s);
    row(u"YEA"_s, u"year:"_s, u"year:"_s);
    row(u"is:"_s, u"unread"_s, u"is:unread "_s);
    row(u"a is:re"_s, u"read"_s, u"a is:read "_s);
    row(u"-has:c"_s, u"code"_s, u"-has:code "_s);
    row(u"has:p"_s, u"pdf"_s, u"has:pdf "_s);
    row(u"cat:cs.C"_s, u"cs.CC"_s, u"cat:cs.CC "_s);
    row(u"venue:usen"_s, u"USENIX Security"_s, u"venue:\"USENIX Security\" "_s);
    row(u"venue:\"acm comp"_s, u"ACM Computing Surveys"_s, u"venue:\"ACM Computing Surveys\" "_s);
}

void TestSearchCompletion::theEndOfTheTextIsCompleted()
{
    QFETCH(QString, typed);
    const auto place = completion::placeAtEnd(typed);
    QVERIFY(place);
    const QStringList values = completion::knownValues(*place);
    QVERIFY(!values.isEmpty());
    QTEST(values.first(), "first");
    QTEST(completion::completed(typed, *place, values.first()), "completed");
}

void TestSearchCompletion::otherTextIsNotCompleted_data()
{
    QTest::addColumn<QString>("typed");
    for (const char16_t *typed : {u"", u"ti", u"a ", u"title:atten", u"\"is:re", u"title:\"a tag:",
             u"is:read ", u"tag:\"a\" b", u"abstract:x", u"((("})
        QTest::newRow(qPrintable(QString::fromUtf16(typed))) << QString::fromUtf16(typed);
}

void TestSearchCompletion::otherTextIsNotCompleted()
{
    QFETCH(QString, typed);
    const auto place = completion::placeAtEnd(typed);
    QVERIFY(!place || completion::knownValues(*place).isEmpty());
}

void TestSearchCompletion::valuesWithSpacesGetQuotationMarks()
{
    for (const QString &typed : {u"a tag:to"_s, u"a tag:\"to"_s, u"a tag:"_s, u"a tag:\""_s}) {
        const auto place = completion::placeAtEnd(typed);
        QVERIFY(place && place->field == dp::searchfields::Field::Tag);
        QCOMPARE(completion::completed(typed, *place, u"to cite"_s), u"a tag:\"to cite\" "_s);
        QCOMPARE(completion::completed(typed, *place, u"later"_s), u"a tag:later "_s);
    }
    const auto author = completion::placeAtEnd(u"au:\"Łuk"_s);
    QVERIFY(author && author->field == dp::searchfields::Field::Authors);
    QCOMPARE(author->beginning, u"Łuk"_s);
}

DP_TEST(TestSearchCompletion)
#include "tst_searchcompletion.moc"
