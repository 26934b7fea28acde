// Tests that a text that is being typed and a note that is read meanwhile both stay.
#include "gui/noteeditor.h"

#include "base/files.h"
#include "library/notes.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "session/joblist.h"
#include "session/notesyncjob.h"
#include "session/openedlibraryfixture.h"
#include "support/checks.h"
#include "support/testprogram.h"

#include <QDir>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestNoteEditor : public QObject
{
    Q_OBJECT

private slots:
    void aSynchronizationKeepsWhatIsTyped();

private:
    struct Desk : OpenedLibraryFixture {
        Desk()
            : notes(library->writer, undo, clock)
        {
            store({}, {id});
            auto stored = library->writer.ask([key = keyOf(id)](Library &open) -> Outcome {
                Transaction transaction(open);
                DP_TRY(transaction.begin());
                DP_TRY(Papers(transaction).mark({key}, Mark::Starred));
                return transaction.commit();
            });
            const Outcome marked = stored.get();
            VERIFY_OK(marked);
            options.folder = folder.filePath(u"notes"_s);
        }
        bool sync()
        {
            QSignalSpy finished(&jobs, &JobList::finished);
            jobs.run(new NoteSyncJob(*library, notes, clock, options, NoteSyncJob::Start::ByPerson),
                &NoteSyncJob::start);
            return QTest::qWaitFor([&] { return finished.count() == 1; }, 20000);
        }
        QString file() const
        {
            return options.folder + u'/' + QDir(options.folder).entryList(QDir::Files).value(0);
        }
        QString note()
        {
            return library->writer.ask([this](Library &open) { return Notes(open).of(keyOf(id)); })
                .get()
                .value();
        }

        const QString id = u"2502.00001"_s;
        UndoStack undo;
        NoteKeeping notes;
        JobList jobs;
        NoteSync::Options options;
    };
};

void TestNoteEditor::aSynchronizationKeepsWhatIsTyped()
{
    Desk desk;
    desk.notes.set(keyOf(desk.id), u"first"_s);
    QVERIFY(desk.sync());
    const auto before = files::read(desk.file(), 1000000);
    VERIFY_OK(before);
    VERIFY_OK(files::write(desk.file(), QByteArray(*before).replace("\nfirst\n", "\nfile\n")));
    NoteEditor editor(desk.notes, keyOf(desk.id), u"first"_s);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    auto *text = editor.findChild<QPlainTextEdit *>(u"noteText"_s);
    QTest::keyClicks(text, u" typed"_s); // and not saved yet
    QVERIFY(desk.sync());
    const QString both = desk.note();
    QVERIFY2(both.startsWith("first typed\n"_L1) && both.endsWith("\nfile"_L1), qPrintable(both));
    QCOMPARE(editor.text(), both);
    text->moveCursor(QTextCursor::End);
    QTest::keyClicks(text, u"!"_s);
    editor.save();
    QCOMPARE(desk.note(), both + u'!');
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestNoteEditor)
#include "tst_noteeditor.moc"
