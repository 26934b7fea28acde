#include "text/doi.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestDoi : public QObject
{
    Q_OBJECT

private slots:
    void doisAreFound_data();
    void doisAreFound();
    void aHostileListIsCut();
    void anAddressIsEncoded();
};

void TestDoi::doisAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<int>("usable");
    const auto row = [](const char *test, const QString &text, const QString &stored, int usable) {
        QTest::newRow(test) << text << stored << usable;
    };
    row("one", u"10.1103/PhysRevLett.119.161101"_s, u"10.1103/PhysRevLett.119.161101"_s, 1);
    row("two", u"10.1103/a.1 10.1000/b.2"_s, u"10.1103/a.1 10.1000/b.2"_s, 2);
    row("label", u"doi: 10.1000/b.3"_s, u"10.1000/b.3"_s, 1);
    row("label without blank", u"DOI:10.1000/b.3."_s, u"10.1000/b.3"_s, 1);
    row("words before", u"None 10.1000/real.4"_s, u"10.1000/real.4"_s, 1);
    row("resolvers", u"https://doi.org/10.1000/b.3\n http://dx.doi.org/10.1000/c"_s,
        u"10.1000/b.3 10.1000/c"_s, 2);
    row("commas", u"10.1000/b.3,10.1000/c; 10.1000/d;doi:10.1000/e"_s,
        u"10.1000/b.3 10.1000/c 10.1000/d 10.1000/e"_s, 4);
    row("commas inside", u"10.1000/b,3;c"_s, u"10.1000/b,3;c"_s, 1);
    row("one twice", u"10.1000/B 10.1000/b"_s, u"10.1000/B"_s, 1);
    row("no DOI", u" see   the paper "_s, u"see the paper"_s, 0);
    row("brace", u"10.1103/a}b"_s, u"10.1103/a}b"_s, 0);
    row("nothing", {}, {}, 0);
}

void TestDoi::doisAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, stored);
    QFETCH(int, usable);
    QCOMPARE(dp::doi::stored(text), stored);
    QCOMPARE(dp::doi::usable(text).size(), usable);
    QCOMPARE(dp::doi::usable(stored), dp::doi::usable(text));
}

void TestDoi::aHostileListIsCut()
{
    QString text;
    for (int i = 0; i < 200000; ++i)
        text += u" 10.1000/"_s + QString::number(i);
    QCOMPARE(dp::doi::usable(text).size(), 50);
}

void TestDoi::anAddressIsEncoded()
{
    QCOMPARE(
        dp::doi::address(u"10.1002/(a)<1:b>?#%"_s), u"https://doi.org/10.1002/%28a%29%3C1%3Ab%3E%3F%23%25"_s);
}

DP_TEST(TestDoi)
#include "tst_doi.moc"
