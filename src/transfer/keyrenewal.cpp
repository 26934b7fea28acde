#include "transfer/keyrenewal.h"

#include "exchange/citationkey.h"
#include "library/paperheads.h"

namespace dp {

Result<GivenKeys> keyrenewal::outdated(Library &library, const QString &pattern)
{
    GivenKeys keys;
    DP_TRY(paperheads::forEachWithKey(library, [&](const Paper &paper, const QString &key) {
        if (!citationkey::isOf(key, paper, pattern))
            keys.add(paper.id.key(), key);
        return success();
    }));
    return keys;
}

} // namespace dp
