#pragma once

#include "arxiv/advice.h"
#include "base/keyword.h"

#include <QList>

namespace dp::query {

/// Returns the advice that can be given without a request to arXiv. It is about the name if the name is
/// searched, otherwise about the terms or the query. The list has no duplicates. Keywords that
/// Keyword::checked() refuses are also accepted. The function has no side effects. Sources: the arXiv API
/// user's manual (https://info.arxiv.org/help/api/user-manual.html), section 5.1, the grammar and the index
/// in https://github.com/arXiv/arxiv-search, and its issue 322 on hyphens.
QList<Advice> advice(const Keyword &keyword);

} // namespace dp::query
