#include "library/paperrows.h"

#include "library/unreadagain.h"

using namespace Qt::StringLiterals;

namespace dp {

/// The columns of a table row that a source can change, in the order of the table.
struct PaperRows::Row {
    qint64 version = 0;
    QString title, abstract, comment, journalRef, doi, absUrl, authors, categories, published, updated;
    bool inArchive = false;

    friend bool operator==(const Row &, const Row &) = default;
};

namespace {

Result<bool> hasKeptMarks(Connection &connection)
{
    return Statement(connection, u"SELECT EXISTS (SELECT 1 FROM kept_marks)"_s).isTrue();
}

} // namespace

PaperRows::PaperRows(Connection &connection, QDate readBefore)
    : m_connection(connection)
    , m_find(connection,
          u"SELECT version, title, abstract, comment, journal_ref, doi, abs_url, authors, categories, "
          u"published, updated, in_archive FROM papers WHERE id = ?"_s)
    , m_insert(connection,
          u"INSERT INTO papers (version, title, abstract, comment, journal_ref, doi, abs_url, authors, "
          u"categories, published, updated, in_archive, is_read, first_seen, id)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
    , m_update(connection,
          u"UPDATE papers SET version = ?, title = ?, abstract = ?, comment = ?, journal_ref = ?, doi = ?, "
          u"abs_url = ?, authors = ?, categories = ?, published = ?, updated = ?, in_archive = ? WHERE id = ?"_s)
    , m_revision(connection,
          u"INSERT OR IGNORE INTO versions (paper_id, version, title, abstract, comment, updated) VALUES (?, ?, ?, ?, ?, ?)"_s)
    , m_readBefore(readBefore.toString(Qt::ISODate))
    , m_hasKeptMarks(hasKeptMarks(connection))
{
}

SearchIndex::Prepared PaperRows::preparedOf(const Row &row)
{
    return SearchIndex::prepared({row.title, row.abstract, row.authors, row.comment});
}

PaperRows::Row PaperRows::rowOf(const Paper &paper, bool archive)
{
    return {paper.id.version(), paper.title, paper.abstract, paper.comment, paper.journalRef, paper.doi,
        paper.absUrl, paper.authors.join(u'\n'), paper.categories.join(u'\n'), paper.published.iso(),
        paper.updated.iso(), archive};
}

/// Returns the texts in which a paper says that it was accepted or withdrawn.
Paper PaperRows::textsOf(const Row &row)
{
    Paper paper;
    paper.title = row.title;
    paper.abstract = row.abstract;
    paper.comment = row.comment;
    paper.journalRef = row.journalRef;
    return paper;
}

/// Returns the stored row combined with the data of a source for the same or a newer version.
PaperRows::Row PaperRows::merged(const Row &stored, const Row &incoming, Source source)
{
    Row row = incoming;
    row.inArchive = stored.inArchive || incoming.inArchive;
    const bool newer = incoming.version > stored.version;
    const auto keep = [](QString &field, const QString &known) {
        if (field.isEmpty())
            field = known;
    };
    keep(row.authors, stored.authors);
    keep(row.categories, stored.categories);
    keep(row.published, stored.published);
    keep(row.doi, stored.doi);
    keep(row.journalRef, stored.journalRef);
    // A snapshot is weeks old but as complete as a feed. It completes the data of a feed and replaces the
    // data of a page.
    const bool knowsLess = source == Source::Page || source == Source::Announcement
        || (source == Source::Snapshot && !newer && !stored.published.isEmpty());
    if (knowsLess) {
        // These sources have less data, for example only one author or only a day. Better stored data is
        // kept.
        const auto prefer = [](QString &field, const QString &known) {
            if (!known.isEmpty())
                field = known;
        };
        // A page names only the first author. An announcement or another page may name all authors.
        const bool namesMore = stored.published.isEmpty() && !newer
            && incoming.authors.count(u'\n') > stored.authors.count(u'\n');
        if (!namesMore)
            prefer(row.authors, stored.authors);
        prefer(row.categories, stored.categories);
        if (!newer) {
            prefer(row.title, stored.title);
            prefer(row.abstract, stored.abstract);
            prefer(row.comment, stored.comment);
            prefer(row.absUrl, stored.absUrl);
            prefer(row.updated, stored.updated);
        }
    }
    return row;
}

Result<PaperRows::Fate> PaperRows::put(
    const Paper &paper, bool archive, Source source, const QString &now, const SearchIndex::Prepared *text)
{
    const qint64 id = paper.id.key();
    DP_TRY(m_find.bind(id).run());
    const Row incoming = rowOf(paper, archive);
    if (!m_find.next()) {
        DP_TRY(m_find.outcome());
        DP_TRY(insert(id, incoming, now, text));
        return Fate::Added;
    }
    const Row stored{m_find.integer(0), m_find.text(1), m_find.text(2), m_find.text(3), m_find.text(4),
        m_find.text(5), m_find.text(6), m_find.text(7), m_find.text(8), m_find.text(9), m_find.text(10),
        m_find.integer(11) != 0};
    m_find.finish();
    if (incoming.version < stored.version) {
        DP_TRY(storeOlder(id, stored, incoming));
        return Fate::Unchanged;
    }
    const Row row = merged(stored, incoming, source);
    // With this comparison, unchanged rows are processed fifty times as fast as with an unconditional upsert.
    if (row == stored)
        return Fate::Unchanged;
    DP_TRY(replace(id, stored, row));
    // Other sources are not news. The comment may come later than the version: an announcement has none, and
    // authors add it without a new version.
    if (source == Source::Feed || source == Source::Announcement)
        DP_TRY(unreadagain::afterChange(m_connection, id, textsOf(stored), textsOf(row)));
    return row.version > stored.version ? Fate::Revised : Fate::Amended;
}

Outcome PaperRows::insert(qint64 id, const Row &row, const QString &now, const SearchIndex::Prepared *text)
{
    DP_TRY(
        m_insert
            .bind(row.version, row.title, row.abstract, row.comment, row.journalRef, row.doi, row.absUrl,
                row.authors, row.categories, row.published, row.updated, row.inArchive, isOld(row), now, id)
            .run());
    m_toIndex << IndexChange{id, {}, text ? *text : preparedOf(row)};
    if (!m_hasKeptMarks)
        return m_hasKeptMarks.error();
    return *m_hasKeptMarks ? restoreMarks(id) : success();
}

bool PaperRows::isOld(const Row &row) const
{
    const QString &moment = row.published.isEmpty() ? row.updated : row.published;
    return !moment.isEmpty() && moment < m_readBefore;
}

Outcome PaperRows::restoreMarks(qint64 id)
{
    Statement marks(m_connection,
        u"UPDATE papers SET is_read = k.is_read, is_starred = k.is_starred FROM kept_marks k"
        " WHERE papers.id = ? AND k.paper_id = papers.id"_s);
    DP_TRY(marks.bind(id).run());
    Statement done(m_connection, u"DELETE FROM kept_marks WHERE paper_id = ?"_s);
    return done.bind(id).run();
}

Outcome PaperRows::replace(qint64 id, const Row &stored, const Row &row)
{
    if (row.version > stored.version)
        DP_TRY(keepRevision(id, stored));
    DP_TRY(m_update
               .bind(row.version, row.title, row.abstract, row.comment, row.journalRef, row.doi, row.absUrl,
                   row.authors, row.categories, row.published, row.updated, row.inArchive, id)
               .run());
    if (row.title == stored.title && row.abstract == stored.abstract && row.authors == stored.authors
        && row.comment == stored.comment)
        return success();
    m_toIndex << IndexChange{id,
        SearchIndex::Text{stored.title, stored.abstract, stored.authors, stored.comment}, preparedOf(row)};
    return success();
}

Outcome PaperRows::finish()
{
    if (m_toIndex.isEmpty())
        return success();
    SearchIndex index(m_connection);
    const QList<IndexChange> changes = std::exchange(m_toIndex, {});
    for (const IndexChange &change : changes) {
        if (change.before)
            DP_TRY(index.remove(change.id, *change.before));
        DP_TRY(index.add(change.id, change.after));
    }
    return success();
}

Outcome PaperRows::storeOlder(qint64 id, const Row &stored, const Row &older)
{
    DP_TRY(keepRevision(id, older));
    if (!older.inArchive || stored.inArchive)
        return success();
    Statement hold(m_connection, u"UPDATE papers SET in_archive = 1 WHERE id = ?"_s);
    return hold.bind(id).run();
}

Outcome PaperRows::keepRevision(qint64 id, const Row &row)
{
    return m_revision.bind(id, row.version, row.title, row.abstract, row.comment, row.updated).run();
}

} // namespace dp
