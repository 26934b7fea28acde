#include "support/pagereaders.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

void checkEntry(const FeedEntry &entry, bool isFeed)
{
    for (const char *name : {"id", "title", "updated"})
        if (entry.fields.value(QString::fromLatin1(name)).size() != 1)
            qFatal("a feed or an entry does not have exactly one %s", name);
    if (!QUrl(entry.field("id"), QUrl::StrictMode).isValid() || QUrl(entry.field("id")).isRelative())
        qFatal("an identifier is not an address");
    for (const QString &time : entry.fields.value(u"updated"_s) + entry.fields.value(u"published"_s))
        if (!time.endsWith(u'Z') || !QDateTime::fromString(time, Qt::ISODate).isValid())
            qFatal("a time is not valid: %s", qPrintable(time));
    if (isFeed && !entry.fields.contains(u"name"_s))
        qFatal("the feed has no author");
}

} // namespace

HtmlContent readHtml(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    text.replace(QRegularExpression(u"<((?:meta|link) [^>]*)>"_s), u"<\\1/>"_s);
    QXmlStreamReader reader(text);
    HtmlContent content;
    QList<std::pair<QString, QString>> open;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            ++content.elements[reader.name().toString()];
            open.append({reader.name().toString(), {}});
            for (const auto &attribute : reader.attributes()) {
                content.attributes << attribute.name().toString();
                if (attribute.name() == u"href" || attribute.name() == u"src")
                    content.addresses << attribute.value().toString();
                if (attribute.name() == u"id")
                    content.ids << attribute.value().toString();
            }
        } else if (reader.isCharacters()) {
            for (auto &element : open)
                element.second += reader.text();
        } else if (reader.isEndElement()) {
            content.texts[open.last().first] << open.last().second.simplified();
            open.removeLast();
        }
    }
    if (reader.hasError())
        qFatal("the page is not well-formed: %s", qPrintable(reader.errorString()));
    if (QSet<QString>(content.ids.cbegin(), content.ids.cend()).size() != content.ids.size())
        qFatal("an id is not unique");
    return content;
}

FeedContent readAtomFeed(const QByteArray &bytes)
{
    QXmlStreamReader reader(bytes);
    FeedContent content;
    bool isInEntry = false;
    QString text;
    while (!reader.atEnd()) {
        reader.readNext();
        FeedEntry &current = isInEntry ? content.entries.last() : content.head;
        if (reader.isStartElement()) {
            text.clear();
            if (reader.name() == u"entry") {
                isInEntry = true;
                content.entries << FeedEntry();
            } else if (reader.name() == u"link") {
                current.addresses << reader.attributes().value(u"href"_s).toString();
            } else if (reader.name() == u"category") {
                current.fields[u"category"_s] << reader.attributes().value(u"term"_s).toString();
            }
        } else if (reader.isCharacters()) {
            text += reader.text();
        } else if (reader.isEndElement()) {
            if (reader.name() == u"entry")
                isInEntry = false;
            else if (reader.name() != u"author" && reader.name() != u"link" && reader.name() != u"category")
                current.fields[reader.name().toString()] << text;
        }
    }
    if (reader.hasError())
        qFatal("the feed is not well-formed: %s", qPrintable(reader.errorString()));
    checkEntry(content.head, true);
    for (const FeedEntry &entry : std::as_const(content.entries))
        checkEntry(entry, false);
    return content;
}

} // namespace dp::test
