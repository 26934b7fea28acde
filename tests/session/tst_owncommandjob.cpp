// Commands of the user on papers: what they get, how they end, and what becomes of their output.
#include "session/owncommandjob.h"

#include "library/notes.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "session/joblist.h"
#include "session/notekeeping.h"
#include "session/openedlibraryfixture.h"
#include "session/undostack.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>

#include <csignal>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

const QStringList threePapers{u"2502.00001"_s, u"2502.00002"_s, u"2502.00003"_s};

class CommandBench : public OpenedLibraryFixture
{
public:
    CommandBench()
        : OpenedLibraryFixture({u"A"_s})
        , notes(library->writer, undo, clock)
        , finished(&jobs, &JobList::finished)
        , cancelled(&jobs, &JobList::cancelled)
    {
        store(u"A"_s, threePapers);
    }

    /// Writes a script and returns its path.
    QString script(const QByteArray &lines)
    {
        const QString path = folder.filePath(u"script with blank.sh"_s);
        putBytes(path, "#!/bin/sh\n" + lines);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    void start(const OwnCommand &command, const QStringList &ids)
    {
        const auto checked = OwnCommand::checked(command);
        if (!checked)
            qFatal("the command is not valid");
        QList<qint64> keys;
        for (const QString &id : ids)
            keys << keyOf(id);
        jobs.run(new OwnCommandJob(*library, notes, *checked, keptPdf, keys), &OwnCommandJob::start);
    }
    JobResult run(const OwnCommand &command, const QStringList &ids = {threePapers.first()})
    {
        start(command, ids);
        if (!QTest::qWaitFor([this] { return !finished.isEmpty() || !cancelled.isEmpty(); }, 20000))
            qFatal("the job does not end");
        return (finished.isEmpty() ? cancelled : finished).takeLast().first().value<JobResult>();
    }
    QString noteOf(const QString &id)
    {
        return library->writer.ask([id](Library &open) { return Notes(open).of(keyOf(id)); }).get().value();
    }
    void setNote(const QString &id, const QString &text)
    {
        notes.set(keyOf(id), text);
        notes.endEditing();
    }
    QByteArray file(const QString &name) { return bytesOf(folder.filePath(name)); }
    OwnCommand command(const QByteArray &lines, const QString &arguments = {},
        OwnCommand::Output output = OwnCommand::Output::Ignored)
    {
        return {u"Tool"_s, u"\"%1\" %2"_s.arg(script(lines), arguments), OwnCommand::Input::None, output};
    }

    UndoStack undo;
    NoteKeeping notes;
    JobList jobs;
    QSignalSpy finished, cancelled;
    KeptPdf keptPdf;
};

} // namespace

class TestOwnCommandJob : public QObject
{
    Q_OBJECT

private slots:
    void theProgramGetsItsArguments();
    void aHostileTitleIsOneArgument();
    void jsonIsOnStandardInput();
    void withoutJsonStandardInputIsEmpty();
    void theOutputReplacesTheNoteAndCanBeUndone();
    void theOutputIsAppended();
    void anEmptyOutputKeepsTheNote();
    void aFailureIsOneSentence();
    void aMissingProgramIsReported();
    void threeFailuresEndTheJob();
    void aPaperWithoutAPdfIsReported();
    void aLongOutputIsNotKept();
    void stopEndsTheProgramAndItsChildren();
    void aProgramThatIgnoresStopIsKilled();
};

void TestOwnCommandJob::theProgramGetsItsArguments()
{
    CommandBench f;
    const QString out = f.folder.filePath(u"out"_s);
    const JobResult result = f.run(
        f.command("printf '%s|' \"$@\" >> \"" + out.toUtf8() + "\"", u"{id} {version} \"{url} {title}\""_s),
        threePapers);
    const QString all = QString::fromUtf8(f.file(u"out"_s));
    for (const QString &id : threePapers)
        QVERIFY2(all.contains(id + u'|' + id + u"v1|"_s), qPrintable(all));
    QCOMPARE(all.count(u'|'), 9);
    QCOMPARE(result.warning, QString());
    QVERIFY2(result.message.contains(u"“Tool” ran on 3"_s), qPrintable(result.message));
}

