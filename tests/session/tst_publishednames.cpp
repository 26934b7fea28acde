#include "session/publishednames.h"

#include "base/settings.h"
#include "session/keywordlist.h"
#include "session/openedlibraryfixture.h"
#include "session/savedsearchlist.h"
#include "session/undostack.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

struct PublishedNamesFixture : OpenedLibraryFixture {
    PublishedNamesFixture()
        : OpenedLibraryFixture({u"A"_s, u"B"_s})
        , settings(folder.filePath(u"settings.ini"_s))
        , keywords(*library, undo, clock)
        , searches(*library, undo, clock)
    {
        settings.set(Setting::PublishSections, u"keyword B\n-keyword a\n-search S\nkeyword Gone"_s);
        settings.set(Setting::PublishKeyword, u"A"_s);
        keywords.finishFirstRead();
        searches.finishFirstRead();
        names = std::make_unique<PublishedNames>(keywords, searches, settings);
    }
    /// Renames the keywords.
    void rename(const QStringList &newNames)
    {
        const QList<Keyword> before = keywords.keywords();
        QList<Keyword> after = before;
        for (qsizetype i = 0; i < after.size(); ++i)
            after[i].name = newNames[i];
        keywords.store(before, after);
    }
    QString sections() const { return Settings(settings.path()).text(Setting::PublishSections); }

    Settings settings;
    UndoStack undo;
    KeywordList keywords;
    SavedSearchList searches;
    std::unique_ptr<PublishedNames> names;
};

} // namespace

class TestPublishedNames : public QObject
{
    Q_OBJECT

private slots:
    void aRenamedKeywordStaysLeftOut();
    void exchangedNamesAreKeptApart();
    void aRenamedSearchStaysLeftOut();
};

void TestPublishedNames::aRenamedKeywordStaysLeftOut()
{
    PublishedNamesFixture f;
    f.rename({u"Secret"_s, u"B"_s});
    QTRY_COMPARE(f.sections(), u"keyword B\n-keyword Secret\n-search S\nkeyword Gone"_s);
    QCOMPARE(Settings(f.settings.path()).text(Setting::PublishKeyword), u"Secret"_s);
}

void TestPublishedNames::exchangedNamesAreKeptApart()
{
    PublishedNamesFixture f;
    f.rename({u"C"_s, u"B"_s});
    f.rename({u"C"_s, u"A"_s});
    QTRY_COMPARE(f.sections(), u"keyword A\n-keyword C\n-search S\nkeyword Gone"_s);
}

void TestPublishedNames::aRenamedSearchStaysLeftOut()
{
    PublishedNamesFixture f;
    std::optional<SavedSearch> stored;
    f.searches.add({0, u"S"_s, u"is:unread"_s}, [&stored](const Result<SavedSearchEdit> &edit) {
        if (edit && edit->after)
            stored = *edit->after;
    });
    QTRY_VERIFY(stored && f.searches.states().size() == 1);
    f.searches.update(*stored, {stored->id, u"T"_s, stored->text}, [](const Result<SavedSearchEdit> &) {});
    QTRY_COMPARE(f.sections(), u"keyword B\n-keyword a\n-search T\nkeyword Gone"_s);
}

} // namespace dp::test

DP_TEST(dp::test::TestPublishedNames)
#include "tst_publishednames.moc"
