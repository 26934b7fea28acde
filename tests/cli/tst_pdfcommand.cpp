#include "base/settings.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/commandfixture.h"
#include "support/loopbackarxiv.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::Fault;
using dp::test::LoopbackArxiv;

namespace {

const QByteArray pdf = "%PDF-1.5\n%" + QByteArray(200000, 'a') + "\n%%EOF\n";

} // namespace

/// Tests `pdf`.
class TestPdfCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void printsIdentifiersAndPaths();
    void fetchesIntoAFolder();
    void theFolderOfTheSettingsIsKeptAlsoWhenItIsNamed();
    void aMissingFolderIsNamed();
    void aFileInPlaceOfTheFolderIsNamed();
    void aMissingPdfNamesTheCommandForTheVersionBefore();
    void unknownPapersFailAndTheOthersAreFetched();
    void withoutALibraryAllPapersAreUnknown();
    void wrongCallsAreRefused_data();
    void wrongCallsAreRefused();
    void aWithdrawnVersionIsTold();
    void anInterruptLeavesAPartThatIsContinued();

private:
    int run(const QStringList &words)
    {
        return m_bench->run(QStringList{u"--api-url"_s, m_arxiv->apiUrl().toString(), u"--request-interval"_s,
                                u"0"_s, u"--retries"_s, u"0"_s}
            + words);
    }
    void makeLibrary()
    {
        const auto library = dp::libraryopener::open(m_bench->library(), dp::Library::Access::Create);
        VERIFY_OK(library);
        dp::Transaction transaction(**library);
        VERIFY_OK(transaction.begin());
        dp::Paper gone = dp::test::somePaper(u"2502.00003v2"_s);
        gone.comment = u"This paper has been withdrawn"_s;
        VERIFY_OK(dp::Papers(transaction)
                      .store(dp::test::somePapers({u"2502.00001v2"_s, u"2502.00002"_s}) + QList{gone}, 0,
                          dp::Source::Feed, m_bench->clock.now()));
        VERIFY_OK(transaction.commit());
    }
    QString inFolder(const QString &name) const { return m_bench->in(u"pdfs/"_s + name); }
    QStringList files(const QString &folder = u"pdfs"_s) const
    {
        return QDir(m_bench->in(folder)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    std::unique_ptr<CommandFixture> m_bench;
    std::unique_ptr<LoopbackArxiv> m_arxiv;
};

void TestPdfCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
    m_arxiv = std::make_unique<LoopbackArxiv>();
    QVERIFY(m_arxiv->listen());
    m_arxiv->setPdf(pdf, "\"one\"");
    dp::Settings settings(m_bench->in(u"settings.ini"_s));
    settings.set(dp::Setting::PdfFolder, m_bench->in(u"pdfs"_s));
    settings.set(dp::Setting::PdfNamePattern, u"{id}"_s);
    QVERIFY(settings.sync());
    makeLibrary();
}

void TestPdfCommand::printsIdentifiersAndPaths()
{
    QCOMPARE(run({u"pdf"_s, u"2502.00001"_s, u"arXiv:2502.00002v1"_s}), 0);
    QCOMPARE(m_bench->lines(),
        (QStringList{u"2502.00001v2\t"_s + inFolder(u"2502.00001v2.pdf"_s),
            u"2502.00002v1\t"_s + inFolder(u"2502.00002v1.pdf"_s)}));
    QCOMPARE(files(), (QStringList{u"2502.00001v2.pdf"_s, u"2502.00002v1.pdf"_s}));
    QVERIFY(m_bench->notes.first().contains(u"2502.00001v2"_s));
    QCOMPARE(run({u"pdf"_s, u"2502.00001"_s}), 0);
    QCOMPARE(m_bench->lines().size(), 1);
    QVERIFY(m_bench->notes.isEmpty()); // it was not fetched again
    QCOMPARE(m_arxiv->requests().size(), 2);
}

void TestPdfCommand::fetchesIntoAFolder()
{
    QVERIFY(QDir(m_bench->folder()).mkdir(u"other"_s));
    QCOMPARE(run({u"pdf"_s, u"2502.00001"_s, u"--to"_s, m_bench->in(u"other"_s)}), 0);
    QCOMPARE(m_bench->lines(), QStringList{u"2502.00001v2\t"_s + m_bench->in(u"other/2502.00001v2.pdf"_s)});
    QCOMPARE(files(u"other"_s), QStringList{u"2502.00001v2.pdf"_s});
    QVERIFY(!QFile::exists(m_bench->in(u"pdfs"_s)));
    // The copy is the person's: the program does not use it as the PDF that it keeps.
    QCOMPARE(run({u"search"_s, u"has:pdf"_s}), 0);
    QVERIFY(m_bench->out.isEmpty());
    QVERIFY(QFile::remove(m_bench->in(u"other/2502.00001v2.pdf"_s)));
    QCOMPARE(run({u"pdf"_s, u"2502.00001"_s}), 0);
    QCOMPARE(m_bench->lines(), QStringList{u"2502.00001v2\t"_s + inFolder(u"2502.00001v2.pdf"_s)});
    QCOMPARE(run({u"search"_s, u"has:pdf"_s}), 0);
    QCOMPARE(m_bench->lines().size(), 1);
}

