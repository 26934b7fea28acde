#include "base/category.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace category = dp::category;

class TestCategory : public QObject
{
    Q_OBJECT

private slots:
    void archivesWithClassesAreKnown_data();
    void archivesWithClassesAreKnown();
    void recognizesCategories_data();
    void recognizesCategories();
    void knowsArxivsCategories_data();
    void knowsArxivsCategories();
    void usesArxivsSpelling_data();
    void usesArxivsSpelling();
    void splitsUserInput_data();
    void splitsUserInput();
};

void TestCategory::archivesWithClassesAreKnown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("archive");
    QTest::addColumn<bool>("classes");
    QTest::newRow("cs") << u"cs"_s << true << true;
    QTest::newRow("stat") << u"stat"_s << true << true;
    QTest::newRow("upper case") << u"CS"_s << true << true;
    QTest::newRow("hep-th has no classes") << u"hep-th"_s << true << false;
    QTest::newRow("quant-ph has no classes") << u"quant-ph"_s << true << false;
    QTest::newRow("astro-ph has both") << u"astro-ph"_s << true << true;
    QTest::newRow("a category is no archive") << u"cs.CL"_s << false << false;
    QTest::newRow("unknown") << u"biology"_s << false << false;
    QTest::newRow("nothing") << QString() << false << false;
}

void TestCategory::archivesWithClassesAreKnown()
{
    QFETCH(QString, name);
    QTEST(category::isArchive(name), "archive");
    QTEST(category::hasSubjectClasses(name), "classes");
}

void TestCategory::recognizesCategories_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("valid");
    for (const char *name : {"cs", "cs.CL", "CS.cl", "hep-th", "math.AG", "astro-ph", "astro-ph.CO",
             "cond-mat.mtrl-sci", "physics.soc-ph", "q-bio.QM", "nlin.CD", "cs.ZZ"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    for (const char *name : {"", "biology", "cs.", ".CL", "cs.CL.LG", "cs CL", "hep-th.PH", "cs.*", "cs.C L",
             "cs.CL)", "cs.-", "cs.CL OR all:x", "14C20"})
        QTest::newRow(name) << QString::fromLatin1(name) << (false);
}

void TestCategory::recognizesCategories()
{
    QFETCH(QString, name);
    QTEST(category::isValid(name), "valid");
}

void TestCategory::knowsArxivsCategories_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("known");
    for (const char *name : {"cs", "cs.CL", "hep-th", "math.AG", "astro-ph", "astro-ph.CO", "cond-mat.soft",
             "physics.soc-ph", "q-bio.QM", "nlin.CD", "stat.ML", "eess.AS", "econ.EM", "q-fin.TR"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    for (const char *name : {"", "cs.XX", "cs.ML", "stat.LG", "cs.", "cs.CL LG", "physics.optic", "cs.C",
             "hep-th.CO", "cmp-lg", "biology"})
        QTest::newRow(name) << QString::fromLatin1(name) << false;
}

void TestCategory::knowsArxivsCategories()
{
    QFETCH(QString, name);
    QTEST(category::isKnown(name), "known");
}

void TestCategory::usesArxivsSpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("class") << u"CS.cl"_s << u"cs.CL"_s;
    QTest::newRow("archive") << u" Hep-TH "_s << u"hep-th"_s;
    QTest::newRow("long class") << u"COND-MAT.Mtrl-Sci"_s << u"cond-mat.mtrl-sci"_s;
    QTest::newRow("as it is") << u"math.AG"_s << u"math.AG"_s;
    QTest::newRow("unknown stays") << u"Bio.XY"_s << u"Bio.XY"_s;
}

void TestCategory::usesArxivsSpelling()
{
    QFETCH(QString, text);
    QTEST(category::canonical(text), "name");
}

void TestCategory::splitsUserInput_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("commas") << u"cs, stat"_s << QStringList{u"cs"_s, u"stat"_s};
    QTest::newRow("blanks, semicolons, lines")
        << u" cs.CL;cs.lg\n stat  "_s << QStringList{u"cs.CL"_s, u"cs.LG"_s, u"stat"_s};
    QTest::newRow("doubles are dropped") << u"cs CS cs.CL cs.cl"_s << QStringList{u"cs"_s, u"cs.CL"_s};
    QTest::newRow("invalid names are kept, to be reported")
        << u"cs, Biology"_s << QStringList{u"cs"_s, u"Biology"_s};
    QTest::newRow("nothing") << u" ,; "_s << QStringList();
}

void TestCategory::splitsUserInput()
{
    QFETCH(QString, text);
    QTEST(category::split(text), "names");
}

DP_TEST(TestCategory)
#include "tst_category.moc"
