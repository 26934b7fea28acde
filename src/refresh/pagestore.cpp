#include "refresh/pagestore.h"

#include "arxiv/announcementparser.h"
#include "arxiv/calendar.h"
#include "base/log.h"
#include "library/foundpapers.h"
#include "library/keywords.h"
#include "library/libraryproperties.h"
#include "library/sqlite/relaxedsync.h"
#include "library/sqlite/transaction.h"
#include "refresh/judge.h"
#include "refresh/pageclaims.h"
#include "refresh/unreadable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::pagestore {
namespace {

/// A worse answer that stays the same for this number of days is accepted.
constexpr int doubtedDays = 7;

/// Reads the current keyword: it may have been removed while it was fetched.
Result<KeywordState> stateOf(Library &library, const Keyword &keyword, const QDateTime &now)
{
    auto state = Keywords(library.connection()).current(keyword);
    if (state)
        state->coverage.dropFuture(now);
    return state;
}

/// Returns the time of the answer. A computer's clock that is ahead by hours, as with two operating systems
/// on one computer, would hide the next announcement, so the server's time is used. If the clocks differ by
/// days, the server's clock may be the wrong one.
QDateTime refreshedAt(const Asked &asked)
{
    constexpr qint64 widestZone = 14 * 3600;
    const qint64 ahead = asked.serverTime.isValid() ? asked.serverTime.secsTo(asked.now) : 0;
    return ahead > 0 && ahead <= widestZone ? asked.serverTime : asked.now;
}

Outcome markFresh(Library &library, const Asked &asked)
{
    DP_TRY(Keywords(library.connection()).markRefreshed(asked.keyword.id, refreshedAt(asked)));
    return LibraryProperties(library.connection())
        .set(LibraryProperties::Name::LastUpdate, asked.today.toString(Qt::ISODate));
}

/// Returns the accepted feed. Second: the feed is worse than the stored state, and has been the same for a
/// week.
Result<std::pair<Feed, bool>> judged(
    Library &library, const Asked &asked, const KeywordState &state, const QByteArray &body)
{
    const Coverage &coverage = state.coverage;
    judge::Expectation expected{asked.host, asked.slice, state.papers, 0, coverage.listTotal};
    expected.isPastTotal = asked.fetchPlan.isPastTotal();
    if (asked.slice.days) {
        const auto newest =
            FoundPapers(library.connection()).newestFound(asked.keyword.id, *asked.slice.days);
        if (!newest)
            return newest.error();
        expected.newest = *newest;
        expected.known = *newest > 0 ? 1 : 0;
    } else {
        expected.newest =
            asked.slice.order == SortBy::Submitted ? coverage.newestSubmitted : coverage.newestUpdated;
        if (coverage.newestSubmitted == 0)
            expected.known = 0; // arXiv has never listed these papers
    }
    const Verdict verdict = judge::page(body, expected);
    if (!verdict.error)
        return std::pair(verdict.feed, false);
    const QString doubt = judge::doubtOf(*verdict.error);
    // Schema 4 had only stale answers and stored no name for them.
    const bool isSame = doubt == coverage.doubt
        || (coverage.doubt.isEmpty() && verdict.error->kind == ErrorKind::StaleAnswer);
    if (doubt.isEmpty() || !isSame || !coverage.doubtedSince.isValid()
        || coverage.doubtedSince.daysTo(asked.now) < doubtedDays)
        return *verdict.error;
    expected.isAsBefore = true;
    const Verdict again = judge::page(body, expected);
    return again.error ? Result<std::pair<Feed, bool>>(*again.error) : std::pair(again.feed, true);
}

/// Returns whether all unreadable entries were already unreadable in the previous answer. In that case a
/// second request brings nothing.
bool isKnown(const QList<SkippedEntry> &skipped, const Coverage &coverage)
{
    return std::all_of(skipped.cbegin(), skipped.cend(), [&](const SkippedEntry &entry) {
        return !entry.id.isEmpty()
            && std::any_of(coverage.unreadable.cbegin(), coverage.unreadable.cend(),
                [&](const UnreadableEntry &known) { return known.id == entry.id; });
    });
}

/// Stores an empty answer. The answer is accepted, but no day becomes complete, because arXiv's index has
/// been temporarily empty in the past.
Outcome storeEmptyList(Library &library, const Asked &asked, Coverage &coverage, bool isLongSo)
{
    const bool begins = !coverage.isDoubt(judge::emptyList);
    if (begins)
        coverage.beginDoubt(judge::emptyList, asked.now);
    if (isLongSo || (!begins && coverage.doubtedSince.daysTo(asked.now) >= doubtedDays)) {
        coverage.newestSubmitted = coverage.newestUpdated = coverage.listTotal = 0;
        DP_TRY(FoundPapers(library.connection()).noteNothingFound(asked.keyword.id));
    }
    return success();
}

/// Records which of the keyword's papers are in arXiv's answer and which are missing.
Outcome noteFound(Library &library, const Asked &asked, const FetchPlan &fetchPlan, const Coverage &coverage)
{
    FoundPapers papers(library.connection());
    DP_TRY(papers.noteSeen(asked.keyword.id, fetchPlan.seen()));
    if (fetchPlan.next() || asked.keyword.kind == Keyword::Kind::Announcements)
        return success();
    Days days = fetchPlan.covered();
    for (const UnreadableEntry &entry : coverage.unreadable)
        days.remove(entry.days);
    return papers.noteFound(asked.keyword.id, days.ranges(), fetchPlan.seen());
}

} // namespace

