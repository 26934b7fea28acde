#include "base/textencoding.h"

#include "support/checks.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
namespace textencoding = dp::textencoding;

namespace {

constexpr QStringView allScripts = u"# Théorie 大语言模型 🙂\n## K\n";

QByteArray encoded(QStringConverter::Encoding encoding, QStringConverter::Flags flags)
{
    QStringEncoder encoder(encoding, flags);
    return encoder.encode(allScripts);
}

QByteArray declared(const QByteArray &name, const QByteArray &inner)
{
    return "<?xml version=\"1.0\" encoding=\"" + name + "\"?>\n<a>" + inner + "</a>";
}

} // namespace

class TestTextEncoding : public QObject
{
    Q_OBJECT

private slots:
    void byteOrderMarksAreRead_data();
    void byteOrderMarksAreRead();
    void xmlDeclarationsAreRead_data();
    void xmlDeclarationsAreRead();
    void undeclaredTextIsUtf8();
    void otherTextIsRefused_data();
    void otherTextIsRefused();
};

void TestTextEncoding::byteOrderMarksAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    using Encoding = QStringConverter::Encoding;
    for (const Encoding encoding :
        {Encoding::Utf8, Encoding::Utf16LE, Encoding::Utf16BE, Encoding::Utf32LE, Encoding::Utf32BE})
        QTest::newRow(QStringConverter::nameForEncoding(encoding))
            << encoded(encoding, QStringConverter::Flag::WriteBom);
}

void TestTextEncoding::byteOrderMarksAreRead()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(textencoding::byteOrderMark(bytes).has_value());
    const auto utf8 = textencoding::toUtf8(bytes);
    VERIFY_OK(utf8);
    QCOMPARE(QString::fromUtf8(*utf8), allScripts.toString());
}

void TestTextEncoding::xmlDeclarationsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("inner");
    QTest::newRow("Latin 1") << declared("ISO-8859-1", "Th\xe9orie") << u"Théorie"_s;
    QTest::newRow("in small letters and single quotation marks")
        << QByteArray("<?xml version='1.0' encoding='iso-8859-1' standalone='yes'?>\n<a>\xe9</a>") << u"é"_s;
    QTest::newRow("GBK") << declared("GBK", "\xb4\xf3\xc4\xa3\xd0\xcd") << u"大模型"_s;
    QTest::newRow("GB18030") << declared("gb18030", "\xb4\xf3") << u"大"_s;
    QTest::newRow("Shift JIS") << declared("Shift_JIS", "\x83\x65") << u"テ"_s;
    QTest::newRow("KOI8-R") << declared("koi8-r", "\xd0") << u"п"_s;
    QTest::newRow("windows-1252") << declared("windows-1252", "\x93q\x94") << u"“q”"_s;
    QTest::newRow("UTF-8") << declared("UTF-8", "é") << u"é"_s;
    QTest::newRow("UTF-8 declared as UTF-16") << declared("utf-16", "é") << u"é"_s;
    QStringEncoder big(QStringConverter::Utf16BE);
    const QByteArray wide = big.encode(QString::fromUtf8(declared("UTF-16", "é")));
    QTest::newRow("UTF-16 without a mark") << wide << u"é"_s;
}

void TestTextEncoding::xmlDeclarationsAreRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, inner);
    const auto utf8 = textencoding::toUtf8(bytes);
    VERIFY_OK(utf8);
    const QString xml = QString::fromUtf8(*utf8);
    QVERIFY2(xml.contains("<a>"_L1 + inner + "</a>"_L1), qPrintable(xml));
    // The declared encoding is replaced, so that the text is not decoded twice.
    QVERIFY2(xml.contains("UTF-8"_L1), qPrintable(xml));
}

void TestTextEncoding::undeclaredTextIsUtf8()
{
    const QByteArray utf8 = allScripts.toString().toUtf8();
    QCOMPARE(*textencoding::toUtf8(utf8), utf8);
    QVERIFY(!textencoding::byteOrderMark(utf8).has_value());
    // Contains U+FFFD as valid UTF-8, which is not changed.
    const QByteArray replacedByOthers = "a \xef\xbf\xbd b";
    QCOMPARE(*textencoding::toUtf8(replacedByOthers), replacedByOthers);
    QCOMPARE(*textencoding::toUtf8(QByteArray()), QByteArray());
}

void TestTextEncoding::otherTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("detail");
    const int notUtf8 = int(ErrorKind::NotUtf8), bad = int(ErrorKind::BadContent);
    QTest::newRow("Latin 1") << QByteArray("a\nTh\xe9orie\n") << notUtf8 << u"2"_s;
    QTest::newRow("GBK") << QByteArray("\xb4\xf3\n") << notUtf8 << u"1"_s;
    QTest::newRow("cut in the middle") << QByteArray("a\nb\nc\xe5\xa4 d\n") << notUtf8 << u"3"_s;
    QTest::newRow("cut at the end") << QByteArray("a\xf0\x9f\x99") << notUtf8 << u"1"_s;
    QTest::newRow("half a character") << QByteArray("a\xed\xa0\x80") << notUtf8 << u"1"_s;
    QTest::newRow("longer than need be") << QByteArray("a\xc0\xaf") << notUtf8 << u"1"_s;
    QTest::newRow("after a byte-order mark") << QByteArray("\xef\xbb\xbf"
                                                           "a\xff")
                                             << notUtf8 << u"1"_s;
    QTest::newRow("UTF-16 with half a unit") << QByteArray("\xff\xfe"
                                                           "a\0b",
        5) << bad << u"not valid UTF-16LE"_s;
    QTest::newRow("UTF-16 with half a character")
        << QByteArray("\xff\xfe\x3d\xd8", 4) << bad << u"not valid UTF-16LE"_s;
    QTest::newRow("UTF-32 beyond Unicode")
        << QByteArray("\0\0\xfe\xff\0\x11\0\0", 8) << bad << u"not valid UTF-32BE"_s;
    QTest::newRow("an unknown encoding")
        << declared("x-klingon", "a") << int(ErrorKind::UnknownEncoding) << u"x-klingon"_s;
    QTest::newRow("a declaration that is not so")
        << declared("EUC-JP", "\xff\xff") << bad << u"not valid EUC-JP"_s;
    QTest::newRow("a character that is cut in the middle")
        << declared("GBK", "\xb4") << bad << u"not valid GBK"_s;
    QTest::newRow("a character that is cut at the end")
        << declared("GBK", "").chopped(4) + "\xb4" << bad << u"not valid GBK"_s;
    QTest::newRow("declared UTF-8") << declared("UTF-8", "\xe9") << notUtf8 << u"2"_s;
}

void TestTextEncoding::otherTextIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    const auto utf8 = textencoding::toUtf8(bytes);
    VERIFY_ERROR(utf8, ErrorKind(kind));
    QTEST(utf8.error().detail, "detail");
}

DP_TEST(TestTextEncoding)
#include "tst_textencoding.moc"
