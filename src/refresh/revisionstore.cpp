#include "refresh/revisionstore.h"

#include "base/log.h"
#include "library/keywords.h"
#include "library/ledger.h"
#include "library/relaxedsync.h"
#include "library/revisionchecks.h"
#include "library/transaction.h"
#include "refresh/judge.h"
#include "refresh/pageclaims.h"
#include "refresh/unreadable.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::revisionstore {
namespace {

/// Maximum age in days of the papers that are checked for new versions. Older papers rarely get new versions.
constexpr int followedDays = 365;
/// Number of days after which a paper is checked again. With five days, a new version is found within a week.
constexpr int checkedDays = 5;
/// Maximum number of days that a refresh requests for an unreadable entry without an identifier. Longer
/// ranges are requested only by a fill.
constexpr int mostDays = 31;

QList<QList<qint64>> batches(const QList<qint64> &ids)
{
    QList<QList<qint64>> parts;
    for (qsizetype from = 0; from < ids.size(); from += idsInARequest)
        parts << ids.mid(from, idsInARequest);
    return parts;
}

void planUnreadable(const Coverage &coverage, const Planning &planning, Plan &plan)
{
    QList<qint64> ids;
    Days days;
    for (const UnreadableEntry &entry : coverage.unreadable) {
        const bool isDue =
            planning.isInsisting || !entry.asked.isValid() || entry.asked < planning.lastAnnouncement;
        if (!isDue || entry.asked == planning.now)
            continue;
        if (const auto id = ArxivId::parse(entry.id))
            ids << id->key();
        else if (entry.days.from.daysTo(entry.days.to) < mostDays)
            days.add(entry.days);
    }
    plan.unreadable = batches(QSet<qint64>(ids.cbegin(), ids.cend()).values());
    plan.days = days.ranges();
}

Outcome planKeyword(Library &library, const Coverage &coverage, const Planning &planning, Plan &plan)
{
    const int left = planning.requests - int(plan.papers.size());
    // Keywords for announcements are not checked, because the feed already contains new versions.
    if (left <= 0 || planning.keyword.kind == Keyword::Kind::Announcements
        || coverage.revisions.knownUntil == planning.now)
        return success();
    // If there are more keywords than requests, a part of the keywords is checked each day.
    const qint64 turn = (planning.place + planning.now.date().toJulianDay()) % planning.keywords;
    if (turn >= mostRequests)
        return success();
    RevisionChecks checks(library);
    const QDate since = planning.now.date().addDays(-followedDays);
    const auto count = checks.countOfKeyword(planning.keyword.id, since);
    if (!count)
        return count.error();
    const qint64 days = std::clamp<qint64>(
        planning.lastAnswered.isValid() ? planning.lastAnswered.daysTo(planning.now) : 1, 1, checkedDays);
    const qint64 atOnce = qint64(checkedDays) * idsInARequest;
    const int wanted = int((*count * days + atOnce - 1) / atOnce);
    if (wanted > left) {
        plan.walk = RevisionWalk(coverage.revisions, planning.now, planning.pageSize,
            std::max(1, left / (planning.keywords - planning.place)));
        return success();
    }
    const auto ids = checks.ofKeyword(
        planning.keyword.id, since, planning.now.addDays(-checkedDays), planning.now, wanted * idsInARequest);
    if (!ids)
        return ids.error();
    plan.papers += batches(*ids);
    plan.checksKeyword = true;
    return success();
}

/// Returns the identifiers except those for which arXiv has sent an older version than the stored version.
/// The excepted papers stay due, so the next refresh requests them again.
QList<qint64> exceptOlder(QList<qint64> ids, const Feed &feed, const QHash<qint64, int> &known)
{
    for (const Paper &paper : feed.papers)
        if (paper.id.version() < known.value(paper.id.key()))
            ids.removeAll(paper.id.key());
    return ids;
}

/// Logs that arXiv has no paper with the only identifier of the request.
void logUnknown(const QList<qint64> &ids, const Feed &feed)
{
    if (ids.size() == 1 && feed.papers.isEmpty() && feed.skipped.isEmpty())
        qCInfo(logRefresh).noquote() << "arXiv does not have"
                                     << ArxivId::fromKey(ids.first()).value_or(ArxivId()).toString();
}

/// Returns the changes grouped by the keywords that contain the papers. The key 0 stands for papers without a
/// keyword.
Result<QHash<qint64, ChangeSet>> byKeyword(Transaction &transaction, const ChangeSet &changes)
{
    RevisionChecks checks(transaction);
    QHash<qint64, ChangeSet> found;
    const auto tell = [&](const QList<qint64> &ids, QList<qint64> ChangeSet::*kind) -> Outcome {
        for (const qint64 id : ids) {
            const auto keywords = checks.keywordsOf(id);
            if (!keywords)
                return keywords.error();
            for (const qint64 keyword : keywords->isEmpty() ? QList<qint64>{0} : *keywords)
                (found[keyword].*kind) << id;
        }
        return success();
    };
    DP_TRY(tell(changes.revised, &ChangeSet::revised));
    DP_TRY(tell(changes.withdrawn, &ChangeSet::withdrawn));
    DP_TRY(tell(changes.amended, &ChangeSet::amended));
    return found;
}

} // namespace

