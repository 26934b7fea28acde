#include "text/namelist.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestNameList : public QObject
{
    Q_OBJECT

private slots:
    void moreThanThreeNamesAreCounted_data();
    void moreThanThreeNamesAreCounted();
};

void TestNameList::moreThanThreeNamesAreCounted_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("one") << QStringList{u"A"_s} << u"A"_s;
    QTest::newRow("three") << QStringList{u"A"_s, u"B"_s, u"C"_s} << u"A, B, C"_s;
    QTest::newRow("four") << QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s} << u"A, B, C, 1 more"_s;
    QTest::newRow("fourteen") << QStringList{u"A"_s, u"B"_s, u"C"_s} + QStringList(11, u"X"_s)
                              << u"A, B, C, 11 more"_s;
}

void TestNameList::moreThanThreeNamesAreCounted()
{
    QFETCH(const QStringList, names);
    QFETCH(const QString, text);
    QCOMPARE(dp::namelist::folded(names), text);
}

DP_TEST(TestNameList)
#include "tst_namelist.moc"
