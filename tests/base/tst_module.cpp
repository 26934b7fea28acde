#include "base/module.h"

#include "support/checks.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using dp::ErrorKind;

class TestModule : public QObject
{
    Q_OBJECT

private slots:
    void functionOfAModuleIsFound();
    void missingModuleIsNamed();
    void missingFunctionIsReported();
};

void TestModule::functionOfAModuleIsFound()
{
    const auto function = dp::module::function(QStringLiteral(DP_SOME_MODULE), "daily_papers_yaml");
    VERIFY_OK(function);
    QVERIFY(*function);
}

void TestModule::missingModuleIsNamed()
{
    const auto function = dp::module::function(u"missing.so"_s, "daily_papers_yaml");
    VERIFY_ERROR(function, ErrorKind::PartMissing);
    QCOMPARE(function.error().subject, u"missing.so"_s);
    QVERIFY(!function.error().detail.isEmpty());
}

void TestModule::missingFunctionIsReported()
{
    VERIFY_ERROR(dp::module::function(QStringLiteral(DP_SOME_MODULE), "none"), ErrorKind::PartMissing);
}

DP_TEST(TestModule)
#include "tst_module.moc"
