#include "library/muterules.h"

#include "library/mutes.h"
#include "support/mutedlibrary.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using dp::Mute;
using dp::test::MutedLibrary;

class TestMuteRules : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<MutedLibrary>(); }
    void aWordIsFoundAsAWhole_data();
    void aWordIsFoundAsAWhole();
    void aWordIsFoundInThreeFields();
    void anAuthorIsOneName_data();
    void anAuthorIsOneName();
    void aCategoryCanBeAnyOfThePaper_data();
    void aCategoryCanBeAnyOfThePaper();
    void onePaperIsComparedLikeAll();
    void theSameRuleIsStoredOnce();
    void aRemovedRuleGetsItsNumberAgain();

private:
    bool hides(const Mute &mute)
    {
        const auto all = dp::muterules::papersOf(*m_bench->library, mute);
        return all && !all->empty();
    }
    std::unique_ptr<MutedLibrary> m_bench;
};

void TestMuteRules::aWordIsFoundAsAWhole_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isHidden");
    QTest::newRow("the word") << u"A survey of zebras"_s << u"survey"_s << true;
    QTest::newRow("other case") << u"A Survey of Zebras"_s << u"SURVEY"_s << true;
    QTest::newRow("at a sign") << u"Zebras: (survey)"_s << u"survey"_s << true;
    QTest::newRow("part of a compound") << u"A meta-survey"_s << u"survey"_s << true;
    QTest::newRow("begin of a word") << u"Surveying zebras"_s << u"survey"_s << false;
    QTest::newRow("end of a word") << u"A resurvey"_s << u"survey"_s << false;
    QTest::newRow("plural") << u"Two surveys"_s << u"survey"_s << false;
    QTest::newRow("accent") << u"Poincaré maps"_s << u"poincare"_s << true;
    QTest::newRow("phrase") << u"On large language models"_s << u"language model"_s << false;
    QTest::newRow("whole phrase") << u"On Large Language Models"_s << u"large language models"_s << true;
    QTest::newRow("words apart") << u"Large models of language"_s << u"large language models"_s << false;
    QTest::newRow("quotation marks") << u"On survey"_s << u"\"survey\" OR 'x"_s << false;
    QTest::newRow("TeX") << u"Muster for $\\alpha$: A Survey"_s << u"for $\\alpha$: a"_s << true;
    QTest::newRow("operator is a word") << u"To be OR not"_s << u"be or not"_s << true;
}

void TestMuteRules::aWordIsFoundAsAWhole()
{
    QFETCH(QString, title);
    QFETCH(QString, word);
    QFETCH(bool, isHidden);
    m_bench->put(u"2502.00001"_s, title);
    QCOMPARE(hides({0, Mute::Kind::Word, word}), isHidden);
}

void TestMuteRules::aWordIsFoundInThreeFields()
{
    dp::Paper paper = dp::test::somePaper(u"2502.00001"_s);
    paper.title = u"okapi"_s;
    paper.abstract = u"quagga"_s;
    paper.comment = u"12 pages, withdrawn"_s;
    paper.authors = {u"Z. Bongo"_s};
    m_bench->store(paper);
    for (const QString &word : {u"okapi"_s, u"quagga"_s, u"withdrawn"_s})
        QVERIFY2(hides({0, Mute::Kind::Word, word}), qPrintable(word));
    QVERIFY(!hides({0, Mute::Kind::Word, u"Bongo"_s}));
}

void TestMuteRules::anAuthorIsOneName_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<bool>("isHidden");
    QTest::newRow("full name") << u"Jane Doe"_s << true;
    QTest::newRow("family name") << u"doe"_s << true;
    QTest::newRow("accents") << u"Erdos"_s << true;
    QTest::newRow("across two names") << u"Doe Paul"_s << false;
    QTest::newRow("part of a word") << u"Jan"_s << false;
    QTest::newRow("not a title word") << u"zebras"_s << false;
}

void TestMuteRules::anAuthorIsOneName()
{
    QFETCH(QString, author);
    QFETCH(bool, isHidden);
    dp::Paper paper = dp::test::somePaper(u"2502.00001"_s);
    paper.title = u"zebras"_s;
    paper.authors = {u"Jane Doe"_s, u"Paul Erdős"_s};
    m_bench->store(paper);
    QCOMPARE(hides({0, Mute::Kind::Author, author}), isHidden);
}

