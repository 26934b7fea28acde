#include "transfer/citationexport.h"

#include "base/settings.h"
#include "exchange/citation.h"
#include "exchange/citationwriter.h"
#include "transfer/citationkeys.h"

#include <utility>

namespace dp {
namespace {

constexpr qsizetype mostBuffered = 64 * 1024;

/// Writes the citations of some papers in pieces of a useful size.
class Output
{
public:
    Output(const CitationExport::Options &options, CitationKeys &keys, const files::Sink &sink)
        : m_writer(citationformat::writer(options.format, options.style))
        , m_keys(keys)
        , m_sink(sink)
        , m_piece(m_writer->begin())
    {
    }

    Outcome add(const Paper &paper)
    {
        const auto key = m_keys.keyOf(paper);
        if (!key)
            return key.error();
        m_piece += m_writer->entry(Citation::of(paper, *key));
        if (m_piece.size() < mostBuffered)
            return success();
        return m_sink(std::exchange(m_piece, {}));
    }
    Outcome end() { return m_sink(m_piece + m_writer->end()); }

private:
    const std::unique_ptr<CitationWriter> m_writer;
    CitationKeys &m_keys;
    const files::Sink &m_sink;
    QByteArray m_piece;
};

} // namespace

Outcome CitationExport::write(
    Library &library, const Options &options, const files::Sink &sink, GivenKeys *given)
{
    const auto query = exportselection::queryOf(library, options);
    if (!query)
        return query.error();
    const auto ids = exportselection::ids(library, *query, options);
    if (!ids)
        return ids.error();
    auto keys = CitationKeys::loadFor(library, options.keyPattern, *ids);
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
    DP_TRY(output.end());
    // Markdown has no keys, so that the papers have not got them.
    if (given && options.format != CitationFormat::Markdown)
        *given = keys->given();
    return success();
}

QString CitationExport::patternOf(const Settings &settings)
{
    const QString pattern = settings.text(Setting::CitationKeyPattern);
    return citationkey::isValid(pattern) ? pattern : QString(citationkey::defaultPattern);
}

} // namespace dp
