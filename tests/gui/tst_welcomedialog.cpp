// The welcome dialog, used with the keyboard.
#include "gui/dialogs/welcomedialog.h"
#include "gui/welcomekeys.h"
#include "support/testprogram.h"
#include "text/errortext.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

KeywordState stateOf(const Keyword &keyword)
{
    KeywordState state;
    state.keyword = keyword;
    return state;
}

/// The keywords of a new library.
QList<KeywordState> unusedLibrary()
{
    QList<KeywordState> states;
    for (Keyword keyword : Keyword::defaults()) {
        keyword.id = states.size() + 1;
        states << stateOf(keyword);
    }
    return states;
}

struct WelcomeFixture {
    explicit WelcomeFixture(const QList<KeywordState> &library = unusedLibrary())
        : dialog(library)
        , list(dialog.findChild<QTreeWidget *>(u"keywordList"_s))
        , name(dialog.findChild<QLineEdit *>(u"nameEdit"_s))
        , categories(dialog.findChild<QLineEdit *>(u"categoriesEdit"_s))
        , problem(dialog.findChild<QLabel *>(u"problemLabel"_s))
        , fetch(dialog.findChild<QPushButton *>(u"fetchButton"_s))
        , later(dialog.findChild<QPushButton *>(u"laterButton"_s))
    {
    }
    bool show()
    {
        dialog.open();
        return takeKeyboard(dialog) && QTest::qWaitFor([this] { return list->hasFocus(); });
    }
    QStringList chosen() const
    {
        QStringList names;
        for (const Keyword &keyword : dialog.keywords())
            names << keyword.name;
        return names;
    }
    void type(QLineEdit *edit, const QString &text)
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    QStringList fields() const
    {
        QStringList names;
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            names << list->topLevelItem(row)->text(0);
        return names;
    }

    WelcomeDialog dialog;
    QTreeWidget *list;
    QLineEdit *name;
    QLineEdit *categories;
    QLabel *problem;
    QPushButton *fetch;
    QPushButton *later;
};

} // namespace

class TestWelcomeDialog : public QObject
{
    Q_OBJECT

private slots:
    void fieldsOfferExamplesAndNothingIsTicked();
    void tickedExamplesAreChosen();
    void keywordsOfAUsedLibraryAreTicked();
    void returnAddsTheTypedKeyword();
    void returnInTheEmptyFieldFetches();
    void typedKeywordCountsWithoutAdding();
    void invalidNameIsExplained_data();
    void invalidNameIsExplained();
    void knownNameIsCheckedInsteadOfAdded();
    void fetchNeedsACheckedKeyword();
    void categoriesBelongToTheTypedKeyword();
    void aCategoryWithoutAKeywordIsFollowedAsAWhole();
    void categoriesWithTheSameNameAreBothFollowed();
    void aCategoryTypedAsAKeywordIsFollowedAsAWhole_data();
    void aCategoryTypedAsAKeywordIsFollowedAsAWhole();
    void unknownCategoryIsRefused();
    void fetchLaterFetchesNothing();
    void everyWidgetHasAName();
};

void TestWelcomeDialog::fieldsOfferExamplesAndNothingIsTicked()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    for (const QString &field :
        {u"Physics"_s, u"Mathematics"_s, u"Computer science"_s, u"Statistics"_s, u"Economics"_s})
        QVERIFY2(f.fields().contains(field), qPrintable(field));
    for (int row = 0; row < f.list->topLevelItemCount(); ++row)
        QVERIFY(f.list->topLevelItem(row)->childCount() >= 3);
    QCOMPARE(f.chosen(), QStringList());
    QVERIFY(!f.fetch->isEnabled());
}

void TestWelcomeDialog::tickedExamplesAreChosen()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    QVERIFY(toggle(f.list, u"Dark Matter"_s));
    QVERIFY(toggle(f.list, u"MLLM"_s));
    QCOMPARE(f.list->topLevelItem(0)->text(1), u"1 chosen"_s);
    QCOMPARE(f.chosen(), QStringList({u"Dark Matter"_s, u"MLLM"_s}));
    QCOMPARE(f.dialog.keywords()[0].categories, QStringList({u"astro-ph"_s, u"hep-ph"_s}));
    QCOMPARE(f.dialog.keywords()[1].id, 2); // the keyword of the library
    QVERIFY(toggle(f.list, u"Dark Matter"_s));
    QCOMPARE(f.chosen(), QStringList{u"MLLM"_s});
}

/// Accepting the dialog removes the keywords that are not ticked. So keywords that are in use are ticked.
void TestWelcomeDialog::keywordsOfAUsedLibraryAreTicked()
{
    QList<KeywordState> library = unusedLibrary();
    library[0].papers = 12;
    library << stateOf(Keyword{9, u"Imported"_s, {}, {u"hep-th"_s}, 100});
    WelcomeFixture f(library);
    QCOMPARE(f.chosen(), QStringList({u"Imported"_s, u"Hallucination"_s}));
    QCOMPARE(f.fields().first(), u"Your keywords"_s);
}

