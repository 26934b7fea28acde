#include "transfer/sectionchoice.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::SectionChoice;
using dp::TabId;

class TestSectionChoice : public QObject
{
    Q_OBJECT

private slots:
    void choicesAreStoredAsLines();
    void linesThatAreNoChoiceAreIgnored();
    void namesAreComparedWithoutCase();
};

void TestSectionChoice::choicesAreStoredAsLines()
{
    const QList<SectionChoice> choices{{TabId::Kind::SavedSearch, u"a, \"b\""_s},
        {TabId::Kind::Keyword, u"keyword"_s, false}, {TabId::Kind::Keyword, u"-x; y"_s}};
    const QString text = SectionChoice::toText(choices);
    QCOMPARE(text, u"search a, \"b\"\n-keyword keyword\nkeyword -x; y"_s);
    QCOMPARE(SectionChoice::fromText(text), choices);
}

void TestSectionChoice::linesThatAreNoChoiceAreIgnored()
{
    QVERIFY(SectionChoice::fromText({}).isEmpty());
    QCOMPARE(SectionChoice::fromText(u"\nRAG\nkeyword\n  - keyword  A  b \nkeyword a B\ntab C"_s),
        (QList<SectionChoice>{{TabId::Kind::Keyword, u"A b"_s, false}})); // the first choice counts
}

void TestSectionChoice::namesAreComparedWithoutCase()
{
    const SectionChoice choice{TabId::Kind::Keyword, u"Größe"_s};
    QVERIFY(choice.isOf(TabId::Kind::Keyword, u"GRÖSSE"_s) || choice.isOf(TabId::Kind::Keyword, u"GRÖßE"_s));
    QVERIFY(!choice.isOf(TabId::Kind::SavedSearch, u"Größe"_s));
}

DP_TEST(TestSectionChoice)
#include "tst_sectionchoice.moc"
