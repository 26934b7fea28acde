#pragma once

#include "base/keyword.h"

#include <QString>

namespace dp {

/// The meaning of a feed address from a list of feeds.
struct FeedAddress {
    enum class Kind {
        Keyword, ///< a query of arXiv's API, a list of papers (id_list), or announcements of categories
        UnreadableList, ///< a list of papers (id_list) that contains an invalid identifier
        /// The list of one author, such as arxiv.org/a/warner_s_1.atom, which no keyword can follow.
        AuthorList,
        UnknownFeed, ///< another address of arXiv
        Other, ///< an address of another site
    };
    Kind kind = Kind::Other;
    Keyword keyword; ///< set for Kind::Keyword; not checked yet
    /// The further parts of a list of papers (id_list) that is too long for one query. Their names and that
    /// of `keyword` end with a number: `Name (1)`, `Name (2)`.
    QList<Keyword> furtherParts{};
};

/// Reads feed addresses as users have them: with a feed: prefix, without a scheme, with blanks, with .xml at
/// the end, on any host or mirror of arXiv, and with archives that have been renamed.
namespace feedaddress {

/// name: the title of the feed in the list.
FeedAddress read(const QString &name, const QString &address);

/// Returns equal texts for two keywords that ask arXiv for the same, even if their queries are written
/// differently. Names and limits are ignored. Use it only for comparisons.
QString questionOf(const Keyword &keyword);

} // namespace feedaddress
} // namespace dp
