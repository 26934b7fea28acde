// The list of keywords in the settings dialog.
#include "gui/settingsfixture.h"
#include "support/testprogram.h"
#include "text/errortext.h"

#include <QApplication>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestSettingsKeywords : public QObject
{
    Q_OBJECT

private slots:
    void keywordsHaveTheOrderOfTheTabs();
    void keywordsAreMovedUpAndDown();
    void keywordIsAddedOnce();
    void editedKeywordKeepsItsId();
    void removingAsksWithTheNumberOfPapers();
    void removingAKeywordWithoutPapersDoesNotAsk();
    void lastKeywordCanBeRemoved();
    void emptyListIsAccepted();
    void listShowsTheTypeOfAKeyword();
    void namesAreNeverMarkup();
    void eachChangeIsStoredAtOnce();
    void failedChangeIsTakenBack();
    void changesOfOtherProgramsAreShown();
};

void TestSettingsKeywords::keywordsHaveTheOrderOfTheTabs()
{
    SettingsFixture f;
    QVERIFY(f.show());
    QCOMPARE(f.shown(), QStringList({u"Agents"_s, u"MLLM"_s, u"Reasoning"_s}));
    QCOMPARE(f.list->topLevelItem(0)->text(1), u"cs, stat"_s);
    QCOMPARE(f.list->topLevelItem(0)->text(2), u"100"_s);
    QCOMPARE(f.list->currentItem(), f.list->topLevelItem(0));
    QCOMPARE(f.find<QLabel>(u"libraryPath"_s)->text(), u"/a/library.sqlite"_s);
    QCOMPARE(f.find<QLabel>(u"settingsPath"_s)->text(), f.settings.path());
}

void TestSettingsKeywords::keywordsAreMovedUpAndDown()
{
    SettingsFixture f;
    QVERIFY(f.show());
    QVERIFY(!f.button(u"upButton"_s)->isEnabled());
    QVERIFY(f.button(u"downButton"_s)->isEnabled());
    f.alt(Qt::Key_D);
    QCOMPARE(f.shown(), QStringList({u"MLLM"_s, u"Agents"_s, u"Reasoning"_s}));
    QCOMPARE(f.list->currentItem()->text(0), u"Agents"_s); // the moved keyword stays the current one
    f.alt(Qt::Key_D);
    QCOMPARE(f.shown(), QStringList({u"MLLM"_s, u"Reasoning"_s, u"Agents"_s}));
    QVERIFY(!f.button(u"downButton"_s)->isEnabled());
    f.alt(Qt::Key_D); // does nothing, because the keyword is already at the end
    f.alt(Qt::Key_U);
    QCOMPARE(f.shown(), QStringList({u"MLLM"_s, u"Agents"_s, u"Reasoning"_s}));
    QTest::keyClick(f.list, Qt::Key_Return);
    QVERIFY(!f.dialog->isVisible());
    QCOMPARE(f.result(), QStringList({u"MLLM"_s, u"Agents"_s, u"Reasoning"_s}));
    QCOMPARE(f.dialog->keywords()[1].id, 1);
}

