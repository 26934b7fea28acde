#include "refresh/pageclaims.h"

#include "arxiv/calendar.h"
#include "base/utcday.h"
#include "refresh/judge.h"
#include "refresh/unreadable.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace dp::pageclaims {
namespace {

/// Returns the number of entries that are missing from the page.
int missingOf(const FetchPlan::Page &page, const query::Slice &slice)
{
    return std::max(0, std::min(slice.count, page.total - slice.start) - page.entries);
}

void apply(const FetchPlan::CoverageUpdate &update, Coverage &coverage)
{
    for (const DayRange &range : update.complete)
        coverage.complete.add(range);
    if (update.resumeFrom)
        coverage.resumeFrom = *update.resumeFrom;
}

void applyNewest(const Feed &feed, bool ofNewestDoubted, Coverage &coverage)
{
    qint64 submitted = 0, updated = 0;
    for (const Paper &paper : feed.papers) {
        submitted = std::max(submitted, paper.published.seconds());
        updated = std::max(updated, paper.updated.seconds());
    }
    coverage.newestSubmitted = ofNewestDoubted ? submitted : std::max(coverage.newestSubmitted, submitted);
    coverage.newestUpdated = ofNewestDoubted ? updated : std::max(coverage.newestUpdated, updated);
}

} // namespace

QDateTime answeredAt(const Feed &feed, const QDateTime &now)
{
    if (feed.updated.isKnown() && feed.updated.seconds() <= now.toSecsSinceEpoch() + 2 * 24 * 3600)
        return QDateTime::fromSecsSinceEpoch(feed.updated.seconds(), Qt::UTC);
    qint64 newest = 0;
    for (const Paper &paper : feed.papers)
        newest = std::max(newest, paper.published.seconds());
    return newest > 0 ? QDateTime::fromSecsSinceEpoch(newest, Qt::UTC) : now;
}

FetchPlan::Page pageOf(const Feed &feed, const query::Slice &slice, const QDateTime &answered)
{
    FetchPlan::Page page;
    qint64 before = std::numeric_limits<qint64>::max();
    for (const Paper &paper : feed.papers) {
        page.papers << paper.id.key();
        const qint64 key = (slice.order == SortBy::Submitted ? paper.published : paper.updated).seconds();
        if (key == 0)
            continue;
        // arXiv sorts by fractions of a second, which it does not show. Therefore only the days are compared,
        // and entries of the same day count as ordered.
        if (utcDay(key) > utcDay(std::min(before, key)))
            page.ordered = false;
        before = std::min(before, key);
    }
    if (before != std::numeric_limits<qint64>::max())
        page.oldest = utcDay(before);
    page.entries = int(page.papers.size() + feed.skipped.size());
    page.total = feed.totalResults.value_or(slice.start + page.entries);
    page.answered = answered.date();
    page.undatedAtEnd = unreadable::undatedAtEnd(feed);
    for (const SkippedEntry &entry : feed.skipped)
        if (const auto id = ArxivId::parse(entry.id))
            page.papers << id->key();
    return page;
}

QList<qint64> lateOnes(const Feed &feed, const QList<qint64> &added, const Coverage &before)
{
    QList<qint64> late;
    if (!before.answered.isValid())
        return late;
    const QSet<qint64> fresh(added.cbegin(), added.cend());
    for (const Paper &paper : feed.papers) {
        if (!fresh.contains(paper.id.key()) || paper.published.isDayOnly() || !paper.published.isKnown())
            continue;
        const QDateTime submitted = QDateTime::fromSecsSinceEpoch(paper.published.seconds(), Qt::UTC);
        if (before.complete.contains(submitted.date())
            && calendar::announcementOf(submitted).addSecs(indexLag) <= before.answered)
            late << paper.id.key();
    }
    return late;
}

void applyPage(const Feed &feed, const Received &received, Coverage &coverage, FetchPlan &fetchPlan)
{
    const query::Slice &slice = received.slice;
    FetchPlan::Page page = pageOf(feed, slice, received.answered);
    unreadable::Surroundings around;
    around.missing = received.isDoubted ? missingOf(page, slice) : 0;
    page.entries += around.missing; // Missing entries count, so the next page starts at the correct offset.
    around.newest = fetchPlan.lastDay().isValid() ? fetchPlan.lastDay()
        : slice.days                              ? slice.days->to
                                                  : received.answered.date();
    // This is not done when the first page is requested again at the end of a run.
    if (slice.isTop() && !fetchPlan.hasBegun() && fetchPlan.unsureFrom().isValid()) {
        const QDate knownFrom = coverage.completeFrom();
        coverage.complete.remove({fetchPlan.unsureFrom(), coverage.completeTo()});
        // If these were the only known days, they stay a gap until the refresh has covered them.
        if (coverage.complete.isEmpty()
            && (!coverage.wantedFrom.isValid() || knownFrom < coverage.wantedFrom))
            coverage.wantedFrom = knownFrom;
    }
    const FetchPlan::CoverageUpdate update = fetchPlan.advance(page);
    around.isLast = update.isWholeList;
    apply(update, coverage);
    unreadable::keep(coverage, unreadable::ofPage(feed, slice, around), unreadable::idsOf(feed.papers),
        fetchPlan.covered(), received.began);
    if (coverage.wantedFrom.isValid() && coverage.gaps().isEmpty())
        coverage.wantedFrom = {};
    if (slice.isTop()) {
        applyNewest(feed, received.isDoubted, coverage);
        coverage.listTotal = page.total;
        if (!judge::isDoubtOfAPage(coverage.doubt))
            coverage.clearDoubt();
    }
}

void applyEnd(const Received &received, bool tookDoubted, bool hasEveryPaper, Coverage &coverage)
{
    // This time is set only at the end, because lateOnes() compares a paper with the previous complete
    // answer, not with the earlier pages of this answer.
    coverage.answered = std::max(coverage.answered, received.answered);
    if (!tookDoubted && judge::isDoubtOfAPage(coverage.doubt))
        coverage.clearDoubt();
    if (hasEveryPaper)
        coverage.revisions = {received.began, {}, 0};
}

} // namespace dp::pageclaims
