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
};

/// OPML 2.0 as feed readers exchange it, read by QDomDocument. Source: http://opml.org/spec2.opml
namespace opml {

QByteArray write(const QString &title, const QList<OpmlFeed> &feeds);
bool looksLikeOpml(const QByteArray &bytes);
/// Every outline with an address, in folders too. BadContent where it is not well-formed; subject is left to
/// the caller.
Result<QList<OpmlFeed>> read(const QByteArray &bytes);

} // namespace opml
} // namespace dp
