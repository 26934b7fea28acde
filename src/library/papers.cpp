#include "library/papers.h"

#include "library/arrangement.h"
#include "library/statement.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// A row of the table in the order of its columns, as far as a source can change it.
struct Row {
    qint64 version = 0;
    QString title, abstract, comment, journalRef, doi, absUrl, authors, categories, published, updated;
    bool inArchive = false;

    friend bool operator==(const Row &, const Row &) = default;
};

Row rowOf(const Paper &paper, bool archive)
{
    return {paper.id.version(), paper.title, paper.abstract, paper.comment, paper.journalRef, paper.doi,
        paper.absUrl, paper.authors.join(u'\n'), paper.categories.join(u'\n'), paper.published.iso(),
        paper.updated.iso(), archive};
}

/// The stored row with what a source adds to the same or a newer version of it.
Row merged(const Row &stored, const Row &incoming, Source source)
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
    if (source != Source::Feed) {
        // These have less of each: one author, a day. What is known better stays.
        const auto prefer = [](QString &field, const QString &known) {
            if (!known.isEmpty())
                field = known;
        };
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

} // namespace

void ChangeSet::unite(const ChangeSet &other)
{
    added += other.added;
    revised += other.revised;
    withdrawn += other.withdrawn;
    late += other.late;
    amended += other.amended;
    unchanged += other.unchanged;
}

Result<Papers::Fate> Papers::put(const Paper &paper, bool archive, Source source, const QString &now)
{
    Statement find(m_connection,
        u"SELECT version, title, abstract, comment, journal_ref, doi, abs_url, authors, categories, "
        u"published, updated, in_archive"
        " FROM papers WHERE id = ?"_s);
    DP_TRY(find.bind(paper.id.key()).run());
    const Row incoming = rowOf(paper, archive);
    if (!find.next()) {
        DP_TRY(find.outcome());
        Statement insert(m_connection,
            u"INSERT INTO papers (version, title, abstract, comment, journal_ref, doi, abs_url, authors, "
            u"categories, published,"
            " updated, in_archive, first_seen, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        DP_TRY(
            insert
                .bind(incoming.version, incoming.title, incoming.abstract, incoming.comment,
                    incoming.journalRef, incoming.doi, incoming.absUrl, incoming.authors, incoming.categories,
                    incoming.published, incoming.updated, archive, now, paper.id.key())
                .run());
        return Fate::Added;
    }
    const Row stored{find.integer(0), find.text(1), find.text(2), find.text(3), find.text(4), find.text(5),
        find.text(6), find.text(7), find.text(8), find.text(9), find.text(10), find.integer(11) != 0};
    find.finish();
    if (incoming.version < stored.version) {
        DP_TRY(keepRevision(paper.id.key(), int(incoming.version), incoming.title, incoming.abstract,
            incoming.comment, incoming.updated));
        if (archive && !stored.inArchive) {
            Statement hold(m_connection, u"UPDATE papers SET in_archive = 1 WHERE id = ?"_s);
            DP_TRY(hold.bind(paper.id.key()).run());
        }
        return Fate::Unchanged;
    }
    const Row row = merged(stored, incoming, source);
    if (row == stored) // an upsert that asks first writes fifty times as many unchanged rows a second as a
                       // blind one
        return Fate::Unchanged;
    if (row.version > stored.version)
        DP_TRY(keepRevision(paper.id.key(), int(stored.version), stored.title, stored.abstract,
            stored.comment, stored.updated));
    Statement update(m_connection,
        u"UPDATE papers SET version = ?, title = ?, abstract = ?, comment = ?, journal_ref = ?, doi = ?, "
        u"abs_url = ?, authors = ?,"
        " categories = ?, published = ?, updated = ?, in_archive = ? WHERE id = ?"_s);
    DP_TRY(update
               .bind(row.version, row.title, row.abstract, row.comment, row.journalRef, row.doi, row.absUrl,
                   row.authors, row.categories, row.published, row.updated, row.inArchive, paper.id.key())
               .run());
    return row.version > stored.version ? Fate::Revised : Fate::Amended;
}

Outcome Papers::keepRevision(qint64 id, int version, const QString &title, const QString &abstract,
    const QString &comment, const QString &updated)
{
    Statement insert(m_connection,
        u"INSERT OR IGNORE INTO versions (paper_id, version, title, abstract, comment, updated) VALUES (?, ?, ?, ?, ?, ?)"_s);
    return insert.bind(id, version, title, abstract, comment, updated).run();
}