void TestWelcomeDialog::returnAddsTheTypedKeyword()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    f.name->setFocus();
    QTest::keyClicks(f.name, u"  Time   Crystals "_s);
    QTest::keyClick(f.name, Qt::Key_Return);
    QVERIFY(f.dialog.isVisible());
    QCOMPARE(f.fields().first(), u"Your keywords"_s);
    QCOMPARE(f.list->topLevelItem(0)->child(0)->text(0), u"Time Crystals"_s);
    QCOMPARE(f.name->text(), QString());
    QTest::keyClicks(f.name, u"Agents"_s);
    QTest::keyClick(f.name, Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(f.dialog.isVisible());
    QCOMPARE(f.chosen(), QStringList({u"Time Crystals"_s, u"Agents"_s}));
}

void TestWelcomeDialog::returnInTheEmptyFieldFetches()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    QVERIFY(toggle(f.list, u"MLLM"_s));
    f.name->setFocus();
    QTest::keyClick(f.name, Qt::Key_Return);
    QVERIFY(!f.dialog.isVisible());
    QCOMPARE(f.dialog.result(), int(QDialog::Accepted));
    QVERIFY(f.dialog.fetchNow());
}

void TestWelcomeDialog::typedKeywordCountsWithoutAdding()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    f.name->setFocus();
    QTest::keyClicks(f.name, u"Agents"_s);
    QVERIFY(f.fetch->isEnabled());
    QVERIFY(pressAlt(f.dialog, Qt::Key_F));
    QVERIFY(!f.dialog.isVisible());
    QCOMPARE(f.chosen().last(), u"Agents"_s);
}

void TestWelcomeDialog::invalidNameIsExplained_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("subject");
    QTest::newRow("quotation marks") << u"say \"this\""_s << int(ErrorKind::KeywordHasQuotes)
                                     << u"say \"this\""_s;
    QTest::newRow("300 characters") << u"b"_s.repeated(300) << int(ErrorKind::KeywordTooLong)
                                    << QString(u"b"_s.repeated(40) + u'…');
}

void TestWelcomeDialog::invalidNameIsExplained()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    QFETCH(QString, subject);
    WelcomeFixture f;
    QVERIFY(f.show());
    f.name->setFocus();
    QTest::keyClicks(f.name, name);
    QCOMPARE(f.problem->text(), errorText(Error{ErrorKind(kind), subject, {}}));
    QCOMPARE(f.problem->textFormat(), Qt::PlainText);
    QTest::keyClick(f.name, Qt::Key_Return);
    QVERIFY(f.dialog.isVisible());
    QCOMPARE(f.chosen(), QStringList());
    QCOMPARE(f.name->text(), name); // the name stays in the field and can be corrected
    QVERIFY(pressAlt(f.dialog, Qt::Key_L));
    QVERIFY2(f.dialog.isVisible(), "what is typed would be lost");
    QVERIFY(!f.dialog.fetchNow());
    f.type(f.name, u"Agents"_s);
    QCOMPARE(f.problem->text(), QString());
}

void TestWelcomeDialog::knownNameIsCheckedInsteadOfAdded()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    const QStringList fields = f.fields();
    f.name->setFocus();
    QTest::keyClicks(f.name, u"mllm"_s);
    QTest::keyClick(f.name, Qt::Key_Return);
    QCOMPARE(f.fields(), fields);
    QCOMPARE(f.chosen(), QStringList{u"MLLM"_s});
    QCOMPARE(f.name->text(), QString());
}

void TestWelcomeDialog::fetchNeedsACheckedKeyword()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    QVERIFY(!f.fetch->isEnabled());
    QVERIFY(f.later->isEnabled());
    QVERIFY(toggle(f.list, u"Optimal Transport"_s));
    QVERIFY(f.fetch->isEnabled());
    QVERIFY(toggle(f.list, u"Optimal Transport"_s));
    QVERIFY(!f.fetch->isEnabled());
}

void TestWelcomeDialog::categoriesBelongToTheTypedKeyword()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    QVERIFY(toggle(f.list, u"MLLM"_s));
    QCOMPARE(f.categories->text(), QString());
    f.type(f.categories, u"CS.cl hep-th"_s);
    f.type(f.name, u"Agents"_s);
    QTest::keyClick(f.name, Qt::Key_Return);
    QCOMPARE(f.chosen(), QStringList({u"Agents"_s, u"MLLM"_s}));
    QCOMPARE(f.dialog.keywords()[0].categories, QStringList({u"cs.CL"_s, u"hep-th"_s}));
    QCOMPARE(f.dialog.keywords()[1].categories, Keyword::defaultCategories());
}

