#pragma once

#include "arxiv/headingquery.h"
#include "library/papers.h"
#include "transfer/feedkeywords.h"

#include <QStringList>

namespace dp {

/// The result of the import of a page, a feed or a list of feeds, for the user.
struct ImportReport {
    enum class Kind { Readme, Atom, Opml };

    /// A heading whose keyword differs from its text.
    struct Heading {
        QString text;
        QString keyword; ///< name of the keyword
        QString query; ///< empty: the name as a word or phrase
    };
    /// The title of a feed in a list, and the keyword that follows it.
    struct KnownFeed {
        QString title;
        QString keyword;
    };

    Kind kind = Kind::Readme;
    int papers = 0; ///< in the file
    ChangeSet changes;
    QStringList keywordsAdded;
    QList<Heading> headings; ///< of the added keywords
    QStringList mergedHeadings; ///< headings that occur more than once; their papers go into one keyword
    QList<Advice> advice; ///< for the added keywords
    QList<KnownFeed> known; ///< feeds that ask arXiv for the same as another keyword
    /// Feeds whose title is the name of a different keyword, and their new names.
    QList<KnownFeed> renamed;
    QList<feedkeywords::Divided> divided; ///< lists of papers that are followed by several keywords
    int otherFeeds = 0; ///< number of feeds of a list that are not from arXiv
    /// Rows, entries or feeds that could not be imported; in English, each with its position.
    QStringList problems;
};

} // namespace dp
