#include "library/papers.h"

#include "library/listorder.h"
#include "library/paperrows.h"
#include "library/removedpapers.h"
#include "library/searchindex.h"
#include "library/sqlite/statement.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Adds a paper that was already in the list to the changes.
void noteFate(ChangeSet &changes, const Paper &paper, PaperRows::Fate fate)
{
    const qint64 id = paper.id.key();
    if (fate == PaperRows::Fate::Revised) {
        changes.revised << id;
        if (paper.isWithdrawn())
            changes.withdrawn << id;
    } else if (fate == PaperRows::Fate::Amended) {
        changes.amended << id;
    } else {
        ++changes.unchanged;
    }
}

QList<qint64> idsOf(const QList<Paper> &papers)
{
    QList<qint64> ids;
    for (const Paper &paper : papers)
        ids << paper.id.key();
    return ids;
}

} // namespace

Papers::Papers(Connection &connection)
    : m_connection(connection)
{
}

Papers::~Papers() = default;

void Papers::setReadBefore(QDate day)
{
    m_readBefore = day;
    m_rows.reset();
}

PaperRows &Papers::rows()
{
    if (!m_rows)
        m_rows = std::make_unique<PaperRows>(m_connection, m_readBefore);
    return *m_rows;
}

void ChangeSet::unite(const ChangeSet &other)
{
    added += other.added;
    revised += other.revised;
    withdrawn += other.withdrawn;
    late += other.late;
    amended += other.amended;
    unchanged += other.unchanged;
}

void ChangeSet::uniteOnce(const ChangeSet &other)
{
    for (const auto kind : {&ChangeSet::added, &ChangeSet::revised, &ChangeSet::withdrawn, &ChangeSet::late,
             &ChangeSet::amended}) {
        QSet<qint64> known((this->*kind).cbegin(), (this->*kind).cend());
        for (const qint64 id : other.*kind)
            if (!known.contains(id)) {
                known << id;
                (this->*kind) << id;
            }
    }
    unchanged += other.unchanged;
}

Result<ChangeSet> Papers::store(
    const QList<Paper> &papers, qint64 keywordId, Source source, const QDateTime &now)
{
    return store(papers, {}, keywordId, source, now);
}

Result<ChangeSet> Papers::store(const QList<Paper> &papers, const QList<SearchIndex::Prepared> &texts,
    qint64 keywordId, Source source, const QDateTime &now)
{
    const QString nowText = Moment::fromDateTime(now).iso();
    ChangeSet changes;
    QSet<qint64> seen;
    Statement match(m_connection,
        u"INSERT OR IGNORE INTO matches (keyword_id, paper_id, position, first_seen) VALUES (?, ?, ?, ?)"_s);
    // Updates the position of a paper that had no submission time before.
    Statement place(m_connection,
        u"UPDATE matches SET position = ? WHERE keyword_id = ? AND paper_id = ? AND position <> ?"_s);
    for (qsizetype i = 0; i < papers.size(); ++i) {
        const Paper &paper = papers[i];
        const qint64 id = paper.id.key();
        const auto fate =
            rows().put(paper, keywordId == 0, source, nowText, i < texts.size() ? &texts[i] : nullptr);
        if (!fate)
            return fate.error();
        bool isNew = *fate == PaperRows::Fate::Added;
        if (keywordId != 0) {
            // Announcements are placed by their day, in the order of the feed. Other papers without a
            // submission time get the position -1, which is before every submission, until arrange() computes
            // their position.
            const double position = paper.published.isKnown() ? double(paper.published.seconds())
                : source == Source::Announcement
                ? double(paper.updated.seconds()) - double(seen.size()) / 10000
                : -1;
            DP_TRY(match.bind(keywordId, id, position, nowText).run());
            isNew = match.rowsChanged() == 1;
            if (!isNew && paper.published.isKnown())
                DP_TRY(place.bind(position, keywordId, id, position).run());
        }
        if (seen.contains(id))
            continue; // a repeated entry is counted only once
        seen << id;
        if (isNew)
            changes.added << id;
        else
            noteFate(changes, paper, *fate);
    }
    DP_TRY(rows().finish());
    if (keywordId != 0 && source != Source::Announcement && !m_isArrangedLater)
        DP_TRY(arrange(keywordId, idsOf(papers), source));
    return changes;
}

