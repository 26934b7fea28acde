#include "base/settings.h"
#include "support/commandfixture.h"
#include "support/pagereaders.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::bytesOf;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestExportPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesEachFormat();
    void papersAreSelected_data();
    void papersAreSelected();
    void aSavedSearchIsAPage();
    void mutedPapersAreLeftOut();
    void wrongCallsWriteNothing_data();
    void wrongCallsWriteNothing();

private:
    int exportTo(const QString &file, const QStringList &words)
    {
        return m_bench->run(QStringList{u"export"_s, file} + words);
    }
    QString idsInFeed() const
    {
        QStringList ids;
        for (const auto &entry : dp::test::readAtomFeed(m_bench->out).entries)
            ids << entry.field("id").section(u'/', 4);
        return ids.join(u' ');
    }
    std::unique_ptr<CommandFixture> m_bench;
};

void TestExportPages::init()
{
    m_bench = std::make_unique<CommandFixture>();
    QCOMPARE(m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)}), 0);
    QCOMPARE(m_bench->run({u"mark"_s, u"hep-th/9901001"_s, u"--star"_s}), 0);
    QCOMPARE(m_bench->run({u"tag"_s, u"2502.00002"_s, u"--add"_s, u"Survey"_s}), 0);
}

void TestExportPages::writesEachFormat()
{
    const QString file = m_bench->in(u"papers"_s);
    QCOMPARE(exportTo(file, {u"--format"_s, u"html"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(dp::test::readHtml(bytesOf(file)).elements[u"article"_s], 3);
    QCOMPARE(exportTo(file, {u"--format"_s, u"atom"_s}), 0);
    QCOMPARE(dp::test::readAtomFeed(bytesOf(file)).entries.size(), 3);
    QCOMPARE(exportTo(file, {u"--format"_s, u"jsonfeed"_s}), 0);
    QCOMPARE(QJsonDocument::fromJson(bytesOf(file)).object()[u"items"_s].toArray().size(), 3);
    QCOMPARE(exportTo(u"-"_s, {u"--format"_s, u"digest"_s}), 0);
    QVERIFY(m_bench->out.startsWith("---\ntitle: Latest 15 Papers - "));
    QCOMPARE(m_bench->out.count("**["), 3);
}

void TestExportPages::papersAreSelected_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("expected");
    QTest::newRow("starred") << QStringList{u"--starred"_s} << u"hep-th/9901001"_s;
    QTest::newRow("tag") << QStringList{u"--tag"_s, u"survey"_s} << u"2502.00002"_s;
    QTest::newRow("keyword") << QStringList{u"--keyword"_s, u"empty one"_s} << u""_s;
    QTest::newRow("search") << QStringList{u"--search"_s, u"title:second"_s} << u"2502.00001"_s;
    QTest::newRow("identifiers") << QStringList{u"--id"_s, u"2502.00001"_s, u"--id"_s, u"hep-th/9901001"_s}
                                 << u"2502.00001 hep-th/9901001"_s;
    QTest::newRow("all conditions") << QStringList{u"--starred"_s, u"--tag"_s, u"Survey"_s} << u""_s;
}

void TestExportPages::papersAreSelected()
{
    QFETCH(QStringList, options);
    QFETCH(QString, expected);
    QCOMPARE(exportTo(u"-"_s, QStringList{u"--format"_s, u"atom"_s} + options), 0);
    QCOMPARE(idsInFeed(), expected);
}

void TestExportPages::aSavedSearchIsAPage()
{
    QCOMPARE(m_bench->run({u"searches"_s, u"add"_s, u"Mine"_s, u"title:second"_s}), 0);
    QCOMPARE(exportTo(u"-"_s, {u"--format"_s, u"atom"_s, u"--saved"_s, u"Mine"_s}), 0);
    QCOMPARE(idsInFeed(), u"2502.00001"_s);
    QCOMPARE(exportTo(u"-"_s, {u"--format"_s, u"html"_s}), 0);
    QVERIFY(dp::test::readHtml(m_bench->out).texts[u"h2"_s].contains(u"Mine"_s));
    dp::Settings(m_bench->in(u"settings.ini"_s)).set(dp::Setting::SavedSearchesInReadme, false);
    QCOMPARE(exportTo(u"-"_s, {u"--format"_s, u"html"_s}), 0);
    QVERIFY(!dp::test::readHtml(m_bench->out).texts[u"h2"_s].contains(u"Mine"_s));
}

void TestExportPages::mutedPapersAreLeftOut()
{
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.00001"_s, u"--mute"_s}), 0);
    QCOMPARE(exportTo(u"-"_s, {u"--format"_s, u"atom"_s}), 0);
    QVERIFY(!idsInFeed().contains(u"2502.00001"_s));
    dp::Settings(m_bench->in(u"settings.ini"_s)).set(dp::Setting::HideMutedInReadme, false);
    QCOMPARE(exportTo(u"-"_s, {u"--format"_s, u"atom"_s}), 0);
    QVERIFY(idsInFeed().contains(u"2502.00001"_s));
}

void TestExportPages::wrongCallsWriteNothing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown keyword") << QStringList{u"--keyword"_s, u"None"_s} << 1;
    QTest::newRow("empty keyword") << QStringList{u"--keyword"_s, u""_s} << 1;
    QTest::newRow("unknown tag") << QStringList{u"--tag"_s, u"None"_s} << 1;
    QTest::newRow("unknown paper") << QStringList{u"--id"_s, u"2502.09999"_s} << 1;
    QTest::newRow("no identifier") << QStringList{u"--id"_s, u"x"_s} << 2;
    QTest::newRow("unknown saved search") << QStringList{u"--saved"_s, u"None"_s} << 1;
    QTest::newRow("saved search and star") << QStringList{u"--saved"_s, u"None"_s, u"--starred"_s} << 2;
    QTest::newRow("wrong search") << QStringList{u"--search"_s, u"!!!"_s} << 2;
}

void TestExportPages::wrongCallsWriteNothing()
{
    QFETCH(QStringList, options);
    QFETCH(int, status);
    const QString file = m_bench->in(u"page.html"_s);
    QCOMPARE(exportTo(file, QStringList{u"--format"_s, u"html"_s} + options), status);
    QVERIFY(!m_bench->files().contains(u"page.html"_s));
    QCOMPARE(m_bench->notes.size(), 1);
}

DP_TEST(TestExportPages)
#include "tst_exportpages.moc"
