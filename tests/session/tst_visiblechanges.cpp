// Muted papers are neither counted nor announced after a refresh.
#include "session/visiblechanges.h"

#include "support/mutedlibrary.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

namespace dp::test {

class TestVisibleChanges : public QObject
{
    Q_OBJECT

private slots:
    void mutedPapersAreLeftOut();
    void aRuleOfAKeywordHidesOnlyInItsReport();
    void withoutMutesAllPapersStay();
    void revisionsAreIgnoredOnlyByAllKeywordsTogether();

private:
    RefreshReport report(const QString &keyword, const QList<qint64> &papers)
    {
        RefreshReport report;
        report.keyword.id = m_muted.id(keyword);
        report.changes.added = papers;
        report.changes.revised = report.changes.withdrawn = report.changes.late = papers;
        report.changes.amended = papers;
        return report;
    }
    QList<RefreshReport> visible(const QList<RefreshReport> &reports)
    {
        const auto visible = visibleChanges(*m_muted.library, reports);
        if (!visible)
            qFatal("%s", qPrintable(describe(visible.error())));
        return *visible;
    }
    MutedLibrary m_muted;
};

void TestVisibleChanges::mutedPapersAreLeftOut()
{
    m_muted.put(u"2503.00001"_s, u"A zebra"_s);
    m_muted.put(u"2503.00002"_s, u"An okapi"_s);
    const qint64 zebra = keyOf(u"2503.00001"_s), okapi = keyOf(u"2503.00002"_s);
    const qint64 rule = m_muted.word(u"zebra"_s);
    QVERIFY(rule > 0);
    const ChangeSet changes = visible({report(u"A"_s, {zebra, okapi})}).value(0).changes;
    for (const QList<qint64> &papers :
        {changes.added, changes.revised, changes.withdrawn, changes.late, changes.amended})
        QCOMPARE(papers, (QList<qint64>{okapi}));
    VERIFY_OK(Mutes(*m_muted.library).remove(rule));
}

void TestVisibleChanges::aRuleOfAKeywordHidesOnlyInItsReport()
{
    m_muted.put(u"2503.00003"_s, u"A giraffe"_s);
    const qint64 giraffe = keyOf(u"2503.00003"_s);
    const qint64 rule = m_muted.word(u"giraffe"_s, u"A"_s);
    QVERIFY(rule > 0);
    const auto reports = visible({report(u"A"_s, {giraffe}), report(u"B"_s, {giraffe})});
    QVERIFY(reports.value(0).changes.added.isEmpty());
    QCOMPARE(reports.value(1).changes.added, (QList<qint64>{giraffe}));
    VERIFY_OK(Mutes(*m_muted.library).remove(rule));
}

void TestVisibleChanges::withoutMutesAllPapersStay()
{
    QCOMPARE(visible({report(u"A"_s, {1, 2})}).value(0).changes.added, (QList<qint64>{1, 2}));
}

/// The report of the first keyword has the revisions of papers that other keywords find too.
void TestVisibleChanges::revisionsAreIgnoredOnlyByAllKeywordsTogether()
{
    m_muted.put(u"2503.00004"_s, u"A lion"_s);
    m_muted.put(u"2503.00005"_s, u"A tiger"_s);
    m_muted.put(u"2503.00005"_s, u"A tiger"_s, u"B"_s);
    const qint64 lion = keyOf(u"2503.00004"_s), tiger = keyOf(u"2503.00005"_s);
    auto keyword = Keywords(*m_muted.library).find(u"A"_s);
    VERIFY_OK(keyword);
    keyword->revisions = Keyword::Revisions::Ignored;
    VERIFY_OK(Keywords(*m_muted.library).update(*keyword));
    RefreshReport ignoring = report(u"A"_s, {lion, tiger});
    ignoring.keyword = *keyword;
    const ChangeSet changes = visible({ignoring}).value(0).changes;
    QCOMPARE(changes.added, (QList<qint64>{lion, tiger}));
    QCOMPARE(changes.revised, (QList<qint64>{tiger}));
    QCOMPARE(changes.withdrawn, (QList<qint64>{tiger}));
}

} // namespace dp::test

DP_TEST(dp::test::TestVisibleChanges)
#include "tst_visiblechanges.moc"
