// The policy for new versions of papers in the tab of a keyword: the choice in the dialog, and its effect.
#include "gui/dialogs/keyworddialog.h"
#include "gui/mainwindowfixture.h"
#include "gui/table/papersmodel.h"

#include <QComboBox>

namespace dp::test {
namespace {

/// A window whose second tab has a revised paper.
struct PolicyFixture : MainWindowFixture {
    PolicyFixture()
        : MainWindowFixture({u"A"_s, u"B"_s})
    {
        made =
            made && give(u"A"_s, {u"2501.00001v1"_s, u"2501.00001v2"_s}) && give(u"B"_s, {u"2501.00001v2"_s});
    }
    QStringList badges()
    {
        return page()
            ->model()
            ->index(0, PapersModel::TitleColumn)
            .data(PapersModel::BadgesRole)
            .toStringList();
    }
    /// Chooses what new versions do in the dialog, by keys.
    void choose(Qt::Key key, int times)
    {
        window().findChild<QAction *>(u"editKeyword"_s)->trigger();
        QDialog *dialog = dialogNamed(u"KeywordDialog"_s);
        QVERIFY(dialog);
        pressAlt(*dialog, Qt::Key_V);
        auto *combo = dialog->findChild<QComboBox *>(u"revisionsCombo"_s);
        QVERIFY(combo->hasFocus());
        for (int i = 0; i < times; ++i)
            QTest::keyClick(combo, key);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(backTo(window()));
    }
    Keyword::Revisions stored(const QString &name) { return Keywords(*openLibrary()).find(name)->revisions; }
};

} // namespace

class TestRevisionPolicy : public QObject
{
    Q_OBJECT

private slots:
    void theDialogSetsThePolicy();
    void ignoredRevisionsHaveNoBadgeInTheirTab();
    void anUnreadPaperIsShownAfterTheRefresh();
};

void TestRevisionPolicy::theDialogSetsThePolicy()
{
    Keyword keyword{0, u"A"_s, {}, {u"cs"_s}, 100};
    keyword.revisions = Keyword::Revisions::Unread;
    KeywordDialog dialog(keyword, {});
    dialog.open();
    QVERIFY(takeKeyboard(dialog));
    auto *combo = dialog.findChild<QComboBox *>(u"revisionsCombo"_s);
    QCOMPARE(combo->currentText(), u"Unread again if accepted or withdrawn"_s);
    QCOMPARE(combo->count(), 3);
    QVERIFY(!combo->toolTip().isEmpty() && !combo->whatsThis().isEmpty());
    pressAlt(dialog, Qt::Key_V);
    QVERIFY(combo->hasFocus());
    QTest::keyClick(combo, Qt::Key_Down);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.keyword().revisions, Keyword::Revisions::Ignored);
}

void TestRevisionPolicy::ignoredRevisionsHaveNoBadgeInTheirTab()
{
    PolicyFixture f;
    QVERIFY(f.run());
    QTRY_COMPARE(f.badges(), QStringList{u"v2"_s});
    f.choose(Qt::Key_Down, 2);
    QTRY_COMPARE(f.badges(), QStringList());
    QTRY_COMPARE(f.stored(u"A"_s), Keyword::Revisions::Ignored);
    QVERIFY(
        f.window().findChild<QAction *>(u"showChanges"_s)->isEnabled()); // the versions can still be compared
    f.showTab(1);
    QTRY_COMPARE(f.badges(), QStringList{u"v2"_s}); // this keyword does not ignore them
    f.showTab(0);
    f.window().findChild<QAction *>(u"undo"_s)->trigger();
    QTRY_COMPARE(f.badges(), QStringList{u"v2"_s});
    QTRY_COMPARE(f.stored(u"A"_s), Keyword::Revisions::Badge);
}

/// The row, the tab and the title of the window show a paper that a refresh has made unread.
void TestRevisionPolicy::anUnreadPaperIsShownAfterTheRefresh()
{
    const QDate day(2025, 3, 3);
    MainWindowFixture f({u"MLLM"_s});
    f.clock.set(QDateTime(day.addDays(1), QTime(12, 0), Qt::UTC));
    f.arxiv.setNow(f.clock.now());
    QVERIFY(f.run());
    QVERIFY(f.refresh());
    QTRY_VERIFY(f.page()->model()->rowCount() > 3);
    f.page()->markAll(Mark::Read);
    QTRY_COMPARE(f.page()->state().unread, 0);
    Keyword keyword = f.page()->state().keyword;
    keyword.revisions = Keyword::Revisions::Unread;
    QVERIFY(Keywords(*libraryopener::open(f.options.library, Library::Access::Write).value())
                .update(keyword)
                .ok());
    const qint64 id = f.page()->model()->idAt(1);
    QVERIFY(f.page()->model()->paper(1)->read);
    QList<MadeUpPaper> papers = f.arxiv.papers();
    for (MadeUpPaper &paper : papers)
        if (keyOf(paper.id) == id) {
            ++paper.version;
            paper.updated = f.clock.now();
            paper.comment = u"This paper has been withdrawn"_s;
        }
    f.clock.set(f.clock.now().addDays(1));
    f.arxiv.setNow(f.clock.now());
    f.arxiv.setPapers(papers);
    QVERIFY(f.refresh());
    QTRY_COMPARE(f.page()->state().unread, 1);
    QTRY_VERIFY(!f.page()->model()->paper(f.page()->model()->rowOf(id))->read);
    QTRY_VERIFY2(f.window().windowTitle().contains(u"(1 unread)"_s), qPrintable(f.window().windowTitle()));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestRevisionPolicy)
#include "tst_revisionpolicy.moc"
