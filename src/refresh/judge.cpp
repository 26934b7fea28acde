#include "refresh/judge.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::judge {
namespace {

struct Row {
    ErrorKind kind;
    int status; // HTTP status; a multiple of 100 stands for all statuses of that hundred; 0: any status
    Consequence consequence;
};

/// Defines the reaction to each kind of rejected answer. The sentence for each kind is in
/// text/errorsentences.cpp. Waits between tries double from the request interval, see arxiv/governor.h.
constexpr Row table[] = {
    // These errors are temporary and often end within a minute.
    {ErrorKind::RateLimited, 0, {"throttled", always, true}},
    {ErrorKind::Http, 503, {"overloaded", always, true}},
    {ErrorKind::Http, 500, {"a server error", always, false}},
    {ErrorKind::Http, 408, {"a slow request", always, false}},
    {ErrorKind::Timeout, 0, {"too slow", always, false}},
    {ErrorKind::CutShort, 0, {"cut short", always, false}},
    {ErrorKind::BadAnswer, 0, {"not well-formed", always, false}},
    {ErrorKind::NotAFeed, 0, {"no feed", always, false}},
    {ErrorKind::UnexpectedlyEmpty, 0, {"empty though papers are promised or known", always, false}},
    {ErrorKind::PartialAnswer, 0, {"partial", always, false}},
    {ErrorKind::StaleAnswer, 0, {"stale", always, false}},
    {ErrorKind::ShorterList, 0, {"a list that has lost much", always, false}},
    {ErrorKind::UnfitAnswer, 0, {"not what was asked", always, false}},
    // The proxy server in front of arXiv sometimes refuses a request that it accepts a moment later. A
    // hostile or very large answer may be the login page of a network, which may not appear the next time.
    // One retry is enough.
    {ErrorKind::Http, 403, {"refused by the edge", 1, false}},
    {ErrorKind::Http, 406, {"refused by the edge", 1, false}},
    {ErrorKind::HostileAnswer, 0, {"hostile", 1, false}},
    {ErrorKind::UnsafeRedirect, 0, {"a hostile redirect", 1, false}},
    {ErrorKind::AnswerTooLarge, 0, {"too large", 1, false}},
    // These requests are not repeated, because arXiv would send the same answer again.
    {ErrorKind::QueryRejected, 0, {"an error feed", 0, false}},
    {ErrorKind::Http, 0, {"refused", 0, false}},
};
constexpr auto partial = "partial: "_L1;

/// Minimum number of papers in a list that is checked for lost papers. In a shorter list, one or two papers
/// that were removed correctly would already look like a loss.
constexpr int fewestToShrink = 10;

constexpr Consequence nothing{"not an answer", 0, false};

qint64 keyOf(const Paper &paper, SortBy order)
{
    return (order == SortBy::Submitted ? paper.published : paper.updated).seconds();
}

ErrorKind kindOf(AtomParser::Problem problem)
{
    switch (problem) {
    case AtomParser::Problem::NotAFeed: return ErrorKind::NotAFeed;
    case AtomParser::Problem::CutShort: return ErrorKind::CutShort;
    case AtomParser::Problem::ForbiddenDoctype: return ErrorKind::HostileAnswer;
    default: return ErrorKind::BadAnswer;
    }
}

/// Returns whether the answer means that arXiv throttles requests. arXiv has sent this text as the whole body
/// of an answer with status 200.
bool isThrottle(const QByteArray &body)
{
    return body.trimmed() == "Rate exceeded.";
}

Error throttled(const QString &host)
{
    return Error{ErrorKind::RateLimited, host, u"200 with \"Rate exceeded.\""_s};
}

/// Parses the feed, or sets the error.
Verdict read(const QByteArray &body, const QString &host)
{
    Verdict verdict;
    if (isThrottle(body)) {
        verdict.error = throttled(host);
        return verdict;
    }
    AtomParser parser;
    parser.feed(body);
    const auto state = parser.finish();
    verdict.feed = parser.result();
    if (!verdict.feed.errorMessage.isEmpty())
        verdict.error = Error{ErrorKind::QueryRejected, host, verdict.feed.errorMessage};
    else if (state == AtomParser::State::Broken)
        verdict.error = Error{kindOf(parser.problemKind()), host, parser.problem()};
    return verdict;
}

/// Returns the error detail for an answer without entries. emptiness() writes it and doubtOf() recognises it.
QString noEntriesOf(int total)
{
    return u"no entries of %1"_s.arg(total);
}

std::optional<Error> emptiness(const Feed &feed, const Expectation &expected)
{
    if (!feed.skipped.isEmpty())
        return Error{ErrorKind::BadAnswer, expected.host, feed.skipped.first().reason};
    // arXiv's index has returned empty answers to queries that have hundreds of papers.
    const int total = feed.totalResults.value_or(0);
    if ((total > expected.slice.start && !expected.isPastTotal)
        || (expected.slice.start == 0 && expected.known > 0 && !expected.isAsBefore))
        return Error{ErrorKind::UnexpectedlyEmpty, expected.host, noEntriesOf(total)};
    return std::nullopt;
}

/// Compares a well-formed feed with the request and with the known papers. Returns the first contradiction.
std::optional<Error> misfit(const Feed &feed, const Expectation &expected)
{
    const query::Slice &slice = expected.slice;
    if (feed.startIndex && *feed.startIndex != slice.start)
        return Error{ErrorKind::UnfitAnswer, expected.host, u"a page from %1"_s.arg(*feed.startIndex)};
    QSet<qint64> distinct; // keys of the papers; an entry that occurs twice counts once
    qint64 newest = 0;
    for (const Paper &paper : feed.papers) {
        distinct << paper.id.key();
        newest = std::max(newest, keyOf(paper, slice.order));
        if (!slice.days || !paper.published.isKnown())
            continue;
        const QDate day = paper.published.date();
        if (!DayRange{slice.days->from.addDays(-1), slice.days->to.addDays(1)}.contains(day))
            return Error{ErrorKind::UnfitAnswer, expected.host, u"a paper of "_s + paper.published.day()};
    }
    const qsizetype got = distinct.size() + feed.skipped.size();
    if (feed.totalResults && *feed.totalResults < slice.start + got)
        return Error{ErrorKind::BadAnswer, expected.host,
            u"a total of %1 with entry %2"_s.arg(*feed.totalResults).arg(slice.start + got)};
    const int promised = std::min(slice.count, feed.totalResults.value_or(0) - slice.start);
    if (got < promised && !expected.isAsBefore)
        return Error{ErrorKind::PartialAnswer, expected.host, u"%1/%2"_s.arg(got).arg(promised)};
    // A replica is outdated if its newest paper is older than the newest known paper of the same list. The
    // check is impossible if the first entry is unusable.
    const bool isTopKnown = feed.skipped.isEmpty() || feed.skipped.first().place > 1;
    const bool isFirst = slice.start == 0 && !expected.isAsBefore;
    // arXiv's index has lost most of a list overnight and had it again the next day.
    const int total = feed.totalResults.value_or(int(got));
    if (isFirst && !slice.days && expected.total >= fewestToShrink && total * 5 < expected.total * 3)
        return Error{ErrorKind::ShorterList, expected.host, u"%1/%2"_s.arg(total).arg(expected.total)};
    if (isFirst && isTopKnown && newest < expected.newest)
        return Error{ErrorKind::StaleAnswer, expected.host,
            u"its newest is of %1"_s.arg(
                QDateTime::fromSecsSinceEpoch(newest, Qt::UTC).toString(Qt::ISODate))};
    return std::nullopt;
}

} // namespace

