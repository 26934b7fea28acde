#include "refresh/pagestore.h"

#include "arxiv/announcementparser.h"
#include "arxiv/calendar.h"
#include "library/foundpapers.h"
#include "library/keywords.h"
#include "library/relaxedsync.h"
#include "library/transaction.h"
#include "refresh/announcedpapers.h"
#include "refresh/askedkeyword.h"
#include "refresh/judge.h"
#include "refresh/pageclaims.h"
#include "refresh/pageexpectation.h"
#include "refresh/unreadable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::pagestore {
namespace {

/// Contains the papers of an answer that is accepted.
struct AcceptedPage {
    Feed feed;
    /// The answer contradicts the stored state and is accepted because it has stayed the same for
    /// doubtedDays.
    bool isDoubted = false;
};

/// Returns an error if the answer is rejected. state: the stored state of the keyword.
Result<AcceptedPage> acceptedPage(
    Transaction &transaction, const Asked &asked, const KeywordState &state, const QByteArray &body)
{
    auto expected = expectationOf(transaction, asked, state);
    if (!expected)
        return expected.error();
    AcceptedPage accepted;
    Verdict verdict = judge::page(body, *expected);
    if (verdict.error) {
        if (!isLongSo(*verdict.error, state.coverage, asked.now))
            return *verdict.error;
        accepted.isDoubted = expected->isAsBefore = true;
        verdict = judge::page(body, *expected);
        if (verdict.error)
            return *verdict.error;
    }
    accepted.feed = std::move(verdict.feed);
    const FetchPlan::Page page = pageclaims::pageOf(accepted.feed, asked.slice, asked.now);
    if (asked.fetchPlan.isUnsteady(page))
        return Error{
            ErrorKind::PartialAnswer, asked.host, u"%1/%2"_s.arg(page.total).arg(asked.fetchPlan.total())};
    return accepted;
}

/// Stores that the list is empty. No day becomes complete, because arXiv's index has been temporarily empty
/// in the past.
Outcome storeEmptyList(Transaction &transaction, const Asked &asked, Coverage &coverage, bool isLongSo)
{
    const bool begins = !coverage.isDoubt(judge::emptyList);
    if (begins)
        coverage.beginDoubt(judge::emptyList, asked.now);
    if (isLongSo || (!begins && coverage.doubtedSince.daysTo(asked.now) >= doubtedDays)) {
        coverage.newestSubmitted = coverage.newestUpdated = coverage.listTotal = 0;
        DP_TRY(FoundPapers(transaction).noteNothingFound(asked.keyword.id));
    }
    return success();
}

/// Records which of the keyword's papers are in arXiv's answer and which are missing.
Outcome noteFound(
    Transaction &transaction, const Asked &asked, const FetchPlan &fetchPlan, const Coverage &coverage)
{
    FoundPapers papers(transaction);
    DP_TRY(papers.noteSeen(asked.keyword.id, fetchPlan.seen()));
    if (fetchPlan.next() || asked.keyword.kind == Keyword::Kind::Announcements)
        return success();
    Days days = fetchPlan.covered();
    for (const UnreadableEntry &entry : coverage.unreadable)
        days.remove(entry.days);
    return papers.noteFound(asked.keyword.id, days.ranges(), fetchPlan.seen());
}

Outcome storePapers(
    Transaction &transaction, const Asked &asked, const Feed &feed, const Coverage &coverage, Stored &stored)
{
    Papers papers(transaction);
    auto changes = papers.store(feed.papers, asked.keyword.id, Source::Feed, asked.now);
    if (!changes)
        return changes.error();
    stored.changes = std::move(*changes);
    if (asked.fetchPlan.isFill())
        return success();
    stored.changes.late = pageclaims::lateOnes(feed, stored.changes.added, coverage);
    return papers.markLate(asked.keyword.id, stored.changes.late);
}

/// Stores what the page proves about the keyword's list, and advances the plan.
Outcome storeCoverage(Transaction &transaction, const Asked &asked, const AcceptedPage &accepted,
    const KeywordState &state, Stored &stored)
{
    const Feed &feed = accepted.feed;
    Coverage coverage = state.coverage;
    const pageclaims::Received received{
        asked.slice, pageclaims::answeredAt(feed, asked.now), asked.began, accepted.isDoubted};
    if (asked.slice.isTop() && feed.papers.isEmpty()) {
        // No further page is requested.
        stored.fetchPlan.advance(pageclaims::pageOf(feed, asked.slice, asked.now));
        DP_TRY(storeEmptyList(transaction, asked, coverage, accepted.isDoubted));
    } else {
        pageclaims::applyPage(feed, received, coverage, stored.fetchPlan);
        DP_TRY(noteFound(transaction, asked, stored.fetchPlan, coverage));
    }
    const bool isEnd = !asked.fetchPlan.isFill() && !stored.fetchPlan.next();
    if (isEnd) {
        const bool hasEveryPaper = stored.fetchPlan.seen().size() == state.papers + stored.changes.newCount();
        pageclaims::applyEnd(received, stored.tookDoubted, hasEveryPaper, coverage);
        DP_TRY(markFresh(transaction, asked));
    }
    Ledger ledger(transaction);
    // If the page changes nothing, the ledger is not written, so that the program does not wait for the disk.
    if (!coverage.kept || coverage != state.coverage)
        DP_TRY(ledger.save(asked.keyword.id, coverage));
    return isEnd ? ledger.keepAnswer(asked.keyword.id, asked.answer) : success();
}

} // namespace

