// Tests that files which cannot be read or written are named, and that nothing is lost.
#include "transfer/notesync.h"

#include "support/notesyncfixture.h"
#include "support/testprogram.h"
#include "transfer/notesynctext.h"

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dp::test {

using Trouble = NoteSyncReport::Trouble;

class TestNoteSyncProblems : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aSpoiltFileIsNamedAndStays_data();
    void aSpoiltFileIsNamedAndStays();
    void aSecondFileIsNamed();
    void otherFilesAreLeftAlone();
    void aFileWithoutMarkersGetsThemBack();
    void aLinkIsNotFollowed();
    void aTakenNameIsNotUsed();
    void tooLongVersionsStayOnBothSides();
    void aVanishedFolderIsNotCreatedAgain();
    void aReadOnlyFolderIsStillRead();
    void theFolderMustBeOne();
    void papersThatTheLibraryDoesNotHaveAreCounted();

private:
    /// Synchronizes, and returns the only problem.
    NoteSyncReport::Problem problem()
    {
        const NoteSyncReport report = m->sync();
        return report.problems.size() == 1 && notesynctext::problemsTold(report).size() == 1
            ? report.problems.first()
            : NoteSyncReport::Problem{Trouble::NotWritten, notesynctext::problemsTold(report).join(u'|')};
    }
    std::unique_ptr<NoteSyncFixture> m;
};

void TestNoteSyncProblems::init()
{
    m = std::make_unique<NoteSyncFixture>();
    m->addStarred({u"2502.00001"_s, u"2502.00002"_s});
    m->setNote(u"2502.00001"_s, u"first"_s);
    m->sync();
}

void TestNoteSyncProblems::aSpoiltFileIsNamedAndStays_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("trouble");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, Trouble trouble) {
        QTest::newRow(name) << from << to << int(trouble);
    };
    row("front matter", "title: ", "title: [", Trouble::BrokenFrontMatter);
    row("a property twice", "title: ", "date: 1\ntitle: ", Trouble::BrokenFrontMatter);
    row("no end marker", "<!-- daily-papers: end of note -->\n", "", Trouble::DamagedMarkers);
    row("two begin markers", "first", "<!-- daily-papers: note -->", Trouble::DamagedMarkers);
    row("not UTF-8", "first", "caf\xe9", Trouble::NotUtf8);
    row("no identifier", "arxiv: \"2502.00001\"", "arxiv: \"?\"", Trouble::NoIdentifier);
    row("no front matter", "---\narxiv", "--\narxiv", Trouble::NoIdentifier);
    row("empty file", {}, {}, Trouble::NoIdentifier);
    row("10 MB", "first", QByteArray(10 * 1024 * 1024, 'x'), Trouble::TooLarge);
    row("long note", "first", QByteArray(100001, 'x'), Trouble::NoteTooLong);
}

void TestNoteSyncProblems::aSpoiltFileIsNamedAndStays()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, trouble);
    const QString name = m->nameOf(u"2502.00001"_s);
    QByteArray bytes = m->read(name);
    bytes = from.isEmpty() ? QByteArray() : bytes.replace(from, to);
    m->write(name, bytes);
    m->setNote(u"2502.00001"_s, u"second"_s);
    m->setNote(u"2502.00002"_s, u"other"_s);
    const NoteSyncReport::Problem found = problem();
    QCOMPARE(int(found.trouble), trouble);
    QCOMPARE(found.name, QFileInfo(name).fileName());
    QCOMPARE(m->read(name), bytes);
    QCOMPARE(m->note(u"2502.00001"_s), u"second"_s);
    QCOMPARE(m->names().size(), 2);
    QVERIFY(m->read(m->nameOf(u"2502.00002"_s)).contains("\nother\n")); // the others are done
}

void TestNoteSyncProblems::aSecondFileIsNamed()
{
    const QString copy = m->path + u"/0 sync-conflict.md"_s; // its name is before that of the file
    QVERIFY(QFile::copy(m->nameOf(u"2502.00001"_s), copy));
    m->write(copy, m->read(copy).replace("first", "second"));
    const NoteSyncReport::Problem found = problem();
    QCOMPARE(int(found.trouble), int(Trouble::Twice));
    QCOMPARE(found.name, u"0 sync-conflict.md"_s);
    QCOMPARE(m->note(u"2502.00001"_s), u"first"_s);
}

void TestNoteSyncProblems::otherFilesAreLeftAlone()
{
    const QHash<QString, QByteArray> files{{u"mine.md"_s, "---\narxiv: 2502.00001\n---\ntext\n"},
        {u".trash/old.md"_s, "---\narxiv: 2502.00001\n---\n<!-- daily-papers: note -->\n"},
        {u"a.txt"_s, "---\narxiv: 2502.00001\n---\n<!-- daily-papers: note -->\n"}};
    QVERIFY(QDir(m->path).mkdir(u".trash"_s));
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        m->write(m->path + u'/' + file.key(), file.value());
    const NoteSyncReport report = m->sync();
    QCOMPARE(report.problems.size(), 0);
    QVERIFY(!report.hasChanges());
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        QCOMPARE(m->read(m->path + u'/' + file.key()), file.value());
}

