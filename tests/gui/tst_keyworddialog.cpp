// A keyword is added and edited with the keyboard. The dialog shows errors and the query while the person
// types.
#include "arxiv/query.h"
#include "gui/dialogs/keyworddialog.h"
#include "gui/windowkeys.h"
#include "support/testprogram.h"
#include "support/trialfixture.h"
#include "text/errortext.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

struct KeywordDialogFixture {
    explicit KeywordDialogFixture(
        const Keyword &keyword = Keyword{0, {}, {}, Keyword::defaultCategories(), Keyword::defaultLimit},
        const QStringList &taken = {})
        : dialog(keyword, taken)
        , name(dialog.findChild<QLineEdit *>(u"nameEdit"_s))
        , categories(dialog.findChild<QLineEdit *>(u"categoriesEdit"_s))
        , query(dialog.findChild<QLineEdit *>(u"queryEdit"_s))
        , terms(dialog.findChild<QCheckBox *>(u"termsCheck"_s))
        , limit(dialog.findChild<QSpinBox *>(u"limitSpin"_s))
        , problem(dialog.findChild<QLabel *>(u"problemLabel"_s))
        , asked(dialog.findChild<QLabel *>(u"askedText"_s))
        , kind(dialog.findChild<QComboBox *>(u"kindCombo"_s))
        , advice(dialog.findChild<QLabel *>(u"adviceLabel"_s))
        , tryIt(dialog.findChild<QPushButton *>(u"tryButton"_s))
        , status(dialog.findChild<QLabel *>(u"trialStatus"_s))
        , tried(dialog.findChild<QLabel *>(u"trialText"_s))
        , ok(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok))
    {
    }
    bool show()
    {
        dialog.open();
        return takeKeyboard(dialog) && QTest::qWaitFor([this] { return name->hasFocus(); });
    }
    static void type(QLineEdit *edit, const QString &text)
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }

    KeywordDialog dialog;
    QLineEdit *name;
    QLineEdit *categories;
    QLineEdit *query;
    QCheckBox *terms;
    QSpinBox *limit;
    QLabel *problem;
    QLabel *asked;
    QComboBox *kind;
    QLabel *advice;
    QPushButton *tryIt;
    QLabel *status;
    QLabel *tried;
    QPushButton *ok;
};

} // namespace

class TestKeywordDialog : public QObject
{
    Q_OBJECT

private slots:
    void noErrorBeforeTheFirstLetter();
    void invalidInputIsExplainedAndRefused_data();
    void invalidInputIsExplainedAndRefused();
    void errorDisappearsWithItsCause();
    void takenNameIsRefusedInAnyCase();
    void shownQueryIsTheSentQuery_data();
    void shownQueryIsTheSentQuery();
    void customQueryReplacesTheNameAndIsChecked();
    void returnAddsTheInput();
    void escapeChangesNothing();
    void editingStartsWithTheStoredKeyword();
    void authorIsSearchedByName();
    void wholeCategoryNeedsACategory();
    void adviceIsShownDuringTyping();
    void previewShowsNumbersAndTitles();
    void failedPreviewShowsTheCause();
    void typingCancelsThePreview();
    void everyWidgetHasAName();
};

void TestKeywordDialog::noErrorBeforeTheFirstLetter()
{
    KeywordDialogFixture f;
    QVERIFY(f.show());
    QCOMPARE(f.problem->text(), QString());
    QVERIFY(!f.ok->isEnabled());
    QVERIFY(f.query->isHidden());
    QTest::keyClick(&f.dialog, Qt::Key_Return);
    QVERIFY(f.dialog.isVisible());
}

void TestKeywordDialog::invalidInputIsExplainedAndRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("categories");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *what, const QString &name, const QString &categories, ErrorKind kind,
                         const QString &subject) {
        QTest::newRow(what) << name << categories << int(kind) << subject;
    };
    row("blanks alone", u"   "_s, u"cs"_s, ErrorKind::KeywordEmpty, {});
    row("quotation marks", u"the \"best\" model"_s, u"cs"_s, ErrorKind::KeywordHasQuotes,
        u"the \"best\" model"_s);
    row("backslash", u"\\alpha"_s, u"cs"_s, ErrorKind::KeywordHasQuotes, u"\\alpha"_s);
    row("300 characters", u"a"_s.repeated(300), u"cs"_s, ErrorKind::KeywordTooLong,
        u"a"_s.repeated(40) + u'…');
    row("no category", u"Agents"_s, u"cs, computers"_s, ErrorKind::BadCategory, u"computers"_s);
    row("markup", u"<b>\"</b>"_s, u"cs"_s, ErrorKind::KeywordHasQuotes, u"<b>\"</b>"_s);
}

