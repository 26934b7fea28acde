#include "support/damage.h"

#include "library/citationkeystore.h"
#include "library/keywords.h"
#include "library/ledger.h"
#include "library/libraryheader.h"
#include "library/libraryopener.h"
#include "library/mutes.h"
#include "library/notefilerecords.h"
#include "library/notes.h"
#include "library/pagecellstore.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/pdffiles.h"
#include "library/savedsearches.h"
#include "library/sqlite/statement.h"
#include "library/tabplaces.h"
#include "library/tags.h"
#include "library/transaction.h"
#include "library/zoterorecords.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    return std::move(*result);
}

QString tagNames(const LibraryPaper &paper)
{
    QStringList names;
    for (const Tag &tag : paper.tags)
        names << tag.name + u' ' + tag.color;
    return names.join(u", "_s);
}

} // namespace

void makeRichLibrary(const QString &path)
{
    const QDateTime now(QDate(2025, 3, 3), QTime(8, 0), Qt::UTC);
    QList<Keyword> keywords;
    for (const QString &name : {u"Reasoning"_s, u"Zebra Fish"_s})
        keywords << Keyword{0, name, {}, {u"cs"_s}, 50};
    keywords[0].revisions = Keyword::Revisions::Unread;
    keywords[0].terms = {
        {u"reasoning"_s, u"chain of thought"_s}, {}, {u"survey"_s}, KeywordTerms::Field::Title};
    const auto library = sure(libraryopener::open(path, Library::Access::Create, keywords));
    Connection &connection = *library;
    Transaction transaction(connection);
    sure(transaction.begin());
    QStringList first, second;
    for (int i = 1; i <= 40; ++i)
        (i % 2 ? first : second) << u"2502.%1"_s.arg(i, 5, 10, '0'_L1);
    Papers papers(connection);
    QList<Paper> list = somePapers(first);
    list[0].abstract =
        u"A long one: "_s + u"words upon words, "_s.repeated(600); // needs overflow pages of SQLite
    sure(papers.store(list, keywordId(*library, u"Reasoning"_s), Source::Feed, now));
    sure(papers.store(somePapers(second), keywordId(*library, u"Zebra Fish"_s), Source::Feed, now));
    sure(papers.store(
        somePapers({u"2502.00003v2"_s}), keywordId(*library, u"Reasoning"_s), Source::Feed, now));
    sure(papers.mark({keyOf(u"2502.00001"_s), keyOf(u"2502.00004"_s)}, Mark::Starred));
    sure(papers.mark({keyOf(u"2502.00002"_s), keyOf(u"2502.00004"_s)}, Mark::Read));
    sure(Tags(connection).change({keyOf(u"2502.00005"_s), keyOf(u"2502.00006"_s)}, {u"to read"_s}, {}, now));
    sure(Tags(connection).change({keyOf(u"2502.00005"_s)}, {u"Ångström"_s}, {}, now));
    sure(Notes(connection).set(keyOf(u"2502.00007"_s), u"**Compare** with `zebra`."_s, now));
    sure(Notes(connection).set(keyOf(u"2502.00008"_s), u"long "_s.repeated(2000), now));
    Coverage coverage;
    coverage.kept = true;
    coverage.complete.add({QDate(2025, 2, 1), QDate(2025, 3, 2)});
    sure(Ledger(connection).save(keywordId(*library, u"Reasoning"_s), coverage));
    sure(Keywords(connection).markRefreshed(keywordId(*library, u"Reasoning"_s), now));
    // These rules hide none of the papers, and the muted paper is not in the library.
    Mutes mutes(connection);
    sure(mutes.add({0, Mute::Kind::Word, u"quagga"_s, 0, QDate(2030, 1, 2)}, now));
    sure(mutes.add({0, Mute::Kind::Author, u"Q. Quagga"_s, keywordId(*library, u"Zebra Fish"_s)}, now));
    sure(connection.execute(
        u"INSERT INTO muted_papers VALUES (%1, '2025-03-03T08:00:00Z')"_s.arg(keyOf(u"2501.00099"_s))));
    sure(PageCellStore(connection).set(keyOf(u"2502.00004"_s), uR"({"cells":{"Code":"null"}})"_s));
    sure(CitationKeyStore(connection).add({{keyOf(u"2502.00004"_s), u"example2025graphs"_s}}));
    sure(ZoteroRecords(connection)
             .set(keyOf(u"2502.00004"_s), {1, u"session"_s, ZoteroRecord::State::Sent, now}));
    sure(NoteFileRecords(connection, u"/home/ada/Über"_s)
             .add({{keyOf(u"2502.00007"_s), u"2025 - Title (2502.00007).md"_s,
                 NoteFileRecord::hashOf(u"**Compare** with `zebra`."_s),
                 {{u"title"_s, u"0123456789abcdef"_s}}}}));
    PdfFiles files(connection);
    sure(files.add(
        {*ArxivId::parse(u"2502.00003v1"), u"2025 Ångström - Über [2502.00003v1].pdf"_s, 123456, now}));
    sure(files.add({*ArxivId::parse(u"2502.00003v2"), u"/elsewhere/2502.00003v2.pdf"_s, 99, now, false}));
    SavedSearches searches(connection);
    const SavedSearch last = sure(searches.add({0, u"Unread <b>zebras</b>"_s, u"zebra is:unread"_s}, now));
    const SavedSearch between = sure(searches.add({0, u"Ångström"_s, u"author:\"Ada Lovelace\""_s}, now));
    sure(tabplaces::reorder(connection,
        {{TabId::Kind::Keyword, keywordId(*library, u"Reasoning"_s)}, {TabId::Kind::SavedSearch, between.id},
            {TabId::Kind::Keyword, keywordId(*library, u"Zebra Fish"_s)},
            {TabId::Kind::SavedSearch, last.id}}));
    sure(transaction.commit());
    sure(connection.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
}

void makeOldLibrary(const QString &path, const QString &schema)
{
    const auto old = sure(Connection::open(path, Connection::Mode::ReadWrite));
    for (const QString &sql : QString::fromUtf8(data(u"schema/%1.sql"_s.arg(schema))).split(u";\n"_s))
        if (!sql.trimmed().isEmpty())
            sure(old->execute(sql));
    const qint64 paper = keyOf(u"2501.00007"_s);
    for (const QString &sql :
        {u"DELETE FROM papers"_s,
            u"INSERT INTO keywords (id, name, folded, place) VALUES (1, 'Fish', 'fish', 1)"_s,
            u"INSERT INTO papers (id, version, title, abstract, abs_url, updated, first_seen, is_starred) "
            u"VALUES (%1, 2,"
            " 'Of fish', 'They swim.', 'http://arxiv.org/abs/2501.00007v2', '2025-01-02', '2025-01-03T00:00:00Z', 1)"_s
                .arg(paper),
            u"INSERT INTO matches (keyword_id, paper_id, position, first_seen) VALUES (1, %1, 5, '2025-01-03T00:00:00Z')"_s
                .arg(paper)})
        sure(old->execute(sql));
    if (schema >= "003"_L1) { // libraries have a full-text index since schema 003
        sure(old->execute(u"INSERT INTO search (search) VALUES ('delete-all')"_s));
        sure(old->execute(u"INSERT INTO search (rowid, title, abstract, authors, comment)"
                          " VALUES (%1, 'Of fish', 'They swim.', '', '')"_s.arg(paper)));
    }
    sure(old->execute(u"PRAGMA application_id = %1"_s.arg(libraryheader::applicationId)));
}

QStringList userDataOf(const QString &path)
{
    const auto library = sure(libraryopener::open(path,
        QFileInfo(path).isWritable() ? Library::Access::Write
                                     : Library::Access::Read)); // Access::Read creates no write-ahead log
    QStringList lines;
    const QList<KeywordState> states = sure(Keywords(*library).states());
    for (const KeywordState &state : states) {
        lines << u"keyword %1 %2 %3 %4 %5"_s.arg(state.keyword.name)
                     .arg(state.papers)
                     .arg(state.unread)
                     .arg(state.keyword.terms.toText(), Keyword::nameOf(state.keyword.revisions));
        if (!state.coverage.complete.isEmpty())
            lines << u"complete %1 since %2"_s.arg(
                state.keyword.name, state.coverage.completeFrom().toString(Qt::ISODate));
        PaperQuery query;
        query.keywordId = state.keyword.id;
        lines << u"list "_s + idsOf(sure(PaperReader(*library).ids(query))).join(u' ');
    }
    const QList<LibraryPaper> papers = sure(PaperReader(*library).papers(PaperQuery()));
    for (const LibraryPaper &libraryPaper : papers)
        lines << u"paper %1 %2 %3 %4 %5 %6 %7"_s.arg(libraryPaper.paper.id.toString(),
            libraryPaper.paper.title, QString::number(qHash(libraryPaper.paper.abstract, 1)),
            libraryPaper.read ? u"read"_s : u"-"_s, libraryPaper.starred ? u"starred"_s : u"-"_s,
            tagNames(libraryPaper), libraryPaper.note);
    Statement versions(*library, u"SELECT paper_id, version, title FROM versions ORDER BY 1, 2"_s);
    sure(versions.run());
    while (versions.next())
        lines << u"version %1 %2 %3"_s.arg(versions.text(0), versions.text(1), versions.text(2));
    for (const MuteReason &mute : sure(Mutes(*library).named()))
        lines << u"mute %1 %2 %3 %4"_s.arg(
            Mute::nameOf(mute.rule->kind), mute.rule->text, mute.keyword, mute.rule->until.toString());
    Statement muted(*library, u"SELECT paper_id FROM muted_papers ORDER BY 1"_s);
    for (const qint64 paper : sure(muted.integers()))
        lines << u"muted %1"_s.arg(paper);
    for (const SavedSearch &search : sure(SavedSearches(*library).all()))
        lines << u"saved search %1: %2"_s.arg(search.name, search.text);
    Statement sent(*library, u"SELECT paper_id, session, state FROM zotero ORDER BY 1"_s);
    sure(sent.run());
    while (sent.next())
        lines << u"zotero %1 %2 %3"_s.arg(sent.text(0), sent.text(1), sent.text(2));
    Statement keys(*library, u"SELECT paper_id, key FROM citation_keys ORDER BY 1"_s);
    sure(keys.run());
    while (keys.next())
        lines << u"key %1 %2"_s.arg(keys.text(0), keys.text(1));
    Statement noteFiles(
        *library, u"SELECT paper_id, folder, name, note, parts FROM note_files ORDER BY 1, 2"_s);
    sure(noteFiles.run());
    while (noteFiles.next())
        lines << u"note file %1 %2 %3 %4 %5"_s.arg(
            noteFiles.text(0), noteFiles.text(1), noteFiles.text(2), noteFiles.text(3), noteFiles.text(4));
    Statement cells(*library, u"SELECT paper_id, cells FROM page_cells ORDER BY 1"_s);
    sure(cells.run());
    while (cells.next())
        lines << u"cells %1 %2"_s.arg(cells.text(0), cells.text(1));
    for (const PdfFile &file : sure(PdfFiles(*library).all()))
        lines << u"PDF %1 %2 %3 %4 %5"_s.arg(file.id.versioned(), file.path, QString::number(file.size),
            file.fetched.toString(Qt::ISODate), file.isOwn ? u"own"_s : u"-"_s);
    return lines;
}

QStringList tabOrderOf(Library &library)
{
    QHash<qint64, QString> keywords, searches;
    for (const Keyword &keyword : sure(Keywords(library).all()))
        keywords.insert(keyword.id, keyword.name);
    for (const SavedSearch &search : sure(SavedSearches(library).all()))
        searches.insert(search.id, u'?' + search.name);
    QStringList names;
    for (const TabPlace &one : sure(tabplaces::all(library)))
        names << (one.tab.kind == TabId::Kind::Keyword ? keywords : searches).value(one.tab.id);
    return names;
}

void flip(const QString &path, qint64 at, uchar with)
{
    QFile file(path);
    char byte = 0;
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || !file.getChar(&byte) || !file.seek(at)
        || !file.putChar(char(uchar(byte) ^ with)))
        qFatal("cannot change a byte of %s", qPrintable(path));
}

void cut(const QString &path, qint64 size)
{
    if (!QFile::resize(path, size))
        qFatal("cannot cut %s", qPrintable(path));
}

} // namespace dp::test
