#include "text/searchrename.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::searchfields::Field;

class TestSearchRename : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheValueIsReplaced_data();
    void onlyTheValueIsReplaced();
    void namesAreExchanged();
    void aNameWithAQuotationMarkIsNotWritten();
};

void TestSearchRename::onlyTheValueIsReplaced_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("renamed");
    const auto row = [](const char *name, const QString &text, const QString &renamed) {
        QTest::newRow(name) << text << renamed;
    };
    row("phrase", u"keyword:\"Time Series\""_s, u"keyword:\"Forecasts\""_s);
    row("other case and spaces", u"keyword:\"time  SERIES\" x"_s, u"keyword:\"Forecasts\" x"_s);
    row("excluded", u"a -keyword:\"Time Series\" b"_s, u"a -keyword:\"Forecasts\" b"_s);
    row("in parentheses", u"(keyword:\"Time Series\" OR x)"_s, u"(keyword:\"Forecasts\" OR x)"_s);
    row("twice", u"keyword:\"Time Series\" OR keyword:“time series”"_s,
        u"keyword:\"Forecasts\" OR keyword:\"Forecasts\""_s);
    row("not closed", u"keyword:\"Time Series"_s, u"keyword:\"Forecasts\""_s);
    for (const QString &same : {u"\"Time Series\""_s, u"tag:\"Time Series\""_s, u"\"keyword:Time Series\""_s,
             u"keyword:Time Series"_s, u"keyword:\"Time Series\"*"_s, u"keyword:\"Time\""_s, QString()})
        row(qPrintable(u"unchanged: "_s + same), same, same);
}

void TestSearchRename::onlyTheValueIsReplaced()
{
    QFETCH(QString, text);
    const auto result = dp::searchrename::renamed(text, Field::Keyword, {{u"time series"_s, u"Forecasts"_s}});
    QTEST(result, "renamed");
}

void TestSearchRename::namesAreExchanged()
{
    QCOMPARE(dp::searchrename::renamed(
                 u"keyword:a -keyword:b"_s, Field::Keyword, {{u"a"_s, u"B"_s}, {u"b"_s, u"A"_s}}),
        u"keyword:\"B\" -keyword:\"A\""_s);
}

void TestSearchRename::aNameWithAQuotationMarkIsNotWritten()
{
    QCOMPARE(dp::searchrename::renamed(u"tag:a"_s, Field::Tag, {{u"a"_s, u"5\" disk"_s}}), u"tag:a"_s);
}

DP_TEST(TestSearchRename)
#include "tst_searchrename.moc"
