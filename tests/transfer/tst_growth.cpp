#include "support/sanitizers.h"
#include "support/testprogram.h"
#include "support/textreaders.h"

#include <QTest>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using dp::test::TextReader;

namespace {

/// Returns the processor time of this thread in seconds. Other programs do not affect this time.
double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

/// Returns the mean time of one call in seconds. Repeats the call until the total time can be measured.
double secondsOf(const TextReader &reader, const QString &text)
{
    constexpr double visible = 0.0003;
    const double start = cpuSeconds();
    int calls = 0;
    double taken = 0;
    do {
        reader.read(text);
        ++calls;
        taken = cpuSeconds() - start;
    } while (taken < visible);
    return taken / calls;
}

QString textOf(const QString &unit, qsizetype size)
{
    return unit.repeated(std::max<qsizetype>(1, size / unit.size()));
}

/// Returns how many times longer \a large takes than \a small. \a large must be four times as long. The
/// result is about 4 for linear time and about 16 for quadratic time.
double ratio(const TextReader &reader, const QString &small, const QString &large, int runs)
{
    double shortest = 1e9, longest = 1e9;
    for (int i = 0; i < runs; ++i) {
        shortest = std::min(shortest, secondsOf(reader, small));
        longest = std::min(longest, secondsOf(reader, large));
    }
    return longest / shortest;
}

constexpr double mostGrowth = 10;

/// Returns an error message if the time is not linear, otherwise an empty string.
QString growthFault(const TextReader &reader, const QString &unit)
{
    constexpr double soon = 0.01; // in seconds; with quadratic time, the longest text needs more
    const qsizetype longest = reader.longest > 0 ? reader.longest : 64 * 1024;
    qsizetype size = std::min<qsizetype>(longest, 4096);
    for (;; size *= 2) {
        const double start = cpuSeconds();
        reader.read(textOf(unit, size));
        if (dp::test::isSanitized) // times with the sanitizers are those of the sanitizers
            return {};
        if (cpuSeconds() - start > soon)
            break;
        if (2 * size > longest)
            return {};
    }
    const QString small = textOf(unit, size / 4), large = textOf(unit, size);
    if (ratio(reader, small, large, 1) < mostGrowth)
        return {};
    // The first measurement may have been wrong because of other load.
    const double again = ratio(reader, small, large, 5);
    if (again < mostGrowth)
        return {};
    // One step may be slow because the texts no longer fit into a cache. Quadratic time is slow at each step.
    if (reader.longest == 0 && ratio(reader, large, textOf(unit, 4 * size), 3) < mostGrowth)
        return {};
    return u"“%1” %2 characters: 4 times as many take %3 times as long"_s.arg(unit.left(20))
        .arg(size / 4)
        .arg(again, 0, 'f', 1);
}

/// Returns short texts. Repeated many times, each of them forms a hostile text.
QStringList units()
{
    return {u"a"_s, u" "_s, u"a "_s, u"<"_s, u"<a "_s, u"<a b=\""_s, u"<a b='x' "_s, u"</p></details> "_s,
        u"<details>"_s, u"<details><summary></summary><p>"_s, u"</summary>"_s, u"</summary> <p>"_s, u"<p>"_s,
        u"<!--"_s, u"<a@"_s, u"<ab:"_s, u"`"_s, u"` "_s, u"`` ` "_s, u"`|"_s, u"|"_s, u"| "_s, u"a|b`"_s,
        u"\\"_s, u"\\\\ "_s, u"\\`"_s, u"{"_s, u"{ "_s, u"}{"_s, u"{}"_s, u"\\textbf{"_s, u"\\'{"_s, u"\\'"_s,
        u"\\href{"_s, u"\\href{a}"_s, u"\\x{"_s, u"^{"_s, u"^"_s, u"_"_s, u"$"_s, u"$a"_s, u"$$a"_s,
        u"$$a$ "_s, u"["_s, u"]"_s, u"[a"_s, u"]("_s, u"](x"_s, u"[a](b) "_s,
        u"](http://arxiv.org/abs/2501.00001v1)"_s, u"http://arxiv.org/abs/ "_s, u"(arXiv:"_s, u"v1"_s, u"&"_s,
        u"&#"_s, u"&;"_s, u"&amp;"_s, u"&a"_s, u"**"_s, u"*"_s, u"("_s, u")"_s, u"( "_s, u"\""_s, u"\" "_s,
        u"\"a\" "_s, u"ti:"_s, u"ti:a "_s, u"ti:\"a\" "_s, u"a AND "_s, u"a, "_s, u"Must: "_s, u"(1) "_s,
        u"and or "_s, u"-"_s, u"-|"_s, u"- | "_s, u"- 9 "_s, u"#"_s, u"# "_s, u"2026-01-02 "_s, u"e\u0301"_s,
        u"\u0301"_s, u"\u0316\u0301"_s, u"\u0301\u0316"_s, u"\U0001d165\U0001d16d"_s, u"\u202a"_s,
        u"\u202a\u2069"_s, u"\u2067\u202c"_s, u"🙂"_s, u"大"_s, QString(QChar(0xd83d)),
        QString(QChar(27)) + u"["_s, u"\u2028"_s, u"http://a)"_s, u"http://a!"_s, u"www.a.b)"_s, u"@a{b,"_s,
        u"withdrawn "_s, u"paper was "_s, u"et al., "_s};
}

} // namespace

/// Tests that the time to read an external text is proportional to its length. If the time was quadratic, a
/// file could block the program for minutes.
class TestGrowth : public QObject
{
    Q_OBJECT

private slots:
    void timeGrowsWithTheLength_data();
    void timeGrowsWithTheLength();
    void timeGrowsWithTheNumberOfParts_data();
    void timeGrowsWithTheNumberOfParts();
};

void TestGrowth::timeGrowsWithTheLength_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(dp::test::textReaders().size()); ++i)
        QTest::newRow(dp::test::textReaders()[i].name) << i;
}

void TestGrowth::timeGrowsWithTheLength()
{
    QFETCH(int, index);
    QStringList faults;
    for (const QString &unit : units())
        if (const QString fault = growthFault(dp::test::textReaders()[index], unit); !fault.isEmpty())
            faults << fault;
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TestGrowth::timeGrowsWithTheNumberOfParts_data()
{
    QTest::addColumn<int>("index");
    const QList<TextReader> readers = dp::test::partReaders();
    for (int i = 0; i < int(readers.size()); ++i)
        QTest::newRow(readers[i].name) << i;
}

void TestGrowth::timeGrowsWithTheNumberOfParts()
{
    QFETCH(int, index);
    const QString fault = growthFault(dp::test::partReaders()[index], u"a"_s);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

DP_TEST(TestGrowth)
#include "tst_growth.moc"
