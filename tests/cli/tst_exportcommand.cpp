#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestExportCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesTheImportedPage();
    void theSuffixChoosesTheFormat();
    void writesToStandardOutput();
    void feedsHaveAddressesOfArxiv();

private:
    QJsonArray json() const { return QJsonDocument::fromJson(m_bench->out).array(); }
    std::unique_ptr<CommandFixture> m_bench;
};

void TestExportCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
}

void TestExportCommand::writesTheImportedPage()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QCOMPARE(m_bench->run({u"export"_s, m_bench->in(u"out.md"_s)}), 0);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(dp::test::bytesOf(m_bench->in(u"out.md"_s)), dp::test::data(u"readme/page.md"_s));
}

void TestExportCommand::theSuffixChoosesTheFormat()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    const auto written = [&](const QString &name) {
        m_bench->run({u"export"_s, m_bench->in(name)});
        return dp::test::bytesOf(m_bench->in(name));
    };
    QVERIFY(written(u"out.bib"_s).startsWith('@'));
    QVERIFY(written(u"out.RIS"_s).startsWith("TY  - "));
    QVERIFY(written(u"out.html"_s).contains("<!DOCTYPE html>"));
    QVERIFY(written(u"out.atom"_s).contains("<feed "));
    QVERIFY(written(u"out.opml"_s).contains("<opml "));
    QVERIFY(written(u"out.json"_s).startsWith('['));
    QCOMPARE(written(u"out.txt"_s), dp::test::data(u"readme/page.md"_s));
    QCOMPARE(m_bench->run({u"export"_s, m_bench->in(u"out.bib"_s), u"--format"_s, u"readme"_s}), 0);
    QCOMPARE(dp::test::bytesOf(m_bench->in(u"out.bib"_s)), dp::test::data(u"readme/page.md"_s));
}

void TestExportCommand::writesToStandardOutput()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QCOMPARE(m_bench->run({u"export"_s, u"-"_s}), 0);
    QCOMPARE(m_bench->out, dp::test::data(u"readme/page.md"_s));
    QCOMPARE(
        m_bench->run({u"export"_s, u"-"_s, u"--format"_s, u"json"_s, u"--keyword"_s, u"Reward Model"_s}), 0);
    QCOMPARE(json().size(), 3);
    QCOMPARE(m_bench->run({u"export"_s, u"-"_s, u"--format"_s, u"opml"_s}), 0);
    QCOMPARE(m_bench->out.count("<outline "), 2);
}

/// Tests that exported feeds have addresses of arXiv. Other programs read the feeds, and they cannot use a
/// server on this computer.
void TestExportCommand::feedsHaveAddressesOfArxiv()
{
    for (const auto &[name, announces] : {std::pair("Zebra", false), std::pair("cs.CL", true)})
        QCOMPARE(m_bench->run(QStringList{u"keywords"_s, u"add"_s, QString::fromLatin1(name)}
                     + (announces ? QStringList{u"--announcements"_s, u"--category"_s, u"cs.CL"_s}
                                  : QStringList())),
            0);
    for (const char *api : {"http://127.0.0.1:8765/api/query", "http://localhost/api/query",
             "https://mirror.example.org/api/query", "https://export.arxiv.org/api/query"}) {
        QCOMPARE(m_bench->run({u"--api-url"_s, QString::fromLatin1(api), u"export"_s, u"-"_s, u"--format"_s,
                     u"opml"_s}),
            0);
        QVERIFY(m_bench->out.contains("xmlUrl=\"https://rss.arxiv.org/rss/cs.CL\""));
        QVERIFY(m_bench->out.contains("xmlUrl=\"https://export.arxiv.org/api/query?"));
        QCOMPARE(m_bench->out.count("xmlUrl=\"https://"), m_bench->out.count("<outline "));
        QVERIFY(!m_bench->out.contains("mirror") && !m_bench->out.contains("127.0.0.1"));
    }
}

DP_TEST(TestExportCommand)
#include "tst_exportcommand.moc"
