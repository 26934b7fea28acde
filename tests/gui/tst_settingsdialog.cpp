// Each change in the settings dialog takes effect at once. Only the settings that the person changed are
// written.
#include "gui/settingsfixture.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void changeIsWrittenAtOnce();
    void escapeKeepsTheChanges();
    void automaticRefreshIsSet();
    void unwritableSettingsAreReportedOnce();
    void unchangedSettingsAreNotWritten();
    void overwrittenSettingIsNamed();
    void resetRestoresTheDefaults();
    void everyWidgetHasAName();
    void controlTabShowsTheNextPage();
};

void TestSettingsDialog::changeIsWrittenAtOnce()
{
    SettingsFixture f;
    QVERIFY(f.show());
    f.alt(Qt::Key_G); // shows the second page
    QCOMPARE(f.find<QTabWidget>(u"pages"_s)->currentIndex(), 1);
    QSignalSpy written(f.dialog.get(), &SettingsDialog::settingsWritten);
    const auto stored = [&f] {
        return Settings(f.settings.path()); // reads the file, as at the next start
    };
    f.find<QComboBox>(u"orderCombo"_s)->setFocus();
    QTest::keyClick(f.find<QComboBox>(u"orderCombo"_s), Qt::Key_End);
    QCOMPARE(stored().text(Setting::ListOrder), u"updated"_s);
    QCOMPARE(written.count(), 1);
    const QList<QPair<QString, Setting>> checks = {{u"markReadCheck"_s, Setting::MarkReadOnOpen},
        {u"refreshOnStartCheck"_s, Setting::RefreshOnStart},
        {u"authorsCheck"_s, Setting::ShowAuthorsInReadme}, {u"tagsCheck"_s, Setting::ShowTagsInReadme},
        {u"hideMutedCheck"_s, Setting::HideMutedInReadme}};
    for (const auto &[name, setting] : checks) {
        const bool before = f.settings.flag(setting);
        auto *check = f.find<QCheckBox>(name);
        QCOMPARE(check->isChecked(), before);
        check->setFocus();
        QTest::keyClick(check, Qt::Key_Space);
        QCOMPARE(stored().flag(setting), !before);
    }
    QCOMPARE(written.count(), 6);
    QTest::keyClick(f.dialog.get(), Qt::Key_Return); // presses Close
    QVERIFY(!f.dialog->isVisible());
}

void TestSettingsDialog::escapeKeepsTheChanges()
{
    SettingsFixture f;
    QVERIFY(f.show());
    f.alt(Qt::Key_G);
    auto *bound = f.find<QSpinBox>(u"boundSpin"_s);
    bound->setFocus();
    bound->selectAll();
    QTest::keyClicks(bound, u"750"_s);
    QCOMPARE(f.settings.number(Setting::RefreshBound), 2000); // the number may not be complete yet
    QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
    QVERIFY(!f.dialog->isVisible());
    QCOMPARE(f.settings.number(Setting::RefreshBound), 750);
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
    QVERIFY(!f.dialog->isVisible());
    const Settings again(f.settings.path());
    QCOMPARE(again.text(Setting::RefreshWhen), u"daily"_s);
    QCOMPARE(again.text(Setting::RefreshTime), u"06:45"_s);
    QCOMPARE(again.number(Setting::RefreshBound), 750);
    QVERIFY(again.flag(Setting::RefreshOnMetered));
}

