// The window when a refresh fails, and its empty pages.
#include "gui/mainwindowfixture.h"

#include <QHelpEvent>
#include <QTabBar>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void whatFailedIsSaidAndRetryAsksThatAlone();
    void retryAsksAgainWhereNothingIsDue();
    void whileArxivFailsNothingIsLost();
    void theErrorBarIsClosedByItsButton();
    void stopEndsAFetchThatHangs();
    void closingWhileFetchingIsPromptAndLeavesASoundLibrary();
    void anEmptyTabSaysWhy();
    void withoutKeywordsThePageAddsTheFirst();
    void theTabsSayHowManyAreUnread();
    void namesOfKeywordsAreTextInTabsAndToolTips();
    void whatAnotherProgramChangesIsShown();
};

void TestMainWindow::whatFailedIsSaidAndRetryAsksThatAlone()
{
    MainWindowFixture f;
    f.arxiv.queueFault(Fault::status(400, {}, "incorrect query"), "MLLM", -1);
    QVERIFY(f.run());
    QVERIFY(!f.bar()->isVisible());
    QVERIFY(f.refresh());
    QTRY_VERIFY(f.bar()->isVisible());
    QVERIFY2(f.bar()->text().startsWith(u"“MLLM”: "_s), qPrintable(f.bar()->text()));
    QVERIFY2(f.bar()->text().contains(f.host()), qPrintable(f.bar()->text()));
    for (const QString &fine : {u"Hallucination"_s, u"Reasoning"_s})
        QVERIFY(!f.bar()->text().contains(fine));
    QVERIFY(f.retry()->isVisible());
    // The other keywords have their papers.
    QTRY_VERIFY(f.window().tabs().keywordPages()[0]->model()->rowCount() > 0);
    QTRY_VERIFY(f.window().tabs().keywordPages()[3]->model()->rowCount() > 0);
    QCOMPARE(f.window().tabs().keywordPages()[1]->model()->rowCount(), 0);

    f.arxiv.clearFaults();
    f.arxiv.clearRequests();
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    f.retry()->setFocus();
    QTest::keyClick(f.retry(), Qt::Key_Space);
    QVERIFY(finished.wait(20000));
    QCOMPARE(f.asked(), QStringList{u"MLLM"_s});
    QVERIFY(!f.bar()->isVisible());
    QCOMPARE(f.window().focusWidget(), f.table());
    QTRY_VERIFY(f.window().tabs().keywordPages()[1]->model()->rowCount() > 0);
    f.stop();
}

void TestMainWindow::retryAsksAgainWhereNothingIsDue()
{
    MainWindowFixture f;
    QVERIFY(f.run());
    QVERIFY(f.refresh());
    f.arxiv.queueFault(Fault::status(400, {}, "incorrect query"), "MLLM", -1);
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    QTest::keyClick(&f.window(), Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(finished.wait(20000));
    QTRY_VERIFY(f.bar()->isVisible());
    f.arxiv.clearFaults();
    f.arxiv.clearRequests();
    QTest::mouseClick(f.retry(), Qt::LeftButton);
    QVERIFY(finished.wait(20000));
    QCOMPARE(f.asked(), QStringList{u"MLLM"_s});
    f.stop();
}

void TestMainWindow::whileArxivFailsNothingIsLost()
{
    MainWindowFixture f;
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s}));
    f.arxiv.queueFault(Fault::status(500), {}, -1);
    QVERIFY(f.run());
    f.showTab(1);
    QTRY_COMPARE(f.page()->model()->rowCount(), 2);
    QVERIFY(f.refresh());
    QTRY_VERIFY(f.bar()->isVisible());
    Error error{ErrorKind::Http, f.host(), {}, 500};
    QCOMPARE(f.bar()->text(), u"“Hallucination”, “MLLM”, “Reasoning”, 1 more: "_s + errorText(error));
    QCOMPARE(f.page()->model()->rowCount(), 2);
    QVERIFY(f.table()->isVisible());
    // The retry asks for all four keywords, and the error is shown again.
    f.arxiv.clearRequests();
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    QTest::mouseClick(f.retry(), Qt::LeftButton);
    QVERIFY(finished.wait(20000));
    QCOMPARE(f.asked().size(), 4);
    QTRY_VERIFY(f.bar()->isVisible());
    f.stop();
}

void TestMainWindow::theErrorBarIsClosedByItsButton()
{
    MainWindowFixture f;
    f.arxiv.queueFault(Fault::status(500), {}, -1);
    QVERIFY(f.run());
    QVERIFY(f.refresh());
    QTRY_VERIFY(f.bar()->isVisible());
    f.arxiv.clearRequests();
    QTest::mouseClick(f.bar()->findChild<QToolButton *>(u"errorCloseButton"_s), Qt::LeftButton);
    QVERIFY(!f.bar()->isVisible());
    QCOMPARE(f.arxiv.requests().size(), 0);
    f.stop();
}

