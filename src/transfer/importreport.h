#pragma once

#include "arxiv/headingquery.h"
#include "library/papers.h"
#include "transfer/feedkeywords.h"

#include <QStringList>

namespace dp {

/// Contains the result of importing a page, a feed or a list of feeds. It is shown to the user.
struct ImportReport {
    enum class Kind { Readme, Atom, Opml };

    /// Describes a heading whose keyword has a different name or a query.
    struct Heading {
        QString text;
        QString keyword; ///< name of the keyword
        QString query; ///< the keyword's query; empty: the keyword searches for its name as a word or phrase
    };
    /// Contains the title of a feed in a list, and the keyword for this feed.
    struct KnownFeed {
        QString title;
        QString keyword;
    };

    Kind kind = Kind::Readme;
    int papers = 0; ///< number of papers in the file
    ChangeSet changes;
    QStringList keywordsAdded;
    QStringList savedSearchesAdded;
    QList<Heading> headings; ///< headings of added keywords that differ from the keywords
    /// Headings that belong to the same keyword as an earlier heading of the page.
    QStringList mergedHeadings;
    QList<Advice> advice; ///< advice about the added keywords
    QList<KnownFeed> known; ///< feeds that were not added, because an existing keyword finds the same papers
    /// Feeds whose title is already the name of another keyword, with the names of their new keywords.
    QList<KnownFeed> renamed;
    QList<feedkeywords::Divided> divided; ///< lists of papers that are followed by several keywords
    int otherFeeds = 0; ///< number of feeds of a list that are not from arXiv
    int otherEntries = 0; ///< number of entries of a BibTeX file that have no arXiv identifier
    /// Sentences in English about rows, entries or feeds that could not be imported, each with its position.
    QStringList problems;
};

} // namespace dp
