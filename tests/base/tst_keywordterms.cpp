#include "base/keywordterms.h"

#include "base/keyword.h"
#include "support/checks.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Keyword;
using dp::KeywordTerms;
using Field = dp::KeywordTerms::Field;

namespace {

KeywordTerms anyOf(const QStringList &terms)
{
    return KeywordTerms{terms, {}, {}, Field::Either};
}

QStringList numbered(int count, int length)
{
    QStringList terms;
    for (int i = 0; i < count; ++i)
        terms << QString::number(i + 10) + u"x"_s.repeated(length - 2);
    return terms;
}

} // namespace

class TestKeywordTerms : public QObject
{
    Q_OBJECT

private slots:
    void whiteSpaceAndDuplicatesAreRemoved();
    void validTermsAreAccepted_data();
    void validTermsAreAccepted();
    void invalidTermsAreRefused_data();
    void invalidTermsAreRefused();
    void noTermsAreValid();
    void onlyExcludedTermsAreRefused();
    void tooManyTermsAreRefused();
    void termsAreReadBackFromText_data();
    void termsAreReadBackFromText();
    void invalidTextIsRefused_data();
    void invalidTextIsRefused();
    void orderAndCaseAreIgnored();
    void differentTermsAreNotAlike_data();
    void differentTermsAreNotAlike();
    void aKeywordHasTermsOrAQuery();
    void otherKindsHaveNoTerms();
};

void TestKeywordTerms::whiteSpaceAndDuplicatesAreRemoved()
{
    const auto checked = KeywordTerms::checked({{u"  Reward \n Model "_s, u"reward model"_s},
        {u"LLM"_s, u"llm"_s, u"RLHF"_s}, {u" survey"_s}, Field::Both});
    VERIFY_OK(checked);
    QCOMPARE(checked->any, QStringList{u"Reward Model"_s});
    QCOMPARE(checked->all, (QStringList{u"LLM"_s, u"RLHF"_s}));
    QCOMPARE(checked->none, QStringList{u"survey"_s});
    QVERIFY(checked->in == Field::Both);
}

void TestKeywordTerms::validTermsAreAccepted_data()
{
    QTest::addColumn<QString>("term");
    for (const QString &term : {u"C++"_s, u"LK-99+"_s, u"大模型"_s, u"Bayes' rule"_s, u"R&D (2024)"_s, u"x"_s,
             u"𝔽"_s, u"3"_s, u"a AND b"_s, u"x"_s.repeated(200)})
        QTest::newRow(qPrintable(term.left(20))) << term;
}

void TestKeywordTerms::validTermsAreAccepted()
{
    QFETCH(QString, term);
    const auto checked = KeywordTerms::checkedTerm(term);
    VERIFY_OK(checked);
    QCOMPARE(*checked, term);
}

void TestKeywordTerms::invalidTermsAreRefused_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *rule, const QString &term, ErrorKind kind) {
        QTest::newRow(rule) << term << int(kind);
    };
    row("empty", {}, ErrorKind::TermEmpty);
    row("blanks", u" \t\n"_s, ErrorKind::TermEmpty);
    row("signs alone", u"+++"_s, ErrorKind::TermEmpty);
    row("a wild card alone", u"*"_s, ErrorKind::TermEmpty);
    row("a quotation mark", u"\"time series\""_s, ErrorKind::TermHasQuotes);
    row("one that would end the phrase", u"a\" OR all:\"b"_s, ErrorKind::TermHasQuotes);
    row("a backslash", u"\\alpha"_s, ErrorKind::TermHasQuotes);
    row("a bell", u"a\u0007b"_s, ErrorKind::TermHasControl);
    row("NUL", u"a"_s + QChar(0) + u"b"_s, ErrorKind::TermHasControl);
    row("DEL", u"a\u007f"_s, ErrorKind::TermHasControl);
    row("C1", u"a\u0085"_s.replace(u'\u0085', QChar(0x9b)), ErrorKind::TermHasControl);
    row("too long", u"x"_s.repeated(201), ErrorKind::TermTooLong);
}

