// The settings by keys: nothing is changed before OK, and what would take papers away is asked first.
#include "gui/dialogs/settingsdialog.h"
#include "gui/fakeprompts.h"
#include "gui/windowkeys.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimeEdit>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

QList<KeywordState> states(const QStringList &names)
{
    QList<KeywordState> list;
    for (const QString &name : names) {
        KeywordState state;
        state.keyword =
            Keyword{list.size() + 1, name, {}, Keyword::defaultCategories(), Keyword::defaultLimit};
        state.papers = int(list.size()) * 10; // the first has none
        list << state;
    }
    return list;
}

struct Fixture {
    explicit Fixture(const QStringList &names = {u"Agents"_s, u"MLLM"_s, u"Reasoning"_s})
        : settings(folder.filePath(u"settings.ini"_s))
        , dialog(std::make_unique<SettingsDialog>(states(names), settings, u"/a/library.sqlite"_s, prompts))
        , list(dialog->findChild<QTreeWidget *>(u"keywordList"_s))
    {
    }
    bool show()
    {
        dialog->open();
        return takeKeyboard(*dialog) && QTest::qWaitFor([this] { return list->hasFocus(); });
    }
    void alt(Qt::Key key) { QVERIFY(pressAlt(*dialog, key)); }
    QStringList shown() const
    {
        QStringList names;
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            names << list->topLevelItem(i)->text(0);
        return names;
    }
    QStringList result() const
    {
        QStringList names;
        for (const Keyword &keyword : dialog->keywords())
            names << keyword.name;
        return names;
    }
    QPushButton *button(const QString &name) const { return dialog->findChild<QPushButton *>(name); }
    template <typename T>
    T *find(const QString &name) const
    {
        return dialog->findChild<T *>(name);
    }

    QTemporaryDir folder;
    Settings settings;
    FakePrompts prompts;
    std::unique_ptr<SettingsDialog> dialog;
    QTreeWidget *list;
};

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void theKeywordsStandInTheOrderOfTheTabs();
    void keywordsAreMovedUpAndDown();
    void aKeywordIsAddedAndOnceOnly();
    void aKeywordIsEditedAndStaysTheSameKeyword();
    void removingAsksAndSaysHowManyPapersGo();
    void removingAKeywordWithoutPapersAsksNothing();
    void theLastKeywordCanBeRemovedAndAnotherAdded();
    void noKeywordsAreNoProblem();
    void cancelChangesNothing();
    void okWritesTheSettings();
    void refreshingByItselfIsSet();
    void theListSaysWhatAKeywordFollows();
    void settingsThatCannotBeWrittenAreSaid();
    void whatWasNotChangedIsNotWritten();
    void hostileNamesAreText();
    void everyWidgetHasAName();
};

void TestSettingsDialog::theKeywordsStandInTheOrderOfTheTabs()
{
    Fixture f;
    QVERIFY(f.show());
    QCOMPARE(f.shown(), QStringList({u"Agents"_s, u"MLLM"_s, u"Reasoning"_s}));
    QCOMPARE(f.list->topLevelItem(0)->text(1), u"cs, stat"_s);
    QCOMPARE(f.list->topLevelItem(0)->text(2), u"100"_s);
    QCOMPARE(f.list->currentItem(), f.list->topLevelItem(0));
    QCOMPARE(f.find<QLabel>(u"libraryPath"_s)->text(), u"/a/library.sqlite"_s);
    QCOMPARE(f.find<QLabel>(u"settingsPath"_s)->text(), f.settings.path());
}

void TestSettingsDialog::keywordsAreMovedUpAndDown()
{
    Fixture f;
    QVERIFY(f.show());
    QVERIFY(!f.button(u"upButton"_s)->isEnabled());
    QVERIFY(f.button(u"downButton"_s)->isEnabled());
    f.alt(Qt::Key_D);
    QCOMPARE(f.shown(), QStringList({u"MLLM"_s, u"Agents"_s, u"Reasoning"_s}));
    QCOMPARE(f.list->currentItem()->text(0), u"Agents"_s); // the same one goes on moving
    f.alt(Qt::Key_D);
    QCOMPARE(f.shown(), QStringList({u"MLLM"_s, u"Reasoning"_s, u"Agents"_s}));
    QVERIFY(!f.button(u"downButton"_s)->isEnabled());
    f.alt(Qt::Key_D); // no further
    f.alt(Qt::Key_U);
    QCOMPARE(f.shown(), QStringList({u"MLLM"_s, u"Agents"_s, u"Reasoning"_s}));
    QTest::keyClick(f.list, Qt::Key_Return);
    QVERIFY(!f.dialog->isVisible());
    QCOMPARE(f.result(), QStringList({u"MLLM"_s, u"Agents"_s, u"Reasoning"_s}));
    QCOMPARE(f.dialog->keywords()[1].id, 1);
}