void TestSettingsKeywords::keywordIsAddedOnce()
{
    SettingsFixture f;
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

void TestSettingsKeywords::editedKeywordKeepsItsId()
{
    SettingsFixture f;
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

void TestSettingsKeywords::removingAsksWithTheNumberOfPapers()
{
    SettingsFixture f;
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

void TestSettingsKeywords::removingAKeywordWithoutPapersDoesNotAsk()
{
    SettingsFixture f;
    QVERIFY(f.show());
    f.alt(Qt::Key_R);
    QCOMPARE(f.prompts.questions, QStringList());
    QCOMPARE(f.shown(), QStringList({u"MLLM"_s, u"Reasoning"_s}));
}

void TestSettingsKeywords::lastKeywordCanBeRemoved()
{
    SettingsFixture f({u"Agents"_s});
    QVERIFY(f.show());
    f.alt(Qt::Key_R);
    QCOMPARE(f.shown(), QStringList());
    for (const QString &name : {u"editButton"_s, u"removeButton"_s, u"upButton"_s, u"downButton"_s})
        QVERIFY2(!f.button(name)->isEnabled(), qPrintable(name));
    f.alt(Qt::Key_A);
    QDialog *keyword = dialogNamed(u"KeywordDialog"_s);
    QVERIFY(keyword);
    QTest::keyClicks(QApplication::focusWidget(), u"agents"_s); // allowed, because the old name is free again
    QTest::keyClick(keyword, Qt::Key_Return);
    QVERIFY(backTo(*f.dialog));
    QCOMPARE(f.shown(), QStringList{u"agents"_s});
}

void TestSettingsKeywords::emptyListIsAccepted()
{
    SettingsFixture f((QStringList()));
    QVERIFY(f.show());
    QVERIFY(f.button(u"addButton"_s)->isEnabled());
    QVERIFY(!f.button(u"removeButton"_s)->isEnabled());
    QTest::keyClick(f.dialog.get(), Qt::Key_Return);
    QVERIFY(f.dialog->keywords().isEmpty());
}

void TestSettingsKeywords::listShowsTheTypeOfAKeyword()
{
    SettingsFixture f;
    auto all = keywordStates({u"Tao"_s, u"cs.CL"_s, u"MLLM"_s});
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

void TestSettingsKeywords::namesAreNeverMarkup()
{
    SettingsFixture f({u"<img src=file:///etc/passwd> R&D"_s});
    QVERIFY(f.show());
    QCOMPARE(f.list->topLevelItem(0)->text(0), u"<img src=file:///etc/passwd> R&D"_s);
    for (int column = 0; column < 3; ++column)
        QVERIFY(!f.list->topLevelItem(0)->toolTip(column).contains(u'<'));
}

void TestSettingsKeywords::eachChangeIsStoredAtOnce()
{
    SettingsFixture f;
    f.storeKeywords();
    QVERIFY(f.show());
    f.alt(Qt::Key_D);
    QCOMPARE(f.changes.size(), 1);
    QCOMPARE(f.changes[0].second[0].name, u"MLLM"_s);
    f.alt(Qt::Key_R); // Agents
    QCOMPARE(f.changes.size(), 2);
    QCOMPARE(f.changes[1].first.size(), 3);
    QCOMPARE(f.changes[1].second.size(), 2);
    f.alt(Qt::Key_A);
    QDialog *keyword = dialogNamed(u"KeywordDialog"_s);
    QVERIFY(keyword);
    QTest::keyClicks(QApplication::focusWidget(), u"Vision"_s);
    QTest::keyClick(keyword, Qt::Key_Return);
    QVERIFY(backTo(*f.dialog));
    QCOMPARE(f.changes.size(), 3);
    QCOMPARE(f.changes[2].second.last().name, u"Vision"_s);
    // The new keyword is the current one and has its id, so it can be removed.
    QCOMPARE(f.list->currentItem()->text(0), u"Vision"_s);
    f.alt(Qt::Key_R);
    QCOMPARE(f.changes.size(), 4);
    QCOMPARE(f.changes[3].first.last().id, 101);
    QCOMPARE(f.shown(), QStringList({u"MLLM"_s, u"Reasoning"_s}));
    QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
    QVERIFY(!f.dialog->isVisible());
    QCOMPARE(f.changes.size(), 4);
}

void TestSettingsKeywords::failedChangeIsTakenBack()
{
    SettingsFixture f;
    f.storeKeywords();
    f.failure = Error{ErrorKind::Storage, u"/a/library.sqlite"_s, {}};
    QVERIFY(f.show());
    f.alt(Qt::Key_R);
    QCOMPARE(f.shown(), QStringList({u"Agents"_s, u"MLLM"_s, u"Reasoning"_s}));
    auto *problem = f.find<QLabel>(u"problemLabel"_s);
    QCOMPARE(problem->text(), errorText(*f.failure));
    QVERIFY(problem->isVisible());
    f.failure.reset();
    f.alt(Qt::Key_R);
    QCOMPARE(f.shown(), QStringList({u"MLLM"_s, u"Reasoning"_s}));
    QVERIFY(problem->isHidden());
}

void TestSettingsKeywords::changesOfOtherProgramsAreShown()
{
    SettingsFixture f;
    QVERIFY(f.show());
    QTest::keyClick(f.list, Qt::Key_Down);
    f.dialog->setKeywords(keywordStates({u"Script"_s, u"MLLM"_s, u"Reasoning"_s, u"Late"_s}));
    QCOMPARE(f.shown(), QStringList({u"Script"_s, u"MLLM"_s, u"Reasoning"_s, u"Late"_s}));
    QCOMPARE(f.list->currentItem()->text(0), u"MLLM"_s);
    QVERIFY(f.list->hasFocus());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestSettingsKeywords)
#include "tst_settingskeywords.moc"
