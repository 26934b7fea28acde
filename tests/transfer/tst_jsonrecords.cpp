#include "transfer/jsonrecords.h"

#include "support/checks.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::JsonRecords;
using Layout = JsonRecords::Layout;

namespace {

const QByteArray one = "{\"id\":\"2401.00001\",\"title\":\"a ] } \\\" b\",\"authors\":\"A. B\","
                       "\"versions\":[{\"version\":\"v1\"}]}";
const QByteArray two = "{\"id\":\"2401.00002\",\"title\":\"x\",\"authors\":\"A. B\",\"n\":{\"a\":[1,[2]]}}";

/// Text source that returns a text in pieces of a given size.
class Pieces final : public dp::TextSource
{
public:
    Pieces(const QByteArray &text, qsizetype size)
        : m_text(text)
        , m_size(size)
    {
    }
    dp::Result<QByteArray> read(qsizetype most) override
    {
        const QByteArray piece = m_text.left(std::min(most, m_size));
        m_text.remove(0, piece.size());
        return piece;
    }
    double progress() const override { return 0; }

private:
    QByteArray m_text;
    qsizetype m_size;
};

} // namespace

class TestJsonRecords : public QObject
{
    Q_OBJECT

private slots:
    void objectsAreFoundInEveryLayout_data();
    void objectsAreFoundInEveryLayout();
    void cutOrDamagedTextIsReported_data();
    void cutOrDamagedTextIsReported();
    void otherTextHasNoRecords_data();
    void otherTextHasNoRecords();
};

void TestJsonRecords::objectsAreFoundInEveryLayout_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("layout");
    const int lines = int(Layout::Lines), objects = int(Layout::Objects);
    const QByteArray pretty = QByteArray(one).replace(",\"", ",\n  \"").replace("{\"id\"", "{\n  \"id\"");
    QTest::newRow("lines") << one + '\n' + two + '\n' << lines;
    QTest::newRow("an array in one line") << '[' + one + ", " + two + ']' << objects;
    QTest::newRow("an array, one a line") << "[\n" + one + ",\n" + two + "\n]\n" << objects;
    QTest::newRow("with a mark and lines as on Windows") << "\xef\xbb\xbf[\r\n" + one + ",\r\n" + two
            + "\r\n]\r\n" << objects;
    QTest::newRow("a comma too many in the array") << '[' + one + ',' + two + ",]" << objects;
    QTest::newRow("over several lines") << pretty + '\n' + two << objects;
    QTest::newRow("an object that has a list")
        << "{\"count\": 2, \"papers\": [" + one + ", " + two + "]}" << objects;
    QTest::newRow("the same over several lines")
        << "{\n  \"count\": 2,\n  \"papers\": [\n" + one + ",\n" + two + "\n  ],\n  \"next\": null\n}\n"
        << objects;
    QTest::newRow("an array, and an object behind it") << '[' + one + "]\n" + two << objects;
    QTest::newRow("two arrays") << '[' + one + "]\n[" + two + ']' << objects;
}

void TestJsonRecords::objectsAreFoundInEveryLayout()
{
    QFETCH(QByteArray, text);
    QFETCH(int, layout);
    QVERIFY(JsonRecords::layoutOf(text).has_value());
    for (const qsizetype size : {qsizetype(1), qsizetype(7), text.size()}) {
        JsonRecords records(std::make_unique<Pieces>(text, size));
        QList<QByteArray> found;
        for (;;) {
            const auto record = records.next();
            VERIFY_OK(record);
            if (!*record)
                break;
            found << (*record)->simplified().replace(", \"", ",\"").replace("{ \"", "{\"");
        }
        QCOMPARE(found, (QList<QByteArray>{one, two}));
        QCOMPARE(int(records.layout()), layout);
    }
}

void TestJsonRecords::cutOrDamagedTextIsReported_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("before"); // number of records before the error
    QTest::addColumn<int>("kind");
    const int cut = int(ErrorKind::FileCutShort), bad = int(ErrorKind::BadContent);
    QTest::newRow("an array without its end") << '[' + one + ',' << 1 << cut;
    QTest::newRow("cut inside of an object") << '[' + one + ',' + two.left(20) << 1 << cut;
    QTest::newRow("cut inside of a text") << '[' + one + ",{\"id" << 1 << cut;
    QTest::newRow("a bracket too many") << '[' + one + "}," + two + ']' << 1 << bad;
    QTest::newRow("another bracket") << '[' + one + ",{\"id\":[1}," + two + ']' << 1 << bad;
    QTest::newRow("brackets without an end") << '[' + one + ',' + QByteArray(5000, '[') << 1 << bad;
}

void TestJsonRecords::cutOrDamagedTextIsReported()
{
    QFETCH(QByteArray, text);
    QFETCH(int, before);
    QFETCH(int, kind);
    JsonRecords records(std::make_unique<Pieces>(text, 13));
    for (int i = 0; i < before; ++i) {
        const auto record = records.next();
        VERIFY_OK(record);
        QVERIFY(record->has_value());
    }
    VERIFY_ERROR(records.next(), ErrorKind(kind));
}

void TestJsonRecords::otherTextHasNoRecords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a README that begins with a link")
        << QByteArray("[Daily](https://example.org)\n# Papers\n");
    QTest::newRow("an array of numbers") << QByteArray("[1, 2]");
    QTest::newRow("another object") << QByteArray("{\"id\": 1, \"name\": \"x\"}");
    QTest::newRow("a list of other objects") << QByteArray("[{\"title\": \"x\"}]");
    QTest::newRow("XML") << QByteArray("<feed/>");
}

void TestJsonRecords::otherTextHasNoRecords()
{
    QFETCH(QByteArray, text);
    QVERIFY(!JsonRecords::layoutOf(text).has_value());
}

DP_TEST(TestJsonRecords)
#include "tst_jsonrecords.moc"
