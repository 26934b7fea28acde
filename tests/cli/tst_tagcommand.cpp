#include "library/recovery/backup.h"
#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestTagCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tagsPapers();
    void tagsAreListedWithTheirCounts();
    void papersAreListedByTag();
    void showPrintsTags();
    void knownPapersAreTaggedDespiteUnknownOnes();
    void wrongCallsChangeNothing_data();
    void wrongCallsChangeNothing();
    void hostileNamesArePrintedOnOneLine();
    void aTaggedDayHasABackup();

private:
    QJsonArray tagsOf(const QString &id)
    {
        m_bench->run({u"show"_s, id, u"--json"_s});
        return QJsonDocument::fromJson(m_bench->out).object()[u"tags"_s].toArray();
    }
    std::unique_ptr<CommandFixture> m_bench;
};

void TestTagCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
}

void TestTagCommand::tagsPapers()
{
    QCOMPARE(m_bench->run({u"tag"_s, u"2502.00001v1"_s, u"2502.00002"_s, u"--add"_s, u"to read"_s, u"--add"_s,
                 u"Survey"_s}),
        0);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(tagsOf(u"2502.00001"_s), (QJsonArray{u"Survey"_s, u"to read"_s}));
    QCOMPARE(
        m_bench->run({u"tag"_s, u"2502.00001"_s, u"--remove"_s, u"TO READ"_s, u"--add"_s, u"done"_s}), 0);
    QCOMPARE(tagsOf(u"2502.00001"_s), (QJsonArray{u"done"_s, u"Survey"_s}));
    QCOMPARE(tagsOf(u"2502.00002"_s), (QJsonArray{u"Survey"_s, u"to read"_s}));
}

void TestTagCommand::tagsAreListedWithTheirCounts()
{
    m_bench->run({u"tag"_s, u"2502.00001"_s, u"2502.00002"_s, u"--add"_s, u"b"_s});
    m_bench->run({u"tag"_s, u"2502.00001"_s, u"--add"_s, u"a"_s});
    QCOMPARE(m_bench->run({u"tags"_s}), 0);
    QCOMPARE(m_bench->lines(), (QStringList{u"1\ta"_s, u"2\tb"_s}));
    QCOMPARE(m_bench->run({u"tags"_s, u"--json"_s}), 0);
    const QJsonArray tags = QJsonDocument::fromJson(m_bench->out).array();
    QCOMPARE(tags.size(), 2);
    QCOMPARE(tags[1].toObject()[u"name"_s].toString(), u"b"_s);
    QCOMPARE(tags[1].toObject()[u"papers"_s].toInt(), 2);
    QVERIFY(tags[0].toObject()[u"color"_s] != tags[1].toObject()[u"color"_s]);
}

void TestTagCommand::papersAreListedByTag()
{
    m_bench->run({u"tag"_s, u"2502.00001"_s, u"--add"_s, u"a"_s});
    QCOMPARE(m_bench->run({u"list"_s, u"--tag"_s, u"A"_s}), 0);
    QCOMPARE(m_bench->lines().size(), 1);
    QVERIFY(m_bench->lines().value(0).startsWith("2502.00001"_L1));
    QCOMPARE(m_bench->run({u"list"_s, u"--tag"_s, u"b"_s}), 1);
    QVERIFY(m_bench->notes.value(0).contains(u"“b”"_s));
}

void TestTagCommand::showPrintsTags()
{
    m_bench->run({u"tag"_s, u"2502.00001"_s, u"--add"_s, u"a"_s, u"--add"_s, u"b"_s});
    QCOMPARE(m_bench->run({u"show"_s, u"2502.00001"_s}), 0);
    QVERIFY2(m_bench->out.contains("Tags:"), m_bench->out.constData());
}

void TestTagCommand::knownPapersAreTaggedDespiteUnknownOnes()
{
    QCOMPARE(m_bench->run({u"tag"_s, u"2502.99999"_s, u"2502.00001"_s, u"--add"_s, u"a"_s}), 1);
    QCOMPARE(m_bench->notes.size(), 1);
    QVERIFY(m_bench->notes[0].contains("2502.99999"_L1));
    QCOMPARE(tagsOf(u"2502.00001"_s), QJsonArray{u"a"_s});
    // No tag remains from a call with only unknown papers.
    QCOMPARE(m_bench->run({u"tag"_s, u"2502.99999"_s, u"--add"_s, u"b"_s}), 1);
    m_bench->run({u"tags"_s});
    QCOMPARE(m_bench->lines(), QStringList{u"1\ta"_s});
}

void TestTagCommand::wrongCallsChangeNothing_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    const QString id = u"2502.00001"_s;
    QTest::newRow("no option") << QStringList{u"tag"_s, id} << 2;
    QTest::newRow("no paper") << QStringList{u"tag"_s, u"--add"_s, u"a"_s} << 2;
    QTest::newRow("both") << QStringList{u"tag"_s, id, u"--add"_s, u"a"_s, u"--remove"_s, u"A"_s} << 2;
    QTest::newRow("no identifier") << QStringList{u"tag"_s, u"fish"_s, u"--add"_s, u"a"_s} << 2;
    QTest::newRow("an empty name") << QStringList{u"tag"_s, id, u"--add"_s, u" "_s} << 2;
    QTest::newRow("two lines") << QStringList{u"tag"_s, id, u"--add"_s, u"a\nb"_s} << 2;
    QTest::newRow("too long") << QStringList{u"tag"_s, id, u"--add"_s, u"x"_s.repeated(61)} << 2;
    QTest::newRow("an unknown tag") << QStringList{u"tag"_s, id, u"--add"_s, u"a"_s, u"--remove"_s, u"b"_s}
                                    << 1;
}

void TestTagCommand::wrongCallsChangeNothing()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QCOMPARE(m_bench->run(words), status);
    QCOMPARE(m_bench->notes.size(), 1);
    m_bench->run({u"tags"_s});
    QCOMPARE(m_bench->out, QByteArray());
}

void TestTagCommand::hostileNamesArePrintedOnOneLine()
{
    const QString name = u"<b>\u202e[x](javascript:y)"_s;
    QCOMPARE(m_bench->run({u"tag"_s, u"2502.00001"_s, u"--add"_s, name}), 0);
    QCOMPARE(m_bench->run({u"tags"_s}), 0);
    QCOMPARE(m_bench->lines().size(), 1);
    // The override is closed, so that it cannot change the text beside the name.
    QCOMPARE(tagsOf(u"2502.00001"_s), QJsonArray{name + u'\u202c'});
    QCOMPARE(m_bench->run({u"tag"_s, u"2502.00001"_s, u"--remove"_s, name}), 0);
    QCOMPARE(tagsOf(u"2502.00001"_s), QJsonArray());
}

void TestTagCommand::aTaggedDayHasABackup()
{
    QVERIFY(dp::backup::list(m_bench->library()).isEmpty());
    QCOMPARE(m_bench->run({u"tag"_s, u"2502.00001"_s, u"--add"_s, u"a"_s}), 0);
    QCOMPARE(dp::backup::list(m_bench->library()).size(), 1);
}

DP_TEST(TestTagCommand)
#include "tst_tagcommand.moc"
