#include "exchange/opml.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::opml {
namespace {

/// Returns whether a name is the wanted one. Case and a namespace prefix are ignored, because some programs
/// do not declare their prefixes.
bool isNamed(QStringView name, QLatin1StringView wanted)
{
    return name.mid(name.lastIndexOf(u':') + 1).compare(wanted, Qt::CaseInsensitive) == 0;
}

const QString ownNamespace = u"urn:daily-papers:keyword"_s;
const QString ownPrefix = u"dp:"_s;

QMap<QString, QString> optionsIn(const QXmlStreamAttributes &attributes)
{
    QMap<QString, QString> options;
    for (const QXmlStreamAttribute &one : attributes)
        if (one.qualifiedName().startsWith(ownPrefix))
            options.insert(one.qualifiedName().mid(ownPrefix.size()).toString(), one.value().toString());
    return options;
}

/// Returns the first of these attributes that is not empty.
QString attribute(const QXmlStreamAttributes &attributes, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names)
        for (const QXmlStreamAttribute &one : attributes)
            if (isNamed(one.qualifiedName(), name) && !one.value().trimmed().isEmpty())
                return one.value().toString();
    return {};
}

} // namespace

// The attributes have a fixed order, so that the same keywords always produce the same bytes.
QByteArray write(const QString &title, const QList<OpmlFeed> &feeds)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(u"opml"_s);
    if (std::any_of(
            feeds.cbegin(), feeds.cend(), [](const OpmlFeed &feed) { return !feed.options.isEmpty(); }))
        xml.writeNamespace(ownNamespace, ownPrefix.chopped(1));
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
        for (auto it = feed.options.cbegin(); it != feed.options.cend(); ++it)
            xml.writeAttribute(ownPrefix + it.key(), it.value());
    }
    xml.writeEndDocument();
    return bytes;
}

bool looksLikeOpml(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes.left(65536));
    xml.setNamespaceProcessing(false);
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::StartElement) { }
    return xml.isStartElement() && isNamed(xml.qualifiedName(), "opml"_L1);
}

Result<QList<OpmlFeed>> read(const QByteArray &bytes)
{
    constexpr int deepest = 100; // maximum number of nested folders
    QXmlStreamReader xml(bytes);
    xml.setNamespaceProcessing(false);
    QList<OpmlFeed> feeds;
    for (int depth = 0; !xml.atEnd();) {
        const auto token = xml.readNext();
        // Entities can expand a small file into a large one. No feed reader writes entities.
        if (token == QXmlStreamReader::DTD && xml.text().contains("<!ENTITY"_L1))
            return Error{ErrorKind::BadContent, {}, u"it defines entities"_s};
        depth += token == QXmlStreamReader::StartElement ? 1 : token == QXmlStreamReader::EndElement ? -1 : 0;
        if (depth > deepest)
            return Error{ErrorKind::BadContent, {}, u"elements nest too deeply"_s};
        if (token != QXmlStreamReader::StartElement || !isNamed(xml.qualifiedName(), "outline"_L1))
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        const QString address = attribute(attributes, {"xmlurl"_L1, "url"_L1, "htmlurl"_L1});
        if (!address.isEmpty())
            feeds << OpmlFeed{attribute(attributes, {"title"_L1, "text"_L1}),
                QUrl::fromEncoded(address.trimmed().toUtf8()), address.simplified(), optionsIn(attributes)};
    }
    if (xml.error() == QXmlStreamReader::PrematureEndOfDocumentError)
        return Error{ErrorKind::FileCutShort, {}, u"line %1"_s.arg(xml.lineNumber())};
    if (xml.hasError())
        return Error{
            ErrorKind::BadContent, {}, u"line %1: %2"_s.arg(xml.lineNumber()).arg(xml.errorString())};
    return feeds;
}

} // namespace dp::opml
