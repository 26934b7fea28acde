#include "support/testprogram.h"
#include "text/htmlreference.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestHtmlReference : public QObject
{
    Q_OBJECT

private slots:
    void referencesAreDecoded_data();
    void referencesAreDecoded();
};

void TestHtmlReference::referencesAreDecoded_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &written, const QString &text) {
        QTest::newRow(qPrintable(written)) << written << text;
    };
    row(u"Q&amp;A"_s, u"Q&A"_s);
    row(u"&lt;x&gt; &quot;y&quot;"_s, u"<x> \"y\""_s);
    row(u"what&#39;s &apos;new&#x27;"_s, u"what's 'new'"_s);
    row(u"a&nbsp;b"_s, u"a\u00a0b"_s);
    row(u"caf&eacute; &Eacute; &alpha;&beta; &hellip;"_s, u"café É αβ …"_s);
    row(u"&#x1F642;&#128578;"_s, u"🙂🙂"_s);
    row(u"&amp;lt;"_s, u"&lt;"_s); // The result is not decoded again.
    // These texts are not changed.
    for (const QString &same : {u"Q&A"_s, u"a & b; c"_s, u"&nothing;"_s, u"&AMP;"_s, u"&#0;"_s, u"&#27;"_s,
             u"&#xd800;"_s, u"&#x110000;"_s, u"&#99999999999;"_s, u"&#-5;"_s, u"&#+65;"_s, u"&#;"_s, u"&;"_s,
             u"&amp"_s, u"&"_s, QString()})
        row(same, same);
}

void TestHtmlReference::referencesAreDecoded()
{
    QFETCH(QString, written);
    QTEST(dp::htmlreference::decoded(written), "text");
}

DP_TEST(TestHtmlReference)
#include "tst_htmlreference.moc"
