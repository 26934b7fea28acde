// Tests the synchronization of note files on the command line.
#include "base/files.h"
#include "support/checks.h"
#include "support/commandfixture.h"
#include "support/testprogram.h"
#include "support/testrepository.h"

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;

class TestExportNotes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesAndReadsBack();
    void writesOnlyWhatIsSelected();
    void importReadsNotes();
    void aRepositoryWithNotesIsAFolderOfNotes();
    void namesProblems();
    void refusesWrongCalls_data();
    void refusesWrongCalls();

private:
    QString folder() const { return m->in(u"notes"_s); }
    QStringList names() const { return QDir(folder()).entryList(QDir::Files); }
    QByteArray fileOf(const QString &id) const
    {
        const auto bytes = dp::files::read(pathOf(id), 1000000);
        return bytes ? *bytes : QByteArray();
    }
    QString pathOf(const QString &id) const
    {
        return folder() + u'/' + names().filter(u'(' + QString(id).replace(u'/', u'_') + u')').value(0);
    }
    void edit(const QString &id, const QByteArray &from, const QByteArray &to) const
    {
        VERIFY_OK(dp::files::write(pathOf(id), fileOf(id).replace(from, to)));
    }
    QString note(const QString &id)
    {
        m->run({u"note"_s, id});
        return QString::fromUtf8(m->out).trimmed();
    }
    QString counts(const QString &text) const { return folder() + u'\t' + text; }

    std::unique_ptr<CommandFixture> m;
};

void TestExportNotes::init()
{
    m = std::make_unique<CommandFixture>();
    QCOMPARE(m->run({u"import"_s, dp::test::dataPath(u"readme/page.md"_s)}), 0);
    QCOMPARE(m->run({u"list"_s}), 0);
    QStringList ids;
    for (const QString &line : m->lines())
        ids << line.section(u'\t', 0, 0);
    QCOMPARE(ids.size(), 3);
    QCOMPARE(m->run({u"mark"_s, ids[0], ids[1], u"--star"_s}), 0);
    QCOMPARE(m->run({u"note"_s, ids[0], u"first"_s}), 0);
    QCOMPARE(m->run({u"tag"_s, ids[2], u"--add"_s, u"to read"_s}), 0);
    setProperty("ids", ids);
}

void TestExportNotes::writesAndReadsBack()
{
    const QStringList ids = property("ids").toStringList();
    QCOMPARE(m->run({u"export"_s, folder(), u"--format"_s, u"notes"_s}), 0);
    QCOMPARE(m->lines(),
        QStringList{counts(u"2 papers\t2 new files\t0 changed files\t0 notes read\t0 notes united"_s)});
    QCOMPARE(names().size(), 2);
    QVERIFY(fileOf(ids[0]).contains("\nfirst\n"));
    edit(ids[0], "first", "second");
    QCOMPARE(m->run({u"note"_s, ids[1], u"other"_s}), 0);
    QCOMPARE(m->run({u"export"_s, folder(), u"--format"_s, u"notes"_s, u"--starred"_s}), 0);
    QCOMPARE(m->lines(),
        QStringList{counts(u"2 papers\t0 new files\t1 changed files\t1 notes read\t0 notes united"_s)});
    QCOMPARE(note(ids[0]), u"second"_s);
    QVERIFY(fileOf(ids[1]).contains("\nother\n"));
    edit(ids[0], "second", "file");
    QCOMPARE(m->run({u"note"_s, ids[0], u"library"_s}), 0);
    QCOMPARE(m->run({u"export"_s, folder(), u"--format"_s, u"notes"_s}), 0);
    QCOMPARE(m->notes.size(), 1);
    QVERIFY(note(ids[0]).startsWith("library\n"_L1) && note(ids[0]).endsWith("\nfile"_L1));
}

void TestExportNotes::writesOnlyWhatIsSelected()
{
    const QStringList ids = property("ids").toStringList();
    QCOMPARE(m->run({u"export"_s, folder(), u"--format"_s, u"notes"_s, u"--tag"_s, u"to read"_s}), 0);
    QCOMPARE(names().size(), 1);
    QVERIFY(fileOf(ids[2]).contains("\n[[to read]]\n"));
    QCOMPARE(m->run({u"export"_s, folder(), u"--format"_s, u"notes"_s, u"--id"_s, ids[0]}), 0);
    QCOMPARE(names().size(), 2);
}

void TestExportNotes::importReadsNotes()
{
    const QStringList ids = property("ids").toStringList();
    QCOMPARE(m->run({u"export"_s, folder(), u"--format"_s, u"notes"_s}), 0);
    edit(ids[0], "first", "second");
    const QByteArray before = fileOf(ids[0]);
    QCOMPARE(m->run({u"import"_s, folder()}), 0);
    QCOMPARE(m->lines(),
        QStringList{counts(u"2 papers\t0 new files\t0 changed files\t1 notes read\t0 notes united"_s)});
    QCOMPARE(note(ids[0]), u"second"_s);
    QCOMPARE(fileOf(ids[0]), before);
}

void TestExportNotes::aRepositoryWithNotesIsAFolderOfNotes()
{
    NEED_GIT();
    dp::test::TestRepository repository;
    repository.commitPage("# Mine\n", QDateTime::currentDateTimeUtc());
    QCOMPARE(m->run({u"import"_s, repository.path()}), 1); // no papers
    QCOMPARE(m->run({u"export"_s, repository.path(), u"--format"_s, u"notes"_s}), 0);
    QCOMPARE(m->run({u"import"_s, repository.path()}), 0);
    QVERIFY(m->lines().value(0).contains("0 notes read"_L1));
}

void TestExportNotes::namesProblems()
{
    const QStringList ids = property("ids").toStringList();
    QCOMPARE(m->run({u"export"_s, folder(), u"--format"_s, u"notes"_s}), 0);
    edit(ids[0], "title: ", "title: [");
    QCOMPARE(m->run({u"export"_s, folder(), u"--format"_s, u"notes"_s}), 1);
    QCOMPARE(m->notes.size(), 1);
    QVERIFY(m->notes.first().contains(names().filter(ids[0]).value(0)));
    QVERIFY(QDir(folder()).removeRecursively());
    QCOMPARE(m->run({u"export"_s, folder(), u"--format"_s, u"notes"_s}), 1);
    QVERIFY(!QFileInfo::exists(folder()));
    QCOMPARE(m->notes.size(), 1);
}

void TestExportNotes::refusesWrongCalls_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("standard output") << QStringList{u"-"_s};
    QTest::newRow("whole library") << QStringList{u"notes"_s, u"--all"_s};
    QTest::newRow("saved search") << QStringList{u"notes"_s, u"--saved"_s, u"x"_s};
    QTest::newRow("layout") << QStringList{u"notes"_s, u"--layout"_s, u"dailyarxiv"_s};
}

void TestExportNotes::refusesWrongCalls()
{
    QFETCH(QStringList, words);
    QCOMPARE(m->run(QStringList{u"export"_s, u"--format"_s, u"notes"_s} + words), 2);
    QCOMPARE(m->notes.size(), 1);
}

DP_TEST(TestExportNotes)
#include "tst_exportnotes.moc"
