#include "exchange/texescape.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTexEscape : public QObject
{
    Q_OBJECT

private slots:
    void textIsEscaped_data();
    void textIsEscaped();
    void bracesAreBalanced();
    void longTextsAreFast();
};

void TestTexEscape::textIsEscaped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *test, const QString &text, const QString &expected) {
        QTest::newRow(test) << text << expected;
    };
    row("prices", u"$5 and $6 a_b 100% off & more #1"_s, u"\\$5 and \\$6 a\\_b 100\\% off \\& more \\#1"_s);
    row("math", u"$\\ell_1$ in $O(n^2)$"_s, u"$\\ell_1$ in $O(n^2)$"_s);
    row("math in a word", u"S$^2$GSL and M$_{2.5}$"_s, u"S$^2$GSL and M$_{2.5}$"_s);
    row("math with a blank", u"for $ \\mathbb{Z}$-valued"_s, u"for $ \\mathbb{Z}$-valued"_s);
    row("math before a number", u"$\\sim$5 and $6"_s, u"$\\sim$5 and \\$6"_s);
    row("two signs", u"$$x^2$$"_s, u"$x^2$"_s);
    row("parentheses", u"\\(x_1\\) and \\(x"_s, u"\\(x_1\\) and \\textbackslash{}(x"_s);
    row("percent in math", u"$50%$ of $a\\%$"_s, u"$50\\%$ of $a\\%$"_s);
    row("open brace in math", u"$\\{x$"_s, u"$\\lbrace x$"_s);
    row("broken math", u"a ${x$ b"_s, u"a \\$\\{\\vphantom{\\}}x\\$ b"_s);
    row("signs", u"~ ^ \\n {x}"_s, u"\\textasciitilde{} \\textasciicircum{} \\textbackslash{}n \\{x\\}"_s);
    row("open brace", u"a { b"_s, u"a \\{\\vphantom{\\}} b"_s);
    row("closing brace first", u"} {x} {"_s, u"\\vphantom{\\{}\\} \\{x\\} \\{\\vphantom{\\}}"_s);
    row("escaped by the authors", u"Fast \\& A\\_B \\{x\\}"_s, u"Fast \\& A\\_B \\{x\\}"_s);
    row("accents", u"S\\'eminaire, G\\\"{o}del, {\\'E}a, \\c{c}, \\v s, {\\o}, \\L{}"_s,
        u"Séminaire, Gödel, Éa, ç, š, ø, Ł"_s);
    row("letter in braces", u"It{ô}-type, {É}tale, {x} {GNN}s"_s, u"Itô-type, Étale, \\{x\\} \\{GNN\\}s"_s);
    row("letter of a command", u"\\mathcal{O}"_s, u"\\textbackslash{}mathcal\\{O\\}"_s);
    row("command of LaTeX", u"F\\textsuperscript{2}LP \\emph{a_b}"_s,
        u"F\\textsuperscript{2}LP \\emph{a\\_b}"_s);
    row("unknown command", u"MIMIC-\\RNum{4}"_s, u"MIMIC-\\textbackslash{}RNum\\{4\\}"_s);
    row("command without end", u"\\emph{a"_s, u"\\textbackslash{}emph\\{\\vphantom{\\}}a"_s);
    row("backslash at the end", u"a\\"_s, u"a\\textbackslash{}"_s);
    row("only a sign", u"$"_s, u"\\$"_s);
    row("Unicode", u"Łódź 图 é ℓ"_s, u"Łódź 图 é ℓ"_s);
    row("nothing", {}, {});
}

void TestTexEscape::textIsEscaped()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(dp::texescape::text(text), expected);
}

/// Tests that no text of a few signs breaks out of its field. BibTeX counts escaped braces too.
void TestTexEscape::bracesAreBalanced()
{
    const QStringList pieces{u"{"_s, u"}"_s, u"\\"_s, u"$"_s, u"a"_s, u"\\emph{"_s, u"\\'"_s, u" "_s};
    int number = 1;
    for (int length = 0; length < 5; ++length)
        number *= int(pieces.size());
    for (int i = 0; i < number; ++i) {
        QString text;
        for (int rest = i, length = 0; length < 5; ++length, rest /= int(pieces.size()))
            text += pieces[rest % pieces.size()];
        int depth = 0;
        for (const QChar c : dp::texescape::text(text)) {
            depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
            QVERIFY2(depth >= 0, qPrintable(text));
        }
        QVERIFY2(depth == 0, qPrintable(text));
        QVERIFY2(!dp::texescape::text(text).endsWith(u'\\'), qPrintable(text));
    }
}

void TestTexEscape::longTextsAreFast()
{
    constexpr qsizetype length = 20000;
    for (const QString &piece : {u"{"_s, u"\\emph{"_s, u"$"_s, u"$\\a"_s, u"\\(x"_s, u"\\'{"_s})
        QVERIFY(dp::texescape::text(piece.repeated(length)).size() > length);
    QVERIFY(dp::texescape::text(u"\\emph{"_s.repeated(length) + u"}"_s.repeated(length)).size() > length);
}

DP_TEST(TestTexEscape)
#include "tst_texescape.moc"
