#include "gui/mainwindowfixture.h"
#include "support/testdates.h"
#include "support/testrepository.h"

#include <QMenu>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestRepositoryImport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { NEED_GIT(); }
    void theMenuImportsAFolder();
    void whatGitSaysIsShownAsText();
};

void TestRepositoryImport::theMenuImportsAFolder()
{
    TestRepository repository;
    repository.commitPage(pageOf({{u"Zebra"_s, {pageRow(u"2501.00001v1"_s, u"One"_s)}}}), testTime);
    repository.commitPage(
        pageOf({{u"Zebra"_s, {pageRow(u"2501.00002v1"_s, u"Two"_s)}}}), testTime.addDays(1));
    MainWindowFixture f({u"MLLM"_s});
    QVERIFY(f.run());
    f.prompts.open = QStringList{repository.path()};
    QSignalSpy done(&f.jobs(), &dp::JobList::ended);
    auto *menu = f.window().findChild<QMenu *>(u"fileMenu"_s);
    menu->popup(f.window().pos());
    QTest::keyClick(menu, Qt::Key_Y);
    QVERIFY(f.window().findChild<QProgressBar *>(u"progressBar"_s)->isVisible());
    QVERIFY(done.wait());
    QTRY_COMPARE(f.window().tabs().keywordPages().size(), 2);
    QTRY_COMPARE(f.window().tabs().keywordPages()[1]->model()->rowCount(), 2);
    QTRY_COMPARE(f.tabs()->tabText(1), u"Zebra"_s); // nothing is unread
    QVERIFY2(f.message().contains(u"2 paper"_s), qPrintable(f.message()));
    QVERIFY(!f.bar()->isVisible());
    f.stop();
}

void TestRepositoryImport::whatGitSaysIsShownAsText()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"<b>no repository"_s);
    QVERIFY(QDir().mkpath(path));
    MainWindowFixture f({u"MLLM"_s});
    QVERIFY(f.run());
    f.prompts.open = QStringList{path};
    QSignalSpy done(&f.jobs(), &dp::JobList::ended);
    f.window().findChild<QAction *>(u"importRepository"_s)->trigger();
    QVERIFY(done.wait());
    QVERIFY(f.bar()->isVisible());
    QVERIFY2(f.bar()->text().contains(u"<b>no repository"_s), qPrintable(f.bar()->text()));
    QVERIFY2(f.bar()->text().contains(u".git"_s), qPrintable(f.bar()->text()));
    QCOMPARE(f.bar()->findChild<QLabel *>(u"errorText"_s)->textFormat(), Qt::PlainText);
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestRepositoryImport)
#include "tst_repositoryimport.moc"
