// The abstract below a row. The text of a paper is never interpreted as markup, and no resource is loaded.
#include "gui/datetext.h"
#include "gui/table/abstractpanel.h"
#include "gui/windowkeys.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextDocument>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

/// Returns the addresses of all links in the document except those that search, and "image" for each image.
QStringList leadsOf(const QTextDocument &document)
{
    QStringList leads;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (format.isImageFormat())
                leads << u"image"_s;
            const bool isSearch =
                format.anchorHref().startsWith("search:"_L1) || format.anchorHref().startsWith("filter:"_L1);
            if (format.isAnchor() && !isSearch && !leads.contains(format.anchorHref()))
                leads << format.anchorHref();
        }
    }
    return leads;
}

LibraryPaper libraryPaper(const Paper &paper)
{
    LibraryPaper made;
    made.paper = paper;
    made.keywords = QStringList{u"Agents"_s};
    return made;
}
const QString hostile =
    u"<img src=file:///etc/passwd><img src=\"https://example.org/x.png\"><script>alert(1)</script>"
    "<a href=\"javascript:alert(1)\">here</a></p></div> &amp; &lt;b&gt; <style>p</style> %1 %2"_s;

} // namespace

class TestAbstractPanel : public QObject
{
    Q_OBJECT

private slots:
    void textOfAPaperIsNeverMarkup_data();
    void textOfAPaperIsNeverMarkup();
    void noResourceIsLoaded();
    void pagePdfAndDoiAreLinked();
    void hostileDoiStaysInsideItsLink_data();
    void hostileDoiStaysInsideItsLink();
    void hostileAddressStaysInsideItsLink();
    void allTextCanBeSelectedAndCopied();
    void texIsShownAsReadableText();
    void missingFactsLeaveNoEmptyLines();
    void theKeywordsAreListed();
    void authorsAreLinksThatSearch_data();
    void authorsAreLinksThatSearch();
    void aCollaborationIsShownQuickly();
    void doiAndJournalAreShown();
    void tabMovesToLinksAndReturnFollowsThem();
    void escapeLeavesAndTheWheelScrollsTheList();
    void heightFitsTheText();
    void paletteChangeKeepsTheSelection();
};

void TestAbstractPanel::textOfAPaperIsNeverMarkup_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"title", "abstract", "comment", "journal", "author", "category", "keyword"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void TestAbstractPanel::textOfAPaperIsNeverMarkup()
{
    QFETCH(QString, field);
    LibraryPaper paper = libraryPaper(somePaper(u"2503.00001"_s));
    if (field == u"title")
        paper.paper.title = hostile;
    else if (field == u"abstract")
        paper.paper.abstract = hostile;
    else if (field == u"comment")
        paper.paper.comment = hostile;
    else if (field == u"journal")
        paper.paper.journalRef = hostile;
    else if (field == u"author")
        paper.paper.authors = QStringList{hostile};
    else if (field == u"category")
        paper.paper.categories = QStringList{hostile};
    else
        paper.keywords << hostile;
    AbstractPanel panel;
    panel.setPaper(paper);
    QVERIFY2(panel.toPlainText().contains(hostile), qPrintable(panel.toPlainText()));
    QStringList links{u"http://arxiv.org/abs/2503.00001v1"_s, paper.paper.pdfUrl()};
    if (field == u"abstract" || field == u"comment") // web addresses in these texts are links
        links.prepend(u"https://example.org/x.png"_s);
    QCOMPARE(leadsOf(*panel.document()), links);
}

void TestAbstractPanel::noResourceIsLoaded()
{
    AbstractPanel panel;
    panel.setPaper(libraryPaper(somePaper(u"2503.00001"_s)));
    for (const QString &address : {u"file:///etc/passwd"_s, u"/etc/passwd"_s, u"https://example.org/x.png"_s,
             u"qrc:/icons/app.svg"_s}) {
        const QVariant image = panel.document()->resource(QTextDocument::ImageResource, QUrl(address));
        QVERIFY2(image.isValid(), "an invalid answer would let the view look for itself");
        QCOMPARE(image.toByteArray(), QByteArray());
        const QVariant page = panel.document()->resource(QTextDocument::HtmlResource, QUrl(address));
        QCOMPARE(page.toByteArray(), QByteArray());
    }
}

