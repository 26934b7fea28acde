#include "support/testprogram.h"
#include "text/weblinks.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestWeblinks : public QObject
{
    Q_OBJECT

private slots:
    void addressesAreFound_data();
    void addressesAreFound();
};

void TestWeblinks::addressesAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("addresses");
    const auto row = [](const QString &text, const QStringList &addresses = {}) {
        QTest::newRow(qPrintable(text)) << text << addresses;
    };
    row(u"no address"_s);
    row(u"Code: https://github.com/a/b."_s, {u"https://github.com/a/b"_s});
    row(u"(see http://x.org/a_(b), too)"_s, {u"http://x.org/a_(b)"_s});
    row(u"at https://x.org/a?b=c#d, and HTTPS://Y.org!"_s, {u"https://x.org/a?b=c#d"_s, u"HTTPS://Y.org"_s});
    row(u"“https://x.org”"_s, {u"https://x.org"_s});
    row(u"[https://x.org/a]"_s, {u"https://x.org/a"_s});
    row(u"[https://x.org/a](https://x.org/b), {https://x.org/c}x"_s,
        {u"https://x.org/a"_s, u"https://x.org/b"_s, u"https://x.org/c"_s});
    row(u"(https://x.org/a),(https://x.org/a_(b)c)"_s, {u"https://x.org/a"_s, u"https://x.org/a_(b)c"_s});
    row(u"https://x.org/a[1]"_s, {u"https://x.org/a[1]"_s});
    row(u"javascript://alert(1)"_s);
    row(u"file:///etc/passwd ftp://x.org xhttps://y.org"_s);
    row(u"https:// and https://."_s);
    row(u"https://x.org/<script>"_s, {u"https://x.org/"_s});
    row(u"https://x.org/\"onclick=1"_s, {u"https://x.org/"_s});
    row(u"at www.example.org, or (WWW.x.org/a_(b))."_s,
        {u"http://www.example.org"_s, u"http://WWW.x.org/a_(b)"_s});
    row(u"http://www.x.org/www.y.org"_s, {u"http://www.x.org/www.y.org"_s});
    row(u"www.x and the www. or www.3.5 and awww.x.org, me@www.x.org, ftp://www.x.org"_s);
    row(u"[www.x.org](www.y.org)"_s, {u"http://www.x.org"_s, u"http://www.y.org"_s});
    row(u"www.x.org/<script>"_s, {u"http://www.x.org/"_s});
    row(u"https://a.org/https://b.org/x) http://c.org"_s,
        {u"https://a.org/https://b.org/x"_s, u"http://c.org"_s});
    row(u"https://münchen.example/ä 🙂"_s, {u"https://münchen.example/ä"_s});
}

void TestWeblinks::addressesAreFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, addresses);
    QStringList found;
    for (const weblinks::Range &range : weblinks::find(text))
        found << weblinks::addressAt(text, range);
    QCOMPARE(found, addresses);
}

} // namespace dp::test

DP_TEST(dp::test::TestWeblinks)
#include "tst_weblinks.moc"
