#include "base/settings.h"
#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Setting;
using dp::test::bytesOf;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestPublishCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutSettingsNothingIsPublished();
    void theChosenPagesAreWritten();
    void onlyTheKeywordOfTheSettingsIsWritten();
    void aRenamedKeywordStaysLeftOut();
    void anOptionChoosesTheOnlyTab();
    void wrongOptionsAreRefused();
    void aDryRunWritesNothing();
    void aFolderThatIsNoRepositoryIsRefused();

private:
    void set(Setting setting, const QVariant &value)
    {
        dp::Settings(m_bench->in(u"settings.ini"_s)).set(setting, value);
    }
    QString page(const QString &name) const { return m_bench->in(u"pages/"_s + name); }
    std::unique_ptr<CommandFixture> m_bench;
};

void TestPublishCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
    QCOMPARE(m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)}), 0);
    QVERIFY(QDir(m_bench->folder()).mkdir(u"pages"_s));
}

void TestPublishCommand::withoutSettingsNothingIsPublished()
{
    QCOMPARE(m_bench->run({u"publish"_s}), 1);
    QCOMPARE(m_bench->notes.size(), 1);
    QVERIFY(m_bench->out.isEmpty());
}

void TestPublishCommand::theChosenPagesAreWritten()
{
    set(Setting::PublishFolder, m_bench->in(u"pages"_s));
    set(Setting::PublishReadme, false);
    set(Setting::PublishHtml, true);
    set(Setting::PublishAtom, true);
    QCOMPARE(m_bench->run({u"publish"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray("index.html\tnew\nfeed.atom\tnew\n"));
    QVERIFY(bytesOf(page(u"index.html"_s)).startsWith("<!DOCTYPE html>"));
    QVERIFY(!QFile::exists(page(u"README.md"_s)));
    QCOMPARE(m_bench->run({u"publish"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray("index.html\tunchanged\nfeed.atom\tunchanged\n"));
}

void TestPublishCommand::onlyTheKeywordOfTheSettingsIsWritten()
{
    set(Setting::PublishFolder, m_bench->in(u"pages"_s));
    set(Setting::PublishKeyword, u"empty one"_s);
    QCOMPARE(m_bench->run({u"publish"_s}), 0);
    QCOMPARE(bytesOf(page(u"README.md"_s)).count("\n## "), 1);
}

void TestPublishCommand::aRenamedKeywordStaysLeftOut()
{
    set(Setting::PublishFolder, m_bench->in(u"pages"_s));
    set(Setting::PublishSections, u"keyword Reward Model\n-keyword empty one"_s);
    QCOMPARE(m_bench->run(
                 {u"keywords"_s, u"edit"_s, u"Empty One"_s, u"--name"_s, u"Secret"_s, u"--limit"_s, u"5"_s}),
        0);
    QCOMPARE(m_bench->run({u"publish"_s}), 0);
    QVERIFY2(!bytesOf(page(u"README.md"_s)).contains("Secret"), bytesOf(page(u"README.md"_s)).constData());
    QVERIFY(bytesOf(page(u"README.md"_s)).contains("\n## Reward Model\n"));
}

void TestPublishCommand::anOptionChoosesTheOnlyTab()
{
    set(Setting::PublishFolder, m_bench->in(u"pages"_s));
    set(Setting::PublishKeyword, u"reward model"_s);
    QCOMPARE(m_bench->run({u"publish"_s, u"--keyword"_s, u"empty one"_s}), 0);
    QVERIFY(bytesOf(page(u"README.md"_s)).contains("\n## Empty One\n"));
    QCOMPARE(bytesOf(page(u"README.md"_s)).count("\n## "), 1);
    QCOMPARE(m_bench->run({u"searches"_s, u"add"_s, u"Second"_s, u"second"_s}), 0);
    QCOMPARE(m_bench->run({u"publish"_s, u"--saved"_s, u"second"_s}), 0);
    QVERIFY(bytesOf(page(u"README.md"_s)).contains("\n## Second\n"));
    QCOMPARE(bytesOf(page(u"README.md"_s)).count("\n## "), 1);
}

void TestPublishCommand::wrongOptionsAreRefused()
{
    set(Setting::PublishFolder, m_bench->in(u"pages"_s));
    QCOMPARE(m_bench->run({u"publish"_s, u"--keyword"_s, u"a"_s, u"--saved"_s, u"b"_s}), 2);
    for (const QString &option : {u"--keyword"_s, u"--saved"_s})
        for (const QString &name : {u"none"_s, QString(), u" "_s})
            QCOMPARE(m_bench->run({u"publish"_s, option, name}), 1);
    QVERIFY(QDir(m_bench->in(u"pages"_s)).isEmpty());
}

void TestPublishCommand::aDryRunWritesNothing()
{
    set(Setting::PublishFolder, m_bench->in(u"pages"_s));
    QCOMPARE(m_bench->run({u"publish"_s, u"--dry-run"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray("README.md\tnew\n"));
    QVERIFY(QDir(m_bench->in(u"pages"_s)).isEmpty());
}

void TestPublishCommand::aFolderThatIsNoRepositoryIsRefused()
{
    set(Setting::PublishFolder, m_bench->in(u"pages"_s));
    set(Setting::PublishCommit, true);
    QCOMPARE(m_bench->run({u"publish"_s}), 1);
    QVERIFY2(m_bench->notes.join(u' ').contains("is not in a Git repository"_L1),
        qPrintable(m_bench->notes.join(u' ')));
    QVERIFY(QDir(m_bench->in(u"pages"_s)).isEmpty());
}

DP_TEST(TestPublishCommand)
#include "tst_publishcommand.moc"
