// Tests that a note file gives back the note, and keeps all other text byte by byte.
#include "exchange/notefile.h"

#include "exchange/notebody.h"
#include "exchange/notefilename.h"

#include "base/safename.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

LibraryPaper titled(const QString &title)
{
    LibraryPaper paper;
    paper.paper = somePaper(u"2502.20780v3"_s);
    paper.paper.title = title;
    return paper;
}

NoteFile fileOf(const LibraryPaper &paper, const QString &note)
{
    const notebody::Text text = notebody::of({}, paper, {});
    return NoteFile::create(notebody::frontMatter(paper, {}), text.before, note, text.after);
}

} // namespace

class TestNoteFile : public QObject
{
    Q_OBJECT

private slots:
    void anyTitleIsValidYaml_data();
    void anyTitleIsValidYaml();
    void anyNoteComesBackEqual_data();
    void anyNoteComesBackEqual();
    void everythingElseStays_data();
    void everythingElseStays();
    void onlyTheChangedPropertyIsWritten();
    void unclearFrontMatterIsNotValid_data();
    void unclearFrontMatterIsNotValid();
    void unclearMarkersAreDamage_data();
    void unclearMarkersAreDamage();
    void otherEncodingsAreRefused();
    void theIdentifierIsFoundInBrokenFrontMatter_data();
    void theIdentifierIsFoundInBrokenFrontMatter();
};

void TestNoteFile::anyTitleIsValidYaml_data()
{
    QTest::addColumn<QString>("title");
    const QStringList titles{u"Attention: All \"You\" Need"_s, u"'single' \"double\" \\back\\slash"_s,
        u"---"_s, u"- a list"_s, u"@article"_s, u"#hash"_s, u"%directive"_s, u"&anchor *alias"_s, u"{a: b}"_s,
        u"[x]"_s, u"null"_s, u"1.5e3"_s, u"2017-06-12"_s, u"yes"_s, u"|"_s, u">"_s, u"? key"_s, u"!tag"_s,
        u"`code`"_s, u"a # b"_s, u"a: b: c"_s, u"🦓 emoji 𝔘"_s, u"日本語の題名"_s,
        u"<!-- daily-papers: note -->"_s, u"%%comment%%"_s, u"=="_s, u"{{template}} {title}"_s, u"[[link]]"_s,
        QString(10000, u'x'), u"ends with a colon:"_s, u"tab\tinside"_s, u"\u00a0nbsp\ufeffbom"_s};
    for (qsizetype i = 0; i < titles.size(); ++i)
        QTest::addRow("%d", int(i)) << titles[i];
}

void TestNoteFile::anyTitleIsValidYaml()
{
    QFETCH(QString, title);
    const NoteFile written = fileOf(titled(title), u"note"_s);
    const auto file = NoteFile::read(written.bytes());
    VERIFY_OK(file);
    QVERIFY(file->hasFrontMatter());
    QVERIFY(file->frontMatter().isValid());
    QCOMPARE(file->region(), NoteFile::Region::Found);
    QCOMPARE(file->note(), u"note"_s);
    const QStringList shown = file->frontMatter().values(u"title"_s).value_or(QStringList());
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown, notebody::frontMatter(titled(title), {}).values(u"title"_s).value());
    QCOMPARE(file->frontMatter().values(u"arxiv"_s).value(), QStringList{u"2502.20780"_s});
    QCOMPARE(NoteFile::identifier(written.bytes()), u"2502.20780"_s);
    QCOMPARE(file->bytes(), written.bytes());
    const QString name = notefilename::of(titled(title).paper);
    QVERIFY2(name.endsWith(" (2502.20780).md"_L1), qPrintable(name));
    QVERIFY(name.toUtf8().size() <= safename::longest);
    for (const QChar c : u"[]#^|/\\:*?<>\""_s)
        QVERIFY2(!name.contains(c), qPrintable(name));
}