void TestPdfCommand::theFolderOfTheSettingsIsKeptAlsoWhenItIsNamed()
{
    QVERIFY(QDir(m_bench->folder()).mkpath(u"pdfs/part"_s));
    QCOMPARE(run({u"pdf"_s, u"2502.00001"_s, u"--to"_s, m_bench->in(u"pdfs/part"_s)}), 0);
    QCOMPARE(run({u"pdf"_s, u"2502.00001"_s}), 0);
    QCOMPARE(m_bench->lines(), QStringList{u"2502.00001v2\t"_s + inFolder(u"part/2502.00001v2.pdf"_s)});
    QCOMPARE(m_arxiv->requests().size(), 1);
}

void TestPdfCommand::aMissingFolderIsNamed()
{
    QCOMPARE(run({u"pdf"_s, u"2502.00001"_s, u"--to"_s, m_bench->in(u"missing"_s)}), 1);
    QVERIFY2(m_bench->notes.last().contains(u"missing"_s), qPrintable(m_bench->notes.join(u'\n')));
    QVERIFY(m_arxiv->requests().isEmpty());
}

void TestPdfCommand::aFileInPlaceOfTheFolderIsNamed()
{
    const QString file = m_bench->in(u"settings.ini"_s);
    QCOMPARE(run({u"pdf"_s, u"2502.00001"_s, u"--to"_s, file}), 1);
    QVERIFY2(m_bench->notes.last().contains(u'“' + file + u'”'), qPrintable(m_bench->notes.join(u'\n')));
}

void TestPdfCommand::aMissingPdfNamesTheCommandForTheVersionBefore()
{
    m_arxiv->setMissingPdfs({u"2502.00001v2"_s, u"2502.00002v1"_s});
    QCOMPARE(run({u"pdf"_s, u"2502.00001"_s}), 1);
    QVERIFY(m_bench->lines().isEmpty());
    QVERIFY2(m_bench->notes.last().endsWith(u"daily-papers pdf 2502.00001v1"_s),
        qPrintable(m_bench->notes.last()));
    QVERIFY(!m_bench->notes.join(u' ').contains(u"withdrawn"_s));
    for (const QString &id : {u"2502.00002"_s, u"2502.00001v2"_s}) { // there is none before, or one was named
        QCOMPARE(run({u"pdf"_s, id}), 1);
        QVERIFY(!m_bench->notes.last().contains(u"daily-papers pdf"_s));
    }
}

void TestPdfCommand::unknownPapersFailAndTheOthersAreFetched()
{
    QCOMPARE(run({u"pdf"_s, u"2501.12345"_s, u"2502.00002"_s}), 1);
    QCOMPARE(m_bench->lines().size(), 1);
    QVERIFY(m_bench->notes.first().contains(u"2501.12345"_s));
}

void TestPdfCommand::withoutALibraryAllPapersAreUnknown()
{
    QVERIFY(QFile::remove(m_bench->library()));
    QCOMPARE(run({u"pdf"_s, u"2502.00001"_s, u"2502.00002"_s}), 1);
    QCOMPARE(m_bench->notes.size(), 2);
    QVERIFY(!QFile::exists(m_bench->library()));
}

void TestPdfCommand::wrongCallsAreRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no identifier") << QStringList{u"pdf"_s};
    QTest::newRow("no valid identifier") << QStringList{u"pdf"_s, u"2502.00001"_s, u"zebra"_s};
    QTest::newRow("an empty folder") << QStringList{u"pdf"_s, u"2502.00001"_s, u"--to"_s, QString()};
}

void TestPdfCommand::wrongCallsAreRefused()
{
    QFETCH(QStringList, words);
    QCOMPARE(run(words), 2);
    QVERIFY(m_bench->out.isEmpty());
    QVERIFY(m_arxiv->requests().isEmpty());
}

void TestPdfCommand::aWithdrawnVersionIsTold()
{
    QCOMPARE(run({u"pdf"_s, u"2502.00003"_s}), 0);
    QCOMPARE(m_bench->lines(), QStringList{u"2502.00003v1\t"_s + inFolder(u"2502.00003v1.pdf"_s)});
    QVERIFY2(m_bench->notes.last().contains(u"withdrawn"_s), qPrintable(m_bench->notes.join(u'\n')));
}

void TestPdfCommand::anInterruptLeavesAPartThatIsContinued()
{
    m_arxiv->queueFault(Fault::drip(20, 20000), "/pdf/");
    std::function<void()> stop;
    m_bench->onInterrupt = [&stop](std::function<void()> function) {
        stop = std::move(function);
    };
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        if (files().size() == 2 && QFileInfo(inFolder(files().first())).size() > 0 && stop)
            stop();
    });
    timer.start(5);
    QCOMPARE(run({u"pdf"_s, u"2502.00001"_s}), 130);
    timer.stop();
    QCOMPARE(files(),
        (QStringList{u"2502.00001v2.daily-papers.part"_s, u"2502.00001v2.daily-papers.part.note"_s}));
    QVERIFY(m_bench->out.isEmpty());
    QCOMPARE(run({u"pdf"_s, u"2502.00001"_s}), 0);
    QCOMPARE(files(), QStringList{u"2502.00001v2.pdf"_s});
    QFile file(inFolder(u"2502.00001v2.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), pdf);
    QVERIFY(m_arxiv->requests().last().headers.contains("range"));
}

DP_TEST(TestPdfCommand)
#include "tst_pdfcommand.moc"