void TestMainWindow::stopEndsAFetchThatHangs()
{
    MainWindowFixture f;
    f.arxiv.queueFault(Fault::Hang, {}, -1);
    QVERIFY(f.run());
    auto *stop = f.window().findChild<QToolButton *>(u"stopButton"_s);
    auto *progress = f.window().findChild<QProgressBar *>(u"progressBar"_s);
    QVERIFY(!stop->isVisible());
    QSignalSpy asked(&f.arxiv, &LoopbackArxiv::requested);
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    QTest::keyClick(&f.window(), Qt::Key_F5);
    QVERIFY(asked.wait());
    QVERIFY(stop->isVisible());
    QVERIFY(progress->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!f.session().refreshService().isRunning());
    QTRY_VERIFY(!stop->isVisible());
    QVERIFY(!progress->isVisible());
    QVERIFY2(!f.bar()->isVisible(), "who stops needs not be told");
    QVERIFY(f.message().startsWith(u"Stopped"_s));
    QCOMPARE(f.heading(f.empty(u"Hallucination"_s)), u"No papers yet"_s);
    // A new refresh can be started.
    f.arxiv.clearFaults();
    QVERIFY(f.refresh());
    QTRY_VERIFY(f.page()->model()->rowCount() > 0);
    f.stop();
}

