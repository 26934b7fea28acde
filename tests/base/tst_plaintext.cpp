#include "base/plaintext.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace plaintext = dp::plaintext;

class TestPlainText : public QObject
{
    Q_OBJECT

private slots:
    void controlCharactersAreRemoved_data();
    void controlCharactersAreRemoved();
    void everyControlCharacterIsRemoved();
    void ordinaryTextIsUnchanged_data();
    void ordinaryTextIsUnchanged();
    void noncharactersAreRemoved();
    void openControlsAreClosed_data();
    void openControlsAreClosed();
    void rightToLeftNamesAreIsolated_data();
    void rightToLeftNamesAreIsolated();
    void aLineHasNoBreak();
};

void TestPlainText::controlCharactersAreRemoved_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("a colour") << u"a \u001b[31mred\u001b[0m"_s << u"a [31mred[0m"_s;
    QTest::newRow("a title of a terminal") << u"x\u001b]0;owned\u0007y"_s << u"x]0;ownedy"_s;
    QTest::newRow("an eight-bit sequence") << u"x\u009b2Jy\u009d0;t\u009c"_s << u"x2Jy0;t"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << u"ab"_s;
    QTest::newRow("DEL and backspace") << u"a\u007f\bb"_s << u"ab"_s;
    QTest::newRow("half a character before") << QString(u'a') + QChar(0xd83d) + u'b' << u"ab"_s;
    QTest::newRow("half a character at the end") << QString(u'a') + QChar(0xde42) << u"a"_s;
    QTest::newRow("halves the wrong way round") << QString(u'a') + QChar(0xde42) + QChar(0xd83d) << u"a"_s;
    QTest::newRow("a carriage return") << u"a\rb"_s << u"a b"_s;
    QTest::newRow("CR LF") << u"a\r\nb"_s << u"a\nb"_s;
    QTest::newRow("VT, FF and NEL") << u"a\u000bb\u000cc\u0085d"_s << u"a b c d"_s;
    QTest::newRow("Unicode's line breaks") << u"a\u2028b\u2029c"_s << u"a b c"_s;
}

void TestPlainText::controlCharactersAreRemoved()
{
    QFETCH(QString, text);
    QTEST(plaintext::cleaned(text), "kept");
    QVERIFY(!plaintext::isClean(text));
    QVERIFY(plaintext::isClean(plaintext::cleaned(text)));
}

void TestPlainText::noncharactersAreRemoved()
{
    const QString text =
        QString::fromUcs4(U"a\uFDD0b\uFDEF\uFDF0c\uFFFE\uFFFD\U0001FFFE\U0001FFFDd\U0010FFFF🙂");
    QCOMPARE(plaintext::withoutNoncharacters(text), QString::fromUcs4(U"ab\uFDF0c\uFFFD\U0001FFFDd🙂"));
}

void TestPlainText::everyControlCharacterIsRemoved()
{
    for (char16_t c = 0; c < 0x100; ++c) {
        const bool isControl = QChar(c).category() == QChar::Other_Control && c != u'\t' && c != u'\n';
        QCOMPARE(plaintext::isClean(QString(QChar(c))), !isControl);
        QCOMPARE(plaintext::cleaned(u"a"_s + QChar(c)).contains(QChar(c)), !isControl);
    }
}

void TestPlainText::ordinaryTextIsUnchanged_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("tab and line feed") << u"a\tb\nc"_s;
    QTest::newRow("TeX") << u"$\\alpha$ <b> `x` | \u00a0 \u00e9"_s;
    QTest::newRow("signs of two units") << u"🙂 𝔸"_s;
    QTest::newRow("joiners and soft hyphens") << u"क्\u200dष \u00ad \u200b"_s;
    QTest::newRow("a replacement character in the text") << u"a\ufffdb"_s;
}

void TestPlainText::ordinaryTextIsUnchanged()
{
    QFETCH(QString, text);
    QCOMPARE(plaintext::cleaned(text), text);
    QCOMPARE(plaintext::closed(text), text);
    QVERIFY(plaintext::isClean(text));
}

void TestPlainText::openControlsAreClosed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("an override") << u"a\u202eb"_s << u"a\u202eb\u202c"_s;
    QTest::newRow("an isolate in an embedding") << u"\u202ba\u2067b"_s << u"\u202ba\u2067b\u2069\u202c"_s;
    QTest::newRow("already closed") << u"\u202eb\u202c \u2068c\u2069"_s << u"\u202eb\u202c \u2068c\u2069"_s;
    QTest::newRow("a closing sign too many") << u"a\u2069b\u202cc"_s << u"abc"_s;
    QTest::newRow("an isolate takes its embeddings along")
        << u"\u2066\u202ea\u2069b\u202c"_s << u"\u2066\u202ea\u2069b"_s;
    QTest::newRow("a closing sign has no effect outside its isolate")
        << u"\u202ea\u2068b\u202cc\u2069"_s << u"\u202ea\u2068bc\u2069\u202c"_s;
}

void TestPlainText::openControlsAreClosed()
{
    QFETCH(QString, text);
    QTEST(plaintext::closed(text), "shown");
}

void TestPlainText::rightToLeftNamesAreIsolated_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("Latin") << u"Reward Model"_s << u"Reward Model"_s;
    QTest::newRow("Chinese") << u"大语言模型"_s << u"大语言模型"_s;
    QTest::newRow("Hebrew") << u"שלום.md"_s << u"\u2068שלום.md\u2069"_s;
    QTest::newRow("Arabic") << u"ورقة"_s << u"\u2068ورقة\u2069"_s;
    QTest::newRow("an old script") << u"\U00010900"_s << u"\u2068\U00010900\u2069"_s;
    QTest::newRow("an override") << u"a\u202egpj.exe"_s << u"\u2068a\u202egpj.exe\u202c\u2069"_s;
    QTest::newRow("a mark of direction") << u"a\u200fb"_s << u"\u2068a\u200fb\u2069"_s;
    QTest::newRow("one that would leave its isolate")
        << u"a\u2069\u202eb"_s << u"\u2068a\u202eb\u202c\u2069"_s;
    QTest::newRow("a control character") << u"a\u001b[2Jb"_s << u"a[2Jb"_s;
}

void TestPlainText::rightToLeftNamesAreIsolated()
{
    QFETCH(QString, name);
    QTEST(plaintext::isolated(name), "shown");
}

void TestPlainText::aLineHasNoBreak()
{
    QCOMPARE(plaintext::oneLine(u"a\tb\nc\r\nd\u2028e"_s), u"a b c d e"_s);
}

DP_TEST(TestPlainText)
#include "tst_plaintext.moc"
