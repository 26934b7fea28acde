// Fuzz target for arXiv's Atom answers (arxiv/atomparser). Reading a document in pieces of any size must give
// the same result as reading it at once. All papers that are read must be complete. A comment in a text must
// not become part of the text.
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
    // If a piece contains both an error and data before it, the parser reports the error before it reads the
    // data.
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
    // QXmlStreamReader accepts "]]>" in a text if two pieces split it. Otherwise it reports an error.
    if (bytes.contains("]]>") && !whole->problem().isEmpty())
        return 0;
    for (const qsizetype piece : {1, 7}) {
        const auto parser = parsed(bytes, piece);
        for (const dp::Paper &paper : parser->result().papers)
            dp::fuzz::checkPaper(paper);
        const QString inPieces = told(*parser);
        DP_RULE(inPieces == told(*whole), told(*whole) + u"\nbut in pieces\n"_s + inPieces);
    }
    // Without its comments, a document must give the same result. Documents with a bracket are not checked,
    // because they may have a CDATA section or, after the removal, the end of one.
    if (bytes.contains("]") || !bytes.contains("<!---->") || !whole->problem().isEmpty())
        return 0;
    const auto bare = parsed(QByteArray(bytes).replace("<!---->", ""), bytes.size());
    DP_RULE(told(*bare) == told(*whole), told(*whole) + u"\nbut without comments\n"_s + told(*bare));
    return 0;
}