void TestAbstractPanel::pagePdfAndDoiAreLinked()
{
    AbstractPanel panel;
    Paper paper = somePaper(u"2503.00001v2"_s);
    panel.setPaper(libraryPaper(paper));
    QCOMPARE(leadsOf(*panel.document()), QStringList({paper.absUrl, paper.pdfUrl()}));
    paper.doi = u"10.1000/182(a)"_s;
    panel.setPaper(libraryPaper(paper));
    const QStringList leads = leadsOf(*panel.document());
    QCOMPARE(leads.size(), 3);
    QCOMPARE(leads[2], u"https://doi.org/10.1000/182%28a%29"_s);
    paper.doi = u"10.1000/182 10.1000/183"_s;
    panel.setPaper(libraryPaper(paper));
    QCOMPARE(leadsOf(*panel.document()).mid(2),
        (QStringList{u"https://doi.org/10.1000/182"_s, u"https://doi.org/10.1000/183"_s}));
    paper.doi = u"see <the paper>"_s; // no DOI
    panel.setPaper(libraryPaper(paper));
    QCOMPARE(leadsOf(*panel.document()).size(), 2);
    QVERIFY(panel.toPlainText().contains(paper.doi));
}

void TestAbstractPanel::hostileDoiStaysInsideItsLink_data()
{
    QTest::addColumn<QString>("doi");
    QTest::newRow("a host") << u"10.1000/@example.org/"_s;
    QTest::newRow("a tag") << u"10.1000/\"><img/src=file:///etc/passwd><a/href=\"javascript:alert(1)"_s;
    QTest::newRow("a query") << u"10.1000/x?a=b#c"_s;
}

void TestAbstractPanel::hostileDoiStaysInsideItsLink()
{
    QFETCH(QString, doi);
    AbstractPanel panel;
    Paper paper = somePaper(u"2503.00001"_s);
    paper.doi = doi;
    panel.setPaper(libraryPaper(paper));
    const QStringList leads = leadsOf(*panel.document());
    QCOMPARE(leads.size(), 3);
    QVERIFY2(leads[2].startsWith(u"https://doi.org/"), qPrintable(leads[2]));
    const QUrl url(leads[2]);
    QVERIFY(url.isValid());
    QCOMPARE(url.host(), u"doi.org"_s);
    QVERIFY(url.userInfo().isEmpty());
    QVERIFY(!url.hasQuery() && !url.hasFragment());
    QCOMPARE(url.path(QUrl::FullyDecoded), u'/' + doi);
}

void TestAbstractPanel::hostileAddressStaysInsideItsLink()
{
    AbstractPanel panel;
    Paper paper = somePaper(u"2503.00001"_s);
    paper.absUrl = u"http://arxiv.org/abs/\"><img src=file:///etc/passwd>"_s;
    panel.setPaper(libraryPaper(paper));
    const QStringList leads = leadsOf(*panel.document());
    QVERIFY(!leads.contains(u"image"_s));
    QCOMPARE(leads.value(0), paper.absUrl);
    QVERIFY2(leads.size() <= 2, qPrintable(leads.join(u' ')));
}

