#include "exchange/zoteroitem.h"

#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

const QDateTime now(QDate(2025, 3, 4), QTime(8, 10), Qt::UTC);

LibraryPaper paperOf(const QString &id)
{
    LibraryPaper paper;
    paper.paper = somePaper(id);
    paper.paper.absUrl = u"http://arxiv.org/abs/"_s + paper.paper.id.versioned();
    return paper;
}

QJsonObject item(const LibraryPaper &paper)
{
    return zoteroitem::of(paper, u"key"_s, now);
}

QStringList notesOf(const QJsonObject &item)
{
    QStringList notes;
    for (const QJsonValue &note : item.value("notes"_L1).toArray())
        notes << note.toObject().value("note"_L1).toString();
    return notes;
}

} // namespace

/// The items are those that Zotero's translator for arXiv makes.
class TestZoteroItem : public QObject
{
    Q_OBJECT

private slots:
    void aPreprintHasTheFieldsOfTheTranslator();
    void theIdentifierHasNoVersion();
    void anOldIdentifierHasNoCategory();
    void theDoiOfTheJournalReplacesThatOfArxiv();
    void namesAreDivided_data();
    void namesAreDivided();
    void tagsAreThoseOfTheUserAndTheCategory();
    void notesAreEscaped();
    void texIsReadable();
};

void TestZoteroItem::aPreprintHasTheFieldsOfTheTranslator()
{
    LibraryPaper paper = paperOf(u"2502.20780v3"_s);
    paper.paper.categories = {u"cs.LG"_s, u"cs.AI"_s};
    paper.paper.published = Moment::fromDay(QDate(2025, 2, 28));
    paper.paper.updated = Moment::fromDay(QDate(2025, 3, 2));
    paper.paper.doi.clear();
    const QJsonObject object = item(paper);
    const auto text = [&object](QLatin1StringView name) {
        return object.value(name).toString();
    };
    QCOMPARE(text("itemType"_L1), u"preprint"_s);
    QCOMPARE(text("id"_L1), u"key"_s);
    QCOMPARE(text("title"_L1), paper.paper.title);
    QCOMPARE(text("abstractNote"_L1), paper.paper.abstract);
    QCOMPARE(text("repository"_L1), u"arXiv"_s);
    QCOMPARE(text("archiveID"_L1), u"arXiv:2502.20780"_s);
    QCOMPARE(text("DOI"_L1), u"10.48550/arXiv.2502.20780"_s);
    QCOMPARE(text("url"_L1), u"https://arxiv.org/abs/2502.20780"_s);
    QCOMPARE(text("extra"_L1), u"arXiv:2502.20780 [cs.LG]"_s);
    QCOMPARE(text("libraryCatalog"_L1), u"arXiv.org"_s);
    QCOMPARE(text("date"_L1), u"2025-03-02"_s); // the translator writes the day of the version
    QCOMPARE(text("accessDate"_L1), u"2025-03-04T08:10:00Z"_s);
}

void TestZoteroItem::theIdentifierHasNoVersion()
{
    const QByteArray url = item(paperOf(u"2502.20780v3"_s)).value("url"_L1).toString().toUtf8();
    QVERIFY(!url.contains("v3"));
}

void TestZoteroItem::anOldIdentifierHasNoCategory()
{
    LibraryPaper paper = paperOf(u"hep-th/0412210"_s);
    paper.paper.categories = {u"hep-th"_s};
    const QJsonObject object = item(paper);
    QCOMPARE(object.value("extra"_L1).toString(), u"arXiv:hep-th/0412210"_s);
    QCOMPARE(object.value("archiveID"_L1).toString(), u"arXiv:hep-th/0412210"_s);
}

void TestZoteroItem::theDoiOfTheJournalReplacesThatOfArxiv()
{
    LibraryPaper paper = paperOf(u"2502.20780"_s);
    paper.paper.doi = u"https://doi.org/10.1103/PhysRevLett.119.161101"_s;
    QCOMPARE(item(paper).value("DOI"_L1).toString(), u"10.1103/PhysRevLett.119.161101"_s);
    QCOMPARE(item(paper).value("itemType"_L1).toString(), u"preprint"_s);
}

void TestZoteroItem::namesAreDivided_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("two words") << u"Ada Lovelace"_s << u"Ada"_s << u"Lovelace"_s;
    QTest::newRow("particle") << u"Aäron van den Oord"_s << u"Aäron"_s << u"van den Oord"_s;
    QTest::newRow("suffix") << u"A. A. Alves Jr."_s << u"A. A., Jr."_s << u"Alves"_s;
    QTest::newRow("one word") << u"Sukarno"_s << QString() << u"Sukarno"_s;
    QTest::newRow("group") << u"LIGO Scientific Collaboration, Virgo Collaboration"_s << QString()
                           << u"LIGO Scientific Collaboration, Virgo Collaboration"_s;
}

void TestZoteroItem::namesAreDivided()
{
    QFETCH(QString, name);
    QFETCH(QString, first);
    QFETCH(QString, last);
    LibraryPaper paper = paperOf(u"2502.20780"_s);
    paper.paper.authors = {name};
    const QJsonObject creator = item(paper).value("creators"_L1).toArray().first().toObject();
    QCOMPARE(creator.value("firstName"_L1).toString(), first);
    QCOMPARE(creator.value("lastName"_L1).toString(), last);
    QCOMPARE(creator.value("fieldMode"_L1).toInt(), first.isEmpty() ? 1 : 0);
    QCOMPARE(creator.value("creatorType"_L1).toString(), u"author"_s);
}

void TestZoteroItem::tagsAreThoseOfTheUserAndTheCategory()
{
    LibraryPaper paper = paperOf(u"2502.20780"_s);
    paper.paper.categories = {u"cs.LG"_s, u"cs.AI"_s};
    paper.tags = {Tag{1, u"to read"_s, {}}, Tag{2, u"cs.LG"_s, {}}, Tag{3, u"<b>bold</b>"_s, {}}};
    QStringList names;
    for (const QJsonValue &tag : item(paper).value("tags"_L1).toArray())
        names << tag.toObject().value("tag"_L1).toString();
    QCOMPARE(names, (QStringList{u"cs.LG"_s, u"to read"_s, u"<b>bold</b>"_s}));
}

void TestZoteroItem::notesAreEscaped()
{
    LibraryPaper paper = paperOf(u"2502.20780"_s);
    paper.paper.comment = u"5 pages <script>alert(1)</script>"_s;
    paper.note = u"First & <img src=x onerror=y>\nsecond line\n\nnext paragraph"_s;
    QCOMPARE(notesOf(item(paper)),
        (QStringList{u"<p>Comment: 5 pages &lt;script&gt;alert(1)&lt;/script&gt;</p>"_s,
            u"<p>First &amp; &lt;img src=x onerror=y&gt;<br>second line</p><p>next paragraph</p>"_s}));
    paper.paper.comment.clear();
    paper.note.clear();
    QCOMPARE(notesOf(item(paper)), QStringList());
}

void TestZoteroItem::texIsReadable()
{
    LibraryPaper paper = paperOf(u"2502.20780"_s);
    paper.paper.title = u"On $\\alpha$-stable \\textbf{things}"_s;
    QCOMPARE(item(paper).value("title"_L1).toString(), u"On α-stable things"_s);
}

} // namespace dp::test

DP_TEST(dp::test::TestZoteroItem)
#include "tst_zoteroitem.moc"