void TestNoteFile::anyNoteComesBackEqual_data()
{
    QTest::addColumn<QString>("note");
    QTest::newRow("empty") << QString();
    QTest::newRow("one line") << u"text"_s;
    QTest::newRow("blanks at the ends") << u"  text  "_s;
    QTest::newRow("empty lines at the ends") << u"\n\ntext\n\n\n"_s;
    QTest::newRow("fences") << u"---\nkey: value\n---\n"_s;
    QTest::newRow("headings") << u"# One\n\n## Notes\n\ntext"_s;
    QTest::newRow("open code") << u"```\ncode"_s;
    QTest::newRow("open comment") << u"<!-- text"_s;
    QTest::newRow("open Obsidian comment") << u"%% text"_s;
    QTest::newRow("the markers") << u"<!-- daily-papers: note -->\nx\n<!-- daily-papers: end of note -->"_s;
    QTest::newRow("escaped markers")
        << u"\\<!-- daily-papers: note -->\n\\\\<!-- daily-papers: end of note -->\n \t\\<!-- daily-papers:"_s;
    QTest::newRow("indented marker") << u"  <!-- daily-papers: end of note -->  "_s;
    QTest::newRow("markers after other blanks")
        << u"\u3000<!-- daily-papers: note -->\n\u00a0<!-- daily-papers: end of note -->\u3000"_s;
    QTest::newRow("emoji and a byte order mark") << u"\ufeff🦓 𝔘\ufeff"_s;
    QTest::newRow("tabs and backslashes") << u"\ta\\\n\\\\b"_s;
}

void TestNoteFile::anyNoteComesBackEqual()
{
    QFETCH(QString, note);
    const QByteArray bytes = fileOf(titled(u"Title"_s), note).bytes();
    auto file = NoteFile::read(bytes);
    VERIFY_OK(file);
    QCOMPARE(file->region(), NoteFile::Region::Found);
    QCOMPARE(file->note(), note);
    QCOMPARE(file->bytes(), bytes);
    // An editor may change the ends of all lines.
    const auto onWindows = NoteFile::read(QByteArray(bytes).replace("\n", "\r\n"));
    VERIFY_OK(onWindows);
    QCOMPARE(onWindows->note(), note);
    file->setNote(u"other"_s);
    file->setNote(note);
    QCOMPARE(file->bytes(), bytes);
}

void TestNoteFile::everythingElseStays_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray front =
        "---\n# mine\narxiv: 2502.20780  # id\nmine: [1, 'two',\n  3]\ntags:\n- a\n- b\nlong: >\n"
        "  text: x\n\n  more\n---\n";
    QTest::newRow("properties and text") << front + "mine\n\n" << QByteArray("\n## Thoughts\n\ntext");
    QTest::newRow("no front matter") << QByteArray("text\n") << QByteArray("---\n");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("a byte order mark") << "\xEF\xBB\xBF" + front << QByteArray("x\n");
    QTest::newRow("mixed line ends") << front + "a\r\nb\n\rc\n" << QByteArray("\r\nc\r");
    QTest::newRow("control characters") << front + QByteArray("\0\x01\x7f\n", 4) << QByteArray("\x0c\n");
    QTest::newRow("blanks after the fences") << QByteArray("--- \t\narxiv: 1\n---  \n") << QByteArray("   ");
    QTest::newRow("broken front matter") << QByteArray("---\n: [\n\"\n---\n") << QByteArray("x");
    QTest::newRow("open front matter") << QByteArray("---\na: b\n") << QByteArray("x");
}

void TestNoteFile::everythingElseStays()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto bytesWith = [&](const QByteArray &note) -> QByteArray {
        return before + "<!-- daily-papers: note -->\n" + note + "\n<!-- daily-papers: end of note -->\n"
            + after;
    };
    auto file = NoteFile::read(bytesWith("one"));
    VERIFY_OK(file);
    QCOMPARE(file->bytes(), bytesWith("one"));
    file->setNote(u"two\n\nlines"_s);
    QCOMPARE(file->bytes(), bytesWith("two\n\nlines"));
}

