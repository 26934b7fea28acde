// Tests that dangerous markup of a page is recognised, and that the markup of common pages is not dangerous.
#include "exchange/activemarkup.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestActiveMarkup : public QObject
{
    Q_OBJECT

private slots:
    void dangerousMarkupIsFound_data();
    void dangerousMarkupIsFound();
    void commonMarkupIsHarmless_data();
    void commonMarkupIsHarmless();
};

namespace {

void addRows(const QStringList &texts)
{
    QTest::addColumn<QString>("text");
    for (const QString &text : texts)
        QTest::newRow(qPrintable(text)) << text;
}

} // namespace

void TestActiveMarkup::dangerousMarkupIsFound_data()
{
    addRows({u"<script>alert(1)</script>"_s, u"</script>"_s, u"<img src=x onerror=alert(1)>"_s,
        u"<a title=\"a>b\" onclick=alert(1)>"_s, u"<b/onclick=alert(1)>"_s,
        u"<a title=\"\"onclick=alert(1)>"_s, u"<a b=c\u00a0d=\" onclick=alert(1) >\">"_s,
        u"<a =title=\"<b onclick=alert(1)>\">"_s, u"<div title=\"\n\n[x](http://a/onclick=alert(1))\">"_s,
        u"<a title=\""_s, u"<a"_s, u"x <"_s, u"[x](javascript:alert(1))"_s,
        u"[x](&#106;avascript:alert(1))"_s, u"[x](javascript&colon;alert(1))"_s,
        u"[x](java\\script\\:alert(1))"_s, u"[x]( <\tJavaScript:alert(1)>)"_s, u"[x]: data:text/html,x"_s,
        u"<javascript:alert(1)>"_s, u"<http://onclick=alert(1)//x>"_s, u"<a href=&#106;avascript:alert(1)>"_s,
        u"<a href='java\nscript:alert(1)'>"_s, u"<a href = \" vbscript:x\">"_s,
        u"<img src=file:///etc/passwd>"_s, u"<p style=\"background: url(javascript:x)\">"_s, u"<!-- a"_s,
        u"<!--><script>-->"_s, u"<!doctype html>"_s, u"<?php"_s, u"</ x>"_s, u"<xmp>"_s, u"<plaintext>"_s,
        u"<textarea>"_s, u"<svg/onload=alert(1)>"_s, u"<unknown>"_s});
}

void TestActiveMarkup::dangerousMarkupIsFound()
{
    QFETCH(const QString, text);
    QVERIFY(dp::readme::hasActiveMarkup(text));
    const QString written = dp::readme::harmless(text);
    QVERIFY2(!written.contains(u'<') || !dp::readme::hasActiveMarkup(written), qPrintable(written));
    QCOMPARE(dp::readme::harmless(written), written);
}

void TestActiveMarkup::commonMarkupIsHarmless_data()
{
    addRows({u""_s, u"a < b, 1 <2 and 3 > 2"_s, u"<details><summary>Show</summary><p>Text</p></details>"_s,
        u"<a id=\"k\"></a>[K](#k)"_s, u"<a href=#imitation-learning-&-sft>K</a>"_s,
        u"<p align=right>(<a href=#updated-on-20260822>back to top</a>)</p>"_s,
        u"<a href=\"https://example.org/?a=b&c=d\"><img src='x.svg' alt=\"a > b\"/></a>"_s,
        u"<div align=\"center\">\n<br/>\n</div>"_s, u"![badge](https://example.org/badge.svg)"_s,
        u"[x]: https://example.org/a:b"_s, u"[x](docs/a.md#b)"_s, u"<https://example.org>"_s,
        u"<ada@example.org>"_s, u"[mail](mailto:ada@example.org)"_s, u"<!-- omit in toc -->"_s,
        u"<think> Words </think>"_s, u"[a]: the data: javascript"_s, u"&lt;script&gt;"_s});
}

void TestActiveMarkup::commonMarkupIsHarmless()
{
    QFETCH(const QString, text);
    QVERIFY(!dp::readme::hasActiveMarkup(text));
    QCOMPARE(dp::readme::harmless(text), text);
}

DP_TEST(TestActiveMarkup)
#include "tst_activemarkup.moc"
