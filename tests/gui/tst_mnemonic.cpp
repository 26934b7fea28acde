#include "gui/mnemonic.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace mnemonic = dp::mnemonic;

class TestMnemonic : public QObject
{
    Q_OBJECT

private slots:
    void theLetterIsRemoved_data();
    void theLetterIsRemoved();
    void escapedTextIsShownUnchanged();
};

void TestMnemonic::theLetterIsRemoved_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("first") << u"&Open"_s << u"Open"_s;
    QTest::newRow("inside") << u"Save &as…"_s << u"Save as…"_s;
    QTest::newRow("none") << u"Open"_s << u"Open"_s;
    QTest::newRow("a sign") << u"R&&D (&&)"_s << u"R&D (&)"_s;
    QTest::newRow("in parentheses") << u"打开(&O)"_s << u"打开"_s;
    QTest::newRow("in parentheses, with a blank") << u"打开 (&O)…"_s << u"打开…"_s;
    QTest::newRow("parentheses without") << u"word (7)"_s << u"word (7)"_s;
}

void TestMnemonic::theLetterIsRemoved()
{
    QFETCH(QString, text);
    QTEST(mnemonic::removed(text), "shown");
}

void TestMnemonic::escapedTextIsShownUnchanged()
{
    for (const QString &text : {u"R&D"_s, u"&"_s, u"a && b"_s, u"x (&y)"_s})
        QCOMPARE(mnemonic::removed(mnemonic::escaped(text)), text);
}

DP_TEST(TestMnemonic)
#include "tst_mnemonic.moc"
