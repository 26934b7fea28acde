#pragma once

#include "base/arxivid.h"
#include "base/keyword.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace dp {

/// The date by which arXiv sorts papers; the newest paper is first.
enum class SortBy { Submitted, Updated };
/// Returns the order with this name in the settings: "submitted" or "updated". arXiv cannot sort by the
/// arrival of papers in the library, so "arrived" is the order of submission.
SortBy sortByNamed(const QString &name);

/// Builds the query and the addresses for a keyword. Sources: the arXiv API user's manual
/// (https://info.arxiv.org/help/api/user-manual.html), section 5.1, and DailyArXiv's script.
namespace query {

/// Returns the query of the keyword. A custom query is used if there is one. Otherwise the query is built
/// from the terms: any term of the first list, and all of the second, ANDNOT any of the third. Without terms,
/// it is built from the name: a single word is searched in title and abstract, several words are searched as
/// a phrase in either. Terms are quoted. The categories follow, joined by OR. Each pair of parentheses
/// contains only one kind of operator, because the grammar has no precedence. Parentheses in a term are
/// removed. The keyword must have passed Keyword::checked(). Source:
/// search/controllers/classic_api/query_parser.py in https://github.com/arXiv/arxiv-search.
QString forKeyword(const Keyword &keyword);

/// The part of a keyword's list that is requested.
struct Slice {
    int start = 0;
    int count = 0;
    SortBy order = SortBy::Submitted;
    std::optional<DayRange> days{}; ///< days of submission in GMT, including both ends; no value: all days

    /// Returns whether the slice starts with the newest paper of the whole list.
    bool isTop() const { return start == 0 && !days; }
};
/// Returns the address of arXiv's own API.
QUrl arxivApi();
QUrl address(const QUrl &api, const Keyword &keyword, const Slice &slice);

/// Returns the address for papers with these identifiers, each in its newest version. At most 100 papers are
/// possible, which is one page of an answer.
QUrl addressOfPapers(const QUrl &api, const QStringList &ids);

/// Returns the address of the announcement feed of these categories. For arXiv's API this is arXiv's own
/// feed, otherwise a feed on the same host.
QUrl announcements(const QUrl &api, const QStringList &categories);

/// Returns the address of the PDF of this version of a paper, on the host of the API.
QUrl pdf(const QUrl &api, const ArxivId &id);

/// Returns the keyword for an address that address() or a user has written. `name` is the title of the feed
/// in a feed reader. For an announcement feed (rss.arxiv.org/rss/cs.CL), this is a keyword for announcements.
/// Returns no value if the address is not a feed of arXiv.
std::optional<Keyword> keywordOf(const QString &name, const QUrl &address);

} // namespace query
} // namespace dp
