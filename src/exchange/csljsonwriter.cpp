#include "exchange/csljsonwriter.h"

#include "exchange/citation.h"
#include "text/readable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

void addText(QJsonObject &object, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(name, value);
}

QJsonObject cslName(const PersonName &name)
{
    QJsonObject object;
    addText(object, u"literal"_s, name.literal);
    addText(object, u"family"_s, name.family);
    addText(object, u"given"_s, name.given);
    addText(object, u"non-dropping-particle"_s, name.particle);
    addText(object, u"suffix"_s, name.suffix);
    return object;
}

QJsonObject cslDate(const Citation &citation)
{
    QJsonArray parts{citation.year};
    if (!citation.journal && citation.submitted.isValid()) {
        parts.append(citation.submitted.month());
        parts.append(citation.submitted.day());
    }
    return {{u"date-parts"_s, QJsonArray{parts}}};
}

void addCslJournal(QJsonObject &object, const JournalReference &journal)
{
    addText(object, u"container-title"_s, readable::text(journal.journal));
    addText(object, u"volume"_s, journal.volume);
    addText(object, u"issue"_s, journal.issue);
    addText(object, u"page"_s,
        journal.lastPage.isEmpty() ? journal.firstPage : journal.firstPage + u'-' + journal.lastPage);
}

/// Returns the identifier as Zotero's translator for arXiv writes it, and the note of the citation.
QString cslNote(const Citation &citation)
{
    QString note = u"arXiv:"_s + citation.id.toString();
    if (!citation.primaryCategory.isEmpty())
        note += u" ["_s + citation.primaryCategory + u']';
    return citation.note.isEmpty() ? note : note + u'\n' + readable::text(citation.note);
}

} // namespace

QByteArray CslJsonWriter::entry(const Citation &citation)
{
    QJsonObject object;
    addText(object, u"id"_s, citation.key);
    addText(object, u"type"_s, citation.journal ? u"article-journal"_s : u"article"_s);
    addText(object, u"title"_s, readable::text(citation.title));
    QJsonArray authors;
    for (const PersonName &author : citation.authors)
        authors.append(cslName(author));
    if (!authors.isEmpty())
        object.insert(u"author"_s, authors);
    object.insert(u"issued"_s, cslDate(citation));
    if (citation.journal) {
        addCslJournal(object, *citation.journal);
    } else {
        addText(object, u"publisher"_s, u"arXiv"_s);
        addText(object, u"number"_s, u"arXiv:"_s + citation.id.toString());
    }
    addText(object, u"DOI"_s, citation.doi);
    addText(object, u"URL"_s, citation.address());
    addText(object, u"note"_s, cslNote(citation));
    addText(object, u"abstract"_s, readable::text(citation.abstract));
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return (std::exchange(m_isFirst, false) ? "\n" : ",\n") + text;
}

} // namespace dp
