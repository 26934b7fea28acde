#pragma once

#include "arxiv/query.h"

#include <QUrl>

#include <functional>

namespace dp {

/// The settings of a refresh.
struct RefreshOptions {
    QUrl apiUrl;
    SortBy order = SortBy::Submitted;
    int retries = 3;
    int pageSize = 100; ///< larger pages have been incomplete
    int bound = 2000; ///< maximum number of papers of a keyword that a refresh goes back
    std::function<double()> chance; ///< 0 to 1, for the jitter of waits; empty: Qt's random generator
};

} // namespace dp
