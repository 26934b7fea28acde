#pragma once

#include "arxiv/announcementparser.h"
#include "arxiv/atomparser.h"
#include "arxiv/query.h"
#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

namespace dp {

/// Contains the result of checking an answer. The check precedes all storing.
struct Verdict {
    Feed feed;
    /// Reason why no part of the answer may be stored; empty: the answer is valid.
    std::optional<Error> error;
};

/// Reads and checks answers. The functions are pure and run in the library's thread.
namespace judge {

struct Expectation {
    QString host;
    query::Slice slice; ///< the requested part of the list
    int known = 0; ///< number of papers that arXiv has listed in earlier answers
    /// Newest date in the accepted answers, of the kind by which the list is sorted, in seconds; 0: no answer
    /// yet.
    qint64 newest = 0;
    int total = 0; ///< number of papers in the whole list according to the last accepted answer; 0: unknown
    bool isPastTotal = false; ///< the previous page ended at the total, so an empty page is correct
    /// The checks against the stored state are skipped, for example because arXiv has sent the same answer
    /// for a week.
    bool isAsBefore = false;
};

Verdict page(const QByteArray &body, const Expectation &expected);

/// Returns a text that identifies an answer which contradicts the stored state, so that the same answer is
/// recognised when it comes again. An answer that stays the same for a week is accepted. Empty: an answer
/// with this error is never accepted.
QString doubtOf(const Error &error);
/// Text that doubtOf() returns for a list without papers.
inline constexpr QLatin1StringView emptyList{"empty"};
/// Returns whether the text of doubtOf() is about a page with missing entries. Such a page may be any page of
/// the list, not only the first one.
bool isDoubtOfAPage(const QString &doubt);

/// Checks an answer to a request for papers by identifier. arXiv leaves out identifiers that it does not
/// know. known: the stored version of each paper; an older version in the answer is a StaleAnswer error. The
/// feed is valid with that error too.
Verdict papersById(const QByteArray &body, const QString &host, const QHash<qint64, int> &known);

/// Reads the announcements of a day into feed. Returns the error, or nothing if the answer is valid. A day
/// without announcements is valid.
std::optional<Error> announcements(const QByteArray &body, const QString &host, AnnouncementFeed &feed);

/// Describes the reaction to an answer that is rejected or is not a list of papers. No part of such an answer
/// is stored. The library stays unchanged.
struct Consequence {
    const char *name; ///< English name of the problem for the log
    int again; ///< maximum number of retries; the constant `always`: as many as the user's setting allows
    bool throttles; ///< all following requests wait too, not only the retry of this request
};
inline constexpr int always = 1000;

const Consequence &consequence(const Error &error);

/// Returns the message of arXiv's error feed in the body of a 400 answer, or "HTTP 400" for any other body.
QString rejection(const QByteArray &body);

} // namespace judge
} // namespace dp