Result<Plan> plan(Library &library, const Planning &planning)
{
    Plan plan;
    if (planning.withStarred) {
        // The library stores whole seconds, and the last refresh may have ended in this one.
        const QDateTime since = planning.isInsisting ? planning.now.addSecs(1) : planning.lastAnnouncement;
        // One request is reserved for other papers. If there are too many starred papers, a part of them is
        // checked in each refresh.
        const auto ids =
            RevisionChecks(library).starred(since, planning.now, (planning.requests - 1) * idsInARequest);
        if (!ids)
            return ids.error();
        plan.papers = batches(*ids);
    }
    if (planning.keyword.id == 0)
        return plan;
    auto state = Keywords(library).current(planning.keyword);
    if (!state)
        return state.error();
    state->coverage.dropFuture(planning.now);
    planUnreadable(state->coverage, planning, plan);
    DP_TRY(planKeyword(library, state->coverage, planning, plan));
    return plan;
}

Result<Stored> papers(Library &library, const QList<qint64> &ids, const Keyword &unreadableOf,
    const QString &host, const QDateTime &now, bool isSecond, const QByteArray &body)
{
    const RelaxedSync relaxedSync(library);
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    RevisionChecks checks(transaction);
    auto known = checks.versions(ids);
    if (!known)
        return known.error();
    for (const qint64 id : ids)
        if (!known->contains(id))
            known->insert(id, 0);
    const Verdict verdict = judge::papersById(body, host, *known);
    // The library may know a newer version than arXiv's API, for example from an announcement. Such a paper
    // must not prevent the storing of the others, so the second answer is accepted.
    if (verdict.error
        && !(isSecond
            && (verdict.error->kind == ErrorKind::UnexpectedlyEmpty
                || verdict.error->kind == ErrorKind::StaleAnswer)))
        return *verdict.error;
    logUnknown(ids, verdict.feed);
    Papers papers(transaction);
    Stored stored;
    if (unreadableOf.id != 0) {
        auto changes = papers.store(verdict.feed.papers, unreadableOf.id, Source::Feed, now);
        if (!changes)
            return changes.error();
        stored.changes.insert(unreadableOf.id, std::move(*changes));
        auto coverage = Ledger(transaction).of(unreadableOf.id);
        if (!coverage)
            return coverage.error();
        unreadable::resolve(*coverage, ids, verdict.feed, now);
        DP_TRY(Ledger(transaction).save(unreadableOf.id, *coverage));
    } else {
        const auto changes = papers.update(verdict.feed.papers, now);
        if (!changes)
            return changes.error();
        auto told = byKeyword(transaction, *changes);
        if (!told)
            return told.error();
        stored.changes = std::move(*told);
    }
    DP_TRY(checks.note(exceptOlder(ids, verdict.feed, *known), now));
    DP_TRY(transaction.commit());
    return stored;
}

Result<Stored> page(Library &library, const Keyword &keyword, const RevisionWalk &walk, const QString &host,
    const QDateTime &now, const QByteArray &body)
{
    const RelaxedSync relaxedSync(library);
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    const query::Slice slice = *walk.next();
    judge::Expectation expected{host, slice};
    // A list with missing papers is accepted, because the data of its other papers is valid.
    expected.isAsBefore = true;
    const Verdict verdict = judge::page(body, expected);
    if (verdict.error)
        return *verdict.error;
    const Feed &feed = verdict.feed;
    if (feed.papers.isEmpty())
        return Error{ErrorKind::UnexpectedlyEmpty, host, u"no versions"_s};
    const auto changes = Papers(transaction).update(feed.papers, now);
    if (!changes)
        return changes.error();
    auto told = byKeyword(transaction, *changes);
    if (!told)
        return told.error();
    Stored stored;
    stored.changes = std::move(*told);
    stored.walk = walk;
    const FetchPlan::Page read = pageclaims::pageOf(feed, slice, now);
    stored.walk->advance(read.entries, read.total, read.oldest);
    Ledger ledger(transaction);
    auto coverage = ledger.of(keyword.id);
    if (!coverage)
        return coverage.error();
    coverage->revisions = stored.walk->known();
    DP_TRY(ledger.save(keyword.id, *coverage));
    DP_TRY(transaction.commit());
    return stored;
}

Outcome noteChecked(Library &library, const Keyword &keyword, const QDateTime &now)
{
    const RelaxedSync relaxedSync(library);
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    const auto oldest = RevisionChecks(transaction).oldest(keyword.id, now.date().addDays(-followedDays));
    if (!oldest)
        return oldest.error();
    Ledger ledger(transaction);
    auto coverage = ledger.of(keyword.id);
    if (!coverage)
        return coverage.error();
    if (!oldest->isValid() || *oldest > now
        || (coverage->revisions.knownUntil.isValid() && coverage->revisions.knownUntil >= *oldest))
        return success();
    coverage->revisions.knownUntil = *oldest;
    DP_TRY(ledger.save(keyword.id, *coverage));
    return transaction.commit();
}

} // namespace dp::revisionstore