void TestWelcomeDialog::aCategoryWithoutAKeywordIsFollowedAsAWhole()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    f.type(f.categories, u"hep-th"_s);
    QVERIFY(f.name->placeholderText().contains("all papers"_L1));
    QVERIFY(f.fetch->isEnabled());
    QTest::keyClick(f.categories, Qt::Key_Return);
    QCOMPARE(f.chosen(), QStringList{u"High Energy Physics - Theory"_s});
    QCOMPARE(f.dialog.keywords()[0].kind, Keyword::Kind::Announcements);
    QCOMPARE(f.dialog.keywords()[0].categories, QStringList{u"hep-th"_s});
    // The categories stay in the field. If no keyword is typed, they are not added again.
    QVERIFY(f.dialog.isVisible());
    QTest::keyClick(f.categories, Qt::Key_Return);
    QVERIFY(!f.dialog.isVisible());
    QCOMPARE(f.chosen().size(), 1);
    QVERIFY(f.dialog.fetchNow());
}

void TestWelcomeDialog::categoriesWithTheSameNameAreBothFollowed()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    for (const QString &code : {u"cs.LG"_s, u"stat.ML"_s, u"cs.LG"_s, u"cond-mat.supr-con"_s}) {
        f.type(f.name, code);
        QTest::keyClick(f.name, Qt::Key_Return);
    }
    QStringList followed;
    for (const Keyword &keyword : f.dialog.keywords())
        if (keyword.kind == Keyword::Kind::Announcements)
            followed << keyword.categories;
    QCOMPARE(followed, QStringList({u"cs.LG"_s, u"stat.ML"_s, u"cond-mat.supr-con"_s}));
    QCOMPARE(f.chosen().size(), 3);
}

void TestWelcomeDialog::aCategoryTypedAsAKeywordIsFollowedAsAWhole_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("categories");
    QTest::addColumn<QString>("followed"); // empty: the name is searched as a word
    QTest::newRow("alone") << u"hep-th"_s << QString() << u"High Energy Physics - Theory"_s;
    QTest::newRow("in another spelling") << u"CS.cl"_s << QString() << u"Computation and Language"_s;
    QTest::newRow("twice") << u"gr-qc"_s << u"gr-qc"_s << u"General Relativity and Quantum Cosmology"_s;
    QTest::newRow("several") << u"cs.CL, cs.AI"_s << QString() << u"Computation and Language"_s;
    QTest::newRow("in another category") << u"hep-th"_s << u"math"_s << QString();
    QTest::newRow("a word") << u"theory"_s << QString() << QString();
}

void TestWelcomeDialog::aCategoryTypedAsAKeywordIsFollowedAsAWhole()
{
    QFETCH(const QString, name);
    QFETCH(const QString, categories);
    QFETCH(const QString, followed);
    WelcomeFixture f;
    QVERIFY(f.show());
    f.type(f.categories, categories);
    f.type(f.name, name);
    QTest::keyClick(f.name, Qt::Key_Return);
    QCOMPARE(f.chosen(), QStringList{followed.isEmpty() ? name : followed});
    QCOMPARE(f.dialog.keywords()[0].kind,
        followed.isEmpty() ? Keyword::Kind::Search : Keyword::Kind::Announcements);
}

void TestWelcomeDialog::unknownCategoryIsRefused()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    f.type(f.name, u"Agents"_s);
    f.type(f.categories, u"cs, computers"_s);
    QCOMPARE(f.problem->text(), errorText(Error{ErrorKind::BadCategory, u"computers"_s, {}}));
    QVERIFY(!f.fetch->isEnabled());
    QVERIFY(!f.later->isEnabled());
    QTest::keyClick(f.categories, Qt::Key_Return);
    QVERIFY(f.dialog.isVisible());
}

void TestWelcomeDialog::fetchLaterFetchesNothing()
{
    WelcomeFixture f;
    QVERIFY(f.show());
    QVERIFY(toggle(f.list, u"MLLM"_s));
    QVERIFY(pressAlt(f.dialog, Qt::Key_L));
    QVERIFY(!f.dialog.isVisible());
    QCOMPARE(f.dialog.result(), int(QDialog::Accepted));
    QVERIFY(!f.dialog.fetchNow());
    QCOMPARE(f.chosen(), QStringList{u"MLLM"_s});
}

void TestWelcomeDialog::everyWidgetHasAName()
{
    WelcomeFixture f;
    QCOMPARE(widgetsWithoutNames(f.dialog), QString());
    QVERIFY(!f.dialog.objectName().isEmpty());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestWelcomeDialog)
#include "tst_welcomedialog.moc"
