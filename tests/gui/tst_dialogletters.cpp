// In each dialog, two widgets never have the same letter for Alt.
#include "base/settings.h"
#include "gui/dialogs/filldialog.h"
#include "gui/dialogs/keyworddialog.h"
#include "gui/dialogs/publishedpagedialog.h"
#include "gui/dialogs/restoredialog.h"
#include "gui/dialogs/settingsdialog.h"
#include "gui/dialogs/snapshotdialog.h"
#include "gui/dialogs/welcomedialog.h"
#include "gui/fakeprompts.h"
#include "gui/windowkeys.h"
#include "support/fakeclock.h"
#include "support/testprogram.h"
#include "support/trialfixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestDialogLetters : public QObject
{
    Q_OBJECT

private slots:
    void repeatedLettersAreFound();
    void settingsDialog();
    void keywordDialog();
    void otherDialogs();
};

void TestDialogLetters::repeatedLettersAreFound()
{
    QWidget window;
    QCheckBox first(u"&Open"_s, &window), second(u"Cl&ose"_s, &window), third(u"&Close"_s, &window);
    QCOMPARE(textsWithTheSameLetter(window), u"&Open, Cl&ose"_s);
    second.hide();
    QCOMPARE(textsWithTheSameLetter(window), QString());
}

void TestDialogLetters::settingsDialog()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    FakePrompts prompts;
    SettingsDialog dialog({}, settings, QString(), prompts);
    auto *pages = dialog.findChild<QTabWidget *>(u"pages"_s);
    auto *when = dialog.findChild<QComboBox *>(u"whenCombo"_s);
    when->setCurrentIndex(when->findData(u"daily"_s)); // makes the field for the time visible
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        QCOMPARE(textsWithTheSameLetter(dialog), QString());
    }
}

void TestDialogLetters::keywordDialog()
{
    TrialFixture trial({});
    KeywordDialog dialog({}, {});
    dialog.setTrial(trial.trial.get());
    QCOMPARE(textsWithTheSameLetter(dialog), QString());
    auto *kind = dialog.findChild<QComboBox *>(u"kindCombo"_s);
    dialog.findChild<QCheckBox *>(u"termsCheck"_s)->setChecked(true);
    for (int type = 0; type < kind->count(); ++type) {
        kind->setCurrentIndex(type);
        QCOMPARE(textsWithTheSameLetter(dialog), QString());
    }
}

void TestDialogLetters::otherDialogs()
{
    WelcomeDialog welcome({});
    welcome.offerBackups();
    QCOMPARE(textsWithTheSameLetter(welcome), QString());
    QCOMPARE(textsWithTheSameLetter(RestoreDialog({})), QString());
    QCOMPARE(textsWithTheSameLetter(SnapshotDialog(u"a.json"_s, 2026)), QString());
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    const FakeClock clock;
    OpenedLibrary library;
    QVERIFY(library.reader.open(folder.filePath(u"library.sqlite"_s), Library::Access::Create));
    QCOMPARE(textsWithTheSameLetter(PublishedPageDialog(library, clock, settings)), QString());
    QCOMPARE(textsWithTheSameLetter(FillDialog(u"A"_s, {}, QDate(2026, 11, 18))), QString());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestDialogLetters)
#include "tst_dialogletters.moc"
