#include "exchange/jsonfeedwriter.h"

#include "base/plaintext.h"
#include "exchange/feedentry.h"
#include "exchange/paperlinks.h"
#include "text/readable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString plainLine(const QString &text)
{
    return plaintext::withoutNoncharacters(plaintext::oneLine(text));
}

QString line(const QString &text)
{
    return plainLine(readable::text(text));
}

} // namespace

QByteArray JsonFeedWriter::begin(const PageHead &head)
{
    QJsonObject feed{
        {u"version"_s, u"https://jsonfeed.org/version/1.1"_s}, {u"title"_s, plainLine(head.title)}};
    if (!head.introduction.isEmpty())
        feed.insert(u"description"_s, plainLine(head.introduction));
    if (!head.address.isEmpty())
        feed.insert(u"feed_url"_s, head.address);
    QByteArray text = QJsonDocument(feed).toJson(QJsonDocument::Compact);
    text.chop(1); // the closing brace
    return text + ",\"items\":[";
}

QByteArray JsonFeedWriter::entry(const LibraryPaper &libraryPaper)
{
    const Paper &paper = libraryPaper.paper;
    QJsonArray authors;
    for (const QString &author : paper.authors)
        authors.append(QJsonObject{{u"name"_s, line(author)}});
    QJsonArray tags;
    for (const QString &category : paper.categories)
        tags.append(plainLine(category));
    QJsonObject item{{u"id"_s, paperlinks::permanent(paper.id)}, {u"url"_s, paperlinks::page(paper.id)},
        {u"title"_s, line(paper.title)}, {u"content_html"_s, feedentry::html(paper)},
        {u"date_published"_s, feedentry::published(libraryPaper)},
        {u"date_modified"_s, feedentry::updated(libraryPaper)}};
    if (!authors.isEmpty())
        item.insert(u"authors"_s, authors);
    if (!tags.isEmpty())
        item.insert(u"tags"_s, tags);
    return (std::exchange(m_isFirst, false) ? "\n" : ",\n")
        + QJsonDocument(item).toJson(QJsonDocument::Compact);
}

} // namespace dp
