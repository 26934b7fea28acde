// The texts of tabs: the name is elided first, and the number is never cut.
#include "gui/window/tabnames.h"
#include "gui/window/tabtext.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QLocale>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

const QStringList tabNames = {u"MLLM"_s, u"Hallucination"_s, u"Graph neural networks for molecules"_s,
    u"R&D & testing"_s, u"大型语言模型的推理能力研究"_s, u"نماذج اللغة الكبيرة والاستدلال"_s, u"W"_s};
const QList<int> tabNumbers = {0, 1, 12, 999, 1000, 1204, 10400, 571760, 1234567};

QFontMetrics tabMetrics()
{
    return QFontMetrics(QApplication::font());
}

/// Returns the text as a tab paints it, without the escapes of mnemonics.
QString painted(QString text)
{
    return text.replace(u"&&"_s, u"&"_s);
}

} // namespace

class TestTabText : public QObject
{
    Q_OBJECT

private slots:
    void numberIsNeverCut();
    void textFitsIntoItsWidth();
    void nameIsElidedBeforeTheNumberIsShortened();
    void aNameWhoseBeginningIsNotItsOwnIsElidedInTheMiddle();
    void sharedBeginnings_data();
    void sharedBeginnings();
    void longNameHasALimit();
    void shortNumbers_data();
    void shortNumbers();
    void shortNumberUsesTheLocale();
    void ampersandIsNoMnemonic();
    void nameOfAnotherDirectionIsIsolated();
};

void TestTabText::numberIsNeverCut()
{
    const QFontMetrics metrics = tabMetrics();
    for (const QString &name : tabNames)
        for (const int unread : tabNumbers)
            for (int width = 0; width < 400; width += 7) {
                const QString text = tabtext::fitted({name, unread}, width, metrics);
                const QString whole = u" (%1)"_s.arg(tabtext::number(unread)),
                              shortened = u" (%1)"_s.arg(tabtext::shortNumber(unread));
                QVERIFY2(unread == 0 || text.endsWith(whole) || text.endsWith(shortened), qPrintable(text));
            }
}

void TestTabText::textFitsIntoItsWidth()
{
    const QFontMetrics metrics = tabMetrics();
    for (const QString &name : tabNames)
        for (const int unread : tabNumbers) {
            const TabLabel label{name, unread};
            const auto [ideal, least] = tabtext::widths(label, metrics);
            QVERIFY(least <= ideal);
            for (int width = least; width < least + 300; width += 7) {
                const QString text = painted(tabtext::fitted(label, width, metrics));
                QVERIFY2(metrics.horizontalAdvance(text) <= width + 1, qPrintable(text));
            }
        }
}

void TestTabText::nameIsElidedBeforeTheNumberIsShortened()
{
    const QFontMetrics metrics = tabMetrics();
    const TabLabel label{u"Hallucination"_s, 1204};
    const QString whole = tabtext::whole(label);
    QCOMPARE(whole, u"Hallucination (1,204)"_s);
    const int width = metrics.horizontalAdvance(whole);
    QCOMPARE(tabtext::fitted(label, width, metrics), whole);
    const QString elided = tabtext::fitted(label, width - 3, metrics);
    QVERIFY2(elided.endsWith(u" (1,204)"_s) && elided.contains(u'…'), qPrintable(elided));
    QVERIFY2(elided.startsWith(u"Hallu"_s) && elided.contains(u"… ("_s), qPrintable(elided)); // at the end
    const QString least = tabtext::fitted(label, 0, metrics);
    QVERIFY2(least.endsWith(u" (1.2k)"_s), qPrintable(least));
    QVERIFY2(least.indexOf(u" ("_s) >= 5, qPrintable(least)); // some letters of the name are left
}