Verdict page(const QByteArray &body, const Expectation &expected)
{
    Verdict verdict = read(body, expected.host);
    if (!verdict.error)
        verdict.error = verdict.feed.papers.isEmpty() ? emptiness(verdict.feed, expected)
                                                      : misfit(verdict.feed, expected);
    return verdict;
}

bool isDoubtOfAPage(const QString &doubt)
{
    return doubt.startsWith(partial);
}

QString doubtOf(const Error &error)
{
    if (error.kind == ErrorKind::UnexpectedlyEmpty && error.detail == noEntriesOf(0))
        return emptyList;
    if (error.kind == ErrorKind::StaleAnswer)
        return u"stale: "_s + error.detail;
    if (error.kind == ErrorKind::ShorterList)
        return u"shorter"_s;
    if (error.kind == ErrorKind::PartialAnswer) {
        const QStringList numbers = error.detail.split(u'/');
        return partial + QString::number(numbers.last().toInt() - numbers.first().toInt());
    }
    return {};
}

Verdict papersById(const QByteArray &body, const QString &host, const QHash<qint64, int> &known)
{
    Verdict verdict = read(body, host);
    if (verdict.error)
        return verdict;
    const auto isForeign = [&](const Paper &paper) {
        return !known.contains(paper.id.key());
    };
    const auto isOlder = [&](const Paper &paper) {
        return paper.id.version() < known.value(paper.id.key());
    };
    const QList<Paper> &papers = verdict.feed.papers;
    const bool isEmpty = papers.isEmpty() && verdict.feed.skipped.isEmpty();
    // arXiv answers so if it does not have the only paper of a request.
    if (isEmpty && known.size() == 1 && verdict.feed.totalResults == 0)
        return verdict;
    if (isEmpty)
        verdict.error = Error{ErrorKind::UnexpectedlyEmpty, host, u"none of the papers asked for"_s};
    else if (std::any_of(papers.cbegin(), papers.cend(), isForeign))
        verdict.error = Error{ErrorKind::UnfitAnswer, host, u"a paper that was not asked for"_s};
    else if (std::any_of(papers.cbegin(), papers.cend(), isOlder))
        verdict.error = Error{ErrorKind::StaleAnswer, host, u"an older version"_s};
    return verdict;
}

std::optional<Error> announcements(const QByteArray &body, const QString &host, AnnouncementFeed &feed)
{
    if (isThrottle(body))
        return throttled(host);
    AnnouncementParser parser;
    if (const auto problem = parser.read(body); problem != AtomParser::Problem::None)
        return Error{kindOf(problem), host, parser.problem()};
    feed = parser.result();
    if (!feed.errorMessage.isEmpty())
        return Error{ErrorKind::QueryRejected, host, feed.errorMessage};
    if (!feed.day.isValid() || (feed.items.isEmpty() && !feed.skipped.isEmpty()))
        return Error{ErrorKind::BadAnswer, host,
            feed.day.isValid() ? feed.skipped.first().reason : u"a feed without a date"_s};
    return std::nullopt;
}

const Consequence &consequence(const Error &error)
{
    for (const Row &row : table) {
        const bool hundred = row.status != 0 && row.status % 100 == 0;
        if (row.kind == error.kind
            && (row.status == 0 || row.status == error.httpStatus
                || (hundred && row.status / 100 == error.httpStatus / 100)))
            return row.consequence;
    }
    return nothing;
}

QString rejection(const QByteArray &body)
{
    AtomParser parser;
    parser.feed(body);
    parser.finish();
    const QString message = parser.result().errorMessage;
    return message.isEmpty() ? u"HTTP 400"_s : message;
}

} // namespace dp::judge