void TestAbstractPanel::allTextCanBeSelectedAndCopied()
{
    AbstractPanel panel;
    panel.setInPane(true); // all categories have their full names
    LibraryPaper paper = libraryPaper(somePaper(u"2503.00001"_s));
    paper.paper.title = u"A <b>title</b> & more"_s;
    panel.setPaper(paper);
    panel.resize(600, 300);
    panel.show();
    QVERIFY(takeKeyboard(panel));
    panel.setFocus();
    QApplication::clipboard()->clear();
    QTest::keyClick(&panel, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&panel, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    for (const QString &part :
        {paper.paper.title, paper.paper.abstract, paper.paper.comment, u"Ada Example, Ben Muster"_s,
            u"arXiv:2503.00001v1"_s, u"Computation and Language (cs.CL), Machine Learning (stat.ML)"_s})
        QVERIFY2(copied.contains(part), qPrintable(copied));
}

void TestAbstractPanel::texIsShownAsReadableText()
{
    AbstractPanel panel;
    Paper paper = somePaper(u"2503.00001"_s);
    paper.title = u"The $\\alpha$ of Poincar\\'e"_s;
    paper.abstract = u"If $a<b$ and $b>c$ then"_s;
    panel.setPaper(libraryPaper(paper));
    QVERIFY(panel.toPlainText().contains(u"The α of Poincaré"_s));
    QVERIFY(panel.toPlainText().contains(u"If a<b and b>c then"_s));
    QCOMPARE(panel.accessibleName(), u"Abstract of The α of Poincaré"_s);
}

void TestAbstractPanel::missingFactsLeaveNoEmptyLines()
{
    AbstractPanel panel;
    Paper paper = onPage(somePaper(u"2503.00001"_s));
    paper.comment.clear();
    panel.setPaper(libraryPaper(paper));
    // The lines are the title, the facts, the abstract, the links and the keyword.
    QCOMPARE(panel.toPlainText().split(u'\n', Qt::SkipEmptyParts).size(), 5);
    QVERIFY(!panel.toPlainText().contains(u"submitted"_s));
    QVERIFY(panel.toPlainText().contains(datetext::text(QDate(2025, 3, 1))));
}

void TestAbstractPanel::theKeywordsAreListed()
{
    AbstractPanel panel;
    LibraryPaper paper = libraryPaper(somePaper(u"2503.00001"_s));
    panel.setPaper(paper);
    QVERIFY(panel.toPlainText().contains(u"Keywords: Agents"_s));
    paper.keywords << u"R&D"_s;
    panel.setPaper(paper);
    QVERIFY(panel.toPlainText().contains(u"Keywords: Agents, R&D"_s));
}

void TestAbstractPanel::authorsAreLinksThatSearch_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("search");
    QTest::newRow("a name") << u"Ada Example"_s << u"author:\"Ada Example\""_s;
    QTest::newRow("TeX") << u"Jos\\'e Mu\\~noz"_s << u"author:\"José Muñoz\""_s;
    QTest::newRow("a quote") << u"Ada \"A\" Example"_s << u"author:\"Ada A Example\""_s;
    QTest::newRow("markup") << u"<a href=\"javascript:alert(1)\">x</a>&amp;%41"_s
                            << u"author:\"<a href=javascript:alert(1)>x</a>&amp;%41\""_s;
}

void TestAbstractPanel::authorsAreLinksThatSearch()
{
    QFETCH(QString, author);
    QFETCH(QString, search);
    Paper paper = somePaper(u"2503.00001"_s);
    paper.authors = QStringList{u"Ben Muster"_s, author};
    AbstractPanel panel;
    panel.setPaper(libraryPaper(paper));
    panel.resize(600, 300);
    panel.show();
    QVERIFY(takeKeyboard(panel));
    QSignalSpy followed(&panel, &AbstractPanel::linkActivated);
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(&panel, Qt::Key_Tab);
        QTest::keyClick(&panel, Qt::Key_Return);
    }
    QCOMPARE(followed.count(), 2);
    const QUrl url = followed[1][0].toUrl();
    QCOMPARE(url.scheme(), u"search"_s);
    QCOMPARE(url.path(QUrl::FullyDecoded), search);
}

