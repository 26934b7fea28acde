// Titles, columns, rows and sections of published pages.
#include "transfer/pagearrangement.h"

#include "base/settings.h"
#include "exchange/readmereader.h"
#include "library/keywords.h"
#include "library/savedsearches.h"
#include "support/pagereaders.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "transfer/importfile.h"
#include "transfer/publishedpage.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::Library;
using dp::PublishOptions;
using dp::ReadmeColumn;
using dp::ReadmePage;
using dp::SavedSearches;
using dp::Setting;
using dp::Settings;
using dp::test::testTime;
using Page = PublishOptions::Page;

namespace {

constexpr Page allPages[] = {Page::Readme, Page::Digest, Page::Html, Page::Atom, Page::JsonFeed};

/// The keywords A, B and C, of which A and B share a paper, and the saved search S. The settings are those of
/// a file.
struct Fixture {
    Fixture()
        : library(dp::test::newLibrary({u"A"_s, u"B"_s, u"C"_s}))
        , settings(folder.filePath(u"settings.ini"_s))
    {
        if (!dp::test::storePapers(*library, u"A"_s, {u"2501.00001"_s, u"2501.00002"_s, u"2501.00003"_s})
            || !dp::test::storePapers(*library, u"B"_s, {u"2501.00003"_s, u"2501.00004"_s})
            || !dp::test::storePapers(*library, u"C"_s, {u"2501.00005"_s})
            || !SavedSearches(*library).add({0, u"S"_s, u"is:unread look"_s}, testTime))
            qFatal("the library cannot be made");
    }
    QByteArray page(Page page) const
    {
        const PublishOptions options = PublishOptions::of(settings, {}, QDate(2025, 3, 4));
        const auto bytes = dp::publishedpage::content(*library, options, page);
        if (!bytes)
            qFatal("the page cannot be written");
        return *bytes;
    }
    ReadmePage readme() const { return dp::readme::read(page(Page::Readme)); }
    /// Returns the sections of the README, which must be those of the other pages too.
    QString sections() const
    {
        QStringList names;
        for (const auto &section : readme().sections)
            names << section.keyword;
        if (dp::test::readHtml(page(Page::Html)).texts[u"h2"_s] != names)
            qFatal("the sections of the pages differ");
        return names.join(u' ');
    }

    QTemporaryDir folder;
    std::unique_ptr<Library> library;
    Settings settings;
};

} // namespace

class TestPageArrangement : public QObject
{
    Q_OBJECT

private slots:
    void withoutSettingsThePageIsTheStandardOne();
    void sectionsAreOrderedAndLeftOut_data();
    void sectionsAreOrderedAndLeftOut();
    void aRemovedKeywordDoesNotMatter();
    void aChosenSavedSearchIsShown();
    void aSingleTabIsPublished();
    void rowsLimitEachSection();
    void allPagesHaveTheTexts();
    void aWebPageHasTheColumnsInTheirOrder();
    void aDigestHasTheColumnsWithoutAbstracts();
    void titleAndDateAreAlwaysColumns();
    void keywordsThatAreLeftOutAreNotNamed();
    void ownColumnsNeedATable();
    void textsAreAboveAPageOfAnotherLayout();
    void aPageWithOwnColumnsIsImported();
    void textsOfHandWrittenSettingsMayHaveCommas();
};

void TestPageArrangement::withoutSettingsThePageIsTheStandardOne()
{
    const Fixture f;
    QCOMPARE(dp::PageArrangement::of(f.settings), dp::PageArrangement());
    QVERIFY(f.page(Page::Readme).startsWith("# Daily Papers\nThe project automatically"));
    QCOMPARE(f.readme().columns, ReadmePage::standardColumns());
    QCOMPARE(f.sections(), u"A B C S"_s);
    QVERIFY(f.page(Page::Digest).startsWith("---\ntitle: Latest 15 Papers - "));
}

void TestPageArrangement::sectionsAreOrderedAndLeftOut_data()
{
    QTest::addColumn<QString>("choices");
    QTest::addColumn<QString>("sections");
    QTest::newRow("order") << u"search S\nkeyword c\nkeyword A\nkeyword B"_s << u"S C A B"_s;
    QTest::newRow("new tabs are at the end") << u"keyword C"_s << u"C A B S"_s;
    QTest::newRow("left out") << u"-keyword B\nkeyword C\n-search S"_s << u"C A"_s;
    QTest::newRow("a keyword with the name of a search") << u"keyword S\n-search A"_s << u"A B C S"_s;
    QTest::newRow("none") << u"-keyword A\n-keyword B\n-keyword C\n-search S"_s << QString();
}

