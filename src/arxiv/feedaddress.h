#pragma once

#include "base/keyword.h"

#include <QString>

namespace dp {

/// What the address of a feed in a list of feeds asks for.
struct FeedAddress {
    enum class Kind {
        Keyword, ///< a query of arXiv's API, a list of papers (id_list), or announcements of categories
        UnreadableList, ///< a list of papers (id_list) with something that is not an identifier
        AuthorList, ///< an author's own list, such as arxiv.org/a/warner_s_1.atom, which no keyword can
                    ///< follow
        Other, ///< not a feed of arXiv's
    };
    Kind kind = Kind::Other;
    Keyword keyword; ///< of Kind::Keyword; not checked yet
};

/// Addresses as they are in people's lists: feed: before them, without a scheme, with blanks, with .xml at
/// their end, at any of arXiv's hosts and mirrors, and of archives that have another name today.
namespace feedaddress {

/// name: what the feed is called in the list.
FeedAddress read(const QString &name, const QString &address);

/// The same for two keywords that ask arXiv the same, however their queries are written; their names and
/// limits do not count. For comparing only.
QString questionOf(const Keyword &keyword);

} // namespace feedaddress
} // namespace dp
