#pragma once

#include <QHash>
#include <QList>

namespace dp {

/// Where the papers of a keyword's list stand. A paper whose time of submission is known stands by it. A page
/// does not say that time, only an order, so a paper known from a page alone stays right below the one it
/// stood below, as long as that order is all there is.
namespace arrangement {

struct Place {
    qint64 paper = 0; ///< ArxivId::key()
    qint64 published = 0; ///< seconds since 1970; 0: not known
};

/// `before` is the list as it was, newest first, and may lack papers of `page`; `page` is the order a page
/// gives, and may be empty. Every paper of both gets a position, higher above; papers at the same second
/// stand by identifier.
QHash<qint64, double> positions(const QList<Place> &before, const QList<Place> &page);

} // namespace arrangement
} // namespace dp