Result<Known> known(Library &library, const Keyword &keyword, const QDateTime &now)
{
    const auto state = stateOf(Keywords(library), keyword, now);
    if (!state)
        return state.error();
    const auto answer = Ledger(library).knownAnswer(keyword.id);
    if (!answer)
        return answer.error();
    return Known{*state, *answer};
}

Outcome wantSince(Library &library, const Keyword &keyword, QDate day)
{
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    if (const auto state = Keywords(transaction).current(keyword); !state)
        return state.error();
    DP_TRY(Ledger(transaction).want(keyword.id, day));
    return transaction.commit();
}

Result<Stored> page(Library &library, const Asked &asked, const QByteArray &body)
{
    const RelaxedSync relaxedSync(library);
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    const auto state = stateOf(Keywords(transaction), asked.keyword, asked.now);
    if (!state)
        return state.error();
    const auto accepted = acceptedPage(transaction, asked, *state, body);
    if (!accepted)
        return accepted.error();
    Stored stored{asked.fetchPlan, {}, {}, true, asked.tookDoubted || accepted->isDoubted};
    if (needsSecondRequest(accepted->feed, asked, state->coverage)) {
        stored.believed = false;
        return stored;
    }
    for (const SkippedEntry &entry : accepted->feed.skipped)
        stored.skipped << u"entry %1: %2"_s.arg(asked.slice.start + entry.place).arg(entry.reason);
    DP_TRY(storePapers(transaction, asked, accepted->feed, state->coverage, stored));
    DP_TRY(storeCoverage(transaction, asked, *accepted, *state, stored));
    DP_TRY(transaction.commit());
    return stored;
}

