// The window while another program changes the keywords or the settings.
#include "gui/sharedlibraryfixture.h"
#include "gui/window/keywordtabs.h"
#include "gui/windowkeys.h"
#include "library/libraryopener.h"
#include "support/checks.h"
#include "support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTabBar>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestOtherPrograms : public QObject
{
    Q_OBJECT

private slots:
    void settingsKeepAKeywordOfAScript();
    void settingsReportAConflict();
    void settingsOfAnotherProgramAreKept();
    void movingATabKeepsAKeywordOfAScript();
    void watchingKeepsAKeywordOfAScript();
    void dialogStaysOpenIfStoringFails();
    void keywordRenamedByAScriptIsNotAddedAgain();
};

void TestOtherPrograms::settingsKeepAKeywordOfAScript()
{
    SharedLibraryFixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_Comma, Qt::ControlModifier);
    QDialog *dialog = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(dialog);
    QVERIFY(f.addKeyword(u"Script"_s));
    QVERIFY(f.give(u"Script"_s, {u"2503.00007"_s}));
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(backTo(f.window()));
    QTRY_COMPARE(f.keywords(), QStringList({u"A"_s, u"B"_s, u"Script"_s}));
    QTRY_COMPARE(f.window().tabs().keywordPages().size(), 3);
    QCOMPARE(f.window().tabs().keywordPages().last()->state().papers, 1);
    QVERIFY(!f.bar()->isVisible());
    f.stop();
}

void TestOtherPrograms::settingsReportAConflict()
{
    SharedLibraryFixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_Comma, Qt::ControlModifier);
    QDialog *dialog = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(dialog);
    {
        auto library = libraryopener::open(f.options.library, Library::Access::Write);
        Keywords keywords(**library);
        Keyword changed = *keywords.find(u"A"_s);
        changed.limit = 55;
        VERIFY_OK(keywords.update(changed));
    }
    QVERIFY(pressAlt(*dialog, Qt::Key_R)); // A is the current one
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(f.keywords(), QStringList{u"B"_s});
    QTRY_VERIFY(f.bar()->text().contains(u"“A”"_s));
    f.stop();
}

void TestOtherPrograms::settingsOfAnotherProgramAreKept()
{
    SharedLibraryFixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_Comma, Qt::ControlModifier);
    QDialog *dialog = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(dialog);
    {
        QFile file(f.options.settings);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[refresh]\nmost-papers-back=777\n[papers]\norder=updated\n");
    }
    QVERIFY(pressAlt(*dialog, Qt::Key_G));
    auto *appearance = dialog->findChild<QComboBox *>(u"appearanceCombo"_s);
    appearance->setFocus();
    QTest::keyClick(appearance, Qt::Key_End);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(backTo(f.window()));
    const Settings stored(f.options.settings);
    QCOMPARE(stored.text(Setting::Appearance), u"dark"_s);
    QCOMPARE(stored.number(Setting::RefreshBound), 777);
    QCOMPARE(stored.text(Setting::ListOrder), u"updated"_s);
    f.stop();
}

void TestOtherPrograms::movingATabKeepsAKeywordOfAScript()
{
    SharedLibraryFixture f;
    QVERIFY(f.run());
    QVERIFY(f.addKeyword(u"Script"_s));
    f.window().findChild<KeywordTabs *>()->bar()->moveTab(0, 1);
    // The added keyword stays after the keyword that it followed before.
    QTRY_COMPARE(f.keywords(), QStringList({u"B"_s, u"Script"_s, u"A"_s}));
    QTRY_COMPARE(f.window().tabs().keywordPages().size(), 3);
    QVERIFY2(!f.bar()->isVisible(), qPrintable(f.bar()->text()));
    f.stop();
}

void TestOtherPrograms::watchingKeepsAKeywordOfAScript()
{
    SharedLibraryFixture f;
    QVERIFY(f.run());
    QVERIFY(f.addKeyword(u"Script"_s));
    f.window().findChild<QAction *>(u"watch"_s)->trigger();
    QTRY_VERIFY(Keywords(*f.openLibrary()).find(u"A"_s)->watched);
    QCOMPARE(f.keywords(), QStringList({u"A"_s, u"B"_s, u"Script"_s}));
    f.stop();
}

/// If an edit cannot be stored, the dialog of the keyword stays open and keeps it.
void TestOtherPrograms::dialogStaysOpenIfStoringFails()
{
    SharedLibraryFixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_Comma, Qt::ControlModifier);
    QPointer<QDialog> settings = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(settings);
    QVERIFY(pressAlt(*settings, Qt::Key_E)); // A is the current one
    QPointer<QDialog> dialog = dialogNamed(u"KeywordDialog"_s);
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>(u"nameEdit"_s);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Mine"_s);
    QVERIFY(f.moveLibrary(f.options.library, f.elsewhere()));
    auto *problem = dialog->findChild<QLabel *>(u"problemLabel"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(problem->text().contains(f.options.library));
    QVERIFY(dialog->isVisible() && name->isEnabled());
    QCOMPARE(name->text(), u"Mine"_s);
    // The library file is back, so the same dialog can store the edit.
    QVERIFY(f.moveLibrary(f.elsewhere(), f.options.library));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QVERIFY(backTo(*settings));
    QTest::keyClick(settings, Qt::Key_Escape);
    QVERIFY(backTo(f.window()));
    QTRY_COMPARE(f.keywords(), QStringList({u"Mine"_s, u"B"_s}));
    f.stop();
}

void TestOtherPrograms::keywordRenamedByAScriptIsNotAddedAgain()
{
    SharedLibraryFixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_Comma, Qt::ControlModifier);
    QDialog *dialog = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(dialog);
    QVERIFY(pressAlt(*dialog, Qt::Key_E)); // A is the current one
    QDialog *keyword = dialogNamed(u"KeywordDialog"_s);
    QVERIFY(keyword);
    {
        auto library = libraryopener::open(f.options.library, Library::Access::Write);
        Keyword changed = *Keywords(**library).find(u"A"_s);
        changed.name = u"Renamed"_s;
        VERIFY_OK(Keywords(**library).update(changed));
    }
    auto *name = keyword->findChild<QLineEdit *>(u"nameEdit"_s);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Mine"_s);
    QTest::keyClick(keyword, Qt::Key_Return);
    QTRY_COMPARE(f.keywords(), QStringList({u"Mine"_s, u"B"_s}));
    QTRY_VERIFY(f.bar()->text().contains(u"“Mine”"_s)); // the conflict is reported
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestOtherPrograms)
#include "tst_otherprograms.moc"
