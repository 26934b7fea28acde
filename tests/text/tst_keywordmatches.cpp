#include "text/keywordmatches.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestKeywordMatches : public QObject
{
    Q_OBJECT

private slots:
    void theTextThatFoundThePaperIsMarked_data();
    void theTextThatFoundThePaperIsMarked();
};

void TestKeywordMatches::theTextThatFoundThePaperIsMarked_data()
{
    QTest::addColumn<Keyword>("keyword");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("marked");
    const Keyword phrase{0, u"Reward Model"_s, {}, {}, 100};
    QTest::newRow("a phrase") << phrase << u"A reward model and models of reward"_s
                              << QStringList{u"reward model"_s};
    QTest::newRow("a plural") << phrase << u"Two Reward Models."_s << QStringList{u"Reward Models"_s};
    QTest::newRow("a part of it") << phrase << u"A reward."_s << QStringList();
    QTest::newRow("accents") << Keyword{0, u"Erdos"_s, {}, {}, 100} << u"By Erd\u0151s"_s
                             << QStringList{u"Erd\u0151s"_s};
    QTest::newRow("quotation marks") << Keyword{0, u"\"deep\" nets"_s, {}, {}, 100} << u"deep nets"_s
                                     << QStringList{u"deep nets"_s};
    Keyword terms{0, u"Title of the tab"_s, {}, {}, 100};
    terms.terms = {{u"cat"_s, u"black dog"_s}, {u"house"_s}, {u"mouse"_s}, KeywordTerms::Field::Either};
    QTest::newRow("several terms") << terms << u"A tab: cats in a house, a mouse, a black dog"_s
                                   << QStringList{u"cats"_s, u"house"_s, u"black dog"_s};
    QTest::newRow("a custom query") << Keyword{0, u"cat"_s, u"ti:cat"_s, {}, 100} << u"cat"_s
                                    << QStringList();
    QTest::newRow("a category") << Keyword{0, u"cat"_s, {}, {u"cs.CL"_s}, 100, Keyword::Kind::Announcements}
                                << u"cat"_s << QStringList();
}

void TestKeywordMatches::theTextThatFoundThePaperIsMarked()
{
    QFETCH(const Keyword, keyword);
    QFETCH(const QString, text);
    QFETCH(const QStringList, marked);
    QStringList found;
    for (const searchterms::Range &range : searchterms::matches(text, keywordmatches::termsOf(keyword)))
        found << text.mid(range.start, range.length);
    QCOMPARE(found, marked);
}

} // namespace dp::test

DP_TEST(dp::test::TestKeywordMatches)
#include "tst_keywordmatches.moc"
