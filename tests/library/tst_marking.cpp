#include "library/marking.h"

#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

/// Tests that marks of many papers are written in several transactions.
class TestMarking : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void manyPapersAreReportedTogether();
    void marksBeforeAFailureStayAndAreReported();

private:
    std::unique_ptr<Library> m_library;
    QList<qint64> m_ids;
};

void TestMarking::init()
{
    QStringList names;
    for (int i = 1; i <= 7; ++i)
        names << u"2503.%1"_s.arg(i, 5, 10, QLatin1Char('0'));
    m_library = newLibrary({u"Agents"_s});
    m_ids.clear();
    for (const QString &name : std::as_const(names))
        m_ids << keyOf(name);
    VERIFY_OK(Papers(*m_library)
                  .store(somePapers(names), keywordId(*m_library, u"Agents"_s), Source::Feed,
                      QDateTime::currentDateTimeUtc()));
}

void TestMarking::manyPapersAreReportedTogether()
{
    VERIFY_OK(Papers(*m_library).mark({m_ids[3]}, Mark::Read));
    const auto written = marking::write(*m_library, m_ids, Mark::Read, 2);
    QVERIFY(!written.error);
    QList<qint64> others = m_ids;
    others.remove(3); // This paper was already read.
    QCOMPARE(written.changed, others);
    QCOMPARE(number(*m_library, u"SELECT unread FROM totals"_s), 0);
    const auto again = marking::write(*m_library, m_ids, Mark::Read, 2);
    QVERIFY(!again.error && again.changed.isEmpty());
    QVERIFY(marking::write(*m_library, {}, Mark::Read).changed.isEmpty());
}

void TestMarking::marksBeforeAFailureStayAndAreReported()
{
    VERIFY_OK(test::execute(*m_library,
        u"CREATE TEMP TRIGGER stop BEFORE UPDATE OF is_read ON papers WHEN new.id = %1 BEGIN SELECT RAISE(ABORT, 'no'); END"_s
            .arg(m_ids[5])));
    const auto written = marking::write(*m_library, m_ids, Mark::Read, 2);
    QVERIFY(written.error);
    QCOMPARE(written.error->kind, ErrorKind::Storage);
    QCOMPARE(written.changed, m_ids.mid(0, 4)); // The third transaction is rolled back completely.
    QCOMPARE(number(*m_library, u"SELECT count(*) FROM papers WHERE is_read"_s), 4);
}

} // namespace dp::test

DP_TEST(dp::test::TestMarking)
#include "tst_marking.moc"