void TestNoteFile::onlyTheChangedPropertyIsWritten()
{
    FrontMatter front(u"# mine\n'title': \"A\"  # x\nmine: 1\ntags:\n- a\n- b\n\nmore: {x: y}\n"_s);
    QVERIFY(front.isValid());
    QCOMPARE(front.values(u"title"_s).value(), QStringList{u"A"_s});
    QCOMPARE(front.values(u"tags"_s).value(), (QStringList{u"a"_s, u"b"_s}));
    front.setList(u"tags"_s, {u"c"_s});
    front.setText(u"new"_s, u"x: y"_s);
    front.remove(u"mine"_s);
    QCOMPARE(
        front.text(), u"# mine\n'title': \"A\"  # x\ntags:\n  - \"c\"\n\nmore: {x: y}\nnew: \"x: y\"\n"_s);
    QVERIFY(FrontMatter(front.text()).isValid());
}

void TestNoteFile::unclearFrontMatterIsNotValid_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no mapping") << u"- a\n- b\n"_s;
    QTest::newRow("text") << u"text\n"_s;
    QTest::newRow("open bracket") << u"a: [\n"_s;
    QTest::newRow("colon in a text") << u"a: b: c\n"_s;
    QTest::newRow("a key twice") << u"a: 1\na: 2\n"_s;
    QTest::newRow("one flow mapping") << u"{a: 1, b: 2}\n"_s;
    QTest::newRow("tab") << u"a:\n\t- b\n"_s;
    QTest::newRow("a key with a mark") << u"? a\n: b\n"_s;
    QTest::newRow("deep") << u"a: "_s + QString(100000, u'[');
}

void TestNoteFile::unclearFrontMatterIsNotValid()
{
    QFETCH(QString, text);
    const FrontMatter front(text);
    QVERIFY(!front.isValid());
    QCOMPARE(front.text(), text);
}

void TestNoteFile::unclearMarkersAreDamage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no end") << QByteArray("<!-- daily-papers: note -->\ntext\n");
    QTest::newRow("no begin") << QByteArray("text\n<!-- daily-papers: end of note -->\n");
    QTest::newRow("wrong order") << QByteArray(
        "<!-- daily-papers: end of note -->\n<!-- daily-papers: note -->\n");
    QTest::newRow("two") << QByteArray(
        "<!-- daily-papers: note -->\n<!-- daily-papers: note -->\n<!-- daily-papers: end of note -->\n");
}

void TestNoteFile::unclearMarkersAreDamage()
{
    QFETCH(QByteArray, text);
    const auto file = NoteFile::read("---\na: b\n---\n" + text);
    VERIFY_OK(file);
    QCOMPARE(file->region(), NoteFile::Region::Damaged);
    QCOMPARE(file->bytes(), "---\na: b\n---\n" + text);
}

void TestNoteFile::otherEncodingsAreRefused()
{
    VERIFY_ERROR(NoteFile::read("caf\xe9"), ErrorKind::NotUtf8);
    VERIFY_ERROR(NoteFile::read(QByteArray("\xff\xfe"
                                           "a\0",
                     4)),
        ErrorKind::NotUtf8);
}

void TestNoteFile::theIdentifierIsFoundInBrokenFrontMatter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const QByteArray &text, const QString &id) {
        QTest::newRow(name) << text << id;
    };
    row("plain", "---\narxiv: 2502.20780\n---\n", u"2502.20780"_s);
    row("quoted, old", "---\na: [\narxiv: 'hep-th/9901001' # x\n---\n", u"hep-th/9901001"_s);
    row("CR LF and byte order mark", "\xEF\xBB\xBF---\r\narxiv: \"2502.20780\"\r\n---\r\n", u"2502.20780"_s);
    row("not in the front matter", "---\na: b\n---\narxiv: 2502.20780\n", {});
    row("no front matter", "arxiv: 2502.20780\n---\n", {});
    row("open", "---\narxiv: 2502.20780\n", {});
    row("indented", "---\na:\n  arxiv: 2502.20780\n---\n", {});
}

void TestNoteFile::theIdentifierIsFoundInBrokenFrontMatter()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, id);
    QCOMPARE(NoteFile::identifier(text), id);
}

} // namespace dp::test

DP_TEST(dp::test::TestNoteFile)
#include "tst_notefile.moc"
