#include "refresh/pagestore.h"

#include "arxiv/announcementparser.h"
#include "arxiv/calendar.h"
#include "base/log.h"
#include "library/facts.h"
#include "library/keywords.h"
#include "library/networkfolder.h"
#include "library/transaction.h"
#include "refresh/judge.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::pagestore {
namespace {

constexpr int doubtedDays = 7;
/// What arXiv announces is in its index some time after, in seconds.
constexpr int indexLag = 3 * 3600;

/// A server's clock is believed unless it runs ahead by days; without one the newest paper is the proof of a
/// time.
QDateTime answeredAt(const Feed &feed, const QDateTime &now)
{
    if (feed.updated.isKnown() && feed.updated.seconds() <= now.toSecsSinceEpoch() + 2 * 24 * 3600)
        return QDateTime::fromSecsSinceEpoch(feed.updated.seconds(), Qt::UTC);
    qint64 newest = 0;
    for (const Paper &paper : feed.papers)
        newest = std::max(newest, paper.published.seconds());
    return newest > 0 ? QDateTime::fromSecsSinceEpoch(newest, Qt::UTC) : now;
}

QDate dayOf(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date();
}

Course::Page pageOf(const Feed &feed, const query::Slice &slice, const QDateTime &answered)
{
    Course::Page page;
    QSet<qint64> distinct;
    qint64 before = std::numeric_limits<qint64>::max();
    for (const Paper &paper : feed.papers) {
        distinct << paper.id.key();
        const qint64 key = (slice.order == SortBy::Submitted ? paper.published : paper.updated).seconds();
        if (key == 0)
            continue;
        // arXiv sorts by more than the second that it shows: within a day is in order.
        if (dayOf(key) > dayOf(std::min(before, key)))
            page.ordered = false;
        before = std::min(before, key);
    }
    if (before != std::numeric_limits<qint64>::max())
        page.oldest = dayOf(before);
    page.entries = int(distinct.size() + feed.skipped.size());
    page.total = feed.totalResults.value_or(slice.start + page.entries);
    page.answered = answered.date();
    return page;
}

/// Those of the new papers that arXiv should have shown when it was asked before, and did not.
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

void apply(const Course::Claim &claim, Coverage &coverage)
{
    for (const DayRange &range : claim.complete)
        coverage.complete.add(range);
    if (claim.resumeFrom)
        coverage.resumeFrom = *claim.resumeFrom;
    if (coverage.wantedFrom.isValid() && coverage.gaps().isEmpty())
        coverage.wantedFrom = {};
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

/// While this lives, what is committed is SQLite's and not yet the disk's: after a loss of power the library
/// is as it was some pages before, papers and ledger alike, and they are fetched again. A mark, which nobody
/// could give back, is written without this, and takes with it to the disk all that was committed before it.
/// That holds for a write-ahead log; a rollback journal, which a network share has, is waited for. Source:
/// https://www.sqlite.org/pragma.html#pragma_synchronous
class WithoutWaiting
{
public:
    explicit WithoutWaiting(Connection &connection)
        : m_connection(connection)
        , m_hasLog(!networkfolder::holds(connection.path()))
    {
        if (m_hasLog)
            set("NORMAL"_L1);
    }
    ~WithoutWaiting()
    {
        if (m_hasLog)
            set("FULL"_L1);
    }
    WithoutWaiting(const WithoutWaiting &) = delete;
    WithoutWaiting &operator=(const WithoutWaiting &) = delete;

private:
    void set(QLatin1StringView how)
    {
        if (const auto done = m_connection.execute(u"PRAGMA synchronous = "_s + how); !done)
            qCWarning(logRefresh) << "commits are as fast as they were:" << done.error().detail;
    }

    Connection &m_connection;
    const bool m_hasLog;
};

/// The keyword as it is now: it may have been removed while it was fetched.
Result<KeywordState> stateOf(Library &library, const Keyword &keyword)
{
    const auto states = Keywords(library.connection()).states();
    if (!states)
        return states.error();
    for (const KeywordState &state : *states)
        if (state.keyword.id == keyword.id)
            return state;
    return Error{ErrorKind::KeywordRemoved, keyword.name, {}};
}

Outcome markFresh(Library &library, const Asked &asked)
{
    DP_TRY(Keywords(library.connection()).markRefreshed(asked.keyword.id, asked.now));
    return Facts(library.connection()).set(Facts::Name::LastUpdate, asked.today.toString(Qt::ISODate));
}

} // namespace

Result<Known> known(Library &library, qint64 keywordId)
{
    const auto state = stateOf(library, Keyword{keywordId, {}, {}, {}});
    if (!state)
        return state.error();
    const auto answer = Ledger(library.connection()).knownAnswer(keywordId);
    if (!answer)
        return answer.error();
    return Known{*state, *answer};
}

Result<Stored> page(Library &library, const Asked &asked, const QByteArray &body)
{
    const WithoutWaiting withoutWaiting(library.connection());
    Transaction transaction(library.connection());
    DP_TRY(transaction.begin());
    const auto state = stateOf(library, asked.keyword);
    if (!state)
        return state.error();
    Coverage coverage = state->coverage;
    const query::Slice &slice = asked.slice;
    const bool top = slice.start == 0 && !slice.days;
    const bool longDoubted =
        coverage.doubtedSince.isValid() && coverage.doubtedSince.daysTo(asked.now) >= doubtedDays;

    judge::Expectation expected{asked.host, slice, state->papers, 0};
    if (coverage.kept && coverage.newestSubmitted == 0)
        expected.known = 0; // the question is another than the one that found them
    if (!longDoubted)
        expected.newest =
            slice.order == SortBy::Submitted ? coverage.newestSubmitted : coverage.newestUpdated;
    Verdict verdict = judge::page(body, expected);
    if (verdict.error)
        return *verdict.error;
    Stored stored{asked.course, {}, {}, true};
    const Feed &feed = verdict.feed;
    // Believable, but a first look at a list deserves a second: arXiv's index has been seen to be empty for a
    // while.
    if (top && feed.papers.isEmpty() && coverage.newestSubmitted == 0 && !coverage.answered.isValid()
        && !asked.emptyBefore) {
        stored.believed = false;
        return stored;
    }
    // What stays unusable costs nobody else; what was damaged on its way comes whole the second time.
    if (!feed.skipped.isEmpty() && asked.mayLookAgain) {
        stored.believed = false;
        return stored;
    }
    for (const SkippedEntry &entry : feed.skipped)
        stored.skipped << u"entry %1: %2"_s.arg(slice.start + entry.place).arg(entry.reason);
    Papers papers(library.connection());
    auto changes = papers.store(feed.papers, asked.keyword.id, Source::Feed, asked.now);
    if (!changes)
        return changes.error();
    stored.changes = std::move(*changes);
    if (!asked.course.isFill()) {
        stored.changes.late = lateOnes(feed, stored.changes.added, coverage);
        DP_TRY(papers.markLate(asked.keyword.id, stored.changes.late));
    }

    const QDateTime answered = answeredAt(feed, asked.now);
    apply(stored.course.took(pageOf(feed, slice, answered)), coverage);
    if (top) {
        applyNewest(feed, longDoubted, coverage);
        coverage.doubtedSince = {};
    }
    const bool end = !stored.course.next();
    if (end && !asked.course.isFill()) {
        // Only now: a paper is late beside the whole answer before, not beside a page of this one.
        coverage.answered = std::max(coverage.answered, answered);
        DP_TRY(markFresh(library, asked));
    }
    Ledger ledger(library.connection());
    // A page that tells nothing new changes nothing, and is not waited for until it is on the disk.
    if (!coverage.kept || coverage != state->coverage)
        DP_TRY(ledger.save(asked.keyword.id, coverage));
    if (end && !asked.course.isFill())
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
    const auto state = stateOf(library, asked.keyword);
    if (!state)
        return state.error();
    Stored stored{asked.course, {}, {}, true};
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

    // A feed dates itself by the day after its evening. What stood in the feeds between the last one seen and
    // this is gone from arXiv's feeds, and a gap; days without an announcement in between are none.
    Coverage coverage = state->coverage;
    const bool isBatch = calendar::evening(feed.day.addDays(-1)) == calendar::Evening::Announcement;
    if (!feed.items.isEmpty() || isBatch) {
        const QDateTime evening = calendar::easternMidnight(feed.day);
        const QDateTime before = calendar::lastAnnouncement(calendar::lastAnnouncement(evening).addSecs(-1));
        coverage.complete.add({calendar::easternDay(before).addDays(2), feed.day});
    }
    coverage.answered = std::max(coverage.answered, asked.now);
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
    const auto state = stateOf(library, asked.keyword);
    if (!state)
        return state.error();
    Coverage coverage = state->coverage;
    // A list that stays as it is, is complete until now; an announcement feed that does tells nothing of
    // other days.
    if (!coverage.complete.isEmpty() && asked.keyword.kind != Keyword::Kind::Announcements)
        coverage.complete.add({coverage.completeTo(), asked.now.date()});
    coverage.answered = std::max(coverage.answered, asked.now);
    coverage.doubtedSince = {};
    DP_TRY(Ledger(library.connection()).save(asked.keyword.id, coverage));
    DP_TRY(markFresh(library, asked));
    DP_TRY(transaction.commit());
    Stored stored{asked.course, {}, {}, true};
    stored.changes.unchanged = state->papers;
    return stored;
}

Outcome doubt(Library &library, const Asked &asked)
{
    Transaction transaction(library.connection());
    DP_TRY(transaction.begin());
    Ledger ledger(library.connection());
    auto coverage = ledger.of(asked.keyword.id);
    if (!coverage)
        return coverage.error();
    if (coverage->doubtedSince.isValid())
        return success();
    coverage->doubtedSince = asked.now;
    DP_TRY(ledger.save(asked.keyword.id, *coverage));
    return transaction.commit();
}

} // namespace dp::pagestore
