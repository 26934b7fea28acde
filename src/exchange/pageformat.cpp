#include "exchange/pageformat.h"

#include "exchange/atomfeedwriter.h"
#include "exchange/digestwriter.h"
#include "exchange/htmlpagewriter.h"
#include "exchange/jsonfeedwriter.h"

using namespace Qt::StringLiterals;

namespace dp::pageformat {

std::optional<PageFormat> named(const QString &name)
{
    if (name == "digest"_L1)
        return PageFormat::Digest;
    if (name == "html"_L1)
        return PageFormat::Html;
    if (name == "atom"_L1)
        return PageFormat::Atom;
    if (name == "jsonfeed"_L1)
        return PageFormat::JsonFeed;
    return std::nullopt;
}

bool isFeed(PageFormat format)
{
    return format == PageFormat::Atom || format == PageFormat::JsonFeed;
}

int mostInSection(PageFormat format)
{
    return format == PageFormat::Digest ? DigestWriter::papersInSection : 0;
}

std::unique_ptr<PageWriter> writer(PageFormat format)
{
    switch (format) {
    case PageFormat::Digest: return std::make_unique<DigestWriter>();
    case PageFormat::Html: return std::make_unique<HtmlPageWriter>();
    case PageFormat::Atom: return std::make_unique<AtomFeedWriter>();
    case PageFormat::JsonFeed: break;
    }
    return std::make_unique<JsonFeedWriter>();
}

} // namespace dp::pageformat
