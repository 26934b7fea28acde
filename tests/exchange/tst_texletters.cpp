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
    row("the dot of an i", u"íǐị"_s, u"{\\'\\i}{\\v\\i}{\\d i}"_s);
    row("letters without accents", u"łØøßÆæŒœı"_s, u"{\\l}{\\O}{\\o}{\\ss}{\\AE}{\\ae}{\\OE}{\\oe}{\\i}"_s);
    row("dashes and quotes", u"a–b—c “d” e’s"_s, u"a--b---c ``d'' e's"_s);
    row("two accents", u"Nguyễn"_s, u"Nguyễn"_s);
    row("other scripts", u"图 Я α ℓ"_s, u"图 Я α ℓ"_s);
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
