#include "library/mutecache.h"

#include "library/mutes.h"
#include "library/rewritestate.h"
#include "library/sqlite/statement.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// Kinds of logged changes, see the table paper_changes.
constexpr qint64 changedText = 1, changedLists = 2, changedMarks = 4, changedMute = 8;
// If more papers have changed, it is faster to read all papers again.
constexpr qsizetype fewChanges = 100;
// Number of rules that are not in use and whose papers are kept.
constexpr qsizetype unusedKept = 8;

} // namespace

MuteCache &MuteCache::of(Connection &connection)
{
    if (!connection.muteCache())
        connection.setMuteCache(std::make_shared<MuteCache>());
    return *connection.muteCache();
}

Result<MutedPapers::Pointer> MuteCache::hidden(Connection &connection)
{
    MuteCache &cache = of(connection);
    if (connection.areMutesReadElsewhere())
        if (const auto last = cache.last())
            return *last;
    return cache.read(connection);
}

QDate MuteCache::today() const
{
    const qint64 day = m_today;
    return day != 0 ? QDate::fromJulianDay(day) : QDate::currentDate();
}

std::optional<MutedPapers::Pointer> MuteCache::last() const
{
    const std::lock_guard lock(m_publishing);
    return m_last;
}

Result<MutedPapers::Pointer> MuteCache::read(Connection &connection)
{
    const auto isAny = Mutes(connection).isAny();
    if (!isAny)
        return isAny.error();
    MutedPapers::Pointer papers;
    if (*isAny) {
        const auto mutes = Mutes(connection).named();
        if (!mutes)
            return mutes.error();
        const std::lock_guard lock(m_reading);
        DP_TRY(catchUp(connection));
        if (!m_current || m_mutes != *mutes || m_day != today()) {
            const auto built = build(connection, *mutes);
            if (!built)
                return built.error();
            m_current = *built;
        }
        papers = m_current;
    }
    const std::lock_guard lock(m_publishing);
    m_last = papers;
    return papers;
}

Result<std::shared_ptr<const muterules::Ids>> MuteCache::papersOf(Connection &connection, const Mute &mute)
{
    const std::lock_guard lock(m_reading);
    DP_TRY(catchUp(connection));
    return kept(connection, mute);
}

Result<qint64> MuteCache::countIn(Connection &connection, const Ids &papers, qint64 keywordId)
{
    const std::lock_guard lock(m_reading);
    DP_TRY(catchUp(connection));
    return m_counts.countIn(connection, papers, keywordId);
}

/// Brings the kept data up to date with the library, or drops it if this is not possible.
Outcome MuteCache::catchUp(Connection &connection)
{
    Statement row(connection, u"SELECT coalesce(min(id), 0), coalesce(max(id), 0) FROM paper_changes"_s);
    DP_TRY(row.run());
    const qint64 first = row.next() ? row.integer(0) : 0;
    const qint64 last = first != 0 ? row.integer(1) : 0;
    DP_TRY(row.outcome());
    row.finish();
    const auto rewriting = searchrewrite::isUnderWay(connection);
    if (!rewriting)
        return rewriting.error();
    const Moment before = m_moment;
    m_moment = {0, *rewriting}; // if the following fails, everything is read again
    if (last == 0 || before.change == 0 || last < before.change || first > before.change + 1
        || *rewriting != before.isRewriting) {
        forget();
    } else if (last > before.change) {
        Statement rows(connection, u"SELECT paper_id, what FROM paper_changes WHERE id > ? AND id <= ?"_s);
        DP_TRY(rows.bind(before.change, last).run());
        QList<Change> changes;
        while (rows.next())
            changes << Change{rows.integer(0), rows.integer(1)};
        DP_TRY(rows.outcome());
        m_current.reset();
        DP_TRY(apply(connection, changes));
    }
    m_moment.change = last;
    return success();
}

void MuteCache::forget()
{
    m_kept.clear();
    m_single.reset();
    m_counts.forget();
    m_current.reset();
}

