#include "text/worddiff.h"

#include "support/madeuppapers.h"
#include "support/sanitizers.h"
#include "support/testprogram.h"
#include "text/diffwords.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

using worddiff::Kind;

/// Returns one of the two texts that the pieces were made of.
QString textOf(const QList<worddiff::Piece> &pieces, Kind left)
{
    QString text;
    for (const worddiff::Piece &piece : pieces)
        if (piece.kind != left)
            text += piece.text;
    return text;
}

QString oldText(const QList<worddiff::Piece> &pieces)
{
    return textOf(pieces, Kind::Inserted);
}

QString newText(const QList<worddiff::Piece> &pieces)
{
    return textOf(pieces, Kind::Deleted);
}

/// Returns the pieces in the notation of the command line.
QString markedText(const QList<worddiff::Piece> &pieces)
{
    QString text;
    for (const worddiff::Piece &piece : pieces)
        text += piece.kind == Kind::Same  ? piece.text
            : piece.kind == Kind::Deleted ? u"[-%1-]"_s.arg(piece.text)
                                          : u"{+%1+}"_s.arg(piece.text);
    return text;
}

/// Returns the smallest number of deleted and inserted words, by dynamic programming.
int fewestChanges(const QList<worddiff::Word> &before, const QList<worddiff::Word> &after)
{
    QList<int> row(after.size() + 1);
    for (qsizetype j = 0; j <= after.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 1; i <= before.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i));
        for (qsizetype j = 1; j <= after.size(); ++j) {
            const int above = row[j];
            row[j] = before[i - 1].text == after[j - 1].text ? diagonal : 1 + std::min(above, row[j - 1]);
            diagonal = above;
        }
    }
    return row[after.size()];
}

int changedWords(const QList<worddiff::Piece> &pieces)
{
    qsizetype count = 0;
    for (const worddiff::Piece &piece : pieces)
        if (piece.kind != Kind::Same)
            for (const worddiff::Word &word : worddiff::wordsOf(piece.text))
                count += word.text.isEmpty() ? 0 : 1;
    return int(count);
}

const QStringList vocabulary{u"the"_s, u"model"_s, u"of"_s, u"$x^2$"_s, u"learning"_s, u"\\alpha"_s, u"a"_s,
    u"(deep)"_s, u"networks."_s, u"state-of-the-art"_s, u"学习"_s, u"\\textbf{bold words}"_s, u"$"_s, u"{"_s,
    u"https://a.org/x."_s, u"😀"_s, u"e\u0301t\u00e9"_s, u"$$y = 1$$"_s, u"don't"_s, u"—"_s};

QString randomText(QRandomGenerator &random, int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += vocabulary[random.bounded(vocabulary.size())]
            + (random.bounded(8) == 0         ? u""_s
                    : random.bounded(20) == 0 ? u"  "_s
                                              : u" "_s);
    return random.bounded(2) ? text.trimmed() : text;
}

/// Moves, replaces, deletes and inserts words.
QString edited(QRandomGenerator &random, const QString &text, int changes)
{
    QStringList words = text.split(u' ');
    for (int i = 0; i < changes; ++i) {
        const qsizetype at = random.bounded(words.size());
        switch (random.bounded(4)) {
        case 0: words.move(at, random.bounded(words.size())); break;
        case 1: words[at] = vocabulary[random.bounded(vocabulary.size())]; break;
        case 2: words.insert(at, vocabulary[random.bounded(vocabulary.size())]); break;
        default:
            if (words.size() > 1)
                words.removeAt(at);
        }
    }
    return words.join(u' ');
}

} // namespace

class TestWordDiff : public QObject
{
    Q_OBJECT

private slots:
    void aTextIsDividedIntoWords_data();
    void aTextIsDividedIntoWords();
    void changesAreFound_data();
    void changesAreFound();
    void bothTextsAreRecovered();
    void fewestWordsAreChanged();
    void editedAbstractsAreRecovered();
    void thousandWordsTakeNoTime_data();
    void thousandWordsTakeNoTime();
    void veryLongTextsAreLimited();
};

