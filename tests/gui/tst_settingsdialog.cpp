// The settings dialog changes nothing before OK is pressed. Then it writes only the settings that the person
// changed.
#include "gui/settingsfixture.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSpinBox>
#include <QTabWidget>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void cancelChangesNothing();
    void okWritesTheSettings();
    void automaticRefreshIsSet();
    void unwritableSettingsAreReported();
    void unchangedSettingsAreNotWritten();
    void everyWidgetHasAName();
};

void TestSettingsDialog::cancelChangesNothing()
{
    SettingsFixture f;
    f.settings.set(Setting::Appearance, u"light"_s);
    f.settings.set(Setting::RefreshOnStart, false);
    QVERIFY(f.settings.sync());
    f.dialog =
        std::make_unique<SettingsDialog>(keywordStates({u"Agents"_s}), f.settings, QString(), f.prompts);
    f.list = f.find<QTreeWidget>(u"keywordList"_s);
    QVERIFY(f.show());
    f.alt(Qt::Key_R);
    f.find<QTabWidget>(u"pages"_s)->setCurrentIndex(1);
    f.find<QComboBox>(u"appearanceCombo"_s)->setFocus();
    QTest::keyClick(f.find<QComboBox>(u"appearanceCombo"_s), Qt::Key_Down);
    f.find<QCheckBox>(u"refreshOnStartCheck"_s)->setFocus();
    QTest::keyClick(f.find<QCheckBox>(u"refreshOnStartCheck"_s), Qt::Key_Space);
    QCOMPARE(f.find<QComboBox>(u"appearanceCombo"_s)->currentData().toString(), u"dark"_s);
    QVERIFY(f.find<QCheckBox>(u"refreshOnStartCheck"_s)->isChecked());
    QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
    QVERIFY(!f.dialog->isVisible());
    QCOMPARE(f.dialog->result(), int(QDialog::Rejected));
    QCOMPARE(f.settings.text(Setting::Appearance), u"light"_s);
    QVERIFY(!f.settings.flag(Setting::RefreshOnStart));
}

void TestSettingsDialog::okWritesTheSettings()
{
    SettingsFixture f;
    QVERIFY(f.show());
    f.alt(Qt::Key_G); // shows the second page
    QCOMPARE(f.find<QTabWidget>(u"pages"_s)->currentIndex(), 1);
    f.find<QComboBox>(u"orderCombo"_s)->setFocus();
    QTest::keyClick(f.find<QComboBox>(u"orderCombo"_s), Qt::Key_End);
    QList<QPair<QString, Setting>> checks = {{u"markReadCheck"_s, Setting::MarkReadOnOpen},
        {u"refreshOnStartCheck"_s, Setting::RefreshOnStart},
        {u"authorsCheck"_s, Setting::ShowAuthorsInReadme}, {u"tagsCheck"_s, Setting::ShowTagsInReadme}};
    QHash<QString, bool> before;
    for (const auto &[name, setting] : checks) {
        before.insert(name, f.settings.flag(setting));
        QCOMPARE(f.find<QCheckBox>(name)->isChecked(), before[name]);
        f.find<QCheckBox>(name)->setFocus();
        QTest::keyClick(f.find<QCheckBox>(name), Qt::Key_Space);
    }
    QTest::keyClick(f.dialog.get(), Qt::Key_Return);
    QCOMPARE(f.dialog->result(), int(QDialog::Accepted));
    const Settings again(f.settings.path()); // read again, as at the next start
    QCOMPARE(again.text(Setting::ListOrder), u"updated"_s);
    for (const auto &[name, setting] : checks)
        QCOMPARE(again.flag(setting), !before[name]);
}

