#include "text/errorcause.h"

#include "support/testprogram.h"
#include "text/errortext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Error;
using dp::errorCause;
using dp::ErrorKind;

class TestErrorCause : public QObject
{
    Q_OBJECT

private slots:
    void theCauseNamesNoNextStep_data();
    void theCauseNamesNoNextStep();
    void otherErrorsKeepTheirText();
    void detailsAreShown();
};

void TestErrorCause::theCauseNamesNoNextStep_data()
{
    QTest::addColumn<int>("kind");
    // All errors of requests, except those that the program does not repeat.
    for (int kind = int(ErrorKind::Offline); kind < int(ErrorKind::BadAddress); ++kind)
        if (kind != int(ErrorKind::QueryRejected))
            QTest::addRow("%d", kind) << kind;
}

void TestErrorCause::theCauseNamesNoNextStep()
{
    QFETCH(const int, kind);
    const QString text =
        errorCause(Error{ErrorKind(kind), u"THE-SUBJECT"_s, u"33/100"_s, 503, std::chrono::seconds(2)});
    QVERIFY2(text.endsWith(u'.') && text.count(u'.') == 1, qPrintable(text)); // one sentence
    for (const char *step : {"ry again", "Check", "later", "second", "%"})
        QVERIFY2(!text.contains(QLatin1StringView(step)), qPrintable(text));
}

void TestErrorCause::otherErrorsKeepTheirText()
{
    const Error error{ErrorKind::DiskFull, u"library.sqlite"_s, {}};
    QCOMPARE(errorCause(error), dp::errorText(error));
}

void TestErrorCause::detailsAreShown()
{
    QVERIFY(errorCause(Error{ErrorKind::Http, {}, {}, 503}).contains("503"_L1));
    QVERIFY(errorCause(Error{ErrorKind::PartialAnswer, {}, u"33/100"_s}).contains("33/100"_L1));
}

DP_TEST(TestErrorCause)
#include "tst_errorcause.moc"