Result<ChangeSet> Papers::store(
    const QList<Paper> &papers, qint64 keywordId, Source source, const QDateTime &now)
{
    const QString nowText = Moment::fromDateTime(now).iso();
    ChangeSet changes;
    QSet<qint64> seen;
    Statement match(m_connection,
        u"INSERT OR IGNORE INTO matches (keyword_id, paper_id, position, first_seen) VALUES (?, ?, ?, ?)"_s);
    for (const Paper &paper : papers) {
        const auto fate = put(paper, keywordId == 0, source, nowText);
        if (!fate)
            return fate.error();
        bool isNew = *fate == Fate::Added;
        if (keywordId != 0) {
            // Announcements stand by their day, in the order of the feed. Otherwise below everything until
            // arrange() finds its place: -1 is a second before any paper was submitted.
            const double position = paper.published.isKnown() ? double(paper.published.seconds())
                : source == Source::Announcement
                ? double(paper.updated.seconds()) - double(seen.size()) / 10000
                : -1;
            DP_TRY(match.bind(keywordId, paper.id.key(), position, nowText).run());
            isNew = match.rowsChanged() == 1;
        }
        if (seen.contains(paper.id.key()))
            continue; // twice in one answer counts once
        seen << paper.id.key();
        if (isNew)
            changes.added << paper.id.key();
        else if (*fate == Fate::Revised) {
            changes.revised << paper.id.key();
            if (paper.isWithdrawn())
                changes.withdrawn << paper.id.key();
        } else if (*fate == Fate::Amended)
            changes.amended << paper.id.key();
        else
            ++changes.unchanged;
    }
    if (keywordId != 0 && source != Source::Announcement)
        DP_TRY(arrange(keywordId, papers, source));
    return changes;
}

Outcome Papers::arrange(qint64 keywordId, const QList<Paper> &papers, Source source)
{
    // Only where some paper came from a page is there anything to arrange: all others stand by their time
    // already.
    Statement unknown(m_connection,
        u"SELECT EXISTS (SELECT 1 FROM matches m JOIN papers p ON p.id = m.paper_id WHERE m.keyword_id = ?"
        " AND (p.published = '' OR m.position <> CAST(strftime('%s', p.published) AS REAL)))"_s);
    DP_TRY(unknown.bind(keywordId).run());
    const bool needed = unknown.next() && unknown.integer(0) != 0;
    unknown.finish();
    if (!needed && source == Source::Feed)
        return success();

    Statement rows(m_connection,
        u"SELECT m.paper_id, m.position, p.published FROM matches m JOIN papers p ON p.id = m.paper_id WHERE "
        u"m.keyword_id = ?"
        " ORDER BY m.position DESC, m.paper_id DESC"_s);
    DP_TRY(rows.bind(keywordId).run());
    QList<arrangement::Place> before;
    QHash<qint64, double> old;
    QHash<qint64, qint64> published;
    const auto seconds = [](const QString &iso) {
        return Moment::fromIso(iso).value_or(Moment()).seconds();
    };
    while (rows.next()) {
        const qint64 id = rows.integer(0);
        old[id] = rows.real(1);
        published[id] = seconds(rows.text(2));
        if (rows.real(1) != -1)
            before << arrangement::Place{id, published[id]};
    }
    DP_TRY(rows.outcome());
    QList<arrangement::Place> page;
    if (source == Source::Page)
        for (const Paper &paper : papers)
            page << arrangement::Place{paper.id.key(), published.value(paper.id.key())};

    const QHash<qint64, double> positions = arrangement::positions(before, page);
    Statement move(m_connection, u"UPDATE matches SET position = ? WHERE keyword_id = ? AND paper_id = ?"_s);
    for (auto it = positions.cbegin(); it != positions.cend(); ++it)
        if (old.value(it.key()) != it.value())
            DP_TRY(move.bind(it.value(), keywordId, it.key()).run());
    return success();
}

Result<QList<qint64>> Papers::mark(const QList<qint64> &ids, Mark mark)
{
    const bool read = mark == Mark::Read || mark == Mark::Unread;
    const qint64 value = mark == Mark::Read || mark == Mark::Starred;
    Statement update(m_connection,
        read ? u"UPDATE papers SET is_read = ? WHERE id = ? AND is_read <> ?"_s
             : u"UPDATE papers SET is_starred = ? WHERE id = ? AND is_starred <> ?"_s);
    QList<qint64> changed;
    for (const qint64 id : ids) {
        DP_TRY(update.bind(value, id, value).run());
        if (update.rowsChanged() == 1)
            changed << id;
    }
    return changed;
}

Outcome Papers::markLate(qint64 keywordId, const QList<qint64> &ids)
{
    Statement update(m_connection, u"UPDATE matches SET late = 1 WHERE keyword_id = ? AND paper_id = ?"_s);
    for (const qint64 id : ids)
        DP_TRY(update.bind(keywordId, id).run());
    return success();
}

Outcome Papers::noteAnnounced(qint64 keywordId, qint64 id, const QString &kind)
{
    Statement update(m_connection,
        u"UPDATE matches SET announced = ? WHERE keyword_id = ? AND paper_id = ? AND announced <> ?"_s);
    return update.bind(kind, keywordId, id, kind).run();
}

Result<bool> Papers::has(qint64 id)
{
    Statement row(m_connection, u"SELECT 1 FROM papers WHERE id = ?"_s);
    DP_TRY(row.bind(id).run());
    const bool found = row.next();
    DP_TRY(row.outcome());
    return found;
}

} // namespace dp
