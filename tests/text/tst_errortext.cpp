#include "support/testprogram.h"
#include "text/errortext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Error;
using dp::ErrorKind;
using dp::errorText;

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyErrorHasASentence_data();
    void everyErrorHasASentence();
    void cancelledHasNoSentence();
    void detailsAreShown_data();
    void detailsAreShown();
    void theWaitIsShown();
    void percentSignsInNamesAreNoPlaceholders();
    void namesAreCleanedAndIsolated();
    void longDetailsAreFolded();
};

void TestErrorText::everyErrorHasASentence_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= int(ErrorKind::Internal); ++kind)
        if (kind != int(ErrorKind::Cancelled))
            QTest::addRow("%d", kind) << kind;
}

void TestErrorText::everyErrorHasASentence()
{
    QFETCH(int, kind);
    const QString text = errorText(Error{ErrorKind(kind), u"THE-SUBJECT"_s, u"the-detail"_s, 503});
    QVERIFY(text.size() > 20);
    QVERIFY2(text.endsWith(u'.'), qPrintable(text));
    QVERIFY2(text.front().isUpper() || text.startsWith(u'“') || text.startsWith("THE-SUBJECT"_L1),
        qPrintable(text));
    QVERIFY2(!text.contains(u'%') && !text.contains(u'\n'), qPrintable(text));
    // These errors have no subject: items without a name, pages that are not chosen, and an internal error.
    const bool nameless = kind == int(ErrorKind::KeywordEmpty) || kind == int(ErrorKind::TagEmpty)
        || kind == int(ErrorKind::KeywordUnnamed) || kind == int(ErrorKind::SavedSearchUnnamed)
        || kind == int(ErrorKind::CommandUnnamed) || kind == int(ErrorKind::PublishUnset)
        || kind == int(ErrorKind::NotesUnset) || kind == int(ErrorKind::Internal);
    QCOMPARE(text.count("THE-SUBJECT"_L1), nameless ? 0 : 1);
    // The text has one sentence about the error and one about the next step.
    QVERIFY2(text.contains(". "_L1), qPrintable(text));
}

void TestErrorText::cancelledHasNoSentence()
{
    QCOMPARE(errorText(Error{ErrorKind::Cancelled, u"x"_s, u"y"_s}), QString());
}

void TestErrorText::detailsAreShown_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("part");
    QTest::newRow("arXiv's message") << int(ErrorKind::QueryRejected) << u"the-detail"_s;
    QTest::newRow("the status") << int(ErrorKind::Http) << u"503"_s;
    QTest::newRow("the position of the damage") << int(ErrorKind::BadContent) << u"the-detail"_s;
    QTest::newRow("an error instead of papers") << int(ErrorKind::NoPapersInFile) << u"the-detail"_s;
    QTest::newRow("the damage") << int(ErrorKind::LibraryDamaged) << u"the-detail"_s;
    QTest::newRow("the message of the database") << int(ErrorKind::Storage) << u"the-detail"_s;
    QTest::newRow("an internal error") << int(ErrorKind::Internal) << u"the-detail"_s;
    QTest::newRow("the maximum length of a keyword") << int(ErrorKind::KeywordTooLong) << u"200"_s;
    QTest::newRow("the maximum number of papers") << int(ErrorKind::BadLimit) << u"10000"_s;
}

void TestErrorText::detailsAreShown()
{
    QFETCH(int, kind);
    QFETCH(QString, part);
    const QString text = errorText(Error{ErrorKind(kind), u"THE-SUBJECT"_s, u"the-detail"_s, 503});
    QVERIFY2(text.contains(part), qPrintable(text));
}

void TestErrorText::theWaitIsShown()
{
    const QString text =
        errorText(Error{ErrorKind::RateLimited, u"arxiv.org"_s, {}, 429, std::chrono::seconds(77)});
    QVERIFY2(text.contains("77"_L1), qPrintable(text));
    QVERIFY(!errorText(Error{ErrorKind::RateLimited, u"arxiv.org"_s, {}, 429}).contains("second"_L1));
}

void TestErrorText::percentSignsInNamesAreNoPlaceholders()
{
    const QString text = errorText(Error{ErrorKind::BadContent, u"a%2b"_s, u"line 1"_s});
    QVERIFY2(text.contains("a%2b"_L1) && text.contains("line 1"_L1), qPrintable(text));
    const QString rejected = errorText(Error{ErrorKind::QueryRejected, u"arxiv.org"_s, u"100%1 %2 wrong"_s});
    QVERIFY2(rejected.contains("100%1 %2 wrong"_L1), qPrintable(rejected));
    const QString slow =
        errorText(Error{ErrorKind::RateLimited, u"a%nb"_s, {}, 429, std::chrono::seconds(7)});
    QVERIFY2(slow.contains("a%nb"_L1), qPrintable(slow));
}

void TestErrorText::namesAreCleanedAndIsolated()
{
    const QString text = errorText(Error{ErrorKind::NoSuchFile, u"a\u001b[2J\u202eb\n.md"_s, {}});
    QVERIFY(!text.contains(QChar(27)) && !text.contains(u'\n'));
    QVERIFY2(text.contains(u"\u2068a[2J\u202eb .md\u202c\u2069"_s), qPrintable(text));
    QVERIFY(errorText(Error{ErrorKind::NoSuchFile, u"README.md"_s, {}}).contains(u"“README.md”"_s));
}

void TestErrorText::longDetailsAreFolded()
{
    Error error{ErrorKind::PublishCommitFailed, u"/pages"_s, u"no"_s};
    QCOMPARE(dp::foldedErrorText(error).sentence, errorText(error));
    QVERIFY(dp::foldedErrorText(error).details.isEmpty());
    error.detail = u"first line\nsecond line\n"_s + QString(300, u'x') + u"\nthe last line"_s;
    const auto [sentence, details] = dp::foldedErrorText(error);
    QVERIFY2(sentence.contains("(first line second line xxx"_L1), qPrintable(sentence));
    QVERIFY(sentence.contains(u"x…). Correct this"_s) && !sentence.contains(u'\n'));
    QCOMPARE(details, sentence + u"\n\n"_s + error.detail);
}

DP_TEST(TestErrorText)
#include "tst_errortext.moc"
