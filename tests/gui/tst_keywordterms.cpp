// A keyword with several terms in the keyword dialog, used with the keyboard only.
#include "arxiv/pastedquery.h"
#include "arxiv/query.h"
#include "gui/termsdialog.h"
#include "support/testprogram.h"
#include "support/trialfixture.h"
#include "text/errortext.h"

#include <QAccessible>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestKeywordTermsDialog : public QObject
{
    Q_OBJECT

private slots:
    void fieldsForTermsAreHiddenAtFirst();
    void queryContainsTheTermsOfEveryField();
    void atLeastOneTermIsNeeded();
    void everyRowIsShownAfterSwitching();
    void excludedTermsAloneAreRefused();
    void termsAndQueryExcludeEachOther();
    void otherTypesHaveNoTerms();
    void editingStartsWithTheStoredTerms();
    void adviceFollowsTheTerms();
    void previewSearchesTheTerms();
    void pastedQueryIsDecodedOnce();
    void lettersFocusTheirFields();
    void everyWidgetHasAName();
    void screenReadersGetQueryAndErrors();
};

void TestKeywordTermsDialog::fieldsForTermsAreHiddenAtFirst()
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

void TestKeywordTermsDialog::queryContainsTheTermsOfEveryField()
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

void TestKeywordTermsDialog::atLeastOneTermIsNeeded()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    QVERIFY(!f.ok->isEnabled());
    QCOMPARE(f.problem->text(), errorText(Error{ErrorKind::TermEmpty, {}, {}}));
    QCOMPARE(f.asked->text(), QString());
    f.press(Qt::Key_Return);
    QVERIFY(f.dialog.isVisible());
    // The dialog also needs a name.
    f.type(u"a,"_s);
    QVERIFY(f.ok->isEnabled());
    f.name->clear();
    QCOMPARE(f.problem->text(), errorText(Error{ErrorKind::KeywordUnnamed, {}, {}}));
    QVERIFY(!f.ok->isEnabled());
}

void TestKeywordTermsDialog::everyRowIsShownAfterSwitching()
{
    TermsDialog f;
    f.dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&f.dialog));
    auto *terms = f.dialog.findChild<QCheckBox *>(u"termsCheck"_s);
    QVERIFY(terms);
    f.kind->setCurrentIndex(3);
    f.kind->setCurrentIndex(0);
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
        f.kind->setCurrentIndex(3);
        f.kind->setCurrentIndex(0);
    }
}

void TestKeywordTermsDialog::excludedTermsAloneAreRefused()
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

void TestKeywordTermsDialog::termsAndQueryExcludeEachOther()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"a,"_s);
    QVERIFY(f.chooseType(3));
    QVERIFY(f.query->isVisible() && f.any->isHidden() && f.in->isHidden() && f.check->isHidden());
    f.query->setFocus();
    f.type(u"ti:x"_s);
    QCOMPARE(f.asked->text(), u"(ti:x) AND (cat:cs.*)"_s);
    QVERIFY(f.chooseType(0));
    QVERIFY(f.check->isVisible() && f.check->isChecked());
    QVERIFY(f.query->isHidden() && f.any->isVisible());
    // The typed text is still in the field.
    QCOMPARE(f.asked->text(), u"(ti:\"a\" OR abs:\"a\") AND (cat:cs.*)"_s);
    QVERIFY(pressAlt(f.dialog, Qt::Key_S));
    QCOMPARE(f.asked->text(), u"(ti:\"Mine\" AND abs:\"Mine\") AND (cat:cs.*)"_s);
    QTest::keyClick(f.name, Qt::Key_Return);
    QVERIFY(f.dialog.keyword().terms.isEmpty() && f.dialog.keyword().query.isEmpty());
}

void TestKeywordTermsDialog::otherTypesHaveNoTerms()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"a,"_s);
    QVERIFY(f.chooseType(1));
    QVERIFY(f.check->isHidden() && f.any->isHidden() && f.in->isHidden());
    QCOMPARE(f.asked->text(), u"(au:\"Mine\") AND (cat:cs.*)"_s);
}

void TestKeywordTermsDialog::editingStartsWithTheStoredTerms()
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

void TestKeywordTermsDialog::previewSearchesTheTerms()
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

void TestKeywordTermsDialog::pastedQueryIsDecodedOnce()
{
    Keyword stored;
    {
        TermsDialog f;
        QVERIFY(f.showTerms());
        QVERIFY(f.chooseType(3));
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

void TestKeywordTermsDialog::lettersFocusTheirFields()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    QVERIFY(f.focus(Qt::Key_A, f.all));
    QVERIFY(f.focus(Qt::Key_N, f.none));
    QVERIFY(f.focus(Qt::Key_Y, f.any));
    QVERIFY(pressAlt(f.dialog, Qt::Key_L));
    QTRY_VERIFY(f.in->hasFocus());
    QVERIFY(pressAlt(f.dialog, Qt::Key_M)); // the name is only the title of the tab
    QTRY_VERIFY(f.name->hasFocus());
}

void TestKeywordTermsDialog::everyWidgetHasAName()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    f.type(u"a,b,"_s);
    QCOMPARE(widgetsWithoutNames(f.dialog), QString());
}

/// If a label had an accessible name, screen readers would read this name instead of the text.
void TestKeywordTermsDialog::screenReadersGetQueryAndErrors()
{
    TermsDialog f;
    QVERIFY(f.showTerms());
    const auto read = [](QLabel *label) {
        return QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name);
    };
    QVERIFY(!f.problem->text().isEmpty());
    QCOMPARE(read(f.problem), f.problem->text());
    f.type(u"a,"_s);
    QVERIFY(!f.asked->text().isEmpty());
    QCOMPARE(read(f.asked), f.asked->text());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestKeywordTermsDialog)
#include "tst_keywordterms.moc"
