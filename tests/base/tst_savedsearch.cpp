// The suggested name of a saved search.
#include "base/savedsearch.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::SavedSearch;

class TestSavedSearch : public QObject
{
    Q_OBJECT

private slots:
    void theNameIsTheTypedText_data();
    void theNameIsTheTypedText();
    void aLongTextIsCutBetweenCharacters();
};

void TestSavedSearch::theNameIsTheTypedText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("words") << u"graph  neural"_s << u"graph neural"_s;
    QTest::newRow("an incomplete last word") << u"agents*"_s << u"agents"_s;
    QTest::newRow("an incomplete word before others") << u"agent* plans"_s << u"agent* plans"_s;
    QTest::newRow("only a star") << u"*"_s << u"*"_s;
    QTest::newRow("lines") << u"a\nb"_s << u"a b"_s;
}

void TestSavedSearch::theNameIsTheTypedText()
{
    QFETCH(QString, text);
    QTEST(SavedSearch::suggestedName(text), "name");
}

void TestSavedSearch::aLongTextIsCutBetweenCharacters()
{
    const QString emoji = u"😀"_s; // two UTF-16 units
    const QString name = SavedSearch::suggestedName(u'a' + emoji.repeated(SavedSearch::maximumName));
    QVERIFY(name.size() < SavedSearch::maximumName + 1 && !name.back().isHighSurrogate());
}

DP_TEST(TestSavedSearch)
#include "tst_savedsearch.moc"
