// What a table says of a paper.
#include "gui/models/papercells.h"
#include "support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestPaperCells : public QObject
{
    Q_OBJECT

private slots:
    void whatStandsOutIsSaidBeforeTheTitle();
    void whatAGlyphSaysIsSaidInWordsToo();
    void eachColumnHasANameAndAnOrderOfItsOwn();
};

void TestPaperCells::whatStandsOutIsSaidBeforeTheTitle()
{
    ShelvedPaper shelved;
    shelved.paper.title = u"On $x$"_s;
    const QString plain = PaperCells::title(shelved);
    shelved.late = true;
    QCOMPARE(PaperCells::title(shelved), u"[late] "_s + plain);
    shelved.paper.comment = u"This paper has been withdrawn"_s;
    QCOMPARE(PaperCells::title(shelved), u"[withdrawn, late] "_s + plain);
    shelved = {};
    shelved.paper.title = u"On $x$"_s;
    const std::pair<const char *, const char *> kinds[] = {{"new", ""}, {"cross", "[cross-list] "},
        {"replace", "[replacement] "}, {"replace-cross", "[replacement] "}, {"", ""}};
    for (const auto &[kind, badge] : kinds) {
        shelved.announced = QString::fromLatin1(kind);
        QCOMPARE(PaperCells::title(shelved), QString::fromLatin1(badge) + plain);
    }
}

void TestPaperCells::whatAGlyphSaysIsSaidInWordsToo()
{
    ShelvedPaper shelved;
    for (const int column : {PaperCells::ReadColumn, PaperCells::StarColumn}) {
        QCOMPARE(PaperCells::text(shelved, column), QString());
        shelved.read = shelved.starred = false;
        const QString before = PaperCells::accessibleText(shelved, column);
        shelved.read = shelved.starred = true;
        const QString after = PaperCells::accessibleText(shelved, column);
        QVERIFY2(!before.isEmpty() && !after.isEmpty() && before != after, qPrintable(before + after));
    }
}

void TestPaperCells::eachColumnHasANameAndAnOrderOfItsOwn()
{
    QSet<QString> names;
    QSet<int> orders;
    for (int column = 0; column < PaperCells::ColumnCount; ++column) {
        names << PaperCells::columnName(column);
        orders << int(PaperCells::sortKey(column));
    }
    QCOMPARE(names.size(), int(PaperCells::ColumnCount));
    QVERIFY(!names.contains(QString()));
    QCOMPARE(orders.size(), int(PaperCells::ColumnCount));
    QCOMPARE(PaperCells::sortKey(-1), SortKey::Submitted); // the list's own
    QVERIFY(!orders.contains(int(SortKey::Submitted)));
}

} // namespace dp::test

DP_TEST(dp::test::TestPaperCells)
#include "tst_papercells.moc"
