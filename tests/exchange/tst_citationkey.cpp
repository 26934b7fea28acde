#include "exchange/citationkey.h"

#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString &author, const QString &title, const QString &id = u"1706.03762v7"_s)
{
    dp::Paper paper = dp::test::somePaper(id.contains(u'/') ? u"1706.03762"_s : id);
    paper.id = dp::ArxivId::parse(id).value_or(dp::ArxivId());
    paper.title = title;
    paper.authors = author.isEmpty() ? QStringList() : QStringList{author, u"Second Author"_s};
    return dp::citationkey::of(paper);
}

} // namespace

class TestCitationKey : public QObject
{
    Q_OBJECT

private slots:
    void keysAreSurnameYearAndWord_data();
    void keysAreSurnameYearAndWord();
    void theYearIsThatOfTheFirstVersion();
    void keysThatFollowAPatternAreRecognized_data();
    void keysThatFollowAPatternAreRecognized();
};

void TestCitationKey::keysAreSurnameYearAndWord_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *test, const QString &author, const QString &title, const QString &key) {
        QTest::newRow(test) << author << title << key;
    };
    const QString ada = u"Ada Example"_s;
    row("usual", u"Ashish Vaswani"_s, u"Attention Is All You Need"_s, u"vaswani2017attention"_s);
    row("stop words", ada, u"On the Use of It: Graphs"_s, u"example2017use"_s);
    row("accents", u"Łukasz Müller"_s, u"Über Größe"_s, u"muller2017uber"_s);
    row("letters without decomposition", u"Søren Kjærgård"_s, u"Straße"_s, u"kjaergard2017strasse"_s);
    row("TeX accents", u"Jos\\'e G\\\"{o}del"_s, u"\\'Etude"_s, u"godel2017etude"_s);
    row("hyphen", ada, u"Multi-Agent Systems"_s, u"example2017multi"_s);
    row("apostrophe", ada, u"Newton's Method"_s, u"example2017newtons"_s);
    row("math", ada, u"S$^2$GSL: Graphs"_s, u"example2017s2gsl"_s);
    row("Greek first", ada, u"$\\beta$-GNN"_s, u"example2017gnn"_s);
    row("numbers first", ada, u"3 2023 Years"_s, u"example2017years"_s);
    row("particle", u"Aäron van den Oord"_s, u"WaveNet"_s, u"oord2017wavenet"_s);
    row("suffix", u"A. A. Alves Jr."_s, u"LHCb"_s, u"alves2017lhcb"_s);
    row("collaboration", u"The ATLAS Collaboration"_s, u"Observation of it"_s, u"atlas2017observation"_s);
    row("company", u"DeepSeek-AI"_s, u"R1"_s, u"deepseekai2017r1"_s);
    row("title of stop words", ada, u"What Is It?"_s, u"arxiv170603762"_s);
    row("Chinese title", ada, u"图神经网络"_s, u"arxiv170603762"_s);
    row("Chinese author", u"张三"_s, u"Graphs"_s, u"arxiv170603762"_s);
    row("author without letters", u"123 !!!"_s, u"Graphs"_s, u"arxiv170603762"_s);
    row("no author", {}, u"Graphs"_s, u"arxiv170603762"_s);
    row("no title", ada, {}, u"arxiv170603762"_s);
    row("long word", ada, u"x"_s.repeated(1000), u"example2017"_s + u"x"_s.repeated(40));
}

void TestCitationKey::keysAreSurnameYearAndWord()
{
    QFETCH(QString, author);
    QFETCH(QString, title);
    QFETCH(QString, expected);
    QCOMPARE(keyOf(author, title), expected);
}

void TestCitationKey::theYearIsThatOfTheFirstVersion()
{
    dp::Paper paper = dp::test::somePaper(u"1612.00001v3"_s);
    paper.title = u"Graphs"_s;
    paper.updated = dp::Moment::fromDay(QDate(2020, 5, 6));
    paper.journalRef = u"Phys. Rev. D 89, 084044 (2018)"_s;
    QCOMPARE(dp::citationkey::of(paper), u"example2016graphs"_s);
    paper.published = {}; // the identifier has the year
    QCOMPARE(dp::citationkey::of(paper), u"example2016graphs"_s);
    paper.id = dp::ArxivId::parse(u"hep-th/0412210"_s).value_or(dp::ArxivId());
    QCOMPARE(dp::citationkey::of(paper), u"example2004graphs"_s);
    paper.authors.clear(); // no slash in the key
    QCOMPARE(dp::citationkey::of(paper), u"arxivhepth0412210"_s);
}

void TestCitationKey::keysThatFollowAPatternAreRecognized_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isOf");
    QTest::newRow("the name") << u"vaswani2017attention"_s << true;
    QTest::newRow("a letter") << u"vaswani2017attentionb"_s << true;
    QTest::newRow("a number") << u"vaswani2017attention-28"_s << true;
    QTest::newRow("the identifier") << u"vaswani2017attention-170603762"_s << true;
    QTest::newRow("two letters") << u"vaswani2017attentions"_s.append(u's') << false;
    QTest::newRow("another word") << u"vaswani2017all"_s << false;
    QTest::newRow("another case") << u"Vaswani2017attention"_s << false;
    QTest::newRow("a minus") << u"vaswani2017attention-"_s << false;
    QTest::newRow("another identifier") << u"vaswani2017attention-x1"_s << false;
}

void TestCitationKey::keysThatFollowAPatternAreRecognized()
{
    QFETCH(QString, key);
    dp::Paper paper = dp::test::somePaper(u"1706.03762v7"_s);
    paper.title = u"Attention Is All You Need"_s;
    paper.authors = QStringList{u"Ashish Vaswani"_s};
    paper.published = dp::Moment::fromDay(QDate(2017, 6, 12));
    QTEST(dp::citationkey::isOf(key, paper, u"{surname}{year}{word}"_s), "isOf");
}

DP_TEST(TestCitationKey)
#include "tst_citationkey.moc"