void TestWordDiff::aTextIsDividedIntoWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QString &text, const QStringList &words) {
        QTest::newRow(name) << text << words;
    };
    row("empty", {}, {});
    row("words", u"Deep learning, again."_s, {u"Deep"_s, u"learning"_s, u","_s, u"again"_s, u"."_s});
    row("hyphens", u"a state-of-the-art model's –"_s, {u"a"_s, u"state-of-the-art"_s, u"model's"_s, u"–"_s});
    row("a formula", u"the $O(n \\log n)$-time"_s, {u"the"_s, u"$O(n \\log n)$"_s, u"-"_s, u"time"_s});
    row("prices", u"from $5 to $6 each"_s, {u"from"_s, u"$"_s, u"5"_s, u"to"_s, u"$"_s, u"6"_s, u"each"_s});
    row("a displayed formula", u"$$x = y$$."_s, {u"$$x = y$$"_s, u"."_s});
    row("commands", u"\\textbf{two words} \\'e \\alpha-stable \\frac{a}{b}c"_s,
        {u"\\textbf{two words}"_s, u"\\'"_s, u"e"_s, u"\\alpha"_s, u"-"_s, u"stable"_s, u"\\frac{a}{b}"_s,
            u"c"_s});
    row("an unclosed brace", u"\\textbf{two"_s, {u"\\textbf"_s, u"{"_s, u"two"_s});
    row("an address", u"(see https://a.org/b-c_d.)"_s,
        {u"("_s, u"see"_s, u"https://a.org/b-c_d"_s, u"."_s, u")"_s});
    row("Chinese", u"机器 learning学"_s, {u"机"_s, u"器"_s, u"learning"_s, u"学"_s});
    row("space at the end", u"a  b "_s, {u"a"_s, u"b"_s, QString()});
}

void TestWordDiff::aTextIsDividedIntoWords()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, words);
    QStringList found;
    QString whole;
    for (const worddiff::Word &word : worddiff::wordsOf(text)) {
        found << word.text.toString();
        whole += word.space.toString() + word.text.toString();
    }
    QCOMPARE(whole, text);
    for (QString &word : found)
        if (word.isNull())
            word = QString();
    QCOMPARE(found, words);
}

void TestWordDiff::changesAreFound_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QString &before, const QString &after,
                         const QString &result) {
        QTest::newRow(name) << before << after << result;
    };
    row("nothing", u"the same text"_s, u"the same text"_s, u"the same text"_s);
    row("both empty", {}, {}, {});
    row("from nothing", {}, u"a comment"_s, u"{+a comment+}"_s);
    row("to nothing", u"a comment"_s, {}, u"[-a comment-]"_s);
    row("a word", u"the old text"_s, u"the new text"_s, u"the [-old-]{+new+} text"_s);
    row("an inserted word", u"the text"_s, u"the new text"_s, u"the{+ new+} text"_s);
    row("a deleted word", u"the old text"_s, u"the text"_s, u"the[- old-] text"_s);
    row("punctuation", u"12 pages."_s, u"12 pages, 3 figures."_s, u"12 pages{+, 3 figures+}."_s);
    row("a formula is one word", u"of $a + b$ here"_s, u"of $a + c$ here"_s,
        u"of [-$a + b$-]{+$a + c$+} here"_s);
    row("a command is one word", u"a \\textbf{good thing}"_s, u"a \\textbf{bad thing}"_s,
        u"a [-\\textbf{good thing}-]{+\\textbf{bad thing}+}"_s);
    row("a moved word", u"fast and simple"_s, u"simple and fast"_s, u"[-fast and -]simple{+ and fast+}"_s);
    row("white space", u"a  b"_s, u"a b"_s, u"a [- -]b"_s);
}

void TestWordDiff::changesAreFound()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, result);
    const auto pieces = worddiff::compare(before, after);
    QCOMPARE(oldText(pieces), before);
    QCOMPARE(newText(pieces), after);
    QCOMPARE(worddiff::hasChange(pieces), before.simplified() != after.simplified());
    if (QByteArray(QTest::currentDataTag()) == "a moved word") {
        QCOMPARE(changedWords(pieces), 4); // two solutions are equally short
        return;
    }
    QCOMPARE(markedText(pieces), result);
}