Outcome MuteCache::apply(Connection &connection, const QList<Change> &changes)
{
    QSet<qint64> texts, lists, marks, mutes;
    for (const Change &change : changes) {
        if (change.what & changedText)
            texts << change.paper;
        if (change.what & changedLists)
            lists << change.paper;
        if (change.what & changedMarks)
            marks << change.paper;
        if (change.what & (changedMute | changedText))
            mutes << change.paper;
    }
    if (texts.size() > fewChanges)
        m_kept.clear();
    for (Kept &rule : m_kept) {
        if (texts.isEmpty())
            break;
        auto papers = std::make_shared<Ids>(*rule.papers);
        for (const qint64 paper : std::as_const(texts)) {
            const auto applies = muterules::applies(connection, rule.mute, paper);
            if (!applies)
                return applies.error();
            MuteCounts::setIn(*papers, paper, *applies);
        }
        rule.papers = papers;
    }
    if (mutes.size() > fewChanges)
        m_single.reset();
    for (const qint64 paper : std::as_const(mutes))
        DP_TRY(applyMute(connection, paper));
    if (lists.size() > fewChanges)
        m_counts.forget();
    for (const qint64 paper : std::as_const(lists))
        DP_TRY(m_counts.updateLists(connection, paper));
    for (const qint64 paper : std::as_const(marks))
        DP_TRY(m_counts.updateMarks(connection, paper));
    return success();
}

Outcome MuteCache::applyMute(Connection &connection, qint64 paper)
{
    if (!m_single)
        return success();
    const auto isMuted = Statement(connection,
        u"SELECT EXISTS (SELECT 1 FROM muted_papers m JOIN papers p ON p.id = m.paper_id WHERE m.paper_id = ?)"_s)
                             .bind(paper)
                             .isTrue();
    if (!isMuted)
        return isMuted.error();
    if (*isMuted)
        m_single->insert(paper);
    else
        m_single->remove(paper);
    return success();
}

Outcome MuteCache::readSingle(Connection &connection)
{
    const auto ids = Mutes(connection).papers();
    if (!ids)
        return ids.error();
    m_single.emplace();
    for (const qint64 paper : *ids)
        m_single->insert(paper);
    return success();
}

Result<std::shared_ptr<const muterules::Ids>> MuteCache::kept(Connection &connection, const Mute &mute)
{
    const QString key = muterules::keyOf(mute);
    if (const auto known = m_kept.constFind(key); known != m_kept.cend())
        return known->papers;
    auto papers = muterules::papersOf(connection, mute);
    if (!papers)
        return papers.error();
    const auto shared = std::make_shared<const Ids>(std::move(*papers));
    m_kept.insert(key, Kept{mute, shared});
    return shared;
}

/// Hides the papers of a rule. A rule of one keyword hides only papers of its list, which are far fewer.
void MuteCache::hide(MutedPapers &papers, qint64 keywordId, const Ids &ids) const
{
    PaperSet &hidden = keywordId == 0 ? papers.m_everywhere : papers.m_ofKeyword[keywordId];
    const Ids *list = keywordId == 0 ? nullptr : m_counts.listOf(keywordId);
    for (const qint64 paper : list ? *list : ids)
        if (!list || std::binary_search(ids.cbegin(), ids.cend(), paper))
            hidden.insert(paper);
}

Result<std::shared_ptr<MutedPapers>> MuteCache::build(Connection &connection, const QList<MuteReason> &mutes)
{
    auto papers = std::make_shared<MutedPapers>();
    const QDate day = today();
    QSet<QString> used;
    for (const MuteReason &reason : mutes) {
        const Mute &mute = *reason.rule;
        if (!mute.isInForce(day))
            continue;
        const auto ids = kept(connection, mute);
        if (!ids)
            return ids.error();
        used << muterules::keyOf(mute);
        hide(*papers, mute.keywordId, **ids);
        papers->m_rules << MutedPapers::Rule{reason, *ids};
    }
    if (!m_single)
        DP_TRY(readSingle(connection));
    papers->m_single = *m_single;
    m_single->forEach([&](qint64 paper) { papers->m_everywhere.insert(paper); });
    DP_TRY(m_counts.count(connection, *papers));
    if (m_kept.size() > used.size() + unusedKept)
        m_kept.removeIf([&](const auto &rule) { return !used.contains(rule.key()); });
    m_mutes = mutes;
    m_day = day;
    return papers;
}

} // namespace dp
