#pragma once

#include "base/keyword.h"
#include "exchange/opml.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace dp::feedkeywords {

/// What a list of feeds has.
struct Found {
    QList<Keyword> keywords; ///< checked, in the order of the list
    QStringList problems; ///< feeds of arXiv's that are no keywords, English, each with its title and address
    int others = 0; ///< feeds that are not arXiv's
};
Found in(const QList<OpmlFeed> &feeds);

/// The keyword among these that asks arXiv the same; nullptr: none does.
const Keyword *askingLike(const QList<Keyword> &keywords, const Keyword &keyword);

/// The keyword's name, with the categories of announcements or a number behind it where one of these has it.
QString freeName(const QList<Keyword> &keywords, const Keyword &keyword);

} // namespace dp::feedkeywords
