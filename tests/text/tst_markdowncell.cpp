#include "support/sanitizers.h"
#include "support/testprogram.h"
#include "text/markdowncell.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using dp::markdowncell::Context;
using dp::markdowncell::endOfCell;
using dp::markdowncell::escape;
using dp::markdowncell::unescape;

namespace {

constexpr Context places[] = {Context::Plain, Context::LinkText, Context::BeforeTag, Context::Summary};
constexpr const char *placeNames[] = {"plain", "link text", "before a tag", "summary"};

/// Returns a random text that consists of Markdown, parts of tables, HTML, and character references that the
/// program writes.
QString nastyText(std::mt19937 &dice)
{
    static const QStringList pieces = {u"|"_s, u"<"_s, u">"_s, u"&"_s, u"`"_s, u"``"_s, u"["_s, u"]"_s,
        u"("_s, u")"_s, u"\\"_s, u"\\\\"_s, u"*"_s, u"_"_s, u"!"_s, u"#"_s, u";"_s, u"~"_s, u"$"_s, u"a"_s,
        u"b "_s, u" "_s, u"x"_s, u"</p>"_s, u"</details>"_s, u"<b>"_s, u"<!--"_s, u"<http://a>"_s, u"&lt;"_s,
        u"&amp;"_s, u"&#124;"_s, u"&#96;"_s, u"&#91;"_s, u"&#92;"_s, u"&copy;"_s, u"&#"_s, u"amp;"_s,
        u"\\|"_s, u"\\&"_s, u"\\`"_s, u"]("_s, u"]["_s, u"🙂"_s, u"é"_s};
    QString text;
    for (auto n = dice() % 12; n > 0; --n)
        text += pieces[qsizetype(dice() % size_t(pieces.size()))];
    return text;
}

} // namespace

class TestMarkdownCell : public QObject
{
    Q_OBJECT

private slots:
    void escapesOnlyWhatIsNeeded_data();
    void escapesOnlyWhatIsNeeded();
    void otherTextIsUnchanged_data();
    void otherTextIsUnchanged();
    void everyTextIsReadBack();
    void everyBarIsEscaped();
    void aCellEndsAtABar();
};

void TestMarkdownCell::escapesOnlyWhatIsNeeded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("escaped");
    const auto row = [](const char *rule, const QString &text, Context place, const QString &escaped) {
        QTest::newRow(rule) << text << int(place) << escaped;
    };
    const auto everywhere = [&](const char *rule, const QString &text, const QString &escaped) {
        for (size_t i = 0; i < std::size(places); ++i)
            QTest::addRow("%s, %s", rule, placeNames[i]) << text << int(places[i]) << escaped;
    };
    const auto stays = [&](const char *rule, const QString &text) {
        everywhere(rule, text, text);
    };

    stays("nothing", QString());
    stays("words", u"Large Language Models: a survey (v2)"_s);
    stays("TeX", u"$\\alpha_{i}^2 < \\beta$ and \\textbf{x} \\& 5\\%"_s);
    stays("a less-than sign", u"a < b, p<0.05, x <= y, <3"_s);
    stays("greater-than and others", u"a > b -> c # * _ ~ ! $ %"_s);
    stays("an ampersand", u"A & B, Q&A, &c, &;"_s);
    stays("emoji and accents", u"🙂 é 大"_s);
    stays("a whole code span", u"use `a < b` here"_s);
    stays("brackets that balance", u"a [b] c"_s);
    everywhere("a bar", u"p(a|b)"_s, u"p(a&#124;b)"_s);
    everywhere("a tag", u"a <b>c</b>"_s, u"a &lt;b>c&lt;/b>"_s);
    everywhere("a tag with attributes", u"<img src=x onerror='y'>"_s, u"&lt;img src=x onerror='y'>"_s);
    everywhere("the end of our own fold", u"x</p></details>"_s, u"x&lt;/p>&lt;/details>"_s);
    everywhere("a comment", u"a <!-- b"_s, u"a &lt;!-- b"_s);
    everywhere("a processing instruction", u"<?php"_s, u"&lt;?php"_s);
    everywhere(
        "an address in angle brackets", u"<https://a.b/c> <a@b.c>"_s, u"&lt;https://a.b/c> &lt;a@b.c>"_s);
    everywhere("a character reference", u"&lt; &#124; &#x7c; &copy;"_s,
        u"&amp;lt; &amp;#124; &amp;#x7c; &amp;copy;"_s);
    row("a bar in a code span", u"`a|b`"_s, Context::Plain, u"&#96;a&#124;b`"_s);
    row("backticks that only some of are escaped", u"` ``\\```|``"_s, Context::Plain,
        u"&#96; &#96;&#96;&#92;&#96;&#96;&#96;&#124;&#96;&#96;"_s);
    row("a bar in a code span whose text is repeated", u"`a|b`"_s, Context::Summary, u"&#96;a&#124;b&#96;"_s);
    row("a lone backtick", u"a ` b"_s, Context::Plain, u"a ` b"_s);
    row("a lone backtick that would pair with that of the whole text", u"a ` b"_s, Context::Summary,
        u"a &#96; b"_s);
    row("a closing bracket in a link", u"a ] b"_s, Context::LinkText, u"a &#93; b"_s);
    row("an opening bracket in a link", u"a [ b"_s, Context::LinkText, u"a &#91; b"_s);
    row("a link in a link", u"[a](b)"_s, Context::LinkText, u"&#91;a&#93;(b)"_s);
    row("brackets anywhere else", u"a ] b [ c](d)"_s, Context::Plain, u"a ] b [ c](d)"_s);
    row("a last backslash before our tag", u"a\\"_s, Context::BeforeTag, u"a&#92;"_s);
    row("a last backslash before our bracket", u"a\\"_s, Context::LinkText, u"a&#92;"_s);
    row("a last backslash at the end of a cell", u"a\\"_s, Context::Plain, u"a\\"_s);
    row("two backslashes at the end", u"a\\\\"_s, Context::BeforeTag, u"a\\\\"_s);
}