void TestKeywordTerms::invalidTermsAreRefused()
{
    QFETCH(QString, term);
    QFETCH(int, kind);
    VERIFY_ERROR(KeywordTerms::checkedTerm(term), ErrorKind(kind));
    // Each list is tested, also with a valid term beside the invalid term.
    VERIFY_ERROR(KeywordTerms::checked({{u"a"_s, term}, {}, {}, Field::Title}), ErrorKind(kind));
    VERIFY_ERROR(KeywordTerms::checked({{}, {term, u"a"_s}, {}, Field::Both}), ErrorKind(kind));
    VERIFY_ERROR(KeywordTerms::checked({{}, {u"a"_s}, {term}, Field::Either}), ErrorKind(kind));
}

void TestKeywordTerms::noTermsAreValid()
{
    const auto checked = KeywordTerms::checked({{}, {}, {}, Field::Title});
    VERIFY_OK(checked);
    QVERIFY(checked->isEmpty());
    QVERIFY(*checked == KeywordTerms());
}

void TestKeywordTerms::onlyExcludedTermsAreRefused()
{
    VERIFY_ERROR(KeywordTerms::checked({{}, {}, {u"survey"_s}, Field::Either}), ErrorKind::OnlyExcludedTerms);
    VERIFY_OK(KeywordTerms::checked({{}, {u"a"_s}, {u"survey"_s}, Field::Either}));
    VERIFY_OK(KeywordTerms::checked({{u"a"_s}, {}, {u"survey"_s}, Field::Either}));
}

void TestKeywordTerms::tooManyTermsAreRefused()
{
    VERIFY_OK(KeywordTerms::checked(anyOf(numbered(30, 20))));
    VERIFY_ERROR(KeywordTerms::checked(anyOf(numbered(31, 3))), ErrorKind::TooManyTerms);
    VERIFY_ERROR(KeywordTerms::checked(anyOf(numbered(30, 21))), ErrorKind::TooManyTerms);
    VERIFY_ERROR(KeywordTerms::checked({numbered(11, 4), numbered(11, 5), numbered(11, 6), Field::Either}),
        ErrorKind::TooManyTerms);
}

void TestKeywordTerms::termsAreReadBackFromText_data()
{
    QTest::addColumn<QStringList>("any");
    QTest::addColumn<QStringList>("all");
    QTest::addColumn<QStringList>("none");
    QTest::addColumn<QString>("in");
    QTest::newRow("any") << QStringList{u"a"_s, u"b c"_s} << QStringList() << QStringList() << u"either"_s;
    QTest::newRow("all") << QStringList() << QStringList{u"C++"_s} << QStringList() << u"title"_s;
    QTest::newRow("every list") << QStringList{u"大模型"_s} << QStringList{u"a'b"_s}
                                << QStringList{u"<i>"_s, u"ü"_s} << u"both"_s;
    QTest::newRow("signs of JSON") << QStringList{u"{a},[b]:c"_s} << QStringList() << QStringList()
                                   << u"abstract"_s;
}

void TestKeywordTerms::termsAreReadBackFromText()
{
    QFETCH(QStringList, any);
    QFETCH(QStringList, all);
    QFETCH(QStringList, none);
    QFETCH(QString, in);
    const auto field = KeywordTerms::fieldNamed(in);
    QVERIFY(field.has_value());
    QCOMPARE(QString(KeywordTerms::nameOf(*field)), in);
    const KeywordTerms terms{any, all, none, *field};
    QVERIFY(!terms.toText().contains(u'\n'));
    const auto back = KeywordTerms::fromText(terms.toText());
    QVERIFY(back.has_value());
    QVERIFY(*back == terms);
    QCOMPARE(KeywordTerms().toText(), QString());
    QVERIFY(KeywordTerms::fromText({})->isEmpty());
}

