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

/// What a list of feeds has.
struct Found {
    QList<Keyword> keywords; ///< checked, in the order of the list
    QStringList problems; ///< feeds of arXiv's that are no keywords, English, each with its title and address
    int others = 0; ///< feeds that are not arXiv's
};
Found in(const QList<OpmlFeed> &feeds);

/// The keywords of a library, for lists of thousands of feeds.
class Known
{
public:
    explicit Known(const QList<Keyword> &keywords);

    void add(const Keyword &keyword);
    /// The name of the one that asks arXiv the same; nothing where none does.
    std::optional<QString> askingLike(const Keyword &keyword) const;
    /// The keyword's name, with the categories of announcements or a number behind it where one of these has
    /// it.
    QString freeName(const Keyword &keyword);

private:
    QHash<QString, QString> m_nameByQuestion;
    QSet<QString> m_names; ///< folded
    QHash<QString, int> m_lastNumbers; ///< given to a name, by its folded form
};

} // namespace dp::feedkeywords
