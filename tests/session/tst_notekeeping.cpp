#include "session/notekeeping.h"

#include "library/paperreader.h"
#include "session/openedlibraryfixture.h"
#include "session/undostack.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

class NoteFixture : public OpenedLibraryFixture
{
public:
    NoteFixture()
        : OpenedLibraryFixture({u"A"_s})
        , notes(library->writer, undo, clock)
    {
        store(u"A"_s, {u"2503.00001"_s, u"2503.00002"_s});
    }
    QString noteOf(const QString &id)
    {
        const auto paper = PaperReader(*library->local).paper(keyOf(id));
        return paper ? paper->note : u"?"_s;
    }

    UndoStack undo;
    NoteKeeping notes;
};

const QString noted1 = u"2503.00001"_s, noted2 = u"2503.00002"_s;

} // namespace

class TestNoteKeeping : public QObject
{
    Q_OBJECT

private slots:
    void aRowOfKeystrokesIsOneStep();
    void anEndedEditingIsAStepOfItsOwn();
    void anotherChangeEndsTheStep();
    void aNoteThatIsAsBeforeCannotBeUndone();
    void aTextIsKnownUntilItIsWritten();
    void aTextThatCannotBeWrittenIsKept();
    void undoBeforeTheWriteRestoresTheNote();
    void notesThatWaitWhenTheProgramEndsAreStored();
};

void TestNoteKeeping::aRowOfKeystrokesIsOneStep()
{
    NoteFixture f;
    QSignalSpy changed(&f.notes, &NoteKeeping::changed);
    for (const QString &text : {u"a"_s, u"ab"_s, u"abc"_s})
        f.notes.set(keyOf(noted1), text);
    QTRY_COMPARE(changed.size(), 3);
    QCOMPARE(f.noteOf(noted1), u"abc"_s);
    QVERIFY(f.notes.hasChanged());
    f.undo.undo();
    QVERIFY(changed.wait());
    QCOMPARE(f.noteOf(noted1), QString());
    QVERIFY(!f.undo.canUndo());
    f.undo.redo();
    QVERIFY(changed.wait());
    QCOMPARE(f.noteOf(noted1), u"abc"_s);
}

void TestNoteKeeping::anEndedEditingIsAStepOfItsOwn()
{
    NoteFixture f;
    QSignalSpy changed(&f.notes, &NoteKeeping::changed);
    f.notes.set(keyOf(noted1), u"a"_s);
    f.notes.endEditing();
    f.notes.set(keyOf(noted1), u"ab"_s);
    QTRY_COMPARE(changed.size(), 2);
    f.undo.undo();
    QVERIFY(changed.wait());
    QCOMPARE(f.noteOf(noted1), u"a"_s);
    QVERIFY(f.undo.canUndo());
}

void TestNoteKeeping::anotherChangeEndsTheStep()
{
    NoteFixture f;
    QSignalSpy changed(&f.notes, &NoteKeeping::changed);
    f.notes.set(keyOf(noted1), u"a"_s);
    f.notes.set(keyOf(noted2), u"other"_s);
    f.notes.set(keyOf(noted1), u"ab"_s);
    QTRY_COMPARE(changed.size(), 3);
    for (const QString &expected : {u"a other"_s, u"a "_s, u" "_s}) {
        f.undo.undo();
        QVERIFY(changed.wait());
        QCOMPARE(f.noteOf(noted1) + u' ' + f.noteOf(noted2), expected);
    }
    QVERIFY(!f.undo.canUndo());
}

void TestNoteKeeping::aNoteThatIsAsBeforeCannotBeUndone()
{
    NoteFixture f;
    QSignalSpy changed(&f.notes, &NoteKeeping::changed);
    f.notes.set(keyOf(noted1), u"a"_s);
    f.notes.set(keyOf(noted1), QString());
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(!f.undo.canUndo());
    // The next key is a step again.
    f.notes.set(keyOf(noted1), u"b"_s);
    QVERIFY(changed.wait());
    QVERIFY(f.undo.canUndo());
}

void TestNoteKeeping::aTextIsKnownUntilItIsWritten()
{
    NoteFixture f;
    auto release = f.holdWriter();
    QSignalSpy changed(&f.notes, &NoteKeeping::changed);
    f.notes.set(keyOf(noted1), u"a"_s);
    f.notes.set(keyOf(noted1), u"ab"_s);
    QCOMPARE(f.notes.unwritten(keyOf(noted1)), std::optional(u"ab"_s));
    QCOMPARE(f.notes.unwritten(keyOf(noted2)), std::nullopt);
    release->set_value();
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(f.notes.unwritten(keyOf(noted1)), std::nullopt);
}

void TestNoteKeeping::aTextThatCannotBeWrittenIsKept()
{
    NoteFixture f;
    QSignalSpy failed(&f.notes, &NoteKeeping::failed);
    f.notes.set(keyOf(u"2503.99999"_s), u"lost?"_s);
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().at(1).value<Error>().kind, ErrorKind::UnknownPaper);
    QCOMPARE(f.notes.unwritten(keyOf(u"2503.99999"_s)), std::optional(u"lost?"_s));
    QVERIFY(!f.undo.canUndo());
}

void TestNoteKeeping::undoBeforeTheWriteRestoresTheNote()
{
    NoteFixture f;
    QSignalSpy changed(&f.notes, &NoteKeeping::changed);
    f.notes.set(keyOf(noted1), u"first"_s);
    QVERIFY(changed.wait());
    f.notes.endEditing();
    auto release = f.holdWriter();
    f.notes.set(keyOf(noted1), u"second"_s);
    f.undo.undo();
    release->set_value();
    QTRY_COMPARE(changed.size(), 3);
    QCOMPARE(f.noteOf(noted1), u"first"_s);
}

void TestNoteKeeping::notesThatWaitWhenTheProgramEndsAreStored()
{
    NoteFixture f;
    auto release = f.holdWriter();
    f.notes.set(keyOf(noted1), u"a"_s);
    release->set_value();
    f.library->writer.close();
    QCOMPARE(f.noteOf(noted1), u"a"_s);
}

} // namespace dp::test

DP_TEST(dp::test::TestNoteKeeping)
#include "tst_notekeeping.moc"
