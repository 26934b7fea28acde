#pragma once

#include "base/keyword.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace dp {

/// By which date arXiv is asked to sort, newest first.
enum class SortBy { Submitted, Updated };
/// As the settings write it, "submitted" or "updated".
SortBy sortByNamed(const QString &name);

/// What arXiv is asked for a keyword, and the addresses made of it. Sources: the arXiv API user's manual
/// (https://info.arxiv.org/help/api/user-manual.html), section 5.1, and DailyArXiv's own script.
namespace query {

/// The keyword's query or, without one, its terms: any of the first list and all of the second, ANDNOT
/// any of the third. Without terms its name. One word: in title and abstract; several: as a phrase in
/// either. All quoted; then the categories, any of them. Everything in parentheses, since the grammar has
/// no precedence: one pair has one operator, and parentheses in a term are left out. The keyword has
/// passed Keyword::checked(). Source: search/controllers/classic_api/query_parser.py in
/// https://github.com/arXiv/arxiv-search.
QString forKeyword(const Keyword &keyword);

/// Which part of a keyword's list is asked for.
struct Slice {
    int start = 0;
    int count = 0;
    SortBy order = SortBy::Submitted;
    std::optional<DayRange> days{}; ///< of submission, in GMT, both included; nothing: all

    /// It begins with the newest paper of the whole list.
    bool isTop() const { return start == 0 && !days; }
};
QUrl address(const QUrl &api, const Keyword &keyword, const Slice &slice);

/// Papers by their identifiers, each in its newest version. At most a hundred: a page.
QUrl addressOfPapers(const QUrl &api, const QStringList &ids);

/// The announcement feed of these categories: arXiv's own for arXiv's API, else the one that the same host
/// has.
QUrl announcements(const QUrl &api, const QStringList &categories);

/// The keyword whose address this is, as address() makes it or as people write it; the name is what a
/// feed reader called it. An announcement feed (rss.arxiv.org/rss/cs.CL) becomes a tab of its announcements.
/// Nothing where it is no feed of arXiv's.
std::optional<Keyword> keywordOf(const QString &name, const QUrl &address);

} // namespace query
} // namespace dp
