#pragma once

#include "base/keyword.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace dp {

/// By which date arXiv is asked to sort, newest first.
enum class SortBy { Submitted, Updated };

/// What arXiv is asked for a keyword, and the addresses made of it. Sources: the arXiv API user's manual
/// (https://info.arxiv.org/help/api/user-manual.html), section 5.1, and DailyArXiv's own script.
namespace query {

/// One word: in title and abstract; several: as a phrase in either; always quoted; then the categories, any
/// of them. Everything in parentheses, since the grammar has no precedence.
QString forKeyword(const Keyword &keyword);

QUrl address(const QUrl &api, const Keyword &keyword, int start, int count, SortBy order);

/// The keyword whose address this is, as address() makes it or as people write it; the name is what a
/// feed reader called it. An announcement feed (rss.arxiv.org/rss/cs.CL) becomes a query for its categories.
/// Nothing where it is no feed of arXiv's.
std::optional<Keyword> keywordOf(const QString &name, const QUrl &address);

} // namespace query
} // namespace dp
