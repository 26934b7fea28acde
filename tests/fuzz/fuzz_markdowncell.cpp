// Fuzz target for text in a cell of a GitHub table (text/markdowncell). Escaping a text and reading the
// result must give the original text. The escaped text must have no vertical bar that would end the cell.
#include "fuzz/fuzz.h"
#include "text/markdowncell.h"

using dp::markdowncell::Context;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(dp::fuzz::bytesOf(data, size));
    for (const Context place : {Context::Plain, Context::LinkText, Context::BeforeTag, Context::Summary}) {
        const QString escaped = dp::markdowncell::escape(text, place);
        DP_RULE(dp::markdowncell::unescape(escaped) == text, escaped);
        DP_RULE(dp::markdowncell::endOfCell(escaped) < 0, escaped);
    }
    (void)dp::markdowncell::unescape(text);
    return 0;
}
