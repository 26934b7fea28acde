#include "support/sanitizers.h"
#include "support/testprogram.h"
#include "text/readable.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestReadable : public QObject
{
    Q_OBJECT

private slots:
    void texIsConverted_data();
    void texIsConverted();
    void plainAndConvertedTextIsUnchanged_data();
    void plainAndConvertedTextIsUnchanged();
    void deepNestingIsFast_data();
    void deepNestingIsFast();
    void anySignsAreFast();
};

void TestReadable::texIsConverted_data()
{
    QTest::addColumn<QString>("tex");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char16_t *tex, const char16_t *shown) {
        QTest::newRow(name) << QString::fromUtf16(tex) << QString::fromUtf16(shown);
    };
    row("acute", uR"(Poincar\'e)", u"Poincaré");
    row("acute in braces", uR"(Poincar\'{e})", u"Poincaré");
    row("braces around", uR"(Poincar{\'e})", u"Poincaré");
    row("umlaut", uR"(Schr\"odinger and G\"{o}del)", u"Schrödinger and Gödel");
    row("grave and circumflex", uR"(\`a la H\^otel)", u"à la Hôtel");
    row("tilde", uR"(Espa\~na)", u"España");
    row("caron", uR"(Ho\v{r}ava)", u"Hořava");
    row("cedilla", uR"(Fran\c{c}ois)", u"François");
    row("named accent and a blank", uR"(Ho\v rava)", u"Hořava");
    row("Hungarian", uR"(Erd\H{o}s)", u"Erdős");
    row("dotless i", uR"(na\"{\i}ve)", u"naïve");
    row("dotless i without braces", uR"(na\"\i ve)", u"naïve");
    row("letters", uR"(\O{}re, \AA{}ngstr\"om, Stra\ss e)", u"Øre, Ångström, Straße");
    row("stroke", uR"(\L{}ukasz)", u"Łukasz");
    row("Greek", uR"($\alpha$-divergence, $\Omega$)", u"α-divergence, Ω");
    row("Greek outside of math", uR"(\beta-VAE)", u"β-VAE");
    row("longest name wins", uR"($\epsilon$ and $\eta$)", u"ϵ and η");
    row("subscript", u"CO$_2$", u"CO₂");
    row("subscript in braces", u"$x_{10}$", u"x₁₀");
    row("superscript", u"$10^{-3}$", u"10⁻³");
    row("both", u"$x_i^2$", u"xᵢ²");
    row("no small letters", u"$x^{Q}$", u"x^Q");
    row("a letter of two halves that there is no small one of", u"$x_𝔸$", u"x_𝔸");
    row("a surrogate pair after a backslash", u"$x_\\𝔸$", u"x_(\\𝔸)");
    row("no small word", u"$L_{CE}$", u"L_(CE)");
    row("signs", uR"($a \leq b \times c$)", u"a ≤ b × c");
    row("arrow", uR"(A $\rightarrow$ B)", u"A → B");
    row("blackboard", uR"($\mathbb{R}^n$)", u"ℝⁿ");
    row("hat", uR"($\hat{y}$)", u"ŷ");
    row("root", uR"($\sqrt{n}$ and $\sqrt{ab}$)", u"√n and √(ab)");
    row("big O", uR"($\mathcal{O}(n^2)$)", u"O(n²)");
    row("bold", uR"(\textbf{Very} good)", u"Very good");
    row("emphasis", uR"({\em not} \emph{here})", u"not here");
    row("nested", uR"(\textbf{\textit{D\'ej\`a} vu})", u"Déjà vu");
    row("Greek in text in bold", uR"(\textbf{the $\mu$-law})", u"the μ-law");
    row("double math", u"$$x_1$$", u"x₁");
    row("escaped signs", uR"(50\% of R\&D \#1 a\_b \$5)", u"50% of R&D #1 a_b $5");
    row("quotation marks", u"``quotes'' here", u"“quotes” here");
    row("dash", u"this---that", u"this—that");
    row("short dash", u"pages 1--10, 2 -- 3", u"pages 1–10, 2 – 3");
    row("option", u"run with --verbose or x --y", u"run with --verbose or x --y");
    row("single quotation marks", u"a `good' one, `it's fine'", u"a ‘good’ one, ‘it's fine’");
    row("Markdown's code", u"the `code` of x' and y'", u"the `code` of x' and y'");
    row("grave accent alone", u"a ` b'", u"a ` b'");
    row("list", uR"(\begin{itemize} \item one \item two \end{itemize})", u" • one • two ");
    row("citation", uR"(see \cite{knuth_84} and Fig.~\ref{fig:a_b})", u"see [knuth_84] and Fig.~[fig:a_b]");
    row("fraction", uR"($\frac{1}{2}$ and $\frac{a+b}{c}$)", u"1/2 and (a+b)/c");
    row("fraction without an argument", uR"($\frac{1}$)", uR"(\frac1)");
    row("footnote", uR"(here\footnote{not \emph{there}}.)", u"here (not there).");
    row("color", uR"(\textcolor{red}{\textbf{no}} \color{blue}yes)", u"no yes");
    row("link", uR"(\href{https://x.org/a_b}{the {Code}})", u"the Code (https://x.org/a_b)");
    row("character", uR"(1\unicode{x2013}2, \unicode{x7})", uR"(1–2, \unicode{x7})");
    row("delimited math", uR"(\(x_1\) and \[y^2\] and \(z)", uR"(x₁ and y² and \(z)");
    row("soft hyphen", uR"(dis\-cre\-tionary)", u"discretionary");
    row("braces that keep capitals", u"{BERT} and {GPT}-4", u"BERT and GPT-4");
    row("blanks inside", uR"(for $ \mathbb{Z}$-valued $\alpha $)", u"for ℤ-valued α");
    row("prices and a command", uR"(from $ 5 \alpha to $ 6)", u"from $ 5 α to $ 6");
    row("prices", u"between $5 and $6 a month", u"between $5 and $6 a month");
    row("a price", u"for $5", u"for $5");
    row("a range of prices", u"$5-$6", u"$5-$6");
    row("underscores of names", u"snake_case and a^b", u"snake_case and a^b");
    row("unknown command", uR"(\foo{bar}{$x$} {B})", uR"(\foo{bar}{x} B)");
    row("unknown command alone", uR"(see \unknown here)", uR"(see \unknown here)");
    row("lone backslash", u"a\\", u"a\\");
    row("brace that never closes", u"a {b", u"a {b");
    row("brace that never opened", u"a} b", u"a} b");
    row("bold that never closes", uR"(\textbf{a)", uR"(\textbf{a)");
    row("script that never closes", u"$x_{1$", u"x_{1");
    row("accent without a letter", uR"(\'1 and \'{2})", uR"(\'1 and \'2)");
    row("accent at the end", uR"(a\')", uR"(a\')");
    row("math that never closes", uR"(a $x_1)", uR"(a $x_1)");
    row("markup is text", u"<b>$x$</b> &amp;", u"<b>x</b> &amp;");
    row("emoji", u"🙂 $x_1$ 🙂", u"🙂 x₁ 🙂");
}

