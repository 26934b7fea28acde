#include "library/notes.h"

#include "library/keywords.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Notes;
using dp::test::keyOf;
using dp::test::testTime;

class TestNotes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aNoteIsSetAndRemoved();
    void onlyKnownPapersHaveNotes();
    void aTooLongNoteChangesNothing();
    void manyPapersAreReadWithTheirNotes();
    void aPaperWithANoteIsKept();

private:
    QString set(const QString &id, const QString &text)
    {
        const auto before = Notes(*m_library).set(keyOf(id), text, testTime);
        if (!before)
            qFatal("%s", qPrintable(dp::test::describe(before.error())));
        return *before;
    }
    std::unique_ptr<dp::Library> m_library;
};

void TestNotes::init()
{
    m_library = dp::test::newLibrary({u"Fish"_s});
    VERIFY_OK(dp::test::storePapers(*m_library, u"Fish"_s, {u"2502.00001"_s, u"2502.00002"_s}));
}

void TestNotes::aNoteIsSetAndRemoved()
{
    Notes notes(*m_library);
    const qint64 id = keyOf(u"2502.00001"_s);
    QCOMPARE(*notes.of(id), QString());
    QCOMPARE(set(u"2502.00001"_s, u"**bold**\n\nsecond"_s), QString());
    QCOMPARE(*notes.of(id), u"**bold**\n\nsecond"_s);
    QCOMPARE(dp::PaperReader(*m_library).paper(id)->note, u"**bold**\n\nsecond"_s);
    QCOMPARE(set(u"2502.00001"_s, u"other"_s), u"**bold**\n\nsecond"_s);
    QCOMPARE(set(u"2502.00001"_s, u" \n"_s), u"other"_s);
    QCOMPARE(*notes.of(id), QString());
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM notes"_s), 0);
}

void TestNotes::onlyKnownPapersHaveNotes()
{
    VERIFY_ERROR(Notes(*m_library).set(keyOf(u"2502.99999"_s), u"x"_s, testTime), ErrorKind::UnknownPaper);
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM notes"_s), 0);
}

void TestNotes::aTooLongNoteChangesNothing()
{
    set(u"2502.00001"_s, u"short"_s);
    VERIFY_ERROR(Notes(*m_library).set(keyOf(u"2502.00001"_s), u"x"_s.repeated(100001), testTime),
        ErrorKind::NoteTooLong);
    QCOMPARE(*Notes(*m_library).of(keyOf(u"2502.00001"_s)), u"short"_s);
}

/// Tests that the notes of a list are given to the right papers, also if the list has several pages.
void TestNotes::manyPapersAreReadWithTheirNotes()
{
    QStringList ids;
    for (int i = 1; i <= 450; ++i)
        ids << u"2503.%1"_s.arg(i, 5, 10, '0'_L1);
    VERIFY_OK(dp::test::storePapers(*m_library, u"Fish"_s, ids));
    for (const int i : {0, 99, 100, 101, 449})
        set(ids[i], u"note of "_s + ids[i]);
    const auto papers = dp::PaperReader(*m_library).papers(dp::PaperQuery());
    VERIFY_OK(papers);
    QCOMPARE(papers->size(), 452);
    QStringList noted;
    for (const dp::LibraryPaper &paper : *papers)
        if (!paper.note.isEmpty()) {
            QCOMPARE(paper.note, u"note of "_s + paper.paper.id.toString());
            noted << paper.paper.id.toString();
        }
    QCOMPARE(noted, (QStringList{ids[449], ids[101], ids[100], ids[99], ids[0]}));
}

void TestNotes::aPaperWithANoteIsKept()
{
    set(u"2502.00002"_s, u"keep"_s);
    dp::Transaction transaction(*m_library);
    VERIFY_OK(transaction.begin());
    VERIFY_OK(dp::Keywords(*m_library).remove(dp::test::keywordId(*m_library, u"Fish"_s)));
    VERIFY_OK(transaction.commit());
    QCOMPARE(dp::test::listOf(*m_library), QStringList{u"2502.00002"_s});
    QCOMPARE(*Notes(*m_library).of(keyOf(u"2502.00002"_s)), u"keep"_s);
}

DP_TEST(TestNotes)
#include "tst_notes.moc"
