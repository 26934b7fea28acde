// Several terms in the dialog of a keyword, with the keyboard alone.
#include "arxiv/pastedquery.h"
#include "arxiv/query.h"
#include "gui/dialogs/keyworddialog.h"
#include "gui/widgets/termchips.h"
#include "gui/windowkeys.h"
#include "support/testprogram.h"
#include "support/trialfixture.h"
#include "text/errortext.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

/// A keyword dialog and its parts.
struct TermsDialog {
    explicit TermsDialog(const Keyword &keyword = Keyword{0, {}, {}, {u"cs"_s}, 100})
        : dialog(keyword, {})
        , name(dialog.findChild<QLineEdit *>(u"nameEdit"_s))
        , any(dialog.findChild<TermChips *>(u"anyTerms"_s))
        , all(dialog.findChild<TermChips *>(u"allTerms"_s))
        , none(dialog.findChild<TermChips *>(u"noneTerms"_s))
        , check(dialog.findChild<QCheckBox *>(u"termsCheck"_s))
        , own(dialog.findChild<QCheckBox *>(u"ownQueryCheck"_s))
        , query(dialog.findChild<QLineEdit *>(u"queryEdit"_s))
        , in(dialog.findChild<QComboBox *>(u"inCombo"_s))
        , asked(dialog.findChild<QLabel *>(u"askedText"_s))
        , advice(dialog.findChild<QLabel *>(u"adviceLabel"_s))
        , problem(dialog.findChild<QLabel *>(u"problemLabel"_s))
        , decoded(dialog.findChild<QLabel *>(u"decodedLabel"_s))
        , ok(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok))
    {
    }
    /// Shows the fields for terms of a keyword that is called Mine.
    bool showTerms()
    {
        dialog.open();
        if (!takeKeyboard(dialog) || !QTest::qWaitFor([this] { return name->hasFocus(); }))
            return false;
        QTest::keyClicks(name, u"Mine"_s);
        return pressAlt(dialog, Qt::Key_S) && check->isChecked() && focus(Qt::Key_Y, any);
    }
    /// Presses the letter of a field.
    bool focus(Qt::Key letter, const TermChips *field)
    {
        return pressAlt(dialog, letter) && QTest::qWaitFor([&] { return edit(field)->hasFocus(); });
    }
    /// To what has the keyboard.
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    }
    static QLineEdit *edit(const TermChips *field) { return field->findChild<QLineEdit *>(); }
    static bool isShown(const TermChips *field, const QWidget *part)
    {
        return field->rect().contains(QRect(part->mapTo(field, QPoint()), part->size()));
    }
    static QStringList chips(const TermChips *field)
    {
        QStringList names;
        for (const QToolButton *chip : field->findChildren<QToolButton *>())
            if (!chip->isHidden())
                names << chip->accessibleName();
        return names;
    }
    bool isOnChip(const QString &term) const
    {
        return QApplication::focusWidget()
            && QApplication::focusWidget()->accessibleName() == u"Remove term "_s + term;
    }

    KeywordDialog dialog;
    QLineEdit *name;
    TermChips *any, *all, *none;
    QCheckBox *check, *own;
    QLineEdit *query;
    QComboBox *in;
    QLabel *asked, *advice, *problem, *decoded;
    QPushButton *ok;
};

} // namespace

class TestKeywordTermsDialog : public QObject
{
    Q_OBJECT

private slots:
    void aNameAloneIsAsSimpleAsBefore();
    void enterAndCommasMakeChips();
    void everyFieldIsAskedAndShownAtOnce();
    void chipsAreRemovedByKeys();
    void aHeldKeyRemovesNoChip();
    void theKeyboardGoesThroughTheChips();
    void whatIsTypedCountsBeforeItIsAChip();
    void aTermTwiceIsOneChip();
    void whatIsNoTermStaysAndIsExplained_data();
    void whatIsNoTermStaysAndIsExplained();
    void withoutATermNothingIsAdded();
    void everyRowIsThereHoweverItIsReached();
    void onlyExcludedTermsAreExplained();
    void termsAndAQueryExcludeEachOther();
    void otherKindsHaveNoTerms();
    void editingBeginsWithWhatIsThere();
    void adviceFollowsTheTerms();
    void aTrialAsksForTheTerms();
    void pastedTextIsDecodedWithANote_data();
    void pastedTextIsDecodedWithANote();
    void aPastedQueryIsDecodedOnce();
    void aLongTermFitsInANarrowDialog();
    void everythingIsReachedByItsLetter();
    void everyWidgetHasAName();
};