void TestOwnCommandJob::aHostileTitleIsOneArgument()
{
    CommandBench f;
    Paper paper = somePaper(u"2502.00009"_s);
    const QString mark = f.folder.filePath(u"mark"_s);
    paper.title = u"--rm $(touch '%1') `touch '%1'`; touch '%1' \" ' & | {id}"_s.arg(mark);
    f.library->writer
        .ask([paper](Library &library) {
            Transaction transaction(library);
            return transaction.begin()
                && Papers(transaction).store({paper}, keywordId(library, u"A"_s), Source::Feed, {})
                && transaction.commit();
        })
        .get();
    const QString out = f.folder.filePath(u"out"_s);
    f.run(f.command("printf '%s\\n' \"$#\" \"$1\" > \"" + out.toUtf8() + "\"", u"{title}"_s),
        {u"2502.00009"_s});
    const QList<QByteArray> lines = f.file(u"out"_s).split('\n');
    QCOMPARE(lines.value(0), QByteArray("1"));
    QVERIFY2(lines.value(1).startsWith(" --rm $(touch"), lines.value(1).constData());
    QVERIFY(!QFile::exists(mark));
}

void TestOwnCommandJob::jsonIsOnStandardInput()
{
    CommandBench f;
    OwnCommand command = f.command("cat", {}, OwnCommand::Output::ReplacesNote);
    command.input = OwnCommand::Input::Json;
    f.run(command);
    const QString note = f.noteOf(threePapers.first());
    QVERIFY2(note.startsWith(u'{') && note.contains(u"\"id\": \"2502.00001\""_s), qPrintable(note));
}

void TestOwnCommandJob::withoutJsonStandardInputIsEmpty()
{
    CommandBench f;
    const JobResult result = f.run(f.command("cat; echo end", {}, OwnCommand::Output::ReplacesNote));
    QCOMPARE(f.noteOf(threePapers.first()), u"end"_s);
    QVERIFY(result.canUndo);
}

void TestOwnCommandJob::theOutputReplacesTheNoteAndCanBeUndone()
{
    CommandBench f;
    f.setNote(threePapers.first(), u"mine"_s);
    f.run(f.command("echo '**new**'", {}, OwnCommand::Output::ReplacesNote));
    QCOMPARE(f.noteOf(threePapers.first()), u"**new**"_s);
    f.undo.undo();
    QCOMPARE(f.noteOf(threePapers.first()), u"mine"_s);
}

void TestOwnCommandJob::theOutputIsAppended()
{
    CommandBench f;
    f.setNote(threePapers.first(), u"mine"_s);
    f.run(f.command("echo new", {}, OwnCommand::Output::AppendedToNote), threePapers);
    QCOMPARE(f.noteOf(threePapers[0]), u"mine\n\nnew"_s);
    QCOMPARE(f.noteOf(threePapers[1]), u"new"_s);
    f.undo.undo(); // the notes of all papers are one step
    QCOMPARE(f.noteOf(threePapers[0]), u"mine"_s);
    QCOMPARE(f.noteOf(threePapers[1]), QString());
}

void TestOwnCommandJob::anEmptyOutputKeepsTheNote()
{
    CommandBench f;
    f.setNote(threePapers.first(), u"mine"_s);
    f.run(f.command("echo; echo '  '", {}, OwnCommand::Output::ReplacesNote));
    QCOMPARE(f.noteOf(threePapers.first()), u"mine"_s);
}

void TestOwnCommandJob::aFailureIsOneSentence()
{
    CommandBench f;
    const JobResult result =
        f.run(f.command("echo out; echo first >&2; printf '\\033[31mno <b>key</b>\\n' >&2; exit 3", {},
            OwnCommand::Output::ReplacesNote));
    QCOMPARE(result.warning, u"“Tool” failed with the exit code 3: [31mno <b>key</b>"_s);
    QCOMPARE(result.message, QString());
    QCOMPARE(f.noteOf(threePapers.first()), QString());
}

