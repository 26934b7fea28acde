// arXiv's Atom answers (arxiv/atomparser). Reading a document in pieces of any size gives the same result as
// reading it at once. Only complete papers are read. A comment in a text is not part of the text.
#include "arxiv/atomparser.h"
#include "fuzz/fuzz.h"

#include <memory>

using namespace Qt::StringLiterals;
using dp::AtomParser;

namespace {

std::unique_ptr<AtomParser> parsed(const QByteArray &bytes, qsizetype piece)
{
    static const QDateTime now(QDate(2026, 3, 27), QTime(8, 0), Qt::UTC);
    auto parser = std::make_unique<AtomParser>(now);
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        (void)parser->feed(bytes.mid(at, piece));
    (void)parser->finish();
    return parser;
}

QString told(const AtomParser &parser)
{
    // If an error and the data before it arrive together, the error is found first.
    if (!parser.problem().isEmpty())
        return u"broken"_s;
    const dp::Feed &feed = parser.result();
    QStringList all{QString::number(feed.totalResults.value_or(-1)),
        QString::number(feed.startIndex.value_or(-1)), feed.errorMessage, feed.updated.iso()};
    for (const dp::Paper &paper : feed.papers)
        all << dp::fuzz::told(paper);
    for (const dp::SkippedEntry &skipped : feed.skipped)
        all << QString::number(skipped.place) << skipped.reason;
    return all.join(u'\n');
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = dp::fuzz::bytesOf(data, size);
    const auto whole = parsed(bytes, std::max<qsizetype>(1, bytes.size()));
    DP_RULE(
        (whole->problemKind() == AtomParser::Problem::None) == whole->problem().isEmpty(), whole->problem());
    for (const dp::Paper &paper : whole->result().papers)
        dp::fuzz::checkPaper(paper);
    // QXmlStreamReader accepts a "]]>" in a text if it is split between two pieces, and else reports an
    // error.
    if (bytes.contains("]]>") && !whole->problem().isEmpty())
        return 0;
    for (const qsizetype piece : {1, 7}) {
        const auto parser = parsed(bytes, piece);
        for (const dp::Paper &paper : parser->result().papers)
            dp::fuzz::checkPaper(paper);
        const QString inPieces = told(*parser);
        DP_RULE(inPieces == told(*whole), told(*whole) + u"\nbut in pieces\n"_s + inPieces);
    }
    // Except in a CDATA section, or before a bracket that would end one.
    if (bytes.contains("]") || !bytes.contains("<!---->") || !whole->problem().isEmpty())
        return 0;
    const auto bare = parsed(QByteArray(bytes).replace("<!---->", ""), bytes.size());
    DP_RULE(told(*bare) == told(*whole), told(*whole) + u"\nbut without comments\n"_s + told(*bare));
    return 0;
}