void TestKeywordDialog::invalidInputIsExplainedAndRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, categories);
    QFETCH(int, kind);
    QFETCH(QString, subject);
    KeywordDialogFixture f;
    QVERIFY(f.show());
    f.type(f.categories, categories);
    f.type(f.name, name);
    QCOMPARE(f.problem->text(), errorText(Error{ErrorKind(kind), subject, {}}));
    QVERIFY(!f.problem->text().isEmpty());
    QCOMPARE(f.problem->textFormat(), Qt::PlainText);
    QCOMPARE(f.asked->text(), QString());
    QVERIFY(!f.ok->isEnabled());
    QTest::keyClick(f.name, Qt::Key_Return);
    QVERIFY(f.dialog.isVisible());
}

void TestKeywordDialog::errorDisappearsWithItsCause()
{
    KeywordDialogFixture f;
    QVERIFY(f.show());
    QTest::keyClicks(f.name, u"Agents\""_s);
    QVERIFY(!f.problem->text().isEmpty());
    QTest::keyClick(f.name, Qt::Key_Backspace);
    QCOMPARE(f.problem->text(), QString());
    QVERIFY(f.ok->isEnabled());
}

void TestKeywordDialog::takenNameIsRefusedInAnyCase()
{
    KeywordDialogFixture f({0, {}, {}, {}, 100}, {u"Reward Model"_s, u"MLLM"_s});
    QVERIFY(f.show());
    QTest::keyClicks(f.name, u"reward  MODEL"_s);
    QCOMPARE(f.problem->text(), errorText(Error{ErrorKind::KeywordExists, u"Reward Model"_s, {}}));
    QVERIFY(!f.ok->isEnabled());
    QTest::keyClicks(f.name, u"s"_s);
    QCOMPARE(f.problem->text(), QString());
    QVERIFY(f.ok->isEnabled());
}

void TestKeywordDialog::shownQueryIsTheSentQuery_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("categories");
    QTest::addColumn<QString>("asked");
    QTest::newRow("a word") << u"Agents"_s << u"cs, stat"_s
                            << u"(ti:\"Agents\" AND abs:\"Agents\") AND (cat:cs.* OR cat:stat.*)"_s;
    QTest::newRow("a phrase") << u"Time Series"_s << u""_s
                              << u"(ti:\"Time Series\" OR abs:\"Time Series\")"_s;
    QTest::newRow("a category") << u"R&D"_s << u"CS.cl"_s
                                << u"(ti:\"R&D\" AND abs:\"R&D\") AND (cat:cs.CL)"_s;
}

void TestKeywordDialog::shownQueryIsTheSentQuery()
{
    QFETCH(QString, name);
    QFETCH(QString, categories);
    QFETCH(QString, asked);
    KeywordDialogFixture f;
    QVERIFY(f.show());
    f.type(f.categories, categories);
    f.type(f.name, name);
    QCOMPARE(f.asked->text(), asked);
    QCOMPARE(f.asked->textFormat(), Qt::PlainText);
    QTest::keyClick(f.name, Qt::Key_Return);
    QCOMPARE(query::forKeyword(f.dialog.keyword()), asked);
}

