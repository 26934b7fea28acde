#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace dp::test {

/// The parts of an HTML page that tests compare.
struct HtmlContent {
    QMap<QString, int> elements; ///< number of elements by name
    QMap<QString, QStringList> texts; ///< texts of the elements by name, with those of inner elements
    QStringList addresses; ///< values of all `href` and `src` attributes
    QStringList ids;
    QStringList attributes; ///< names of all attributes
};

/// Reads a page that closes all elements except `meta` and `link`. Ends the program if it is not well-formed.
HtmlContent readHtml(const QByteArray &bytes);

struct FeedEntry {
    QMap<QString, QStringList> fields; ///< texts of the elements by name
    QStringList addresses;

    QString field(const char *name) const { return fields.value(QString::fromLatin1(name)).join(u'|'); }
};
struct FeedContent {
    FeedEntry head;
    QList<FeedEntry> entries;
};
/// Reads an Atom feed. Ends the program if it is not well-formed, or if a feed or an entry lacks an element
/// that RFC 4287 requires, or has one twice that must be unique.
FeedContent readAtomFeed(const QByteArray &bytes);

} // namespace dp::test
