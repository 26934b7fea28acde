// The actions on papers, by their keys: marking, undoing, moving and opening.
#include "gui/mainwindowfixture.h"

using namespace Qt::StringLiterals;

namespace dp::test {

class TestPaperActions : public QObject
{
    Q_OBJECT

private slots:
    void marksAreTakenBackOneByOne();
    void markingATabReadIsTakenBackAtOnce();
    void nGoesFromUnreadToUnreadAndOnToTheNextTab();
    void jAndKStopAtTheEnds();
    void afterTheFirstFetchTheKeysAreForTheFirstPaper();
    void openingAnAbstractReadsItUnlessThatIsOff();
    void keysOpenThePageAndThePdfInTheBrowser();
    void aMissingBrowserIsReported();
    void onlyWebAddressesAreOpened();
};

void TestPaperActions::marksAreTakenBackOneByOne()
{
    MainWindowFixture f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s}));
    QVERIFY(f.run());
    QAction *undo = f.window().findChild<QAction *>(u"undo"_s);
    QVERIFY(!undo->isEnabled());
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starredIds(), QStringList{u"2503.00003"_s});
    QVERIFY(f.page()->model()->paper(0)->starred);
    f.table()->setCurrentRow(1);
    f.key(Qt::Key_M);
    QTRY_COMPARE(f.readIds(), QStringList{u"2503.00002"_s});
    QTRY_VERIFY(undo->isEnabled());
    // If a paper already had the mark, undo does not remove the mark.
    f.key(Qt::Key_Home, Qt::ControlModifier);
    f.key(Qt::Key_A, Qt::ControlModifier);
    f.key(Qt::Key_M);
    QTRY_COMPARE(f.readIds().size(), 3);
    QTRY_COMPARE(f.tabs()->tabText(0), u"MLLM"_s);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.readIds(), QStringList{u"2503.00002"_s});
    QTRY_COMPARE(f.tabs()->tabText(0), u"MLLM (2)"_s);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.readIds(), QStringList());
    QVERIFY(!f.page()->model()->paper(1)->read);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.starredIds(), QStringList());
    QTRY_VERIFY(!undo->isEnabled());
    f.stop();
}

void TestPaperActions::markingATabReadIsTakenBackAtOnce()
{
    MainWindowFixture f({u"MLLM"_s, u"Reasoning"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s}));
    QVERIFY(f.give(u"Reasoning"_s, {u"2503.00003"_s, u"2503.00004"_s}));
    QVERIFY(f.run());
    f.table()->setCurrentRow(2);
    f.key(Qt::Key_M);
    QTRY_COMPARE(f.readIds(), QStringList{u"2503.00001"_s});
    f.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.readIds(), QStringList({u"2503.00003"_s, u"2503.00002"_s, u"2503.00001"_s}));
    QTRY_COMPARE(f.tabs()->tabText(0), u"MLLM"_s);
    // The paper that belongs to both keywords is read in this tab too.
    QTRY_COMPARE(f.tabs()->tabText(1), u"Reasoning (1)"_s);
    QTRY_VERIFY(f.window().tabs().keywordPages()[1]->model()->paper(1)->read);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.readIds(), QStringList{u"2503.00001"_s});
    QTRY_COMPARE(f.tabs()->tabText(1), u"Reasoning (2)"_s);
    f.stop();
}

void TestPaperActions::nGoesFromUnreadToUnreadAndOnToTheNextTab()
{
    MainWindowFixture f({u"MLLM"_s, u"Agents"_s, u"Reasoning"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s, u"2503.00004"_s}));
    QVERIFY(f.give(u"Reasoning"_s, {u"2503.00011"_s, u"2503.00012"_s}));
    QVERIFY(f.run());
    for (const int row : {0, 2}) {
        f.table()->setCurrentRow(row);
        f.key(Qt::Key_M);
    }
    QTRY_COMPARE(f.readIds().size(), 2);
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_N);
    QCOMPARE(f.currentPaper(), u"2503.00003"_s);
    f.key(Qt::Key_N);
    QCOMPARE(f.currentPaper(), u"2503.00001"_s);
    f.key(Qt::Key_N); // continues at the beginning of the list
    QCOMPARE(f.currentPaper(), u"2503.00003"_s);
    f.key(Qt::Key_M);
    f.key(Qt::Key_N);
    QCOMPARE(f.currentPaper(), u"2503.00001"_s);
    f.key(Qt::Key_M);
    QTRY_COMPARE(f.tabs()->tabText(0), u"MLLM"_s);
    // This tab and the next tab have no unread papers.
    f.key(Qt::Key_N);
    QCOMPARE(f.tabs()->currentIndex(), 2);
    QCOMPARE(f.currentPaper(), u"2503.00012"_s);
    QTRY_VERIFY(f.table()->hasFocus());
    f.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.tabs()->tabText(2), u"Reasoning"_s);
    f.key(Qt::Key_N); // no tab has unread papers
    QCOMPARE(f.tabs()->currentIndex(), 2);
    f.stop();
}

