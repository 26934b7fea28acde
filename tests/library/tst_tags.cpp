#include "library/tags.h"

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
using dp::Tag;
using dp::TagEdit;
using dp::Tags;
using dp::test::keyOf;
using dp::test::testTime;

class TestTags : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void papersGetAndLoseTags();
    void anUnknownPaperGetsNoTag();
    void aWrongNameChangesNothing_data();
    void aWrongNameChangesNothing();
    void onlyChangesAreReported();
    void aChangeIsReversed();
    void reversingKeepsNewerTags();
    void aTagIsRenamed();
    void aNameIsUsedOnce();
    void aRemovedTagIsRestored();
    void aTaggedPaperIsKept();
    void papersAreListedByTag();

private:
    TagEdit change(const QStringList &ids, const QStringList &added, const QStringList &removed = {})
    {
        QList<qint64> keys;
        for (const QString &id : ids)
            keys << keyOf(id);
        const auto edit = Tags(*m_library).change(keys, added, removed, testTime);
        if (!edit)
            qFatal("%s", qPrintable(dp::test::describe(edit.error())));
        return *edit;
    }
    QString tagsOf(const QString &id)
    {
        const auto paper = dp::PaperReader(*m_library).paper(keyOf(id));
        QStringList names;
        if (paper)
            for (const Tag &tag : paper->tags)
                names << tag.name;
        return names.join(u", "_s);
    }
    QString counts()
    {
        QStringList lines;
        const auto tags = Tags(*m_library).all();
        if (tags)
            for (const dp::TagCount &one : *tags)
                lines << u"%1 %2"_s.arg(one.tag.name).arg(one.papers);
        return lines.join(u", "_s);
    }
    std::unique_ptr<dp::Library> m_library;
};

void TestTags::init()
{
    m_library = dp::test::newLibrary({u"Fish"_s});
    VERIFY_OK(
        dp::test::storePapers(*m_library, u"Fish"_s, {u"2502.00001"_s, u"2502.00002"_s, u"2502.00003"_s}));
}

void TestTags::papersGetAndLoseTags()
{
    change({u"2502.00001"_s, u"2502.00002"_s}, {u"to read"_s, u"Survey"_s});
    QCOMPARE(tagsOf(u"2502.00001"_s), u"Survey, to read"_s);
    QCOMPARE(counts(), u"Survey 2, to read 2"_s);
    change({u"2502.00001"_s}, {u"SURVEY"_s}, {u"To Read"_s}); // names are compared without case
    QCOMPARE(tagsOf(u"2502.00001"_s), u"Survey"_s);
    QCOMPARE(tagsOf(u"2502.00002"_s), u"Survey, to read"_s);
    // A tag that no paper has stays, so that it can be completed.
    change({u"2502.00002"_s}, {}, {u"to read"_s});
    QCOMPARE(counts(), u"Survey 2, to read 0"_s);
}

void TestTags::anUnknownPaperGetsNoTag()
{
    const TagEdit edit = change({u"2502.99999"_s}, {u"new"_s});
    QVERIFY(edit.isEmpty());
    QCOMPARE(counts(), QString());
}

void TestTags::aWrongNameChangesNothing_data()
{
    QTest::addColumn<QString>("added");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("empty") << u" "_s << QString() << ErrorKind::TagEmpty;
    QTest::newRow("too long") << u"x"_s.repeated(61) << QString() << ErrorKind::TagTooLong;
    QTest::newRow("two lines") << u"a\nb"_s << QString() << ErrorKind::TagHasControl;
    QTest::newRow("removed but unknown") << u"new"_s << u"other"_s << ErrorKind::UnknownTag;
}

void TestTags::aWrongNameChangesNothing()
{
    QFETCH(QString, added);
    QFETCH(QString, removed);
    QFETCH(ErrorKind, kind);
    const auto edit = Tags(*m_library)
                          .change({keyOf(u"2502.00001"_s)}, {added},
                              removed.isEmpty() ? QStringList() : QStringList{removed}, testTime);
    VERIFY_ERROR(edit, kind);
    QCOMPARE(counts(), QString());
}

void TestTags::onlyChangesAreReported()
{
    QCOMPARE(change({u"2502.00001"_s, u"2502.00002"_s}, {u"a"_s}).papers.size(), 2);
    const TagEdit again = change({u"2502.00001"_s, u"2502.00003"_s}, {u"a"_s});
    QCOMPARE(dp::test::idsOf(again.papers), QStringList{u"2502.00003"_s});
    QVERIFY(change({u"2502.00001"_s}, {u"a"_s}).isEmpty());
}

