#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace dp {

/// A feed in an OPML list. What its address means is not this file's matter, see arxiv/query.h.
struct OpmlFeed {
    QString title;
    QUrl address;
    QString written{}; ///< the address as it stands in the file
};

/// OPML 2.0 as feed readers exchange it. Source: http://opml.org/spec2.opml
namespace opml {

QByteArray write(const QString &title, const QList<OpmlFeed> &feeds);
bool looksLikeOpml(const QByteArray &bytes);
/// Every outline with an address, in folders too, whatever the case and the prefixes of names. The address is
/// the first of xmlUrl, url and htmlUrl that is not empty. BadContent where it is not well-formed,
/// FileCutShort where it ends too soon; subject is left to the caller.
Result<QList<OpmlFeed>> read(const QByteArray &bytes);

} // namespace opml
} // namespace dp