void TestPageArrangement::sectionsAreOrderedAndLeftOut()
{
    Fixture f;
    QFETCH(QString, choices);
    QFETCH(QString, sections);
    f.settings.set(Setting::PublishSections, choices);
    QCOMPARE(f.sections(), sections);
}

void TestPageArrangement::aRemovedKeywordDoesNotMatter()
{
    Fixture f;
    f.settings.set(Setting::PublishSections, u"keyword Gone\nkeyword C\n-keyword Old\nkeyword A"_s);
    QCOMPARE(f.sections(), u"C A B S"_s);
}

/// The setting of the README for saved searches is that of the searches without a choice.
void TestPageArrangement::aChosenSavedSearchIsShown()
{
    Fixture f;
    f.settings.set(Setting::SavedSearchesInReadme, false);
    QCOMPARE(f.sections(), u"A B C"_s);
    f.settings.set(Setting::PublishSections, u"search S"_s);
    QCOMPARE(f.sections(), u"S A B C"_s);
}

void TestPageArrangement::aSingleTabIsPublished()
{
    Fixture f;
    f.settings.set(Setting::SavedSearchesInReadme, false);
    f.settings.set(Setting::PublishSections, u"-keyword B\n-search S"_s);
    f.settings.set(Setting::PublishSavedSearch, u"s"_s);
    QCOMPARE(f.sections(), u"S"_s);
    f.settings.set(Setting::PublishKeyword, u"b"_s);
    QCOMPARE(f.sections(), u"B"_s);
}

void TestPageArrangement::rowsLimitEachSection()
{
    Fixture f;
    f.settings.set(Setting::PublishRows, 1);
    for (const auto &section : f.readme().sections)
        QCOMPARE(section.papers.size(), 1);
    QVERIFY(f.page(Page::Readme).contains("up to a maximum of 1 papers"));
    QCOMPARE(dp::test::readHtml(f.page(Page::Html)).elements[u"article"_s], 4);
    QVERIFY(f.page(Page::Digest).startsWith("---\ntitle: Latest 1 Papers - "));
    QCOMPARE(f.page(Page::Digest).count("**["), 4);
    QCOMPARE(dp::test::readAtomFeed(f.page(Page::Atom)).entries.size(), 3); // a paper is in two sections
    f.settings.set(Setting::PublishRows, 5000);
    QVERIFY(f.page(Page::Readme).contains("up to a maximum of 100 papers"));
}

void TestPageArrangement::allPagesHaveTheTexts()
{
    Fixture f;
    f.settings.set(Setting::PublishTitle, u"Our titles"_s);
    for (const Page page : allPages)
        QVERIFY(f.page(page).contains("Our titles"));
    f.settings.set(Setting::PublishIntroduction, u"Our words"_s);
    for (const Page page : allPages)
        QVERIFY(!f.page(page).contains("Our words"));
    f.settings.set(Setting::PublishOwnIntroduction, true);
    for (const Page page : allPages)
        QVERIFY(f.page(page).contains("Our words"));
    QVERIFY(!f.page(Page::Readme).contains("The project automatically"));
}

void TestPageArrangement::aWebPageHasTheColumnsInTheirOrder()
{
    Fixture f;
    f.settings.set(Setting::PublishColumns, u"Keywords,Date,Title"_s);
    const QByteArray page = f.page(Page::Html);
    QVERIFY(!page.contains("<summary>") && page.contains("Keywords: A"));
    const qsizetype article = page.indexOf("<article>");
    const qsizetype keywords = page.indexOf("Keywords: ", article), date = page.indexOf("<time", article),
                    title = page.indexOf("<h3", article);
    QVERIFY(article < keywords && keywords < date && date < title);
}

void TestPageArrangement::aDigestHasTheColumnsWithoutAbstracts()
{
    Fixture f;
    f.settings.set(Setting::PublishColumns, u"Title,Abstract,Date,Keywords"_s);
    const QByteArray page = f.page(Page::Digest);
    QVERIFY2(page.contains("| **Title** | **Date** | **Keywords** |\n"), page.constData());
    QVERIFY(page.contains(" | A, B |\n"));
}