/// All names of a collaboration are shown, but only the first ones are links.
void TestAbstractPanel::aCollaborationIsShownQuickly()
{
    Paper paper = somePaper(u"2503.00001"_s);
    paper.authors.clear();
    for (int i = 0; i < 3000; ++i)
        paper.authors << u"Author Number%1"_s.arg(i);
    AbstractPanel panel;
    panel.setPaper(libraryPaper(paper));
    QVERIFY(panel.toPlainText().contains(u"Number98, Author Number99, Author Number100, Author Number101"_s));
    QVERIFY(panel.toPlainText().contains(u"Author Number2999"_s));
    int links = 0;
    for (QTextBlock block = panel.document()->begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            links += it.fragment().charFormat().isAnchor();
    QVERIFY(links > 90 && links < 200);
}

void TestAbstractPanel::doiAndJournalAreShown()
{
    Paper paper = somePaper(u"2503.00001"_s);
    paper.doi = u"10.1000/182"_s;
    paper.journalRef = u"J. Examples 12, 34 (2025)"_s;
    AbstractPanel panel;
    panel.setPaper(libraryPaper(paper));
    QVERIFY(panel.toPlainText().contains(u"DOI: 10.1000/182"_s));
    QVERIFY(panel.toPlainText().contains(u"Journal reference: J. Examples 12, 34 (2025)"_s));
}

void TestAbstractPanel::tabMovesToLinksAndReturnFollowsThem()
{
    AbstractPanel panel;
    Paper paper = somePaper(u"2503.00001"_s);
    paper.authors.clear();
    paper.categories.clear();
    panel.setPaper(libraryPaper(paper));
    panel.resize(600, 300);
    panel.show();
    QVERIFY(takeKeyboard(panel));
    panel.setFocus();
    QSignalSpy followed(&panel, &AbstractPanel::linkActivated);
    QTest::keyClick(&panel, Qt::Key_Tab);
    QTest::keyClick(&panel, Qt::Key_Return);
    QTest::keyClick(&panel, Qt::Key_Tab);
    QTest::keyClick(&panel, Qt::Key_Return);
    QCOMPARE(followed.count(), 2);
    QCOMPARE(followed[0][0].toUrl(), QUrl(paper.absUrl));
    QCOMPARE(followed[1][0].toUrl(), QUrl(paper.pdfUrl()));
    // The text is still shown, because the view does not follow links itself.
    QVERIFY(panel.toPlainText().contains(paper.abstract));
}

void TestAbstractPanel::escapeLeavesAndTheWheelScrollsTheList()
{
    AbstractPanel panel;
    panel.setPaper(libraryPaper(somePaper(u"2503.00001"_s)));
    panel.resize(200, 60);
    panel.show();
    QVERIFY(takeKeyboard(panel));
    QSignalSpy left(&panel, &AbstractPanel::left);
    QTest::keyClick(&panel, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
    QWheelEvent wheel(QPointF(10, 10), panel.mapToGlobal(QPointF(10, 10)), {}, QPoint(0, -120), Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(panel.viewport(), &wheel);
    QVERIFY(!wheel.isAccepted());
}

void TestAbstractPanel::heightFitsTheText()
{
    AbstractPanel panel;
    Paper paper = somePaper(u"2503.00001"_s);
    paper.abstract = u"word "_s.repeated(200).trimmed();
    panel.setPaper(libraryPaper(paper));
    const int wide = panel.heightAt(900);
    const int narrow = panel.heightAt(300);
    QVERIFY(narrow > wide);
    QCOMPARE(panel.heightAt(900), wide);
    panel.setPaper(libraryPaper(somePaper(u"2503.00001"_s)));
    QVERIFY(panel.heightAt(900) < wide);
    // The whole text is visible at this height.
    panel.resize(300, panel.heightAt(300));
    panel.show();
    QVERIFY(takeKeyboard(panel));
    QVERIFY(panel.document()->size().height() <= panel.viewport()->height() + 1);
}

void TestAbstractPanel::paletteChangeKeepsTheSelection()
{
    AbstractPanel panel;
    panel.setPaper(libraryPaper(somePaper(u"2503.00001"_s)));
    QVERIFY(panel.find(u"We look at"_s));
    QCOMPARE(panel.textCursor().selectedText(), u"We look at"_s);
    const QString before = panel.toHtml();
    QPalette dark = panel.palette();
    dark.setColor(QPalette::Text, Qt::white);
    dark.setColor(QPalette::Base, Qt::black);
    panel.setPalette(dark);
    QTRY_VERIFY(panel.toHtml() != before);
    QCOMPARE(panel.textCursor().selectedText(), u"We look at"_s);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestAbstractPanel)
#include "tst_abstractpanel.moc"
