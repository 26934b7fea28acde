// Tests that notes and their files are brought together, and that no note and no text of the person is lost.
#include "transfer/notesync.h"

#include "support/notesyncfixture.h"
#include "support/testprogram.h"
#include "transfer/notesynctext.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestNoteSync : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void outInOutIsEqual();
    void unchangedFilesAreNotWritten();
    void aChangedFileIsReadBack();
    void aChangedNoteIsWritten();
    void ifBothChangedBothStay();
    void aVersionThatHasTheOtherOneIsNotDoubled();
    void withoutRecordsDifferentNotesStay();
    void aNoteThatIsRemovedOnOneSideIsRemoved();
    void textAndPropertiesOfThePersonStay();
    void whatThePersonHasNotChangedIsKeptUpToDate();
    void aRenamedOrMovedFileIsFound();
    void aRenamedPaperKeepsItsFile();
    void aRemovedFileIsWrittenAgain();
    void filesOfUnstarredPapersStay();
    void aChangeDuringTheWorkIsKept();
    void readingOnlyChangesNoFile();

private:
    static QStringList hostileTexts();
    std::unique_ptr<NoteSyncFixture> m;
};

void TestNoteSync::init()
{
    m = std::make_unique<NoteSyncFixture>();
    m->addStarred({u"2502.00001"_s, u"2502.00002"_s, u"hep-th/9901001"_s});
    m->setNote(u"2502.00001"_s, u"first"_s);
}

QStringList TestNoteSync::hostileTexts()
{
    return {u"---"_s, u"\n---\n"_s, u"# Heading"_s, u"<!-- daily-papers: note -->"_s,
        u"<!-- daily-papers: end of note -->"_s, u"\\<!-- daily-papers: end of note -->"_s, u"  "_s, u"\n"_s,
        u"\t"_s, u"```"_s, u"%%"_s, u"<!--"_s, u"-->"_s, u"🦓"_s, u"\u202e"_s, u"a\ufeff"_s, u"{note}"_s,
        u"[[a]]"_s, u"key: \"value"_s, u"$x_1$"_s, u"\\"_s, u"word"_s, u"ﬃ é e\u0301"_s};
}

void TestNoteSync::outInOutIsEqual()
{
    constexpr int papers = 1000;
    QRandomGenerator dice(7);
    QStringList ids;
    QHash<QString, QString> notes;
    for (int i = 0; i < papers; ++i)
        ids << u"2503.%1"_s.arg(i + 1, 5, 10, '0'_L1);
    m->addStarred(ids);
    const QStringList texts = hostileTexts();
    for (const QString &id : std::as_const(ids)) {
        QString note;
        for (quint32 n = dice.bounded(12); n > 0; --n)
            note += texts[dice.bounded(int(texts.size()))] + (dice.bounded(2) ? u"\n"_s : QString());
        m->setNote(id, note);
        notes.insert(id, m->note(id));
    }
    QCOMPARE(m->sync().created, papers + 3);
    QHash<QString, QByteArray> files;
    for (const QString &name : m->names())
        files.insert(name, m->read(m->path + u'/' + name));
    QCOMPARE(files.size(), papers + 3);
    for (const QString &id : std::as_const(ids))
        m->setNote(id, {});
    VERIFY_OK(execute(*m->library, u"DELETE FROM note_files"_s));
    NoteSyncReport report = m->sync();
    QCOMPARE(report.problems.size(), 0);
    for (const QString &id : std::as_const(ids))
        QVERIFY2(m->note(id) == notes.value(id), notes.value(id).toUtf8().toHex().constData());
    report = m->sync();
    QVERIFY(!report.hasChanges());
    QCOMPARE(m->names().size(), files.size());
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        QCOMPARE(m->read(m->path + u'/' + file.key()), file.value());
}