void TestKeywordDialog::customQueryReplacesTheNameAndIsChecked()
{
    KeywordDialogFixture f;
    QVERIFY(f.show());
    QTest::keyClicks(f.name, u"Finance"_s);
    f.kind->setFocus();
    QTest::keyClick(f.kind, Qt::Key_End);
    QVERIFY(f.query->isVisible());
    QVERIFY2(!f.ok->isEnabled(), "there is no query yet");
    QVERIFY2(!f.problem->text().contains(u"closed"_s), "nothing is open in an empty field");
    f.type(f.query, u"(ti:bank"_s);
    QCOMPARE(f.problem->text(), errorText(Error{ErrorKind::BadQuery, u"(ti:bank"_s, {}}));
    QVERIFY(!f.ok->isEnabled());
    QTest::keyClicks(f.query, u")"_s);
    QCOMPARE(f.problem->text(), QString());
    QCOMPARE(f.asked->text(), u"((ti:bank)) AND (cat:cs.* OR cat:stat.*)"_s);
    // With another type, the name is searched again. The query stays in its field.
    QTest::keyClick(f.kind, Qt::Key_Home);
    QVERIFY(f.query->isHidden());
    QVERIFY(f.asked->text().startsWith(u"(ti:\"Finance\""_s));
    QTest::keyClick(f.kind, Qt::Key_End);
    QTest::keyClick(f.name, Qt::Key_Return);
    QVERIFY(!f.dialog.isVisible());
    QCOMPARE(f.dialog.keyword().query, u"(ti:bank)"_s);
}

void TestKeywordDialog::returnAddsTheInput()
{
    KeywordDialogFixture f;
    QVERIFY(f.show());
    QCOMPARE(f.ok->text().remove(u'&'), u"Add"_s);
    QTest::keyClicks(f.name, u"  Time   Series "_s);
    f.type(f.categories, u"cs.cl; cs.CL hep-th"_s);
    f.limit->setFocus();
    f.limit->selectAll();
    QTest::keyClicks(f.limit, u"250"_s);
    QTest::keyClick(f.limit, Qt::Key_Return);
    QCOMPARE(f.dialog.result(), int(QDialog::Accepted));
    const Keyword keyword = f.dialog.keyword();
    QCOMPARE(keyword.name, u"Time Series"_s);
    QCOMPARE(keyword.categories, QStringList({u"cs.CL"_s, u"hep-th"_s}));
    QCOMPARE(keyword.limit, 250);
    QCOMPARE(keyword.query, QString());
}

void TestKeywordDialog::escapeChangesNothing()
{
    KeywordDialogFixture f;
    QVERIFY(f.show());
    QTest::keyClicks(f.name, u"Agents"_s);
    QTest::keyClick(f.name, Qt::Key_Escape);
    QVERIFY(!f.dialog.isVisible());
    QCOMPARE(f.dialog.result(), int(QDialog::Rejected));
}

void TestKeywordDialog::editingStartsWithTheStoredKeyword()
{
    KeywordDialogFixture f({7, u"Finance"_s, u"ti:bank"_s, {u"q-fin"_s}, 30}, {u"MLLM"_s});
    QVERIFY(f.show());
    QCOMPARE(f.name->text(), u"Finance"_s);
    QCOMPARE(f.categories->text(), u"q-fin"_s);
    QCOMPARE(f.limit->value(), 30);
    QCOMPARE(f.kind->currentText(), u"Custom query"_s);
    QCOMPARE(f.query->text(), u"ti:bank"_s);
    QVERIFY(f.ok->isEnabled());
    QCOMPARE(f.ok->text().remove(u'&'), u"OK"_s);
    QTest::keyClick(f.name, Qt::Key_End);
    QTest::keyClicks(f.name, u"s"_s);
    QTest::keyClick(f.name, Qt::Key_Return);
    QCOMPARE(f.dialog.keyword().id, 7);
    QCOMPARE(f.dialog.keyword().name, u"Finances"_s);
}

void TestKeywordDialog::authorIsSearchedByName()
{
    KeywordDialogFixture f;
    QVERIFY(f.show());
    QTest::keyClick(f.kind, Qt::Key_Down);
    KeywordDialogFixture::type(f.name, u"Terence Tao"_s);
    KeywordDialogFixture::type(f.categories, u"math"_s);
    QCOMPARE(f.asked->text(), u"(au:\"Terence Tao\") AND (cat:math.*)"_s);
    QVERIFY2(f.terms->isHidden(), "only words and phrases have several terms");
    QTest::keyClick(f.name, Qt::Key_Return);
    QVERIFY(f.dialog.keyword().kind == Keyword::Kind::Author);
}