void TestMuteRules::aCategoryCanBeAnyOfThePaper_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<bool>("isHidden");
    QTest::newRow("primary") << u"cs.CL"_s << true;
    QTest::newRow("cross list") << u"stat.ML"_s << true;
    QTest::newRow("archive") << u"stat"_s << true;
    QTest::newRow("archive that is a category") << u"hep-th"_s << true;
    QTest::newRow("begin of a name") << u"hep"_s << false;
    QTest::newRow("other class") << u"cs.CV"_s << false;
}

void TestMuteRules::aCategoryCanBeAnyOfThePaper()
{
    QFETCH(QString, category);
    QFETCH(bool, isHidden);
    dp::Paper paper = dp::test::somePaper(u"2502.00001"_s);
    paper.categories = {u"cs.CL"_s, u"stat.ML"_s, u"hep-th"_s};
    m_bench->store(paper);
    QCOMPARE(hides({0, Mute::Kind::Category, category}), isHidden);
}

/// Tests that the two ways to apply a rule agree.
void TestMuteRules::onePaperIsComparedLikeAll()
{
    for (int i = 1; i <= 30; ++i) {
        dp::Paper paper = dp::test::somePaper(u"2502.%1"_s.arg(i, 5, 10, '0'_L1));
        paper.title = i % 2 ? u"odd zebra"_s : u"even zebras"_s;
        paper.authors = {i % 3 ? u"Jane Doe"_s : u"Doe Jane"_s};
        paper.categories = {i % 5 ? u"cs.CL"_s : u"hep-th"_s};
        m_bench->store(paper);
    }
    for (const Mute &mute : {Mute{0, Mute::Kind::Word, u"odd zebra"_s},
             Mute{0, Mute::Kind::Author, u"jane doe"_s}, Mute{0, Mute::Kind::Category, u"cs"_s}}) {
        const auto all = dp::muterules::papersOf(*m_bench->library, mute);
        VERIFY_OK(all);
        QVERIFY(!all->empty() && all->size() < 30);
        for (int i = 1; i <= 30; ++i) {
            const qint64 paper = dp::test::keyOf(u"2502.%1"_s.arg(i, 5, 10, '0'_L1));
            const auto one = dp::muterules::applies(*m_bench->library, mute, paper);
            VERIFY_OK(one);
            QCOMPARE(*one, std::find(all->begin(), all->end(), paper) != all->end());
        }
    }
}

void TestMuteRules::theSameRuleIsStoredOnce()
{
    const qint64 first = m_bench->word(u"Deep Zebras"_s);
    QCOMPARE(m_bench->word(u"deep  zebras"_s, {}, QDate(2025, 4, 1)), first);
    QVERIFY(m_bench->word(u"deep zebras"_s, u"A"_s) != first);
    QVERIFY(m_bench->mute(Mute::Kind::Author, u"deep zebras"_s) != first);
    const auto mutes = dp::Mutes(*m_bench->library).all();
    VERIFY_OK(mutes);
    QCOMPARE(mutes->size(), 3);
    QCOMPARE(mutes->first().until, QDate(2025, 4, 1));
}

void TestMuteRules::aRemovedRuleGetsItsNumberAgain()
{
    dp::Mutes mutes(*m_bench->library);
    m_bench->word(u"zebra"_s);
    const qint64 number = m_bench->word(u"okapi"_s, u"A"_s, QDate(2025, 4, 1));
    const auto before = mutes.find(number);
    VERIFY_OK(before);
    VERIFY_OK(mutes.remove(number));
    VERIFY_ERROR(mutes.find(number), dp::ErrorKind::UnknownMute);
    VERIFY_ERROR(mutes.remove(number), dp::ErrorKind::UnknownMute);
    VERIFY_OK(mutes.add(*before, m_bench->now));
    const auto after = mutes.find(number);
    VERIFY_OK(after);
    QVERIFY(*after == *before);
}

DP_TEST(TestMuteRules)
#include "tst_muterules.moc"
