#include "exchange/paperjson.h"

#include "text/chips.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dp::json {
namespace {

QJsonArray chipsOf(const Paper &paper)
{
    QJsonArray array;
    for (const Chip &chip : chips::of(paper))
        array << QJsonObject{{u"kind"_s, QString(chips::nameOf(chip.kind))}, {u"text"_s, chip.text},
            {u"url"_s, chip.url.isEmpty() ? QJsonValue() : QJsonValue(chip.url)}};
    return array;
}

QJsonArray tagsOf(const LibraryPaper &libraryPaper)
{
    QJsonArray array;
    for (const Tag &tag : libraryPaper.tags)
        array << tag.name;
    return array;
}

/// Returns the reasons why a paper is hidden, such as "word: survey" or "author: J. Doe (in: Zebras)"; null
/// if it is not hidden.
QJsonValue mutedOf(const LibraryPaper &libraryPaper)
{
    QStringList reasons;
    for (const MuteReason &reason : libraryPaper.mutedBy) {
        QString text =
            reason.rule ? Mute::nameOf(reason.rule->kind) + u": "_s + reason.rule->text : u"not interested"_s;
        if (reason.rule && reason.rule->keywordId != 0)
            text += u" (in: %1)"_s.arg(reason.keyword);
        reasons << text;
    }
    return reasons.isEmpty() ? QJsonValue() : QJsonValue(reasons.join(u"; "_s));
}

} // namespace

QJsonObject paper(const LibraryPaper &libraryPaper, bool withRevisions)
{
    const Paper &p = libraryPaper.paper;
    QJsonObject object{
        {u"id"_s, p.id.toString()},
        {u"version"_s, p.id.version()},
        {u"title"_s, p.title},
        {u"abstract"_s, p.abstract},
        {u"comment"_s, p.comment},
        {u"authors"_s, QJsonArray::fromStringList(p.authors)},
        {u"categories"_s, QJsonArray::fromStringList(p.categories)},
        {u"published"_s, p.published.iso()},
        {u"updated"_s, p.updated.iso()},
        {u"first_seen"_s, Moment::fromDateTime(libraryPaper.firstSeen).iso()},
        {u"arrived"_s, Moment::fromDateTime(libraryPaper.arrived).iso()},
        {u"read"_s, libraryPaper.read},
        {u"starred"_s, libraryPaper.starred},
        {u"late"_s, libraryPaper.late},
        {u"muted"_s, mutedOf(libraryPaper)},
        {u"withdrawn"_s, p.isWithdrawn()},
        {u"not_found_by"_s, QJsonArray::fromStringList(libraryPaper.notFoundBy)},
        {u"keywords"_s, QJsonArray::fromStringList(libraryPaper.keywords)},
        {u"abs_url"_s, p.absUrl},
        {u"pdf_url"_s, p.pdfUrl()},
        {u"pdf_version"_s, libraryPaper.pdfVersion > 0 ? QJsonValue(libraryPaper.pdfVersion) : QJsonValue()},
        {u"doi"_s, p.doi},
        {u"journal_ref"_s, p.journalRef},
        {u"chips"_s, chipsOf(p)},
        {u"tags"_s, tagsOf(libraryPaper)},
        {u"note"_s, libraryPaper.note},
    };
    if (withRevisions) {
        QJsonArray revisions;
        for (const Revision &r : libraryPaper.revisions)
            revisions << QJsonObject{{u"version"_s, r.version}, {u"title"_s, r.title},
                {u"abstract"_s, r.abstract}, {u"comment"_s, r.comment}, {u"updated"_s, r.updated.iso()}};
        object.insert(u"revisions"_s, revisions);
    }
    return object;
}

QJsonObject keyword(const KeywordState &state, const QString &query)
{
    const auto day = [](QDate when) {
        return when.isValid() ? QJsonValue(when.toString(Qt::ISODate)) : QJsonValue();
    };
    const Coverage &known = state.coverage;
    QJsonArray gaps;
    for (const DayRange &gap : known.gaps())
        gaps << QJsonObject{{u"from"_s, day(gap.from)}, {u"to"_s, day(gap.to)}};
    return {
        {u"name"_s, state.keyword.name},
        {u"query"_s, query},
        {u"kind"_s, QString(Keyword::nameOf(state.keyword.kind))},
        {u"custom_query"_s, !state.keyword.query.isEmpty()},
        {u"any"_s, QJsonArray::fromStringList(state.keyword.terms.any)},
        {u"all"_s, QJsonArray::fromStringList(state.keyword.terms.all)},
        {u"not"_s, QJsonArray::fromStringList(state.keyword.terms.none)},
        {u"in"_s,
            state.keyword.terms.isEmpty() ? QJsonValue()
                                          : QString(KeywordTerms::nameOf(state.keyword.terms.in))},
        {u"categories"_s, QJsonArray::fromStringList(state.keyword.categories)},
        {u"limit"_s, state.keyword.limit},
        {u"revisions"_s, QString(Keyword::nameOf(state.keyword.revisions))},
        {u"papers"_s, state.papers},
        {u"unread"_s, state.unread},
        {u"muted"_s, state.muted},
        {u"refreshed"_s, Moment::fromDateTime(state.refreshed).iso()},
        {u"complete_from"_s, day(known.completeFrom())},
        {u"complete_to"_s, day(known.completeTo())},
        {u"gaps"_s, gaps},
        {u"revisions_known_until"_s,
            known.revisions.knownUntil.isValid()
                ? QJsonValue(Moment::fromDateTime(known.revisions.knownUntil).iso())
                : QJsonValue()},
    };
}

QByteArray array(const QList<QJsonObject> &objects)
{
    ArrayWriter writer;
    QByteArray bytes;
    for (const QJsonObject &object : objects)
        bytes += writer.next(object);
    return bytes + writer.end();
}

QByteArray object(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray ArrayWriter::next(const QJsonObject &object)
{
    QByteArray lines = json::object(object).trimmed();
    lines.replace("\n", "\n    ");
    return (std::exchange(m_isEmpty, false) ? "[\n    " : ",\n    ") + lines;
}

QByteArray ArrayWriter::end()
{
    return m_isEmpty ? "[\n]\n" : "\n]\n";
}

} // namespace dp::json