void TestPaperActions::jAndKStopAtTheEnds()
{
    MainWindowFixture f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s}));
    QVERIFY(f.run());
    QTRY_COMPARE(f.currentPaper(), u"2503.00002"_s);
    f.key(Qt::Key_K);
    QCOMPARE(f.currentPaper(), u"2503.00002"_s);
    f.key(Qt::Key_J);
    QCOMPARE(f.currentPaper(), u"2503.00001"_s);
    f.key(Qt::Key_J);
    QCOMPARE(f.currentPaper(), u"2503.00001"_s);
    QCOMPARE(f.table()->selectedIds(), QList<qint64>{keyOf(u"2503.00001"_s)});
    f.key(Qt::Key_K);
    QCOMPARE(f.currentPaper(), u"2503.00002"_s);
    f.stop();
}

void TestPaperActions::afterTheFirstFetchTheKeysAreForTheFirstPaper()
{
    MainWindowFixture f({u"Hallucination"_s});
    QVERIFY(f.run());
    EmptyPage *empty = f.empty(u"Hallucination"_s);
    f.action(empty)->setFocus();
    QTRY_VERIFY(f.action(empty)->hasFocus());
    f.arxiv.queueFault(Fault::status(500));
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    QTest::keyClick(f.action(empty), Qt::Key_Space);
    QVERIFY(finished.wait());
    QTRY_VERIFY(f.action(empty)->hasFocus()); // so that the same key can start the next attempt
    QTest::keyClick(f.action(empty), Qt::Key_Space);
    QTRY_VERIFY(f.page()->model()->rowCount() > 0);
    // The button has disappeared, so the table has the keyboard focus.
    QTRY_VERIFY(f.table()->hasFocus());
    QCOMPARE(f.table()->selectedIds(), f.page()->model()->ids().mid(0, 1));
    const QString first = f.currentPaper();
    QTest::keyClick(f.table(), Qt::Key_M);
    QTRY_COMPARE(f.readIds(), QStringList{first});
    f.stop();
}

void TestPaperActions::openingAnAbstractReadsItUnlessThatIsOff()
{
    MainWindowFixture f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s}));
    QVERIFY(f.run());
    QSignalSpy marked(&f.session().marks(), &dp::Marks::marked);
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_Space);
    QVERIFY(f.table()->isOpen(keyOf(u"2503.00002"_s)));
    QTRY_COMPARE(marked.count(), 1);
    QCOMPARE(f.readIds(), QStringList{u"2503.00002"_s});
    f.key(Qt::Key_Left);
    QVERIFY(!f.table()->isOpen(keyOf(u"2503.00002"_s)));
    f.desktop->settings().set(Setting::MarkReadOnOpen, false);
    f.table()->setCurrentRow(1);
    f.key(Qt::Key_Right);
    QVERIFY(f.table()->isOpen(keyOf(u"2503.00001"_s)));
    f.key(Qt::Key_S); // if opening marked the paper, that mark would be written before this one
    QTRY_COMPARE(marked.count(), 2);
    QCOMPARE(f.readIds(), QStringList{u"2503.00002"_s});
    f.stop();
}

void TestPaperActions::keysOpenThePageAndThePdfInTheBrowser()
{
    MainWindowFixture f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_O);
    QTest::keyClick(f.table(), Qt::Key_P, Qt::ShiftModifier);
    const Paper paper = somePaper(u"2503.00001"_s);
    QCOMPARE( // at once: the row has the address, so the reader's thread is not needed
        f.prompts.opened, QList<QUrl>({QUrl(paper.absUrl), QUrl(paper.pdfUrl())}));
    f.stop();
}

void TestPaperActions::aMissingBrowserIsReported()
{
    MainWindowFixture f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    f.prompts.hasBrowser = false;
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_O);
    QTRY_VERIFY2(f.message().contains(somePaper(u"2503.00001"_s).absUrl), qPrintable(f.message()));
    f.stop();
}

void TestPaperActions::onlyWebAddressesAreOpened()
{
    MainWindowFixture f({u"MLLM"_s});
    QVERIFY(f.run());
    for (const QString &address :
        {u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"/etc/passwd"_s, u"data:text/html,x"_s, u""_s})
        emit f.table()->linkActivated(QUrl(address));
    QCOMPARE(f.prompts.opened, QList<QUrl>());
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestPaperActions)
#include "tst_paperactions.moc"
