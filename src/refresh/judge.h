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

/// What is believed of an answer, before anything of it is stored.
struct Verdict {
    Feed feed;
    std::optional<Error> error; ///< set: nothing of it is stored
};

/// Reads and judges answers. Pure; runs in the library's thread.
namespace judge {

struct Expectation {
    QString host;
    query::Slice slice; ///< what was asked for
    int known = 0; ///< papers that arXiv has said before to belong to the list
    qint64 newest = 0; ///< the newest date in the believed answers, by which the slice is sorted; 0: none yet
    int total = 0; ///< papers in the whole list, as the newest believed answer says; 0: not known
    bool isAsBefore = false; ///< the answer has been the same for so long that it is taken as it is
};

Verdict page(const QByteArray &body, const Expectation &expected);

/// How an answer that is worse than what the library has is recognised when it comes again: an answer that
/// stays so for a week is the truth. Empty: such an answer is not believed, however long it stays.
QString doubtOf(const Error &error);
/// The doubt of a list without papers.
inline constexpr QLatin1StringView emptyList{"empty"};
/// Whether the doubt is of a page that lacks entries, which says nothing of the top of the list.
bool isDoubtOfAPage(const QString &doubt);

/// What arXiv says of papers that were asked for by identifier. An identifier that it does not know is left
/// out of its answer. known: the version of each that the library has; an older one is a stale answer.
Verdict papersById(const QByteArray &body, const QString &host, const QHash<qint64, int> &known);

/// The announcements of a day; what is wrong with them, if it is. A day without any is fine.
std::optional<Error> announcements(const QByteArray &body, const QString &host, AnnouncementFeed &feed);

/// What follows from an answer that is no list of papers, or not one to believe. Nothing of such an answer is
/// ever stored: what the library has stays as it is.
struct Consequence {
    const char *name; ///< for the log
    int again; ///< how often the same question is asked again at most, `always` for as often as a person
               ///< allows
    bool throttles; ///< everyone's next request waits as well, not this one alone
};
inline constexpr int always = 1000;

const Consequence &consequence(const Error &error);

/// The message in the body of a 400, arXiv's error feed; or a short form of whatever it is.
QString rejection(const QByteArray &body);

} // namespace judge
} // namespace dp