void TestKeywordDialog::wholeCategoryNeedsACategory()
{
    KeywordDialogFixture f;
    QVERIFY(f.show());
    QTest::keyClick(f.kind, Qt::Key_Down);
    QTest::keyClick(f.kind, Qt::Key_Down);
    QTest::keyClicks(f.name, u"All of NLP"_s);
    KeywordDialogFixture::type(f.categories, QString());
    QVERIFY(!f.ok->isEnabled());
    QVERIFY(!f.problem->text().isEmpty());
    QTest::keyClicks(f.categories, u"cs.CL"_s);
    QVERIFY(f.ok->isEnabled());
    QVERIFY(f.advice->isHidden());
    QTest::keyClick(f.name, Qt::Key_Return);
    QVERIFY(f.dialog.keyword().kind == Keyword::Kind::Announcements);
    QCOMPARE(f.dialog.keyword().categories, QStringList{u"cs.CL"_s});
}

void TestKeywordDialog::adviceIsShownDuringTyping()
{
    KeywordDialogFixture f;
    QVERIFY(f.show());
    QTest::keyClicks(f.name, u"state-of-the-art"_s);
    QVERIFY2(f.advice->text().contains(u"“state-of-the-art”"_s), qPrintable(f.advice->text()));
    QVERIFY(f.advice->isVisible());
    KeywordDialogFixture::type(f.name, u"Reasoning"_s);
    QVERIFY(f.advice->isHidden());
    QVERIFY(f.advice->textFormat() == Qt::PlainText);
}

void TestKeywordDialog::previewShowsNumbersAndTitles()
{
    TrialFixture bench(papersEach(24 * 60, 30));
    KeywordDialogFixture f;
    f.dialog.setTrial(bench.trial.get());
    QVERIFY(f.show());
    QTest::keyClicks(f.name, u"Zebra"_s);
    QVERIFY(f.tried->isHidden());
    QVERIFY(pressAlt(f.dialog, Qt::Key_P));
    QVERIFY(!f.tryIt->isEnabled());
    QTRY_VERIFY(f.tryIt->isEnabled());
    QCOMPARE(bench.arxiv.requests().size(), 2);
    QVERIFY(f.tried->isVisible());
    const QStringList lines = f.tried->text().split(u'\n');
    QCOMPARE(lines.size(), 8); // the totals, a rate, a heading, and five titles
    QVERIFY2(lines[0].startsWith("30 "_L1) && !lines[0].contains("categories"_L1), qPrintable(lines[0]));
    QVERIFY2(lines[1].contains("7.0"_L1), qPrintable(lines[1]));
    QCOMPARE(lines[3], u"• Zebra 0"_s);
    QVERIFY(f.tried->textFormat() == Qt::PlainText);
    QCOMPARE(f.status->text(), QString());
}

void TestKeywordDialog::failedPreviewShowsTheCause()
{
    TrialFixture bench(papersEach(60, 3));
    bench.arxiv.queueFault(Fault::status(503), {}, -1);
    KeywordDialogFixture f;
    f.dialog.setTrial(bench.trial.get());
    QVERIFY(f.show());
    QTest::keyClicks(f.name, u"Zebra"_s);
    QVERIFY(pressAlt(f.dialog, Qt::Key_P));
    QTRY_VERIFY(f.tryIt->isEnabled());
    QVERIFY2(f.status->text().contains("503"_L1), qPrintable(f.status->text()));
    QVERIFY(f.tried->isHidden());
    QVERIFY(f.ok->isEnabled()); // the keyword can still be added
}

void TestKeywordDialog::typingCancelsThePreview()
{
    TrialFixture bench(papersEach(60, 3));
    bench.arxiv.queueFault(Fault::Hang);
    KeywordDialogFixture f;
    f.dialog.setTrial(bench.trial.get());
    QVERIFY(f.show());
    QTest::keyClicks(f.name, u"Zebra"_s);
    QVERIFY(pressAlt(f.dialog, Qt::Key_P));
    QTRY_COMPARE(bench.arxiv.requests().size(), 1);
    QTest::keyClicks(f.name, u"s"_s);
    QVERIFY(!bench.trial->isRunning());
    QCOMPARE(f.status->text(), QString());
    QVERIFY(f.tryIt->isEnabled());
}

void TestKeywordDialog::everyWidgetHasAName()
{
    KeywordDialogFixture f;
    QCOMPARE(widgetsWithoutNames(f.dialog), QString());
    QVERIFY(!f.dialog.objectName().isEmpty());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestKeywordDialog)
#include "tst_keyworddialog.moc"