void TestSettingsDialog::aKeywordIsAddedAndOnceOnly()
{
    Fixture f;
    QVERIFY(f.show());
    f.alt(Qt::Key_A);
    QDialog *keyword = dialogNamed(u"KeywordDialog"_s);
    QVERIFY(keyword);
    QTest::keyClicks(QApplication::focusWidget(), u"mllm"_s);
    QTest::keyClick(keyword, Qt::Key_Return);
    QVERIFY2(keyword->isVisible(), "it is there already");
    QTest::keyClicks(QApplication::focusWidget(), u" 2"_s);
    QTest::keyClick(keyword, Qt::Key_Return);
    QVERIFY(backTo(*f.dialog));
    QCOMPARE(f.shown(), QStringList({u"Agents"_s, u"MLLM"_s, u"Reasoning"_s, u"mllm 2"_s}));
    QCOMPARE(f.list->currentItem()->text(0), u"mllm 2"_s);
    QTest::keyClick(f.dialog.get(), Qt::Key_Return);
    QCOMPARE(f.dialog->keywords().last().id, 0);
    QCOMPARE(f.dialog->keywords().last().categories, Keyword::defaultCategories());
}

void TestSettingsDialog::aKeywordIsEditedAndStaysTheSameKeyword()
{
    Fixture f;
    QVERIFY(f.show());
    QTest::keyClick(f.list, Qt::Key_Down);
    f.alt(Qt::Key_E);
    QDialog *keyword = dialogNamed(u"KeywordDialog"_s);
    QVERIFY(keyword);
    QTest::keyClicks(QApplication::focusWidget(), u"Vision"_s);
    QTest::keyClick(keyword, Qt::Key_Return);
    QVERIFY(backTo(*f.dialog));
    const QString name = f.list->topLevelItem(1)->text(0);
    QVERIFY2(name.contains(u"Vision"_s), qPrintable(name));
    f.alt(Qt::Key_E);
    keyword = dialogNamed(u"KeywordDialog"_s);
    QVERIFY(keyword);
    QTest::keyClicks(QApplication::focusWidget(), u"not kept"_s);
    QTest::keyClick(keyword, Qt::Key_Escape);
    QVERIFY(backTo(*f.dialog));
    QCOMPARE(f.list->topLevelItem(1)->text(0), name);
    QCOMPARE(f.dialog->keywords()[1].id, 2);
}

void TestSettingsDialog::removingAsksAndSaysHowManyPapersGo()
{
    Fixture f;
    QVERIFY(f.show());
    QTest::keyClick(f.list, Qt::Key_Down);
    QTest::keyClick(f.list, Qt::Key_Down);
    f.prompts.yes = false;
    f.alt(Qt::Key_R);
    QCOMPARE(f.prompts.questions.size(), 1);
    QVERIFY2(f.prompts.questions[0].contains(u"Reasoning"_s) && f.prompts.questions[0].contains(u"20"_s),
        qPrintable(f.prompts.questions[0]));
    QCOMPARE(f.shown().size(), 3);
    f.prompts.yes = true;
    f.alt(Qt::Key_R);
    QCOMPARE(f.prompts.questions.size(), 2);
    QCOMPARE(f.shown(), QStringList({u"Agents"_s, u"MLLM"_s}));
    QCOMPARE(f.list->currentItem()->text(0), u"MLLM"_s);
    QTest::keyClick(f.dialog.get(), Qt::Key_Return);
    QCOMPARE(f.result(), QStringList({u"Agents"_s, u"MLLM"_s}));
}

void TestSettingsDialog::removingAKeywordWithoutPapersAsksNothing()
{
    Fixture f;
    QVERIFY(f.show());
    f.alt(Qt::Key_R);
    QCOMPARE(f.prompts.questions, QStringList());
    QCOMPARE(f.shown(), QStringList({u"MLLM"_s, u"Reasoning"_s}));
}

