#include "session/tagging.h"

#include "library/paperreader.h"
#include "session/openedlibraryfixture.h"
#include "session/undostack.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

class TaggingFixture : public OpenedLibraryFixture
{
public:
    TaggingFixture()
        : OpenedLibraryFixture({u"A"_s})
        , tagging(library->writer, library->reader, undo, clock)
    {
        store(u"A"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s});
    }
    QString tagsOf(const QString &id)
    {
        const auto paper = PaperReader(*library->local).paper(keyOf(id));
        QStringList names;
        if (paper)
            for (const Tag &tag : paper->tags)
                names << tag.name;
        return names.join(u", "_s);
    }

    UndoStack undo;
    Tagging tagging;
};

const QString tagged1 = u"2503.00001"_s, tagged2 = u"2503.00002"_s;

} // namespace

class TestTagging : public QObject
{
    Q_OBJECT

private slots:
    void aBulkChangeIsOneStep();
    void aChangeThatChangesNothingCannotBeUndone();
    void aChangeIsUndoneBeforeItIsWritten();
    void aDeletedTagIsRestoredWithItsPapers();
    void aRenamedTagIsUndone();
    void aUsedNameIsRefused();
    void tagsAreCountedAmongPapers();
    void changesThatWaitWhenTheProgramEndsAreStored();
};

void TestTagging::aBulkChangeIsOneStep()
{
    TaggingFixture f;
    QSignalSpy changed(&f.tagging, &Tagging::changed);
    f.tagging.change({keyOf(tagged1), keyOf(tagged2)}, {u"a"_s, u"b"_s}, {});
    QVERIFY(changed.wait());
    QCOMPARE(changed.last().first().value<QList<qint64>>().size(), 2);
    QCOMPARE(f.tagsOf(tagged2), u"a, b"_s);
    QVERIFY(f.tagging.hasChanged());
    f.undo.undo();
    QVERIFY(changed.wait());
    QCOMPARE(f.tagsOf(tagged1), QString());
    QVERIFY(!f.undo.canUndo());
    f.undo.redo();
    QVERIFY(changed.wait());
    QCOMPARE(f.tagsOf(tagged2), u"a, b"_s);
}

void TestTagging::aChangeThatChangesNothingCannotBeUndone()
{
    TaggingFixture f;
    QSignalSpy changed(&f.tagging, &Tagging::changed);
    f.tagging.change({keyOf(tagged1)}, {u"a"_s}, {});
    QVERIFY(changed.wait());
    f.tagging.change({keyOf(tagged1)}, {u"A"_s}, {});
    QVERIFY(changed.wait());
    f.undo.undo();
    QVERIFY(changed.wait());
    QCOMPARE(f.tagsOf(tagged1), QString());
}

void TestTagging::aChangeIsUndoneBeforeItIsWritten()
{
    TaggingFixture f;
    const auto release = f.holdWriter();
    QSignalSpy changed(&f.tagging, &Tagging::changed);
    f.tagging.change({keyOf(tagged1)}, {u"a"_s}, {});
    f.undo.undo();
    release->set_value();
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(f.tagsOf(tagged1), QString());
}

void TestTagging::aDeletedTagIsRestoredWithItsPapers()
{
    TaggingFixture f;
    QSignalSpy changed(&f.tagging, &Tagging::changed);
    f.tagging.change({keyOf(tagged1), keyOf(tagged2)}, {u"a"_s}, {});
    QVERIFY(changed.wait());
    const auto tag = f.library->writer.ask([](Library &open) { return Tags(open).find(u"a"_s); }).get();
    QVERIFY(tag);
    f.tagging.remove(*tag);
    QVERIFY(changed.wait());
    QCOMPARE(f.tagsOf(tagged1), QString());
    f.undo.undo();
    QVERIFY(changed.wait());
    QCOMPARE(f.tagsOf(tagged1), u"a"_s);
    QCOMPARE(f.tagsOf(tagged2), u"a"_s);
}

void TestTagging::aRenamedTagIsUndone()
{
    TaggingFixture f;
    QSignalSpy changed(&f.tagging, &Tagging::changed);
    f.tagging.change({keyOf(tagged1)}, {u"a"_s}, {});
    QVERIFY(changed.wait());
    auto tag = f.library->writer.ask([](Library &open) { return Tags(open).find(u"a"_s); }).get();
    QVERIFY(tag);
    tag->name = u"first"_s;
    f.tagging.update(*tag);
    QVERIFY(changed.wait());
    QCOMPARE(f.tagsOf(tagged1), u"first"_s);
    f.undo.undo();
    QVERIFY(changed.wait());
    QCOMPARE(f.tagsOf(tagged1), u"a"_s);
}

void TestTagging::aUsedNameIsRefused()
{
    TaggingFixture f;
    QSignalSpy changed(&f.tagging, &Tagging::changed);
    f.tagging.change({keyOf(tagged1)}, {u"a"_s, u"b"_s}, {});
    QVERIFY(changed.wait());
    auto tag = f.library->writer.ask([](Library &open) { return Tags(open).find(u"a"_s); }).get();
    QVERIFY(tag);
    tag->name = u"B"_s;
    QSignalSpy failed(&f.tagging, &Tagging::failed);
    f.tagging.update(*tag);
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::TagExists);
    QCOMPARE(f.tagsOf(tagged1), u"a, b"_s);
    f.undo.undo(); // the refused change is not a step
    QVERIFY(changed.wait());
    QCOMPARE(f.tagsOf(tagged1), QString());
}

void TestTagging::tagsAreCountedAmongPapers()
{
    TaggingFixture f;
    QSignalSpy changed(&f.tagging, &Tagging::changed);
    f.tagging.change({keyOf(tagged1), keyOf(tagged2)}, {u"a"_s}, {});
    f.tagging.change({keyOf(tagged2)}, {u"b"_s}, {});
    QTRY_COMPARE(changed.size(), 2);
    QList<TagCount> all, among;
    QObject context;
    f.tagging.readAll(&context, [&](const Result<QList<TagCount>> &tags) { all = *tags; });
    f.tagging.readAmong(
        &context, {keyOf(tagged1)}, [&](const Result<QList<TagCount>> &tags) { among = *tags; });
    QTRY_COMPARE(among.size(), 2);
    QCOMPARE(all[0].papers, 2);
    QCOMPARE(among[0].papers, 1);
    QCOMPARE(among[1].tag.name, u"b"_s);
    QCOMPARE(among[1].papers, 0);
}

void TestTagging::changesThatWaitWhenTheProgramEndsAreStored()
{
    TaggingFixture f;
    auto release = f.holdWriter();
    f.tagging.change({keyOf(tagged1)}, {u"a"_s}, {});
    release->set_value();
    f.library->writer.close();
    QCOMPARE(f.tagsOf(tagged1), u"a"_s);
}

} // namespace dp::test

DP_TEST(dp::test::TestTagging)
#include "tst_tagging.moc"
