// The welcome dialog, used with the keyboard.
#include "gui/deskfixture.h"
#include "gui/dialogs/welcomedialog.h"
#include "gui/pages/emptypage.h"
#include "gui/windowkeys.h"
#include "library/keywords.h"
#include "library/libraryproperties.h"
#include "support/testprogram.h"
#include "text/errortext.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

struct WelcomeFixture {
    WelcomeFixture()
        : dialog(Keyword::defaults())
        , list(dialog.findChild<QListWidget *>(u"keywordList"_s))
        , name(dialog.findChild<QLineEdit *>(u"nameEdit"_s))
        , categories(dialog.findChild<QLineEdit *>(u"categoriesEdit"_s))
        , problem(dialog.findChild<QLabel *>(u"problemLabel"_s))
        , fetch(dialog.findChild<QPushButton *>(u"fetchButton"_s))
        , later(dialog.findChild<QPushButton *>(u"laterButton"_s))
    {
    }
    bool show()
    {
        dialog.open();
        return takeKeyboard(dialog);
    }
    QStringList chosen() const
    {
        QStringList names;
        for (const Keyword &keyword : dialog.keywords())
            names << keyword.name;
        return names;
    }
    void type(QLineEdit *edit, const QString &text)
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    void untickAll()
    {
        list->setFocus();
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            QTest::keyClick(list, Qt::Key_Space);
        }
    }

    WelcomeDialog dialog;
    QListWidget *list;
    QLineEdit *name;
    QLineEdit *categories;
    QLabel *problem;
    QPushButton *fetch;
    QPushButton *later;
};

} // namespace

class TestWelcomeDialog : public QObject
{
    Q_OBJECT

private slots:
    void returnAddsTheTypedKeyword();
    void returnInTheEmptyFieldFetches();
    void typedKeywordCountsWithoutAdding();
    void invalidNameIsExplained_data();
    void invalidNameIsExplained();
    void knownNameIsCheckedInsteadOfAdded();
    void uncheckedKeywordsAreLeftOut();
    void fetchNeedsACheckedKeyword();
    void categoriesApplyToAllKeywords();
    void unknownCategoryIsRefused();
    void fetchLaterFetchesNothing();
    void everyWidgetHasAName();
    void firstStartCreatesTabsWithoutFetching();
    void firstStartFetchesCheckedKeywords();
    void closedDialogIsShownAtTheNextStart();
};

void TestWelcomeDialog::returnAddsTheTypedKeyword()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    f.name->setFocus();
    QTest::keyClicks(f.name, u"  Time   Series "_s);
    QTest::keyClick(f.name, Qt::Key_Return);
    QVERIFY(f.dialog.isVisible());
    QCOMPARE(f.list->count(), 5);
    QCOMPARE(f.list->item(4)->text(), u"Time Series"_s);
    QCOMPARE(f.list->item(4)->checkState(), Qt::Checked);
    QCOMPARE(f.name->text(), QString());
    QTest::keyClicks(f.name, u"Agents"_s);
    QTest::keyClick(f.name, Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(f.dialog.isVisible());
    QCOMPARE(f.chosen(),
        QStringList({u"Hallucination"_s, u"MLLM"_s, u"Reasoning"_s, u"Reward Model"_s, u"Time Series"_s,
            u"Agents"_s}));
}

void TestWelcomeDialog::returnInTheEmptyFieldFetches()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    f.name->setFocus();
    QTest::keyClick(f.name, Qt::Key_Return);
    QVERIFY(!f.dialog.isVisible());
    QCOMPARE(f.dialog.result(), int(QDialog::Accepted));
    QVERIFY(f.dialog.fetchNow());
}

void TestWelcomeDialog::typedKeywordCountsWithoutAdding()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    f.name->setFocus();
    QTest::keyClicks(f.name, u"Agents"_s);
    QVERIFY(pressAlt(f.dialog, Qt::Key_F));
    QVERIFY(!f.dialog.isVisible());
    QCOMPARE(f.chosen().last(), u"Agents"_s);
}

void TestWelcomeDialog::invalidNameIsExplained_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("subject");
    QTest::newRow("quotation marks") << u"say \"this\""_s << int(ErrorKind::KeywordHasQuotes)
                                     << u"say \"this\""_s;
    QTest::newRow("300 characters") << u"b"_s.repeated(300) << int(ErrorKind::KeywordTooLong)
                                    << QString(u"b"_s.repeated(40) + u'…');
}

void TestWelcomeDialog::invalidNameIsExplained()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    QFETCH(QString, subject);
    WelcomeFixture f;
    QVERIFY(f.show());
    f.name->setFocus();
    QTest::keyClicks(f.name, name);
    QCOMPARE(f.problem->text(), errorText(Error{ErrorKind(kind), subject, {}}));
    QCOMPARE(f.problem->textFormat(), Qt::PlainText);
    QTest::keyClick(f.name, Qt::Key_Return);
    QVERIFY(f.dialog.isVisible());
    QCOMPARE(f.list->count(), 4);
    QCOMPARE(f.name->text(), name); // the name stays in the field and can be corrected
    QVERIFY(pressAlt(f.dialog, Qt::Key_L));
    QVERIFY2(f.dialog.isVisible(), "what is typed would be lost");
    QVERIFY(!f.dialog.fetchNow());
    f.type(f.name, u"Agents"_s);
    QCOMPARE(f.problem->text(), QString());
}