void TestKeywordTermsDialog::aNameAloneIsAsSimpleAsBefore()
{
    TermsDialog f;
    f.dialog.open();
    QVERIFY(takeKeyboard(f.dialog));
    QVERIFY(!f.check->isChecked());
    for (const QWidget *widget :
        std::initializer_list<QWidget *>{f.any, f.all, f.none, f.in, f.query, f.decoded})
        QVERIFY(widget->isHidden());
    QTest::keyClicks(f.name, u"Agents"_s);
    QTest::keyClick(f.name, Qt::Key_Return);
    QCOMPARE(f.dialog.result(), int(QDialog::Accepted));
    QVERIFY(f.dialog.keyword().terms.isEmpty());
    QCOMPARE(query::forKeyword(f.dialog.keyword()), u"(ti:\"Agents\" AND abs:\"Agents\") AND (cat:cs.*)"_s);
}

void TestKeywordTermsDialog::enterAndCommasMakeChips()
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
    QCOMPARE(TermsDialog::edit(f.any)->text(), u"e"_s); // is still being typed
    f.press(Qt::Key_Enter);
    QCOMPARE(TermsDialog::chips(f.any).size(), 7);
    f.press(Qt::Key_Return); // an empty field: the dialog's own
    QVERIFY(!f.dialog.isVisible());
    QCOMPARE(f.dialog.keyword().terms.any.size(), 7);
}

void TestKeywordTermsDialog::everyFieldIsAskedAndShownAtOnce()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"a,b,"_s);
    QCOMPARE(f.asked->text(), u"(ti:\"a\" OR abs:\"a\" OR ti:\"b\" OR abs:\"b\") AND (cat:cs.*)"_s);
    QVERIFY(pressAlt(f.dialog, Qt::Key_L));
    QTRY_VERIFY(f.in->hasFocus());
    f.press(Qt::Key_Down);
    QCOMPARE(f.asked->text(), u"(ti:\"a\" OR ti:\"b\") AND (cat:cs.*)"_s);
    QVERIFY(f.focus(Qt::Key_A, f.all));
    f.type(u"c,"_s);
    QVERIFY(f.focus(Qt::Key_N, f.none));
    f.type(u"d e,"_s);
    QCOMPARE(
        f.asked->text(), u"(((ti:\"a\" OR ti:\"b\") AND ti:\"c\") ANDNOT (ti:\"d e\")) AND (cat:cs.*)"_s);
    f.press(Qt::Key_Return);
    QVERIFY(!f.dialog.isVisible());
    const KeywordTerms terms{{u"a"_s, u"b"_s}, {u"c"_s}, {u"d e"_s}, KeywordTerms::Field::Title};
    QVERIFY(f.dialog.keyword().terms == terms);
    QCOMPARE(f.dialog.keyword().name, u"Mine"_s);
}

void TestKeywordTermsDialog::chipsAreRemovedByKeys()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"a,b,c,d,e,f,"_s);
    f.press(Qt::Key_Backspace); // in the empty field: the last
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
    f.press(Qt::Key_Backspace); // nothing is left
    QCOMPARE(f.problem->text(), errorText(Error{ErrorKind::TermEmpty, {}, {}}));
}

void TestKeywordTermsDialog::aHeldKeyRemovesNoChip()
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

void TestKeywordTermsDialog::theKeyboardGoesThroughTheChips()
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

void TestKeywordTermsDialog::whatIsTypedCountsBeforeItIsAChip()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"zebra"_s);
    QVERIFY(f.asked->text().contains(u"ti:\"zebra\""_s));
    QVERIFY(f.ok->isEnabled());
    f.press(Qt::Key_Tab); // leaves the field
    QCOMPARE(TermsDialog::chips(f.any), QStringList{u"Remove term zebra"_s});
    f.type(u"fish"_s);
    QTest::mouseClick(f.ok, Qt::LeftButton);
    QCOMPARE(f.dialog.result(), int(QDialog::Accepted));
    QCOMPARE(f.dialog.keyword().terms.any, QStringList{u"zebra"_s});
    QCOMPARE(f.dialog.keyword().terms.all, QStringList{u"fish"_s});
}

void TestKeywordTermsDialog::aTermTwiceIsOneChip()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"Reward Model,reward  model,"_s);
    QCOMPARE(TermsDialog::chips(f.any), QStringList{u"Remove term Reward Model"_s});
    QCOMPARE(TermsDialog::edit(f.any)->text(), QString());
}

void TestKeywordTermsDialog::whatIsNoTermStaysAndIsExplained_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::newRow("quotation marks") << u"\"a b\""_s << int(ErrorKind::TermHasQuotes);
    QTest::newRow("a backslash") << u"\\alpha"_s << int(ErrorKind::TermHasQuotes);
    QTest::newRow("signs") << u"***"_s << int(ErrorKind::TermEmpty);
}

