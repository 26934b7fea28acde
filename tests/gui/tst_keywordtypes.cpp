// The type of a keyword comes first, and the labels follow it. Categories are completed by code and by name.
#include "gui/dialogs/categoryedit.h"
#include "gui/termsdialog.h"
#include "support/testprogram.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

/// A field for categories in a window of its own.
struct CategoryFixture {
    bool show()
    {
        window.resize(400, 60);
        window.show();
        edit.setFocus();
        return takeKeyboard(window) && QTest::qWaitFor([this] { return edit.hasFocus(); });
    }
    QAbstractItemView *offers() const { return edit.findChild<QCompleter *>()->popup(); }
    QStringList offered() const
    {
        QStringList texts;
        for (int row = 0; offers()->isVisible() && row < offers()->model()->rowCount(); ++row)
            texts << offers()->model()->index(row, 0).data().toString();
        return texts;
    }
    /// Presses a key as a person does: the list of offers gets it if it is open.
    void press(Qt::Key key)
    {
        QTest::keyClick(offers()->isVisible() ? static_cast<QWidget *>(offers()) : &edit, key);
    }

    QWidget window;
    CategoryEdit edit{&window};
};

} // namespace

class TestKeywordTypes : public QObject
{
    Q_OBJECT

private slots:
    void typeIsTheFirstFieldAndTheNameHasTheFocus();
    void labelFollowsTheType();
    void lettersFocusTheirFields();
    void wholeCategoryIsNamedAfterItsCategory();
    void categoriesAreOfferedByNameAndCode_data();
    void categoriesAreOfferedByNameAndCode();
    void chosenOfferReplacesTheTypedText_data();
    void chosenOfferReplacesTheTypedText();
    void unknownCodeIsAcceptedWithAHint();
    void keywordIsStoredBeforeTheDialogCloses();
};

void TestKeywordTypes::typeIsTheFirstFieldAndTheNameHasTheFocus()
{
    TermsDialog f;
    f.dialog.open();
    QVERIFY(takeKeyboard(f.dialog));
    QTRY_VERIFY(f.name->hasFocus());
    QTest::keyClick(f.name, Qt::Key_Backtab);
    QVERIFY(f.kind->hasFocus());
    QVERIFY(f.kind->geometry().bottom() < f.name->geometry().top());
    QStringList types;
    for (int i = 0; i < f.kind->count(); ++i)
        types << f.kind->itemText(i);
    QCOMPARE(types, QStringList({u"Word or phrase"_s, u"Author"_s, u"Whole category"_s, u"Custom query"_s}));
}

void TestKeywordTypes::labelFollowsTheType()
{
    TermsDialog f;
    f.dialog.open();
    QVERIFY(takeKeyboard(f.dialog));
    const auto *label = f.dialog.findChild<QLabel *>(u"nameLabel"_s);
    const QStringList texts{u"&Keyword:"_s, u"A&uthor:"_s, u"Tab na&me:"_s, u"Tab na&me:"_s};
    for (int type = 0; type < texts.size(); ++type) {
        QVERIFY(f.chooseType(type));
        QCOMPARE(label->text(), texts[type]);
        QCOMPARE(f.query->isVisible(), type == 3);
    }
}

void TestKeywordTypes::lettersFocusTheirFields()
{
    TermsDialog f;
    f.dialog.open();
    QVERIFY(takeKeyboard(f.dialog));
    const auto focused = [&f](Qt::Key letter) {
        return pressAlt(f.dialog, letter) ? QApplication::focusWidget()->objectName() : QString();
    };
    QCOMPARE(focused(Qt::Key_C), u"categoriesEdit"_s);
    QCOMPARE(focused(Qt::Key_R), u"limitSpin"_s);
    QCOMPARE(focused(Qt::Key_K), u"nameEdit"_s);
    QVERIFY(f.chooseType(3));
    QCOMPARE(focused(Qt::Key_Q), u"queryEdit"_s);
    QCOMPARE(focused(Qt::Key_M), u"nameEdit"_s);
    QVERIFY(f.chooseType(1));
    QCOMPARE(focused(Qt::Key_U), u"nameEdit"_s);
}

