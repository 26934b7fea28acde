#include "session/pagepreview.h"

#include "base/settings.h"
#include "library/savedsearches.h"
#include "session/openedlibraryfixture.h"
#include "support/testdates.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

struct PagePreviewFixture : OpenedLibraryFixture {
    explicit PagePreviewFixture(const QStringList &keywords = {u"A"_s, u"B"_s})
        : OpenedLibraryFixture(keywords)
        , settings(folder.filePath(u"settings.ini"_s))
        , preview(*library, clock)
    {
    }
    PagePreview::Content read(PublishOptions::Page which = PublishOptions::Page::Readme)
    {
        std::optional<Result<PagePreview::Content>> got;
        QObject context;
        preview.read(&context, preview.optionsOf(settings), which,
            [&got](const Result<PagePreview::Content> &content) { got = content; });
        if (!QTest::qWaitFor([&got] { return got.has_value(); }) || !*got)
            qFatal("the preview cannot be read");
        return **got;
    }

    Settings settings;
    PagePreview preview;
};

} // namespace

class TestPagePreview : public QObject
{
    Q_OBJECT

private slots:
    void aPreviewHasTheFirstPapersOfEachSection();
    void aPreviewDoesNotWaitForTheWriter();
    void allSectionsAreNamed();
    void anUnknownTabIsReportedBesideTheSections();
    void manySectionsMakeNoLongPreview();
};

void TestPagePreview::aPreviewHasTheFirstPapersOfEachSection()
{
    PagePreviewFixture f;
    f.store(u"A"_s, {u"2501.00001"_s, u"2501.00002"_s, u"2501.00003"_s, u"2501.00004"_s});
    f.settings.set(Setting::PublishTitle, u"Ours"_s);
    f.settings.set(Setting::PublishColumns, u"Date,Title"_s);
    const auto content = f.read();
    QVERIFY(content.page);
    QVERIFY2(content.page->startsWith("# Ours\n"_L1), qPrintable(*content.page));
    QVERIFY(content.page->contains("up to a maximum of 100 papers"_L1)); // as in the published page
    QCOMPARE(content.page->count("**["_L1), 3);
    QCOMPARE(content.columns, (QList<ReadmeColumn>{ReadmeColumn::Date, ReadmeColumn::Title}));
    QCOMPARE(f.read(PublishOptions::Page::Html).page->count("<article>"_L1), 3);
}

void TestPagePreview::aPreviewDoesNotWaitForTheWriter()
{
    PagePreviewFixture f;
    const auto hold = f.holdWriter();
    QVERIFY(f.read().page);
    hold->set_value();
}

void TestPagePreview::allSectionsAreNamed()
{
    PagePreviewFixture f;
    QVERIFY(f.library->writer
                .ask([](Library &open) {
                    return bool(SavedSearches(open).add({0, u"S"_s, u"is:unread"_s}, testTime));
                })
                .get());
    f.settings.set(Setting::PublishSections, u"search S\n-keyword B\nkeyword Gone"_s);
    QCOMPARE(SectionChoice::toText(f.read().sections), u"search S\n-keyword B\nkeyword A"_s);
}

void TestPagePreview::anUnknownTabIsReportedBesideTheSections()
{
    PagePreviewFixture f;
    f.settings.set(Setting::PublishKeyword, u"Gone"_s);
    const auto content = f.read();
    QVERIFY(!content.page);
    QCOMPARE(content.page.error().kind, ErrorKind::UnknownKeyword);
    QCOMPARE(content.sections.size(), 2);
}

void TestPagePreview::manySectionsMakeNoLongPreview()
{
    QStringList names;
    for (int i = 0; i < 100; ++i)
        names << u"Keyword %1"_s.arg(i);
    PagePreviewFixture f(names);
    for (const QString &name : {names.first(), names.last()})
        f.store(name, {u"2501.00001"_s, u"2501.00002"_s});
    const auto content = f.read();
    QVERIFY(content.page);
    QCOMPARE(content.page->count("**["_L1), 2);
    QVERIFY(content.page->size() < 70'000);
}

} // namespace dp::test

DP_TEST(dp::test::TestPagePreview)
#include "tst_pagepreview.moc"
