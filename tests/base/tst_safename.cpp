#include "base/safename.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace safename = dp::safename;

class TestSafeName : public QObject
{
    Q_OBJECT

private slots:
    void namesAreSafe_data();
    void namesAreSafe();
    void longNamesAreCutBetweenCharacters_data();
    void longNamesAreCutBetweenCharacters();
    void namesOfBothNormalFormsAreTheSame();
};

void TestSafeName::namesAreSafe_data()
{
    QTest::addColumn<QString>("stem");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *test, const QString &stem, const QString &expected) {
        QTest::newRow(test) << stem << expected + u".pdf"_s;
    };
    row("a plain name", u"Gaia Early Data Release 3"_s, u"Gaia Early Data Release 3"_s);
    row("a subtitle", u"Gaia: the third release"_s, u"Gaia - the third release"_s);
    row("a ratio", u"1:2"_s, u"1-2"_s);
    row("slashes", u"a/b\\c|d"_s, u"a-b-c-d"_s);
    row("forbidden signs", u"Is #1 <good> *or* \"bad\"?"_s, u"Is 1 good or 'bad'"_s);
    row("the folder above", u".."_s, u"_"_s);
    row("a path above", u"../../etc/passwd"_s, u"etc-passwd"_s);
    row("a hidden file", u".bashrc"_s, u"bashrc"_s);
    row("an option", u"-rf"_s, u"rf"_s);
    row("dots and blanks at the end", u"The end. . ."_s, u"The end"_s);
    row("a dot within", u"v1.2"_s, u"v1.2"_s);
    row("nothing", u""_s, u"_"_s);
    row("only forbidden signs", u"???"_s, u"_"_s);
    row("a device", u"CON"_s, u"_CON"_s);
    row("a device with a suffix", u"nul.tar"_s, u"_nul.tar"_s);
    row("a device with a number", u"LPT1"_s, u"_LPT1"_s);
    row("a device with a raised number", u"com²"_s, u"_com²"_s);
    row("not a device", u"CONVERGENCE"_s, u"CONVERGENCE"_s);
    row("control characters", u"a\u0007b\u007fc\u0085d"_s, u"abc d"_s);
    row("line breaks and tabs", u"a\n\tb\r\nc"_s, u"a b c"_s);
    row("a reversed suffix", u"paper\u202efdp.exe"_s, u"paperfdp.exe"_s);
    row("invisible characters", u"a\u200bb\ufeffc"_s, u"abc"_s);
    row("half of a pair", u"a"_s + QChar(0xd83d) + u"b"_s, u"ab"_s);
    row("an emoji", u"a 👩‍🔬 b"_s, u"a 👩‍🔬 b"_s);
    row("Chinese", u"大语言模型"_s, u"大语言模型"_s);
}

void TestSafeName::namesAreSafe()
{
    QFETCH(QString, stem);
    QFETCH(QString, expected);
    QCOMPARE(safename::whole(stem, u".pdf"_s), expected);
}

void TestSafeName::longNamesAreCutBetweenCharacters_data()
{
    QTest::addColumn<QString>("character");
    QTest::newRow("ASCII") << u"a"_s;
    QTest::newRow("Chinese") << u"模"_s;
    QTest::newRow("an emoji of three parts") << u"👩‍🔬"_s;
    QTest::newRow("a letter with two accents") << u"x\u0323\u0302"_s;
}

void TestSafeName::longNamesAreCutBetweenCharacters()
{
    QFETCH(QString, character);
    const QString name = safename::whole(character.repeated(300), u".pdf"_s);
    const qsizetype bytes = safename::bytesOf(name), one = safename::bytesOf(character);
    QVERIFY2(bytes <= safename::longest, qPrintable(name));
    QVERIFY2(bytes + one + 1 > safename::longest, "the name is shorter than necessary");
    QCOMPARE(name, character.repeated(name.chopped(4).size() / character.size()) + u".pdf"_s);
}

void TestSafeName::namesOfBothNormalFormsAreTheSame()
{
    const QString composed = u"Poincaré"_s, decomposed = u"Poincare\u0301"_s;
    QVERIFY(composed != decomposed);
    QCOMPARE(safename::whole(decomposed, u".pdf"_s), safename::whole(composed, u".pdf"_s));
}

DP_TEST(TestSafeName)
#include "tst_safename.moc"
