#include "session/marks.h"

#include "library/paperreader.h"
#include "session/openedlibraryfixture.h"
#include "session/undostack.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

class MarksFixture : public OpenedLibraryFixture
{
public:
    MarksFixture()
        : OpenedLibraryFixture({u"A"_s})
        , marks(library->writer, undo)
    {
        store(u"A"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s});
    }
    bool isStarred(const QString &id)
    {
        const auto paper = PaperReader(*library->local).paper(keyOf(id));
        return paper && paper->starred;
    }

    UndoStack undo;
    Marks marks;
};

const QString first = u"2503.00001"_s, second = u"2503.00002"_s;

} // namespace

class TestMarks : public QObject
{
    Q_OBJECT

private slots:
    void aMarkIsShownBeforeItIsWritten();
    void onlyChangedPapersAreReported();
    void aMarkIsUndoneAndMadeAgain();
    void aMarkThatChangesNothingCannotBeUndone();
    void aWholeListIsMarkedAndUndoneInOneStep();
    void theNameOfTheChangeIsThatOfItsMark();
    void undoRevertsTheLatestMarkBeforeItIsWritten();
    void undoOfAWholeListWorksBeforeItIsRead();
    void undoAndRedoBeforeTheWriteKeepTheMark();
    void marksThatWaitWhenTheProgramEndsAreStored();
};

void TestMarks::aMarkIsShownBeforeItIsWritten()
{
    MarksFixture f;
    const auto release = f.holdWriter();
    QSignalSpy marking(&f.marks, &Marks::marking);
    QSignalSpy marked(&f.marks, &Marks::marked);
    f.marks.mark({keyOf(first)}, Mark::Starred);
    QCOMPARE(marking.size(), 1);
    QCOMPARE(marked.size(), 0);
    release->set_value();
    QVERIFY(marked.wait());
    QVERIFY(f.isStarred(first));
    QVERIFY(f.marks.hasMarked());
}

void TestMarks::onlyChangedPapersAreReported()
{
    MarksFixture f;
    QSignalSpy changed(&f.marks, &Marks::papersChanged);
    f.marks.mark({keyOf(first)}, Mark::Starred);
    QVERIFY(changed.wait());
    f.marks.mark({keyOf(first), keyOf(second)}, Mark::Starred);
    QVERIFY(changed.wait());
    QCOMPARE(changed.last().first().value<QList<qint64>>(), QList<qint64>{keyOf(second)});
}

void TestMarks::aMarkIsUndoneAndMadeAgain()
{
    MarksFixture f;
    QSignalSpy changed(&f.marks, &Marks::papersChanged);
    f.marks.mark({keyOf(first)}, Mark::Starred);
    QVERIFY(changed.wait());
    QVERIFY(f.undo.canUndo());
    f.undo.undo();
    QVERIFY(changed.wait());
    QVERIFY(!f.isStarred(first));
    QVERIFY(!f.undo.canUndo());
    f.undo.redo();
    QVERIFY(changed.wait());
    QVERIFY(f.isStarred(first));
    QVERIFY(f.undo.canUndo());
}

void TestMarks::aMarkThatChangesNothingCannotBeUndone()
{
    MarksFixture f;
    QSignalSpy marked(&f.marks, &Marks::marked);
    f.marks.mark({keyOf(first)}, Mark::Unstarred);
    QVERIFY(marked.wait());
    QVERIFY(!f.undo.canUndo());
}

void TestMarks::aWholeListIsMarkedAndUndoneInOneStep()
{
    MarksFixture f;
    QSignalSpy many(&f.marks, &Marks::markedMany);
    QSignalSpy changed(&f.marks, &Marks::papersChanged);
    f.marks.markAll(PaperQuery{}, Mark::Read);
    QVERIFY(changed.wait());
    QCOMPARE(many.size(), 1);
    QCOMPARE(many.first().first().toInt(), 3);
    f.undo.undo();
    QVERIFY(changed.wait());
    QCOMPARE(changed.last().first().value<QList<qint64>>().size(), 3);
    QVERIFY(!f.undo.canUndo());
}

void TestMarks::theNameOfTheChangeIsThatOfItsMark()
{
    MarksFixture f;
    QSignalSpy changed(&f.marks, &Marks::papersChanged);
    f.marks.mark({keyOf(first)}, Mark::Starred);
    QVERIFY(changed.wait());
    QCOMPARE(f.undo.undoText(), u"Star"_s);
    f.marks.mark({keyOf(first)}, Mark::Read);
    QVERIFY(changed.wait());
    QCOMPARE(f.undo.undoText(), u"Mark as read"_s);
}

/// An earlier mark must not be reverted instead.
void TestMarks::undoRevertsTheLatestMarkBeforeItIsWritten()
{
    MarksFixture f;
    QSignalSpy changed(&f.marks, &Marks::papersChanged);
    f.marks.mark({keyOf(first)}, Mark::Starred);
    QVERIFY(changed.wait());
    const auto release = f.holdWriter();
    f.marks.mark({keyOf(second)}, Mark::Starred);
    f.undo.undo();
    release->set_value();
    QTRY_COMPARE(changed.size(), 3); // the mark and its undo
    QVERIFY(f.isStarred(first));
    QVERIFY(!f.isStarred(second));
    f.undo.redo();
    QVERIFY(changed.wait());
    QVERIFY(f.isStarred(second));
    QVERIFY(!f.undo.canRedo());
}

void TestMarks::undoOfAWholeListWorksBeforeItIsRead()
{
    MarksFixture f;
    QSignalSpy changed(&f.marks, &Marks::papersChanged);
    f.marks.mark({keyOf(first)}, Mark::Starred);
    QVERIFY(changed.wait());
    const auto release = f.holdWriter();
    f.marks.markAll(PaperQuery{}, Mark::Read);
    QCOMPARE(f.undo.undoText(), u"Mark as read"_s);
    f.undo.undo();
    QCOMPARE(f.undo.undoText(), u"Star"_s);
    release->set_value();
    QTRY_COMPARE(changed.size(), 3);
    QCOMPARE(changed.last()[1].value<Mark>(), Mark::Unread);
    QVERIFY(f.isStarred(first));
}

void TestMarks::undoAndRedoBeforeTheWriteKeepTheMark()
{
    MarksFixture f;
    QSignalSpy changed(&f.marks, &Marks::papersChanged);
    const auto release = f.holdWriter();
    f.marks.mark({keyOf(first)}, Mark::Starred);
    f.undo.undo();
    f.undo.redo();
    release->set_value();
    QTRY_COMPARE(changed.size(), 3); // the mark, its undo and its redo
    QVERIFY(f.isStarred(first));
    f.undo.undo();
    QTRY_COMPARE(changed.size(), 4);
    QVERIFY(!f.isStarred(first));
}

/// The program waits for posted work when it ends, but no longer for the event loop.
void TestMarks::marksThatWaitWhenTheProgramEndsAreStored()
{
    MarksFixture f;
    const auto release = f.holdWriter();
    f.marks.mark({keyOf(second)}, Mark::Starred);
    f.marks.markAll(PaperQuery(), Mark::Read);
    f.marks.mark({keyOf(first)}, Mark::Starred);
    f.undo.undo();
    release->set_value();
    f.library->writer.close();
    QVERIFY(!f.isStarred(first));
    QVERIFY(f.isStarred(second));
    for (const QString &id : {first, second})
        QVERIFY(PaperReader(*f.library->local).paper(keyOf(id))->read);
}

} // namespace dp::test

DP_TEST(dp::test::TestMarks)
#include "tst_marks.moc"
