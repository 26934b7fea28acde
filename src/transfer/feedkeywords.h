#pragma once

#include "base/keyword.h"
#include "exchange/opml.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace dp::feedkeywords {

/// Describes a feed that lists too many papers for one query, so that several keywords are needed.
struct Divided {
    QString title;
    int keywords = 0; ///< number of keywords
};

/// Contains the keywords and the problems that were found in a list of feeds.
struct Found {
    QList<Keyword> keywords; ///< checked, in the order of the list
    /// Sentences in English about feeds of arXiv that cannot become keywords, each with the feed's title and
    /// address.
    QStringList problems;
    QList<Divided> divided; ///< lists of papers that are followed by several keywords
    int others = 0; ///< number of feeds from other sites
};
Found in(const QList<OpmlFeed> &feeds);
/// Returns the options of a keyword that the address of its feed cannot hold, see OpmlFeed::options.
QMap<QString, QString> optionsOf(const Keyword &keyword);

/// Contains the keywords of a library, indexed so that lists of thousands of feeds can be compared with them
/// quickly.
class Known
{
public:
    explicit Known(const QList<Keyword> &keywords);

    void add(const Keyword &keyword);
    /// Returns the name of a keyword that finds the same papers on arXiv, or nothing if there is none.
    std::optional<QString> askingLike(const Keyword &keyword) const;
    /// Returns a name for the keyword that no other keyword has. This is the keyword's own name, if possible.
    /// Otherwise the categories (for announcements) or a number are appended.
    QString freeName(const Keyword &keyword);

private:
    QHash<QString, QString> m_nameByQuestion;
    QSet<QString> m_names; ///< names in the form of Keyword::folded()
    /// Last number that was appended to a name, by the name in the form of Keyword::folded().
    QHash<QString, int> m_lastNumbers;
};

} // namespace dp::feedkeywords
