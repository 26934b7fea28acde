// The actions that change the look of all lists: headings, two-line rows and the size of the text.
#include "gui/listfixture.h"
#include "gui/table/abstractpanel.h"
#include "gui/table/papersdelegate.h"
#include "gui/table/papersheader.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QAction>
#include <QTextBlock>
#include <QTextDocument>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestViewActions : public QObject
{
    Q_OBJECT

private slots:
    void headingsAreSwitchedOnAndOff();
    void headingsAreShownInALongList();
    void aStarKeepsTheHeadings();
    void matchesAreHighlightedInAbstracts();
    void twoLinesReplaceTheColumns();
    void theColumnsAreKeptInTwoLines();
    void keysChangeTheSizeOfTheText();
    void theWheelChangesTheSizeOfTheText();
    void theChoicesAreKept();
};

namespace {

struct ViewFixture : ListFixture {
    using ListFixture::ListFixture;

    void trigger(const QString &name) { window().findChild<QAction *>(name)->trigger(); }
    bool hasColumn(int column) { return !table()->head()->isSectionHidden(column); }
    int headings()
    {
        int count = 0;
        for (int row = 0; row < page()->model()->rowCount(); ++row)
            count += page()->model()->isHeading(row);
        return count;
    }
    void wheel(int angle)
    {
        const QPointF at(20, 20);
        QWheelEvent event(at, table()->viewport()->mapToGlobal(at), {}, QPoint(0, angle), Qt::NoButton,
            Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(table()->viewport(), &event);
    }
};

} // namespace

void TestViewActions::headingsAreSwitchedOnAndOff()
{
    ViewFixture f(5);
    QVERIFY(f.run());
    QCOMPARE(f.headings(), 0);
    f.trigger(u"groupByDate"_s);
    QTRY_COMPARE(f.headings(), 1); // all papers are of one month
    QCOMPARE(f.page()->model()->rowCount(), 6);
    f.key(Qt::Key_A, Qt::ControlModifier);
    QVERIFY2(f.message().startsWith(u"5 "_s), qPrintable(f.message())); // headings are not counted
    f.trigger(u"groupByDate"_s);
    QTRY_COMPARE(f.headings(), 0);
    f.stop();
}

void TestViewActions::headingsAreShownInALongList()
{
    ViewFixture f(PapersModel::wholeListLimit + 100);
    Settings(f.options.settings).set(Setting::GroupByDate, true);
    QVERIFY(f.made && f.start());
    QTRY_VERIFY(f.page() && f.page()->model()->hasHeadings());
    QVERIFY(f.page()->model()->isWindowed());
    QCOMPARE(f.page()->model()->groupAt(0).rows, f.page()->state().papers);
    f.stop();
}

void TestViewActions::aStarKeepsTheHeadings()
{
    ViewFixture f(5);
    Settings(f.options.settings).set(Setting::GroupByDate, true);
    QVERIFY(f.made && f.start());
    QTRY_VERIFY(f.page() && f.page()->model()->rowCount() == 6);
    f.key(Qt::Key_J);
    f.key(Qt::Key_S);
    QVERIFY(f.written());
    LibraryPage *starred = f.window().tabs().libraryPages().last();
    starred->loadNow();
    QCOMPARE(starred->model()->rowCount(), 2);
    f.key(Qt::Key_S);
    QTRY_COMPARE(starred->model()->rowCount(), 0); // a list without papers has no heading
    f.stop();
}

/// Each open abstract changes at once. Rows have no highlights, because each row of the tab would have them.
void TestViewActions::matchesAreHighlightedInAbstracts()
{
    ViewFixture f(3);
    {
        const auto library = libraryopener::open(f.options.library, Library::Access::Write);
        QVERIFY(library && execute(**library, u"UPDATE keywords SET name = 'Zebra' WHERE name = 'A'"_s).ok());
    }
    QVERIFY(f.run());
    f.key(Qt::Key_Space);
    const AbstractPanel *panel = f.table()->panel(f.table()->currentId());
    QVERIFY(panel);
    const auto highlighted = [panel] {
        QStringList texts;
        for (QTextBlock block = panel->document()->begin(); block.isValid(); block = block.next())
            for (auto it = block.begin(); !it.atEnd(); ++it)
                if (it.fragment().charFormat().hasProperty(QTextFormat::BackgroundBrush))
                    texts << it.fragment().text();
        return texts;
    };
    QCOMPARE(highlighted(), QStringList{u"Zebra"_s});
    QVERIFY(f.page()->model()->index(0, PapersModel::TitleColumn).data(PapersModel::MatchesRole).isNull());
    f.trigger(u"highlightMatches"_s);
    QCOMPARE(highlighted(), QStringList());
    f.trigger(u"highlightMatches"_s);
    QCOMPARE(highlighted(), QStringList{u"Zebra"_s});
    f.stop();
}

void TestViewActions::twoLinesReplaceTheColumns()
{
    ViewFixture f(5);
    QVERIFY(f.run());
    const int before = f.table()->rowHeight(0);
    f.trigger(u"twoLines"_s);
    QCOMPARE(f.table()->rowHeight(0), before + f.table()->fontMetrics().lineSpacing());
    for (const int column :
        {PapersModel::AuthorsColumn, PapersModel::SubmittedColumn, PapersModel::CommentColumn})
        QVERIFY(!f.hasColumn(column));
    QVERIFY(f.hasColumn(PapersModel::TitleColumn) && f.hasColumn(PapersModel::StarColumn));
    f.key(Qt::Key_Space);
    QVERIFY(f.table()->rowHeight(0) > 3 * before);
    f.trigger(u"twoLines"_s);
    f.key(Qt::Key_Escape);
    QCOMPARE(f.table()->rowHeight(0), before);
    for (const int column :
        {PapersModel::AuthorsColumn, PapersModel::SubmittedColumn, PapersModel::CommentColumn})
        QVERIFY(f.hasColumn(column));
    f.stop();
}

void TestViewActions::theColumnsAreKeptInTwoLines()
{
    ViewFixture f(5);
    QVERIFY(f.run());
    PapersHeader *head = f.table()->head();
    head->hideSection(PapersModel::CommentColumn);
    head->resizeSection(PapersModel::AuthorsColumn, 123);
    const QByteArray columns = head->columns();
    f.trigger(u"twoLines"_s);
    QCOMPARE(head->columns(), columns);
    head->restoreColumns(columns);
    QVERIFY(!f.hasColumn(PapersModel::AuthorsColumn));
    f.trigger(u"twoLines"_s);
    QVERIFY(!f.hasColumn(PapersModel::CommentColumn));
    QCOMPARE(head->sectionSize(PapersModel::AuthorsColumn), 123);
    f.stop();
}

void TestViewActions::keysChangeTheSizeOfTheText()
{
    ViewFixture f(5);
    QVERIFY(f.run());
    const double points = f.table()->font().pointSizeF();
    const int height = f.table()->rowHeight(0);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&f.window(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(f.table()->font().pointSizeF(), points + 4);
    QVERIFY(f.table()->rowHeight(0) > height);
    // The dates are not cut.
    QVERIFY(f.table()->head()->sectionSize(PapersModel::SubmittedColumn)
        > f.table()->fontMetrics().horizontalAdvance(
            f.page()->model()->index(0, PapersModel::SubmittedColumn).data().toString()));
    QCOMPARE(f.table()->rowHeight(0), PapersDelegate::lineHeight(f.table()->fontMetrics()));
    QTest::keyClick(&f.window(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(f.table()->font().pointSizeF(), points + 3);
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(&f.window(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(f.table()->font().pointSizeF(), points + 16);
    QTest::keyClick(&f.window(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(f.table()->font().pointSizeF(), points);
    QCOMPARE(f.table()->rowHeight(0), height);
    f.stop();
}

void TestViewActions::theWheelChangesTheSizeOfTheText()
{
    ViewFixture f(5);
    QVERIFY(f.run());
    const double points = f.table()->font().pointSizeF();
    f.wheel(120);
    QCOMPARE(f.table()->font().pointSizeF(), points + 1);
    f.wheel(-60); // a touch pad sends parts of a step
    QCOMPARE(f.table()->font().pointSizeF(), points + 1);
    f.wheel(-60);
    QCOMPARE(f.table()->font().pointSizeF(), points);
    f.stop();
}

void TestViewActions::theChoicesAreKept()
{
    ViewFixture f(5);
    QVERIFY(f.run());
    const double points = f.table()->font().pointSizeF();
    f.trigger(u"twoLines"_s);
    f.trigger(u"groupByDate"_s);
    QTest::keyClick(&f.window(), Qt::Key_Plus, Qt::ControlModifier);
    f.stop();
    QVERIFY(f.start());
    QTRY_VERIFY(f.page() && f.page()->model()->rowCount() == 6);
    QCOMPARE(f.table()->font().pointSizeF(), points + 1);
    QVERIFY(!f.hasColumn(PapersModel::AuthorsColumn));
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestViewActions)
#include "tst_viewactions.moc"
