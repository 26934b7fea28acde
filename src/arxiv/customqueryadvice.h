#pragma once

#include "arxiv/advicelist.h"

#include <QString>

namespace dp::query {

/// Adds the advice for a custom query in arXiv's syntax. Accepts any text.
void adviseCustomQuery(const QString &query, AdviceList &advices);

} // namespace dp::query