void TestPageArrangement::titleAndDateAreAlwaysColumns()
{
    Fixture f;
    f.settings.set(Setting::PublishColumns, u"authors, nonsense, abstract"_s);
    QCOMPARE(f.readme().columns,
        (QList<ReadmeColumn>{
            ReadmeColumn::Title, ReadmeColumn::Date, ReadmeColumn::Authors, ReadmeColumn::Abstract}));
    f.settings.set(Setting::PublishColumns, u"nonsense"_s);
    QCOMPARE(f.readme().columns, ReadmePage::standardColumns());
}

void TestPageArrangement::keywordsThatAreLeftOutAreNotNamed()
{
    Fixture f;
    f.settings.set(Setting::PublishColumns, u"Title,Date,Keywords"_s);
    QVERIFY(f.page(Page::Readme).contains(" | A, B |\n"));
    QVERIFY(f.page(Page::Html).contains("Keywords: A, B<"));
    f.settings.set(Setting::PublishSections, u"-keyword B"_s);
    QVERIFY(!f.page(Page::Readme).contains(" | A, B |\n"));
    QVERIFY(!f.page(Page::Html).contains("Keywords: A, B<"));
    QVERIFY(!f.page(Page::Digest).contains("A, B"));
}

void TestPageArrangement::ownColumnsNeedATable()
{
    Fixture f;
    PublishOptions options = PublishOptions::of(f.settings, {}, QDate(2025, 3, 4));
    options.readme.layout = dp::ReadmeLayout::CvArxivDaily;
    options.readme.arrangement.columns = {ReadmeColumn::Date, ReadmeColumn::Title};
    const auto bytes = dp::publishedpage::content(*f.library, options, Page::Readme);
    QVERIFY(bytes);
    QCOMPARE(dp::readme::read(*bytes).columns, options.readme.arrangement.columns);
}

void TestPageArrangement::textsAreAboveAPageOfAnotherLayout()
{
    Fixture f;
    PublishOptions options = PublishOptions::of(f.settings, {}, QDate(2025, 3, 4));
    options.readme.layout = dp::ReadmeLayout::CvArxivDaily;
    options.readme.arrangement.texts = {u"Ours"_s, u"Words"_s};
    const auto bytes = dp::publishedpage::content(*f.library, options, Page::Readme);
    QVERIFY(bytes);
    QVERIFY2(bytes->startsWith("# Ours\n\nWords\n\n## Updated on 2025"), bytes->constData());
    const ReadmePage page = dp::readme::read(*bytes);
    QCOMPARE(page.layout, dp::ReadmeLayout::CvArxivDaily);
    QCOMPARE(page.sections.size(), 4);
}

/// A library with the imported page writes the columns again, in their order.
void TestPageArrangement::aPageWithOwnColumnsIsImported()
{
    Fixture f;
    f.settings.set(Setting::PublishColumns, u"Date,Keywords,Title,Tags,Comment"_s);
    f.settings.set(Setting::PublishSections, u"-search S"_s);
    const QByteArray bytes = f.page(Page::Readme);
    const auto other = dp::test::newLibrary();
    const auto report = dp::ImportFile::fromBytes(bytes, u"README.md"_s).value().store(*other, {}, testTime);
    QVERIFY(report);
    QCOMPARE(dp::test::listOf(*other, u"A"_s), dp::test::listOf(*f.library, u"A"_s));
    dp::ExportFile::Options options;
    options.today = QDate(2025, 3, 4);
    const auto again = dp::ExportFile::write(*other, options);
    QVERIFY(again);
    QCOMPARE(QString::fromUtf8(*again), QString::fromUtf8(bytes));
}

/// QSettings reads a text with a comma as a list.
void TestPageArrangement::textsOfHandWrittenSettingsMayHaveCommas()
{
    const Fixture f;
    const QString path = f.folder.filePath(u"other.ini"_s);
    dp::test::putBytes(path,
        "[publish]\ntitle=Papers, daily\ncolumns=Title, Date,Tags\nsections=\"keyword C\\n-keyword A\"\n");
    const dp::PageArrangement arrangement = dp::PageArrangement::of(Settings(path));
    QCOMPARE(arrangement.texts.title, u"Papers, daily"_s);
    QCOMPARE(arrangement.columns,
        (QList<ReadmeColumn>{ReadmeColumn::Title, ReadmeColumn::Date, ReadmeColumn::Tags}));
    QCOMPARE(arrangement.sections.size(), 2);
}

DP_TEST(TestPageArrangement)
#include "tst_pagearrangement.moc"