void TestSettingsDialog::theLastKeywordCanBeRemovedAndAnotherAdded()
{
    Fixture f({u"Agents"_s});
    QVERIFY(f.show());
    f.alt(Qt::Key_R);
    QCOMPARE(f.shown(), QStringList());
    for (const QString &name : {u"editButton"_s, u"removeButton"_s, u"upButton"_s, u"downButton"_s})
        QVERIFY2(!f.button(name)->isEnabled(), qPrintable(name));
    f.alt(Qt::Key_A);
    QDialog *keyword = dialogNamed(u"KeywordDialog"_s);
    QVERIFY(keyword);
    QTest::keyClicks(QApplication::focusWidget(), u"agents"_s); // its name is free again
    QTest::keyClick(keyword, Qt::Key_Return);
    QVERIFY(backTo(*f.dialog));
    QCOMPARE(f.shown(), QStringList{u"agents"_s});
}

void TestSettingsDialog::noKeywordsAreNoProblem()
{
    Fixture f((QStringList()));
    QVERIFY(f.show());
    QVERIFY(f.button(u"addButton"_s)->isEnabled());
    QVERIFY(!f.button(u"removeButton"_s)->isEnabled());
    QTest::keyClick(f.dialog.get(), Qt::Key_Return);
    QVERIFY(f.dialog->keywords().isEmpty());
}

void TestSettingsDialog::cancelChangesNothing()
{
    Fixture f;
    f.settings.set(Setting::Appearance, u"light"_s);
    f.settings.set(Setting::RefreshOnStart, false);
    QVERIFY(f.settings.sync());
    f.dialog = std::make_unique<SettingsDialog>(states({u"Agents"_s}), f.settings, QString(), f.prompts);
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
    Fixture f;
    QVERIFY(f.show());
    f.alt(Qt::Key_G); // the second page
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
    const Settings again(f.settings.path()); // as the next start reads it
    QCOMPARE(again.text(Setting::ListOrder), u"updated"_s);
    for (const auto &[name, setting] : checks)
        QCOMPARE(again.flag(setting), !before[name]);
}

void TestSettingsDialog::refreshingByItselfIsSet()
{
    Fixture f;
    QVERIFY(f.show());
    f.alt(Qt::Key_G);
    auto *when = f.find<QComboBox>(u"whenCombo"_s);
    auto *time = f.find<QTimeEdit>(u"timeEdit"_s);
    QCOMPARE(when->currentData().toString(), u"never"_s);
    QVERIFY2(!time->isVisible(), "a time is for once a day alone");
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

void TestSettingsDialog::theListSaysWhatAKeywordFollows()
{
    Fixture f;
    auto all = states({u"Tao"_s, u"cs.CL"_s, u"MLLM"_s});
    all[0].keyword.kind = Keyword::Kind::Author;
    all[0].keyword.categories.clear();
    all[1].keyword.kind = Keyword::Kind::Announcements;
    all[1].keyword.categories = {u"cs.CL"_s};
    SettingsDialog dialog(all, f.settings, QString(), f.prompts);
    auto *list = dialog.findChild<QTreeWidget *>(u"keywordList"_s);
    QCOMPARE(list->topLevelItem(0)->text(1), u"Author; All of arXiv"_s);
    QCOMPARE(list->topLevelItem(1)->text(1), u"Whole category; cs.CL"_s);
    QCOMPARE(list->topLevelItem(2)->text(1), u"cs, stat"_s);
}

void TestSettingsDialog::settingsThatCannotBeWrittenAreSaid()
{
    Fixture f;
    // Where the file should be there is a folder.
    Settings settings(f.folder.filePath(u"folder.ini"_s));
    QVERIFY(QDir(f.folder.path()).mkpath(u"folder.ini/inside"_s));
    f.dialog = std::make_unique<SettingsDialog>(states({u"Agents"_s}), settings, QString(), f.prompts);
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

void TestSettingsDialog::whatWasNotChangedIsNotWritten()
{
    Fixture f;
    QVERIFY(f.show());
    {
        Settings script(f.settings.path() + u".other"_s); // a process of its own has no part in our cache
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
    QCOMPARE(f.dialog->overwrittenSettings(), QStringList()); // both wanted the same
}

void TestSettingsDialog::hostileNamesAreText()
{
    Fixture f({u"<img src=file:///etc/passwd> R&D"_s});
    QVERIFY(f.show());
    QCOMPARE(f.list->topLevelItem(0)->text(0), u"<img src=file:///etc/passwd> R&D"_s);
    for (int column = 0; column < 3; ++column)
        QVERIFY(!f.list->topLevelItem(0)->toolTip(column).contains(u'<'));
}

void TestSettingsDialog::everyWidgetHasAName()
{
    Fixture f;
    QCOMPARE(widgetsWithoutNames(*f.dialog), QString());
    QVERIFY(!f.dialog->objectName().isEmpty());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestSettingsDialog)
#include "tst_settingsdialog.moc"
