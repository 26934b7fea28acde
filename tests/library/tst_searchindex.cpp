#include "library/searchindex.h"

#include "library/resources.h"
#include "support/testprogram.h"

#include <QFile>
#include <QHash>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using dp::SearchIndex;

namespace {

QList<QByteArray> commonWords()
{
    dp::registerLibraryResources();
    QFile file(u":/common-words.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no list of common words");
    QList<QByteArray> words = file.readAll().split('\n');
    if (words.takeLast() != "")
        qFatal("its last line has no end");
    return words;
}

} // namespace

class TestSearchIndex : public QObject
{
    Q_OBJECT

private slots:
    void commonWordsHaveTheMark_data();
    void commonWordsHaveTheMark();
    void theListIsSortedAndPlain();
    void fewCommonWordsHaveTheSameBeginning();
};

void TestSearchIndex::commonWordsHaveTheMark_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");
    QTest::newRow("a word of all fields") << u"Networks"_s << u"Net\ue000works"_s;
    QTest::newRow("a word of one field") << u"multilingual"_s << u"mul\ue000tilingual"_s;
    QTest::newRow("a surname") << u"Zhang"_s << u"Zha\ue000ng"_s;
    QTest::newRow("a first name") << u"Michael"_s << u"Mic\ue000hael"_s;
    QTest::newRow("a name with an accent") << u"Müller"_s << u"mul\ue000ler"_s;
    QTest::newRow("a rare word") << u"zebras"_s << u"zebras"_s;
    QTest::newRow("a short word") << u"the Liu"_s << u"the Liu"_s;
}

void TestSearchIndex::commonWordsHaveTheMark()
{
    QFETCH(QString, text);
    QTEST(SearchIndex::marked(text), "marked");
}

void TestSearchIndex::theListIsSortedAndPlain()
{
    const QList<QByteArray> words = commonWords();
    QVERIFY(words.size() > 1000);
    for (const QByteArray &word : words) {
        QVERIFY2(word.size() >= 4 && word.size() <= 24, word.constData());
        QVERIFY2(std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }),
            word.constData());
    }
    for (qsizetype i = 1; i < words.size(); ++i)
        QVERIFY2(words[i - 1] < words[i], words[i].constData());
}

/// Tests that few common words begin with the same four letters. While a word is typed, each common word with
/// the same beginning is added to the query.
void TestSearchIndex::fewCommonWordsHaveTheSameBeginning()
{
    QHash<QByteArray, int> counts;
    for (const QByteArray &word : commonWords())
        QVERIFY2(++counts[word.left(4)] <= 95, word.constData());
}

DP_TEST(TestSearchIndex)
#include "tst_searchindex.moc"
