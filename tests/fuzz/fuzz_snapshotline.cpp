// Fuzz target for a line of arXiv's metadata snapshot (exchange/snapshot). The result must be a complete
// paper, or an error with a reason.
#include "exchange/snapshot.h"
#include "fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray line = dp::fuzz::bytesOf(data, size);
    const auto paper = dp::snapshot::read(line);
    if (paper) {
        dp::fuzz::checkPaper(*paper);
        DP_RULE(paper->published.isKnown() || paper->updated.isKnown(), dp::fuzz::told(*paper));
    } else {
        DP_RULE(!paper.error().detail.isEmpty(), QString::fromUtf8(line));
    }
    return 0;
}
