#pragma once

#include "base/keyword.h"

#include <QString>

namespace dp {

/// The meaning of a feed address, as found in lists of feeds.
struct FeedAddress {
    enum class Kind {
        Keyword, ///< a query of arXiv's API, a list of papers (id_list), or the announcements of categories
        UnreadableList, ///< a list of papers (id_list) with an invalid identifier
        /// The list of one author, such as arxiv.org/a/warner_s_1.atom. No keyword can follow such a list.
        AuthorList,
        UnknownFeed, ///< another address on a site of arXiv
        Other, ///< an address on another site
    };
    Kind kind = Kind::Other;
    Keyword keyword; ///< set only for Kind::Keyword; Keyword::checked() was not called for it yet
    /// The remaining parts of a list of papers (id_list) that is too long for one query. The names of
    /// `keyword` and of these parts end with a number: `Name (1)`, `Name (2)`.
    QList<Keyword> furtherParts{};
};

/// Reads feed addresses in the forms that occur in users' files. An address may have the prefix feed:, no
/// scheme, spaces, or .xml at its end. It may have any host or mirror of arXiv, and archives that were
/// renamed.
namespace feedaddress {

/// Reads an address. `name` is the title of the feed in the list.
FeedAddress read(const QString &name, const QString &address);

/// Returns equal texts for two keywords that ask arXiv for the same papers, even if their queries are written
/// differently. Names and limits are ignored. Use the text only for comparisons.
QString questionOf(const Keyword &keyword);

} // namespace feedaddress
} // namespace dp