void TestKeywordTermsDialog::whatIsNoTermStaysAndIsExplained()
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

void TestKeywordTermsDialog::withoutATermNothingIsAdded()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    QVERIFY(!f.ok->isEnabled());
    QCOMPARE(f.problem->text(), errorText(Error{ErrorKind::TermEmpty, {}, {}}));
    QCOMPARE(f.asked->text(), QString());
    f.press(Qt::Key_Return);
    QVERIFY(f.dialog.isVisible());
    // And without a name neither.
    f.type(u"a,"_s);
    QVERIFY(f.ok->isEnabled());
    f.name->clear();
    QCOMPARE(f.problem->text(), errorText(Error{ErrorKind::KeywordUnnamed, {}, {}}));
    QVERIFY(!f.ok->isEnabled());
}

void TestKeywordTermsDialog::everyRowIsThereHoweverItIsReached()
{
    TermsDialog f;
    f.dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&f.dialog));
    auto *own = f.dialog.findChild<QCheckBox *>(u"ownQueryCheck"_s);
    auto *terms = f.dialog.findChild<QCheckBox *>(u"termsCheck"_s);
    QVERIFY(own && terms);
    own->click();
    own->click();
    for (int times = 0; times < 3; ++times) {
        terms->setChecked(false);
        terms->click();
        QCoreApplication::processEvents();
        int bottom = 0;
        for (const char *name : {"anyTerms", "allTerms", "noneTerms", "inCombo"}) {
            const auto *field = f.dialog.findChild<QWidget *>(QLatin1StringView(name));
            QVERIFY2(field->isVisible() && field->height() > 10 && field->y() >= bottom,
                qPrintable(u"%1: %2 %3 %4"_s.arg(QLatin1StringView(name))
                               .arg(times)
                               .arg(field->y())
                               .arg(field->height())));
            bottom = field->geometry().bottom();
        }
        own->click();
        own->click();
    }
}

void TestKeywordTermsDialog::onlyExcludedTermsAreExplained()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    QVERIFY(f.focus(Qt::Key_N, f.none));
    f.type(u"survey,"_s);
    QCOMPARE(f.problem->text(), errorText(Error{ErrorKind::OnlyExcludedTerms, u"survey"_s, {}}));
    QVERIFY(f.focus(Qt::Key_A, f.all));
    f.type(u"x"_s);
    QCOMPARE(f.problem->text(), QString());
    QVERIFY(f.ok->isEnabled());
}

void TestKeywordTermsDialog::termsAndAQueryExcludeEachOther()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"a,"_s);
    QVERIFY(pressAlt(f.dialog, Qt::Key_O));
    QVERIFY(f.own->isChecked() && !f.check->isChecked());
    QVERIFY(f.query->isVisible() && f.any->isHidden() && f.in->isHidden());
    f.query->setFocus();
    f.type(u"ti:x"_s);
    QCOMPARE(f.asked->text(), u"(ti:x) AND (cat:cs.*)"_s);
    QVERIFY(pressAlt(f.dialog, Qt::Key_S));
    QVERIFY(!f.own->isChecked() && f.check->isChecked());
    QVERIFY(f.query->isHidden() && f.any->isVisible());
    QCOMPARE(f.asked->text(), u"(ti:\"a\" OR abs:\"a\") AND (cat:cs.*)"_s); // what was typed is still there
    QVERIFY(pressAlt(f.dialog, Qt::Key_S));
    QCOMPARE(f.asked->text(), u"(ti:\"Mine\" AND abs:\"Mine\") AND (cat:cs.*)"_s);
    QTest::keyClick(f.name, Qt::Key_Return);
    QVERIFY(f.dialog.keyword().terms.isEmpty() && f.dialog.keyword().query.isEmpty());
}

void TestKeywordTermsDialog::otherKindsHaveNoTerms()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"a,"_s);
    auto *kind = f.dialog.findChild<QComboBox *>(u"kindCombo"_s);
    kind->setFocus();
    f.press(Qt::Key_Down);
    QVERIFY(f.check->isHidden() && f.any->isHidden() && f.in->isHidden());
    QCOMPARE(f.asked->text(), u"(au:\"Mine\") AND (cat:cs.*)"_s);
}

