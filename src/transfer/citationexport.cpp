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

/// Writes the citations of some papers in pieces of a useful size.
class Output
{
public:
    Output(CitationFormat format, const CitationKeys &keys, const files::Sink &sink)
        : m_writer(citationformat::writer(format))
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
    PaperReader reader(library);
    auto ids = reader.ids(*query);
    if (!ids)
        return ids.error();
    if (options.papers) {
        DP_TRY(checkKnown(library, *options.papers));
        keepOnly(*ids, *options.papers);
    }
    if (options.search) {
        const auto found =
            Search(library, Muted::Included).newest(searchquery::parse(*options.search, false), 0, 0);
        if (!found)
            return found.error();
        keepOnly(*ids, *found);
    }
    CitationKeys keys;
    if (!ids->isEmpty()) {
        const auto [first, last] = std::minmax_element(ids->cbegin(), ids->cend());
        auto loaded = CitationKeys::load(library, *first, *last);
        if (!loaded)
            return loaded.error();
        keys = std::move(*loaded);
    }
    Output output(options.format, keys, sink);
    // Reading a whole list is faster than reading papers by their ids.
    const auto read = options.papers || options.search
        ? reader.forEach(
            *ids, [&](const LibraryPaper &libraryPaper) { return output.add(libraryPaper.paper); })
        : reader.forEachPaper(*query, [&](const Paper &paper) { return output.add(paper); });
    DP_TRY(read);
    return output.end();
}

} // namespace dp