void TestTags::aChangeIsReversed()
{
    change({u"2502.00001"_s}, {u"a"_s});
    const TagEdit edit = change({u"2502.00001"_s, u"2502.00002"_s}, {u"a"_s, u"b"_s});
    Tags tags(*m_library);
    const auto reversed = tags.apply(edit.reversed(), testTime);
    VERIFY_OK(reversed);
    QCOMPARE(tagsOf(u"2502.00001"_s), u"a"_s); // The paper had this tag before.
    QCOMPARE(counts(), u"a 1"_s); // The tag that was new is gone.
    VERIFY_OK(tags.apply(edit, testTime));
    QCOMPARE(counts(), u"a 2, b 2"_s);
}

void TestTags::reversingKeepsNewerTags()
{
    const TagEdit edit = change({u"2502.00001"_s}, {u"a"_s});
    change({u"2502.00002"_s}, {u"a"_s});
    VERIFY_OK(Tags(*m_library).apply(edit.reversed(), testTime));
    QCOMPARE(counts(), u"a 1"_s);
    QCOMPARE(tagsOf(u"2502.00002"_s), u"a"_s);
}

void TestTags::aTagIsRenamed()
{
    change({u"2502.00001"_s}, {u"a"_s});
    Tags tags(*m_library);
    auto tag = tags.find(u"A"_s);
    VERIFY_OK(tag);
    QVERIFY(Tag::isColor(tag->color)); // A new tag has a color.
    const Tag before = *tag;
    tag->name = u"first"_s;
    tag->color = u"#e01b24"_s;
    const auto edit = tags.update(*tag, testTime);
    VERIFY_OK(edit);
    QCOMPARE(dp::test::idsOf(edit->papers), QStringList{u"2502.00001"_s});
    QCOMPARE(*tags.find(u"first"_s), *tag);
    VERIFY_OK(tags.apply(edit->reversed(), testTime));
    QCOMPARE(*tags.find(u"a"_s), before);
    QCOMPARE(tagsOf(u"2502.00001"_s), u"a"_s);
}

void TestTags::aNameIsUsedOnce()
{
    change({u"2502.00001"_s}, {u"a"_s, u"b"_s});
    Tags tags(*m_library);
    Tag tag = *tags.find(u"a"_s);
    tag.name = u"B"_s;
    VERIFY_ERROR(tags.update(tag, testTime), ErrorKind::TagExists);
    tag.name = u"A"_s; // Only the case of its own name changes.
    VERIFY_OK(tags.update(tag, testTime));
    QCOMPARE(counts(), u"A 1, b 1"_s);
}

void TestTags::aRemovedTagIsRestored()
{
    change({u"2502.00001"_s, u"2502.00002"_s}, {u"a"_s});
    Tags tags(*m_library);
    const Tag tag = *tags.find(u"a"_s);
    const auto edit = tags.remove(tag.id, testTime);
    VERIFY_OK(edit);
    QCOMPARE(counts(), QString());
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM paper_tags"_s), 0);
    VERIFY_OK(tags.apply(edit->reversed(), testTime));
    QCOMPARE(*tags.find(u"a"_s), tag);
    QCOMPARE(counts(), u"a 2"_s);
}

void TestTags::aTaggedPaperIsKept()
{
    change({u"2502.00002"_s}, {u"a"_s});
    dp::Transaction transaction(*m_library);
    VERIFY_OK(transaction.begin());
    VERIFY_OK(dp::Keywords(*m_library).remove(dp::test::keywordId(*m_library, u"Fish"_s)));
    VERIFY_OK(transaction.commit());
    QCOMPARE(dp::test::listOf(*m_library), QStringList{u"2502.00002"_s});
    QCOMPARE(tagsOf(u"2502.00002"_s), u"a"_s);
}

void TestTags::papersAreListedByTag()
{
    change({u"2502.00001"_s, u"2502.00003"_s}, {u"a"_s});
    dp::PaperQuery query;
    query.tagId = Tags(*m_library).find(u"a"_s)->id;
    const auto papers = dp::PaperReader(*m_library).papers(query);
    VERIFY_OK(papers);
    QCOMPARE(dp::test::idsOf(*papers), (QStringList{u"2502.00003"_s, u"2502.00001"_s}));
}

DP_TEST(TestTags)
#include "tst_tags.moc"
