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

/// The result of checking an answer, before any part of it is stored.
struct Verdict {
    Feed feed;
    std::optional<Error> error; ///< set: no part of the answer is stored
};

/// Reads and checks answers. Pure functions; run in the library's thread.
namespace judge {

struct Expectation {
    QString host;
    query::Slice slice; ///< the requested part of the list
    int known = 0; ///< number of papers that arXiv has listed before
    qint64 newest = 0; ///< newest sort date in the accepted answers, in seconds; 0: none yet
    int total = 0; ///< papers in the whole list, from the newest accepted answer; 0: unknown
    bool isPastTotal = false; ///< the page before ended at the total, so an empty page is right
    bool isAsBefore = false; ///< the answer has stayed the same long enough to be accepted as it is
};

Verdict page(const QByteArray &body, const Expectation &expected);

/// Returns a text by which an answer that is worse than the stored state is recognised when it comes again.
/// An answer that stays the same for a week is accepted. Empty: such an answer is never accepted.
QString doubtOf(const Error &error);
/// The doubt about a list without papers.
inline constexpr QLatin1StringView emptyList{"empty"};
/// Returns whether the doubt is about a page with missing entries. Such a doubt says nothing about the top of
/// the list.
bool isDoubtOfAPage(const QString &doubt);

/// Checks an answer to a request for papers by identifier. arXiv leaves out identifiers that it does not
/// know. known: the stored version of each paper; an older version in the answer is a StaleAnswer error. The
/// feed is valid with that error too.
Verdict papersById(const QByteArray &body, const QString &host, const QHash<qint64, int> &known);

/// Reads the announcements of a day and returns the error, if any. A day without announcements is valid.
std::optional<Error> announcements(const QByteArray &body, const QString &host, AnnouncementFeed &feed);

/// The reaction to an answer that is not a list of papers, or is rejected. No part of such an answer is
/// stored. The library stays unchanged.
struct Consequence {
    const char *name; ///< for the log
    int again; ///< maximum number of retries; `always`: as many as the user's setting allows
    bool throttles; ///< all following requests wait too, not only this one
};
inline constexpr int always = 1000;

const Consequence &consequence(const Error &error);

/// Returns the message of arXiv's error feed in the body of a 400 answer, or "HTTP 400" for any other body.
QString rejection(const QByteArray &body);

} // namespace judge
} // namespace dp
