// The welcome dialog at the first start of the program.
#include "exchange/readmewriter.h"
#include "gui/deskfixture.h"
#include "gui/welcomekeys.h"
#include "support/pages.h"
#include "support/somepaper.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestFirstStart : public QObject
{
    Q_OBJECT

private slots:
    void firstStartCreatesTabsWithoutFetching();
    void firstStartFetchesCheckedKeywords();
    void importedKeywordsBecomeTabs();
    void closedDialogIsShownAtTheNextStart();
};

void TestFirstStart::firstStartCreatesTabsWithoutFetching()
{
    DeskFixture desk;
    QVERIFY(desk.start());
    QDialog *welcome = dialogNamed(u"WelcomeDialog"_s);
    QVERIFY(welcome);
    auto *list = welcome->findChild<QTreeWidget *>(u"keywordList"_s);
    for (const QString &name : {u"MLLM"_s, u"Reasoning"_s, u"Dark Matter"_s})
        QVERIFY(toggle(list, name));
    QVERIFY(pressAlt(*welcome, Qt::Key_L));
    QVERIFY(backTo(desk.window()));
    QTRY_COMPARE(desk.window().tabs().keywordPages().size(), 3);
    QStringList names;
    for (const KeywordPage *page : desk.window().tabs().keywordPages())
        names << page->state().keyword.name;
    QCOMPARE(names, QStringList({u"Dark Matter"_s, u"MLLM"_s, u"Reasoning"_s}));
    desk.stop();
    QCOMPARE(desk.arxiv.requests().size(), 0);
    // At the next start, the dialog is not shown again.
    QVERIFY(desk.start());
    QTRY_COMPARE(desk.window().tabs().keywordPages().size(), 3);
    QVERIFY(!QApplication::activeModalWidget());
    desk.stop();
}

void TestFirstStart::firstStartFetchesCheckedKeywords()
{
    DeskFixture desk;
    QVERIFY(desk.start());
    QDialog *welcome = dialogNamed(u"WelcomeDialog"_s);
    QVERIFY(welcome);
    auto *list = welcome->findChild<QTreeWidget *>(u"keywordList"_s);
    QVERIFY(toggle(list, u"Hallucination"_s));
    QSignalSpy finished(&desk.session().refresh(), &RefreshJob::reported);
    QVERIFY(pressAlt(*welcome, Qt::Key_F));
    QVERIFY(finished.wait(20000));
    QVERIFY(backTo(desk.window()));
    QTRY_COMPARE(desk.window().tabs().keywordPages().size(), 1);
    QTRY_VERIFY(desk.page()->model()->rowCount() > 1);
    QTRY_VERIFY(desk.table()->hasFocus());
    QTest::keyClick(desk.table(), Qt::Key_J);
    QCOMPARE(desk.table()->currentIndex().row(), 1);
    for (const LoopbackArxiv::Request &request : desk.arxiv.requests())
        QVERIFY2(
            request.parameter(u"search_query"_s).contains(u"Hallucination"_s), request.target.constData());
    desk.stop();
}

void TestFirstStart::importedKeywordsBecomeTabs()
{
    DeskFixture desk;
    ReadmePage page;
    page.lastUpdate = QDate(2025, 3, 4);
    page.sections << ReadmePage::Section{u"Zebrafish"_s, {onPage(somePaper(u"2503.00002"_s))}, 0};
    const QString path = desk.folder.filePath(u"README.md"_s);
    putBytes(path, readme::write(page));
    QVERIFY(desk.start());
    QDialog *welcome = dialogNamed(u"WelcomeDialog"_s);
    QVERIFY(welcome);
    QVERIFY(pressAlt(*welcome, Qt::Key_I)); // the person cancels the file dialog
    QVERIFY(welcome->isVisible());
    desk.prompts.open = QStringList{path};
    QVERIFY(pressAlt(*welcome, Qt::Key_I));
    QVERIFY(backTo(desk.window()));
    QTRY_COMPARE(desk.window().tabs().keywordPages().size(), 1);
    QCOMPARE(desk.window().tabs().keywordPages().first()->state().keyword.name, u"Zebrafish"_s);
    desk.stop();
    QVERIFY(desk.start());
    QVERIFY2(!QApplication::activeModalWidget(), "the welcome is over");
    desk.stop();
    QCOMPARE(desk.arxiv.requests().size(), 0);
}

void TestFirstStart::closedDialogIsShownAtTheNextStart()
{
    DeskFixture desk;
    QVERIFY(desk.start());
    QDialog *welcome = dialogNamed(u"WelcomeDialog"_s);
    QVERIFY(welcome);
    QTest::keyClick(welcome, Qt::Key_Escape);
    QVERIFY(backTo(desk.window()));
    desk.stop();
    QCOMPARE(desk.arxiv.requests().size(), 0);
    QVERIFY(desk.start());
    QVERIFY(dialogNamed(u"WelcomeDialog"_s));
    desk.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestFirstStart)
#include "tst_firststart.moc"
