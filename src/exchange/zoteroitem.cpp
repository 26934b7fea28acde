#include "exchange/zoteroitem.h"

#include "exchange/citation.h"
#include "text/readable.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QJsonObject creator(const PersonName &name)
{
    QJsonObject object{{u"creatorType"_s, u"author"_s}};
    if (!name.literal.isEmpty()) {
        object.insert(u"lastName"_s, name.literal);
        object.insert(u"fieldMode"_s, 1); // a name without parts
        return object;
    }
    // Zotero reads a suffix after a comma in the first name, and a particle before the last name.
    object.insert(u"firstName"_s, name.suffix.isEmpty() ? name.given : name.given + u", "_s + name.suffix);
    object.insert(u"lastName"_s, name.particle.isEmpty() ? name.family : name.particle + u' ' + name.family);
    return object;
}

/// Returns a text as HTML: paragraphs are divided by empty lines.
QString html(const QString &text)
{
    QString body;
    for (const QString &paragraph : text.split(u"\n\n"_s, Qt::SkipEmptyParts))
        body += u"<p>"_s + paragraph.trimmed().toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s;
    return body;
}

QJsonArray notes(const LibraryPaper &paper)
{
    QJsonArray notes;
    const auto add = [&notes](const QString &text) {
        if (!text.isEmpty())
            notes.append(QJsonObject{{u"note"_s, html(text)}});
    };
    // As the translator writes it, in English.
    add(paper.paper.comment.isEmpty() ? QString() : u"Comment: "_s + paper.paper.comment);
    add(paper.note);
    return notes;
}

/// Returns the tags of the user, and the primary category, which the translator adds too.
QJsonArray tags(const LibraryPaper &paper)
{
    QStringList names;
    if (const QString category = paper.paper.primaryCategory(); !category.isEmpty())
        names << category;
    for (const Tag &tag : paper.tags)
        names << tag.name;
    names.removeDuplicates();
    QJsonArray tags;
    for (const QString &name : names)
        tags.append(QJsonObject{{u"tag"_s, name}});
    return tags;
}

QString extra(const Citation &citation)
{
    QString text = u"arXiv:"_s + citation.id.toString();
    // Identifiers before 2007 have the archive in their name.
    if (!citation.primaryCategory.isEmpty() && !citation.id.toString().contains(u'/'))
        text += u" ["_s + citation.primaryCategory + u']';
    return text;
}

} // namespace

QJsonObject zoteroitem::of(const LibraryPaper &paper, const QString &key, const QDateTime &now)
{
    const Citation citation = Citation::of(paper.paper, {});
    QJsonArray creators;
    for (const PersonName &author : citation.authors)
        creators.append(creator(author));
    QJsonObject item{{u"id"_s, key}, {u"itemType"_s, u"preprint"_s},
        {u"title"_s, readable::text(citation.title)}, {u"creators"_s, creators},
        {u"abstractNote"_s, readable::text(citation.abstract)}, {u"DOI"_s, citation.doi},
        {u"repository"_s, u"arXiv"_s}, {u"archiveID"_s, u"arXiv:"_s + citation.id.toString()},
        {u"url"_s, citation.address()}, {u"libraryCatalog"_s, u"arXiv.org"_s}, {u"extra"_s, extra(citation)},
        {u"accessDate"_s, now.toUTC().toString(Qt::ISODate)}, {u"tags"_s, tags(paper)},
        {u"notes"_s, notes(paper)}, {u"attachments"_s, QJsonArray()}};
    // The translator writes the day of the version.
    const Moment &day = paper.paper.updated.isKnown() ? paper.paper.updated : paper.paper.published;
    if (day.isKnown())
        item.insert(u"date"_s, day.date().toString(Qt::ISODate));
    return item;
}

} // namespace dp