/// Otherwise two tabs would show the same text.
void TestTabText::aNameWhoseBeginningIsNotItsOwnIsElidedInTheMiddle()
{
    const QFontMetrics metrics = tabMetrics();
    const QString name = u"Graph neural networks for molecules"_s;
    const int width = metrics.horizontalAdvance(u"Graph neural net…"_s);
    const QString own = tabtext::elided(name, width, metrics, 5);
    QVERIFY2(own.startsWith(u"Graph neural"_s) && own.endsWith(u'…'), qPrintable(own));
    const QString shared = tabtext::elided(name, width, metrics, 26);
    QVERIFY2(shared.startsWith(u"Graph"_s) && shared.endsWith(u"cules"_s), qPrintable(shared));
    QVERIFY(metrics.horizontalAdvance(shared) <= width);
}

void TestTabText::sharedBeginnings_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QList<qsizetype>>("shared");
    const auto row = [](const QStringList &names, const QList<qsizetype> &shared) {
        QTest::newRow(qPrintable(names.join(u'|'))) << names << shared;
    };
    row({}, {});
    row({u"a"_s}, {0});
    row({u"ab"_s, u"Abc"_s, u"b"_s, u"abd"_s}, {2, 2, 0, 2});
    row({u"same"_s, u"same"_s}, {0, 0});
    row({u"graph x"_s, u"graph y"_s, u"graphs"_s}, {6, 6, 5});
}

void TestTabText::sharedBeginnings()
{
    QFETCH(QStringList, names);
    const TabNames all(names);
    QList<qsizetype> shared;
    for (const QString &name : names)
        shared << all.sharedStart(name);
    QTEST(shared, "shared");
}

void TestTabText::longNameHasALimit()
{
    const QFontMetrics metrics = tabMetrics();
    const int ideal = tabtext::widths({QString(200, u'a'), 0}, metrics).ideal;
    QVERIFY(ideal <= 33 * metrics.averageCharWidth());
    QVERIFY(ideal >= 23 * metrics.averageCharWidth());
    const QString name = u"Reward Model"_s;
    QCOMPARE(tabtext::widths({name, 0}, metrics).ideal, metrics.horizontalAdvance(name));
}

void TestTabText::shortNumbers_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << u"0"_s;
    QTest::newRow("below a thousand") << 999 << u"999"_s;
    QTest::newRow("a thousand") << 1000 << u"1k"_s;
    QTest::newRow("tenths") << 1204 << u"1.2k"_s;
    QTest::newRow("rounded down") << 1999 << u"1.9k"_s;
    QTest::newRow("almost ten thousand") << 9999 << u"9.9k"_s;
    QTest::newRow("no tenths") << 10900 << u"10k"_s;
    QTest::newRow("almost a million") << 999999 << u"999k"_s;
    QTest::newRow("a million") << 1000000 << u"1M"_s;
    QTest::newRow("more than a million") << 1299999 << u"1.2M"_s;
}

void TestTabText::shortNumbers()
{
    QFETCH(int, number);
    QTEST(tabtext::shortNumber(number), "text");
}

void TestTabText::shortNumberUsesTheLocale()
{
    const auto before = qScopeGuard([locale = QLocale()] { QLocale::setDefault(locale); });
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(tabtext::shortNumber(1204), u"1,2k"_s);
    QCOMPARE(tabtext::number(1204), u"1.204"_s);
}

void TestTabText::ampersandIsNoMnemonic()
{
    const TabLabel label{u"R&D"_s, 2};
    QCOMPARE(tabtext::whole(label), u"R&&D (2)"_s);
    QCOMPARE(tabtext::fitted(label, 400, tabMetrics()), u"R&&D (2)"_s);
}

/// The number stays behind a name that is written from right to left.
void TestTabText::nameOfAnotherDirectionIsIsolated()
{
    const QString name = tabNames[5];
    for (const int width : {0, 1000}) {
        const QString text = tabtext::fitted({name, 12}, width, tabMetrics());
        QVERIFY2(
            text.startsWith(QChar(0x2068)) && text.endsWith(QChar(0x2069) + u" (12)"_s), qPrintable(text));
    }
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestTabText)
#include "tst_tabtext.moc"
