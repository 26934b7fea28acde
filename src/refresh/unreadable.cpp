#include "refresh/unreadable.h"

#include "base/arxivid.h"

#include <algorithm>

namespace dp::unreadable {
namespace {

/// Returns the days on which a paper with this identifier can have been submitted. The identifier contains
/// the month of the announcement, which may be the month after the submission. If arXiv held the paper before
/// announcing it, the submission may be up to 31 days before that month.
DayRange daysOf(const QString &id)
{
    constexpr int heldAtMost = 31;
    const auto parsed = ArxivId::parse(id);
    if (!parsed)
        return {};
    const QDate month = parsed->month();
    return {month.addDays(-heldAtMost), month.addMonths(1)};
}

/// Contains the days of the readable papers before and after an unreadable entry of a page.
struct Neighbours {
    QDate before, after;
};

QHash<int, Neighbours> neighboursOf(const Feed &feed, SortBy order, QDate newest)
{
    QSet<int> skipped;
    for (const SkippedEntry &entry : feed.skipped)
        skipped << entry.place;
    QHash<int, Neighbours> found;
    QList<int> waiting; // positions of entries for which the day of the next paper is not known yet
    QDate last = newest;
    qsizetype paper = 0;
    const int places = int(feed.papers.size() + feed.skipped.size());
    for (int place = 1; place <= places; ++place) {
        if (skipped.contains(place)) {
            found.insert(place, {last, {}});
            waiting << place;
            continue;
        }
        if (paper >= feed.papers.size())
            break;
        const Paper &one = feed.papers[paper++];
        const QDate day = (order == SortBy::Submitted ? one.published : one.updated).date();
        if (!day.isValid())
            continue;
        for (const int before : std::exchange(waiting, {}))
            found[before].after = day;
        last = day;
    }
    return found;
}

DayRange both(const DayRange &a, const DayRange &b)
{
    const DayRange range{std::max(a.from, b.from), std::min(a.to, b.to)};
    return range.isValid() ? range : a;
}

} // namespace

int undatedAtEnd(const Feed &feed)
{
    int undated = 0;
    int place = int(feed.papers.size() + feed.skipped.size());
    for (qsizetype i = feed.skipped.size() - 1; i >= 0 && feed.skipped[i].place == place; --i, --place) {
        if (feed.skipped[i].published.isKnown())
            break;
        ++undated;
    }
    return undated;
}

QList<UnreadableEntry> ofPage(const Feed &feed, const query::Slice &slice, const Surroundings &around)
{
    QList<UnreadableEntry> found;
    const auto neighbours = neighboursOf(feed, slice.order, around.newest);
    const DayRange asked = slice.days.value_or(DayRange{Coverage::beginning(), around.newest});
    for (const SkippedEntry &entry : feed.skipped) {
        if (const QDate day = entry.published.date(); day.isValid()) {
            found << UnreadableEntry{entry.id, {day, day}, {}};
            continue;
        }
        const Neighbours near = neighbours.value(entry.place);
        if (!near.after.isValid() && !around.isLast)
            continue;
        DayRange days = asked;
        if (near.before.isValid())
            days.to = std::min(days.to, near.before);
        // If the list is sorted by the date of update, the next paper gives no lower limit for the date of
        // submission.
        if (near.after.isValid() && slice.order == SortBy::Submitted)
            days.from = std::max(days.from, near.after);
        if (!days.isValid())
            days = asked;
        if (const DayRange byId = daysOf(entry.id); byId.isValid())
            days = both(days, byId);
        found << UnreadableEntry{entry.id, days, {}};
    }
    if (around.missing > 0) {
        QDate oldest = asked.to;
        for (const Paper &paper : feed.papers)
            if (const QDate day = paper.published.date(); day.isValid())
                oldest = std::min(oldest, day);
        const bool isOpen = around.isLast || slice.order == SortBy::Updated;
        found << UnreadableEntry{{}, {isOpen ? asked.from : oldest, asked.to}, {}};
    }
    return found;
}

QSet<QString> idsOf(const QList<Paper> &papers)
{
    QSet<QString> ids;
    for (const Paper &paper : papers)
        ids << paper.id.toString();
    return ids;
}

void resolve(Coverage &coverage, const QList<qint64> &ids, const Feed &feed, const QDateTime &asked)
{
    const QSet<qint64> askedFor(ids.cbegin(), ids.cend());
    const QSet<QString> readable = idsOf(feed.papers);
    QSet<QString> unreadable;
    for (const SkippedEntry &entry : feed.skipped)
        unreadable << entry.id;
    coverage.unreadable.removeIf([&](const UnreadableEntry &entry) { return readable.contains(entry.id); });
    for (UnreadableEntry &entry : coverage.unreadable) {
        const auto id = ArxivId::parse(entry.id);
        if (!id || !askedFor.contains(id->key()))
            continue;
        entry.asked = asked;
        if (!unreadable.contains(entry.id))
            entry.id.clear();
    }
}

void keep(Coverage &coverage, const QList<UnreadableEntry> &found, const QSet<QString> &readable,
    const Days &covered, const QDateTime &asked)
{
    QList<UnreadableEntry> left;
    for (const UnreadableEntry &entry : std::as_const(coverage.unreadable)) {
        if (!entry.id.isEmpty() && readable.contains(entry.id))
            continue;
        if (entry.asked == asked) {
            left << entry;
            continue;
        }
        Days days({entry.days});
        for (const DayRange &range : covered.ranges())
            days.remove(range);
        for (const DayRange &range : days.ranges())
            left << UnreadableEntry{entry.id, range, entry.asked};
    }
    coverage.unreadable = left;
    for (UnreadableEntry entry : found) {
        entry.asked = asked;
        coverage.unreadable.removeIf(
            [&](const UnreadableEntry &old) { return !entry.id.isEmpty() && old.id == entry.id; });
        if (!coverage.unreadable.contains(entry))
            coverage.unreadable << entry;
    }
}

} // namespace dp::unreadable
