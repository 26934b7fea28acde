#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;

namespace {

/// Returns an Atom feed with one version of a paper.
QByteArray feedOf(int version, const char *title, const char *abstract, const char *comment)
{
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
<entry><id>http://arxiv.org/abs/2603.01234v)"
        + QByteArray::number(version) + "</id><updated>2026-03-0" + QByteArray::number(version)
        + "T10:00:00Z</updated><published>2026-03-01T10:00:00Z</published><title>" + title
        + "</title><summary>" + abstract + "</summary><author><name>Ada Lukas</name></author><arxiv:comment>"
        + comment
        + R"(</arxiv:comment><arxiv:primary_category term="cs.CL"/><category term="cs.CL"/></entry></feed>)";
}

/// Returns one of the compared texts of a field.
QString textOf(const QJsonValue &pieces, const QString &leftOut)
{
    QString text;
    for (const QJsonValue &piece : pieces.toArray())
        if (piece["kind"_L1].toString() != leftOut)
            text += piece["text"_L1].toString();
    return text;
}

} // namespace

class TestDiffCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theNewestVersionIsComparedWithTheOneBefore();
    void otherVersionsCanBeCompared();
    void jsonHasBothTexts();
    void aMissingVersionIsNamed();
    void aPaperWithOneVersionHasNothingToCompare();

private:
    void import(int version, const char *title, const char *abstract, const char *comment);

    std::unique_ptr<CommandFixture> m_bench;
};

void TestDiffCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
    import(1, "A study of zebras", "We study $a + b$ here.", "12 pages");
    import(2, "A study of zebras", "We study $a + c$ here.", "12 pages, accepted at ICML");
    import(4, "A study of striped zebras", "We study $a + c$ here.", "12 pages, accepted at ICML");
}

void TestDiffCommand::import(int version, const char *title, const char *abstract, const char *comment)
{
    const QString path = m_bench->in(u"feed.xml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(feedOf(version, title, abstract, comment));
    file.close();
    QCOMPARE(m_bench->run({u"import"_s, path}), 0);
}

void TestDiffCommand::theNewestVersionIsComparedWithTheOneBefore()
{
    QCOMPARE(m_bench->run({u"diff"_s, u"2603.01234"_s}), 0);
    QCOMPARE(
        QString::fromUtf8(m_bench->out), u"2603.01234 v2 → v4\nTitle: A study of{+ striped+} zebras\n"_s);
    QCOMPARE(m_bench->notes, QStringList());
    QCOMPARE(m_bench->run({u"diff"_s, u"2603.01234v2"_s}), 0);
    QCOMPARE(QString::fromUtf8(m_bench->out),
        u"2603.01234 v1 → v2\nComment: 12 pages{+, accepted at ICML+}\n\nWe study [-$a + b$-]{+$a + c$+} "
        "here.\n"_s);
}

void TestDiffCommand::otherVersionsCanBeCompared()
{
    QCOMPARE(m_bench->run({u"diff"_s, u"2603.01234"_s, u"--from"_s, u"v1"_s}), 0);
    QVERIFY(m_bench->out.startsWith("2603.01234 v1 → v4\nTitle: A study of{+ striped+} zebras\nComment: "));
    QCOMPARE(m_bench->run({u"diff"_s, u"2603.01234"_s, u"--from"_s, u"4"_s, u"--to"_s, u"2"_s}), 0);
    QCOMPARE(
        QString::fromUtf8(m_bench->out), u"2603.01234 v4 → v2\nTitle: A study of[- striped-] zebras\n"_s);
    QCOMPARE(m_bench->run({u"diff"_s, u"2603.01234"_s, u"--from"_s, u"4"_s}), 0);
    QCOMPARE(m_bench->notes, QStringList{u"Title, abstract and comment did not change."_s});
}

void TestDiffCommand::jsonHasBothTexts()
{
    QCOMPARE(m_bench->run({u"diff"_s, u"2603.01234"_s, u"--from"_s, u"1"_s, u"--json"_s}), 0);
    const QJsonObject object = QJsonDocument::fromJson(m_bench->out).object();
    QCOMPARE(object["id"_L1].toString(), u"2603.01234"_s);
    QCOMPARE(object["from"_L1].toInt(), 1);
    QCOMPARE(object["to"_L1].toInt(), 4);
    QCOMPARE(textOf(object["title"_L1], u"inserted"_s), u"A study of zebras"_s);
    QCOMPARE(textOf(object["title"_L1], u"deleted"_s), u"A study of striped zebras"_s);
    QCOMPARE(textOf(object["comment"_L1], u"inserted"_s), u"12 pages"_s);
    QCOMPARE(textOf(object["abstract"_L1], u"deleted"_s), u"We study $a + c$ here."_s);
    for (const QJsonValue &piece : object["abstract"_L1].toArray())
        QVERIFY((QStringList{u"same"_s, u"deleted"_s, u"inserted"_s}.contains(piece["kind"_L1].toString())));
}

void TestDiffCommand::aMissingVersionIsNamed()
{
    QCOMPARE(m_bench->run({u"diff"_s, u"2603.01234"_s, u"--from"_s, u"3"_s}), 1);
    QCOMPARE(m_bench->notes,
        QStringList{u"The library does not have version 3 of 2603.01234. It has: 1, 2, 4."_s});
    QCOMPARE(m_bench->run({u"diff"_s, u"2603.01234v9"_s}), 1);
    QCOMPARE(m_bench->notes,
        QStringList{u"The library does not have version 9 of 2603.01234. It has: 1, 2, 4."_s});
    QCOMPARE(m_bench->out, QByteArray());
}

void TestDiffCommand::aPaperWithOneVersionHasNothingToCompare()
{
    QCOMPARE(m_bench->run({u"diff"_s, u"2603.01234v1"_s}), 1);
    QCOMPARE(m_bench->notes.size(), 1);
    QVERIFY2(m_bench->notes[0].startsWith("The library has no older version of 2603.01234."_L1),
        qPrintable(m_bench->notes[0]));
}

DP_TEST(TestDiffCommand)
#include "tst_diffcommand.moc"
