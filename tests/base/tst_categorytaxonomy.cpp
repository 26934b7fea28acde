// arXiv's table of categories: its codes are valid, and typed text finds codes and names.
#include "base/category.h"
#include "base/categorytaxonomy.h"
#include "support/testprogram.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestCategoryTaxonomy : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeIsACategoryOfArxiv();
    void everyArchiveIsInTheTable();
    void codeIsFoundInArxivsSpelling();
    void typedTextFindsCodesAndNames_data();
    void typedTextFindsCodesAndNames();
};

void TestCategoryTaxonomy::everyCodeIsACategoryOfArxiv()
{
    QStringList codes;
    qsizetype categories = 0;
    for (const categorytaxonomy::Entry &entry : categorytaxonomy::all()) {
        const QString code = entry.code;
        QVERIFY2(category::isValid(code) && category::canonical(code) == code, entry.code.latin1());
        QVERIFY(!entry.name.isEmpty() && !entry.group.isEmpty());
        codes << code;
        categories += code.contains(u'.') || !category::hasSubjectClasses(code) ? 1 : 0;
    }
    QCOMPARE(codes.removeDuplicates(), 0);
    QCOMPARE(categories, 155);
}

void TestCategoryTaxonomy::everyArchiveIsInTheTable()
{
    for (const char *archive :
        {"astro-ph", "cond-mat", "cs", "econ", "eess", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th",
            "math", "math-ph", "nlin", "nucl-ex", "nucl-th", "physics", "q-bio", "q-fin", "quant-ph", "stat"})
        QVERIFY2(categorytaxonomy::find(QString::fromLatin1(archive)), archive);
}

void TestCategoryTaxonomy::codeIsFoundInArxivsSpelling()
{
    QVERIFY(categorytaxonomy::find(u"cs.LG"));
    QCOMPARE(categorytaxonomy::find(u"cs.LG")->name, "Machine Learning"_L1);
    QCOMPARE(categorytaxonomy::find(u"cs.LG")->group, "Computer Science"_L1);
    QVERIFY(!categorytaxonomy::find(u"cs.lg"));
    QVERIFY(!categorytaxonomy::find(u""));
}

void TestCategoryTaxonomy::typedTextFindsCodesAndNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes"); // the first codes that are found; empty: nothing is found
    QTest::newRow("word of a name") << u"machine"_s << QStringList({u"cs.LG"_s, u"stat.ML"_s});
    QTest::newRow("words of a name") << u"pattern comp"_s << QStringList{u"cs.CV"_s};
    QTest::newRow("code") << u"cs"_s << QStringList({u"cs"_s, u"cs.AI"_s});
    QTest::newRow("code in another spelling") << u" CS.lg "_s << QStringList{u"cs.LG"_s};
    QTest::newRow("class alone") << u"soc-ph"_s << QStringList{u"physics.soc-ph"_s};
    QTest::newRow("code before name") << u"econ"_s << QStringList({u"econ"_s, u"econ.EM"_s});
    QTest::newRow("inside a word") << u"conductivity"_s << QStringList{u"cond-mat.supr-con"_s};
    QTest::newRow("nothing typed") << u"  "_s << QStringList();
    QTest::newRow("no such name") << u"astrology"_s << QStringList();
}

void TestCategoryTaxonomy::typedTextFindsCodesAndNames()
{
    QFETCH(QString, text);
    QFETCH(QStringList, codes);
    QStringList found;
    for (const categorytaxonomy::Entry &entry : categorytaxonomy::matching(text))
        found << entry.code;
    if (codes.isEmpty())
        QCOMPARE(found, QStringList());
    QCOMPARE(found.first(std::min(found.size(), codes.size())), codes);
}

} // namespace dp::test

DP_TEST(dp::test::TestCategoryTaxonomy)
#include "tst_categorytaxonomy.moc"
