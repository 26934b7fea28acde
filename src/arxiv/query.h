#pragma once

#include "base/keyword.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace dp {

/// The date by which arXiv sorts, newest first.
enum class SortBy { Submitted, Updated };
/// The name in the settings: "submitted" or "updated".
SortBy sortByNamed(const QString &name);

/// Builds the query and the addresses for a keyword. Sources: the arXiv API user's manual
/// (https://info.arxiv.org/help/api/user-manual.html), section 5.1, and DailyArXiv's script.
namespace query {

/// The query of the keyword. Without a custom query it is built from the terms: any of the first list and all
/// of the second, ANDNOT any of the third. Without terms it is built from the name: one word is searched in
/// title and abstract, several words as a phrase in either. Terms are quoted. The categories follow, joined
/// by OR. Everything is in parentheses, because the grammar has no precedence: one pair contains one kind of
/// operator. Parentheses in a term are dropped. The keyword must have passed Keyword::checked(). Source:
/// search/controllers/classic_api/query_parser.py in https://github.com/arXiv/arxiv-search.
QString forKeyword(const Keyword &keyword);

/// The part of a keyword's list that is requested.
struct Slice {
    int start = 0;
    int count = 0;
    SortBy order = SortBy::Submitted;
    std::optional<DayRange> days{}; ///< days of submission in GMT, both included; nothing: all days

    /// Whether it starts with the newest paper of the whole list.
    bool isTop() const { return start == 0 && !days; }
};
/// The address of arXiv's own API.
QUrl arxivApi();
QUrl address(const QUrl &api, const Keyword &keyword, const Slice &slice);

/// The address of papers by their identifiers, each in its newest version. At most 100, which is one page.
QUrl addressOfPapers(const QUrl &api, const QStringList &ids);

/// The announcement feed of these categories: arXiv's own feed for arXiv's API, otherwise the feed of the
/// same host.
QUrl announcements(const QUrl &api, const QStringList &categories);

/// The keyword for an address, written by address() or by a user. `name` is the title of the feed in a feed
/// reader. An announcement feed (rss.arxiv.org/rss/cs.CL) becomes a keyword of announcements. Nothing if the
/// address is not a feed of arXiv.
std::optional<Keyword> keywordOf(const QString &name, const QUrl &address);

} // namespace query
} // namespace dp
