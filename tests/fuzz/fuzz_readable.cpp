// TeX as a person reads it (text/readable). Every text has a reading, one not much longer than itself and
// without half characters where it had none.
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
