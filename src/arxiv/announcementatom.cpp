#include "arxiv/announcementatom.h"

#include "arxiv/namespaces.h"
#include "arxiv/xmltext.h"

#include <QDateTime>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace dp::announcementatom {
namespace {

/// Returns the date for RSS. The day is kept as written, in arXiv's time zone. An invalid date is returned
/// unchanged, and the RSS reader refuses it.
QString rssDate(const QString &iso)
{
    const QDateTime when = QDateTime::fromString(iso, Qt::ISODate);
    return when.isValid() ? when.toString(Qt::RFC2822Date) : iso;
}

/// Returns all authors in one line, as RSS has them.
QString creatorsOf(QXmlStreamReader &xml)
{
    QStringList names;
    while (xml.readNextStartElement()) {
        if (xml.name() == "name"_L1)
            names << xmltext::of(xml);
        else
            xml.skipCurrentElement();
    }
    return names.join(u", "_s);
}

void writeItem(QXmlStreamReader &xml, QXmlStreamWriter &rss)
{
    rss.writeStartElement(u"item"_s);
    QStringList creators;
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        const QString space = xml.namespaceUri().toString();
        const QXmlStreamAttributes attributes = xml.attributes();
        if (space == xmlns::atom && name == "id"_L1)
            rss.writeTextElement(u"guid"_s, xmltext::of(xml));
        else if (space == xmlns::atom && name == "title"_L1)
            rss.writeTextElement(u"title"_s, xmltext::of(xml));
        else if (space == xmlns::atom && name == "summary"_L1)
            rss.writeTextElement(u"description"_s, xmltext::of(xml));
        else if (space == xmlns::atom && name == "published"_L1)
            rss.writeTextElement(u"pubDate"_s, rssDate(xmltext::of(xml)));
        else if (space == xmlns::atom && name == "author"_L1)
            creators << creatorsOf(xml);
        else if (space == xmlns::dublinCore && name == "creator"_L1)
            creators << xmltext::of(xml);
        else if (space == xmlns::arxiv)
            rss.writeTextElement(space, name, xmltext::of(xml));
        else {
            if (space == xmlns::atom && name == "category"_L1)
                rss.writeTextElement(u"category"_s, attributes.value("term"_L1).toString());
            else if (space == xmlns::atom && name == "link"_L1 && attributes.value("rel"_L1) != "self"_L1)
                rss.writeTextElement(u"link"_s, attributes.value("href"_L1).toString());
            xml.skipCurrentElement();
        }
    }
    if (!creators.isEmpty())
        rss.writeTextElement(xmlns::dublinCore, u"creator"_s, creators.join(u", "_s));
    if (!xml.hasError())
        rss.writeEndElement();
}

} // namespace

bool looksLikeOne(const QByteArray &bytes)
{
    if (!bytes.contains("oai:arXiv.org:"))
        return false;
    QXmlStreamReader xml(bytes.left(65536));
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::StartElement) { }
    return xml.isStartElement() && xml.name() == "feed"_L1 && xml.namespaceUri() == xmlns::atom;
}

QByteArray asRss(const QByteArray &atom)
{
    QByteArray bytes;
    QXmlStreamReader xml(atom);
    QXmlStreamWriter rss(&bytes);
    rss.writeStartDocument();
    rss.writeStartElement(u"rss"_s);
    rss.writeNamespace(xmlns::dublinCore, u"dc"_s);
    rss.writeNamespace(xmlns::arxiv, u"arxiv"_s);
    rss.writeStartElement(u"channel"_s);
    if (xml.readNextStartElement()) {
        while (xml.readNextStartElement()) {
            if (xml.name() == "entry"_L1)
                writeItem(xml, rss);
            else if (xml.name() == "updated"_L1)
                rss.writeTextElement(u"pubDate"_s, rssDate(xmltext::of(xml)));
            else
                xml.skipCurrentElement();
        }
    }
    if (!xml.hasError())
        // After an error the elements are not closed, so the reader of the document sees that it is
        // incomplete.
        rss.writeEndDocument();
    return bytes;
}

} // namespace dp::announcementatom
