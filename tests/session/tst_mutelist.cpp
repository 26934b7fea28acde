#include "session/mutelist.h"

#include "library/librarycounts.h"
#include "library/mutes.h"
#include "library/paperreader.h"
#include "session/openedlibraryfixture.h"
#include "session/undostack.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

class MuteListFixture : public OpenedLibraryFixture
{
public:
    MuteListFixture()
        : OpenedLibraryFixture({u"A"_s})
        , mutes(*library, undo, clock)
    {
        store(u"A"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s});
    }
    /// Returns the visible papers, as the reader's thread sees them.
    qint64 visible()
    {
        return library->reader
            .ask([](Library &open) {
                const auto counts = LibraryCounts::read(open);
                return counts ? counts->papers : -1;
            })
            .get();
    }
    qsizetype rules()
    {
        return library->reader
            .ask([](Library &open) {
                const auto all = Mutes(open).all();
                return all ? all->size() : -1;
            })
            .get();
    }

    UndoStack undo;
    MuteList mutes;
};

/// A rule that hides all papers of the fixture.
const Mute all{0, Mute::Kind::Author, u"Ada"_s};

} // namespace

class TestMuteList : public QObject
{
    Q_OBJECT

private slots:
    void aPaperIsMutedUndoneAndMutedAgain();
    void aRuleIsAddedUndoneAndAddedAgain();
    void aRemovedRuleComesBackWithItsNumber();
    void undoOfAnotherEndRestoresTheOldOne();
    void undoBeforeTheWriteKeepsNothing();
    void mutesThatWaitWhenTheProgramEndsAreStored();
    void aRuleEndsWhenTheDayEnds();
    void thePreviewSaysWhatIsHidden();
    void aPreparedListLogsChangesBeforeTheFirstMute();
    void aWrongRuleIsRefused();
};

void TestMuteList::aPaperIsMutedUndoneAndMutedAgain()
{
    MuteListFixture f;
    QSignalSpy changed(&f.mutes, &MuteList::papersChanged);
    f.mutes.setMuted({keyOf(u"2503.00001"_s), keyOf(u"2503.00002"_s)}, true);
    QVERIFY(changed.wait());
    QCOMPARE(f.visible(), 1);
    QCOMPARE(f.undo.undoText(), u"Mute paper"_s);
    f.undo.undo();
    QVERIFY(changed.wait());
    QCOMPARE(changed.last()[1].toBool(), false);
    QCOMPARE(f.visible(), 3);
    f.undo.redo();
    QVERIFY(changed.wait());
    QCOMPARE(f.visible(), 1);
}

void TestMuteList::aRuleIsAddedUndoneAndAddedAgain()
{
    MuteListFixture f;
    const QString author = f.library->local
        ? PaperReader(*f.library->local).paper(keyOf(u"2503.00001"_s))->paper.authors.first()
        : QString();
    QSignalSpy changed(&f.mutes, &MuteList::ruleChanged);
    f.mutes.add({0, Mute::Kind::Author, author});
    QVERIFY(changed.wait());
    const qint64 left = f.visible();
    QVERIFY(left < 3);
    f.undo.undo();
    QVERIFY(changed.wait());
    QCOMPARE(f.visible(), 3);
    QCOMPARE(f.rules(), 0);
    f.undo.redo();
    QVERIFY(changed.wait());
    QCOMPARE(f.visible(), left);
}

void TestMuteList::aRemovedRuleComesBackWithItsNumber()
{
    MuteListFixture f;
    QSignalSpy changed(&f.mutes, &MuteList::ruleChanged);
    f.mutes.add(all);
    QVERIFY(changed.wait());
    const auto number = changed.last()[0].value<Mute>().id;
    f.mutes.remove(changed.last()[0].value<Mute>());
    QVERIFY(changed.wait());
    QCOMPARE(f.rules(), 0);
    f.undo.undo();
    QVERIFY(changed.wait());
    QCOMPARE(changed.last()[0].value<Mute>().id, number);
    QCOMPARE(f.rules(), 1);
}