void TestKeywordTerms::invalidTextIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"a"_s, u"[]"_s, u"{\"any\":\"a\"}"_s, u"{\"any\":[1]}"_s,
             u"{\"any\":[\"a\"]"_s, u"{\"any\":[\"a\"],\"in\":\"comment\"}"_s, u"{\"not\":{}}"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestKeywordTerms::invalidTextIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!KeywordTerms::fromText(text).has_value());
}

void TestKeywordTerms::orderAndCaseAreIgnored()
{
    const KeywordTerms terms{{u"Reward Model"_s, u"RLHF"_s}, {u"x"_s}, {u"survey"_s}, Field::Title};
    QVERIFY(terms.findsLike({{u"rlhf"_s, u"reward  model"_s}, {u"X"_s}, {u"Survey"_s}, Field::Title}));
    // A single alternative has the same meaning as a required term.
    QVERIFY(anyOf({u"a"_s}).findsLike({{}, {u"A"_s}, {}, Field::Either}));
}

void TestKeywordTerms::differentTermsAreNotAlike_data()
{
    QTest::addColumn<QStringList>("any");
    QTest::addColumn<QStringList>("all");
    QTest::addColumn<QStringList>("none");
    QTest::addColumn<int>("in");
    const QStringList a{u"a"_s, u"b"_s}, no;
    QTest::newRow("all of the terms") << no << a << no << int(Field::Either);
    QTest::newRow("one more") << QStringList{u"a"_s, u"b"_s, u"c"_s} << no << no << int(Field::Either);
    QTest::newRow("one less") << QStringList{u"a"_s} << no << no << int(Field::Either);
    QTest::newRow("one excluded") << a << no << QStringList{u"c"_s} << int(Field::Either);
    QTest::newRow("elsewhere") << a << no << no << int(Field::Both);
}

void TestKeywordTerms::differentTermsAreNotAlike()
{
    QFETCH(QStringList, any);
    QFETCH(QStringList, all);
    QFETCH(QStringList, none);
    QFETCH(int, in);
    const KeywordTerms other{any, all, none, Field(in)};
    QVERIFY(!anyOf({u"a"_s, u"b"_s}).findsLike(other));
    Keyword one{1, u"Name"_s, {}, {u"cs"_s}, 100};
    one.terms = anyOf({u"a"_s, u"b"_s});
    Keyword two = one;
    two.terms = other;
    QVERIFY(!one.asksLike(two));
}

void TestKeywordTerms::aKeywordHasTermsOrAQuery()
{
    Keyword keyword{0, u"Name"_s, u"ti:x"_s, {u"cs"_s}, 100};
    keyword.terms = anyOf({u" a "_s});
    VERIFY_ERROR(Keyword::checked(keyword), ErrorKind::TermsAndQuery);
    keyword.query.clear();
    const auto checked = Keyword::checked(keyword);
    VERIFY_OK(checked);
    QCOMPARE(checked->terms.any, QStringList{u"a"_s});
    keyword.terms.any << u"\""_s;
    VERIFY_ERROR(Keyword::checked(keyword), ErrorKind::TermHasQuotes);
    // The name is searched only if the keyword has no terms.
    Keyword renamed = *checked;
    renamed.name = u"Other"_s;
    QVERIFY(checked->asksLike(renamed));
    renamed.terms = {};
    QVERIFY(!checked->asksLike(renamed));
}

void TestKeywordTerms::otherKindsHaveNoTerms()
{
    Keyword keyword{0, u"Terence Tao"_s, {}, {}, 100};
    keyword.kind = Keyword::Kind::Author;
    keyword.terms = anyOf({u"a"_s});
    const auto checked = Keyword::checked(keyword);
    VERIFY_OK(checked);
    QVERIFY(checked->terms.isEmpty());
}

DP_TEST(TestKeywordTerms)
#include "tst_keywordterms.moc"
