// The fields for terms in the keyword dialog. Terms become chips that can be reached and removed with keys.
#include "arxiv/pastedquery.h"
#include "gui/dialogs/contentarea.h"
#include "gui/termsdialog.h"
#include "support/testprogram.h"
#include "text/errortext.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestTermChips : public QObject
{
    Q_OBJECT

private slots:
    void enterAndCommasMakeChips();
    void chipsAreRemovedByKeys();
    void heldBackspaceRemovesNoChip();
    void keysMoveBetweenChips();
    void typedTextCountsBeforeItIsAChip();
    void repeatedTermIsOneChip();
    void invalidTermStaysInTheField_data();
    void invalidTermStaysInTheField();
    void pastedTextIsDecodedWithANote_data();
    void pastedTextIsDecodedWithANote();
    void longTermFitsIntoANarrowDialog();
};

void TestTermChips::enterAndCommasMakeChips()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"reward model"_s);
    f.press(Qt::Key_Return);
    QCOMPARE(TermsDialog::chips(f.any), QStringList{u"Remove term reward model"_s});
    QVERIFY2(f.dialog.isVisible(), "Enter with a term makes a chip and closes nothing");
    f.type(u"RLHF, C++,"_s);
    QCOMPARE(f.any->terms(), (QStringList{u"reward model"_s, u"RLHF"_s, u"C++"_s}));
    QCOMPARE(TermsDialog::chips(f.any).size(), 3);
    f.type(u" , ,"_s);
    QCOMPARE(f.any->terms().size(), 3);
    QCOMPARE(TermsDialog::edit(f.any)->text(), QString());
    f.paste(u"a b, c\uff0cd, e"_s);
    QCOMPARE(f.any->terms().mid(3), (QStringList{u"a b"_s, u"c"_s, u"d"_s, u"e"_s}));
    QCOMPARE(TermsDialog::edit(f.any)->text(), u"e"_s); // the last term is still being typed
    f.press(Qt::Key_Enter);
    QCOMPARE(TermsDialog::chips(f.any).size(), 7);
    f.press(Qt::Key_Return); // in an empty field, Enter accepts the dialog
    QVERIFY(!f.dialog.isVisible());
    QCOMPARE(f.dialog.keyword().terms.any.size(), 7);
}

void TestTermChips::chipsAreRemovedByKeys()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"a,b,c,d,e,f,"_s);
    f.press(Qt::Key_Backspace); // in the empty field, Backspace removes the last chip
    QCOMPARE(f.any->terms().join(u' '), u"a b c d e"_s);
    f.press(Qt::Key_Left);
    QVERIFY(f.isOnChip(u"e"_s));
    f.press(Qt::Key_Delete);
    QCOMPARE(f.any->terms().join(u' '), u"a b c d"_s);
    QVERIFY(f.isOnChip(u"d"_s));
    f.press(Qt::Key_Home);
    f.press(Qt::Key_Backspace);
    QCOMPARE(f.any->terms().join(u' '), u"b c d"_s);
    QVERIFY(f.isOnChip(u"b"_s));
    f.press(Qt::Key_Return);
    QVERIFY(f.dialog.isVisible());
    QCOMPARE(f.any->terms().join(u' '), u"c d"_s);
    f.press(Qt::Key_Space);
    QTRY_COMPARE(f.any->terms().join(u' '), u"d"_s);
    QVERIFY(f.isOnChip(u"d"_s));
    f.press(Qt::Key_Delete);
    QCOMPARE(f.any->terms(), QStringList());
    QVERIFY(TermsDialog::edit(f.any)->hasFocus());
    f.press(Qt::Key_Backspace); // does nothing, because no chip is left
    QCOMPARE(f.problem->text(), errorText(Error{ErrorKind::TermEmpty, {}, {}}));
}

void TestTermChips::heldBackspaceRemovesNoChip()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"a,b"_s);
    for (int i = 0; i < 5; ++i) {
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier, QString(), i > 0);
        QApplication::sendEvent(QApplication::focusWidget(), &held);
    }
    QCOMPARE(f.any->terms(), QStringList{u"a"_s});
}

void TestTermChips::keysMoveBetweenChips()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"a,b,"_s);
    f.press(Qt::Key_Backtab);
    QVERIFY(f.isOnChip(u"b"_s));
    f.press(Qt::Key_Backtab);
    QVERIFY(f.isOnChip(u"a"_s));
    f.press(Qt::Key_Right);
    QVERIFY(f.isOnChip(u"b"_s));
    f.press(Qt::Key_Tab);
    QVERIFY(TermsDialog::edit(f.any)->hasFocus());
    f.press(Qt::Key_Tab);
    QVERIFY(TermsDialog::edit(f.all)->hasFocus());
    f.press(Qt::Key_Backtab);
    f.press(Qt::Key_Left);
    f.press(Qt::Key_End);
    QVERIFY(TermsDialog::edit(f.any)->hasFocus());
    f.dialog.setLayoutDirection(Qt::RightToLeft);
    f.press(Qt::Key_Right);
    QVERIFY(f.isOnChip(u"b"_s));
    f.press(Qt::Key_Right);
    QVERIFY(f.isOnChip(u"a"_s));
}