/// The keywords are in another file, so they can still be changed.
void TestSettingsDialog::unwritableSettingsAreReportedOnce()
{
    SettingsFixture f;
    // The path of the settings file belongs to a folder, so the file cannot be written.
    Settings settings(f.folder.filePath(u"folder.ini"_s));
    QVERIFY(QDir(f.folder.path()).mkpath(u"folder.ini/inside"_s));
    f.dialog = std::make_unique<SettingsDialog>(
        keywordStates({u"Agents"_s, u"MLLM"_s}), settings, QString(), f.prompts);
    f.list = f.find<QTreeWidget>(u"keywordList"_s);
    f.storeKeywords();
    QVERIFY(f.show());
    f.alt(Qt::Key_G);
    const auto press = [&f](const QString &name) {
        f.find<QCheckBox>(name)->setFocus();
        QTest::keyClick(f.find<QCheckBox>(name), Qt::Key_Space);
    };
    press(u"markReadCheck"_s);
    auto *problem = f.find<QLabel>(u"problemLabel"_s);
    QVERIFY2(problem->text().contains(settings.path()), qPrintable(problem->text()));
    QVERIFY(problem->isVisible());
    QVERIFY2(!settings.flag(Setting::MarkReadOnOpen), "it takes effect until the program ends");
    f.alt(Qt::Key_W);
    f.list->setFocus();
    f.alt(Qt::Key_R);
    QCOMPARE(f.shown(), QStringList{u"MLLM"_s});
    QVERIFY(problem->isHidden());
    press(u"tagsCheck"_s);
    QVERIFY2(problem->isHidden(), "it was said already");
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
    QVERIFY(!f.settings.flag(Setting::MarkReadOnOpen));
    QVERIFY(!f.settings.flag(Setting::ShowTagsInReadme)); // the page showed the value of the other program
    QCOMPARE(f.settings.number(Setting::RefreshBound), 777);
    QCOMPARE(f.find<QSpinBox>(u"boundSpin"_s)->value(), 777);
}

void TestSettingsDialog::overwrittenSettingIsNamed()
{
    SettingsFixture f;
    QVERIFY(f.show());
    QSignalSpy written(f.dialog.get(), &SettingsDialog::settingsWritten);
    {
        QFile file(f.settings.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[refresh]\nmost-papers-back=777\n");
    }
    f.alt(Qt::Key_G);
    auto *bound = f.find<QSpinBox>(u"boundSpin"_s);
    bound->setFocus();
    bound->selectAll();
    QTest::keyClicks(bound, u"750"_s);
    QTest::keyClick(bound, Qt::Key_Tab);
    QCOMPARE(written.count(), 1);
    QCOMPARE(written[0][0].toString(), u"Maximum papers per refresh"_s);
    QCOMPARE(f.settings.number(Setting::RefreshBound), 750);
}

void TestSettingsDialog::resetRestoresTheDefaults()
{
    SettingsFixture f;
    QVERIFY(f.show());
    f.alt(Qt::Key_G);
    auto *reset = f.button(u"resetButton"_s);
    QVERIFY2(!reset->isEnabled(), "all settings have their defaults");
    auto *appearance = f.find<QComboBox>(u"appearanceCombo"_s);
    appearance->setFocus();
    QTest::keyClick(appearance, Qt::Key_End);
    QCOMPARE(f.settings.text(Setting::Appearance), u"dark"_s);
    QVERIFY(reset->isEnabled());
    f.prompts.yes = false;
    f.alt(Qt::Key_R);
    QCOMPARE(f.settings.text(Setting::Appearance), u"dark"_s);
    f.prompts.yes = true;
    f.alt(Qt::Key_R);
    QCOMPARE(f.prompts.questions.size(), 2);
    QCOMPARE(f.settings.text(Setting::Appearance), u"desktop"_s);
    QCOMPARE(appearance->currentIndex(), 0);
    QVERIFY(!reset->isEnabled());
    QCOMPARE(f.shown().size(), 3);
}

void TestSettingsDialog::everyWidgetHasAName()
{
    SettingsFixture f;
    QCOMPARE(widgetsWithoutNames(*f.dialog), QString());
    QVERIFY(!f.dialog->objectName().isEmpty());
}

void TestSettingsDialog::controlTabShowsTheNextPage()
{
    SettingsFixture f;
    QVERIFY(f.show());
    auto *pages = f.find<QTabWidget>(u"pages"_s);
    QStringList wrong;
    for (int page = 0; page < pages->count(); ++page) {
        const QList<QWidget *> all = f.dialog->findChildren<QWidget *>();
        for (QWidget *widget : all) {
            pages->setCurrentIndex(page);
            if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            widget->setFocus(Qt::TabFocusReason);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ControlModifier);
            if (pages->currentIndex() != (page + 1) % pages->count())
                wrong << widget->objectName();
            else if (!QApplication::focusWidget() || !QApplication::focusWidget()->isVisible())
                wrong << u"no focus after "_s + widget->objectName();
            QTest::keyClick(
                QApplication::focusWidget(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
            if (pages->currentIndex() != page)
                wrong << u"back: "_s + widget->objectName();
        }
    }
    QCOMPARE(wrong.join(u", "_s), QString());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestSettingsDialog)
#include "tst_settingsdialog.moc"
