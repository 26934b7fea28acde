#include "exchange/atomfeedwriter.h"

#include "exchange/feedentry.h"
#include "exchange/markup.h"
#include "exchange/paperlinks.h"
#include "text/readable.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString element(const QString &name, const QString &text)
{
    return u"    <%1>%2</%1>\n"_s.arg(name, markup::escaped(text));
}

} // namespace

QByteArray AtomFeedWriter::begin(const PageHead &head)
{
    QString text =
        u"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
        "  <id>urn:uuid:"_s
        + head.id.toString(QUuid::WithoutBraces) + u"</id>\n  <title>"_s + markup::escaped(head.title)
        + u"</title>\n"_s;
    if (!head.introduction.isEmpty())
        text += u"  <subtitle>"_s + markup::escaped(head.introduction) + u"</subtitle>\n"_s;
    text += u"  <updated>"_s + head.changed.toUTC().toString(Qt::ISODate) + u"</updated>\n"_s;
    // An entry without authors, of an imported page, needs an author of the feed (RFC 4287, 4.1.1).
    text += u"  <author><name>Daily Papers</name></author>\n  <generator>Daily Papers</generator>\n"_s;
    if (!head.address.isEmpty())
        text += u"  <link rel=\"self\" type=\"application/atom+xml\" href=\"%1\"/>\n"_s.arg(
            markup::escaped(head.address));
    return text.toUtf8();
}

QByteArray AtomFeedWriter::entry(const LibraryPaper &libraryPaper)
{
    const Paper &paper = libraryPaper.paper;
    QString text = u"  <entry>\n"_s + element(u"id"_s, paperlinks::permanent(paper.id))
        + element(u"title"_s, readable::text(paper.title))
        + element(u"published"_s, feedentry::published(libraryPaper))
        + element(u"updated"_s, feedentry::updated(libraryPaper));
    for (const QString &author : paper.authors)
        text += u"    <author><name>"_s + markup::escaped(readable::text(author)) + u"</name></author>\n"_s;
    for (const QString &category : paper.categories)
        text += u"    <category scheme=\"http://arxiv.org/schemas/atom\" term=\""_s
            + markup::escaped(category) + u"\"/>\n"_s;
    text += u"    <link rel=\"alternate\" type=\"text/html\" href=\""_s
        + markup::escaped(paperlinks::page(paper.id)) + u"\"/>\n    <content type=\"html\">"_s
        + markup::escaped(feedentry::html(paper)) + u"</content>\n  </entry>\n"_s;
    return text.toUtf8();
}

} // namespace dp
