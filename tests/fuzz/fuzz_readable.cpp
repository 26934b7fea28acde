// Fuzz target for the conversion of TeX to readable text (text/readable). Every text must be convertible. The
// result must not be much longer than the input. If the input has no half surrogate pairs, the result must
// have none.
#include "fuzz/fuzz.h"
#include "text/readable.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString tex = QString::fromUtf8(dp::fuzz::bytesOf(data, size));
    const QString text = dp::readable::text(tex);
    DP_RULE(text.size() <= 4 * tex.size() + 16, text);
    DP_RULE(text.isValidUtf16(), text);
    return 0;
}
