#include "transfer/exportselection.h"

#include "library/keywords.h"
#include "library/papers.h"
#include "library/search.h"
#include "library/tags.h"

#include <QSet>

namespace dp::exportselection {
namespace {

Outcome checkKnown(Library &library, const QList<qint64> &papers)
{
    for (const qint64 id : papers) {
        const auto isKnown = Papers(library).has(id);
        if (!isKnown)
            return isKnown.error();
        if (!*isKnown)
            return Error{ErrorKind::UnknownPaper, ArxivId::fromKey(id).value_or(ArxivId()).toString(), {}};
    }
    return success();
}

void keepOnly(QList<qint64> &ids, const QList<qint64> &wanted)
{
    const QSet<qint64> set(wanted.cbegin(), wanted.cend());
    ids.removeIf([&set](qint64 id) { return !set.contains(id); });
}

QList<qint64> withoutDuplicates(const QList<qint64> &ids)
{
    QSet<qint64> seen;
    QList<qint64> unique;
    for (const qint64 id : ids)
        if (const qsizetype before = seen.size(); seen.insert(id), seen.size() > before)
            unique << id;
    return unique;
}

} // namespace

Result<PaperQuery> queryOf(Library &library, const ExportSelection &selection)
{
    PaperQuery query;
    query.starredOnly = selection.starredOnly;
    query.key = selection.order;
    query.muted = selection.muted;
    if (selection.keywordName) {
        const auto keyword = Keywords(library).find(*selection.keywordName);
        if (!keyword)
            return keyword.error();
        query.keywordId = keyword->id;
    }
    if (selection.tagName) {
        const auto tag = Tags(library).find(*selection.tagName);
        if (!tag)
            return tag.error();
        query.tagId = tag->id;
    }
    return query;
}

Result<QList<qint64>> ids(Library &library, const PaperQuery &query, const ExportSelection &selection)
{
    if (selection.papers) {
        DP_TRY(checkKnown(library, *selection.papers));
        if (!selection.keywordName && !selection.tagName && !selection.search && !selection.starredOnly)
            return withoutDuplicates(*selection.papers);
    }
    auto found = PaperReader(library).ids(query);
    if (found && selection.papers)
        keepOnly(*found, *selection.papers);
    if (found && selection.search) {
        const auto matching =
            Search(library, selection.muted).newest(searchquery::parse(*selection.search, false), 0, 0);
        if (!matching)
            return matching.error();
        keepOnly(*found, *matching);
    }
    return found;
}

} // namespace dp::exportselection
