#include "transfer/citationexport.h"

#include "exchange/citation.h"
#include "exchange/citationwriter.h"
#include "library/keywords.h"
#include "library/papers.h"
#include "library/search.h"
#include "library/tags.h"
#include "transfer/citationkeys.h"

#include <QSet>

#include <algorithm>

namespace dp {
namespace {

constexpr qsizetype mostBuffered = 64 * 1024;

Result<PaperQuery> queryOf(Library &library, const CitationExport::Options &options)
{
    PaperQuery query;
    query.starredOnly = options.starredOnly;
    query.key = options.order;
    query.muted = Muted::Included;
    if (options.keywordName) {
        const auto keyword = Keywords(library).find(*options.keywordName);
        if (!keyword)
            return keyword.error();
        query.keywordId = keyword->id;
    }
    if (options.tagName) {
        const auto tag = Tags(library).find(*options.tagName);
        if (!tag)
            return tag.error();
        query.tagId = tag->id;
    }
    return query;
}

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

/// Returns the papers that fulfil all conditions.
Result<QList<qint64>> selected(
    Library &library, const PaperQuery &query, const CitationExport::Options &options)
{
    if (options.papers) {
        DP_TRY(checkKnown(library, *options.papers));
        if (!options.keywordName && !options.tagName && !options.search && !options.starredOnly)
            return withoutDuplicates(*options.papers);
    }
    auto ids = PaperReader(library).ids(query);
    if (ids && options.papers)
        keepOnly(*ids, *options.papers);
    if (ids && options.search) {
        const auto found =
            Search(library, Muted::Included).newest(searchquery::parse(*options.search, false), 0, 0);
        if (!found)
            return found.error();
        keepOnly(*ids, *found);
    }
    return ids;
}

Result<CitationKeys> keysFor(Library &library, const QList<qint64> &ids)
{
    constexpr qsizetype few = 1000;
    if (ids.size() > few) {
        const auto [first, last] = std::minmax_element(ids.cbegin(), ids.cend());
        return CitationKeys::load(library, *first, *last);
    }
    const auto papers = PaperReader(library).papers(ids);
    if (!papers)
        return papers.error();
    return CitationKeys::loadFor(library, *papers);
}

/// Writes the citations of some papers in pieces of a useful size.
class Output
{
public:
    Output(const CitationExport::Options &options, const CitationKeys &keys, const files::Sink &sink)
        : m_writer(citationformat::writer(options.format, options.style))
        , m_keys(keys)
        , m_sink(sink)
        , m_piece(m_writer->begin())
    {
    }

    Outcome add(const Paper &paper)
    {
        m_piece += m_writer->entry(Citation::of(paper, m_keys.keyOf(paper)));
        if (m_piece.size() < mostBuffered)
            return success();
        return m_sink(std::exchange(m_piece, {}));
    }
    Outcome end() { return m_sink(m_piece + m_writer->end()); }

private:
    const std::unique_ptr<CitationWriter> m_writer;
    const CitationKeys &m_keys;
    const files::Sink &m_sink;
    QByteArray m_piece;
};

} // namespace

Outcome CitationExport::write(Library &library, const Options &options, const files::Sink &sink)
{
    const auto query = queryOf(library, options);
    if (!query)
        return query.error();
    const auto ids = selected(library, *query, options);
    if (!ids)
        return ids.error();
    const auto keys = keysFor(library, *ids);
    if (!keys)
        return keys.error();
    Output output(options, *keys, sink);
    PaperReader reader(library);
    // Reading a whole list is faster than reading papers by their ids.
    const auto read = options.papers || options.search
        ? reader.forEach(
            *ids, [&](const LibraryPaper &libraryPaper) { return output.add(libraryPaper.paper); })
        : reader.forEachPaper(*query, [&](const Paper &paper) { return output.add(paper); });
    DP_TRY(read);
    return output.end();
}

} // namespace dp
