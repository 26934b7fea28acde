#include "exchange/opml.h"

#include <QDomDocument>

using namespace Qt::StringLiterals;

namespace dp::opml {

QByteArray write(const QString &title, const QList<OpmlFeed> &feeds)
{
    QDomDocument document;
    document.appendChild(
        document.createProcessingInstruction(u"xml"_s, u"version=\"1.0\" encoding=\"UTF-8\""_s));
    QDomElement root = document.createElement(u"opml"_s);
    root.setAttribute(u"version"_s, u"2.0"_s);
    document.appendChild(root);
    QDomElement head = document.createElement(u"head"_s);
    root.appendChild(head);
    QDomElement name = document.createElement(u"title"_s);
    name.appendChild(document.createTextNode(title));
    head.appendChild(name);
    QDomElement body = document.createElement(u"body"_s);
    root.appendChild(body);
    for (const OpmlFeed &feed : feeds) {
        QDomElement outline = document.createElement(u"outline"_s);
        // QDomDocument writes attributes in no fixed order beyond the one they were set in.
        outline.setAttribute(u"type"_s, u"rss"_s);
        outline.setAttribute(u"text"_s, feed.title);
        outline.setAttribute(u"title"_s, feed.title);
        outline.setAttribute(u"xmlUrl"_s, QString::fromLatin1(feed.address.toEncoded()));
        body.appendChild(outline);
    }
    return document.toByteArray(2);
}

bool looksLikeOpml(const QByteArray &bytes)
{
    return bytes.left(4096).toLower().contains("<opml");
}

Result<QList<OpmlFeed>> read(const QByteArray &bytes)
{
    // Entities are how a small file becomes a large one, and no feed reader writes any.
    if (bytes.contains("<!DOCTYPE") || bytes.contains("<!ENTITY"))
        return Error{ErrorKind::BadContent, {}, u"a document type declaration"_s};
    QDomDocument document;
    QString message;
    int line = 0;
    if (!document.setContent(bytes, false, &message, &line))
        return Error{ErrorKind::BadContent, {}, u"line %1: %2"_s.arg(line).arg(message)};
    QList<OpmlFeed> feeds;
    const QDomNodeList outlines = document.elementsByTagName(u"outline"_s);
    // item(i) counts from the start each time it is asked, but for the one it gave last.
    for (int i = 0; i < outlines.size(); ++i) {
        const QDomElement outline = outlines.at(i).toElement();
        const QString address = outline.attribute(u"xmlUrl"_s, outline.attribute(u"xmlurl"_s));
        if (address.isEmpty())
            continue;
        const QString title = outline.attribute(u"title"_s, outline.attribute(u"text"_s));
        feeds << OpmlFeed{
            title.isEmpty() ? outline.attribute(u"text"_s) : title, QUrl::fromEncoded(address.toUtf8())};
    }
    return feeds;
}

} // namespace dp::opml
