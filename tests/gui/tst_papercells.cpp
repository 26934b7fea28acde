// The texts of a paper's table cells.
#include "gui/table/papercells.h"
#include "support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestPaperCells : public QObject
{
    Q_OBJECT

private slots:
    void statesPrecedeTheTitle();
    void glyphsHaveAccessibleTexts();
    void columnsHaveDistinctNamesAndSortKeys();
};

void TestPaperCells::statesPrecedeTheTitle()
{
    LibraryPaper libraryPaper;
    libraryPaper.paper.title = u"On $x$"_s;
    const QString plain = PaperCells::title(libraryPaper);
    libraryPaper.late = true;
    QCOMPARE(PaperCells::title(libraryPaper), u"[late] "_s + plain);
    libraryPaper.paper.comment = u"This paper has been withdrawn"_s;
    QCOMPARE(PaperCells::title(libraryPaper), u"[withdrawn, late] "_s + plain);
    libraryPaper = {};
    libraryPaper.paper.title = u"On $x$"_s;
    const std::pair<const char *, const char *> kinds[] = {{"new", ""}, {"cross", "[cross-list] "},
        {"replace", "[replacement] "}, {"replace-cross", "[replacement] "}, {"", ""}};
    for (const auto &[kind, badge] : kinds) {
        libraryPaper.announced = QString::fromLatin1(kind);
        QCOMPARE(PaperCells::title(libraryPaper), QString::fromLatin1(badge) + plain);
    }
}

void TestPaperCells::glyphsHaveAccessibleTexts()
{
    LibraryPaper libraryPaper;
    for (const int column : {PaperCells::ReadColumn, PaperCells::StarColumn}) {
        QCOMPARE(PaperCells::text(libraryPaper, column), QString());
        libraryPaper.read = libraryPaper.starred = false;
        const QString before = PaperCells::accessibleText(libraryPaper, column);
        libraryPaper.read = libraryPaper.starred = true;
        const QString after = PaperCells::accessibleText(libraryPaper, column);
        QVERIFY2(!before.isEmpty() && !after.isEmpty() && before != after, qPrintable(before + after));
    }
}

void TestPaperCells::columnsHaveDistinctNamesAndSortKeys()
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
    QCOMPARE(PaperCells::sortKey(-1), SortKey::Submitted); // column -1 means the default order of the list
    QVERIFY(!orders.contains(int(SortKey::Submitted)));
}

} // namespace dp::test

DP_TEST(dp::test::TestPaperCells)
#include "tst_papercells.moc"