void TestMarkdownCell::escapesOnlyWhatIsNeeded()
{
    QFETCH(QString, text);
    QFETCH(int, place);
    QFETCH(QString, escaped);
    QCOMPARE(escape(text, Context(place)), escaped);
    QCOMPARE(unescape(escaped), text);
}

void TestMarkdownCell::otherTextIsUnchanged_data()
{
    QTest::addColumn<QString>("cell");
    QTest::newRow("a reference we never write") << u"&copy; &quot; &#x7c; &nbsp;"_s;
    QTest::newRow("half a reference") << u"&lt &# &amp"_s;
    QTest::newRow("an escaped one") << u"\\&lt;"_s;
    QTest::newRow("one in a code span") << u"`&lt;`"_s;
    QTest::newRow("a bar, as old pages have them") << u"a | b"_s;
}

void TestMarkdownCell::otherTextIsUnchanged()
{
    QFETCH(QString, cell);
    QCOMPARE(unescape(cell), cell);
}

void TestMarkdownCell::everyTextIsReadBack()
{
    std::mt19937 dice(20250304);
    for (int i = 0; i < dp::test::repetitions(200000); ++i) {
        const QString text = nastyText(dice);
        for (const Context place : places) {
            const QString escaped = escape(text, place);
            if (unescape(escaped) != text)
                QFAIL(qPrintable(
                    u"“%1” becomes “%2” and comes back as “%3”"_s.arg(text, escaped, unescape(escaped))));
        }
    }
}

void TestMarkdownCell::everyBarIsEscaped()
{
    // A bar after a backslash needs no escape: a table treats it as text of the cell.
    std::mt19937 dice(7);
    for (int i = 0; i < dp::test::repetitions(50000); ++i) {
        const QString text = nastyText(dice);
        for (const Context place : places) {
            const QString escaped = escape(text, place);
            for (qsizetype at = escaped.indexOf(u'|'); at >= 0; at = escaped.indexOf(u'|', at + 1))
                if (at == 0 || escaped[at - 1] != u'\\')
                    QFAIL(qPrintable(u"“%1” becomes “%2”"_s.arg(text, escaped)));
        }
    }
}

void TestMarkdownCell::aCellEndsAtABar()
{
    QCOMPARE(endOfCell(u"a | b"), 2);
    QCOMPARE(endOfCell(u"a \\| b | c"), 7);
    QCOMPARE(endOfCell(u"a \\\\| b"), 4);
    QCOMPARE(endOfCell(u"a"), -1);
}

DP_TEST(TestMarkdownCell)
#include "tst_markdowncell.moc"