void TestNoteSyncProblems::aFileWithoutMarkersGetsThemBack()
{
    m->edit(
        u"2502.00001"_s, "<!-- daily-papers: note -->\nfirst\n<!-- daily-papers: end of note -->\n", "mine");
    QCOMPARE(m->sync().problems.size(), 0);
    QCOMPARE(m->note(u"2502.00001"_s), u"first"_s);
    QVERIFY(
        m->read(m->nameOf(u"2502.00001"_s))
            .endsWith("mine\n\n<!-- daily-papers: note -->\nfirst\n<!-- daily-papers: end of note -->\n"));
    QVERIFY(!m->sync().hasChanges());
}

void TestNoteSyncProblems::aLinkIsNotFollowed()
{
    const QString name = m->nameOf(u"2502.00001"_s), other = m->folder.filePath(u"outside.md"_s);
    QVERIFY(QFile::rename(name, other));
    QVERIFY(QFile::link(other, name));
    QVERIFY(QFile::link(m->folder.path(), m->path + u"/loop"_s));
    const QByteArray before = m->read(other);
    m->setNote(u"2502.00001"_s, u"second"_s);
    QCOMPARE(int(problem().trouble), int(Trouble::Link));
    QCOMPARE(m->read(other), before);
    QVERIFY(QFileInfo(name).isSymLink());
}

void TestNoteSyncProblems::aTakenNameIsNotUsed()
{
    const QString name = m->nameOf(u"2502.00001"_s);
    VERIFY_OK(execute(*m->library, u"DELETE FROM note_files"_s));
    m->write(name, "mine");
    QCOMPARE(m->sync().created, 1);
    QCOMPARE(m->read(name), "mine");
    QVERIFY(m->read(QString(name).replace(u".md"_s, u" (2).md"_s)).contains("\nfirst\n"));
}

void TestNoteSyncProblems::tooLongVersionsStayOnBothSides()
{
    m->setNote(u"2502.00001"_s, QString(60000, u'a'));
    m->edit(u"2502.00001"_s, "first", QByteArray(60000, 'b'));
    const QByteArray before = m->read(m->nameOf(u"2502.00001"_s));
    QCOMPARE(int(problem().trouble), int(Trouble::BothTooLong));
    QCOMPARE(m->read(m->nameOf(u"2502.00001"_s)), before);
    QCOMPARE(m->note(u"2502.00001"_s), QString(60000, u'a'));
}

void TestNoteSyncProblems::aVanishedFolderIsNotCreatedAgain()
{
    QVERIFY(QDir().rename(m->path, m->folder.filePath(u"elsewhere"_s)));
    VERIFY_ERROR(m->trySync(), ErrorKind::NotAFolder);
    QVERIFY(!QFileInfo::exists(m->path));
    m->options.folder = m->folder.filePath(u"elsewhere"_s); // a moved folder is found by its content
    QVERIFY(!m->sync().hasChanges());
    m->options.folder = m->folder.filePath(u"no/folder"_s);
    VERIFY_ERROR(m->trySync(), ErrorKind::NoSuchFolder);
}

void TestNoteSyncProblems::aReadOnlyFolderIsStillRead()
{
    if (::geteuid() == 0)
        QSKIP("the user may write everywhere");
    m->edit(u"2502.00001"_s, "first", "file");
    m->setNote(u"2502.00002"_s, u"library"_s);
    QFile::setPermissions(m->path, QFile::ReadOwner | QFile::ExeOwner);
    const auto found = problem();
    QFile::setPermissions(m->path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(int(found.trouble), int(Trouble::NotWritten));
    QCOMPARE(found.error.kind, ErrorKind::NoPermission);
    QCOMPARE(m->note(u"2502.00001"_s), u"file"_s);
    QCOMPARE(m->sync().written, 1);
}

void TestNoteSyncProblems::theFolderMustBeOne()
{
    m->options.folder.clear();
    VERIFY_ERROR(m->trySync(), ErrorKind::NotesUnset);
    m->options.folder = m->folder.filePath(u"file"_s);
    m->write(m->options.folder, "text");
    VERIFY_ERROR(m->trySync(), ErrorKind::NotAFolder);
}

void TestNoteSyncProblems::papersThatTheLibraryDoesNotHaveAreCounted()
{
    m->edit(u"2502.00001"_s, "arxiv: \"2502.00001\"", "arxiv: \"2402.00009\"");
    const NoteSyncReport report = m->sync();
    QCOMPARE(report.unknown, 1);
    QCOMPARE(report.writtenAgain, 1);
    QCOMPARE(m->names().size(), 3);
}

} // namespace dp::test

DP_TEST(dp::test::TestNoteSyncProblems)
#include "tst_notesyncproblems.moc"