Result<Known> known(Library &library, const Keyword &keyword, const QDateTime &now)
{
    const auto state = stateOf(library, keyword, now);
    if (!state)
        return state.error();
    const auto answer = Ledger(library.connection()).knownAnswer(keyword.id);
    if (!answer)
        return answer.error();
    return Known{*state, *answer};
}

Outcome wantSince(Library &library, const Keyword &keyword, QDate day)
{
    Transaction transaction(library.connection());
    DP_TRY(transaction.begin());
    if (const auto state = Keywords(library.connection()).current(keyword); !state)
        return state.error();
    DP_TRY(Ledger(library.connection()).want(keyword.id, day));
    return transaction.commit();
}

Result<Stored> page(Library &library, const Asked &asked, const QByteArray &body)
{
    const RelaxedSync relaxedSync(library.connection());
    Transaction transaction(library.connection());
    DP_TRY(transaction.begin());
    const auto state = stateOf(library, asked.keyword, asked.now);
    if (!state)
        return state.error();
    Coverage coverage = state->coverage;
    const auto believed = judged(library, asked, *state, body);
    if (!believed)
        return believed.error();
    const auto &[feed, isDoubted] = *believed;
    if (const auto page = pageclaims::pageOf(feed, asked.slice, asked.now); asked.fetchPlan.isUnsteady(page))
        return Error{
            ErrorKind::PartialAnswer, asked.host, u"%1/%2"_s.arg(page.total).arg(asked.fetchPlan.total())};
    const bool isEmptyList = asked.slice.isTop() && feed.papers.isEmpty();
    Stored stored{asked.fetchPlan, {}, {}, true, asked.tookDoubted || isDoubted};
    // An empty answer can be true, but the first one for a list is requested a second time.
    const bool isFirstEmpty = isEmptyList && coverage.newestSubmitted == 0 && coverage.doubt.isEmpty();
    // A permanently unusable entry must not block the others. An entry that was damaged in transfer arrives
    // complete the second time.
    const bool isDamaged = !feed.skipped.isEmpty() && asked.mayLookAgain && !isKnown(feed.skipped, coverage);
    if ((isFirstEmpty && !asked.emptyBefore) || isDamaged) {
        stored.believed = false;
        return stored;
    }
    for (const SkippedEntry &entry : feed.skipped)
        stored.skipped << u"entry %1: %2"_s.arg(asked.slice.start + entry.place).arg(entry.reason);
    Papers papers(library.connection());
    auto changes = papers.store(feed.papers, asked.keyword.id, Source::Feed, asked.now);
    if (!changes)
        return changes.error();
    stored.changes = std::move(*changes);
    const bool isRefresh = !asked.fetchPlan.isFill();
    if (isRefresh) {
        stored.changes.late = pageclaims::lateOnes(feed, stored.changes.added, coverage);
        DP_TRY(papers.markLate(asked.keyword.id, stored.changes.late));
    }

    const pageclaims::Received received{
        asked.slice, pageclaims::answeredAt(feed, asked.now), asked.began, isDoubted};
    if (isEmptyList) {
        stored.fetchPlan.advance(pageclaims::pageOf(feed, asked.slice, asked.now)); // ends the plan
        DP_TRY(storeEmptyList(library, asked, coverage, isDoubted));
    } else {
        pageclaims::applyPage(feed, received, coverage, stored.fetchPlan);
        DP_TRY(noteFound(library, asked, stored.fetchPlan, coverage));
    }
    const bool isEnd = isRefresh && !stored.fetchPlan.next();
    if (isEnd) {
        const bool hasEveryPaper =
            stored.fetchPlan.seen().size() == state->papers + stored.changes.newCount();
        pageclaims::applyEnd(received, stored.tookDoubted, hasEveryPaper, coverage);
        DP_TRY(markFresh(library, asked));
    }
    Ledger ledger(library.connection());
    // If the page changes nothing, the ledger is not written and there is no wait for the disk.
    if (!coverage.kept || coverage != state->coverage)
        DP_TRY(ledger.save(asked.keyword.id, coverage));
    if (isEnd)
        DP_TRY(ledger.keepAnswer(asked.keyword.id, asked.answer));
    DP_TRY(transaction.commit());
    return stored;
}