void TestOwnCommandJob::aMissingProgramIsReported()
{
    CommandBench f;
    const JobResult result = f.run({u"Tool"_s, u"/nowhere/tool {id}"_s}, threePapers);
    QVERIFY2(result.warning.contains(u"could not be started"_s), qPrintable(result.warning));
}

void TestOwnCommandJob::threeFailuresEndTheJob()
{
    CommandBench f;
    f.store(u"A"_s, {u"2502.00004"_s, u"2502.00005"_s});
    const QString out = f.folder.filePath(u"out"_s);
    f.run(f.command("echo x >> \"" + out.toUtf8() + "\"; exit 1"),
        threePapers + QStringList{u"2502.00004"_s, u"2502.00005"_s});
    QCOMPARE(f.file(u"out"_s).count('x'), 3);
}

void TestOwnCommandJob::aPaperWithoutAPdfIsReported()
{
    CommandBench f;
    const QString out = f.folder.filePath(u"out"_s);
    const OwnCommand command = f.command("echo \"$1\" > \"" + out.toUtf8() + "\"", u"{pdf}"_s);
    QVERIFY(f.run(command).warning.contains(u"is not kept"_s));
    QVERIFY(!QFile::exists(out));
    f.keptPdf = [](Library &, const Paper &paper) {
        return Result<QString>(u"/pdf/"_s + paper.id.versioned());
    };
    QCOMPARE(f.run(command).warning, QString());
    QCOMPARE(f.file(u"out"_s), QByteArray("/pdf/2502.00001v1\n"));
}

void TestOwnCommandJob::aLongOutputIsNotKept()
{
    CommandBench f;
    f.setNote(threePapers.first(), u"mine"_s);
    const JobResult result =
        f.run(f.command("head -c 3000000 /dev/zero | tr '\\0' x", {}, OwnCommand::Output::ReplacesNote));
    QVERIFY2(result.warning.contains(u"too long"_s), qPrintable(result.warning));
    QCOMPARE(f.noteOf(threePapers.first()), u"mine"_s);
}

void TestOwnCommandJob::stopEndsTheProgramAndItsChildren()
{
    CommandBench f;
    const QString out = f.folder.filePath(u"pids"_s);
    f.start(f.command("sleep 600 & echo $! $$ > \"" + out.toUtf8() + "\"; wait"), threePapers);
    QVERIFY(QTest::qWaitFor([&] { return f.file(u"pids"_s).endsWith('\n'); }, 10000));
    const QList<QByteArray> ids = f.file(u"pids"_s).simplified().split(' ');
    f.jobs.stopAll();
    QVERIFY(QTest::qWaitFor([&] { return !f.cancelled.isEmpty(); }, 10000));
    for (const QByteArray &id : ids)
        QVERIFY(QTest::qWaitFor([&] { return ::kill(id.toInt(), 0) != 0; }, 5000));
}

void TestOwnCommandJob::aProgramThatIgnoresStopIsKilled()
{
    CommandBench f;
    const QString out = f.folder.filePath(u"pids"_s);
    f.start(f.command("trap '' TERM; echo $$ > \"" + out.toUtf8() + "\"; while :; do sleep 1; done"),
        threePapers);
    QVERIFY(QTest::qWaitFor([&] { return f.file(u"pids"_s).endsWith('\n'); }, 10000));
    const int id = f.file(u"pids"_s).trimmed().toInt();
    f.jobs.stopAll();
    QVERIFY(QTest::qWaitFor([&] { return !f.cancelled.isEmpty(); }, 10000));
    QVERIFY(::kill(id, 0) != 0);
}

} // namespace dp::test

DP_TEST(dp::test::TestOwnCommandJob)
#include "tst_owncommandjob.moc"