void TestKeywordTypes::wholeCategoryIsNamedAfterItsCategory()
{
    TermsDialog f(Keyword{0, {}, {}, {}, 100});
    f.dialog.open();
    QVERIFY(takeKeyboard(f.dialog));
    QVERIFY(f.chooseType(2));
    QVERIFY(!f.ok->isEnabled());
    QVERIFY2(f.problem->text().isEmpty(), "nothing was typed yet");
    QVERIFY(pressAlt(f.dialog, Qt::Key_C));
    f.type(u"cs.lg"_s);
    QVERIFY(f.ok->isEnabled());
    QCOMPARE(f.name->placeholderText(), u"Machine Learning"_s);
    QTest::keyClick(f.name, Qt::Key_Return);
    QVERIFY(!f.dialog.isVisible());
    QCOMPARE(f.dialog.keyword().name, u"Machine Learning"_s);
    QCOMPARE(f.dialog.keyword().categories, QStringList{u"cs.LG"_s});
}

void TestKeywordTypes::categoriesAreOfferedByNameAndCode_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("name") << u"machine"_s << u"cs.LG – Machine Learning"_s;
    QTest::newRow("code") << u"quant-p"_s << u"quant-ph – Quantum Physics"_s;
    QTest::newRow("second category") << u"cs.CL, combi"_s << u"math.CO – Combinatorics"_s;
    QTest::newRow("after a space") << u"hep-th robot"_s << u"cs.RO – Robotics"_s;
    QTest::newRow("no such category") << u"astrology"_s << QString();
    QTest::newRow("complete code") << u"cs.LG"_s << QString();
}

void TestKeywordTypes::categoriesAreOfferedByNameAndCode()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    CategoryFixture f;
    QVERIFY(f.show());
    QTest::keyClicks(&f.edit, typed);
    QCOMPARE(f.offered().value(0), first);
}

void TestKeywordTypes::chosenOfferReplacesTheTypedText_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::newRow("only one") << u"machine"_s << u"cs.LG"_s;
    QTest::newRow("name of two words") << u"number theo"_s << u"math.NT"_s;
    QTest::newRow("after a comma") << u"cs.CL, combi"_s << u"cs.CL, math.CO"_s;
    QTest::newRow("after a space") << u"hep-th robot"_s << u"hep-th, cs.RO"_s;
}

void TestKeywordTypes::chosenOfferReplacesTheTypedText()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    CategoryFixture f;
    QVERIFY(f.show());
    QTest::keyClicks(&f.edit, typed);
    QVERIFY(!f.offered().isEmpty());
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Return);
    QCOMPARE(f.edit.text(), text);
    QVERIFY(!f.offers()->isVisible());
    // Down opens the list for the text at the cursor.
    QTest::keyClick(&f.edit, Qt::Key_Backspace);
    f.offers()->hide();
    QTest::keyClick(&f.edit, Qt::Key_Down);
    QVERIFY(f.offers()->isVisible());
    f.press(Qt::Key_Escape);
    QVERIFY(!f.offers()->isVisible());
}

void TestKeywordTypes::unknownCodeIsAcceptedWithAHint()
{
    TermsDialog f;
    f.dialog.open();
    QVERIFY(takeKeyboard(f.dialog));
    QTest::keyClicks(f.name, u"Agents"_s);
    QVERIFY(pressAlt(f.dialog, Qt::Key_C));
    f.type(u", cs.XX"_s);
    QVERIFY(f.ok->isEnabled());
    QVERIFY2(f.advice->text().contains(u"cs.XX"_s), qPrintable(f.advice->text()));
}

void TestKeywordTypes::keywordIsStoredBeforeTheDialogCloses()
{
    TermsDialog f;
    Keyword stored;
    KeywordDialog::Stored done;
    f.dialog.setStore([&](const Keyword &keyword, const KeywordDialog::Stored &answer) {
        stored = keyword;
        done = answer;
    });
    f.dialog.open();
    QVERIFY(takeKeyboard(f.dialog));
    QTest::keyClicks(f.name, u"Agents"_s);
    QTest::keyClick(f.name, Qt::Key_Return);
    QCOMPARE(stored.name, u"Agents"_s);
    QVERIFY(f.dialog.isVisible() && !f.name->isEnabled());
    QTest::keyClick(&f.dialog, Qt::Key_Escape);
    QVERIFY2(f.dialog.isVisible(), "the keyword is still being stored");
    // If it cannot be stored, the input stays.
    done(Error{ErrorKind::Storage, u"/a/library.sqlite"_s, {}});
    QVERIFY(f.dialog.isVisible() && f.name->isEnabled());
    QVERIFY(!f.problem->text().isEmpty() && f.problem->isVisible());
    QTRY_VERIFY(f.name->hasFocus());
    QTest::keyClick(f.name, Qt::Key_Return);
    done(success());
    QVERIFY(!f.dialog.isVisible());
    QCOMPARE(f.dialog.result(), int(QDialog::Accepted));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestKeywordTypes)
#include "tst_keywordtypes.moc"
