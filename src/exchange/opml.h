#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QUrl>

namespace dp {

/// A feed in an OPML list. arxiv/query.h and arxiv/feedaddress.h explain the meaning of its address.
struct OpmlFeed {
    QString title;
    QUrl address;
    QString written{}; ///< the address as written in the file
    /// Options that the address cannot hold, by their names. They are attributes in a namespace of this
    /// program, which other programs ignore.
    QMap<QString, QString> options{};
};

/// Reads and writes OPML 2.0, the exchange format of feed readers. Source: http://opml.org/spec2.opml
namespace opml {

QByteArray write(const QString &title, const QList<OpmlFeed> &feeds);
bool looksLikeOpml(const QByteArray &bytes);
/// Returns every outline that has an address, including those in folders. The case and the namespace prefix
/// of names are ignored. The address is the first of xmlUrl, url and htmlUrl that is not empty. Errors:
/// BadContent if the file is not well-formed, FileCutShort if it ends too early. The caller sets subject.
Result<QList<OpmlFeed>> read(const QByteArray &bytes);

} // namespace opml
} // namespace dp
