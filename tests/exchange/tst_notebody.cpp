// Tests that a pattern makes the text of a note file, and that values cannot break it.
#include "exchange/notebody.h"

#include "exchange/notefilename.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

LibraryPaper paperWith(const QString &title, const QStringList &tags = {})
{
    LibraryPaper paper;
    paper.paper = somePaper(u"2502.20780v3"_s);
    paper.paper.title = title;
    for (const QString &tag : tags)
        paper.tags << Tag{1, tag};
    return paper;
}

} // namespace

class TestNoteBody : public QObject
{
    Q_OBJECT

private slots:
    void theNoteIsAtItsPlace();
    void emptyLinesAreLeftOut();
    void valuesAreShownAsTheyAre_data();
    void valuesAreShownAsTheyAre();
    void tagsAreLinksOrWords();
    void unknownPlaceholdersAreNamed();
    void namesAreSafeAndDifferent();
};

void TestNoteBody::theNoteIsAtItsPlace()
{
    const LibraryPaper paper = paperWith(u"Graphs"_s);
    const auto text = notebody::of({u"a {id}\n{note}\nb {title}\n{note}\n\n"_s}, paper, {});
    QCOMPARE(text.before, u"a 2502.20780\n"_s);
    QCOMPARE(text.after, u"b Graphs\n"_s);
    const auto withoutPlace = notebody::of({u"a"_s}, paper, {});
    QCOMPARE(withoutPlace.before, u"a\n\n"_s);
    QCOMPARE(withoutPlace.after, QString());
    QVERIFY(notebody::of({}, paper, {}).before.endsWith("\n\n## Notes\n\n"_L1));
}

void TestNoteBody::emptyLinesAreLeftOut()
{
    const auto text =
        notebody::of({u"{citekey}\n\nCite: {citekey}\n\n{id}\n\n\n{note}"_s}, paperWith({}), {});
    QCOMPARE(text.before, u"2502.20780\n\n"_s);
    QVERIFY(notebody::of({u"Cite: {citekey}\n{note}"_s}, paperWith({}), u"ada2025"_s)
                .before.contains("Cite: ada2025"_L1));
}

void TestNoteBody::valuesAreShownAsTheyAre_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("shown");
    QTest::newRow("placeholder") << u"\\{id\\} x"_s << u"\\{id\\} x"_s;
    QTest::newRow("tag, highlight and comment")
        << u"a #tag ==x== %%y%%"_s << u"a \\#tag \\=\\=x\\=\\= \\%\\%y\\%\\%"_s;
    QTest::newRow("tag at the start") << u"#tag"_s << u"\\#tag"_s;
    QTest::newRow("marker") << u"<!-- daily-papers: note -->"_s << u"\\<!– daily-papers: note --\\>"_s;
    QTest::newRow("lines") << u"a\nb"_s << u"a b"_s;
    QTest::newRow("link") << u"[[a]]"_s << u"\\[\\[a\\]\\]"_s;
}

void TestNoteBody::valuesAreShownAsTheyAre()
{
    QFETCH(QString, title);
    QFETCH(QString, shown);
    QCOMPARE(notebody::of({u"{title}\n{note}"_s}, paperWith(title), {}).before, shown + u'\n');
}

void TestNoteBody::tagsAreLinksOrWords()
{
    const LibraryPaper paper =
        paperWith(u"A"_s, {u"to read"_s, u"2024"_s, u"[[x|y]]#z"_s, u"größe/a"_s, u"🦓"_s, u"]]"_s});
    QCOMPARE(notebody::of({u"{tags}\n{note}"_s, NoteTagStyle::WikiLinks}, paper, {}).before,
        u"[[to read]] [[2024]] [[xyz]] [[größe/a]] [[🦓]]\n"_s);
    QCOMPARE(notebody::of({u"{tags}\n{note}"_s, NoteTagStyle::HashTags}, paper, {}).before,
        u"#to-read #_2024 #xyz #größe/a\n"_s);
    QCOMPARE(notebody::frontMatter(paper, {}).values(u"tags"_s).value(),
        (QStringList{u"to-read"_s, u"_2024"_s, u"xyz"_s, u"größe/a"_s}));
}

void TestNoteBody::unknownPlaceholdersAreNamed()
{
    QCOMPARE(notebody::unknownPlaceholders(u"{title} {tilte} {note} {x} {tilte} { } {1}"_s),
        (QStringList{u"{tilte}"_s, u"{x}"_s}));
    QCOMPARE(notebody::unknownPlaceholders(notebody::defaultPattern()), QStringList());
}

void TestNoteBody::namesAreSafeAndDifferent()
{
    Paper paper = paperWith(QString(300, u'題')).paper;
    paper.authors = QStringList{u"Aäron van den Oord"_s};
    QVERIFY(notefilename::of(paper).startsWith(u"van den Oord 2025 - 題"_s));
    QVERIFY(notefilename::of(paper).toUtf8().size() <= 240);
    QVERIFY(notefilename::of(paper, 2).endsWith(" (2502.20780) (2).md"_L1));
    paper.id = ArxivId::parse(u"hep-th/9901001"_s).value();
    paper.title = u"../CON: \"x\"\n"_s;
    QVERIFY(notefilename::of(paper).endsWith("(hep-th_9901001).md"_L1));
    QVERIFY(!notefilename::of(paper).contains(u'/'));
}

} // namespace dp::test

DP_TEST(dp::test::TestNoteBody)
#include "tst_notebody.moc"
