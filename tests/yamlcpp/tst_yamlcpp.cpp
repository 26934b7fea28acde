#include "yamlcpp/yamlcpp.h"

#include "support/checks.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::YamlCpp;
using dp::YamlNode;

class TestYamlCpp : public QObject
{
    Q_OBJECT

private slots:
    void valuesAreRead();
    void errorNamesItsLine();
    void hugeDocumentIsRefused_data();
    void hugeDocumentIsRefused();
    void writtenTextsAreReadBack_data();
    void writtenTextsAreReadBack();
};

void TestYamlCpp::valuesAreRead()
{
    const auto node = YamlCpp::instance().read("name: \"a: b\"\nlist: [1, x]\nempty:\n");
    VERIFY_OK(node);
    QCOMPARE(node->kind, YamlNode::Kind::Map);
    QCOMPARE(node->find(u"name"_s)->text, u"a: b"_s);
    const YamlNode *list = node->find(u"list"_s);
    QCOMPARE(list->kind, YamlNode::Kind::Sequence);
    QCOMPARE(list->items.size(), 2);
    QCOMPARE(list->items[1].text, u"x"_s);
    QCOMPARE(node->find(u"empty"_s)->kind, YamlNode::Kind::Null);
    QVERIFY(!node->find(u"none"_s));
}

void TestYamlCpp::errorNamesItsLine()
{
    const auto node = YamlCpp::instance().read("a: 1\nb: [1, 2\nc: 3\n");
    VERIFY_ERROR(node, ErrorKind::BadContent);
    QVERIFY2(node.error().detail.startsWith("line 3: "_L1), qPrintable(node.error().detail));
}

void TestYamlCpp::hugeDocumentIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray references = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 9; ++i) {
        const QByteArray one = '*' + QByteArray("a") + QByteArray::number(i - 1);
        references += QByteArray("a%1: &a%1 [").replace("%1", QByteArray::number(i))
            + QByteArrayList(9, one).join(',') + "]\n";
    }
    QTest::newRow("references") << references;
    QTest::newRow("a reference to itself") << QByteArray("a: &a [*a]\n");
    QTest::newRow("levels") << QByteArray("[").repeated(5000) + QByteArray("]").repeated(5000);
}

void TestYamlCpp::hugeDocumentIsRefused()
{
    QFETCH(QByteArray, text);
    VERIFY_ERROR(YamlCpp::instance().read(text), ErrorKind::BadContent);
}

void TestYamlCpp::writtenTextsAreReadBack_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
        {u"plain"_s, u"a: \"b\" # c"_s, u"---"_s, u"- x"_s, u"@a %b !c &d *e"_s, u"1e5"_s, u"yes"_s,
            u"2026-11-28"_s, u"\\n\\u0041"_s, u"a\tb\u2028c\u00a0d"_s, u"🦓 斑馬"_s, u""_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestYamlCpp::writtenTextsAreReadBack()
{
    QFETCH(QString, text);
    const YamlCpp &library = YamlCpp::instance();
    const auto one = library.read(library.property(u"title"_s, text).toUtf8());
    VERIFY_OK(one);
    QCOMPARE(one->find(u"title"_s)->text, text);
    const auto list = library.read(library.property(u"tags"_s, QStringList{text, u"second"_s}).toUtf8());
    VERIFY_OK(list);
    QCOMPARE(list->find(u"tags"_s)->items.size(), 2);
    QCOMPARE(list->find(u"tags"_s)->items[0].text, text);
}

DP_TEST(TestYamlCpp)
#include "tst_yamlcpp.moc"