Result<ChangeSet> Papers::update(const QList<Paper> &papers, const QDateTime &now, Source source)
{
    ChangeSet changes;
    for (const Paper &paper : papers) {
        const qint64 id = paper.id.key();
        const auto known = has(id);
        if (!known)
            return known.error();
        if (!*known)
            continue;
        const auto fate = rows().put(paper, false, source, Moment::fromDateTime(now).iso());
        if (!fate)
            return fate.error();
        noteFate(changes, paper, *fate);
    }
    DP_TRY(rows().finish());
    return changes;
}

Result<bool> Papers::hasUndated(qint64 keywordId)
{
    Statement row(m_connection,
        u"SELECT EXISTS (SELECT 1 FROM papers p CROSS JOIN matches m ON m.paper_id = p.id AND m.keyword_id = "
        u"?"
        " WHERE p.published = '')"_s);
    return row.bind(keywordId).isTrue();
}

Outcome Papers::arrange(qint64 keywordId, const QList<qint64> &papers, Source source)
{
    // Only lists with papers from a page must be rearranged. In other lists, the papers are already placed by
    // their submission time.
    const auto undated = hasUndated(keywordId);
    if (!undated)
        return undated.error();
    if (!*undated && source != Source::Page)
        return success();

    Statement rows(m_connection,
        u"SELECT m.paper_id, m.position, p.published FROM matches m JOIN papers p ON p.id = m.paper_id WHERE "
        u"m.keyword_id = ?"
        " ORDER BY m.position DESC, m.paper_id DESC"_s);
    DP_TRY(rows.bind(keywordId).run());
    QList<listorder::Entry> before;
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
            before << listorder::Entry{id, published[id]};
    }
    DP_TRY(rows.outcome());
    QList<listorder::Entry> page;
    if (source == Source::Page)
        for (const qint64 id : papers)
            page << listorder::Entry{id, published.value(id)};

    const QHash<qint64, double> positions = listorder::positions(before, page);
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

Outcome Papers::removeUnheld(const QList<qint64> &ids, Removal removal)
{
    RemovedPapers kept(m_connection);
    // Limits the number of texts in memory, because the index is written after the rows, see
    // PaperRows::finish().
    constexpr qsizetype atOnce = 500;
    for (qsizetype from = 0; from < ids.size(); from += atOnce)
        DP_TRY(removeSome(ids.mid(from, atOnce), removal == Removal::Kept ? &kept : nullptr));
    return success();
}

/// kept: gets the removed papers; may be null.
Outcome Papers::removeSome(const QList<qint64> &ids, RemovedPapers *kept)
{
    Statement find(m_connection,
        u"SELECT title, abstract, authors, comment, is_read FROM papers WHERE id = ? AND NOT is_starred AND "
        u"NOT in_archive"
        " AND NOT EXISTS (SELECT 1 FROM matches WHERE paper_id = papers.id)"
        " AND NOT EXISTS (SELECT 1 FROM paper_tags WHERE paper_id = papers.id)"
        " AND NOT EXISTS (SELECT 1 FROM notes WHERE paper_id = papers.id)"_s);
    Statement keep(m_connection,
        u"INSERT OR REPLACE INTO kept_marks (paper_id, is_read, is_starred) VALUES (?, 1, 0)"_s);
    Statement remove(m_connection, u"DELETE FROM papers WHERE id = ?"_s);
    QList<std::pair<qint64, SearchIndex::Text>> gone;
    for (const qint64 id : ids) {
        DP_TRY(find.bind(id).run());
        if (!find.next()) {
            DP_TRY(find.outcome());
            continue;
        }
        gone << std::pair(id, SearchIndex::Text{find.text(0), find.text(1), find.text(2), find.text(3)});
        const bool read = find.integer(4) != 0;
        find.finish();
        if (read)
            DP_TRY(keep.bind(id).run());
        if (kept)
            DP_TRY(kept->keep(id));
        DP_TRY(remove.bind(id).run());
    }
    SearchIndex index(m_connection);
    for (const auto &[id, text] : std::as_const(gone))
        DP_TRY(index.remove(id, text));
    return success();
}

Result<bool> Papers::hasAny()
{
    return Statement(m_connection, u"SELECT EXISTS (SELECT 1 FROM papers)"_s).isTrue();
}

Result<bool> Papers::has(qint64 id)
{
    return Statement(m_connection, u"SELECT EXISTS (SELECT 1 FROM papers WHERE id = ?)"_s).bind(id).isTrue();
}

} // namespace dp
