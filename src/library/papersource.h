#pragma once

namespace dp {

/// The completeness of a source's data.
enum class Source {
    Feed, ///< arXiv's feed: every field, times to the second, and the submission time
    Page, ///< a README: only a day and an order; never replaces data from a feed
    Snapshot, ///< arXiv's metadata snapshot: like a feed, but weeks old
    Announcement, ///< an announcement feed: the text, but only the day of announcement; like a page
};

} // namespace dp