void TestKeywordTermsDialog::editingBeginsWithWhatIsThere()
{
    Keyword keyword{7, u"Alignment"_s, {}, {u"cs"_s}, 30};
    keyword.terms = {
        {u"100%25"_s, u"third term of a list"_s, u"fourth term of a list"_s, u"fifth term of a list"_s,
            u"sixth term of a list"_s, u"seventh term of a list"_s, u"R&D"_s},
        {u"c"_s}, {u"d"_s}, KeywordTerms::Field::Both};
    TermsDialog f(keyword);
    f.dialog.open();
    QVERIFY(takeKeyboard(f.dialog));
    QVERIFY(f.check->isChecked() && f.any->isVisible() && f.decoded->isHidden());
    for (const QToolButton *chip : f.any->findChildren<QToolButton *>())
        QVERIFY2(TermsDialog::isShown(f.any, chip), qPrintable(chip->text()));
    QCOMPARE(TermsDialog::chips(f.any).size(), 7);
    QCOMPARE(TermsDialog::chips(f.any).constFirst(), u"Remove term 100%25"_s);
    QVERIFY2(f.any->findChildren<QToolButton *>().last()->text().startsWith("R&&D"_L1), "no letter to press");
    QCOMPARE(f.in->currentText(), u"Title and abstract"_s);
    QTest::keyClick(f.name, Qt::Key_Return);
    QVERIFY(f.dialog.keyword().terms == keyword.terms);
    QCOMPARE(f.dialog.keyword().id, 7);
}

void TestKeywordTermsDialog::adviceFollowsTheTerms()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"chain-of-thought"_s);
    QVERIFY2(f.advice->text().contains(u"“chain-of-thought”"_s), qPrintable(f.advice->text()));
    f.type(u","_s);
    QVERIFY(f.advice->isVisible());
    f.press(Qt::Key_Backspace);
    f.type(u"thought"_s);
    QVERIFY(f.advice->isHidden());
}

void TestKeywordTermsDialog::aTrialAsksForTheTerms()
{
    TrialFixture bench(papersEach(24 * 60, 30));
    TermsDialog f;
    f.dialog.setTrial(bench.trial.get());
    QVERIFY(f.showTerms());
    f.type(u"zebra,lion"_s);
    const QString asked = f.asked->text();
    QVERIFY(pressAlt(f.dialog, Qt::Key_P));
    auto *tryIt = f.dialog.findChild<QPushButton *>(u"tryButton"_s);
    QTRY_VERIFY(tryIt->isEnabled());
    QCOMPARE(bench.arxiv.requests().value(0).parameter(u"search_query"_s), asked);
    QVERIFY(f.dialog.findChild<QLabel *>(u"trialText"_s)->text().contains(u"Zebra"_s));
}

void TestKeywordTermsDialog::pastedTextIsDecodedWithANote_data()
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

void TestKeywordTermsDialog::pastedTextIsDecodedWithANote()
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

void TestKeywordTermsDialog::aPastedQueryIsDecodedOnce()
{
    Keyword stored;
    {
        TermsDialog f;
        QVERIFY(f.showTerms());
        QVERIFY(pressAlt(f.dialog, Qt::Key_O));
        QVERIFY(pressAlt(f.dialog, Qt::Key_Q));
        QTRY_VERIFY(f.query->hasFocus());
        f.paste(u"ti:%22time+series%22+AND+abs:%2541"_s);
        const QString decoded = u"ti:\"time series\" AND abs:%41"_s;
        QCOMPARE(f.asked->text(), u"("_s + decoded + u") AND (cat:cs.*)"_s);
        QCOMPARE(f.decoded->text(), query::decodedNote(decoded));
        QVERIFY(f.decoded->isVisible());
        f.press(Qt::Key_Return);
        stored = f.dialog.keyword();
        QCOMPARE(stored.query, decoded);
    }
    TermsDialog f(stored);
    f.dialog.open();
    QVERIFY(takeKeyboard(f.dialog));
    QVERIFY(f.decoded->isHidden());
    f.query->setFocus();
    f.press(Qt::Key_End);
    f.type(u"x"_s);
    f.press(Qt::Key_Return);
    QCOMPARE(f.dialog.keyword().query, stored.query + u'x');
}

void TestKeywordTermsDialog::aLongTermFitsInANarrowDialog()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    const QString word =
        u"Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"_s;
    f.type(word + u','); // 80 letters
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
    // Thirty terms make it hardly higher than ten: they are scrolled, and each can be reached.
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

void TestKeywordTermsDialog::everythingIsReachedByItsLetter()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    QVERIFY(f.focus(Qt::Key_A, f.all));
    QVERIFY(f.focus(Qt::Key_N, f.none));
    QVERIFY(f.focus(Qt::Key_Y, f.any));
    QVERIFY(pressAlt(f.dialog, Qt::Key_L));
    QTRY_VERIFY(f.in->hasFocus());
    QVERIFY(pressAlt(f.dialog, Qt::Key_K));
    QTRY_VERIFY(f.name->hasFocus());
}

void TestKeywordTermsDialog::everyWidgetHasAName()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"a,b,"_s);
    QCOMPARE(widgetsWithoutNames(f.dialog), QString());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestKeywordTermsDialog)
#include "tst_keywordterms.moc"
