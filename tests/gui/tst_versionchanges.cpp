// The differences between the versions of a paper, in its abstract.
#include "gui/listfixture.h"
#include "gui/table/abstracthtml.h"
#include "gui/table/abstractpanel.h"
#include "gui/windowkeys.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QAction>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

/// Returns the struck out or the underlined text of a document that is no link, one line for each part.
QStringList partsOf(const QTextDocument &document, bool (QFont::*isMarked)() const)
{
    QStringList parts;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (const QTextCharFormat format = it.fragment().charFormat();
                !format.isAnchor() && (format.font().*isMarked)())
                parts << it.fragment().text();
    return parts;
}

QStringList deletedIn(const AbstractPanel &panel)
{
    return partsOf(*panel.document(), &QFont::strikeOut);
}

QStringList insertedIn(const AbstractPanel &panel)
{
    return partsOf(*panel.document(), &QFont::underline);
}

QStringList linksOf(const QTextDocument &document)
{
    QStringList links;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (const QTextCharFormat format = it.fragment().charFormat(); format.isAnchor())
                links << format.anchorHref();
    return links;
}

LibraryPaper revisedPaper()
{
    LibraryPaper paper;
    paper.paper = somePaper(u"2503.00001v3"_s);
    paper.paper.authors.clear(); // so that the first link is that of a version
    paper.paper.categories.clear();
    paper.paper.title = u"A new study of $x^2$"_s;
    paper.paper.abstract = u"We show that it works."_s;
    paper.paper.comment = u"12 pages, accepted"_s;
    paper.revised = true;
    const Moment day = Moment::fromIso(u"2025-03-02T10:00:00Z"_s).value_or(Moment());
    paper.revisions = {{2, u"A study of $x^2$"_s, u"We show that it works."_s, u"12 pages"_s, day},
        {1, u"A study of $y$"_s, u"We hope that it works."_s, u"10 pages"_s, day}};
    return paper;
}

} // namespace

class TestVersionChanges : public QObject
{
    Q_OBJECT

private slots:
    void changesAreStruckOutAndUnderlined();
    void linksChooseTheVersion();
    void returnShowsAndHidesTheChanges();
    void aPaperWithoutOlderVersionsHasNoLinks();
    void bracesOfCutGroupsAreNotShown();
    void hostileVersionsAreText();
    void aLateMarkKeepsTheComparison();
    void theKeyShowsAndHidesTheChanges();
    void theKeySaysThatNoOlderVersionIsStored();
    void theBadgeNamesTheVersion();
};

void TestVersionChanges::changesAreStruckOutAndUnderlined()
{
    AbstractPanel panel;
    panel.setPaper(revisedPaper());
    QVERIFY(!panel.hasChangesShown());
    QCOMPARE(insertedIn(panel), QStringList());
    panel.showChanges(true);
    QVERIFY(panel.hasChangesShown());
    QCOMPARE(insertedIn(panel), (QStringList{u" new"_s, u", accepted"_s}));
    QCOMPARE(deletedIn(panel), QStringList());
    QVERIFY(panel.toPlainText().contains(u"A new study of x²"_s));
    panel.showChanges(false);
    QCOMPARE(insertedIn(panel), QStringList());
}

void TestVersionChanges::linksChooseTheVersion()
{
    AbstractPanel panel;
    panel.setPaper(revisedPaper());
    QSignalSpy left(&panel, &AbstractPanel::linkActivated);
    QSignalSpy heights(&panel, &AbstractPanel::heightChanged);
    const QStringList links = linksOf(*panel.document());
    QVERIFY(
        links.contains(u"changes:2"_s) && links.contains(u"changes:1"_s) && !links.contains(u"changes:0"_s));
    emit panel.anchorClicked(QUrl(u"changes:1"_s));
    QCOMPARE(deletedIn(panel), (QStringList{u"y"_s, u"10"_s, u"hope"_s}));
    QVERIFY2(insertedIn(panel).contains(u"show"_s), qPrintable(insertedIn(panel).join(u'|')));
    QVERIFY(linksOf(*panel.document()).contains(u"changes:0"_s));
    emit panel.anchorClicked(QUrl(u"changes:0"_s));
    QCOMPARE(deletedIn(panel), QStringList());
    QCOMPARE(heights.size(), 2);
    QCOMPARE(left.size(), 0); // no other program is asked to open the link
}

void TestVersionChanges::returnShowsAndHidesTheChanges()
{
    AbstractPanel panel;
    panel.setPaper(revisedPaper());
    panel.show();
    QVERIFY(takeKeyboard(panel));
    panel.setFocus();
    QTest::keyClick(&panel, Qt::Key_Tab);
    QCOMPARE(panel.textCursor().selectedText(), u"v2, 2 Mar 2025"_s);
    QTest::keyClick(&panel, Qt::Key_Return);
    QVERIFY(panel.hasChangesShown());
    QCOMPARE(panel.textCursor().selectedText(), u"Hide changes"_s);
    QTest::keyClick(&panel, Qt::Key_Return);
    QVERIFY(!panel.hasChangesShown());
    QCOMPARE(panel.textCursor().selectedText(), u"v2, 2 Mar 2025"_s);
}