void TestMuteList::undoOfAnotherEndRestoresTheOldOne()
{
    MuteListFixture f;
    QSignalSpy changed(&f.mutes, &MuteList::ruleChanged);
    f.mutes.add(all);
    QVERIFY(changed.wait());
    Mute shorter = all;
    shorter.until = QDate(2025, 4, 1);
    f.mutes.add(shorter);
    QVERIFY(changed.wait());
    f.undo.undo();
    QVERIFY(changed.wait());
    const auto rules = Mutes(*f.library->local).all();
    QVERIFY(rules.ok());
    QCOMPARE(rules->size(), 1);
    QVERIFY(!rules->first().until.isValid());
}

void TestMuteList::undoBeforeTheWriteKeepsNothing()
{
    MuteListFixture f;
    const auto release = f.holdWriter();
    QSignalSpy changed(&f.mutes, &MuteList::changed);
    f.mutes.setMuted({keyOf(u"2503.00001"_s)}, true);
    f.mutes.add(all);
    f.undo.undo();
    f.undo.undo();
    release->set_value();
    QTRY_COMPARE(changed.size(), 4);
    QCOMPARE(f.visible(), 3);
    QCOMPARE(f.rules(), 0);
}

void TestMuteList::mutesThatWaitWhenTheProgramEndsAreStored()
{
    auto f = std::make_unique<MuteListFixture>();
    const QString path = f->path();
    auto release = f->holdWriter();
    f->mutes.setMuted({keyOf(u"2503.00001"_s)}, true);
    release->set_value();
    f->library->writer.close();
    f->library->reader.close();
    const auto library = libraryopener::open(path, Library::Access::Read);
    QVERIFY(library.ok());
    const auto counts = LibraryCounts::read(**library);
    QVERIFY(counts.ok());
    QCOMPARE(counts->muted, 1);
}

void TestMuteList::aRuleEndsWhenTheDayEnds()
{
    MuteListFixture f;
    QSignalSpy changed(&f.mutes, &MuteList::changed);
    Mute today = all;
    today.kind = Mute::Kind::Category;
    today.text = u"cs"_s;
    today.until = f.clock.today();
    f.mutes.add(today);
    QVERIFY(changed.wait());
    QCOMPARE(f.visible(), 0);
    f.clock.set(f.clock.now().addDays(1));
    f.mutes.updateDay();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(f.visible(), 3);
}

void TestMuteList::thePreviewSaysWhatIsHidden()
{
    MuteListFixture f;
    std::optional<MutePreview> seen;
    f.mutes.preview(&f.mutes, {0, Mute::Kind::Category, u"cs"_s}, [&](const Result<MutePreview> &preview) {
        if (preview)
            seen = *preview;
    });
    QTRY_VERIFY(seen);
    QCOMPARE(seen->hides, 3);
    QCOMPARE(seen->papers, 3);
    QCOMPARE(seen->titles.size(), 3);
    QCOMPARE(f.visible(), 3);
}

/// The papers of the previewed rule are then not searched again when it is added.
void TestMuteList::aPreparedListLogsChangesBeforeTheFirstMute()
{
    MuteListFixture f;
    const auto logged = [&f] {
        return f.library->writer
            .ask([](Library &open) { return number(open, u"SELECT count(*) FROM paper_changes"_s); })
            .get();
    };
    QCOMPARE(logged(), 0);
    f.mutes.prepare();
    QCOMPARE(logged(), 1);
    f.mutes.prepare();
    QCOMPARE(logged(), 1);
    QCOMPARE(f.rules(), 0);
}

void TestMuteList::aWrongRuleIsRefused()
{
    MuteListFixture f;
    QSignalSpy failed(&f.mutes, &MuteList::failed);
    f.mutes.add({0, Mute::Kind::Word, u"..."_s});
    QVERIFY(failed.wait());
    QCOMPARE(f.rules(), 0);
}

} // namespace dp::test

DP_TEST(dp::test::TestMuteList)
#include "tst_mutelist.moc"