void TestSettingsDialog::automaticRefreshIsSet()
{
    SettingsFixture f;
    QVERIFY(f.show());
    f.alt(Qt::Key_G);
    auto *when = f.find<QComboBox>(u"whenCombo"_s);
    auto *time = f.find<QTimeEdit>(u"timeEdit"_s);
    QCOMPARE(when->currentData().toString(), u"never"_s);
    QVERIFY2(!time->isVisible(), "only a daily refresh has a time");
    when->setFocus();
    QTest::keyClick(when, Qt::Key_Down);
    QCOMPARE(when->currentData().toString(), u"announcement"_s);
    QVERIFY(!time->isVisible());
    QTest::keyClick(when, Qt::Key_Down);
    QCOMPARE(when->currentData().toString(), u"daily"_s);
    QVERIFY(time->isVisible());
    time->setTime(QTime(6, 45));
    auto *bound = f.find<QSpinBox>(u"boundSpin"_s);
    bound->setFocus();
    bound->selectAll();
    QTest::keyClicks(bound, u"750"_s);
    f.find<QCheckBox>(u"meteredCheck"_s)->setFocus();
    QTest::keyClick(f.find<QCheckBox>(u"meteredCheck"_s), Qt::Key_Space);
    QTest::keyClick(f.dialog.get(), Qt::Key_Return);
    QCOMPARE(f.dialog->result(), int(QDialog::Accepted));
    const Settings again(f.settings.path());
    QCOMPARE(again.text(Setting::RefreshWhen), u"daily"_s);
    QCOMPARE(again.text(Setting::RefreshTime), u"06:45"_s);
    QCOMPARE(again.number(Setting::RefreshBound), 750);
    QVERIFY(again.flag(Setting::RefreshOnMetered));
}

void TestSettingsDialog::unwritableSettingsAreReported()
{
    SettingsFixture f;
    // The path of the settings file belongs to a folder, so the file cannot be written.
    Settings settings(f.folder.filePath(u"folder.ini"_s));
    QVERIFY(QDir(f.folder.path()).mkpath(u"folder.ini/inside"_s));
    f.dialog = std::make_unique<SettingsDialog>(keywordStates({u"Agents"_s}), settings, QString(), f.prompts);
    f.list = f.find<QTreeWidget>(u"keywordList"_s);
    QVERIFY(f.show());
    f.alt(Qt::Key_G);
    f.find<QCheckBox>(u"markReadCheck"_s)->setFocus();
    QTest::keyClick(f.find<QCheckBox>(u"markReadCheck"_s), Qt::Key_Space);
    QTest::keyClick(f.dialog.get(), Qt::Key_Return);
    QVERIFY(f.dialog->isVisible());
    const QString said = f.find<QLabel>(u"problemLabel"_s)->text();
    QVERIFY2(said.contains(settings.path()), qPrintable(said));
    QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
    QVERIFY(!f.dialog->isVisible());
}

void TestSettingsDialog::unchangedSettingsAreNotWritten()
{
    SettingsFixture f;
    QVERIFY(f.show());
    {
        // Use another path, because QSettings shares the values of a file within a process.
        Settings script(f.settings.path() + u".other"_s);
        script.set(Setting::RefreshBound, 777);
        script.set(Setting::ShowTagsInReadme, true);
        QVERIFY(script.sync());
    }
    QFile::remove(f.settings.path());
    QVERIFY(QFile::rename(f.settings.path() + u".other"_s, f.settings.path()));
    f.alt(Qt::Key_G);
    for (const QString &name : {u"markReadCheck"_s, u"tagsCheck"_s}) {
        f.find<QCheckBox>(name)->setFocus();
        QTest::keyClick(f.find<QCheckBox>(name), Qt::Key_Space);
    }
    QTest::keyClick(f.dialog.get(), Qt::Key_Return);
    QCOMPARE(f.dialog->result(), int(QDialog::Accepted));
    QVERIFY(!f.settings.flag(Setting::MarkReadOnOpen));
    QVERIFY(f.settings.flag(Setting::ShowTagsInReadme));
    QCOMPARE(f.settings.number(Setting::RefreshBound), 777);
    // Not overwritten, because both programs set the same value.
    QCOMPARE(f.dialog->overwrittenSettings(), QStringList());
}

void TestSettingsDialog::everyWidgetHasAName()
{
    SettingsFixture f;
    QCOMPARE(widgetsWithoutNames(*f.dialog), QString());
    QVERIFY(!f.dialog->objectName().isEmpty());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestSettingsDialog)
#include "tst_settingsdialog.moc"