void TestWelcomeDialog::knownNameIsCheckedInsteadOfAdded()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    f.list->setFocus();
    f.list->setCurrentRow(1);
    QTest::keyClick(f.list, Qt::Key_Space);
    QCOMPARE(f.list->item(1)->checkState(), Qt::Unchecked);
    f.name->setFocus();
    QTest::keyClicks(f.name, u"mllm"_s);
    QTest::keyClick(f.name, Qt::Key_Return);
    QCOMPARE(f.list->count(), 4);
    QCOMPARE(f.list->item(1)->checkState(), Qt::Checked);
    QCOMPARE(f.name->text(), QString());
}

void TestWelcomeDialog::uncheckedKeywordsAreLeftOut()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    f.list->setFocus();
    f.list->setCurrentRow(0);
    QTest::keyClick(f.list, Qt::Key_Space);
    QTest::keyClick(f.list, Qt::Key_Down);
    QTest::keyClick(f.list, Qt::Key_Down);
    QTest::keyClick(f.list, Qt::Key_Space);
    QCOMPARE(f.chosen(), QStringList({u"MLLM"_s, u"Reward Model"_s}));
}

void TestWelcomeDialog::fetchNeedsACheckedKeyword()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    f.untickAll();
    QCOMPARE(f.chosen(), QStringList());
    QVERIFY(!f.fetch->isEnabled());
    QVERIFY(f.later->isEnabled());
    QTest::keyClick(f.list, Qt::Key_Space);
    QVERIFY(f.fetch->isEnabled());
}

void TestWelcomeDialog::categoriesApplyToAllKeywords()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    QCOMPARE(f.categories->text(), u"cs, stat"_s);
    f.type(f.categories, u"CS.cl hep-th"_s);
    for (const Keyword &keyword : f.dialog.keywords())
        QCOMPARE(keyword.categories, QStringList({u"cs.CL"_s, u"hep-th"_s}));
    f.type(f.categories, {});
    QCOMPARE(f.dialog.keywords().size(), 4);
    for (const Keyword &keyword : f.dialog.keywords())
        QCOMPARE(keyword.categories, QStringList());
}

void TestWelcomeDialog::unknownCategoryIsRefused()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    f.type(f.categories, u"cs, computers"_s);
    QCOMPARE(f.problem->text(), errorText(Error{ErrorKind::BadCategory, u"computers"_s, {}}));
    QVERIFY(!f.fetch->isEnabled());
    QVERIFY(!f.later->isEnabled());
    QTest::keyClick(f.categories, Qt::Key_Return);
    QVERIFY(f.dialog.isVisible());
}

void TestWelcomeDialog::fetchLaterFetchesNothing()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    QVERIFY(pressAlt(f.dialog, Qt::Key_L));
    QVERIFY(!f.dialog.isVisible());
    QCOMPARE(f.dialog.result(), int(QDialog::Accepted));
    QVERIFY(!f.dialog.fetchNow());
    QCOMPARE(f.chosen().size(), 4);
}

void TestWelcomeDialog::everyWidgetHasAName()
{
    WelcomeFixture f;
    QCOMPARE(widgetsWithoutNames(f.dialog), QString());
    QVERIFY(!f.dialog.objectName().isEmpty());
}

void TestWelcomeDialog::firstStartCreatesTabsWithoutFetching()
{
    DeskFixture desk;
    QVERIFY(desk.start());
    QDialog *welcome = dialogNamed(u"WelcomeDialog"_s);
    QVERIFY(welcome);
    auto *list = welcome->findChild<QListWidget *>(u"keywordList"_s);
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(pressAlt(*welcome, Qt::Key_L));
    QVERIFY(backTo(desk.window()));
    QTRY_COMPARE(desk.window().tabs().keywordPages().size(), 3);
    QCOMPARE(desk.window().tabs().keywordPages().first()->state().keyword.name, u"MLLM"_s);
    desk.stop();
    QCOMPARE(desk.arxiv.requests().size(), 0);
    // At the next start, the dialog is not shown again.
    QVERIFY(desk.start());
    QTRY_COMPARE(desk.window().tabs().keywordPages().size(), 3);
    QVERIFY(!QApplication::activeModalWidget());
    desk.stop();
}

void TestWelcomeDialog::firstStartFetchesCheckedKeywords()
{
    DeskFixture desk;
    QVERIFY(desk.start());
    QDialog *welcome = dialogNamed(u"WelcomeDialog"_s);
    QVERIFY(welcome);
    auto *list = welcome->findChild<QListWidget *>(u"keywordList"_s);
    list->setFocus();
    for (int row = 1; row < 4; ++row) {
        list->setCurrentRow(row);
        QTest::keyClick(list, Qt::Key_Space);
    }
    QSignalSpy finished(&desk.session().refreshService(), &RefreshService::finished);
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

void TestWelcomeDialog::closedDialogIsShownAtTheNextStart()
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

DP_WINDOW_TEST(dp::test::TestWelcomeDialog)
#include "tst_welcomedialog.moc"