void TestTermChips::typedTextCountsBeforeItIsAChip()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"zebra"_s);
    QVERIFY(f.asked->text().contains(u"ti:\"zebra\""_s));
    QVERIFY(f.ok->isEnabled());
    f.press(Qt::Key_Tab); // Tab leaves the field
    QCOMPARE(TermsDialog::chips(f.any), QStringList{u"Remove term zebra"_s});
    f.type(u"fish"_s);
    QTest::mouseClick(f.ok, Qt::LeftButton);
    QCOMPARE(f.dialog.result(), int(QDialog::Accepted));
    QCOMPARE(f.dialog.keyword().terms.any, QStringList{u"zebra"_s});
    QCOMPARE(f.dialog.keyword().terms.all, QStringList{u"fish"_s});
}

void TestTermChips::repeatedTermIsOneChip()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"Reward Model,reward  model,"_s);
    QCOMPARE(TermsDialog::chips(f.any), QStringList{u"Remove term Reward Model"_s});
    QCOMPARE(TermsDialog::edit(f.any)->text(), QString());
}

void TestTermChips::invalidTermStaysInTheField_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::newRow("quotation marks") << u"\"a b\""_s << int(ErrorKind::TermHasQuotes);
    QTest::newRow("a backslash") << u"\\alpha"_s << int(ErrorKind::TermHasQuotes);
    QTest::newRow("signs") << u"***"_s << int(ErrorKind::TermEmpty);
}

void TestTermChips::invalidTermStaysInTheField()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"good,"_s);
    f.type(text);
    const QString sentence = errorText(Error{ErrorKind(kind), text, {}});
    QCOMPARE(f.problem->text(), sentence);
    QVERIFY(!f.ok->isEnabled());
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Comma}) {
        f.press(key);
        QCOMPARE(TermsDialog::chips(f.any).size(), 1);
        QCOMPARE(TermsDialog::edit(f.any)->text(), text);
        QCOMPARE(f.problem->text(), sentence);
    }
    QVERIFY(f.dialog.isVisible());
}

void TestTermChips::pastedTextIsDecodedWithANote_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("term");
    QTest::addColumn<bool>("isDecoded");
    QTest::newRow("a blank") << u"time%20series"_s << u"time series"_s << true;
    QTest::newRow("parentheses") << u"%28deep%29+learning"_s << u"(deep) learning"_s << true;
    QTest::newRow("plus signs of a name") << u"C++"_s << u"C++"_s << false;
    QTest::newRow("one at the end") << u"LK-99+"_s << u"LK-99+"_s << false;
    QTest::newRow("a percent sign") << u"100% sure"_s << u"100% sure"_s << false;
}

void TestTermChips::pastedTextIsDecodedWithANote()
{
    QFETCH(QString, text);
    QFETCH(QString, term);
    QFETCH(bool, isDecoded);
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.paste(text);
    QCOMPARE(f.any->terms(), QStringList{term});
    f.press(Qt::Key_Return);
    QCOMPARE(TermsDialog::chips(f.any), QStringList{u"Remove term "_s + term});
    QCOMPARE(f.decoded->isVisible(), isDecoded);
    QCOMPARE(f.decoded->text(), isDecoded ? query::decodedNote(term) : QString());
    f.press(Qt::Key_Return);
    QCOMPARE(f.dialog.keyword().terms.any, QStringList{term});
}

void TestTermChips::longTermFitsIntoANarrowDialog()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    const QString word =
        u"Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"_s;
    f.type(word + u','); // a term of 80 letters
    f.type(u"one,two,three,four,five,six,seven,eight,nine,ten,"_s);
    f.dialog.resize(400, f.dialog.height());
    QTRY_COMPARE(f.dialog.width(), 400);
    for (const QToolButton *chip : f.any->findChildren<QToolButton *>()) {
        QVERIFY(f.any->width() >= chip->mapTo(f.any, QPoint()).x() + chip->width());
        QVERIFY(chip->width() >= chip->sizeHint().width());
    }
    QTRY_VERIFY(TermsDialog::isShown(f.any, TermsDialog::edit(f.any)));
    QCOMPARE(f.any->findChildren<QToolButton *>().first()->toolTip(), u"Remove term "_s + word);
    QVERIFY(f.dialog.rect().contains(QRect(f.ok->mapTo(&f.dialog, QPoint()), f.ok->size())));
    // With thirty terms, the dialog is only slightly higher than with ten. The field can be scrolled, and
    // each chip can be reached.
    // The dialog has grown, so that nothing has to be scrolled.
    const auto *bar = f.dialog.findChild<ContentArea *>()->verticalScrollBar();
    QTRY_COMPARE(bar->maximum(), 0);
    const int height = f.dialog.height();
    for (int i = 0; i < 19; ++i)
        f.type(u"term number %1,"_s.arg(i));
    QCOMPARE(TermsDialog::chips(f.any).size(), 30);
    QTRY_VERIFY(TermsDialog::isShown(f.any, TermsDialog::edit(f.any)));
    QVERIFY2(f.dialog.height() < height + 150, qPrintable(QString::number(f.dialog.height())));
    f.press(Qt::Key_Left);
    f.press(Qt::Key_Home);
    QTRY_VERIFY(TermsDialog::isShown(f.any, QApplication::focusWidget()));
    QVERIFY(f.isOnChip(word));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestTermChips)
#include "tst_termchips.moc"
