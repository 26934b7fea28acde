#pragma once

#include "arxiv/query.h"

#include <QUrl>

#include <functional>

namespace dp {

/// Contains the settings of a refresh.
struct RefreshOptions {
    QUrl apiUrl;
    SortBy order = SortBy::Submitted;
    int retries = 3;
    /// Number of papers per request; arXiv has answered requests for larger pages incompletely.
    int pageSize = 100;
    int bound = 2000; ///< maximum number of papers that a refresh requests for a keyword
    /// Returns a random number from 0 to 1, which varies the waiting times; empty: Qt's random generator is
    /// used.
    std::function<double()> chance;
};

} // namespace dp
