#include "exchange/opml.h"

#include <QDomDocument>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace dp::opml {
namespace {

/// QDomDocument takes a time that grows with the square of how deep elements nest, and at its end calls
/// itself as deep.
bool nestsTooDeeply(const QByteArray &bytes)
{
    constexpr int deepest = 100; // folders of folders
    QXmlStreamReader xml(bytes);
    for (int depth = 0; !xml.atEnd();) {
        const auto token = xml.readNext();
        depth += token == QXmlStreamReader::StartElement ? 1 : token == QXmlStreamReader::EndElement ? -1 : 0;
        if (depth > deepest)
            return true;
    }
    return false; // and what is not well-formed is told by who reads it
}

} // namespace

// Not by QDomDocument, which writes attributes in another order at every run: the same keywords are the same
// bytes.
QByteArray write(const QString &title, const QList<OpmlFeed> &feeds)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(u"opml"_s);
    xml.writeAttribute(u"version"_s, u"2.0"_s);
    xml.writeStartElement(u"head"_s);
    xml.writeTextElement(u"title"_s, title);
    xml.writeEndElement();
    xml.writeStartElement(u"body"_s);
    for (const OpmlFeed &feed : feeds) {
        xml.writeEmptyElement(u"outline"_s);
        xml.writeAttribute(u"type"_s, u"rss"_s);
        xml.writeAttribute(u"text"_s, feed.title);
        xml.writeAttribute(u"title"_s, feed.title);
        xml.writeAttribute(u"xmlUrl"_s, QString::fromLatin1(feed.address.toEncoded()));
    }
    xml.writeEndDocument();
    return bytes;
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
    if (nestsTooDeeply(bytes))
        return Error{ErrorKind::BadContent, {}, u"elements nest too deeply"_s};
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
