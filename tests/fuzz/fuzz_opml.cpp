// Fuzz target for OPML files (exchange/opml). Feeds must stay the same when they are written and read again.
#include "exchange/opml.h"
#include "fuzz/fuzz.h"

using namespace Qt::StringLiterals;

namespace {

QString told(const QList<dp::OpmlFeed> &feeds)
{
    QStringList all;
    for (const dp::OpmlFeed &feed : feeds)
        if (feed.address.isValid()) // feeds with invalid addresses are omitted; the import reports them
            all << feed.title << QString::fromLatin1(feed.address.toEncoded());
    return all.join(u'\n');
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = dp::fuzz::bytesOf(data, size);
    (void)dp::opml::looksLikeOpml(bytes);
    const auto feeds = dp::opml::read(bytes);
    if (!feeds)
        return 0;
    const QByteArray written = dp::opml::write(u"Daily Papers"_s, *feeds);
    const auto again = dp::opml::read(written);
    DP_RULE(again.ok(), QString::fromUtf8(written));
    DP_RULE(told(*again) == told(*feeds), QString::fromUtf8(written));
    return 0;
}
