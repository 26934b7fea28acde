#include "exchange/texletters.h"

#include "exchange/texescape.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTexLetters : public QObject
{
    Q_OBJECT

private slots:
    void lettersWithAccentsBecomeTex_data();
    void lettersWithAccentsBecomeTex();
};

void TestTexLetters::lettersWithAccentsBecomeTex_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *test, const QString &text, const QString &expected) {
        QTest::newRow(test) << text << expected;
    };
    row("names", u"Éric, José and Müller, Ł. and Çelik, İ."_s,
        u"{\\'E}ric, Jos{\\'e} and M{\\\"u}ller, {\\L}. and {\\c C}elik, {\\.I}."_s);
    row("accents", u"àâãāăżåőčḍęḇ"_s,
        u"{\\`a}{\\^a}{\\~a}{\\=a}{\\u a}{\\.z}{\\r a}{\\H o}{\\v c}{\\d d}{\\k e}{\\b b}"_s);
    // pandoc reads \i as the letter without a dot, and would not join it with the accent.
    row("the dot of an i", u"íïǐịıĵ"_s, u"{\\'i}{\\\"i}{\\v i}{\\d i}{\\i}{\\^j}"_s);
    row("letters without accents", u"łØøßÆæŒœı"_s, u"{\\l}{\\O}{\\o}{\\ss}{\\AE}{\\ae}{\\OE}{\\oe}{\\i}"_s);
    row("dashes and quotes", u"a–b—c “d” e’s"_s, u"a--b---c ``d'' e's"_s);
    row("two accents", u"Nguyễn Việt ǖ ḉ ả ḹ"_s,
        u"Nguy{\\~{\\^e}}n Vi{\\d{\\^e}}t {\\={\\\"u}} {\\c{\\'c}} {\\h a} {\\={\\d l}}"_s);
    row("other scripts", u"图 Я α ℓ"_s, u"图 Я α ℓ"_s);
    row("letters that pandoc would drop", u"Đđ Þþ ðŋ șț ơợ"_s, u"Đđ Þþ ðŋ șț ơợ"_s);
    row("signs", u"§ 5 … £ ©"_s, u"{\\S} 5 {\\dots} {\\pounds} {\\copyright}"_s);
    row("Greek in math", u"$φ^{4}$ $αβx$ $Δ_λ≤1$ \\(μ\\) $ο−x$ λ"_s,
        u"$\\varphi^{4}$ $\\alpha\\beta x$ $\\Delta_\\lambda\\leq1$ \\(\\mu\\) $\\mathrm{o}-x$ λ"_s);
    row("math", u"$é$ é \\(é\\) é and $5 é"_s, u"$é$ {\\'e} \\(é\\) {\\'e} and \\$5 {\\'e}"_s);
    row("escaped", u"100% é_é \\ é"_s, u"100\\% {\\'e}\\_{\\'e} \\textbackslash{} {\\'e}"_s);
    row("nothing", {}, {});
}

void TestTexLetters::lettersWithAccentsBecomeTex()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(dp::texletters::toTex(dp::texescape::text(text)), expected);
}

DP_TEST(TestTexLetters)
#include "tst_texletters.moc"
