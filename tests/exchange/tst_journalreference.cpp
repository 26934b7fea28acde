#include "exchange/journalreference.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::JournalReference;

class TestJournalReference : public QObject
{
    Q_OBJECT

private slots:
    void usualFormsAreRead_data();
    void usualFormsAreRead();
    void uncertainTextsAreNotRead_data();
    void uncertainTextsAreNotRead();
};

void TestJournalReference::usualFormsAreRead_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const QString &expected) {
        QTest::newRow(text) << expected;
    };
    row("Phys. Rev. Lett. 119, 161101 (2017)", u"Phys. Rev. Lett.|119||161101||2017"_s);
    row("Phys. Rev. D 89, 084044 (2014)", u"Phys. Rev. D|89||084044||2014"_s);
    row("Eur.Phys.J. C31 (2003) 17-29", u"Eur.Phys.J. C|31||17|29|2003"_s);
    row("Mechanism and Machine Theory 46 (2011) 1335--1349",
        u"Mechanism and Machine Theory|46||1335|1349|2011"_s);
    row("ActaAstron.56:1-50,2006", u"ActaAstron.|56||1|50|2006"_s);
    row("Phys.Lett.B573:94-100,2003", u"Phys.Lett.B|573||94|100|2003"_s);
    row("Mathematische Zeitschrift 280, 1185-1202, 2015", u"Mathematische Zeitschrift|280||1185|1202|2015"_s);
    row("International Journal of Sciences 2(12), 52-60, 2013",
        u"International Journal of Sciences|2|12|52|60|2013"_s);
    row("IEEE Access, vol. 13, pp. 1-12, 2025", u"IEEE Access|13||1|12|2025"_s);
    row("Software Testing, vol. 35, no. 2, pp. 1-9, 2025", u"Software Testing|35|2|1|9|2025"_s);
    row("Statistical Science 2008, Vol. 23, No. 1, 65-68", u"Statistical Science|23|1|65|68|2008"_s);
    row("Nature 521(7553), 436-444 (2015)", u"Nature|521|7553|436|444|2015"_s);
    row("Nature 521, 436-44 (2015)", u"Nature|521||436|44|2015"_s);
    row("Phys. Rev. D D89, 084044 (2014)", u"Phys. Rev. D|89||084044||2014"_s);
    row("Transportation Research Part C 12, 5-9 (2020)", u"Transportation Research Part C|12||5|9|2020"_s);
    row("IEEE Robotics and Automation Letters 5, 1-8 (2020)",
        u"IEEE Robotics and Automation Letters|5||1|8|2020"_s);
    row("Journal of Machine Learning Research 21, 1-8 (2020)",
        u"Journal of Machine Learning Research|21||1|8|2020"_s);
    row("TMLR 3, 1-8 (2024)", u"TMLR|3||1|8|2024"_s);
    row("Nature Communications 11, 123 (2020)", u"Nature Communications|11||123||2020"_s);
    row("JHEP 05, 123 (2020)", u"JHEP|05||123||2020"_s);
    row("Statistical Science 23(1): e19, 2008.", u"Statistical Science|23|1|e19||2008"_s);
}

void TestJournalReference::usualFormsAreRead()
{
    QFETCH(QString, expected);
    const auto read = JournalReference::parse(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(read);
    const QStringList parts{read->journal, read->volume, read->issue, read->firstPage, read->lastPage,
        QString::number(read->year)};
    QCOMPARE(parts.join(u'|'), expected);
}

void TestJournalReference::uncertainTextsAreNotRead_data()
{
    QTest::addColumn<int>("unused");
    for (const char *text : {"", "SIGIR 2026", "Proc. ICML 2025, PMLR 267", "Journal of Rehabilitation, 2017",
             "J. Number Theory v291 (2027)", "Phys. Rev. D 89, 084044 (2014); Erratum 90, 1 (2015)",
             "Proceedings of the Conference on Tests 12, 1-9, 2016", "Submitted to Phys. Rev. D 89, 1 (2014)",
             "International Conference on Tests (ICST) 12, 5 (2016)", "Phys. Rev. D 89, 084044 (1814)",
             "Science & Education, September 2014, 23(9): 1853-1873", "119, 161101 (2017)",
             "Interspeech 2020, 1-5 (2020)", "NeurIPS 33, 1-8 (2020)", "AAAI 34, 1-8, 2020",
             "CVPR 12, 5 (2020)", "KDD 25, 1-9 (2019)", "ICML 37, 1-9 (2020)", "ICLR 8, 1-9 (2020)",
             "ACL 58, 1-9 (2020)", "Advances in Neural Information Processing Systems 33, 1-8 (2020)",
             "Volume 12, 34 (2020)", "Article 12, 34 (2020)", "Pages 12, 34 (2020)", "Issue 12, 34 (2020)",
             "Session 12, 34 (2020)", "Part II 12, 34 (2020)", "Nature Volume 12, 34 (2020)",
             "Ph.D. Dissertation 12, 34 (2020)", "Doctoral Dissertation 12, 34 (2020)",
             "Lecture Notes in Computer Science 12, 34-56 (2020)", "PMLR 267, 1-9, 2025",
             "Nature 521, 444-436 (2015)", "Nature 521, 444-36 (2015)", "Tests 2020, 1-5 (2020)",
             "Tests 12(2020), 1-5 (2020)"})
        QTest::newRow(text) << 0;
    QTest::newRow("long") << 0;
}

void TestJournalReference::uncertainTextsAreNotRead()
{
    QVERIFY(!JournalReference::parse(QString::fromUtf8(QTest::currentDataTag())));
    QVERIFY(!JournalReference::parse(u"A "_s.repeated(100000) + u"1, 2 (2017)"_s));
}

DP_TEST(TestJournalReference)
#include "tst_journalreference.moc"
