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

/// A feed that names too many papers for one query.
struct Divided {
    QString title;
    int keywords = 0; ///< their number
};

/// The content of a list of feeds.
struct Found {
    QList<Keyword> keywords; ///< checked, in the order of the list
    /// Feeds of arXiv that cannot become keywords; in English, each with its title and address.
    QStringList problems;
    QList<Divided> divided; ///< lists of papers that are followed by several keywords
    int others = 0; ///< number of feeds from other sites
};
Found in(const QList<OpmlFeed> &feeds);

/// The keywords of a library, indexed for lists of thousands of feeds.
class Known
{
public:
    explicit Known(const QList<Keyword> &keywords);

    void add(const Keyword &keyword);
    /// The name of a keyword that asks arXiv for the same. Nothing if there is none.
    std::optional<QString> askingLike(const Keyword &keyword) const;
    /// The keyword's name. If it is taken, the categories of announcements or a number are appended.
    QString freeName(const Keyword &keyword);

private:
    QHash<QString, QString> m_nameByQuestion;
    QSet<QString> m_names; ///< folded
    QHash<QString, int> m_lastNumbers; ///< last number given to a name, by its folded form
};

} // namespace dp::feedkeywords