void TestMainWindow::closingWhileFetchingIsPromptAndLeavesASoundLibrary()
{
    MainWindowFixture f;
    f.arxiv.queueFault(Fault::None);
    f.arxiv.queueFault(Fault::Hang, {}, -1);
    QVERIFY(f.run());
    QSignalSpy asked(&f.arxiv, &LoopbackArxiv::requested);
    QTest::keyClick(&f.window(), Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 2, 10000);
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(&f.window(), Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(!f.window().isVisible());
    f.stop();
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    auto library = libraryopener::open(f.options.library, Library::Access::Write);
    VERIFY_OK(library);
    const auto problems = repair::problems(**library);
    VERIFY_OK(problems);
    QCOMPARE(*problems, QStringList());
    // The papers that arrived before the end of the program are stored.
    const auto states = Keywords(**library).states();
    VERIFY_OK(states);
    QVERIFY(states->first().papers > 0);
}

void TestMainWindow::anEmptyTabSaysWhy()
{
    MainWindowFixture f({u"Zzyzx Nowhere"_s});
    QVERIFY(f.run());
    EmptyPage *empty = f.empty(u"Zzyzx Nowhere"_s);
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(f.heading(empty), u"No papers yet"_s);
    QVERIFY(f.action(empty)->isVisible());
    QVERIFY(!f.explanation(empty).isEmpty());

    // The request is running.
    f.arxiv.queueFault(Fault::Hang);
    QSignalSpy asked(&f.arxiv, &LoopbackArxiv::requested);
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    f.action(empty)->setFocus();
    QTest::keyClick(f.action(empty), Qt::Key_Space);
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(f.heading(empty), u"Fetching…"_s);
    QVERIFY(!f.action(empty)->isVisible());
    QTest::mouseClick(f.window().findChild<QToolButton *>(u"stopButton"_s), Qt::LeftButton);
    QTRY_COMPARE(finished.count(), 1);
    QTRY_COMPARE(f.heading(empty), u"No papers yet"_s);

    // The request has failed.
    f.arxiv.queueFault(Fault::status(503));
    QTest::mouseClick(f.action(empty), Qt::LeftButton);
    QTRY_COMPARE(finished.count(), 2);
    QTRY_COMPARE(f.heading(empty), u"Could not fetch papers"_s);
    QCOMPARE(f.explanation(empty), errorText(Error{ErrorKind::Http, f.host(), {}, 503}));
    QVERIFY(f.action(empty)->isVisible());

    // arXiv has no papers for this keyword.
    QTest::mouseClick(f.action(empty), Qt::LeftButton);
    QTRY_COMPARE(finished.count(), 3);
    QTRY_COMPARE(f.heading(empty), u"No results on arXiv"_s);
    QVERIFY2(f.explanation(empty).contains(u"(ti:\"Zzyzx Nowhere\" OR abs:\"Zzyzx Nowhere\")"_s),
        qPrintable(f.explanation(empty)));
    QVERIFY(!f.bar()->isVisible());
    QCOMPARE(
        f.empty(u"Zzyzx Nowhere"_s)->findChild<QLabel *>(u"emptyExplanation"_s)->textFormat(), Qt::PlainText);
    f.stop();
}

void TestMainWindow::withoutKeywordsThePageAddsTheFirst()
{
    MainWindowFixture f((QStringList()));
    QVERIFY(f.run());
    auto *center = f.window().findChild<QStackedWidget *>(u"center"_s);
    QTRY_COMPARE(center->currentIndex(), 1);
    auto *page = qobject_cast<EmptyPage *>(center->currentWidget());
    QVERIFY(page && page->isVisible());
    QVERIFY(!f.window().findChild<QAction *>(u"refresh"_s)->isEnabled());
    for (const QString &name : {u"openAbstract"_s, u"toggleStar"_s, u"nextTab"_s})
        QVERIFY(!f.window().findChild<QAction *>(name)->isEnabled());
    QTest::mouseClick(f.action(page), Qt::LeftButton);
    QDialog *dialog = dialogNamed(u"KeywordDialog"_s);
    QVERIFY(dialog);
    QTest::keyClicks(QApplication::focusWidget(), u"Reasoning"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(backTo(f.window()));
    QTRY_COMPARE(center->currentIndex(), 0);
    QCOMPARE(f.window().tabs().keywordPages().size(), 1);
    QVERIFY(f.window().findChild<QAction *>(u"refresh"_s)->isEnabled());
    f.stop();
}

void TestMainWindow::theTabsSayHowManyAreUnread()
{
    MainWindowFixture f;
    QVERIFY(f.run());
    QCOMPARE(f.tabs()->tabText(0), u"Hallucination"_s);
    QVERIFY(f.refresh());
    QTRY_VERIFY(f.page()->state().unread > 1);
    const int unread = f.page()->state().unread;
    QTRY_COMPARE(f.page()->model()->rowCount(), unread);
    QTRY_COMPARE(f.tabs()->tabText(0), u"Hallucination (%1)"_s.arg(unread));
    QVERIFY(f.tabs()->tabToolTip(0).contains(QString::number(unread)));
    f.key(Qt::Key_M);
    QTRY_COMPARE(f.tabs()->tabText(0), u"Hallucination (%1)"_s.arg(unread - 1));
    QTRY_VERIFY(
        f.window().findChild<QLabel *>(u"statusText"_s)->text().contains(u"%1 unread"_s.arg(unread - 1)));
    f.stop();
}

void TestMainWindow::namesOfKeywordsAreTextInTabsAndToolTips()
{
    const QString hostile = u"<img src=file:///etc/passwd> R&D %1"_s;
    MainWindowFixture f({hostile});
    QVERIFY(f.give(hostile, {u"2503.00001"_s}));
    QVERIFY(f.run());
    QTRY_COMPARE(f.tabs()->tabText(0), u"<img src=file:///etc/passwd> R&&D %1 (1)"_s);
    // Assistive technology gets the plain text. The tool tip that is shown is escaped.
    QVERIFY2(f.tabs()->tabToolTip(0).startsWith(hostile + u'\n'), qPrintable(f.tabs()->tabToolTip(0)));
    QTabBar *tabBar = f.tabs()->tabBar();
    QHelpEvent help(
        QEvent::ToolTip, tabBar->tabRect(0).center(), tabBar->mapToGlobal(tabBar->tabRect(0).center()));
    QApplication::sendEvent(tabBar, &help);
    QVERIFY2(QToolTip::text().startsWith(u"<qt>&lt;img src=file:///etc/passwd&gt; R&amp;D %1<br>"_s),
        qPrintable(QToolTip::text()));
    f.arxiv.queueFault(Fault::status(500), {}, -1);
    QVERIFY(f.refresh());
    QTRY_VERIFY(f.bar()->isVisible());
    QVERIFY2(f.bar()->text().startsWith(u"“"_s + hostile + u"”: "_s), qPrintable(f.bar()->text()));
    QVERIFY(f.bar()->text().contains(f.host()));
    for (const QLabel *label : f.window().findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u"<img"_s),
            qPrintable(label->objectName()));
    f.stop();
}

void TestMainWindow::whatAnotherProgramChangesIsShown()
{
    MainWindowFixture f;
    QVERIFY(f.give(u"Hallucination"_s, {u"2502.00001"_s, u"2502.00003"_s}));
    QVERIFY(f.run());
    f.key(Qt::Key_J); // moves to the second paper; the next key opens its abstract
    f.key(Qt::Key_Return);
    const qint64 open = keyOf(u"2502.00001"_s);
    QVERIFY(f.table()->isOpen(open));
    QVERIFY(f.give(u"Hallucination"_s, {u"2502.00002"_s, u"2502.00004"_s}));
    PapersModel *model = f.page()->model();
    QTRY_COMPARE(model->rowCount(), 4);
    QTRY_COMPARE(f.page()->state().papers, 4);
    QCOMPARE(model->idAt(f.table()->currentIndex().row()), open);
    QVERIFY(f.table()->isOpen(open));
    {
        const auto other = libraryopener::open(f.options.library, Library::Access::Write);
        VERIFY_OK(other);
        Transaction transaction(**other);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(Papers(**other).mark({open}, Mark::Starred));
        VERIFY_OK(transaction.commit());
    }
    QTRY_VERIFY(f.table()->currentIndex().data(PapersModel::StarredRole).toBool());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestMainWindow)
#include "tst_mainwindow.moc"
