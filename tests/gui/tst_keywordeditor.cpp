// Keywords are added, edited and removed beside the tabs and in the menu, without the settings.
#include "gui/tabfixture.h"
#include "library/recovery/backup.h"

using namespace Qt::StringLiterals;

namespace dp::test {

class TestKeywordEditor : public QObject
{
    Q_OBJECT

private slots:
    void plusButtonAddsAKeywordAndFetchesIt();
    void keyAddsAKeyword();
    void addedKeywordEndsASearch();
    void cancelAddsNothing();
    void currentKeywordIsEdited();
    void keywordIsRemovedOnlyAfterAQuestion();
    void afterARemovalTheNeighbourIsShown();
    void keywordThatCannotBeStoredIsNotLost();
};

void TestKeywordEditor::plusButtonAddsAKeywordAndFetchesIt()
{
    TabFixture f({u"MLLM"_s});
    QVERIFY(f.run());
    auto *button = f.window().findChild<QToolButton *>(u"addKeywordButton"_s);
    QVERIFY(button && button->isVisible());
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(f.enterName(u"Hallucination"_s));
    QTRY_COMPARE(f.currentName(), u"Hallucination"_s);
    QCOMPARE(f.names(), QStringList({u"MLLM"_s, u"Hallucination"_s}));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(f.asked(), QStringList{u"Hallucination"_s}); // and not the other keywords
    QTRY_VERIFY(f.page()->model()->rowCount() > 0);
    QTRY_VERIFY(f.table()->hasFocus());
    f.stop();
}

void TestKeywordEditor::keyAddsAKeyword()
{
    TabFixture f({u"MLLM"_s});
    QVERIFY(f.run());
    QTest::keyClick(f.table(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(f.enterName(u"Reasoning"_s));
    QTRY_COMPARE(f.currentName(), u"Reasoning"_s);
    f.stop();
}

void TestKeywordEditor::addedKeywordEndsASearch()
{
    TabFixture f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    QVERIFY(f.search(u"paper"_s));
    QTest::keyClick(&f.window(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(f.enterName(u"Reasoning"_s));
    QTRY_COMPARE(f.currentName(), u"Reasoning"_s);
    QTRY_VERIFY(!f.isSearchShown());
    f.stop();
}

void TestKeywordEditor::cancelAddsNothing()
{
    TabFixture f({u"MLLM"_s});
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = dialogNamed(u"KeywordDialog"_s);
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"nameEdit"_s), u"Reasoning"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(backTo(f.window()));
    QCOMPARE(f.names(), QStringList{u"MLLM"_s});
    QCOMPARE(f.arxiv.requests().size(), 0);
    f.stop();
}

void TestKeywordEditor::currentKeywordIsEdited()
{
    TabFixture f;
    QVERIFY(f.run());
    f.showTab(1);
    QTest::keyClick(&f.window(), Qt::Key_K, Qt::AltModifier);
    QTRY_COMPARE(QApplication::activePopupWidget(), f.window().findChild<QMenu *>(u"keywordMenu"_s));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_E);
    QVERIFY(f.enterName(u"Multimodal"_s));
    QTRY_COMPARE(f.currentName(), u"Multimodal"_s);
    QCOMPARE(f.names()[1], u"Multimodal"_s);
    QCOMPARE(f.names().size(), 4);
    f.tabs()->setCurrentIndex(4); // All papers
    QVERIFY(!f.action(u"editKeyword"_s)->isEnabled());
    QVERIFY(!f.action(u"removeKeyword"_s)->isEnabled());
    QVERIFY(f.action(u"addKeyword"_s)->isEnabled());
    f.stop();
}

void TestKeywordEditor::keywordIsRemovedOnlyAfterAQuestion()
{
    TabFixture f;
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s}));
    QVERIFY(f.run());
    f.showTab(1);
    f.prompts.yes = false;
    f.action(u"removeKeyword"_s)->trigger();
    QCOMPARE(f.prompts.questions.size(), 1);
    QVERIFY(f.prompts.questions[0].contains(u"“MLLM”"_s) && f.prompts.questions[0].contains(u"2 paper"_s));
    QCOMPARE(f.names().size(), 4);
    f.session().marks().mark({keyOf(u"2503.00001"_s)}, Mark::Read); // a library without marks needs no backup
    f.prompts.yes = true;
    f.action(u"removeKeyword"_s)->trigger();
    QTRY_COMPARE(f.names(), QStringList({u"Hallucination"_s, u"Reasoning"_s, u"Reward Model"_s}));
    QTRY_COMPARE(f.message(), u"“MLLM” was removed."_s);
    // The removed keyword can be restored from this backup.
    const auto backups = backup::list(f.options.library);
    QCOMPARE(backups.size(), 1);
    QCOMPARE(backups[0].keywords, 4);
    f.stop();
}

void TestKeywordEditor::afterARemovalTheNeighbourIsShown()
{
    TabFixture f;
    QVERIFY(f.run());
    QStringList names = f.names();
    for (const auto &[removed, shown] : {std::pair(3, 2), std::pair(1, 0), std::pair(0, 1)}) {
        f.showTab(removed);
        f.action(u"removeKeyword"_s)->trigger();
        QTRY_COMPARE(f.names().size(), names.size() - 1);
        QTRY_COMPARE(f.currentName(), names[shown]);
        names = f.names();
    }
    f.stop();
}

/// The dialog stays open with the name that the person has entered, and shows the error.
void TestKeywordEditor::keywordThatCannotBeStoredIsNotLost()
{
    TabFixture f({u"MLLM"_s});
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = dialogNamed(u"KeywordDialog"_s);
    QVERIFY(dialog);
    QVERIFY(QFile::remove(f.options.library));
    auto *edit = dialog->findChild<QLineEdit *>(u"nameEdit"_s);
    QTest::keyClicks(edit, u"Reasoning"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(f.bar()->isVisible());
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->windowTitle(), u"Add keyword"_s);
    QCOMPARE(edit->text(), u"Reasoning"_s);
    auto *problem = dialog->findChild<QLabel *>(u"problemLabel"_s);
    QVERIFY(problem->isVisible() && problem->text().contains(f.options.library));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(backTo(f.window()));
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestKeywordEditor)
#include "tst_keywordeditor.moc"