Result<Stored> announcements(Library &library, const Asked &asked, const QByteArray &body)
{
    AnnouncementFeed feed;
    if (const auto error = judge::announcements(body, asked.host, feed))
        return *error;
    Transaction transaction(library.connection());
    DP_TRY(transaction.begin());
    const auto state = stateOf(library, asked.keyword, asked.now);
    if (!state)
        return state.error();
    Stored stored{asked.fetchPlan, {}, {}, true};
    for (const SkippedEntry &entry : std::as_const(feed.skipped))
        stored.skipped << u"item %1: %2"_s.arg(entry.place).arg(entry.reason);
    Papers papers(library.connection());
    QList<Paper> list;
    for (const Announcement &item : std::as_const(feed.items))
        list << item.paper;
    auto changes = papers.store(list, asked.keyword.id, Source::Announcement, asked.now);
    if (!changes)
        return changes.error();
    stored.changes = std::move(*changes);
    for (const Announcement &item : std::as_const(feed.items))
        DP_TRY(papers.noteAnnounced(asked.keyword.id, item.paper.id.key(), item.kind));

    // A feed has the date of the day after its evening. Announcements between the last fetched feed and this
    // one are no longer in arXiv's feeds and are a gap. Days without an announcement in between are not.
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
    Ledger ledger(library.connection());
    DP_TRY(ledger.save(asked.keyword.id, coverage));
    DP_TRY(ledger.keepAnswer(asked.keyword.id, asked.answer));
    DP_TRY(markFresh(library, asked));
    DP_TRY(transaction.commit());
    return stored;
}

Result<Stored> unchanged(Library &library, const Asked &asked)
{
    Transaction transaction(library.connection());
    DP_TRY(transaction.begin());
    const auto state = stateOf(library, asked.keyword, asked.now);
    if (!state)
        return state.error();
    Coverage coverage = state->coverage;
    // An unchanged list is complete until the server's time. An unchanged announcement feed says nothing
    // about other days.
    const QDateTime answered =
        asked.serverTime.isValid() ? std::min(asked.serverTime, asked.now) : QDateTime();
    if (!coverage.complete.isEmpty() && asked.keyword.kind != Keyword::Kind::Announcements
        && answered.isValid())
        coverage.complete.add({coverage.completeTo(), answered.date()});
    if (answered.isValid())
        coverage.answered = std::max(coverage.answered, answered);
    if (!judge::isDoubtOfAPage(coverage.doubt))
        coverage.clearDoubt();
    DP_TRY(Ledger(library.connection()).save(asked.keyword.id, coverage));
    DP_TRY(markFresh(library, asked));
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
    Transaction transaction(library.connection());
    DP_TRY(transaction.begin());
    const auto state = stateOf(library, asked.keyword, asked.now);
    if (!state)
        return state.error();
    Coverage coverage = state->coverage;
    if (coverage.isDoubt(doubt))
        return success();
    coverage.beginDoubt(doubt, asked.now);
    DP_TRY(Ledger(library.connection()).save(asked.keyword.id, coverage));
    return transaction.commit();
}

Result<QList<DayRange>> daysToFill(Library &library, const Keyword &keyword, const QDateTime &now)
{
    auto coverage = Ledger(library.connection()).of(keyword.id);
    if (!coverage)
        return coverage.error();
    coverage->dropFuture(now);
    QList<DayRange> days = FetchPlan::daysToFill(*coverage);
    // A feed without announcements, for example at a weekend, says nothing about the days before it.
    if (keyword.kind == Keyword::Kind::Announcements && coverage->complete.isEmpty()
        && coverage->wantedFrom.isValid())
        days = {{coverage->wantedFrom,
            calendar::easternDay(calendar::lastAnnouncement(now.addSecs(-pageclaims::indexLag))).addDays(1)}};
    FoundPapers papers(library.connection());
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
