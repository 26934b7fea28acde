// Fuzz target for arXiv's announcement feeds (arxiv/announcementparser). A feed with an error must give no
// papers. All other feeds must give only complete papers that have one of arXiv's types of announcement.
#include "arxiv/announcementparser.h"
#include "fuzz/fuzz.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    dp::AnnouncementParser parser;
    const auto problem = parser.read(dp::fuzz::bytesOf(data, size));
    const dp::AnnouncementFeed &feed = parser.result();
    DP_RULE((problem == dp::AtomParser::Problem::None) == parser.problem().isEmpty(), parser.problem());
    DP_RULE(parser.problem().isEmpty()
            || (feed.items.isEmpty() && feed.skipped.isEmpty() && feed.errorMessage.isEmpty()),
        parser.problem());
    static const QStringList kinds{u"new"_s, u"cross"_s, u"replace"_s, u"replace-cross"_s};
    for (const dp::Announcement &item : feed.items) {
        dp::fuzz::checkPaper(item.paper);
        DP_RULE(kinds.contains(item.kind), item.kind);
        DP_RULE(item.paper.updated.isDayOnly(), item.paper.updated.iso());
    }
    return 0;
}
