#include "gui/datetext.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace datetext = dp::datetext;

class TestDateText : public QObject
{
    Q_OBJECT

private slots:
    void theDateHasNoDayOfTheWeek_data();
    void theDateHasNoDayOfTheWeek();
    void everyLocaleKeepsDayAndYear();
};

void TestDateText::theDateHasNoDayOfTheWeek_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("C") << u"C"_s << u"21 Mar 2025"_s;
    QTest::newRow("British") << u"en_GB"_s << u"21 Mar 2025"_s;
    QTest::newRow("American") << u"en_US"_s << u"Mar 21, 2025"_s;
    QTest::newRow("German") << u"de_DE"_s << u"21. März 2025"_s;
    QTest::newRow("Hungarian, the day of the week is last") << u"hu_HU"_s << u"2025. márc. 21."_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"2025年3月21日"_s;
    QTest::newRow("Korean") << u"ko_KR"_s << u"2025년 3월 21일"_s;
    QTest::newRow("Arabic comma") << u"ar_EG"_s << u"٢١ مارس ٢٠٢٥"_s;
}

void TestDateText::theDateHasNoDayOfTheWeek()
{
    QFETCH(QString, locale);
    QTEST(datetext::text(QDate(2025, 3, 21), QLocale(locale)), "text");
}

void TestDateText::everyLocaleKeepsDayAndYear()
{
    const QDate day(2025, 3, 21);
    const auto all =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale &locale : all) {
        const QString text = datetext::text(day, locale);
        QVERIFY2(
            text.contains(locale.toString(day, u"d"_s)) && text.contains(locale.toString(day, u"yyyy"_s)),
            qPrintable(locale.name() + u": "_s + text));
    }
}

DP_TEST(TestDateText)
#include "tst_datetext.moc"
