#include "refresh/refreshservice.h"

#include "support/checks.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::RefreshService;

class TestApiAddress : public QObject
{
    Q_OBJECT

private slots:
    void invalidAddressesAreRefused_data();
    void invalidAddressesAreRefused();
};

void TestApiAddress::invalidAddressesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const char *text : {"https://export.arxiv.org/api/query", " http://127.0.0.1:8080/api/query ",
             "http://[::1]:81/x?key=1"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"", "export.arxiv.org", "ftp://export.arxiv.org/", "file:///etc/passwd",
             "https://", "http:///x", "https://a b/", "javascript:alert(1)"})
        QTest::newRow(text) << QString::fromLatin1(text) << false;
}

void TestApiAddress::invalidAddressesAreRefused()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto checked = RefreshService::checkApiUrl(text);
    QCOMPARE(checked.ok(), good);
    if (!good)
        VERIFY_ERROR(checked, ErrorKind::BadAddress);
}

DP_TEST(TestApiAddress)
#include "tst_apiaddress.moc"
