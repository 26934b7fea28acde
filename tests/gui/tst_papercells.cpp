// The texts of a paper's table cells.
#include "gui/table/papercells.h"
#include "support/testprogram.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestPaperCells : public QObject
{
    Q_OBJECT

private slots:
    void statesAreBadges();
    void theBadgeNamesTheKeywordsThatNoLongerFindThePaper();
    void glyphsHaveAccessibleTexts();
    void columnsHaveDistinctNamesAndSortKeys();
    void submittedIsTheDayOfTheFirstVersion();
    void theFirstSortPutsTheNewestFirst();
};

void TestPaperCells::statesAreBadges()
{
    LibraryPaper libraryPaper;
    libraryPaper.paper.title = u"On $x$"_s;
    const QString plain = PaperCells::title(libraryPaper);
    QCOMPARE(PaperCells::accessibleText(libraryPaper, PaperCells::TitleColumn), plain);
    libraryPaper.late = true;
    QCOMPARE(PaperCells::badges(libraryPaper), QStringList{u"late"_s});
    libraryPaper.paper.comment = u"This paper has been withdrawn"_s;
    QCOMPARE(PaperCells::badges(libraryPaper), (QStringList{u"withdrawn"_s, u"late"_s}));
    QCOMPARE(PaperCells::title(libraryPaper), plain);
    // Screen readers read the badges too.
    QCOMPARE(
        PaperCells::accessibleText(libraryPaper, PaperCells::TitleColumn), u"withdrawn, late, "_s + plain);
    libraryPaper = {};
    const std::pair<const char *, const char *> kinds[] = {{"new", ""}, {"cross", "cross-list"},
        {"replace", "replacement"}, {"replace-cross", "replacement"}, {"", ""}};
    for (const auto &[kind, badge] : kinds) {
        libraryPaper.announced = QString::fromLatin1(kind);
        QCOMPARE(PaperCells::badges(libraryPaper).join(u' '), QString::fromLatin1(badge));
    }
}

void TestPaperCells::theBadgeNamesTheKeywordsThatNoLongerFindThePaper()
{
    LibraryPaper libraryPaper;
    libraryPaper.notFoundBy = QStringList{u"Agents"_s, u"<b>RAG</b>"_s};
    const QList<RowChip> badges = PaperCells::badgeChips(libraryPaper);
    QCOMPARE(badges.size(), 1);
    QCOMPARE(badges[0].text, u"no longer found"_s);
    QVERIFY2(badges[0].tip.contains("Agents"_L1) && badges[0].tip.contains("<b>RAG</b>"_L1),
        qPrintable(badges[0].tip)); // the tool tip escapes it
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
    for (int column = 0; column < PaperCells::ColumnCount; ++column)
        QCOMPARE(PaperCells::columnOf(PaperCells::sortKey(column)), column);
}

void TestPaperCells::submittedIsTheDayOfTheFirstVersion()
{
    LibraryPaper libraryPaper;
    libraryPaper.paper.published = Moment::fromDay(QDate(2025, 3, 1));
    libraryPaper.paper.updated = Moment::fromDay(QDate(2025, 3, 9));
    const QString first = QLocale().toString(QDate(2025, 3, 1), QLocale::ShortFormat);
    const QString last = QLocale().toString(QDate(2025, 3, 9), QLocale::ShortFormat);
    QCOMPARE(PaperCells::text(libraryPaper, PaperCells::SubmittedColumn), first);
    QCOMPARE(PaperCells::text(libraryPaper, PaperCells::UpdatedColumn), last);
    libraryPaper.paper.published = Moment(); // a page has only the day of the newest version
    QCOMPARE(PaperCells::text(libraryPaper, PaperCells::SubmittedColumn), u"≤ "_s + last);
    QCOMPARE(PaperCells::accessibleText(libraryPaper, PaperCells::SubmittedColumn), last + u" or earlier"_s);
    libraryPaper.paper.updated = Moment();
    QCOMPARE(PaperCells::text(libraryPaper, PaperCells::SubmittedColumn), QString());
}

void TestPaperCells::theFirstSortPutsTheNewestFirst()
{
    for (const int column : {PaperCells::ReadColumn, PaperCells::StarColumn, PaperCells::SubmittedColumn,
             PaperCells::UpdatedColumn})
        QCOMPARE(PaperCells::firstOrder(column), Qt::DescendingOrder);
    for (const int column : {PaperCells::TitleColumn, PaperCells::AuthorsColumn, PaperCells::CommentColumn})
        QCOMPARE(PaperCells::firstOrder(column), Qt::AscendingOrder);
}

} // namespace dp::test

DP_TEST(dp::test::TestPaperCells)
#include "tst_papercells.moc"
