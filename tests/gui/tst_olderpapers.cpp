// Mark older papers as read: asks for a day, counts the papers of what is shown, and marks them in one step.
#include "gui/dialogs/olderpapersdialog.h"

#include "gui/listfixture.h"
#include "gui/pages/searchpage.h"
#include "gui/windowkeys.h"
#include "support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

/// The papers of the first keyword: one for each day from 1 to 9 January 2025. The second keyword has no
/// papers, and the library has one more paper of 1 January.
struct OlderFixture : ListFixture {
    OlderFixture()
        : ListFixture(0)
    {
        auto library = libraryopener::open(options.library, Library::Access::Write);
        Transaction transaction(**library);
        Paper other = somePaper(u"2501.00099"_s);
        other.published = Moment::fromDay(QDate(2025, 1, 1));
        QList<Paper> papers;
        for (int day = 1; day <= 9; ++day) {
            papers << somePaper(u"2501.0000%1"_s.arg(day));
            papers.last().title = u"Zebra %1"_s.arg(day);
            papers.last().published = Moment::fromDay(QDate(2025, 1, day));
        }
        made = transaction.begin() && Papers(**library).store(papers, 1, Source::Feed, clock.now())
            && Papers(**library).store({other}, 0, Source::Feed, clock.now()) && transaction.commit();
    }
    OlderPapersDialog *ask()
    {
        window().findChild<QAction *>(u"markOlderRead"_s)->trigger();
        return window().findChild<OlderPapersDialog *>();
    }
    QStringList read()
    {
        QStringList ids;
        (void)PaperReader(*openLibrary()).forEach(PaperQuery{}, [&](const LibraryPaper &paper) {
            if (paper.read)
                ids << paper.paper.id.toString().right(2);
            return success();
        });
        ids.sort();
        return ids;
    }
};

QString questionOf(const QDialog &dialog)
{
    return dialog.findChild<QLabel *>(u"olderPapersQuestion"_s)->text();
}

QPushButton *okOf(const QDialog &dialog)
{
    return dialog.findChild<QPushButton *>(u"okButton"_s);
}

void chooseDay(const QDialog &dialog, QDate day)
{
    dialog.findChild<QDateEdit *>(u"olderPapersDay"_s)->setDate(day);
}

} // namespace

class TestOlderPapers : public QObject
{
    Q_OBJECT

private slots:
    void olderPapersOfTheTabAreMarkedAndUndone();
    void onlyTheFoundPapersOfASearchAreMarked();
    void theNumberFollowsTheDay();
    void cancelMarksNothing();
    void manyUnreadPapersAreMentionedOnce();
};

void TestOlderPapers::olderPapersOfTheTabAreMarkedAndUndone()
{
    OlderFixture f;
    QVERIFY(f.run());
    OlderPapersDialog *dialog = f.ask();
    QVERIFY(dialog && dialog->isVisible());
    chooseDay(*dialog, QDate(2025, 1, 4));
    QTRY_VERIFY(okOf(*dialog)->isEnabled());
    QVERIFY2(questionOf(*dialog).startsWith(u"Mark 3 unread "_s), qPrintable(questionOf(*dialog)));
    QTest::keyClick(dialog->findChild<QDateEdit *>(u"olderPapersDay"_s), Qt::Key_Return);
    QTRY_COMPARE(f.read(), (QStringList{u"01"_s, u"02"_s, u"03"_s}));
    QTRY_VERIFY(f.says(3, u"marked as read"_s));
    QVERIFY(backTo(f.window()));
    QTest::keyClick(f.table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.read(), QStringList());
    QTRY_VERIFY(!f.session().undoStack().canUndo());
}

void TestOlderPapers::onlyTheFoundPapersOfASearchAreMarked()
{
    OlderFixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"\"Zebra 2\""_s);
    QTRY_VERIFY(f.searchPage() && f.searchPage()->isBuilt() && f.searchPage()->model()->rowCount() == 1);
    OlderPapersDialog *dialog = f.ask();
    QVERIFY(dialog);
    chooseDay(*dialog, QDate(2025, 1, 9));
    QTRY_VERIFY(okOf(*dialog)->isEnabled());
    QVERIFY2(questionOf(*dialog).startsWith(u"Mark 1 unread "_s), qPrintable(questionOf(*dialog)));
    okOf(*dialog)->click();
    QTRY_COMPARE(f.read(), QStringList{u"02"_s});
}

void TestOlderPapers::theNumberFollowsTheDay()
{
    OlderFixture f;
    QVERIFY(f.run());
    OlderPapersDialog *dialog = f.ask();
    QVERIFY(dialog);
    for (const int number : {9, 8, 5, 1}) {
        chooseDay(*dialog, QDate(2025, 1, number + 1));
        QVERIFY(!okOf(*dialog)->isEnabled()); // until the papers are counted
        QTRY_VERIFY(okOf(*dialog)->isEnabled());
        QVERIFY2(questionOf(*dialog).contains(u" %1 unread "_s.arg(number)), qPrintable(questionOf(*dialog)));
    }
    chooseDay(*dialog, QDate(2025, 1, 1));
    QTRY_VERIFY(questionOf(*dialog).contains(u"no unread papers"_s));
    QVERIFY(!okOf(*dialog)->isEnabled());
}

void TestOlderPapers::cancelMarksNothing()
{
    OlderFixture f;
    QVERIFY(f.run());
    OlderPapersDialog *dialog = f.ask();
    QVERIFY(dialog);
    QTRY_VERIFY(!questionOf(*dialog).contains(u"Counting"_s));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(f.written());
    QCOMPARE(f.read(), QStringList());
    QTRY_VERIFY(!f.session().undoStack().canUndo());
}

void TestOlderPapers::manyUnreadPapersAreMentionedOnce()
{
    ListFixture f(5001);
    QVERIFY(f.run());
    QTRY_VERIFY2(f.said().contains(u"5,001"_s) && f.said().endsWith(u"Mark older papers as read"_s),
        qPrintable(f.said()));
    f.stop();
    QVERIFY(f.run());
    QCOMPARE(f.said(), QString());
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestOlderPapers)
#include "tst_olderpapers.moc"
