#include "transfer/textfile.h"

#include "support/checks.h"
#include "support/testprogram.h"
#include "transfer/linesource.h"
#include "transfer/snapshotreader.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::LineSource;

class TestTextSource : public QObject
{
    Q_OBJECT

private slots:
    void aByteOrderMarkSetsTheEncoding_data();
    void aByteOrderMarkSetsTheEncoding();
    void invalidTextIsRefused_data();
    void invalidTextIsRefused();
    void aSnapshotInUtf16IsRead();

private:
    QString put(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"text"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
        return path;
    }
    QTemporaryDir m_folder;
};

void TestTextSource::aByteOrderMarkSetsTheEncoding_data()
{
    QTest::addColumn<int>("encoding");
    QTest::addColumn<qsizetype>("most");
    using Encoding = QStringConverter::Encoding;
    for (const Encoding encoding :
        {Encoding::Utf8, Encoding::Utf16LE, Encoding::Utf16BE, Encoding::Utf32LE, Encoding::Utf32BE})
        for (const qsizetype most : {4, 5, 7, 1000000})
            QTest::addRow("%s by %d", QStringConverter::nameForEncoding(encoding), int(most))
                << int(encoding) << most;
}

void TestTextSource::aByteOrderMarkSetsTheEncoding()
{
    QFETCH(int, encoding);
    QFETCH(qsizetype, most);
    const QString text = u"é大🙂 x\n"_s.repeated(50);
    QStringEncoder encoder(QStringConverter::Encoding(encoding), QStringConverter::Flag::WriteBom);
    auto source = dp::textfile::open(put(encoder.encode(text)));
    VERIFY_OK(source);
    QByteArray all;
    for (;;) {
        const auto piece = (*source)->read(most);
        VERIFY_OK(piece);
        QVERIFY(piece->size() <= most);
        if (piece->isEmpty())
            break;
        all += *piece;
    }
    if (QStringConverter::Encoding(encoding) == QStringConverter::Utf8)
        all.remove(0, 3); // The byte order mark. LineSource removes it later.
    QCOMPARE(QString::fromUtf8(all), text);
}

void TestTextSource::invalidTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("half a unit") << QByteArray("\xff\xfe"
                                               "a\0b",
        5);
    QTest::newRow("half a character at the end") << QByteArray("\xff\xfe"
                                                               "a\0\x3d\xd8",
        6);
    QTest::newRow("half a character in the middle") << QByteArray("\xff\xfe\x3d\xd8"
                                                                  "a\0a\0a\0",
        10);
    QTest::newRow("beyond Unicode") << QByteArray("\xff\xfe\0\0a\0\0\0\0\0\x11\0", 12);
}

void TestTextSource::invalidTextIsRefused()
{
    QFETCH(QByteArray, bytes);
    auto source = dp::textfile::open(put(bytes));
    VERIFY_OK(source);
    for (;;) {
        const auto piece = (*source)->read(8);
        if (!piece) {
            QVERIFY(piece.error().kind == ErrorKind::BadContent);
            QVERIFY(!piece.error().detail.isEmpty());
            return;
        }
        QVERIFY2(!piece->isEmpty(), "read to the end");
        QVERIFY(!piece->contains("\xef\xbf\xbd"));
    }
}

void TestTextSource::aSnapshotInUtf16IsRead()
{
    const QString line =
        u"{\"id\": \"2401.00001\", \"submitter\": \"X\", \"authors\": \"A. B\", \"title\": \"Théorie\","
        " \"categories\": \"cs.CL\", \"abstract\": \"Text\", \"versions\": [{\"version\": \"v1\","
        " \"created\": \"Mon, 1 Jan 2024 10:00:00 GMT\"}]}\n"_s;
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QString path = put(encoder.encode(line));
    QVERIFY(dp::SnapshotReader::isSnapshot(path));
    dp::SnapshotReader reader(path, {}, 0, 10);
    const auto batch = reader.next();
    VERIFY_OK(batch);
    QCOMPARE(batch->papers.size(), 1);
    QCOMPARE(batch->papers[0].title, u"Théorie"_s);
}

DP_TEST(TestTextSource)
#include "tst_textsource.moc"
