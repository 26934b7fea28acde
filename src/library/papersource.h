#pragma once

namespace dp {

/// The source of the data of papers. The sources differ in the completeness of their data.
enum class Source {
    Feed, ///< arXiv's feed: every field, with times to the second and the submission time
    Page, ///< a README page: only a day and an order; its data never replaces data from a feed
    Snapshot, ///< arXiv's metadata snapshot: as complete as a feed, but weeks old
    /// An announcement feed: the text, but only the day of the announcement; handled like a page.
    Announcement,
};

} // namespace dp
