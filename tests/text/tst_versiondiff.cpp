#include "text/versiondiff.h"

#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

LibraryPaper withVersions(const QString &first, const QString &second)
{
    LibraryPaper paper;
    paper.paper = somePaper(u"2503.00001v3"_s);
    paper.paper.abstract = second;
    paper.revisions = {{1, paper.paper.title, first, paper.paper.comment, {}}};
    return paper;
}

/// Returns the pieces in the notation of the command line.
QString shown(const QList<worddiff::Piece> &pieces)
{
    QString text;
    for (const worddiff::Piece &piece : pieces)
        text += piece.kind == worddiff::Kind::Same  ? piece.text
            : piece.kind == worddiff::Kind::Deleted ? u"[-%1-]"_s.arg(piece.text)
                                                    : u"{+%1+}"_s.arg(piece.text);
    return text;
}

} // namespace

class TestVersionDiff : public QObject
{
    Q_OBJECT

private slots:
    void theLibraryHasSomeVersions();
    void readableTextsAreCompared_data();
    void readableTextsAreCompared();
};

void TestVersionDiff::theLibraryHasSomeVersions()
{
    const LibraryPaper paper = withVersions(u"old"_s, u"new"_s);
    QCOMPARE(versiondiff::versions(paper), (QList<int>{1, 3}));
    const auto diff = versiondiff::compare(paper, 1, 3);
    QVERIFY(diff && diff->hasChange());
    QCOMPARE(diff->from, 1);
    QCOMPARE(diff->to, 3);
    QVERIFY(!worddiff::hasChange(diff->title));
    QVERIFY(!versiondiff::compare(paper, 2, 3));
    QVERIFY(!versiondiff::compare(paper, 3, 3)->hasChange());
}

void TestVersionDiff::readableTextsAreCompared_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QString &before, const QString &after,
                         const QString &result) {
        QTest::newRow(name) << before << after << result;
    };
    row("a word in a group", u"We use {\\it Gaia and the old survey}."_s,
        u"We use {\\it Gaia and the new survey}."_s, u"We use Gaia and the [-old-]{+new+} survey."_s);
    row("another notation of an accent", u"the R\\'enyi entropy"_s, u"the R\\'{e}nyi entropy"_s,
        u"the R\u00e9nyi entropy"_s);
    row("a dash", u"here -- and"_s, u"here --- and"_s, u"here [-\u2013-]{+\u2014+} and"_s);
    row("a formula", u"of $x^2 + y$ here"_s, u"of $x^2 + z$ here"_s, u"of [-x² + y-]{+x² + z+} here"_s);
    row("the same formula", u"old $x^2 + y$ here"_s, u"new $x^2 + y$ here"_s,
        u"[-old-]{+new+} x² + y here"_s);
    row("characters for private use", u"a \ue000 $x^2$ b"_s, u"a \ue000 $x^2$ c"_s,
        u"a \ue000 x² [-b-]{+c+}"_s);
}

void TestVersionDiff::readableTextsAreCompared()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, result);
    const auto diff = versiondiff::compareReadable(withVersions(before, after), 1, 3);
    QVERIFY(diff);
    QCOMPARE(shown(diff->abstract), result);
}

} // namespace dp::test

DP_TEST(dp::test::TestVersionDiff)
#include "tst_versiondiff.moc"
