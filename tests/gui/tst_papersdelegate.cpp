// The second line of a row: authors, date and comment.
#include "gui/tablefixture.h"

using namespace Qt::StringLiterals;

namespace dp::test {

class TestPapersDelegate : public QObject
{
    Q_OBJECT

private slots:
    void theSecondLineAlwaysHasTheDate_data();
    void theSecondLineAlwaysHasTheDate();
};

void TestPapersDelegate::theSecondLineAlwaysHasTheDate_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("narrow") << 300;
    QTest::newRow("usual") << 700;
    QTest::newRow("wide") << 6000;
}

void TestPapersDelegate::theSecondLineAlwaysHasTheDate()
{
    QFETCH(const int, width);
    TableFixture f(1);
    QVERIFY(execute(
        *f.library, u"UPDATE papers SET authors = '%1'"_s.arg(QString(u"Hana Zhang\n"_s).repeated(40)))
                .ok());
    f.model.forgetAll();
    const QModelIndex index = f.model.index(0, PapersModel::TitleColumn);
    const QString date = f.model.index(0, PapersModel::SubmittedColumn).data().toString();
    const PapersDelegate delegate;
    const QString line = delegate.secondLine(index, f.table.font(), width);
    const QString untilDate = line.left(line.indexOf(date) + date.size());
    QVERIFY2(line.startsWith("Hana"_L1) && untilDate.endsWith(date), qPrintable(line));
    QVERIFY(QFontMetrics(f.table.font()).horizontalAdvance(untilDate) <= width);
    QCOMPARE(line.contains(u"… · "_s), width < 6000);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestPapersDelegate)
#include "tst_papersdelegate.moc"