void TestReadable::texIsConverted()
{
    QFETCH(QString, tex);
    QFETCH(QString, shown);
    QCOMPARE(readable::text(tex), shown);
}

void TestReadable::plainAndConvertedTextIsUnchanged_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u"Attention Is All You Need"_s, u"R&D at 50% of #1"_s,
             u"it's 'so' \"said\""_s, u"a_b^c ~ d"_s, u"2 – 3"_s, u"Déjà vu in CO₂"_s, u"costs $5"_s,
             u"<i>no tag</i>"_s, u"https://example.org/a_b?c=%7B"_s, u"🙂"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestReadable::plainAndConvertedTextIsUnchanged()
{
    QFETCH(QString, text);
    QCOMPARE(readable::text(text), text);
    QCOMPARE(readable::text(readable::text(u"$\\alpha$ "_s + text)), u"α "_s + text);
}

void TestReadable::deepNestingIsFast_data()
{
    QTest::addColumn<QString>("tex");
    const auto nested = [](const QString &open, int depth, const QString &inside) {
        return open.repeated(depth) + inside + u"}"_s.repeated(depth);
    };
    QTest::newRow("accents over no letter") << nested(u"\\'{"_s, 60, u"1"_s);
    QTest::newRow("accents over a letter") << nested(u"\\'{"_s, 60, u"e"_s);
    QTest::newRow("accents in a row") << u"\\'"_s.repeated(5000) + u'1';
    QTest::newRow("braces") << nested(u"{"_s, 100000, u"$x$"_s);
    QTest::newRow("braces that never close") << u"{"_s.repeated(200000);
    QTest::newRow("bold") << nested(u"\\textbf{"_s, 20000, u"x"_s);
    QTest::newRow("scripts") << u'$' + nested(u"x^{"_s, 50000, u"2"_s) + u'$';
    QTest::newRow("scripts in a row") << u'$' + u"^\\hat"_s.repeated(50000) + u'$';
    QTest::newRow("dollars") << u"$ "_s.repeated(100000);
    QTest::newRow("accents in a long row") << u"\\'"_s.repeated(100000) + u'e';
}

void TestReadable::deepNestingIsFast()
{
    QFETCH(QString, tex);
    QElapsedTimer timer;
    timer.start();
    const QString shown = readable::text(tex);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(shown.size() <= 3 * tex.size());
}

void TestReadable::anySignsAreFast()
{
    static const QString signs = u"\\\\\\${}^_a b'\"~"_s;
    std::mt19937 dice(20250304);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < dp::test::repetitions(50000); ++i) {
        QString tex;
        for (auto n = dice() % 60; n > 0; --n)
            tex += signs[qsizetype(dice() % size_t(signs.size()))];
        const QString shown = readable::text(tex);
        // The result has no letters that the input does not have. Accents may be added.
        QVERIFY2(shown.count(u'a', Qt::CaseInsensitive) <= tex.count(u'a'), qPrintable(tex));
        QVERIFY2(shown.size() <= 2 * tex.size(), qPrintable(tex));
        QVERIFY2(shown.isEmpty() || !shown.contains(QChar::Null), qPrintable(tex));
        QVERIFY2(timer.elapsed() < 30000, qPrintable(tex));
    }
}

} // namespace dp::test

DP_TEST(dp::test::TestReadable)
#include "tst_readable.moc"
