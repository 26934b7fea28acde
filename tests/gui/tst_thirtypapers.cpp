// A person with the keyboard alone reads thirty new papers of three tabs with few keys.
#include "gui/deskfixture.h"
#include "gui/table/papersmodel.h"
#include "library/libraryopener.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestThirtyPapers : public QObject
{
    Q_OBJECT

private slots:
    void everyAbstractIsReadToItsEnd_data();
    void everyAbstractIsReadToItsEnd();
};

void TestThirtyPapers::everyAbstractIsReadToItsEnd_data()
{
    QTest::addColumn<double>("points");
    QTest::addColumn<bool>("headings");
    QTest::newRow("10 points") << 10.0 << false;
    QTest::newRow("20 points") << 20.0 << false;
    QTest::newRow("20 points, headings") << 20.0 << true;
}

void TestThirtyPapers::everyAbstractIsReadToItsEnd()
{
    QFETCH(double, points);
    QFETCH(bool, headings);
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(points);
    QApplication::setFont(large);
    const auto restored = qScopeGuard([&] { QApplication::setFont(usual); });

    DeskFixture f;
    Settings(f.options.settings).set(Setting::GroupByDate, headings);
    QVERIFY(f.makeLibrary({Keyword{0, u"Hallucination"_s, {}, {}, 10}, Keyword{0, u"Reasoning"_s, {}, {}, 10},
        Keyword{0, u"Reward Model"_s, {}, {}, 10}}));
    QVERIFY(f.start());
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    QTest::keyClick(&f.window(), Qt::Key_F5);
    QVERIFY(finished.wait(20000));
    f.stop();
    {
        // The longest abstract that arXiv accepts has 1,920 characters.
        const auto library = libraryopener::open(f.options.library, Library::Access::Write);
        QVERIFY(library
            && execute(**library,
                u"UPDATE papers SET abstract = '%1' WHERE id = (SELECT min(id) FROM papers)"_s.arg(
                    u"A sentence of an abstract. "_s.repeated(71)))
                   .ok());
    }
    QVERIFY(f.start());
    QTRY_COMPARE(f.session().keywords().counts().unread, 30);
    QTRY_VERIFY(f.table() && f.table()->hasFocus());

    int keys = 0;
    QSet<qint64> readToTheEnd;
    while (readToTheEnd.size() < 30) {
        QVERIFY2(++keys < 200, "the keys do not reach all papers");
        PapersTable *table = f.table();
        const LibraryPaper *paper = table->papers()->paper(table->currentIndex().row());
        const bool isTabRead = paper && paper->read && !table->isOpen(table->currentId());
        QTest::keyClick(table, isTabRead ? Qt::Key_N : Qt::Key_Space);
        QTRY_VERIFY(f.table()->currentId() != 0); // the next tab may still be loading
        table = f.table();
        const int row = table->currentIndex().row();
        const int bottom = table->rowViewportPosition(row) + table->rowHeight(row);
        if (table->isOpen(table->currentId()) && bottom <= table->viewport()->height())
            readToTheEnd << table->currentId();
    }
    QVERIFY2(keys < 2.2 * 30, qPrintable(u"%1 keys"_s.arg(keys)));
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestThirtyPapers)
#include "tst_thirtypapers.moc"