void TestNoteSync::unchangedFilesAreNotWritten()
{
    m->sync();
    const QFileInfo before(m->nameOf(u"2502.00001"_s));
    const QByteArray first = m->read(before.filePath());
    QFile::setPermissions(m->path, QFile::ReadOwner | QFile::ExeOwner); // nothing can be written
    const NoteSyncReport report = m->sync();
    QFile::setPermissions(m->path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(report.papers, 3);
    QVERIFY(!report.hasChanges());
    QCOMPARE(QFileInfo(before.filePath()).lastModified(), before.lastModified());
    QCOMPARE(m->read(before.filePath()), first);
}

void TestNoteSync::aChangedFileIsReadBack()
{
    m->sync();
    m->edit(u"2502.00001"_s, "first", "second  \n\nline\n");
    const QByteArray file = m->read(m->nameOf(u"2502.00001"_s));
    QCOMPARE(m->sync().read, 1);
    QCOMPARE(m->note(u"2502.00001"_s), u"second  \n\nline\n"_s);
    QCOMPARE(m->read(m->nameOf(u"2502.00001"_s)), file);
    m->edit(u"hep-th_9901001"_s, "note -->\n", "note -->\nnew");
    m->write(m->nameOf(u"2502.00001"_s), m->read(m->nameOf(u"2502.00001"_s)).replace("\n", "\r\n"));
    QCOMPARE(m->sync().read, 1);
    QCOMPARE(m->note(u"hep-th/9901001"_s), u"new"_s);
}

void TestNoteSync::aChangedNoteIsWritten()
{
    m->sync();
    m->write(m->nameOf(u"2502.00001"_s), m->read(m->nameOf(u"2502.00001"_s)).replace("\n", "\r\n"));
    m->setNote(u"2502.00001"_s, u"second\nline"_s);
    const NoteSyncReport report = m->sync();
    QCOMPARE(report.written, 1);
    QCOMPARE(report.read, 0);
    QVERIFY(m->read(m->nameOf(u"2502.00001"_s)).contains("note -->\r\nsecond\r\nline\r\n<!--"));
}

void TestNoteSync::ifBothChangedBothStay()
{
    m->sync();
    m->setNote(u"2502.00001"_s, u"library\n"_s);
    m->edit(u"2502.00001"_s, "first", "file");
    const NoteSyncReport report = m->sync();
    QCOMPARE(report.united, 1);
    QCOMPARE(notesynctext::problemsTold(report).size(), 1);
    const QString both = u"library\n\n\n---\n\n**Version of the file, 2026-11-28:**\n\nfile"_s;
    QCOMPARE(m->note(u"2502.00001"_s), both);
    QVERIFY(m->read(m->nameOf(u"2502.00001"_s)).contains(both.toUtf8()));
    QVERIFY(!m->sync().hasChanges());
}

void TestNoteSync::aVersionThatHasTheOtherOneIsNotDoubled()
{
    m->sync();
    m->setNote(u"2502.00001"_s, u"first\nlibrary"_s);
    m->edit(u"2502.00001"_s, "first", "first\nlibrary\nfile");
    QCOMPARE(m->sync().read, 1);
    QCOMPARE(m->note(u"2502.00001"_s), u"first\nlibrary\nfile"_s);
    m->setNote(u"2502.00001"_s, u"banana"_s);
    m->edit(u"2502.00001"_s, "first\nlibrary\nfile", "nan"); // not whole lines
    QCOMPARE(m->sync().united, 1);
}

void TestNoteSync::withoutRecordsDifferentNotesStay()
{
    m->sync();
    m->edit(u"2502.00001"_s, "first", "file");
    VERIFY_OK(execute(*m->library, u"DELETE FROM note_files"_s));
    m->setNote(u"2502.00002"_s, u"only in the library"_s);
    const NoteSyncReport report = m->sync();
    QCOMPARE(report.united, 1);
    QCOMPARE(report.written, 1);
    QVERIFY(
        m->note(u"2502.00001"_s).startsWith("first\n"_L1) && m->note(u"2502.00001"_s).endsWith("\nfile"_L1));
    QVERIFY(m->read(m->nameOf(u"2502.00002"_s)).contains("only in the library"));
}

void TestNoteSync::aNoteThatIsRemovedOnOneSideIsRemoved()
{
    m->setNote(u"2502.00002"_s, u"other"_s);
    m->sync();
    m->edit(u"2502.00001"_s, "first", "");
    m->setNote(u"2502.00002"_s, {});
    m->sync();
    QCOMPARE(m->note(u"2502.00001"_s), QString());
    QVERIFY(!m->read(m->nameOf(u"2502.00002"_s)).contains("other"));
    // A version that was removed on one side and changed on the other one stays.
    m->setNote(u"2502.00002"_s, u"base"_s);
    m->sync();
    m->setNote(u"2502.00002"_s, {});
    m->edit(u"2502.00002"_s, "base", "changed");
    m->sync();
    QCOMPARE(m->note(u"2502.00002"_s), u"changed"_s);
}

void TestNoteSync::textAndPropertiesOfThePersonStay()
{
    m->sync();
    const QByteArray abstract = "\n> ";
    m->edit(u"2502.00001"_s, abstract, "\nMine before.\n> ");
    m->edit(u"2502.00001"_s, "arxiv:", "# comment\nstatus: reading # now\naliases:\n- x\narxiv:");
    m->edit(u"2502.00001"_s, "end of note -->\n", "end of note -->\n## After\r\nMine\n");
    m->edit(u"2502.00001"_s, "categories:\n", "categories: # mine\n  - mine\n");
    const QByteArray mine = m->read(m->nameOf(u"2502.00001"_s));
    m->setNote(u"2502.00001"_s, u"changed"_s);
    VERIFY_OK(execute(*m->library, u"UPDATE papers SET title = 'New: title', categories = 'cs.XX'"_s));
    m->sync();
    QByteArray wanted = mine;
    wanted.replace("\nfirst\n", "\nchanged\n");
    const qsizetype title = wanted.indexOf("title: ");
    wanted.replace(title, wanted.indexOf('\n', title) - title, "title: \"New: title\"");
    QCOMPARE(m->read(m->nameOf(u"2502.00001"_s)), wanted);
}

void TestNoteSync::whatThePersonHasNotChangedIsKeptUpToDate()
{
    m->sync();
    m->edit(u"2502.00001"_s, "\nurl:", "\nx_url:"); // the person removes a property and adds another one
    // Obsidian writes all properties again, without quotation marks.
    m->edit(u"2502.00001"_s, "arxiv: \"2502.00001\"", "arxiv: '2502.00001'");
    VERIFY_OK(
        execute(*m->library, u"UPDATE papers SET title = 'New', doi = '10.1000/new', journal_ref = 'J'"_s));
    m->options.style.pattern = u"{title}!\n{note}\nEnd"_s;
    QCOMPARE(m->sync().written, 3);
    const QByteArray file = m->read(m->nameOf(u"2502.00001"_s));
    QVERIFY2(file.contains("---\nNew!\n<!-- daily-papers: note -->\nfirst\n"), file.constData());
    QVERIFY(file.endsWith("\nEnd\n"));
    QVERIFY(file.contains("\njournal: \"J\"\n"));
    QVERIFY(!file.contains("\nurl:"));
    QVERIFY(m->read(m->nameOf(u"2502.00002"_s)).contains("\ndoi: \"10.1000/new\"\n"));
    VERIFY_OK(execute(*m->library, u"UPDATE papers SET journal_ref = ''"_s));
    m->sync();
    QVERIFY(!m->read(m->nameOf(u"2502.00001"_s)).contains("journal:"));
}

void TestNoteSync::aRenamedOrMovedFileIsFound()
{
    m->sync();
    QVERIFY(QDir(m->path).mkdir(u"sub"_s));
    QVERIFY(QFile::rename(m->nameOf(u"2502.00001"_s), m->path + u"/sub/mine.md"_s));
    m->setNote(u"2502.00001"_s, u"second"_s);
    m->sync();
    QCOMPARE(m->names().size(), 3);
    QVERIFY(m->read(m->path + u"/sub/mine.md"_s).contains("\nsecond\n"));
}

void TestNoteSync::aRenamedPaperKeepsItsFile()
{
    m->sync();
    const QStringList before = m->names();
    VERIFY_OK(execute(*m->library, u"UPDATE papers SET title = 'Other title'"_s));
    m->sync();
    QCOMPARE(m->names(), before);
}

void TestNoteSync::aRemovedFileIsWrittenAgain()
{
    m->sync();
    const QString name = m->nameOf(u"2502.00001"_s);
    QVERIFY(QFile::remove(name));
    const NoteSyncReport report = m->sync();
    QCOMPARE(report.writtenAgain, 1);
    QCOMPARE(notesynctext::problemsTold(report).size(), 1);
    QCOMPARE(m->note(u"2502.00001"_s), u"first"_s);
    QVERIFY(m->read(name).contains("\nfirst\n"));
}

void TestNoteSync::filesOfUnstarredPapersStay()
{
    m->sync();
    VERIFY_OK(execute(*m->library, u"UPDATE papers SET is_starred = 0"_s));
    m->edit(u"2502.00001"_s, "first", "second");
    m->sync();
    QCOMPARE(m->names().size(), 3);
    QCOMPARE(m->note(u"2502.00001"_s), u"second"_s); // as long as there is a file, it is synchronized
    QVERIFY(QFile::remove(m->nameOf(u"2502.00001"_s)));
    m->sync();
    QCOMPARE(m->names().size(), 2);
}

void TestNoteSync::aChangeDuringTheWorkIsKept()
{
    m->sync();
    m->edit(u"2502.00001"_s, "first", "file");
    m->setNote(u"2502.00002"_s, u"library"_s);
    m->onPlanned = [this](const QList<NoteChange> &) {
        m->onPlanned = {};
        m->setNote(u"2502.00001"_s, u"typed"_s);
        m->edit(u"2502.00002"_s, "note -->\n", "note -->\ntyped there");
    };
    m->sync();
    QCOMPARE(m->note(u"2502.00001"_s), u"typed"_s);
    QVERIFY(m->read(m->nameOf(u"2502.00002"_s)).contains("typed there"));
    QCOMPARE(m->sync().united, 2);
}

void TestNoteSync::readingOnlyChangesNoFile()
{
    m->sync();
    m->edit(u"2502.00001"_s, "first", "file");
    m->setNote(u"2502.00001"_s, u"library"_s);
    m->setNote(u"2502.00002"_s, u"library"_s);
    m->edit(u"hep-th_9901001"_s, "note -->\n", "note -->\nnew");
    QByteArrayList before;
    for (const QString &name : m->names())
        before << m->read(m->path + u'/' + name);
    m->options.writesFiles = false;
    const NoteSyncReport report = m->sync();
    QCOMPARE(report.read, 1);
    QCOMPARE(report.united, 1);
    QByteArrayList after;
    for (const QString &name : m->names())
        after << m->read(m->path + u'/' + name);
    QCOMPARE(after, before);
    m->options.writesFiles = true;
    QCOMPARE(m->sync().written, 2);
    QVERIFY(m->read(m->nameOf(u"2502.00001"_s)).contains("library\n\n---\n"));
    QCOMPARE(m->note(u"hep-th/9901001"_s), u"new"_s);
}

} // namespace dp::test

DP_TEST(dp::test::TestNoteSync)
#include "tst_notesync.moc"