Result<Stored> announcements(Library &library, const Asked &asked, const QByteArray &body)
{
    AnnouncementFeed feed;
    if (const auto error = judge::announcements(body, asked.host, feed))
        return *error;
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    const auto state = stateOf(Keywords(transaction), asked.keyword, asked.now);
    if (!state)
        return state.error();
    Stored stored{asked.fetchPlan, {}, {}, true};
    for (const SkippedEntry &entry : std::as_const(feed.skipped))
        stored.skipped << u"item %1: %2"_s.arg(entry.place).arg(entry.reason);
    Papers papers(transaction);
    auto changes = announcedpapers::store(papers, state->keyword, feed.items, asked.now);
    if (!changes)
        return changes.error();
    stored.changes = std::move(*changes);
    QList<Paper> list;
    for (const Announcement &item : std::as_const(feed.items))
        list << item.paper;

    // arXiv announces papers in the evening, and the feed has the date of the next day. The feed completes
    // its own day and the days without announcements before it. Announcements between the last fetched feed
    // and this feed are no longer in any feed, so their days are a gap.
    Coverage coverage = state->coverage;
    const bool isBatch = calendar::evening(feed.day.addDays(-1)) == calendar::Evening::Announcement;
    if (!feed.items.isEmpty() || isBatch) {
        const QDateTime evening = calendar::easternMidnight(feed.day);
        const QDateTime before = calendar::lastAnnouncement(calendar::lastAnnouncement(evening).addSecs(-1));
        coverage.complete.add({calendar::easternDay(before).addDays(2), feed.day});
    }
    QList<UnreadableEntry> entries;
    for (const SkippedEntry &entry : std::as_const(feed.skipped))
        entries << UnreadableEntry{entry.id, {feed.day, feed.day}, {}};
    unreadable::keep(coverage, entries, unreadable::idsOf(list), Days({{feed.day, feed.day}}), asked.began);
    coverage.answered = std::max(coverage.answered, refreshedAt(asked));
    Ledger ledger(transaction);
    DP_TRY(ledger.save(asked.keyword.id, coverage));
    DP_TRY(ledger.keepAnswer(asked.keyword.id, asked.answer));
    DP_TRY(markFresh(transaction, asked));
    DP_TRY(transaction.commit());
    return stored;
}

Result<Stored> unchanged(Library &library, const Asked &asked)
{
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    const auto state = stateOf(Keywords(transaction), asked.keyword, asked.now);
    if (!state)
        return state.error();
    Coverage coverage = state->coverage;
    // If the list is unchanged, it is complete until the time of the answer. An unchanged announcement feed
    // gives no information about other days.
    const QDateTime answered =
        asked.serverTime.isValid() ? std::min(asked.serverTime, asked.now) : QDateTime();
    if (!coverage.complete.isEmpty() && asked.keyword.kind != Keyword::Kind::Announcements
        && answered.isValid())
        coverage.complete.add({coverage.completeTo(), answered.date()});
    if (answered.isValid())
        coverage.answered = std::max(coverage.answered, answered);
    if (!judge::isDoubtOfAPage(coverage.doubt))
        coverage.clearDoubt();
    DP_TRY(Ledger(transaction).save(asked.keyword.id, coverage));
    DP_TRY(markFresh(transaction, asked));
    DP_TRY(transaction.commit());
    Stored stored{asked.fetchPlan, {}, {}, true};
    stored.changes.unchanged = state->papers;
    return stored;
}

Outcome doubt(Library &library, const Asked &asked, const Error &error)
{
    const QString doubt = judge::doubtOf(error);
    if (doubt.isEmpty())
        return success();
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    const auto state = stateOf(Keywords(transaction), asked.keyword, asked.now);
    if (!state)
        return state.error();
    Coverage coverage = state->coverage;
    if (coverage.isDoubt(doubt))
        return success();
    coverage.beginDoubt(doubt, asked.now);
    DP_TRY(Ledger(transaction).save(asked.keyword.id, coverage));
    return transaction.commit();
}

Result<QList<DayRange>> daysToFill(Library &library, const Keyword &keyword, const QDateTime &now)
{
    auto coverage = Ledger(library).of(keyword.id);
    if (!coverage)
        return coverage.error();
    coverage->dropFuture(now);
    QList<DayRange> days = FetchPlan::daysToFill(*coverage);
    // If the only feed had no announcements, for example at a weekend, no day is complete yet.
    if (keyword.kind == Keyword::Kind::Announcements && coverage->complete.isEmpty()
        && coverage->wantedFrom.isValid())
        days = {{coverage->wantedFrom,
            calendar::easternDay(calendar::lastAnnouncement(now.addSecs(-pageclaims::indexLag))).addDays(1)}};
    FoundPapers papers(library);
    for (DayRange &range : days) {
        const auto newest = papers.newestFound(keyword.id, range);
        if (!newest)
            return newest.error();
        if (*newest > 0)
            continue;
        const auto nearest = papers.nearestFound(keyword.id, range);
        if (!nearest)
            return nearest.error();
        if (nearest->isValid())
            range = {std::min(range.from, *nearest), std::max(range.to, *nearest)};
    }
    return Days(days).ranges();
}

} // namespace dp::pagestore