void TestWordDiff::bothTextsAreRecovered()
{
    QRandomGenerator random(20261127);
    for (int i = 0; i < 3000; ++i) {
        const QString before = randomText(random, random.bounded(1, 80));
        const QString after = i % 3 == 0 ? randomText(random, random.bounded(1, 80))
                                         : edited(random, before, random.bounded(1, 12));
        const auto pieces = worddiff::compare(before, after);
        QCOMPARE(oldText(pieces), before);
        QCOMPARE(newText(pieces), after);
        for (qsizetype k = 0; k < pieces.size(); ++k) {
            QVERIFY(!pieces[k].text.isEmpty());
            QVERIFY(k == 0 || pieces[k].kind != pieces[k - 1].kind);
            QVERIFY(k == 0 || pieces[k].kind != Kind::Deleted || pieces[k - 1].kind != Kind::Inserted);
        }
    }
}

void TestWordDiff::fewestWordsAreChanged()
{
    QRandomGenerator random(7);
    const QStringList few{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    for (int i = 0; i < 2000; ++i) {
        QStringList before, after;
        for (int k = random.bounded(1, 30); k > 0; --k)
            before << few[random.bounded(few.size())];
        for (int k = random.bounded(1, 30); k > 0; --k)
            after << few[random.bounded(few.size())];
        const QString a = before.join(u' '), b = after.join(u' ');
        QCOMPARE(
            changedWords(worddiff::compare(a, b)), fewestChanges(worddiff::wordsOf(a), worddiff::wordsOf(b)));
    }
}

void TestWordDiff::editedAbstractsAreRecovered()
{
    QRandomGenerator random(500);
    for (const MadeUpPaper &paper : madeUpPapers(500, QDate(2026, 11, 20))) {
        const QString before =
            paper.abstract + u" We prove $\\mathcal{O}(n \\log n)$ for \\emph{all} cases."_s;
        const QString after = edited(random, before, random.bounded(1, 40));
        const auto pieces = worddiff::compare(before, after);
        QCOMPARE(oldText(pieces), before);
        QCOMPARE(newText(pieces), after);
    }
}

/// A comparison happens when an abstract is opened. The limit leaves room for a slow computer.
void TestWordDiff::thousandWordsTakeNoTime_data()
{
    QTest::addColumn<int>("changes"); // of 1,000 words; -1: the same words in another order
    QTest::newRow("a few") << 20;
    QTest::newRow("many") << 500;
    QTest::newRow("another order") << -1;
}

void TestWordDiff::thousandWordsTakeNoTime()
{
    QFETCH(const int, changes);
    QRandomGenerator random(1000);
    QStringList words;
    for (int i = 0; i < 1000; ++i)
        words << u"word%1"_s.arg(random.bounded(400));
    const QString before = words.join(u' ');
    QString after;
    if (changes < 0) {
        std::shuffle(words.begin(), words.end(), random);
        after = words.join(u' ');
    } else {
        after = edited(random, before, changes);
    }
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto pieces = worddiff::compare(before, after);
        best = std::min(best, timer.nsecsElapsed());
        QCOMPARE(newText(pieces), after);
    }
    qInfo("1,000 words: %.2f ms", double(best) / 1e6);
    QVERIFY(best < (isSanitized ? 1'000'000'000 : 100'000'000));
}

/// The time and the memory grow with the square of the number of changes, so this number is limited.
void TestWordDiff::veryLongTextsAreLimited()
{
    QRandomGenerator random(3);
    const QString before = randomText(random, 20000), after = randomText(random, 20000);
    const auto pieces = worddiff::compare(before, after);
    QCOMPARE(oldText(pieces), before);
    QCOMPARE(newText(pieces), after);
}

} // namespace dp::test

DP_TEST(dp::test::TestWordDiff)
#include "tst_worddiff.moc"