void TestVersionChanges::aPaperWithoutOlderVersionsHasNoLinks()
{
    LibraryPaper paper = revisedPaper();
    paper.revisions.clear();
    AbstractPanel panel;
    panel.setPaper(paper);
    panel.showChanges(true);
    QVERIFY(!panel.hasChangesShown());
    for (const QString &link : linksOf(*panel.document()))
        QVERIFY2(!link.startsWith("changes:"_L1), qPrintable(link));
}

/// A changed word may be inside a TeX group that began before it.
void TestVersionChanges::bracesOfCutGroupsAreNotShown()
{
    LibraryPaper paper = revisedPaper();
    paper.revisions[0].abstract = u"We use {\\bf old} words and {\\it keep} these."_s;
    paper.paper.abstract = u"We use {\\bf new} words and {\\it keep} these."_s;
    AbstractPanel panel;
    panel.setPaper(paper);
    panel.showChanges(true);
    QVERIFY2(panel.toPlainText().contains("We use oldnew words and keep these."_L1),
        qPrintable(panel.toPlainText()));
}

void TestVersionChanges::hostileVersionsAreText()
{
    const QString hostile = u"<img src=file:///etc/passwd><b>x</b> <a href=\"javascript:alert(1)\">y</a>"_s;
    LibraryPaper paper = revisedPaper();
    paper.revisions[0].title = hostile;
    paper.revisions[0].abstract = hostile;
    paper.paper.comment = hostile;
    AbstractPanel panel;
    panel.setPaper(paper);
    panel.showChanges(true);
    for (const QString &link : linksOf(*panel.document()))
        QVERIFY2(!link.startsWith("javascript"_L1), qPrintable(link));
    QVERIFY(panel.toPlainText().contains("<img src=file:///etc/passwd>"_L1));
    for (QTextBlock block = panel.document()->begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            QVERIFY(!it.fragment().charFormat().isImageFormat());
}

/// A panel gets its paper again after each mark.
void TestVersionChanges::aLateMarkKeepsTheComparison()
{
    LibraryPaper paper = revisedPaper();
    AbstractPanel panel;
    panel.setPaper(paper);
    emit panel.anchorClicked(QUrl(u"changes:1"_s));
    paper.starred = true;
    panel.setPaper(paper);
    QVERIFY(deletedIn(panel).contains(u"hope"_s));
    paper.revisions.clear();
    panel.setPaper(paper);
    QVERIFY(!panel.hasChangesShown());
}

void TestVersionChanges::theKeyShowsAndHidesTheChanges()
{
    ListFixture f(3);
    {
        const auto library = libraryopener::open(f.options.library, Library::Access::Write);
        QVERIFY(library);
        QVERIFY(execute(**library, u"UPDATE papers SET version = 2 WHERE title = 'Zebra 1'"_s).ok());
        QVERIFY(execute(**library,
            u"INSERT INTO versions (paper_id, version, title, abstract, comment, updated) SELECT id, 1, "
            "'Okapi 1', abstract, comment, updated FROM papers WHERE title = 'Zebra 1'"_s)
                    .ok());
    }
    QVERIFY(f.start());
    QTRY_COMPARE(f.page()->model()->rowCount(), 3);
    auto *action = f.window().findChild<QAction *>(u"showChanges"_s);
    for (int row = 0; row < 3; ++row) {
        f.table()->setCurrentRow(row);
        const bool isRevised = f.page()->model()->paper(row)->paper.title == "Zebra 1"_L1;
        QCOMPARE(action->isEnabled(), isRevised);
        QTest::keyClick(f.table(), Qt::Key_D);
        QCOMPARE(f.table()->isOpen(f.table()->currentId()), isRevised);
        if (!isRevised)
            continue;
        AbstractPanel *panel = f.table()->panel(f.table()->currentId());
        QCOMPARE(deletedIn(*panel), QStringList{u"Okapi"_s});
        // The row is as tall as the text with the changes.
        QCOMPARE(panel->height(), panel->heightAt(panel->width()));
        QTest::keyClick(f.table(), Qt::Key_D);
        QCOMPARE(deletedIn(*panel), QStringList());
        QCOMPARE(panel->height(), panel->heightAt(panel->width()));
    }
}

void TestVersionChanges::theKeySaysThatNoOlderVersionIsStored()
{
    ListFixture f(1);
    {
        const auto library = libraryopener::open(f.options.library, Library::Access::Write);
        QVERIFY(library);
        QVERIFY(execute(**library, u"UPDATE papers SET version = 2"_s).ok());
    }
    QVERIFY(f.start());
    QTRY_COMPARE(f.page()->model()->rowCount(), 1);
    f.table()->setCurrentRow(0);
    QTest::keyClick(f.table(), Qt::Key_D);
    QCOMPARE(f.message(), u"The library has no older version of this paper."_s);
}

void TestVersionChanges::theBadgeNamesTheVersion()
{
    LibraryPaper paper = revisedPaper();
    QCOMPARE(PaperCells::badges(paper), QStringList{u"v3"_s});
    paper.announced = u"replace"_s;
    QCOMPARE(PaperCells::badges(paper), QStringList{u"v3"_s});
    paper.revised = false;
    QCOMPARE(PaperCells::badges(paper), QStringList{u"replacement"_s});
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestVersionChanges)
#include "tst_versionchanges.moc"
